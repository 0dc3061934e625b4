#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/outcome.h"
#include "documents/table_read.h"

/// A user's own list with what is wrong written beside each row, to be mended and given again.
namespace thidua::documents {

/// The same workbook with one more column at the right end of the sheet, headed «Lỗi cần sửa»; everything else stays
/// as it is. A .csv, .xls or .ods comes back as .xlsx, its values alone. `notes` by row, counted from 0.
/// Errors  as read_table.
core::Outcome<std::string> with_notes(std::string_view bytes, const std::string& file_name, const TableHead& head,
                                      const std::map<std::uint32_t, std::string>& notes);

}  // namespace thidua::documents
