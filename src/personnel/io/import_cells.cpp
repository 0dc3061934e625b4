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

documents::Cell day_cell(const std::optional<core::Date>& day) {
  return day ? documents::Cell(*day) : documents::Cell(std::string());
}

documents::Cell text_cell(std::string_view text) {
  return documents::Cell(std::string(text));
}

}  // namespace thidua::personnel
