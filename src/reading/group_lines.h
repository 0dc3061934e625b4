#pragma once
#include <vector>

#include <optional>

#include "reading/extract.h"
#include "reading/targets.h"

/// Lines of a report that say how the lines behind them are to be read.
namespace thidua::reading {

/// «Đăng ký: …», and «Kết quả: …» in the next line: no word of the first judges.
bool result_announced(const Source& source, const Item& item, const Item& next);
/// «a) An toàn tuyệt đối về vũ khí», then «- Kết quả: …»: what the numbered line promises is told below it.
bool told_below_number(const Source& source, const std::vector<Item>& items, std::size_t index);

/// «Những chỉ tiêu chưa đạt:», then bullets: the verdict such a line gives to them; none where it gives none.
std::optional<SectionVerdict> group_verdict(const Context& context, const Item& item, const Item& next);

}  // namespace thidua::reading
