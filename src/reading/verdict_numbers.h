#pragma once
#include <optional>
#include <vector>

#include "reading/extract.h"

namespace thidua::reading {

/// The nth number of the promise's unit, or the first where there are fewer; one of the same noun goes before.
const Actual* same_unit(const Target& target, std::size_t nth, const std::vector<Actual>& actuals);

}  // namespace thidua::reading
