#include "eligibility/facts.h"

#include <gtest/gtest.h>

#include "eligibility/eligible.h"

namespace thidua::eligibility {
namespace {

core::Date on(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

const core::Date received = on(2026, 1, 16);
constexpr core::PersonId self{7};

History somebody() {
  History history;
  history.person = {self, "CB001", "Lò Thị Thử"};
  history.records = {self};
  history.agency_names.resize(2);
  history.agency_names[0].validity = {on(2018, 1, 1), on(2025, 2, 28)};
  history.agency_names[0].name = "Sở Tài nguyên và Môi trường tỉnh Lam Giang";
  history.agency_names[1].validity = {on(2025, 3, 1), {}};
  history.agency_names[1].name = "Sở Nông nghiệp và Môi trường tỉnh Lam Giang";
  people::Posting posting;
  posting.person = self;
  posting.position = "Chuyên viên";
  posting.validity = {on(2018, 3, 1), {}};
  history.postings = {{posting, "Văn phòng"}};
  return history;
}

KnownInitiative recognised(std::int64_t id, const std::string& title, int year) {
  KnownInitiative known;
  known.id = initiatives::InitiativeId{id};
  known.initiative.title = title;
  known.initiative.year = year;
  known.recognitions = {
      {initiatives::Scope::base, "12/QĐ", registry::PartlyDay{on(year, 12, 1), false}, "Giám đốc Sở"}};
  return known;
}

KnownAward award(std::int64_t id, const std::string& code, int year) {
  KnownAward known;
  known.id = registry::AwardId{id};
  known.record.award_code = code;
  known.record.award_text = code;
  known.record.years = registry::Years{year, year};
  known.record.day = registry::PartlyDay{on(year, 12, 20), false};
  return known;
}

bool is_assumed(const Assembled& all, const std::string& words) {
  for (const std::string& text : all.assumed)
    if (text.find(words) != std::string::npos) return true;
  return false;
}

TEST(FactsOfAPerson, WhereAndSinceWhen) {
  const Assembled all = assembled(somebody(), received);
  EXPECT_EQ(all.subject.unit, "Văn phòng");
  EXPECT_EQ(all.subject.post, "Chuyên viên");
  EXPECT_EQ(all.subject.agency, "Sở Nông nghiệp và Môi trường tỉnh Lam Giang");
  ASSERT_EQ(all.facts.employment.size(), 1U);
  EXPECT_EQ(all.facts.employment.front().from, on(2018, 3, 1));
  EXPECT_EQ(all.facts.employment.front().agency_kind, "department");
  EXPECT_TRUE(is_assumed(all, "Chưa ghi ngày vào cơ quan"));
  ASSERT_EQ(all.facts.sector_service.size(), 2U);
  EXPECT_EQ(all.facts.sector_service[0].sector, "tnmt");
  EXPECT_EQ(all.facts.sector_service[0].to, on(2025, 2, 28));
  EXPECT_EQ(all.facts.sector_service[1].from, on(2025, 3, 1));
  History known = somebody();
  known.detail.joined_day = on(2012, 5, 1);
  EXPECT_EQ(assembled(known, received).facts.employment.front().from, on(2012, 5, 1));
}

TEST(FactsOfAPerson, AProvisionalRatingIsNone) {
  History history = somebody();
  history.ratings.resize(2);
  history.ratings[0].year = 2024;
  history.ratings[0].level = people::RatingLevel::excellent;
  history.ratings[1].year = 2025;
  history.ratings[1].provisional = true;
  const Assembled all = assembled(history, received);
  EXPECT_EQ(all.facts.ratings, (std::map<int, int>{{2024, 3}}));
  EXPECT_TRUE(is_assumed(all, "năm 2025 mới là kết quả tạm"));
}

TEST(FactsOfAPerson, AnInitiativeIsKnownFromItsRecognitionOn) {
  History history = somebody();
  history.initiatives = {recognised(1, "Số hóa sổ theo dõi", 2025)};
  history.initiatives[0].recognitions.push_back(
      {initiatives::Scope::ministry, "9/QĐ", registry::PartlyDay{on(2026, 1, 10), false}, "Bộ"});
  EXPECT_TRUE(assembled(history, on(2025, 11, 30)).facts.initiatives.empty());
  EXPECT_EQ(assembled(history, on(2026, 1, 9)).facts.initiatives.at(0).scope, 0);
  const Assembled all = assembled(history, received);
  EXPECT_EQ(all.facts.initiatives.at(0).scope, 1);
  EXPECT_EQ(all.facts.initiatives.at(0).recognised_on, on(2026, 1, 10));
}

TEST(FactsOfAPerson, WhetherAnInitiativeIsAppliedIsReadFromItsWords) {
  const auto applied = [](const std::string& words) {
    History history = somebody();
    history.initiatives = {recognised(1, "Số hóa sổ theo dõi", 2025)};
    history.initiatives[0].initiative.summary = words;
    return assembled(history, received).facts.initiatives.at(0).applied;
  };
  EXPECT_EQ(applied("Giải pháp đã được áp dụng tại 05 phòng"), true);
  EXPECT_EQ(applied("Đang áp dụng thử, chưa áp dụng rộng"), std::nullopt);
  EXPECT_EQ(applied(""), std::nullopt);
}

TEST(FactsOfAPerson, UsesAreThoseOfTheAuthor) {
  History history = somebody();
  history.awards = {award(5, "CSTDCS", 2025)};
  history.initiatives = {recognised(1, "Số hóa sổ theo dõi", 2025), recognised(2, "Rút ngắn thời gian", 2024)};
  initiatives::Use of_award, of_other, in_words, unnamed;
  of_award.award = registry::AwardId{5};
  of_other.person = core::PersonId{99};
  of_other.what = "Chiến sĩ thi đua cơ sở năm 2025";
  in_words.what = "đề nghị Chiến sĩ thi đua cơ sở năm 2024";
  unnamed.what = "việc khác";
  history.initiatives[0].uses = {of_award, of_other};
  history.initiatives[1].uses = {unnamed};
  const Assembled all = assembled(history, received);
  ASSERT_TRUE(all.facts.initiatives.at(0).uses.has_value());
  ASSERT_EQ(all.facts.initiatives[0].uses->size(), 1U);
  EXPECT_EQ(all.facts.initiatives[0].uses->front().award, "CSTDCS");
  EXPECT_EQ(all.facts.initiatives[0].uses->front().for_year, 2025);
  EXPECT_EQ(all.facts.initiatives.at(1).uses->front().award, "việc khác");
  EXPECT_EQ(all.facts.awards.at(0).initiative, "SK1");
  EXPECT_EQ(all.facts.awards[0].basis, "initiative");
  history.initiatives[1].uses = {in_words};
  const Assembled again = assembled(history, received);
  EXPECT_EQ(again.facts.initiatives.at(1).uses->front().award, "CSTDCS");
  EXPECT_EQ(again.facts.initiatives[1].uses->front().for_year, 2024);
}

TEST(FactsOfAPerson, DisciplineAndProceedings) {
  History history = somebody();
  history.discipline = {{people::DisciplineForm::pending, on(2025, 5, 1), on(2025, 6, 1)},
                        {people::DisciplineForm::reprimand, on(2025, 6, 1), on(2026, 5, 31)},
                        {people::DisciplineForm::warning, on(2020, 6, 30), std::nullopt},
                        {people::DisciplineForm::pending, on(2026, 2, 1), std::nullopt}};
  const Assembled all = assembled(history, received);
  ASSERT_EQ(all.facts.proceedings.size(), 1U);  // the last one had not begun
  EXPECT_EQ(all.facts.proceedings[0].conclusion, "wrongdoing");
  ASSERT_EQ(all.facts.discipline.size(), 2U);
  EXPECT_EQ(all.facts.discipline[0].form, 0);
  EXPECT_EQ(all.facts.discipline[0].ends, on(2026, 6, 1));
  EXPECT_EQ(all.facts.discipline[1].form, 1);
  EXPECT_EQ(all.facts.discipline[1].ends, on(2022, 6, 30));
  EXPECT_TRUE(is_assumed(all, "chưa ghi ngày hết thời hạn"));
}

TEST(FactsOfAPerson, TheTrackOfACommendationIsReadFromItsWords) {
  History history = somebody();
  history.awards = {award(1, "BK_UBT", 2024), award(2, "BK_UBT", 2023)};
  history.awards[0].record.kind = history.awards[1].record.kind = registry::AwardKind::form;
  history.awards[0].record.basis = "thành tích đột xuất";
  const Assembled all = assembled(history, received);
  EXPECT_EQ(all.facts.awards.at(0).track, "dot_xuat");
  EXPECT_EQ(all.facts.awards.at(1).track, "");
  EXPECT_TRUE(is_assumed(all, "năm 2023 không ghi xét theo đột xuất"));
}

TEST(FactsOfAPerson, LeaveIsCountedByWorkingDaysOfEachYear) {
  History history = somebody();
  history.absences = {{people::AbsenceKind::leave, on(2025, 12, 29), on(2026, 1, 4), "Nghỉ ốm"},
                      {people::AbsenceKind::leave, on(2024, 3, 1), on(2024, 8, 31), "Nghỉ thai sản"}};
  const law::Facts facts = assembled(history, received).facts;
  ASSERT_EQ(facts.leave.size(), 3U);
  EXPECT_EQ(facts.leave[0].kind, "sick");
  EXPECT_EQ(facts.leave[0].working_days, 3);  // Monday to Wednesday
  EXPECT_EQ(facts.leave[1].working_days, 2);
  EXPECT_EQ(facts.leave[2].kind, "maternity");
  EXPECT_EQ(facts.leave[2].to, on(2024, 8, 31));
}

TEST(NamesInTexts, StandForWholeIdsOnly) {
  const std::vector<Named> names{{"SK1", "“Một”"}, {"SK12", "“Mười hai”"}};
  EXPECT_EQ(with_names("có 02 (SK1, SK12); SK123 không tính", names), "có 02 (“Một”, “Mười hai”); SK123 không tính");
}

TEST(UsualYear, IsTheOneBeforeInTheFirstHalf) {
  EXPECT_EQ(usual_year(on(2026, 1, 16)), 2025);
  EXPECT_EQ(usual_year(on(2026, 6, 30)), 2025);
  EXPECT_EQ(usual_year(on(2026, 12, 1)), 2026);
}

}  // namespace
}  // namespace thidua::eligibility
