#include "personnel/io/import_cells.h"

#include <algorithm>

#include "core/text.h"
#include "documents/table_values.h"

namespace thidua::personnel {

const documents::SheetCell* CellReader::cell(std::string_view key) {
  const documents::SheetCell* found = row_.cell(key);
  if (found == nullptr) {
    if (row_.knows(key)) put(key, "");
    return nullptr;
  }
  if (std::string wrong = row_.fault(key); !wrong.empty()) {
    fault(key, std::move(wrong));
    return nullptr;
  }
  return found;
}

void CellReader::fault(std::string_view key, std::string message) {
  parsed_.faults.push_back({std::string(key), std::move(message), row_.place(key)});
}

void CellReader::text(std::string_view key, std::size_t bytes_max) {
  if (cell(key) == nullptr) return;
  std::string text = row_.text(key);
  if (text.size() > bytes_max) {
    fault(key, "Ô có quá nhiều chữ. Hãy viết gọn lại.");
    return;
  }
  put(key, std::move(text));
}

void CellReader::required_text(std::string_view key, std::string_view what) {
  text(key);
  if (row_.cell(key) == nullptr) fault(key, "Chưa ghi " + std::string(what) + ". Hãy ghi vào ô này.");
}

void CellReader::day(std::string_view key, bool partial) {
  const documents::SheetCell* found = cell(key);
  if (found == nullptr) return;
  if (!partial) {
    const auto day = documents::whole_day(*found);
    if (day)
      put(key, day->to_iso());
    else
      fault(key, day.error());
    return;
  }
  const auto day = documents::written_day(*found);
  if (!day) {
    fault(key, day.error());
    return;
  }
  using Written = documents::WrittenDay::Known;
  using Known = people::PartialDay::Known;
  put(key, people::to_iso({day->day, day->known == Written::day     ? Known::day
                                     : day->known == Written::month ? Known::month
                                                                    : Known::year}));
}

void CellReader::year(std::string_view key) {
  const documents::SheetCell* found = cell(key);
  if (found == nullptr) return;
  const auto year = documents::written_year(*found);
  if (year)
    put(key, std::to_string(*year));
  else
    fault(key, year.error());
}

void CellReader::yes(std::string_view key) {
  if (cell(key) == nullptr) return;
  const auto yes = documents::written_yes(row_.text(key));
  if (yes)
    put(key, *yes ? "x" : "");
  else
    fault(key, yes.error());
}

void CellReader::choice(std::string_view key, Words words, std::string_view advice) {
  if (cell(key) == nullptr) return;
  const std::string written = core::folded(row_.text(key));
  for (const auto& [word, code] : words)
    if (written == word || written == code) {
      put(key, std::string(code));
      return;
    }
  fault(key, "“" + row_.text(key) + "” không thuộc các giá trị nhận được. " + std::string(advice));
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

documents::Cell day_cell(const std::optional<core::Date>& day) {
  return day ? documents::Cell(*day) : documents::Cell(std::string());
}

documents::Cell text_cell(std::string_view text) {
  return documents::Cell(std::string(text));
}

}  // namespace thidua::personnel
