#include "core/date.h"

#include <gtest/gtest.h>

namespace thidua::core {

TEST(Days, ThatDoNotExistAreNone) {
  EXPECT_FALSE(Date::of(2025, 2, 31));
  EXPECT_FALSE(Date::of(2025, 2, 29));
  EXPECT_FALSE(Date::of(1900, 2, 29));  // no leap year: divisible by 100, not by 400
  EXPECT_FALSE(Date::of(2025, 4, 31));
  EXPECT_FALSE(Date::of(2025, 13, 1));
  EXPECT_FALSE(Date::of(2025, 0, 1));
  EXPECT_FALSE(Date::of(2025, 1, 0));
  EXPECT_FALSE(Date::of(0, 1, 1));
  EXPECT_FALSE(Date::of(10000, 1, 1));
}

TEST(Days, OfLeapYearsExist) {
  EXPECT_TRUE(Date::of(2024, 2, 29));
  EXPECT_TRUE(Date::of(2000, 2, 29));
  EXPECT_EQ(last_day_of_month(2024, 2), *Date::of(2024, 2, 29));
  EXPECT_EQ(last_day_of_month(2025, 2), *Date::of(2025, 2, 28));
  EXPECT_EQ(Date::of(2024, 2, 29)->plus_days(366).to_iso(), "2025-03-01");
}

TEST(Days, AreReadInBothWays) {
  EXPECT_EQ(Date::parse_iso("2025-06-15"), Date::of(2025, 6, 15));
  EXPECT_EQ(Date::parse_vi("15/6/2025"), Date::of(2025, 6, 15));
  EXPECT_EQ(Date::parse_vi("15-06-2025"), Date::of(2025, 6, 15));
  EXPECT_EQ(Date::parse_vi("15.6.2025"), Date::of(2025, 6, 15));
  for (const char* text :
       {"", "15/6", "15/6-2025", "15/6/25", "31/02/2025", "2025/6/15", "15/6/2025 ", "a/b/cccc", "115/6/2025"}) {
    EXPECT_FALSE(Date::parse_vi(text)) << text;
  }
  for (const char* text : {"", "2025-6-15", "2025-02-30", "2025/06/15", "2025-06-15Z"}) {
    EXPECT_FALSE(Date::parse_iso(text)) << text;
  }
}

TEST(Days, ArePrintedAsDecree30Asks) {
  EXPECT_EQ(Date::of(2025, 2, 5)->to_vi_long(), "ngày 05 tháng 02 năm 2025");
  EXPECT_EQ(Date::of(2025, 3, 5)->to_vi_long(), "ngày 05 tháng 3 năm 2025");
  EXPECT_EQ(Date::of(2025, 12, 15)->to_vi_long(), "ngày 15 tháng 12 năm 2025");
  EXPECT_EQ(Date::of(2025, 6, 5)->to_vi(), "05/06/2025");
}

TEST(Days, OfQuartersAndYearsEnd) {
  EXPECT_EQ(last_day_of_quarter(2025, 1), *Date::of(2025, 3, 31));
  EXPECT_EQ(last_day_of_quarter(2025, 2), *Date::of(2025, 6, 30));
  EXPECT_EQ(last_day_of_year(2025), *Date::of(2025, 12, 31));
}

TEST(DayRanges, IncludeBothEnds) {
  const DayRange range{*Date::of(2025, 1, 1), *Date::of(2025, 6, 15)};
  EXPECT_TRUE(range.contains(*Date::of(2025, 1, 1)));
  EXPECT_TRUE(range.contains(*Date::of(2025, 6, 15)));
  EXPECT_FALSE(range.contains(*Date::of(2025, 6, 16)));
  EXPECT_FALSE(range.contains(*Date::of(2024, 12, 31)));
}

TEST(Validities, MayBeOpen) {
  const Validity open{*Date::of(2025, 6, 15), std::nullopt};
  EXPECT_FALSE(open.covers(*Date::of(2025, 6, 14)));
  EXPECT_TRUE(open.covers(*Date::of(2999, 1, 1)));
}

TEST(Instants, AreVietnamsDay) {
  // 31/12/2024 17:00 UTC is midnight of the new year in Vietnam; one millisecond earlier it is still the old year.
  const std::int64_t midnight = std::int64_t{Date::of(2024, 12, 31)->days()} * 86'400'000 + 17 * 3'600'000;
  EXPECT_EQ(Instant{midnight}.day_in_vietnam(), *Date::of(2025, 1, 1));
  EXPECT_EQ(Instant{midnight - 1}.day_in_vietnam(), *Date::of(2024, 12, 31));
  EXPECT_EQ(Instant{midnight}.to_vi(), "01/01/2025 00:00");
  EXPECT_EQ(Instant{midnight}.to_iso(), "2024-12-31T17:00:00.000Z");
}

TEST(Instants, BeforeTheEpochAreDaysToo) {
  EXPECT_EQ(Instant{-1}.to_iso(), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(Instant{-8 * 3'600'000}.day_in_vietnam(), *Date::of(1969, 12, 31));
}

}  // namespace thidua::core
