#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "core/text.h"
#include "documents/xlsx_read.h"

/// Reads a list that a person keeps in Excel: finds the heading row under titles and merged cells, knows the columns by
/// their many headings in any order, and gives row by row what stands below.
/// Units   rows and columns are counted from 0; `place` of a row is what Excel shows ("Danh sách!B12").
namespace thidua::documents {

/// A column that an import knows.
struct ListColumn {
  std::string key;                // "birth_day"
  std::string title;              // "Ngày sinh": how exports head it
  std::vector<std::string> also;  // other headings of the same; case, diacritics and what stands in brackets ignored
  bool required = false;
};

/// What was found where.
struct TableHead {
  std::string sheet;
  std::uint32_t row = 0;  // of the lowest heading line
  std::map<std::string, std::uint32_t> columns;
  std::vector<std::pair<std::uint32_t, std::string>> ignored;  // headings nobody asked for
  std::vector<std::string> missing;                            // titles of required columns
  core::Encoding letters = core::Encoding::utf8;               // of the font it was typed with
};

/// "Danh sách!B12"; the row alone ("Danh sách!dòng 12") where the file has no such column.
std::string place_in(const TableHead& head, std::uint32_t row, std::string_view key);

/// A row of the list. Texts are in normal form, single spaces, TCVN3 and VNI letters converted.
class TableRow {
 public:
  TableRow(const TableHead& head, const SheetRow& row, std::string group)
      : head_(&head), row_(&row), group_(std::move(group)) {}
  std::uint32_t row() const { return row_->row; }
  /// Null where the column is not there or the cell is empty.
  const SheetCell* cell(std::string_view key) const;
  /// Does the list have this column?
  bool knows(std::string_view key) const { return head_->columns.count(std::string(key)) != 0; }
  /// "" where there is nothing.
  std::string text(std::string_view key) const;
  std::string place(std::string_view key) const { return place_in(*head_, row_->row, key); }
  /// Why the cell cannot be taken: a formula that Excel never computed, an error value. "" where nothing is wrong.
  std::string fault(std::string_view key) const;
  /// The line above that groups rows: "Phòng Kế hoạch" of «II. Phòng Kế hoạch»; "" where there is none.
  const std::string& group() const { return group_; }

 private:
  const TableHead* head_;
  const SheetRow* row_;
  std::string group_;
};

/// `head` is told once, before the first row. Left out are rows without any text, a line of column numbers under the
/// headings, and lines that only group («II. Phòng Kế hoạch»).
struct TableTake {
  std::function<bool(const TableHead&)> head;  // false: enough
  std::function<bool(const TableRow&)> row;    // false: enough
};

/// Reads .xlsx, .xlsm, .csv (comma, semicolon or tab, any encoding), and .xls, .ods where LibreOffice is installed.
/// `chosen` maps keys to columns by hand; what it names is not guessed.
/// Errors  refusals, `place` the file's name: file.*, document.*, workbook.* as in xlsx_read.h; table.no_heading,
///         table.missing_column, table.too_many_rows, table.double_heading (two columns with the same heading).
core::Outcome<int> read_table(std::string_view bytes, const std::string& file_name,
                              const std::vector<ListColumn>& columns, const TableTake& take,
                              const std::map<std::string, std::uint32_t>& chosen = {});

/// Limits that a list of a million rows needs.
ReadLimits table_limits();
constexpr std::uint32_t table_rows_max = 1'000'000;

/// A heading as it is compared: "Ngày, tháng, năm sinh (dd/mm/yyyy)" is "ngay thang nam sinh".
std::string heading_key(std::string_view heading);

}  // namespace thidua::documents
