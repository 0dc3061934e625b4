#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "documents/table_read.h"

/// Finding the heading row of a list; not for use outside this folder.
namespace thidua::documents {

/// The first rows of a sheet, as far down as a heading is looked for.
constexpr std::size_t table_head_rows_max = 60;

/// A cell's text in normal form with single spaces, its letters converted where they are of an old font.
std::string table_text(const SheetCell& cell, core::Encoding letters);
/// The old font the sheet was typed with, told by its first rows; `utf8` where it was none.
core::Encoding table_letters(const std::vector<SheetRow>& rows);

struct HeadSearch {
  const std::vector<ListColumn>& columns;
  const std::map<std::string, std::uint32_t>& chosen;
};
/// The row under which the most columns are known; nothing where fewer than two are (one, where only one is asked for).
/// `table.double_heading` where two columns say the same.
core::Outcome<std::optional<TableHead>> table_head(const std::vector<SheetRow>& rows, const HeadSearch& search);

/// "(1) (2) (3)", "A B 1 2": numbers of columns, just under the headings.
bool numbers_columns(const SheetRow& row);
/// «II. Phòng Kế hoạch», alone or beside its numeral: the name of the group of rows below; nullopt for every other row.
std::optional<std::string> group_line(const SheetRow& row);

}  // namespace thidua::documents
