#include "documents/read_docx_tables.h"

#include <algorithm>
#include <utility>

#include "documents/read_docx_styles.h"

namespace thidua::documents {

namespace {

/// Word's own limit is 63 columns.
constexpr int columns_spanned_max = 1000;

void cut_to(std::vector<doc_model::Paragraph>& paragraphs, std::size_t size) {
  paragraphs.resize(std::min(paragraphs.size(), size));
}

}  // namespace

void DocxTables::start_table(const std::vector<doc_model::Paragraph>& out) {
  too_deep_ = too_deep_ || tables_.size() >= limits_.table_depth;
  OpenTable table;
  table.number = count_++;
  table.first_of_table = out.size();
  tables_.push_back(std::move(table));
}

void DocxTables::start_row(const std::vector<doc_model::Paragraph>& out) {
  OpenTable& table = tables_.back();
  ++table.row;
  table.column = 0;
  table.row_deleted = false;
  table.first_of_row = out.size();
  table.merged_before_row = table.merged.size();
  table.grown.clear();
  table.merging_right = false;
}

void DocxTables::start_cell(const std::vector<doc_model::Paragraph>& out) {
  ++cells_;
  OpenTable& table = tables_.back();
  table.cell_deleted = false;
  table.first_of_cell = out.size();
  table.cell = doc_model::CellPlace{table.number, table.row, table.column, 1, 1};
}

void DocxTables::row_property(std::string_view name, const XmlAttributes& attributes) {
  OpenTable& table = tables_.back();
  if (name == "w:gridBefore") {
    table.column = std::min(whole_number(attributes.get("w:val"), 0), columns_spanned_max);
  } else if (name == "w:del" || name == "w:moveFrom") {
    table.row_deleted = true;
  }
}

void DocxTables::cell_property(std::string_view name, const XmlAttributes& attributes) {
  OpenTable& table = tables_.back();
  if (name == "w:gridSpan") {
    table.cell.columns_spanned = std::clamp(whole_number(attributes.get("w:val"), 1), 1, columns_spanned_max);
  } else if (name == "w:vMerge") {
    merge_down(table, attributes.get("w:val"));
  } else if (name == "w:hMerge") {
    merge_right(table, attributes.get("w:val"));
  } else if (name == "w:cellDel") {
    table.cell_deleted = true;
  }
}

void DocxTables::merge_down(OpenTable& table, std::string_view kind) {
  if (kind == "restart") {
    table.open_below[table.column] = table.merged.size();
    table.merged.push_back({table.row, table.column, 1, 1});
    return;
  }
  const auto above = table.open_below.find(table.column);
  if (above == table.open_below.end() || above->second >= table.merged.size()) {
    return;
  }
  MergedCell& cell = table.merged[above->second];
  if (cell.column == table.column && cell.row + cell.rows == table.row) {
    ++cell.rows;
    table.grown.push_back(above->second);
  }
}

/// Word before 2007 gave every column its own cell and said of some that they go on from the left.
void DocxTables::merge_right(OpenTable& table, std::string_view kind) {
  if (kind == "restart") {
    table.merged.push_back({table.row, table.column, 1, 1});
    table.merging_right = true;
  } else if (table.merging_right && !table.merged.empty()) {
    ++table.merged.back().columns;
  }
}

void DocxTables::end_cell(std::vector<doc_model::Paragraph>& out) {
  OpenTable& table = tables_.back();
  if (table.cell_deleted) {
    cut_to(out, table.first_of_cell);
    return;
  }
  table.column += table.cell.columns_spanned;
}

void DocxTables::end_row(std::vector<doc_model::Paragraph>& out) {
  OpenTable& table = tables_.back();
  if (!table.row_deleted) {
    return;
  }
  cut_to(out, table.first_of_row);
  --table.row;
  // What began in this row never was; what went on in it is one row shorter.
  for (const std::size_t index : table.grown) {
    --table.merged[index].rows;
  }
  table.merged.resize(std::min(table.merged.size(), table.merged_before_row));
}

void DocxTables::end_table(std::vector<doc_model::Paragraph>& out) {
  const OpenTable table = std::move(tables_.back());
  tables_.pop_back();
  if (table.row < 0 && table.number + 1 == count_) {
    --count_;  // all its rows were deleted
    return;
  }
  std::map<std::pair<int, int>, MergedCell> merged;
  for (const MergedCell& cell : table.merged) {
    MergedCell& known = merged[{cell.row, cell.column}];  // one cell may be merged down and to the right
    known.rows = std::max(known.rows, cell.rows);
    known.columns = std::max(known.columns, cell.columns);
  }
  for (std::size_t index = table.first_of_table; index < out.size(); ++index) {
    auto& cell = out[index].cell;
    if (!cell || cell->table != table.number) {
      continue;
    }
    const auto found = merged.find({cell->row, cell->column});
    if (found != merged.end()) {
      cell->rows_spanned = found->second.rows;
      cell->columns_spanned = std::max(cell->columns_spanned, found->second.columns);
    }
  }
}

}  // namespace thidua::documents
