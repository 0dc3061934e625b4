#pragma once
#include <initializer_list>
#include <string_view>
#include <vector>

#include "documents/table_read.h"
#include "personnel/io/import_cells.h"

/// Columns of lists of people, under the headings that offices give them.
namespace thidua::personnel {

const std::vector<documents::ListColumn>& staff_columns();
const documents::ListColumn& staff_column(std::string_view key);

/// The cell of the column "staff_kind", read.
void read_staff_kind(CellReader& cells);

}  // namespace thidua::personnel
