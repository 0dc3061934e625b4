#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/outline.h"

namespace thidua::reading {

/// In a report, prose of sections where nothing is judged is no target; nor is what a section full of results tells
/// without any. `rows`: how many targets at the begin come out of tables and stay.
void drop_unjudged_prose(const Outline& outline, std::size_t rows, std::vector<Target>& targets);

}  // namespace thidua::reading
