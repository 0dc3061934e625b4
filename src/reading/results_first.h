#pragma once
#include <optional>
#include <vector>

#include "reading/split.h"
#include "reading/targets.h"

namespace thidua::reading {

/// Takes a paragraph of a report apart in which each result stands first, and behind it, in a bracket or a clause of
/// its own, what was promised: «Làm mới 3,2 km đường (giao ước 4 km), chưa đạt», «Đã nạo vét 61 km kênh, giao ước là
/// nạo vét 95 km kênh; bằng 64%». Every part has its result, its promise and a verdict of its own. None where the
/// paragraph is not written so.
std::optional<SplitItem> results_first(const Source& source, Range item);

/// The targets of such a paragraph, judged; none where it is not written so.
std::vector<Target> result_first_targets(const Context& context, const struct Item& item,
                                         const SectionVerdict* heading);

}  // namespace thidua::reading
