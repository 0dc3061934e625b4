#pragma once
#include <string>
#include <vector>

#include "reading/items.h"
#include "reading/split.h"

/// Tables that tell how many each unit, each award or each size of unit may propose.
namespace thidua::reading {

/// One number of a row.
/// Shape   the first of a row reaches from its label to its cell, the others are their cells.
struct QuotaCell {
  Part part;
  std::string award;    // named by the head of the column, or empty
  bool capped = false;  // the head or the caption says «tối đa»
  bool known = false;   // by its heads alone, whatever the section is called
  bool weak = false;    // the head says no more than whom it counts: «Hộ gia đình»
};

struct QuotaRow {
  Range whole;
  std::vector<QuotaCell> cells;
};

std::vector<QuotaRow> quota_rows(const Context& context);

}  // namespace thidua::reading
