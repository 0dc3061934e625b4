#include "documents/docx_table.h"

#include <algorithm>
#include <cassert>

#include "documents/wordml.h"

namespace thidua::documents {

namespace {

std::string width_xml(std::string_view name, int tenths) {
  return "<w:" + std::string(name) + " w:w=\"" + std::to_string(wordml::twips(tenths)) + "\" w:type=\"dxa\"/>";
}

std::string borders_xml() {
  std::string xml = "<w:tblBorders>";
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    xml += "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
  return xml + "</w:tblBorders>";
}

/// Columns without a width share what the others leave, at least a centimetre each.
std::vector<int> column_widths(const Table& table, int width) {
  int given = 0;
  int open = 0;
  for (const TableColumn& column : table.columns) {
    given += column.width;
    if (column.width == 0) ++open;
  }
  std::vector<int> widths;
  for (const TableColumn& column : table.columns)
    widths.push_back(column.width > 0 ? column.width : std::max(100, (width - given) / open));
  return widths;
}

std::string cell_paragraph(const std::vector<TextRun>& runs, Alignment alignment, int size) {
  wordml::ParagraphLook look{"TableText"};
  look.alignment = wordml::alignment_name(alignment);
  return wordml::paragraph(look, wordml::runs(runs, size));
}

CellOrder heading_cell(const std::string& text, int width, int spanned, int size) {
  const TextRun run{text, true};
  return {cell_paragraph(text.empty() ? std::vector<TextRun>{} : std::vector<TextRun>{run}, Alignment::centre, size),
          width,
          spanned,
          {},
          true};
}

bool is_blank_cell(const TableCell& cell) {
  return std::all_of(cell.runs.begin(), cell.runs.end(), [](const TextRun& run) { return run.text.empty(); });
}

int spanned_width(const std::vector<int>& widths, std::size_t from, int count) {
  int width = 0;
  for (std::size_t at = from; at < from + static_cast<std::size_t>(count); ++at) width += widths.at(at);
  return width;
}

/// Columns over which no upper heading stands: there the column's own heading reaches up.
std::vector<bool> columns_reaching_up(const Table& table) {
  std::vector<bool> reaching(table.columns.size(), !table.upper_headings.empty());
  for (const auto& row : table.upper_headings) {
    std::size_t column = 0;
    for (const TableCell& cell : row)
      for (int spanned = 0; spanned < cell.columns_spanned; ++spanned, ++column)
        if (!is_blank_cell(cell) || cell.columns_spanned > 1) reaching.at(column) = false;
  }
  return reaching;
}

std::string heading_rows(const Table& table, const std::vector<int>& widths) {
  const std::vector<bool> reaching = columns_reaching_up(table);
  std::string xml;
  bool first = true;
  for (const auto& row : table.upper_headings) {
    std::vector<CellOrder> cells;
    std::size_t column = 0;
    for (const TableCell& cell : row) {
      const bool up = reaching.at(column);
      const std::string text =
          up ? (first ? table.columns[column].heading : "") : (cell.runs.empty() ? "" : cell.runs[0].text);
      cells.push_back(
          heading_cell(text, spanned_width(widths, column, cell.columns_spanned), cell.columns_spanned, table.size));
      if (up) cells.back().merged_down = first ? "restart" : "continue";
      column += static_cast<std::size_t>(cell.columns_spanned);
    }
    assert(column == table.columns.size());
    xml += table_row(cells, true);
    first = false;
  }
  std::vector<CellOrder> cells;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    cells.push_back(heading_cell(reaching[column] ? "" : table.columns[column].heading, widths[column], 1, table.size));
    if (reaching[column]) cells.back().merged_down = "continue";
  }
  return xml + table_row(cells, true);
}

std::string body_row(const Table& table, const std::vector<TableCell>& row, const std::vector<int>& widths) {
  std::vector<CellOrder> cells;
  std::size_t column = 0;
  for (const TableCell& cell : row) {
    cells.push_back({cell_paragraph(cell.runs, table.columns.at(column).alignment, table.size),
                     spanned_width(widths, column, cell.columns_spanned),
                     cell.columns_spanned,
                     {},
                     false});
    column += static_cast<std::size_t>(cell.columns_spanned);
  }
  assert(column == table.columns.size());
  return table_row(cells, false);
}

}  // namespace

std::string open_table(const std::vector<int>& widths, bool borders) {
  int width = 0;
  for (const int each : widths) width += each;
  std::string xml = "<w:tbl><w:tblPr>" + width_xml("tblW", width) + "<w:jc w:val=\"center\"/>";
  if (borders) xml += borders_xml();
  xml += "<w:tblLayout w:type=\"fixed\"/>";
  if (!borders) xml += "<w:tblCellMar>" + width_xml("left", 0) + width_xml("right", 0) + "</w:tblCellMar>";
  xml += "</w:tblPr><w:tblGrid>";
  for (const int each : widths) xml += "<w:gridCol w:w=\"" + std::to_string(wordml::twips(each)) + "\"/>";
  return xml + "</w:tblGrid>";
}

std::string table_row(const std::vector<CellOrder>& cells, bool repeated_on_each_page) {
  std::string xml = "<w:tr><w:trPr><w:cantSplit/>";
  if (repeated_on_each_page) xml += "<w:tblHeader/>";
  xml += "</w:trPr>";
  for (const CellOrder& cell : cells) {
    xml += "<w:tc><w:tcPr>" + width_xml("tcW", cell.width);
    if (cell.columns_spanned > 1) xml += "<w:gridSpan w:val=\"" + std::to_string(cell.columns_spanned) + "\"/>";
    if (!cell.merged_down.empty()) xml += "<w:vMerge w:val=\"" + cell.merged_down + "\"/>";
    if (cell.centred_down) xml += "<w:vAlign w:val=\"center\"/>";
    xml += "</w:tcPr>" + (cell.paragraphs.empty() ? wordml::paragraph({"PaperHead"}, {}) : cell.paragraphs) + "</w:tc>";
  }
  return xml + "</w:tr>";
}

std::string close_table() {
  return "</w:tbl>";
}

std::string bordered_table(const Table& table, int width) {
  assert(!table.columns.empty());
  const std::vector<int> widths = column_widths(table, width);
  std::string xml = open_table(widths, true);
  const bool has_headings = std::any_of(table.columns.begin(), table.columns.end(),
                                        [](const TableColumn& column) { return !column.heading.empty(); });
  if (has_headings || !table.upper_headings.empty()) xml += heading_rows(table, widths);
  for (const auto& row : table.rows) xml += body_row(table, row, widths);
  return xml + close_table();
}

}  // namespace thidua::documents
