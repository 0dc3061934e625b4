#pragma once
#include <optional>

#include "core/measure.h"
#include "reading/source.h"

namespace thidua::reading {

/// «đạt giải Ba trở lên» and «đạt giải Nhì», «xếp loại khá trở lên» and «loại tốt»: is the rung reached? None where one
/// names no rung, or they stand on different ladders.
/// `exact`: a rung promised without «trở lên» counts too.
std::optional<core::Verdict> level_reached(const Source& source, Range promise, Range told, bool exact = false);

/// «… không vượt quá 6,5 ngày» and «Trung bình 6,8 ngày»: a span of time, which is elsewhere no quantity. `opened`:
/// words of a tale stand before it; else the clause must begin with the number.
bool tells_time(const Source& source, core::Unit promised, Range clause, bool opened);

}  // namespace thidua::reading
