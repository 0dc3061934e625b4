#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/table_read.h"
#include "people/details.h"
#include "personnel/io/import_kind.h"

/// Understanding the cells of a row, one by one, for every kind of list.
namespace thidua::personnel {

class CellReader {
 public:
  CellReader(const documents::TableRow& row, ParsedRow& parsed) : row_(row), parsed_(parsed) {}

  /// Text as it stands; longer than `bytes_max` is a fault.
  void text(std::string_view key, std::size_t bytes_max = 900);
  void required_text(std::string_view key, std::string_view what);
  /// A whole day; with `partial` also a month or a year alone.
  void day(std::string_view key, bool partial = false);
  void year(std::string_view key);
  void yes(std::string_view key);
  /// "x" of the column kept as the code of a choice: folded words on the left, code on the right.
  using Words = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  void choice(std::string_view key, Words words, std::string_view advice);
  void fault(std::string_view key, std::string message);
  bool has(std::string_view key) const { return row_.cell(key) != nullptr; }
  void put(std::string_view key, std::string text) { parsed_.cells[std::string(key)] = std::move(text); }

 private:
  /// Puts "" where the file has the column and the cell is empty; null: nothing to read.
  const documents::SheetCell* cell(std::string_view key);
  const documents::TableRow& row_;
  ParsedRow& parsed_;
};

documents::Cell day_cell(const std::optional<core::Date>& day);
documents::Cell text_cell(std::string_view text);

}  // namespace thidua::personnel
