#include "access/permission.h"

#include <algorithm>

namespace thidua::access {
namespace {

/// The grants that count for the permission on the day, wherever they hold.
std::vector<const RoleGrant*> counting_grants(const User& user, const Permission& permission, core::Date day) {
  std::vector<const RoleGrant*> counting;
  for (const RoleGrant& grant : user.grants) {
    const bool has_role = std::ranges::find(permission.roles, grant.role) != permission.roles.end();
    const bool holds = permission.scoped || !grant.unit;
    if (has_role && holds && grant.validity.covers(day)) counting.push_back(&grant);
  }
  return counting;
}

}  // namespace

bool may(const User& user, const Permission& permission, std::optional<core::UnitId> unit, core::Date day,
         const IsWithin& is_within) {
  return std::ranges::any_of(counting_grants(user, permission, day), [&](const RoleGrant* grant) {
    return !grant->unit || !unit || *grant->unit == *unit || is_within(*unit, *grant->unit);
  });
}

std::optional<std::vector<core::UnitId>> scope_of(const User& user, const Permission& permission, core::Date day) {
  std::vector<core::UnitId> roots;
  for (const RoleGrant* grant : counting_grants(user, permission, day)) {
    if (!grant->unit) return std::nullopt;
    if (std::ranges::find(roots, *grant->unit) == roots.end()) roots.push_back(*grant->unit);
  }
  return roots;
}

}  // namespace thidua::access
