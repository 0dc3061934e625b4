#pragma once
#include "reading/split.h"

namespace thidua::reading {

/// The plan named behind what judges: «… nhận mới 3.850 triệu đồng, bằng 96% chỉ tiêu đề ra (chỉ tiêu 4.000 triệu
/// đồng)», «… 27 sáng kiến, bằng 135% kế hoạch (20 sáng kiến)», «01 cuộc, nằm trong giới hạn không quá 03 cuộc». Makes
/// it the promise of the only part, and what stood before it its result.
void take_plan_behind(const Source& source, Range item, SplitItem& split);

}  // namespace thidua::reading
