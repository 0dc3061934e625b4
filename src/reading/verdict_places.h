#pragma once
#include <vector>

#include "reading/split.h"

namespace thidua::reading {

/// All verdicts of a paragraph in order, not overlapping.
std::vector<VerdictPlace> verdict_places(const Source& source, Range item, const std::vector<Bracket>& brackets);

}  // namespace thidua::reading
