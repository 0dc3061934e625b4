#pragma once
#include <optional>

#include "reading/source.h"
#include "reading/split.h"

namespace thidua::reading {

/// «Mở mới 30 điểm thu gom; mở 30 điểm, đạt», «Không mất bưu gửi ghi số; không mất bưu gửi nào, đạt»: behind the
/// semicolon the promise is said again as what came of it, in its own words and unit, and judged. None where something
/// else is promised there.
std::optional<VerdictPlace> told_again(const Source& source, Range item);

}  // namespace thidua::reading
