#include "pacts/doubt.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using testing::number;

Doubt question(int place, int answers) {
  Doubt made;
  made.number = place;
  for (int i = 0; i < answers; ++i) made.answers.push_back({"câu " + std::to_string(i + 1), "{}"});
  return made;
}

/// T03 has one question with two answers; T12 has two with three each.
std::vector<TargetDoubts> two_targets() {
  return {{3, {question(1, 2)}}, {12, {question(1, 3), question(2, 3)}}};
}

std::string faults_of(const std::vector<std::string>& typed) {
  const auto chosen = chosen_answers(two_targets(), typed);
  if (chosen) return {};
  std::string codes;
  for (const core::Refusal& fault : chosen.error()) codes += (codes.empty() ? "" : " ") + fault.code;
  return codes;
}

TEST(TypedAnswers, NameTheTargetOfTheDocumentOrOfThePact) {
  const auto chosen = chosen_answers(two_targets(), {"T03=2", " ct12.2 = 3 "});
  ASSERT_TRUE(chosen.ok());
  EXPECT_EQ(*chosen, (std::vector<ChosenAnswer>{{3, 1, 2}, {12, 2, 3}}));
}

TEST(TypedAnswers, AreRefusedAllAtOnceWithWhatCouldHaveBeenMeant) {
  EXPECT_EQ(faults_of({"T03", "T03=", "T03=x", "=2", "X03=1", "T03=-1", "T03.=1"}),
            "answer.form answer.form answer.form answer.form answer.form answer.form answer.form");
  EXPECT_EQ(faults_of({"T04=1"}), "answer.unknown");
  EXPECT_EQ(faults_of({"T12=1"}), "answer.several");
  EXPECT_EQ(faults_of({"T12.3=1"}), "answer.unknown");
  EXPECT_EQ(faults_of({"T03=3"}), "answer.choice");
  EXPECT_EQ(faults_of({"T03=1", "T03=2"}), "answer.twice");
  EXPECT_EQ(faults_of({"T03=1", "T03=1"}), "");
  EXPECT_EQ(faults_of({"T99999999999999999999=1"}), "answer.form");
  const auto several = chosen_answers(two_targets(), {"T12=1"});
  EXPECT_NE(several.error().front().message.find("T12.1, T12.2"), std::string::npos);
}

TEST(NamedAnomalies, AreFoundByNumberAndRefusedWithTheRangeThereIs) {
  const std::vector<Anomaly> all{{1, "stale_year", "", "", 0, 0, {}}, {2, "numbering_gap", "", "", 0, 0, {}}};
  EXPECT_EQ(*anomalies_named(all, {"A02", "a01", "2"}), (std::vector<int>{2, 1}));
  const auto unknown = anomalies_named(all, {"A03"});
  ASSERT_FALSE(unknown.ok());
  EXPECT_NE(unknown.error().front().message.find("A02"), std::string::npos);
}

TEST(AnAnswer, ReplacesTheMeasureAndWhatFollowsFromIt) {
  TargetTerms terms = testing::terms(core::Comparator::between, {"10", "15"}, core::Unit::count);
  TermsPatch patch;
  patch.comparator = core::Comparator::at_most;
  patch.values = std::vector<core::Decimal>{number("10")};
  const auto made = patched(terms, patch);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->quantity.comparator, core::Comparator::at_most);
  EXPECT_EQ(made->direction, core::Direction::down);
  EXPECT_EQ(made->text, terms.text);
}

TEST(AnAnswer, ThatLeavesNoWholeMeasureIsRefused) {
  TermsPatch patch;
  patch.comparator = core::Comparator::at_least;  // of a band: two values stay
  const auto made = patched(testing::terms(core::Comparator::between, {"10", "15"}, core::Unit::count), patch);
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.error().code, "answer.patch");
}

TEST(AnAnswer, MovesAYearThatWasLeftOverButNoneInANameOrASpan) {
  TargetTerms terms = testing::terms(core::Comparator::more_than, {"80"}, core::Unit::percent);
  terms.text = "Trong năm 2024 có trên 80% hồ sơ theo Quyết định 12/QĐ-UBND ngày 01/6/2024, giai đoạn 2021 - 2024";
  terms.field = "Nhiệm vụ năm 2024";
  TermsPatch patch;
  patch.year = 2025;
  const auto made = patched(terms, patch);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->text,
            "Trong năm 2025 có trên 80% hồ sơ theo Quyết định 12/QĐ-UBND ngày 01/6/2024, giai đoạn 2021 - 2024");
  EXPECT_EQ(made->field, "Nhiệm vụ năm 2025");
}

TEST(AnAnswer, ThatKeepsAllChangesNothing) {
  const TargetTerms terms = testing::terms(core::Comparator::equal, {"8"}, core::Unit::count);
  EXPECT_TRUE(TermsPatch{}.empty());
  EXPECT_EQ(*patched(terms, {}), terms);
}

}  // namespace
}  // namespace thidua::pacts
