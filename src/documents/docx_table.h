#pragma once
#include <string>
#include <vector>

#include "documents/docx_write.h"

namespace thidua::documents {

/// A cell ready to be written: its paragraphs, and its place in the grid.
struct CellOrder {
  std::string paragraphs = {};
  int width = 0;  // tenths of a millimetre
  int columns_spanned = 1;
  std::string merged_down = {};  // "restart" or "continue"; empty: not merged
  bool centred_down = false;
};

std::string open_table(const std::vector<int>& widths, bool borders);
std::string table_row(const std::vector<CellOrder>& cells, bool repeated_on_each_page);
std::string close_table();

/// A table with borders and headings, `width` tenths of a millimetre wide.
std::string bordered_table(const Table& table, int width);

}  // namespace thidua::documents
