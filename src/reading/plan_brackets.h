#pragma once
#include <optional>

#include "reading/split.h"

namespace thidua::reading {

/// «Hiến máu: 312 đơn vị (giao ước: ít nhất 300 đơn vị) -> vượt 12 đơn vị; nợ quá hạn 0,35% (giao ước: không vượt 0,3%)
/// -> không đạt»: the measure and what was reached, the promise in brackets, then what is said of it; each clause one
/// promise. None where a clause is built otherwise.
std::optional<SplitItem> plans_in_brackets(const Source& source, Range item);

}  // namespace thidua::reading
