#include "law/money.h"

#include <gtest/gtest.h>

namespace thidua::law {
namespace {

Law with_salaries() {
  Law law;
  law.money.round_up_to = 10'000;
  law.base_salary = {{*Date::of(2024, 7, 1), 2'340'000, {}}, {*Date::of(2026, 7, 1), 2'530'000, {}}};
  return law;
}

std::int64_t dong(const char* multiple, Date day) {
  const auto sum = reward(with_salaries(), *core::Decimal::parse(multiple), day);
  return sum ? sum->dong : -1;
}

}  // namespace

TEST(Reward, IsRoundedUpToTenThousand) {
  EXPECT_EQ(dong("0.3", *Date::of(2025, 12, 20)), 710'000);
  EXPECT_EQ(dong("0.3", *Date::of(2026, 7, 15)), 760'000);
  EXPECT_EQ(dong("1", *Date::of(2025, 12, 20)), 2'340'000);
  EXPECT_EQ(dong("1.5", *Date::of(2026, 7, 15)), 3'800'000);
}

TEST(Reward, TakesTheSalaryOfTheDayOfTheDecision) {
  EXPECT_EQ(dong("1", *Date::of(2026, 6, 30)), 2'340'000);
  EXPECT_EQ(dong("1", *Date::of(2026, 7, 1)), 2'530'000);
  EXPECT_EQ(dong("1", *Date::of(2024, 6, 30)), -1) << "no salary is known for the day";
}

TEST(Paid, OnlyTheHighestOfTitlesForTheSameYears) {
  const std::vector<Reward> kept = paid({{"LDTT", true, {2025}, {710'000}},
                                         {"CSTDCS", true, {2025}, {2'340'000}},
                                         {"CSTDT", true, {2023, 2024, 2025}, {7'020'000}},
                                         {"BK_UBT", false, {2024, 2025}, {3'510'000}}});
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0].award, "CSTDCS");
  EXPECT_EQ(kept[1].award, "CSTDT");
  EXPECT_EQ(kept[2].award, "BK_UBT");
}

}  // namespace thidua::law
