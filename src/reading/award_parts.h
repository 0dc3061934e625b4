#pragma once
#include "reading/split.h"

namespace thidua::reading {

/// «Với tập thể, đơn vị đăng ký danh hiệu Tập thể lao động xuất sắc và Bằng khen của Bộ trưởng»: of what is registered
/// only the titles are promised, each by itself. Parts with a number of their own stay as they are.
void part_registered_awards(const Source& source, SplitItem& split);

}  // namespace thidua::reading
