#include "law/counting.h"

#include <gtest/gtest.h>

namespace thidua::law {
namespace {

core::Date day(int year, int month, int day_of_month) {
  return *core::Date::of(year, month, day_of_month);
}

}  // namespace

TEST(FullMonths, BothDaysAreIncluded) {
  EXPECT_EQ(full_months(day(2024, 7, 1), day(2024, 12, 31)), 6);
  EXPECT_EQ(full_months(day(2024, 7, 2), day(2024, 12, 31)), 5);
  EXPECT_EQ(full_months(day(2024, 7, 10), day(2024, 12, 31)), 5);
  EXPECT_EQ(full_months(day(2007, 6, 1), day(2015, 12, 31)), 103);
  EXPECT_EQ(full_months(day(2020, 1, 1), day(2019, 12, 31)), 0);
}

TEST(FullMonths, ADayTheMonthLacksBecomesItsLastDay) {
  EXPECT_EQ(full_months(day(2024, 1, 31), day(2024, 2, 28)), 1);  // 31/01 + 1 month is 29/02; to + 1 day is 29/02
  EXPECT_EQ(full_months(day(2024, 1, 31), day(2024, 2, 27)), 0);
  EXPECT_EQ(full_months(day(2024, 2, 29), day(2025, 2, 27)), 12);
  EXPECT_EQ(plus_months(day(2024, 2, 29), 12), day(2025, 2, 28));
}

TEST(Merged, OverlappingAndAdjoiningRangesAreOne) {
  const auto ranges = merged({{day(2020, 1, 1), day(2020, 6, 30)},
                              {day(2020, 7, 1), day(2020, 12, 31)},
                              {day(2020, 3, 1), day(2020, 4, 1)},
                              {day(2021, 2, 1), day(2021, 2, 28)}});
  ASSERT_EQ(ranges.size(), 2U);
  EXPECT_EQ(full_months(ranges), 13);
}

TEST(Shares, AreComparedAsWholeNumbers) {
  EXPECT_TRUE(at_least_percent(7, 10, 70));
  EXPECT_FALSE(at_least_percent(69, 100, 70));
  EXPECT_FALSE(more_than_percent(5, 10, 50));
  EXPECT_TRUE(more_than_percent(6, 11, 50));
  EXPECT_EQ(percent_floor(448, 15), 67);
  EXPECT_EQ(percent_floor(7, 15), 1);
  EXPECT_EQ(percent_floor(6, 15), 0);
  EXPECT_FALSE(at_least_percent(8, 9, 90));
  EXPECT_TRUE(at_least_percent(9, 10, 90));
  EXPECT_EQ(percent_vi(24, 27), "88,88%");
}

TEST(YearsListed, RunsAreShort) {
  EXPECT_EQ(years_listed({2021, 2022, 2023, 2025}), "2021-2023, 2025");
  EXPECT_EQ(years_listed({2024, 2025}), "2024, 2025");
  EXPECT_EQ(years_listed({}), "");
}

}  // namespace thidua::law
