#pragma once
#include <vector>

#include "reading/phrases.h"
#include "reading/targets.h"

namespace thidua::reading {

/// A paragraph to be read for lists, with the heading it stands behind on the same line.
struct Passage {
  Range range;
  int section = -1;  // index, or -1
  MarkerKind kind = MarkerKind::none;
};
/// Items of the outline in the order of the text.
std::vector<Passage> passages_of(const Context& context);

/// A row of a table with the section it stands in; cells in the order of the columns, empty ones left out.
struct CellRow {
  int table = 0;
  int row = 0;
  int section = -1;
  std::vector<std::pair<int, Range>> cells;  // column, text
  Range cell(int column) const;              // empty where the row has none
};
std::vector<CellRow> cell_rows_of(const Context& context);

/// Index of the section whose heading stands last before the place, or -1.
int section_at(const Context& context, std::size_t place);
std::string section_id(const Context& context, int section);
/// Does the title of the section, or of one above it, hold one of the words?
bool titled(const Context& context, int section, Phrases words);

/// Spans of items already taken by other lists, to ask whether a place is free. Linear to build, log to ask.
class Taken {
 public:
  void add(const Quote& quote);
  void close();  // before the first question
  bool touches(const Quote& quote) const;

 private:
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

}  // namespace thidua::reading
