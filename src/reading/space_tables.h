#pragma once
#include <map>
#include <utility>
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// Tables of a plain text whose columns are set with blanks alone: a head that names what is measured and planned, and
/// rows of at least three pieces below it; or two known heads and rows of two pieces.
class SpaceTables {
 public:
  using Cells = std::vector<std::pair<int, Range>>;  // column and piece
  struct Row {
    int table = 0;
    int row = 0;
    Cells cells;
  };

  /// `lines`: the physical lines that hold anything, in order.
  SpaceTables(const Source& source, const std::vector<Range>& lines);
  /// Null where the line is no row; a row without cells is a rule («-----»).
  const Row* row_of(Range line) const;

 private:
  std::map<std::size_t, Row> rows_;  // by the line's begin
};

}  // namespace thidua::reading
