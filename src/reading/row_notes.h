#pragma once
#include <string_view>
#include <vector>

#include "reading/items.h"
#include "reading/targets.h"

namespace thidua::reading {

/// A line that only explains the codes or a sign of a table, or «Chỉ tiêu 2 không đạt do gỗ về muộn»,
/// «Dòng 7: vụ cháy ngày 27/4 do đốt nương», «Chỉ tiêu số 2 - do thiếu vốn»: a line that explains the row of that
/// number, which has its verdict already. `rows`: how many targets at the begin come out of tables.
bool explains_table(const Context& context, const Item& item, const std::vector<Target>& targets, std::size_t rows);

/// «CK03», «B2»: letters and a number that call a row.
bool is_row_code(std::string_view text);

/// «(Kèm theo Hướng dẫn số 12/HD-SNV)», «Các chỉ tiêu nêu tại Phụ lục 1»: says no more than where something stands.
bool names_annex(const Source& source, Range content);

}  // namespace thidua::reading
