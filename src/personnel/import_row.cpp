#include "personnel/import_row.h"

#include <algorithm>
#include <array>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::personnel {
namespace {

constexpr std::array row_states{
    core::Coded<RowState>{RowState::added, "added", "thêm mới"},
    core::Coded<RowState>{RowState::changed, "changed", "thay đổi"},
    core::Coded<RowState>{RowState::same, "same", "đã có"},
    core::Coded<RowState>{RowState::doubtful, "doubtful", "cần chọn"},
    core::Coded<RowState>{RowState::bad, "bad", "có lỗi"},
};

}  // namespace

std::string_view code(RowState state) {
  return code_in(row_states, state);
}
std::string_view label_vi(RowState state) {
  return label_in(row_states, state);
}

std::string cell_text(const RowCells& cells, std::string_view key) {
  const auto found = cells.find(std::string(key));
  return found == cells.end() ? std::string() : found->second;
}

bool says(const RowCells& cells, std::string_view key) {
  return cells.count(std::string(key)) != 0;
}

std::optional<core::Date> cell_day(const RowCells& cells, std::string_view key) {
  return core::Date::parse_iso(cell_text(cells, key));
}

std::vector<std::string> parts_of(std::string_view text, char between) {
  std::vector<std::string> parts;
  if (core::trimmed(text).empty()) return parts;
  for (;;) {
    const std::size_t end = std::min(text.find(between), text.size());
    parts.push_back(core::single_spaced(text.substr(0, end)));
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

std::string together(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : "; ") + parts[i];
  return text;
}

}  // namespace thidua::personnel
