#pragma once
#include "reading/split.h"

namespace thidua::reading {

/// «Khám sức khỏe cho mọi người lao động, riêng thợ máy khám thính lực 02 lần», «100% người lao động được khám sức
/// khỏe, lao động nữ được khám chuyên khoa phụ sản»: what is promised to some of them besides is a promise of its own.
void part_groups(const Source& source, SplitItem& split);

}  // namespace thidua::reading
