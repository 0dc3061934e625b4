#include "core/decimal.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "core/money.h"

namespace thidua::core {

namespace {

Decimal exact(std::string_view plain) {
  const auto number = Decimal::parse(plain);
  EXPECT_TRUE(number) << plain;
  return number.value_or(Decimal());
}

}  // namespace

TEST(Decimals, AreKeptWithoutTrailingZeros) {
  EXPECT_EQ(exact("99.40").to_plain(), "99.4");
  EXPECT_EQ(exact("99.40").scale(), 1);
  EXPECT_EQ(exact("0.0"), Decimal(0));
  EXPECT_EQ(exact("-0").to_plain(), "0");
  EXPECT_EQ(exact("-0.05").to_plain(), "-0.05");
}

TEST(Decimals, RefuseWhatDoesNotFit) {
  for (const char* text : {"", "-", ".", "1.", ".5", "+1", "1,5", "1e5", "0.1234567", "1000000000000000000", " 1",
                           "1.2.3", "--1", "999999999999999999999999999999999999999999"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
  EXPECT_TRUE(Decimal::parse("999999999999999999"));
  EXPECT_TRUE(Decimal::parse("0.1234560000"));
  EXPECT_FALSE(Decimal::of(std::numeric_limits<std::int64_t>::min(), 0));
}

TEST(Decimals, AreAddedAndMultipliedExactly) {
  EXPECT_EQ(exact("0.1").plus(exact("0.2")), exact("0.3"));
  EXPECT_EQ(exact("1").minus(exact("0.999999")), exact("0.000001"));
  EXPECT_EQ(exact("2.5").times(Decimal(1'000'000'000)), exact("2500000000"));
  EXPECT_FALSE(exact("999999999999999999").plus(Decimal(1)));
  EXPECT_FALSE(exact("999999999999999999").times(Decimal(10)));
  EXPECT_FALSE(exact("0.000001").times(exact("0.1")));  // a seventh place would be rounded
}

TEST(Decimals, AreComparedAcrossScales) {
  EXPECT_LT(exact("99.39"), exact("99.4"));
  EXPECT_EQ(exact("1.50"), exact("1.5"));
  EXPECT_LT(exact("-2"), exact("-1.999999"));
  EXPECT_LT(exact("0.999999"), exact("999999999999999999"));
}

TEST(Decimals, ArePrintedInVietnamese) {
  EXPECT_EQ(exact("1234567.5").to_vi(), "1.234.567,5");
  EXPECT_EQ(exact("-1234").to_vi(), "-1.234");
  EXPECT_EQ(exact("999").to_vi(), "999");
  EXPECT_EQ(Money{39'030'000}.to_vi(), "39.030.000 đồng");
}

TEST(Ratios, OfNothingAreNone) {
  EXPECT_FALSE(Ratio::of(Decimal(1), Decimal(0)));
  EXPECT_FALSE(Ratio::of(Decimal(1), Decimal(-1)));
}

TEST(Ratios, AreComparedExactly) {
  const Ratio two_thirds = *Ratio::of(Decimal(2), Decimal(3));
  EXPECT_EQ(two_thirds.compare_percent(exact("66.666666")), std::strong_ordering::greater);
  EXPECT_EQ(two_thirds.compare_percent(exact("66.666667")), std::strong_ordering::less);
  EXPECT_EQ(compare(two_thirds, *Ratio::of(Decimal(4), Decimal(6))), std::strong_ordering::equal);
  EXPECT_EQ(Ratio::of(Decimal(994), Decimal(1000))->compare_percent(exact("99.4")), std::strong_ordering::equal);
}

TEST(Ratios, OfHugeValuesAreComparedExactly) {
  const Decimal huge = exact("999999999999999999");
  const Decimal less = exact("999999999999999998");
  EXPECT_EQ(compare(*Ratio::of(less, huge), *Ratio::of(huge, huge)), std::strong_ordering::less);
  EXPECT_EQ(compare(*Ratio::of(exact("0.000001"), huge), *Ratio::of(Decimal(0), huge)), std::strong_ordering::greater);
  // n-1/n against n-2/n-1: they differ by one part in 10^36.
  EXPECT_EQ(compare(*Ratio::of(less, huge), *Ratio::of(exact("999999999999999997"), less)),
            std::strong_ordering::greater);
  EXPECT_EQ(compare(*Ratio::of(Decimal(-1), huge), *Ratio::of(Decimal(0), Decimal(1))), std::strong_ordering::less);
}

TEST(Ratios, AreRoundedHalfUpForDisplay) {
  EXPECT_EQ(Ratio::of(Decimal(1), Decimal(3))->percent_rounded(2), exact("33.33"));
  EXPECT_EQ(Ratio::of(Decimal(2), Decimal(3))->percent_rounded(2), exact("66.67"));
  EXPECT_EQ(Ratio::of(Decimal(1), Decimal(8))->percent_rounded(0), exact("13"));  // 12.5
  EXPECT_EQ(Ratio::of(Decimal(1), Decimal(800))->percent_rounded(2), exact("0.13"));
  EXPECT_EQ(Ratio::of(Decimal(9999), Decimal(10000))->percent_rounded(1), exact("100"));
  EXPECT_EQ(Ratio::of(exact("999999999999999999"), exact("999999999999999999"))->percent_rounded(4), exact("100"));
}

}  // namespace thidua::core
