#include "access/permission.h"

#include <gtest/gtest.h>

namespace thidua::access {
namespace {

// Unit 2 stands below unit 1; unit 3 beside them.
bool below_one(core::UnitId unit, core::UnitId root) {
  return unit == root || (unit.value == 2 && root.value == 1);
}

core::Date may_day(int month) {
  return core::Date::of(2025, month, 15).value();
}

User user_with(std::vector<RoleGrant> grants) {
  return {core::UserId{7}, "thu.lo", std::nullopt, std::move(grants)};
}

RoleGrant held(Role role, std::optional<core::UnitId> unit) {
  return {role, unit, {may_day(1), may_day(6)}};
}

const Permission enter{"pacts.enter", "nhập kết quả", {Role::unit_clerk, Role::emulation_officer}, true};
const Permission judge{"pacts.judge", "kết luận chỉ tiêu", {Role::emulation_officer}, false};

bool allowed(const User& user, const Permission& permission, std::optional<std::int64_t> unit, int month = 3) {
  return may(user, permission, unit ? std::optional(core::UnitId{*unit}) : std::nullopt, may_day(month), below_one);
}

TEST(Permission, AScopedOneHoldsForTheUnitAndWhatIsBelow) {
  const User clerk = user_with({held(Role::unit_clerk, core::UnitId{1})});
  EXPECT_TRUE(allowed(clerk, enter, 1));
  EXPECT_TRUE(allowed(clerk, enter, 2));
  EXPECT_FALSE(allowed(clerk, enter, 3));
  EXPECT_TRUE(allowed(clerk, enter, std::nullopt));  // there is a unit it holds for
  const User below = user_with({held(Role::unit_clerk, core::UnitId{2})});
  EXPECT_FALSE(allowed(below, enter, 1));
}

TEST(Permission, AGrantOnTheAgencyHoldsEverywhere) {
  const User officer = user_with({held(Role::emulation_officer, std::nullopt)});
  EXPECT_TRUE(allowed(officer, enter, 3));
  EXPECT_TRUE(allowed(officer, judge, std::nullopt));
  EXPECT_EQ(scope_of(officer, enter, may_day(3)), std::nullopt);
}

TEST(Permission, WhatIsNotScopedNeedsTheWholeAgency) {
  const User of_a_unit = user_with({held(Role::emulation_officer, core::UnitId{1})});
  EXPECT_FALSE(allowed(of_a_unit, judge, std::nullopt));
  EXPECT_FALSE(allowed(of_a_unit, judge, 1));
}

TEST(Permission, AGrantCountsOnItsDaysOnly) {
  const User clerk = user_with({held(Role::unit_clerk, core::UnitId{1})});
  EXPECT_TRUE(allowed(clerk, enter, 1, 6));
  EXPECT_FALSE(allowed(clerk, enter, 1, 7));
  EXPECT_EQ(scope_of(clerk, enter, may_day(7)), std::vector<core::UnitId>{});
}

TEST(Permission, OtherRolesDoNotCount) {
  const User auditor = user_with({held(Role::auditor, std::nullopt)});
  EXPECT_FALSE(allowed(auditor, enter, std::nullopt));
  EXPECT_FALSE(allowed(user_with({}), enter, std::nullopt));
}

TEST(Permission, TheScopeNamesEachRootOnce) {
  const User clerk = user_with({held(Role::unit_clerk, core::UnitId{1}), held(Role::unit_clerk, core::UnitId{3}),
                                held(Role::unit_clerk, core::UnitId{1})});
  EXPECT_EQ(scope_of(clerk, enter, may_day(3)), (std::vector{core::UnitId{1}, core::UnitId{3}}));
}

}  // namespace
}  // namespace thidua::access
