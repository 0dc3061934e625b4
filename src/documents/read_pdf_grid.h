#pragma once
#include <cstddef>
#include <vector>

#include "documents/read_pdf_layout.h"

/// Tables drawn with borders: rules put together to rows, columns and cells; pure; not for use outside this folder.
namespace thidua::documents {

/// One cell, merged ones whole.
struct GridCell {
  int row = 0;
  int column = 0;
  int rows = 1;
  int columns = 1;
  PdfBox box;
  std::vector<PdfWord> words;
};

/// A drawn table. Cells from left to right and from top to bottom.
struct PdfGrid {
  PdfBox box;
  std::vector<int> column_borders;  // from left to right, the outer ones too
  std::vector<int> row_borders;
  std::vector<GridCell> cells;
  std::vector<std::size_t> cell_at;  // of each row and column, row by row: which of `cells` covers it
  int row_count() const { return static_cast<int>(row_borders.size()) - 1; }
};

/// Rules that cross or meet are one table; frames around a single cell are none. From top to bottom.
std::vector<PdfGrid> grids_of_rules(const std::vector<PdfRule>& rules);

/// Moves the words that stand in cells from `words` into them.
void take_words(std::vector<PdfGrid>& grids, std::vector<PdfWord>& words);

}  // namespace thidua::documents
