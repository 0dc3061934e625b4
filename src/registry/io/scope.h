#pragma once
#include <optional>
#include <vector>

#include "access/io/api.h"

namespace thidua::registry {

/// The units whose awards the user may see, with all below them today; nothing: every award.
std::optional<std::vector<core::UnitId>> seen_units(const access::ApiCall& call);

}  // namespace thidua::registry
