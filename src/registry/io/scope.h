#pragma once
#include <optional>
#include <vector>

#include "access/io/api.h"
#include "registry/io/award_list.h"

namespace thidua::registry {

/// Units whose awards the user may see, with those that merged into them; none: all. Units of the call are read before.
std::optional<std::vector<core::UnitId>> seen_units(const access::ApiCall& call, platform::Connection& db);

/// What the query of the registry asks for (?holder=&award=&year=…), within what the user may see.
/// Errors  `registry.filter.value`.
core::Outcome<AwardFilter> filter_asked(const access::ApiCall& call);

}  // namespace thidua::registry
