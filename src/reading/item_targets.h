#pragma once
#include <vector>

#include "reading/items.h"
#include "reading/split.h"

namespace thidua::reading {

/// The promises of one line, as it was split, with their place, their relation to one another and their doubts; what
/// became of them is not read yet.
std::vector<Target> item_targets(const Context& context, const Item& item, const SplitItem& split);

}  // namespace thidua::reading
