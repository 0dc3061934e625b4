#include "documents/xlsx_read.h"
#include "pacts/io/workbook_sheet.h"

namespace thidua::pacts {
namespace {

/// A unit's workbook has some hundred rows; what is far larger is no answer to it.
documents::ReadLimits workbook_limits() {
  documents::ReadLimits limits;
  limits.file_bytes = 20ULL << 20;
  limits.zip_total_bytes = 100ULL << 20;
  limits.sheet_cells = 200'000;
  return limits;
}

ReturnedCell::Kind kind_of(const documents::SheetCell& cell) {
  using From = documents::SheetCellKind;
  using To = ReturnedCell::Kind;
  switch (cell.kind) {
    case From::number:
      return To::number;
    case From::date:
      return To::day;
    case From::boolean:
      return To::truth;
    case From::error:
      return To::error;
    case From::text:
      break;
  }
  return cell.text.empty() && !cell.formula ? To::empty : To::text;
}

/// The reader does not say where a formula points; in a file with links outside none of them is believed.
ReturnedCell returned_cell(const documents::SheetCell& cell, const documents::WorkbookFlags& flags) {
  ReturnedCell returned;
  returned.kind = kind_of(cell);
  returned.text = cell.day ? cell.day->to_vi() : cell.text;
  returned.number = cell.number;
  returned.percent = cell.shown_as_percent;
  returned.points_outside = cell.formula && flags.external_links;
  returned.not_computed = cell.formula && cell.text.empty();
  return returned;
}

ReturnedSheet returned_sheet(const documents::Sheet& sheet, const documents::WorkbookFlags& flags) {
  constexpr std::uint32_t columns_max = 200;  // ours are sixteen; notes far to the right are no answers
  ReturnedSheet returned;
  returned.name = sheet.name;
  for (const documents::SheetRow& row : sheet.rows) {
    ReturnedRow cells;
    cells.number = row.row + 1;
    for (const documents::SheetCell& cell : row.cells) {
      if (cell.column >= columns_max) continue;
      if (cells.cells.size() <= cell.column) cells.cells.resize(cell.column + 1);
      cells.cells[cell.column] = returned_cell(cell, flags);
    }
    returned.rows.push_back(std::move(cells));
  }
  return returned;
}

}  // namespace

core::Outcome<ReturnedWorkbook> opened_workbook(std::string_view xlsx, std::string_view file_name) {
  const std::string name(file_name);
  const auto workbook = documents::read_workbook(xlsx, name, workbook_limits());
  if (!workbook) {
    core::Refusal refusal = workbook.error();
    refusal.place = "tệp " + name;
    return refusal;
  }
  if (workbook->flags.macros)
    return core::Refusal{
        "workbook.macros",
        "Tệp có chứa macro nên không được nhận; hãy lưu lại ở định dạng .xlsx (không có macro) rồi gửi.",
        {},
        "tệp " + name};
  ReturnedWorkbook returned;
  returned.file_name = name;
  returned.links_outside = workbook->flags.external_links;
  for (const documents::Sheet& sheet : workbook->sheets)
    returned.sheets.push_back(returned_sheet(sheet, workbook->flags));
  return returned;
}

}  // namespace thidua::pacts
