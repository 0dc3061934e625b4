#pragma once
#include <optional>
#include <set>

#include "access/io/api.h"

/// Units somebody's permission holds for.
namespace thidua::eligibility {

using UnitSet = std::optional<std::set<core::UnitId>>;  // none: the whole agency

/// With what lies below them on the day; empty where the permission is not held at all.
UnitSet units_of(const access::ApiCall& call, const access::Permission& permission, core::Date day);
bool has(const UnitSet& units, core::UnitId unit);

}  // namespace thidua::eligibility
