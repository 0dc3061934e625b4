#include "access/access.h"

#include <gtest/gtest.h>

namespace thidua::access {
namespace {

core::Date role_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

TEST(RolesOfAUser, HoldFromTheirFirstToTheirLastDay) {
  User user;
  user.grants.push_back({Role::unit_clerk, core::UnitId{3}, {role_day(2025, 1, 1), role_day(2025, 6, 15)}});
  user.grants.push_back({Role::auditor, std::nullopt, {role_day(2025, 6, 1), std::nullopt}});
  EXPECT_FALSE(has_role_on(user, Role::unit_clerk, role_day(2024, 12, 31)));
  EXPECT_TRUE(has_role_on(user, Role::unit_clerk, role_day(2025, 1, 1)));
  EXPECT_TRUE(has_role_on(user, Role::unit_clerk, role_day(2025, 6, 15)));
  EXPECT_FALSE(has_role_on(user, Role::unit_clerk, role_day(2025, 6, 16)));
  EXPECT_TRUE(has_role_on(user, Role::auditor, role_day(2030, 1, 1)));
  EXPECT_FALSE(has_role_on(user, Role::administrator, role_day(2025, 6, 15)));
}

TEST(RoleCodes, GoBackToTheirRoleAndHaveWords) {
  for (const Role role : {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head,
                          Role::director, Role::council_member, Role::council_secretary, Role::union_officer,
                          Role::records_clerk, Role::staff_member, Role::auditor}) {
    EXPECT_EQ(role_of(code(role)), role);
    EXPECT_FALSE(label_vi(role).empty());
  }
  EXPECT_EQ(code(Role::emulation_officer), "emulation_officer");
  EXPECT_EQ(role_of("root"), std::nullopt);
}

TEST(LoginNames, AreShortLowerCaseAsciiAndBeginWithALetter) {
  for (const char* good : {"ha", "nguyen.ha", "vp-01", "a_b", "abcdefghijklmnopqrstuvwxyz0123456789.-_a"})
    EXPECT_EQ(login_fault(good), "") << good;
  for (const char* bad :
       {"", "a", "Ha", "1a", ".a", "hà", "a b", "a@b", "a\n", "abcdefghijklmnopqrstuvwxyz0123456789.-_ab"})
    EXPECT_NE(login_fault(bad), "") << bad;
}

}  // namespace
}  // namespace thidua::access
