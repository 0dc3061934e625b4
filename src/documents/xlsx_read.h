#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/outcome.h"
#include "documents/read_document.h"

/// Reads Excel workbooks (.xlsx, .xlsm) row by row, under the limits of ReadLimits.
/// Units   rows and columns are counted from 0.
/// Errors  refusals, `place` is the file's name: file.*, document.* as in read_document.h, workbook.no_sheet,
///         workbook.too_large.
namespace thidua::documents {

enum class SheetCellKind { text, number, date, boolean, error };

/// One cell that holds something.
struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  SheetCellKind kind = SheetCellKind::text;
  /// Text as typed; a number with all digits Excel stored, plain ("0.0150", never "1.5E-2"); a day as 2025-06-15;
  /// "true" or "false"; an error as Excel shows it ("#DIV/0!").
  std::string text;
  /// The number rounded to 15 significant digits, as Excel shows it (0.98609999999999998 is 0.9861); nothing where it
  /// needs more than six places or is no number.
  std::optional<core::Decimal> number;
  std::optional<core::Date> day;
  bool shown_as_percent = false;  // 0.9861 is shown 98,61%
  bool formula = false;           // then the value is what Excel computed last; empty where it never did
};

struct SheetRow {
  std::uint32_t row = 0;
  bool hidden = false;
  std::vector<SheetCell> cells;  // by column; empty cells are left out
  const SheetCell* at(std::uint32_t column) const;
};

struct CellRange {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
  bool operator==(const CellRange&) const = default;
};

/// What is known of a sheet once it has been read.
struct SheetFacts {
  std::vector<CellRange> merged;
  std::vector<std::uint32_t> hidden_columns;
};

struct SheetName {
  std::string name;
  bool hidden = false;
};

struct DefinedName {
  std::string name;
  std::string refers_to;  // "Sheet1!$A$1:$B$2"
};

/// What a careful reader of foreign workbooks wants to know before it trusts one.
struct WorkbookFlags {
  bool macros = false;
  bool external_links = false;  // links to other workbooks or data connections
};

class WorkbookReader {
 public:
  /// `bytes` must outlive the reader.
  static core::Outcome<WorkbookReader> open(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits = {});
  WorkbookReader(WorkbookReader&&) noexcept;
  WorkbookReader& operator=(WorkbookReader&&) noexcept;
  ~WorkbookReader();

  const std::vector<SheetName>& sheets() const;
  const std::vector<DefinedName>& defined_names() const;
  /// The workbook's own properties (docProps/custom.xml) as text.
  const std::map<std::string, std::string>& properties() const;
  WorkbookFlags flags() const;
  /// "xl/worksheets/sheet1.xml"; "" where there is no such sheet.
  std::string part_of(const std::string& sheet) const;

  /// Gives every row that holds something to `take`, from top to bottom, until it answers false.
  core::Outcome<SheetFacts> read_sheet(const std::string& name, const std::function<bool(SheetRow&)>& take);

 private:
  struct State;
  explicit WorkbookReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// A whole sheet in memory.
struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<SheetRow> rows;
  SheetFacts facts;
  /// Null where the cell is empty.
  const SheetCell* at(std::uint32_t row, std::uint32_t column) const;
};

struct Workbook {
  std::vector<Sheet> sheets;
  std::vector<DefinedName> defined_names;
  std::map<std::string, std::string> properties;
  WorkbookFlags flags;
  const Sheet* sheet(std::string_view name) const;
};

core::Outcome<Workbook> read_workbook(std::string_view bytes, const std::string& file_name,
                                      const ReadLimits& limits = {});
core::Outcome<Workbook> read_workbook(const std::filesystem::path& path, const ReadLimits& limits = {});

/// "B12" for messages to the user.
std::string cell_name(std::uint32_t row, std::uint32_t column);
std::optional<CellRange> cell_range(std::string_view name);  // "A1" or "A1:B2", with or without $

/// "1.5E-2" -> "0.015"; nothing where it is no number or has more than 400 digits.
std::optional<std::string> plain_number(std::string_view stored);
/// A stored number rounded half up (away from zero) to 15 significant digits.
std::optional<core::Decimal> shown_number(std::string_view stored);
/// … and to at most `places` (0 to 6) behind the point.
std::optional<core::Decimal> number_to_places(std::string_view stored, int places);

}  // namespace thidua::documents
