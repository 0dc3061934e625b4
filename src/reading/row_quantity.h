#pragma once
#include <optional>

#include "reading/quantity.h"
#include "reading/table_heads.h"

/// What one row of a table promises.
namespace thidua::reading {

struct RowCells {
  Range measure;
  Range unit;
  Range plan;
};

/// Fills quantity, unit, level and direction of the target; the number it was taken from, or nothing.
std::optional<FoundQuantity> take_row_quantity(const Source& source, const TableHead& head, const RowCells& cells,
                                               Target& target);

}  // namespace thidua::reading
