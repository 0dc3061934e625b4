#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/source.h"

namespace thidua::reading {

/// What a review in the middle of the year says of promises of the whole year: «Đạt 60,2% kế hoạch», «đã tổ chức 01/02
/// hội nghị», «mới được một nửa, chậm» are under way and not missed; «bố trí vào tháng 9» is not yet to be assessed;
/// what was due by now and is late stays missed.
void leave_open(const Source& source, std::vector<Target>& targets);

}  // namespace thidua::reading
