#include "pacts/next_pact.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using core::Verdict;
using testing::day;
using testing::terms;

std::vector<std::string> codes_of(std::string_view text, int year, const std::vector<PactParty>& parties = {}) {
  std::vector<std::string> codes;
  for (const Leftover& leftover : leftovers(text, year, parties)) codes.push_back(leftover.code);
  return codes;
}

TEST(Leftovers, FindTheOldYearButNotTheYearOfALawANumberOrASpan) {  // R200
  EXPECT_EQ(codes_of("trong năm 2024 có trên 80% thủ tục trực tuyến", 2025), std::vector<std::string>{"old_year"});
  EXPECT_TRUE(codes_of("theo Quyết định 15/QĐ-SNNMT ngày 01/6/2023", 2025).empty());
  EXPECT_TRUE(codes_of("phong trào giai đoạn 2021-2025", 2025).empty());
  EXPECT_TRUE(codes_of("phong trào giai đoạn 2021 – 2030", 2025).empty());
  EXPECT_TRUE(codes_of("theo tiêu chuẩn ISO 9001:2015", 2025).empty());
  EXPECT_TRUE(codes_of("theo Luật Thi đua, khen thưởng năm 2022", 2025).empty());
  EXPECT_TRUE(codes_of("hoàn thành trong năm 2025", 2025).empty());
  EXPECT_TRUE(codes_of("thu ngân sách 2024000 đồng", 2025).empty());
}

TEST(Leftovers, FindAnOldQuarterANoteOldTermsAndAnEndedUnion) {  // R201 R220
  EXPECT_EQ(codes_of("hoàn thành vào Quý III/2024", 2025), std::vector<std::string>{"old_due"});
  EXPECT_EQ(codes_of("đạt 60% (đề nghị Phòng Kế hoạch bổ sung)", 2025), std::vector<std::string>{"drafting_note"});
  EXPECT_TRUE(codes_of("hỗ trợ khám sức khỏe (hoặc tự khám)", 2025).empty());
  EXPECT_EQ(codes_of("dịch vụ công trực tuyến mức độ 3", 2025), std::vector<std::string>{"old_term"});
  PactParty ended{PartyKind::union_executive, "Công đoàn cơ sở", "", "", day("2025-06-15"), "kết thúc hoạt động"};
  EXPECT_EQ(codes_of("do Công đoàn cơ sở tổ chức", 2026, {ended}), std::vector<std::string>{"ended_party"});
  ended.ended_on.reset();
  EXPECT_TRUE(codes_of("do Công đoàn cơ sở tổ chức", 2026, {ended}).empty());
}

Pact pact_2025(const TargetTerms& of_target) {
  Pact pact;
  pact.year = 2025;
  pact.period = {day("2025-01-01"), day("2025-12-31")};
  Target target;
  target.id = core::TargetId{1};
  target.versions.push_back({1, VersionKind::read, day("2025-01-01"), {}, {}, of_target});
  pact.targets.push_back(target);
  return pact;
}

TEST(TheProposal, MovesTheYearOnShowsLastYearsResultAndChoosesNothing) {
  TargetTerms last = terms(Comparator::at_least, {"90"}, Unit::percent);
  last.text = "Từ 90% trở lên hồ sơ năm 2025 trả đúng hạn theo Quyết định số 5/QĐ-SNNMT ngày 02/01/2025";
  last.due = day("2025-09-30");
  const Pact pact = pact_2025(last);
  Judgement judgement;
  judgement.verdict = Verdict::not_met;
  judgement.actual_vi = "88,2%";
  const auto lines = proposal(pact, {{&pact.targets[0], judgement}}, 2026);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].choice, NextChoice::undecided);
  EXPECT_EQ(lines[0].proposed.text,
            "Từ 90% trở lên hồ sơ năm 2026 trả đúng hạn theo Quyết định số 5/QĐ-SNNMT ngày 02/01/2025");
  EXPECT_EQ(lines[0].proposed.due, day("2026-09-30"));
  EXPECT_EQ(lines[0].verdict, Verdict::not_met);
  EXPECT_EQ(lines[0].actual_vi, "88,2%");
  EXPECT_FALSE(lines[0].hints.empty());
}

TEST(TheProposal, NeverAdvisesToAskForLessThanNone) {
  const Pact pact = pact_2025(terms(Comparator::none, {"0"}, Unit::count));
  Judgement judgement;
  judgement.verdict = Verdict::not_met;
  const auto lines = proposal(pact, {{&pact.targets[0], judgement}}, 2026);
  ASSERT_EQ(lines.size(), 1U);
  ASSERT_FALSE(lines[0].hints.empty());
  for (const std::string& hint : lines[0].hints) EXPECT_EQ(hint.find("hạ mức"), std::string::npos) << hint;
}

TEST(TheProposal, MovesADeadlineOfThePactsYearAndNoOtherDay) {
  TargetTerms last = terms(Comparator::equal, {"100"}, Unit::percent);
  last.text = "100% đơn vị đăng ký trước ngày 31/3/2025, hoàn thành trong Quý III/2025 theo Kế hoạch ngày 05/01/2025";
  const Pact pact = pact_2025(last);
  const auto lines = proposal(pact, {{&pact.targets[0], Judgement{}}}, 2026);
  EXPECT_EQ(lines[0].proposed.text,
            "100% đơn vị đăng ký trước ngày 31/3/2026, hoàn thành trong Quý III/2026 theo Kế hoạch ngày 05/01/2025");
}

TargetTerms with_text(TargetTerms made, std::string text) {
  made.text = std::move(text);
  return made;
}

TEST(TheKindOfChange, IsLoweredWhenTheBoundFalls) {  // R176 R177 R178
  EXPECT_EQ(kind_of_change(terms(Comparator::at_least, {"90"}, Unit::percent),
                           terms(Comparator::at_least, {"80"}, Unit::percent)),
            NextChoice::lowered);
  EXPECT_EQ(kind_of_change(terms(Comparator::equal, {"100"}, Unit::percent),
                           terms(Comparator::at_least, {"90"}, Unit::percent)),
            NextChoice::lowered);
  EXPECT_EQ(kind_of_change(terms(Comparator::equal, {"12"}, Unit::count), terms(Comparator::equal, {"7"}, Unit::count)),
            NextChoice::lowered);
}

TEST(TheKindOfChange, IsTightenedByAHigherBoundOrAStricterWord) {  // R179 R180
  EXPECT_EQ(kind_of_change(terms(Comparator::at_least, {"20"}, Unit::percent),
                           terms(Comparator::more_than, {"20"}, Unit::percent)),
            NextChoice::tightened);
  EXPECT_EQ(kind_of_change(terms(Comparator::at_least, {"87.5"}, Unit::percent),
                           terms(Comparator::equal, {"100"}, Unit::percent)),
            NextChoice::tightened);
  EXPECT_EQ(
      kind_of_change(terms(Comparator::at_most, {"5"}, Unit::count), terms(Comparator::at_most, {"3"}, Unit::count)),
      NextChoice::tightened);
  EXPECT_EQ(
      kind_of_change(terms(Comparator::at_most, {"5"}, Unit::count), terms(Comparator::at_most, {"8"}, Unit::count)),
      NextChoice::lowered);
}

TEST(TheKindOfChange, IsKeptWhereOnlyTheYearMoved) {  // R181 R184
  const auto four = terms(Comparator::at_least, {"4"}, Unit::count);
  EXPECT_EQ(
      kind_of_change(with_text(four, "Ít nhất 4 cá nhân năm 2024"), with_text(four, "Ít nhất 4 cá nhân năm 2025")),
      NextChoice::kept);
}

TEST(TheKindOfChange, IsRewordedWhereTheValueStays) {  // R182 R183 R186 R188 R189
  const auto band = terms(Comparator::between, {"10", "15"}, Unit::count);
  EXPECT_EQ(kind_of_change(with_text(band, "Được tặng Bằng khen từ 10 đến 15 tập thể, cá nhân"),
                           with_text(band, "Đề nghị tặng Bằng khen từ 10 đến 15 tập thể, cá nhân")),
            NextChoice::reworded);
  const auto event = terms(Comparator::exists, {}, Unit::none);
  EXPECT_EQ(kind_of_change(with_text(event, "Xếp loại hoàn thành xuất sắc"), with_text(event, "Xếp loại vững mạnh")),
            NextChoice::reworded);
}

TEST(AChoiceForNextYear, MustFitTheNewTermsAndSayWhyItAsksForLess) {
  const auto ninety = terms(Comparator::at_least, {"90"}, Unit::percent);
  const auto eighty = terms(Comparator::at_least, {"80"}, Unit::percent);
  EXPECT_FALSE(refusal_of_choice(ninety, NextChoice::kept, ninety, ""));
  EXPECT_FALSE(refusal_of_choice(ninety, NextChoice::lowered, eighty, "năm trước không đạt"));
  EXPECT_EQ(refusal_of_choice(ninety, NextChoice::lowered, eighty, " ")->code, "next.reason");
  EXPECT_EQ(refusal_of_choice(ninety, NextChoice::kept, eighty, "")->code, "next.choice.differs");
  EXPECT_EQ(refusal_of_choice(ninety, NextChoice::tightened, ninety, "")->code, "next.choice.differs");
  EXPECT_EQ(refusal_of_choice(ninety, NextChoice::dropped, ninety, "")->code, "next.reason");
  EXPECT_EQ(refusal_of_choice(ninety, NextChoice::undecided, ninety, "")->code, "next.choice");
}

}  // namespace
}  // namespace thidua::pacts
