#pragma once
#include <optional>

#include "reading/named_promises.h"

namespace thidua::reading {

/// A line that ends in boxes to choose from: «Không có ngừng việc tập thể. ☑ Đạt ☐ Không đạt (…)». What is told is only
/// what stands behind the ticked box; none where no box is ticked, none is empty, or nothing stands before them.
std::optional<NamedPromise> ticked_line(const Source& source, Range line);

}  // namespace thidua::reading
