#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "access/access.h"

/// What may be done, by whom. Each feature declares its permissions in one file, <feature>/policy.h.
namespace thidua::access {

/// One thing that can be done, and the roles that may do it.
///
/// Shape   `scoped`: a role on a unit counts for that unit and everything below it, and only there; a role on the whole
///         agency counts everywhere. Not scoped: a role counts only where it is held on the whole agency.
struct Permission {
  std::string_view code;      // "pacts.judge": stable, dotted
  std::string_view label_vi;  // "kết luận chỉ tiêu": follows «Anh/chị không có quyền …»
  std::vector<Role> roles;
  bool scoped = false;
};

/// Is the unit the other one or below it, on the day that the caller has in mind?
using IsWithin = std::function<bool(core::UnitId unit, core::UnitId root)>;

/// May the user do it on the day, to this unit (none: to the agency as a whole)? A scoped permission asked without a
/// unit says whether there is any unit it holds for.
bool may(const User& user, const Permission& permission, std::optional<core::UnitId> unit, core::Date day,
         const IsWithin& is_within);

/// The roots of the subtrees a scoped permission holds for; nullopt = the whole agency.
std::optional<std::vector<core::UnitId>> scope_of(const User& user, const Permission& permission, core::Date day);

}  // namespace thidua::access
