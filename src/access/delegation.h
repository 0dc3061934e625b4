#pragma once
#include <string>

#include "access/access.h"
#include "access/permission.h"
#include "core/outcome.h"

/// Handing one's own role to another for a time («ủy quyền»). It is said in writing, has a last day and is not handed
/// on (as with signing by authorisation: Decree 30/2020/NĐ-CP, article 13, clause 4); the role ends no later than the
/// giver's own.
namespace thidua::access {

/// A vote and one's own record are nobody else's; the administrator gives roles instead of lending his own; who
/// inspects is named by whoever sent him.
bool may_be_delegated(Role role);

/// The longest time: one year, both ends included. A default of the program, not of a law.
core::Date last_day_of_delegation(core::Date from);

/// May the giver hand on what `asked` says (role, unit, first and last day, ground)? Both ends count. Errors, by field:
/// access.delegation.role, .unit (not held there, or only by delegation), .from (a day gone by), .to, .ground.
core::Outcome<int> delegation_allowed(const User& giver, const RoleGrant& asked, core::Date today,
                                      const IsWithin& is_within);

}  // namespace thidua::access
