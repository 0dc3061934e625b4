#pragma once
#include <string>
#include <vector>

#include "reading/passages.h"
#include "reading/persons.h"

namespace thidua::reading {

/// What headings above a list say for its rows.
struct ListAbove {
  std::string award;
  std::string recipient;
  std::string unit;
  bool people_addressed = false;
};

void put_award_row(const Context& context, Range range, const Holder& holder, const ListAbove& above, Extract& extract);

/// Rows of a table with a column of names. `any_list`: the document is a list, so a column of collectives will do;
/// else only «Họ và tên» tells a list.
void read_award_table(const Context& context, const std::vector<CellRow>& rows, const ListAbove& above, bool any_list,
                      Extract& extract);

}  // namespace thidua::reading
