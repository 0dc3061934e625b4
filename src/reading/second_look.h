#pragma once
#include <optional>

#include "reading/extract.h"
#include "reading/split.h"

namespace thidua::reading {

/// «lùi sang năm 2027», «chuyển năm học sau», «Bỏ nội dung này»: dropped; «chuyển sang quý III»: not yet to be
/// assessed.
std::optional<core::Verdict> put_off(const Source& source, Range told);

/// A result whose first words judged nothing for certain is read to its end: «giải ngân 81,5%, niên độ chưa kết thúc
/// nên chưa đánh giá», «Tổng công ty quyết định dời sang vụ 2027 - 2028», «05 phân xưởng làm được, Phân xưởng Lò hơi
/// mới có 01», «không có người chết; tai nạn nhẹ 18 vụ». `place` must speak of the one target alone.
void look_again(const Source& source, const VerdictPlace& place, const Target& target, Judgement& judgement);

}  // namespace thidua::reading
