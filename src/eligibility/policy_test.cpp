#include "eligibility/policy.h"

#include <gtest/gtest.h>

namespace thidua::eligibility {
namespace {

using access::Role;
using access::User;

constexpr core::UnitId division{1}, team_below{2}, other{3};

bool within(core::UnitId unit, core::UnitId root) {
  return unit == root || (unit == team_below && root == division);
}

bool sees(Role role, std::optional<core::UnitId> held_on, std::optional<core::UnitId> unit) {
  const core::Date day = core::Date::of(2025, 3, 15).value();
  const User user{core::UserId{7}, "thu.lo", std::nullopt, {{role, held_on, {day, std::nullopt}}}};
  return access::may(user, read_eligibility, unit, day, within);
}

TEST(EligibilityPolicy, OfficerDirectorAdministratorAndAuditorSeeTheWholeAgency) {
  for (const Role role :
       {Role::emulation_officer, Role::council_secretary, Role::director, Role::administrator, Role::auditor}) {
    EXPECT_TRUE(sees(role, std::nullopt, other)) << access::code(role);
    EXPECT_TRUE(sees(role, std::nullopt, std::nullopt)) << access::code(role);
  }
}

TEST(EligibilityPolicy, AHeadSeesTheOwnSubtree) {
  EXPECT_TRUE(sees(Role::unit_head, division, division));
  EXPECT_TRUE(sees(Role::unit_head, division, team_below));
  EXPECT_FALSE(sees(Role::unit_head, division, other));
  EXPECT_FALSE(sees(Role::unit_head, team_below, division));
}

TEST(EligibilityPolicy, NobodyElse) {
  for (const Role role :
       {Role::unit_clerk, Role::council_member, Role::union_officer, Role::records_clerk, Role::staff_member}) {
    EXPECT_FALSE(sees(role, std::nullopt, division)) << access::code(role);
    EXPECT_FALSE(sees(role, division, division)) << access::code(role);
  }
}

}  // namespace
}  // namespace thidua::eligibility
