#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/outcome.h"
#include "pacts/io/workbook.h"

/// The result workbook as it came back, cell by cell, before anything is believed. For this folder only.
namespace thidua::pacts {

struct ReturnedCell {
  enum class Kind { empty, text, number, day, truth, error };
  Kind kind = Kind::empty;
  std::string text;                     // as shown or stored
  std::optional<core::Decimal> number;  // exact; nullopt also where it has more digits than a Decimal holds
  bool percent = false;                 // Excel shows the number times a hundred, with "%"
  bool points_outside = false;          // a formula, in a file that takes figures from other files
  bool not_computed = false;            // a formula without its result
};

struct ReturnedRow {
  std::uint32_t number = 0;  // as Excel shows it, from 1
  std::vector<ReturnedCell> cells;
  /// An empty cell where the row is shorter.
  const ReturnedCell& at(std::size_t column) const;
};

struct ReturnedSheet {
  std::string name;
  std::vector<ReturnedRow> rows;
};

struct ReturnedWorkbook {
  std::string file_name;
  std::vector<ReturnedSheet> sheets;
  bool links_outside = false;
};

/// Refused: no .xlsx, damaged, too large, with macros.
core::Outcome<ReturnedWorkbook> opened_workbook(std::string_view xlsx, std::string_view file_name);

/// The answers, or everything that is wrong.
core::Outcome<std::vector<ResultRow>, core::Refusals> rows_of_workbook(const ReturnedWorkbook& workbook,
                                                                       const WorkbookFor& expected);

/// The sheets of the file we write, and what its hidden sheet says.
inline constexpr std::string_view result_sheet_name = "Kết quả";
inline constexpr std::string_view guide_sheet_name = "Hướng dẫn";
inline constexpr std::string_view hidden_sheet_name = "thidua";
inline constexpr std::string_view workbook_kind = "thidua.result_workbook";
inline constexpr std::string_view workbook_version = "1";

/// One line of the hidden sheet; the last, "check", is the sum over the others.
struct HiddenLine {
  std::string name;
  std::string value;
};
std::vector<HiddenLine> hidden_lines(const WorkbookFor& wanted);
std::string hidden_check(const std::vector<HiddenLine>& lines);

/// The targets with the terms in force on the round's last day.
struct AskedTarget {
  const Target* target;
  const TargetTerms* terms;
};
std::vector<AskedTarget> asked_targets(const WorkbookFor& wanted);
/// What the unit gave before; nullptr where it gave nothing.
const ResultRow* saved_row(const WorkbookFor& wanted, core::TargetId target);

}  // namespace thidua::pacts
