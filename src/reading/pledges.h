#pragma once
#include <optional>
#include <vector>

#include "reading/named_promises.h"

namespace thidua::reading {

/// A sentence of prose that pledges somewhere inside it, not with its first words: «Năm ngoái để cháy 3,4 ha, vì thế
/// năm nay anh em hạ quyết tâm không để xảy ra cháy rừng», «800 cụ mà Trạm đăng ký khám trong cả năm», «Sản lượng 260
/// tấn đã ký với xã chỉ làm được 188 tấn», «12.000 lượt bạn đọc là con số ghi trong giao ước», «do đó mục tiêu chi bộ
/// vững mạnh xin được báo cáo sau». What it tells of the promise stands in `told`, which may be empty.
/// None where nothing is pledged.
std::optional<NamedPromise> pledge_in(const Source& source, Range sentence);
/// Of these only the ones where the word of pledging stands behind what was promised.
std::optional<NamedPromise> pledged_behind(const Source& source, Range sentence);

}  // namespace thidua::reading
