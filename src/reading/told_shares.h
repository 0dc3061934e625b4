#pragma once
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// Which piece of a telling speaks of each of the promises it tells of together: «Nạo vét đã xong cả 12 km; kiên cố hóa
/// mới được 2,3 km» of «nạo vét 12 km» and «kiên cố hóa 4 km kênh mương». One range a promise, in their order; the
/// whole telling where no piece names one of them by its words, the rest of it for those that no piece names.
std::vector<Range> told_shares(const Source& source, const std::vector<Range>& promises, Range told);

}  // namespace thidua::reading
