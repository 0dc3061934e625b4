#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

/// Writes Excel workbooks row by row in constant memory: lists, and the result workbook a unit fills in.
/// Units   column widths in characters; rows and columns are counted from 0.
/// Errors  std::runtime_error where the disk is full; std::length_error for a text above 32,767 characters in a cell,
/// 31
///         in a sheet's name or 255 in a rule, which Excel does not take: features limit their texts before.
/// Numbers a number of more than 15 digits is written as text, because Excel would change its last digits.
/// Safety  a text is always written as text: "=1+1" stays these four characters, never a formula.
namespace thidua::documents {

enum class CellLook {
  plain,      // thin border, top, wrapped
  input,      // coloured and not locked: the unit writes here
  group,      // bold on a light ground: a section's line
  strong,     // bold with border: totals
  note,       // italic, no border
  untouched,  // no border, no wrapping: for hidden sheets
};

/// One cell. A number keeps its exact digits: 99.4 is shown 99,4 on a Vietnamese machine.
struct Cell {
  std::variant<std::monostate, std::string, core::Decimal, core::Date> value;
  CellLook look = CellLook::plain;
  Cell() = default;
  Cell(std::string text, CellLook as = CellLook::plain) : value(std::move(text)), look(as) {}
  Cell(const char* text, CellLook as = CellLook::plain) : value(std::string(text)), look(as) {}
  Cell(core::Decimal number, CellLook as = CellLook::plain) : value(number), look(as) {}
  Cell(core::Date day, CellLook as = CellLook::plain) : value(day), look(as) {}
  /// An empty cell that keeps its look: an input still to be filled.
  static Cell empty(CellLook as) {
    Cell cell;
    cell.look = as;
    return cell;
  }
};

struct SheetColumn {
  std::string heading = {};
  double width = 12;
  bool hidden = false;
};

/// What Excel lets a person type into a range of cells; a breach is answered with `message`.
struct InputRule {
  enum class Kind { one_of, number, length_at_most };
  std::uint32_t first_row = 0, last_row = 0;
  std::uint16_t first_column = 0, last_column = 0;
  Kind kind = Kind::number;
  std::vector<std::string> choices = {};               // one_of: at most 255 characters in all, without commas
  std::optional<core::Decimal> least = {}, most = {};  // number
  int length_most = 0;                                 // length_at_most
  std::string prompt = {};                             // shown when the cell is chosen; may be empty
  std::string message = {};                            // what is wrong and what to write instead
};

struct SheetLayout {
  std::string name = {};
  std::vector<std::string> title_lines = {};  // above the headings; the first is bold and large
  std::vector<SheetColumn> columns = {};      // no headings at all: no heading row
  bool protected_cells = false;               // locked, without password; `input` cells stay open
  bool hidden = false;                        // "Unhide" shows it: nothing secret belongs there
  bool autofilter = false;                    // over headings and rows
  bool freeze_headings = true;
  std::uint16_t freeze_columns = 0;
  bool landscape = true;
};

struct WorkbookProperties {
  std::string title = {};
  std::string author = {};
  core::Instant created = {};  // given, never read from a clock
};

/// Sheets are written one after the other, rows from top to bottom.
class WorkbookWriter {
 public:
  explicit WorkbookWriter(const WorkbookProperties& properties);
  ~WorkbookWriter();
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  /// Ends the sheet before it and begins a new one with its title lines and headings.
  void begin_sheet(const SheetLayout& layout);
  /// The row the next add_row writes (titles and headings counted).
  std::uint32_t next_row() const;
  void add_row(const std::vector<Cell>& cells);
  /// One text over all visible columns, for sections and notes.
  void add_wide_row(const Cell& cell);
  void add_rule(const InputRule& rule);
  /// A name for a range of the current sheet, as in "ket_qua".
  void define_name(std::string_view name, std::uint32_t first_row, std::uint16_t first_column, std::uint32_t last_row,
                   std::uint16_t last_column);
  /// A key a program reads back (Sổ kết quả: đợt, đơn vị, phiên bản): kept as a document property and by the caller in
  /// a hidden sheet.
  void set_property(std::string_view name, std::string_view text);

  /// The bytes of the .xlsx; the writer is spent.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace thidua::documents
