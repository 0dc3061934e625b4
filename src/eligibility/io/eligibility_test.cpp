#include "eligibility/io/eligibility_test.h"

#include "eligibility/io/screen.h"

namespace thidua::eligibility {
namespace {

using law::Verdict;
using registry::a_day;

const law::Reason* reason_named(const law::Answer& answer, const std::string& condition) {
  for (const law::Reason& reason : answer.reasons)
    if (reason.condition == condition) return &reason;
  return nullptr;
}

std::string all_texts(const law::Answer& answer) {
  std::string all;
  for (const law::Reason& reason : answer.reasons) {
    all += reason.decides ? "* " : "  ";
    all += reason.condition + " " + std::string(law::to_code(reason.satisfied)) + ": " + reason.text + "\n";
  }
  return all;
}

}  // namespace

THIDUA_ON_BOTH_DATABASES(Eligibility);

TEST_P(Eligibility, TwoYearsAndTwoFreeInitiativesAreEnough) {
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::eligible) << all_texts(answer.answer);
  EXPECT_TRUE(missing(answer.answer).empty());
  EXPECT_FALSE(answer.close);
}

TEST_P(Eligibility, AYearBelowTheLevelIsANoThatNamesIt) {
  rate(2024, people::RatingLevel::good);
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible) << all_texts(answer.answer);
  const law::Reason* streak = reason_named(answer.answer, "BK_UBT.rating_streak");
  ASSERT_NE(streak, nullptr);
  EXPECT_EQ(streak->satisfied, law::Truth::no);
  EXPECT_NE(streak->text.find("2024"), std::string::npos) << streak->text;
  EXPECT_FALSE(missing(answer.answer).empty());
}

TEST_P(Eligibility, ARatingDecidedAfterTheDayIsNotKnownYet) {
  const auto before = facts().facts.ratings;
  EXPECT_EQ(before.size(), 2U);
  const Assembled earlier = facts(a_day(2025, 12, 10));  // the rating of 2025 is decided on 15/12/2025
  EXPECT_EQ(earlier.facts.ratings.count(2025), 0U);
  const AwardAnswer answer = of("BK_UBT", a_day(2025, 12, 10));
  EXPECT_EQ(answer.answer.verdict, Verdict::needs_human_judgement) << all_texts(answer.answer);
}

TEST_P(Eligibility, AnInitiativeUsedForATitleServesNoCommendation) {
  use(second, a_grassroots_title(2025));
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible) << all_texts(answer.answer);
  const law::Reason* works = reason_named(answer.answer, "BK_UBT.initiative");
  ASSERT_NE(works, nullptr);
  EXPECT_EQ(works->satisfied, law::Truth::no);
  EXPECT_TRUE(answer.close);
  const std::string text = with_names(works->text, facts().names);
  EXPECT_NE(text.find("“Số hóa sổ theo dõi” đã dùng để xét CSTĐCS năm 2025"), std::string::npos) << text;
}

TEST_P(Eligibility, ACancelledAwardCountsUntilTheDayItWasCancelled) {
  rate(2024, people::RatingLevel::good);  // so that the titles alone can carry it
  const registry::AwardId earlier = a_grassroots_title(2024);
  a_grassroots_title(2025);
  // Nobody wrote down what the titles rest on: their initiatives may be spent.
  EXPECT_EQ(of("BK_UBT").answer.verdict, Verdict::needs_human_judgement) << all_texts(of("BK_UBT").answer);
  const law::Reason* row = nullptr;
  const AwardAnswer standing = of("BK_UBT");
  row = reason_named(standing.answer, "BK_UBT.award.CSTDCS");
  ASSERT_NE(row, nullptr) << all_texts(standing.answer);
  EXPECT_EQ(row->satisfied, law::Truth::yes);
  run([&](platform::Command& command) {
    registry::AwardChange change;
    change.kind = registry::ChangeKind::cancel;
    change.day = a_day(2026, 1, 10);
    change.ground = "Khai không đúng thành tích";
    const auto changed = registry::change_award(command, earlier, change);
    ASSERT_TRUE(changed.ok()) << changed.error().message;
  });
  const AwardAnswer after = of("BK_UBT");
  EXPECT_EQ(after.answer.verdict, Verdict::not_eligible) << all_texts(after.answer);
  EXPECT_NE(all_texts(after.answer).find("đã bị hủy bỏ ngày 10/01/2026"), std::string::npos) << all_texts(after.answer);
  const AwardAnswer day_before = of("BK_UBT", a_day(2026, 1, 9));
  row = reason_named(day_before.answer, "BK_UBT.award.CSTDCS");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->satisfied, law::Truth::yes);
}

TEST_P(Eligibility, AnOpenProceedingIsAHold) {
  discipline(people::DisciplineForm::pending, a_day(2026, 1, 5));
  const AwardAnswer answer = of("BK_UBT");
  EXPECT_EQ(answer.answer.verdict, Verdict::not_eligible);
  EXPECT_TRUE(answer.answer.hold) << all_texts(answer.answer);
  EXPECT_EQ(of("BK_UBT", a_day(2026, 1, 4)).answer.verdict, Verdict::eligible);
}

TEST_P(Eligibility, AfterTheLawChangedNothingIsDecidedAndTheLastTextIsTold) {
  const AwardAnswer answer = of("BK_UBT", a_day(2026, 11, 20));
  EXPECT_EQ(answer.answer.verdict, Verdict::needs_human_judgement);
  ASSERT_TRUE(answer.last_known.has_value());
  EXPECT_EQ(answer.last_known->day, a_day(2026, 9, 30));
  EXPECT_EQ(answer.last_known->answer.verdict, Verdict::eligible) << all_texts(answer.last_known->answer);
}

TEST_P(Eligibility, EveryAwardIsAskedEligibleFirst) {
  const auto all = ask_all(law::built_in_law(), facts(), 2025);
  EXPECT_GT(all.size(), 20U);
  EXPECT_TRUE(std::ranges::is_sorted(all, std::greater{}, [](const AwardAnswer& one) { return one.answer.verdict; }));
  EXPECT_TRUE(std::ranges::any_of(all, [](const AwardAnswer& one) { return one.code == "BK_UBT"; }));
  for (const AwardAnswer& one : all) {
    EXPECT_FALSE(one.answer.reasons.empty()) << one.code;
    EXPECT_NE(one.code, "CONGHIEN");
    EXPECT_NE(one.code, "TTLDTT");
  }
}

/// What a history holds, for comparing.
std::string told_of(const History& history) {
  std::string text = core::to_text(history.person.id) + " " + history.person.full_name + " " + history.detail.id_number;
  for (const core::PersonId record : history.records) text += " =" + core::to_text(record);
  for (const KnownPosting& one : history.postings) text += " @" + one.unit_name + one.posting.validity.from.to_iso();
  for (const people::TaskRating& one : history.ratings) text += " *" + std::to_string(one.year);
  for (const KnownDiscipline& one : history.discipline) text += " !" + one.day.to_iso();
  for (const KnownAward& one : history.awards) text += " +" + core::to_text(one.id) + one.record.award_code;
  for (const KnownInitiative& one : history.initiatives)
    text += " ~" + core::to_text(one.id) + ":" + std::to_string(one.recognitions.size());
  return text;
}

TEST_P(Eligibility, ManyAreReadAsOneByOne) {
  a_grassroots_title(2025);
  discipline(people::DisciplineForm::pending, a_day(2019, 1, 2), a_day(2020, 1, 2));
  std::vector<core::PersonId> all{person};
  for (int n = 0; n < 20; ++n) {  // more than one statement holds
    const std::string name = "Vàng A Mẫu " + std::to_string(n);
    all.push_back(a_person("CB1" + std::to_string(n), name, n % 2 == 0 ? housing : office, "1990-02-03",
                           "00109000" + std::to_string(1000 + n)));
    auto record = a_title(name, 2020 + n % 5);
    record.holder.person = all.back();
    an_award(record);
  }
  const core::PersonId twin = all[7], stands = all[3];
  run([&](platform::Command& command) { ASSERT_TRUE(people::say_same(command, twin, stands, "một người").ok()); });
  all.insert(all.begin() + 5, core::PersonId{987'654'321});  // nobody
  std::vector<std::string> together, alone;
  database->read([&](platform::Connection& db) {
    for (const History& one : histories_of(db, agency, all, january)) together.push_back(told_of(one));
    for (const core::PersonId id : all)
      if (const auto one = history_of(db, agency, id, january)) alone.push_back(told_of(*one));
    EXPECT_EQ(history_of(db, agency, stands, january)->awards.size(), 2U) << "of both records";
    EXPECT_EQ(history_of(db, agency, twin, january)->records.front(), stands);
  });
  EXPECT_EQ(together.size(), 21U);
  EXPECT_EQ(together, alone);
}

TEST_P(Eligibility, AMembersAwardsCountWhicheverRecordTheyStandOn) {
  const core::PersonId before = a_person("CB090", "Lò Thị Thử", housing);
  auto record = a_title("Lò Thị Thử", 2025);
  record.holder.person = before;
  const auto award = an_award(record);
  run([&](platform::Command& command) { ASSERT_TRUE(people::say_same(command, before, person, "một người").ok()); });
  database->read([&](platform::Connection& db) {
    const auto unit = unit_history_of(db, agency, office, 2025, january);
    ASSERT_TRUE(unit.has_value());
    ASSERT_EQ(unit->members.size(), 1U);
    ASSERT_EQ(unit->members.front().awards.size(), 1U);
    EXPECT_EQ(unit->members.front().awards.front().id, award);
  });
}

TEST_P(Eligibility, TheWholeAgencyIsScreened) {
  a_person("CB002", "Vàng A Mẫu", housing);
  std::vector<std::string> eligible;
  ScreenSums sums;
  database->read([&](platform::Connection& db) {
    sums = screen(db, agency, law::built_in_law(), {2025, january, {"BK_UBT"}, {}}, [&](const Screened& who) {
      ASSERT_EQ(who.awards.size(), 1U);
      if (who.awards.front().verdict == Verdict::eligible) eligible.push_back(who.person.code);
    });
  });
  EXPECT_EQ(sums.people, 2U);
  EXPECT_EQ(eligible, std::vector<std::string>{"CB001"});
}

TEST_P(Eligibility, ColumnsAndRowsScreenAlike) {
  a_person("CB002", "Vàng A Mẫu", housing);
  a_grassroots_title(2025);
  for (const core::Date day : {january, a_day(2026, 11, 25), a_day(2025, 12, 1)}) {
    std::vector<std::string> by_columns, by_rows;
    const auto told = [](std::vector<std::string>& all) {
      return [&all](const Screened& who) {
        for (const ScreenedAward& one : who.awards)
          all.push_back(who.person.code + " " + one.code + " " + std::string(law::to_code(one.verdict)) + " " +
                        (one.last_known ? std::string(law::to_code(*one.last_known)) : "") +
                        (one.close() ? " close" : "") + (one.last_close() ? " last close" : ""));
      };
    };
    ScreenSums sums;
    database->read([&](platform::Connection& db) {
      sums = screen(db, agency, law::built_in_law(), {2025, day, {}, {}}, told(by_columns));
      screen(db, agency, law::built_in_law(), {2025, day, {}, {}, true}, told(by_rows));
    });
    EXPECT_EQ(by_columns, by_rows) << day.to_iso();
    EXPECT_GT(by_columns.size(), 40U);
    EXPECT_LT(sums.by_row_engine, sums.asked / 4);
  }
}

TEST_P(Eligibility, OnlyTheUnitsAskedAboutAreScreened) {
  a_person("CB002", "Vàng A Mẫu", housing);
  std::vector<std::string> seen;
  database->read([&](platform::Connection& db) {
    screen(db, agency, law::built_in_law(), {2025, january, {"LDTT"}, {housing}},
           [&](const Screened& who) { seen.push_back(who.person.code); });
  });
  EXPECT_EQ(seen, std::vector<std::string>{"CB002"});
}

THIDUA_ON_BOTH_DATABASES(EligibilityRoutes);

TEST_P(EligibilityRoutes, OfficerHeadAndThePersonSeeIt) {
  const auto officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
  const auto answer = get(0, officer);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(member(answer, "name"), "Lò Thị Thử");
  const auto json = platform::parse_json(answer.body).value();
  const auto& items = *json.find("items")->values();
  const auto found =
      std::ranges::find_if(items, [](const platform::Json& one) { return *one.find("award")->text() == "BK_UBT"; });
  ASSERT_NE(found, items.end());
  EXPECT_EQ(*found->find("verdict")->text(), "eligible");
  EXPECT_EQ(get(0, somebody("truong.vp", access::Role::unit_head, office)).status, 200);
  EXPECT_EQ(get(0, somebody("truong.qln", access::Role::unit_head, housing)).status, 404);
  EXPECT_EQ(get(0, somebody("dau.moi", access::Role::unit_clerk, office)).status, 403);
  const auto self = somebody("thu.lo", access::Role::staff_member, std::nullopt, person);
  EXPECT_EQ(get(0, self).status, 403);
  EXPECT_EQ(get(1, self).status, 200);
  EXPECT_EQ(get(1, somebody("khong.ai", access::Role::staff_member, std::nullopt)).status, 404);
}

TEST_P(EligibilityRoutes, DisciplineIsToldOnlyToWhoMaySeeIt) {
  discipline(people::DisciplineForm::pending, a_day(2026, 1, 5));
  const auto told = get(0, somebody("can.bo", access::Role::emulation_officer, std::nullopt)).body;
  EXPECT_NE(told.find("Đang xem xét kỷ luật từ ngày 05/01/2026"), std::string::npos) << told.substr(0, 3000);
  const auto hidden = get(0, somebody("truong.vp", access::Role::unit_head, office)).body;
  EXPECT_EQ(hidden.find("05/01/2026"), std::string::npos);
  EXPECT_NE(hidden.find("anh/chị không được xem"), std::string::npos);
}

TEST_P(EligibilityRoutes, ADayOrAYearThatIsNoneIsRefused) {
  const auto officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
  EXPECT_EQ(code_in_body(get(0, officer, {{"received_on", "hôm nay"}})), "eligibility.received_on");
  EXPECT_EQ(code_in_body(get(0, officer, {{"year", "25"}})), "eligibility.year");
}

}  // namespace thidua::eligibility
