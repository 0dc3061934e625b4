#include "access/delegation.h"

#include <gtest/gtest.h>

namespace thidua::access {
namespace {

core::Date lent_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// Unit 2 stands below unit 1.
bool below_the_first(core::UnitId unit, core::UnitId root) {
  return unit == core::UnitId{2} && root == core::UnitId{1};
}

class LendingARole : public testing::Test {
 protected:
  std::string fault(const RoleGrant& asked) const {
    const auto allowed = delegation_allowed(giver, asked, lent_day(2026, 6, 10), below_the_first);
    return allowed ? "" : allowed.error().code;
  }
  static RoleGrant lent(Role role, std::optional<core::UnitId> unit, core::Date from, std::optional<core::Date> to,
                        std::string ground = "Giấy ủy quyền số 02/GUQ") {
    return {role, unit, {from, to}, core::UserId{7}, std::move(ground)};
  }
  static RoleGrant of_days(core::Date from, std::optional<core::Date> to) {
    return lent(Role::unit_head, core::UnitId{1}, from, to);
  }

  User giver{core::UserId{7},
             "ha",
             std::nullopt,
             {{Role::unit_head, core::UnitId{1}, {lent_day(2025, 1, 1), lent_day(2026, 12, 31)}},
              {Role::council_member, std::nullopt, {lent_day(2025, 1, 1), std::nullopt}},
              {Role::director, std::nullopt, {lent_day(2026, 1, 1), std::nullopt}, core::UserId{9}, "Giấy"}}};
};

TEST_F(LendingARole, HoldsWhereTheGiverHoldsItHimselfAndBelow) {
  const auto from = lent_day(2026, 6, 10);
  EXPECT_EQ(fault(lent(Role::unit_head, core::UnitId{1}, from, lent_day(2026, 7, 1))), "");
  EXPECT_EQ(fault(lent(Role::unit_head, core::UnitId{2}, from, lent_day(2026, 7, 1))), "");
  EXPECT_EQ(fault(lent(Role::unit_head, core::UnitId{3}, from, lent_day(2026, 7, 1))), "access.delegation.unit");
  EXPECT_EQ(fault(lent(Role::unit_head, std::nullopt, from, lent_day(2026, 7, 1))), "access.delegation.unit");
  EXPECT_EQ(fault(lent(Role::unit_clerk, core::UnitId{1}, from, lent_day(2026, 7, 1))), "access.delegation.unit");
}

TEST_F(LendingARole, IsNotHandedOn) {
  EXPECT_EQ(fault(lent(Role::director, std::nullopt, lent_day(2026, 6, 10), lent_day(2026, 7, 1))),
            "access.delegation.unit");
}

TEST_F(LendingARole, AVoteIsNobodyElses) {
  EXPECT_EQ(fault(lent(Role::council_member, std::nullopt, lent_day(2026, 6, 10), lent_day(2026, 7, 1))),
            "access.delegation.role");
}

TEST_F(LendingARole, RunsFromTodayToALastDayNoLaterThanTheGiversOwn) {
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 9), lent_day(2026, 7, 1))), "access.delegation.from");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 10), lent_day(2026, 6, 10))), "");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 11), lent_day(2026, 6, 10))), "access.delegation.to");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 10), std::nullopt)), "access.delegation.to");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 10), lent_day(2026, 12, 31))), "");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 10), lent_day(2027, 1, 1))), "access.delegation.unit");
  EXPECT_EQ(fault(of_days(lent_day(2026, 6, 10), lent_day(2027, 6, 10))), "access.delegation.to");
}

TEST_F(LendingARole, RestsOnSomethingWritten) {
  EXPECT_EQ(fault(lent(Role::unit_head, core::UnitId{1}, lent_day(2026, 6, 10), lent_day(2026, 7, 1), "")),
            "access.delegation.ground");
}

}  // namespace
}  // namespace thidua::access
