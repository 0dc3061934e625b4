#pragma once
#include <optional>

#include "reading/extract.h"
#include "reading/source.h"

namespace thidua::reading {

/// Does the range tell a day, with or without its year?
bool tells_day(const Source& source, Range range);

/// «… trước ngày 30/6/2025: đến ngày 15/8/2025 mới khởi công», «… xong trước 30/6: 12/8 mới bàn giao»: the day told
/// held against the day promised. Where something is counted as well, only a day too late says anything.
std::optional<core::Verdict> on_time(const Source& source, Range told, const Target& target,
                                     const Judgement& judgement);

}  // namespace thidua::reading
