#pragma once
#include <functional>
#include <string>

#include "reading/table_heads.h"

/// Rows of a table that call promises by their numbers.
namespace thidua::reading {

/// «1», «2.3», «Chỉ tiêu 3» in the first cell; of «(3) ý thứ nhất», «8 (tai nạn nhẹ)» the number; empty where it is
/// none.
std::string number_of_row(const Source& source, const Row& row);

/// The head of the row as `read` finds it; with a column of verdicts where nothing but codes of the document's legend
/// stands below a head that says something else («Mức»).
TableHead head_with_codes(const Source& source, const Table& table, Row row,
                          const std::function<TableHead(const Row&)>& read);

}  // namespace thidua::reading
