// What a person says of an open condition counts there and nowhere else; columns and the row engine say the same of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "law/bulk.h"
#include "law/io/case_json.h"
#include "law/io/law_files.h"
#include "law/io/random_histories_test.h"
#include "law/judge.h"

namespace thidua::law {
namespace {

const Date asked_on_day = Date::of(2026, 3, 1).value();
constexpr int asked_for_year = 2025;

Case asked_of(const Law& law, std::uint64_t seed, const Award& award) {
  Case one = testing::random_person(law, seed);
  one.question.award = award.code;
  if (!award.is_medal()) one.question.for_year = asked_for_year;
  one.question.received_on = asked_on_day;
  return one;
}

Assessment said_of(const Reason& reason, const Award& award, bool met) {
  return {reason.open_key,
          award.is_medal() ? asked_on_day.year() : asked_for_year,
          met,
          "Bà Vàng Thị Mẫu",
          "Biên bản số 05/BB-HĐ",
          "Hội đồng đã xem hồ sơ.",
          asked_on_day};
}

const Reason* with_key(const Answer& answer, const std::string& key) {
  for (const Reason& reason : answer.reasons)
    if (reason.open_key == key) return &reason;
  return nullptr;
}

bool has_data_to_decide(const Reason& reason) {
  return reason.kind != Kind::judgement &&
         (reason.satisfied != Truth::unknown || reason.because == Because::no_rule ||
          reason.because == Because::not_confirmed || reason.because == Because::text_not_loaded ||
          reason.because == Because::open_question);
}

}  // namespace

TEST(Assessing, AYesOrNoCountsOnlyWhereTheRecordsLeaveItOpen) {
  const Law& law = built_in_law();
  std::size_t keys = 0, became_eligible = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed)
    for (const auto& [code, award] : law.awards) {
      const Case before = asked_of(law, seed, award);
      const Answer first = judge(law, before);
      for (const Reason& reason : first.reasons) {
        if (has_data_to_decide(reason)) {
          EXPECT_TRUE(reason.open_key.empty()) << reason.condition << ": " << reason.text;
        }
        if (reason.open_key.empty()) continue;
        ++keys;
        Case after = before;
        after.facts.assessments = {said_of(reason, award, true)};
        const Answer yes = judge(law, after);
        const Reason* told = with_key(yes, reason.open_key);
        ASSERT_NE(told, nullptr);
        EXPECT_TRUE(told->assessed);
        EXPECT_EQ(told->satisfied, Truth::yes);
        EXPECT_NE(told->text.find("theo nhận định của Bà Vàng Thị Mẫu, ngày 01/03/2026, căn cứ Biên bản số 05/BB-HĐ"),
                  std::string::npos)
            << told->text;
        EXPECT_GE(static_cast<int>(yes.verdict), static_cast<int>(first.verdict));
        became_eligible += yes.verdict == Verdict::eligible && first.verdict != Verdict::eligible;
        after.facts.assessments.front().met = false;
        EXPECT_LE(static_cast<int>(judge(law, after).verdict), static_cast<int>(first.verdict));
      }
    }
  EXPECT_GT(keys, 1000U);
  EXPECT_GT(became_eligible, 20U) << "nothing that was said changed a verdict";
}

TEST(Assessing, AnotherTextAnotherYearOrAConditionTheRecordsDecideTakeNothingOver) {
  const Law& law = built_in_law();
  std::size_t tried = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed)
    for (const auto& [code, award] : law.awards) {
      const Case before = asked_of(law, seed, award);
      const Answer first = judge(law, before);
      Case after = before;
      for (const Reason& reason : first.reasons) {
        Reason decided = reason;
        if (reason.open_key.empty()) decided.open_key = code + "|" + reason.condition + "@2024-01-01#00000000";
        after.facts.assessments.push_back(said_of(decided, award, true));
        Assessment& said = after.facts.assessments.back();
        if (!reason.open_key.empty() && seed % 2 == 0) said.year -= 1;
        if (!reason.open_key.empty() && seed % 2 == 1) said.condition.back() = said.condition.back() == '0' ? '1' : '0';
        ++tried;
      }
      const Answer second = judge(law, after);
      EXPECT_EQ(second.verdict, first.verdict) << code;
      for (const Reason& reason : second.reasons) EXPECT_FALSE(reason.assessed) << reason.open_key;
    }
  EXPECT_GT(tried, 1000U);
}

TEST(Assessing, TheSameFactsOnTheNextDayKeepWhatWasSaid) {
  const Law& law = built_in_law();
  std::size_t keys = 0, other = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed)
    for (const auto& [code, award] : law.awards) {
      Case one = asked_of(law, seed, award);
      const Answer today = judge(law, one);
      one.question.received_on = asked_on_day.plus_days(1);
      const Answer tomorrow = judge(law, one);
      for (const Reason& reason : today.reasons)
        if (!reason.open_key.empty()) {
          ++keys;
          other += with_key(tomorrow, reason.open_key) == nullptr ? 1 : 0;
        }
    }
  EXPECT_GT(keys, 500U);
  EXPECT_LE(other * 100, keys) << other << " of " << keys << ": facts that end that night, no more";
}

/// Two units became one in 2025; the rating of 2024 is not written down.
TEST(Assessing, AWordAboutAYearDoesNotAnswerWhoInheritsIt) {
  const Law& law = built_in_law();
  Case one;
  one.subject.kind = "collective";
  one.subject.name = "Chi cục Thử";
  one.question.award = "BK_UBT";
  one.question.for_year = asked_for_year;
  one.question.received_on = asked_on_day;
  one.question.route = "merit";
  Succession merged;
  merged.kind = "merge";
  merged.effective_on = Date::of(2025, 3, 1).value();
  one.facts.successions = {merged};
  const Award& award = *law.award("BK_UBT");
  for (int round = 0; round < 3; ++round) {
    const Answer answer = judge(law, one);
    EXPECT_NE(answer.verdict, Verdict::eligible) << "round " << round;
    std::size_t open = 0;
    for (const Reason& reason : answer.reasons)
      if (!reason.open_key.empty() && !reason.assessed) {
        ++open;
        one.facts.assessments.push_back(said_of(reason, award, true));
      }
    if (round == 0) {
      EXPECT_GT(open, 0U) << "nothing could be said, so this proves nothing";
    }
  }
  const Answer last = judge(law, one);
  EXPECT_TRUE(std::ranges::any_of(last.reasons, [](const Reason& reason) {
    return reason.kind == Kind::succession && reason.satisfied == Truth::unknown;
  })) << "who inherits the year is still asked";
}

TEST(Assessing, ColumnsLeaveWhoeverWasAssessedToTheRowEngine) {
  const Law& law = built_in_law();
  constexpr std::size_t people = 150;
  std::vector<BulkQuestion> questions;
  for (const auto& [code, award] : law.awards)
    questions.push_back({code, award.is_medal() ? std::nullopt : std::optional(asked_for_year), "merit"});
  std::vector<Case> cases;
  for (std::uint64_t seed = 1; seed <= people; ++seed) {
    Case one = testing::random_person(law, seed);
    if (seed % 2 == 0)
      for (const auto& [code, award] : law.awards)
        for (const Reason& reason : judge(law, asked_of(law, seed, award)).reasons)
          if (!reason.open_key.empty()) one.facts.assessments.push_back(said_of(reason, award, seed % 3 != 0));
    cases.push_back(std::move(one));
  }
  const auto differing = [&](bool told) {
    Columns columns(law, asked_on_day, people);
    for (std::size_t row = 0; row < people; ++row) {
      Facts facts = cases[row].facts;
      if (!told) facts.assessments.clear();
      columns.put(row, cases[row].subject, facts);
    }
    const BulkVerdicts verdicts = bulk_verdicts(columns, compiled(columns, questions), people);
    std::size_t differ = 0;
    for (std::size_t row = 0; row < people; ++row)
      for (std::size_t at = 0; at < questions.size(); ++at) {
        Case one = cases[row];
        one.question.award = questions[at].award;
        one.question.for_year = questions[at].for_year;
        one.question.received_on = asked_on_day;
        const auto found = verdicts.at(row, at);
        differ += found && *found != judge(law, one).verdict;
      }
    return differ;
  };
  EXPECT_EQ(differing(true), 0U);
  EXPECT_GT(differing(false), 0U) << "what was said changes nothing, so the test tries nothing";
}

TEST(Assessing, ACaseKeepsWhatWasSaid) {
  const Law& law = built_in_law();
  Case one = asked_of(law, 3, *law.award("LDTT"));
  one.id = "A1";
  one.title = "Lao động tiên tiến";
  one.facts.assessments = {{"LDTT|LDTT.judgement.conduct@2024-01-01#0a1b2c3d", 2025, true, "Bà Vàng Thị Mẫu",
                            "Biên bản số 05/BB-HĐ", "Đã xem hồ sơ.", asked_on_day}};
  const auto back = case_of_json(platform::to_text(case_json(one, law)), law);
  ASSERT_TRUE(back.ok()) << back.error().front().message;
  ASSERT_EQ(back->facts.assessments.size(), 1U);
  const Assessment& read = back->facts.assessments.front();
  EXPECT_EQ(read.condition, one.facts.assessments.front().condition);
  EXPECT_TRUE(read.met);
  EXPECT_EQ(read.year, 2025);
  EXPECT_EQ(read.by, "Bà Vàng Thị Mẫu");
  EXPECT_EQ(read.on, asked_on_day);
}

}  // namespace thidua::law
