#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/source.h"

namespace thidua::reading {

/// How long something took, in the unit of the promise: «bình quân 7,5 ngày», «03 tuần». Elsewhere such words name a
/// period of the year and are no numbers; where a time is promised they tell what came of it.
std::vector<Actual> times_told(const Source& source, Range told, const Target& target);

}  // namespace thidua::reading
