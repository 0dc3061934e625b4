// The cases of law/cases and the open cases, and what holds for every answer whatever the case.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "law/compare.h"
#include "law/io/case_file.h"
#include "law/io/law_files.h"
#include "law/io/law_testing_test.h"
#include "law/judge.h"

namespace thidua::law {
namespace {

namespace disk = std::filesystem;

std::vector<Case> cases_in(const disk::path& path) {
  auto file = read_cases(testing::content_of(path), path.filename().string(), built_in_law(), true);
  if (!file) {
    for (const core::Refusal& refusal : file.error()) ADD_FAILURE() << core::to_text(refusal);
    return {};
  }
  return std::move(file).value().cases;
}

std::vector<Case> own_cases() {
  std::vector<Case> all;
  for (const auto& entry : disk::directory_iterator(testing::source_tree() / "law" / "cases"))
    if (entry.path().extension() == ".yaml")
      for (Case& one : cases_in(entry.path())) all.push_back(std::move(one));
  return all;
}

void expect_as_written(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    if (!one.expected) continue;
    for (const std::string& text : differences(*one.expected, judge(built_in_law(), one)))
      ADD_FAILURE() << one.id << " " << one.title << ": " << text;
  }
}

/// What no answer may ever do.
void expect_sound(const Case& one, const Answer& answer) {
  bool decided = false, only_freeze = true, told_apart = false;
  for (const Reason& reason : answer.reasons) {
    EXPECT_FALSE(reason.citation.empty()) << one.id << " " << reason.condition;
    EXPECT_FALSE(reason.text.empty()) << one.id << " " << reason.condition;
    EXPECT_EQ(reason.because != Because::nothing, reason.satisfied == Truth::unknown)
        << one.id << " " << reason.condition;
    if (reason.satisfied == Truth::no) {
      EXPECT_EQ(reason.confidence, Confidence::confirmed) << one.id << " " << reason.condition;
    }
    EXPECT_FALSE(reason.decides && told_apart) << one.id << ": what decides comes first";
    told_apart |= !reason.decides;
    if (!reason.decides) continue;
    decided = true;
    if (reason.kind != Kind::freeze) only_freeze = false;
    const Truth wanted = answer.verdict == Verdict::eligible       ? Truth::yes
                         : answer.verdict == Verdict::not_eligible ? Truth::no
                                                                   : Truth::unknown;
    EXPECT_EQ(reason.satisfied, wanted) << one.id << " " << reason.condition;
  }
  EXPECT_TRUE(decided) << one.id << ": no reason decides";
  EXPECT_EQ(answer.hold, answer.verdict == Verdict::not_eligible && only_freeze) << one.id;
}

}  // namespace

TEST(LawCases, EachOfOurOwnIsAnsweredAsWritten) {
  const std::vector<Case> cases = own_cases();
  EXPECT_GE(cases.size(), 150U);
  expect_as_written(cases);
}

TEST(LawCases, TheOpenOnesAreAnsweredAsWritten) {
  const disk::path open = testing::source_tree() / ".." / "shared" / "domain" / "open-cases.yaml";
  if (!disk::exists(open)) GTEST_SKIP() << "the open cases are not beside the repository: " << open;
  const std::vector<Case> cases = cases_in(open);
  EXPECT_EQ(cases.size(), 30U);
  expect_as_written(cases);
}

TEST(LawCases, EveryCaseHasAnIdOfItsOwn) {
  std::set<std::string> ids;
  for (const Case& one : own_cases()) EXPECT_TRUE(ids.insert(one.id).second) << one.id;
}

TEST(EveryAnswer, IsSoundForEveryAwardOnEveryDayALawChanges) {
  const Law& law = built_in_law();
  const std::vector<Date> days{*Date::of(2013, 5, 5),  *Date::of(2014, 8, 20),  *Date::of(2017, 9, 30),
                               *Date::of(2017, 10, 1), *Date::of(2023, 12, 31), *Date::of(2024, 1, 1),
                               *Date::of(2025, 6, 30), *Date::of(2025, 7, 1),   *Date::of(2025, 10, 31),
                               *Date::of(2026, 9, 30), *Date::of(2026, 10, 1)};
  std::size_t answers = 0;
  for (Case one : own_cases()) {
    expect_sound(one, judge(law, one));
    for (const auto& [code, award] : law.awards) {
      one.question.award = code;
      one.question.received_on = days[++answers % days.size()];
      expect_sound(one, judge(law, one));
    }
  }
  EXPECT_GT(answers, 5'000U);
}

TEST(EveryAnswer, OfALawNotLoadedIsNeverEligible) {
  for (Case one : own_cases()) {
    one.question.received_on = std::max(one.question.received_on, *Date::of(2026, 10, 1));
    EXPECT_NE(judge(built_in_law(), one).verdict, Verdict::eligible) << one.id;
  }
}

TEST(EveryAnswer, IsTheSameAgain) {
  for (const Case& one : own_cases()) {
    const Answer first = judge(built_in_law(), one), second = judge(built_in_law(), one);
    ASSERT_EQ(first.reasons.size(), second.reasons.size());
    for (std::size_t at = 0; at < first.reasons.size(); ++at)
      EXPECT_EQ(first.reasons[at].text, second.reasons[at].text);
  }
}

TEST(Regimes, ChangeOnTheDayAndNotBefore) {
  const std::vector<std::pair<Date, std::string>> days{{*Date::of(2014, 8, 19), ""},    {*Date::of(2014, 8, 20), "R1"},
                                                       {*Date::of(2017, 9, 30), "R1"},  {*Date::of(2017, 10, 1), "R2"},
                                                       {*Date::of(2023, 12, 31), "R2"}, {*Date::of(2024, 1, 1), "R3"},
                                                       {*Date::of(2025, 6, 30), "R3"},  {*Date::of(2025, 7, 1), "R4"},
                                                       {*Date::of(2026, 9, 30), "R4"},  {*Date::of(2026, 10, 1), "R5"}};
  for (const auto& [day, id] : days) {
    const Regime* regime = built_in_law().regime(day);
    EXPECT_EQ(regime == nullptr ? "" : regime->id, id) << day.to_iso();
  }
}

TEST(Versions, ChangeOnTheirDayAndNotBefore) {
  for (const auto& [code, award] : built_in_law().awards)
    for (const AwardVersion& version : award.versions) {
      EXPECT_EQ(award.on(version.validity.from), &version) << code;
      EXPECT_NE(award.on(version.validity.from.plus_days(-1)), &version) << code;
      if (!version.validity.to) continue;
      EXPECT_EQ(award.on(*version.validity.to), &version) << code;
      EXPECT_NE(award.on(version.validity.to->plus_days(1)), &version) << code;
    }
}

}  // namespace thidua::law
