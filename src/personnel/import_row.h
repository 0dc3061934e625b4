#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

/// A row of a list that is imported: what stands in it, and what it comes to.
namespace thidua::personnel {

/// What stands in a row, by column key, as text that reads back the same: days as 1985-06-05 (1985-06, 1985 where no
/// more is known), numbers plain, codes of choices. Absent: the file has no such column; "": the cell is empty.
using RowCells = std::map<std::string, std::string>;

/// `bad` is never applied; `doubtful` only once a person has chosen.
enum class RowState { added, changed, same, doubtful, bad };
std::string_view code(RowState state);
std::string_view label_vi(RowState state);

struct RowNote {
  std::string column;   // key
  std::string message;  // one sentence: what is wrong and what to do
  std::string place;    // "Danh sách!B12"; filled in by the frame where empty
};

/// A row whose cells were understood one by one, before anything is compared with what is known.
struct ParsedRow {
  RowCells cells;
  std::vector<RowNote> faults;  // any: the row is bad
};

struct RowChoice {
  std::string code;   // "person:17", "new"
  std::string label;  // "Nguyễn Thị Thử, 1985, Văn phòng"
};

struct JudgedRow {
  RowState state = RowState::added;
  std::string summary;             // "Lò Thị Thử – Văn phòng: đổi chức vụ"
  std::vector<RowNote> notes;      // why it is bad or doubtful; what else to look at
  std::vector<RowChoice> choices;  // of a doubtful row
};

/// The cell's text; "" where there is none.
std::string cell_text(const RowCells& cells, std::string_view key);
/// The file has the column: an empty cell says that there is nothing, and does not only keep silent.
bool says(const RowCells& cells, std::string_view key);
std::optional<core::Date> cell_day(const RowCells& cells, std::string_view key);
/// Several in one cell, «A; B»; an empty one between two marks stays.
std::vector<std::string> parts_of(std::string_view text, char between = ';');
std::string together(const std::vector<std::string>& parts);

}  // namespace thidua::personnel
