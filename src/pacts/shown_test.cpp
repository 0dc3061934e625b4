#include "pacts/shown.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using testing::day;
using testing::number;

TEST(RuleInWords, SaysAShareWithItsDenominator) {
  auto terms = testing::terms(Comparator::at_least, {"99"}, Unit::percent);
  terms.subject = "Số hồ sơ đã giải quyết";
  terms.denominator = "Tổng số hồ sơ đã giải quyết";
  EXPECT_EQ(rule_vi(terms), "Đạt khi tỷ lệ ≥ 99% số hồ sơ đã giải quyết; mẫu số: tổng số hồ sơ đã giải quyết");
}

TEST(RuleInWords, SaysABandWithBothEnds) {
  const auto terms = testing::terms(Comparator::between, {"10", "15"}, Unit::percent);
  EXPECT_EQ(rule_vi(terms), "Đạt khi tỷ lệ từ 10% đến 15%, kể cả hai mức đó; trên mức này phải có người kết luận");
  EXPECT_EQ(bound_vi(terms), "10% – 15%");
}

TEST(RuleInWords, SaysWhatIsCountedWhenAndUnderWhichCondition) {
  auto terms = testing::terms(Comparator::equal, {"4"}, Unit::count);
  terms.unit_label = "văn bản";
  terms.condition = "Khi có kế hoạch";
  terms.due = day("2025-03-31");
  EXPECT_EQ(rule_vi(terms),
            "Đạt khi có đủ 04 văn bản; nhiều hơn là vượt; điều kiện: khi có kế hoạch; hạn: hết ngày 31/03/2025");
}

// Aim: "0,61% (2/330)" beside "≥ 99%" reads as missed where 2 of 330 files were late.
TEST(AFigureInWords, OfTheOppositeSaysWhatWasReached) {
  const auto terms = testing::terms(Comparator::at_least, {"99"}, Unit::percent);
  UnitResult late;
  late.part = number("2");
  late.whole = number("330");
  EXPECT_EQ(figure_vi(terms, late), "0,61% (2/330)");
  late.complement = true;
  EXPECT_EQ(figure_vi(terms, late), "99,39% (phần chưa đạt: 2/330)");
  UnitResult bare;
  bare.value = number("0.5");
  bare.complement = true;
  EXPECT_EQ(figure_vi(terms, bare), "99,5% (phần chưa đạt: 0,5%)");
}

TEST(RuleInWords, KeepsAbbreviationsAsTheyAre) {
  auto terms = testing::terms(Comparator::none, {"0"}, Unit::count);
  terms.subject = "CBCCVC vi phạm kỷ luật";
  EXPECT_EQ(rule_vi(terms), "Đạt khi không có trường hợp nào CBCCVC vi phạm kỷ luật; có một trường hợp là không đạt");
}

TEST(RuleInWords, SaysThatAPersonDecidesWhereThereIsNoNumber) {
  EXPECT_EQ(rule_vi(testing::terms(Comparator::qualitative, {}, Unit::none)),
            "Không có mức bằng số: người có thẩm quyền kết luận theo hồ sơ");
  auto title = testing::terms(Comparator::exists, {}, Unit::none);
  title.award = "Tập thể lao động xuất sắc";
  title.stretch = true;
  EXPECT_EQ(rule_vi(title), "Đạt khi được tặng hoặc công nhận “Tập thể lao động xuất sắc”; là mức phấn đấu");
}

TEST(ProgressNumbers, AreExactAndHaveRoomAboveTheBound) {
  const auto terms = testing::terms(Comparator::at_least, {"12"}, Unit::count);
  Actual actual;
  EXPECT_FALSE(progress(terms, actual));
  actual.value = number("7");
  const auto made = progress(terms, actual);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->value, number("7"));
  EXPECT_EQ(made->bound, number("12"));
  EXPECT_EQ(made->scale_max, number("15"));
  EXPECT_EQ(made->kind, ProgressKind::at_least);
}

TEST(ProgressNumbers, ShowAShareInPercentOfAHundred) {
  const auto terms = testing::terms(Comparator::at_least, {"99"}, Unit::percent);
  Actual actual;
  actual.ratio = core::Ratio::of(number("4254"), number("4314"));
  const auto made = progress(terms, actual);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->value, number("98.61"));
  EXPECT_EQ(made->scale_max, number("100"));
}

TEST(ProgressNumbers, OfAZeroTargetStandAgainstZero) {
  const auto terms = testing::terms(Comparator::none, {"0"}, Unit::count);
  Actual actual;
  actual.value = number("0");
  const auto made = progress(terms, actual);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->kind, ProgressKind::at_most);
  EXPECT_EQ(made->bound, number("0"));
  EXPECT_EQ(made->scale_max, number("1"));
}

TEST(DaysLate, CountFromTheDayAfterTheDeadlineUntilTheTargetIsReached) {
  auto terms = testing::terms(Comparator::exists, {}, Unit::none);
  EXPECT_FALSE(days_late(terms, core::Verdict::not_stated, day("2025-04-10")));
  terms.due = day("2025-03-31");
  EXPECT_FALSE(days_late(terms, core::Verdict::not_stated, day("2025-03-31")));
  EXPECT_EQ(days_late(terms, core::Verdict::not_stated, day("2025-04-10")), 10);
  EXPECT_FALSE(days_late(terms, core::Verdict::met, day("2025-04-10")));
}

TEST(Danger, PutsTheMissedFirstAndAmongEqualsTheLongestOverdue) {
  EXPECT_EQ(danger(core::Verdict::met, Pace::behind, 30), 0);
  EXPECT_EQ(danger(core::Verdict::exceeded, Pace::none, 30), 0);
  EXPECT_EQ(danger(core::Verdict::dropped, Pace::none, 30), 0);
  EXPECT_EQ(danger(core::Verdict::in_progress, Pace::on_track, 0), 0);
  EXPECT_GT(danger(core::Verdict::not_met, Pace::none, 0), danger(core::Verdict::partly, Pace::none, 900));
  EXPECT_GT(danger(core::Verdict::partly, Pace::none, 0), danger(core::Verdict::in_progress, Pace::behind, 900));
  EXPECT_GT(danger(core::Verdict::in_progress, Pace::behind, 0), danger(core::Verdict::in_progress, Pace::none, 900));
  EXPECT_GT(danger(core::Verdict::not_met, Pace::none, 2), danger(core::Verdict::not_met, Pace::none, 1));
}

}  // namespace
}  // namespace thidua::pacts
