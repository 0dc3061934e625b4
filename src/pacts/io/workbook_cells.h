#pragma once
#include <optional>
#include <string>

#include "pacts/io/workbook_sheet.h"
#include "pacts/workbook_rules.h"

/// One cell of the result workbook becomes what it means, or a fault. For this folder only.
namespace thidua::pacts {

/// Collects what is wrong in one row; each fault names file, sheet, row and column.
class RowFaults {
 public:
  RowFaults(core::Refusals& found, std::string file_and_sheet, std::uint32_t row)
      : found_(found), file_and_sheet_(std::move(file_and_sheet)), row_(row) {}
  /// `sheet_column` counts from 0.
  void add(std::string code, std::string message, WorkbookColumn column, std::size_t sheet_column);
  /// About the row as a whole.
  void add(std::string code, std::string message);

 private:
  core::Refusals& found_;
  std::string file_and_sheet_;
  std::uint32_t row_;
};

/// Where a column of ours stands in the sheet that came back.
struct CellAt {
  const ReturnedCell& cell;
  WorkbookColumn column;
  std::size_t sheet_column;
};

/// nullopt where the cell is empty, or where a fault was added. `as_percent`: the column takes percents.
std::optional<core::Decimal> number_in(const CellAt& at, bool as_percent, RowFaults& faults);
/// One line or several, in normal form; too long a text is a fault.
std::string text_in(const CellAt& at, RowFaults& faults);
Stage stage_in(const CellAt& at, RowFaults& faults);
bool mark_in(const CellAt& at, RowFaults& faults);
std::vector<Counted> counted_in(const CellAt& at, RowFaults& faults);
/// File names; those saved before keep their content.
std::vector<Evidence> evidence_in(const CellAt& at, const ResultRow* saved, RowFaults& faults);
std::string evidence_vi(const std::vector<Evidence>& evidence);

/// "A", …, "Z", "AA".
std::string column_letters(std::size_t column);

}  // namespace thidua::pacts
