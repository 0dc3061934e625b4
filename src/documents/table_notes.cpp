#include "documents/table_notes.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "documents/table_source.h"
#include "documents/xlsx_write.h"
#include "documents/zip_reader.h"
#include "documents/zip_writer.h"

namespace thidua::documents {

namespace {

constexpr std::string_view notes_heading = "Lỗi cần sửa";

std::string xml_text(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

/// The number a row calls itself by, counted from 1; nothing where it has none.
std::optional<std::uint32_t> number_of_row(std::string_view tag) {
  const auto at = tag.find(" r=\"");
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  std::uint32_t number = 0;
  for (std::size_t i = at + 4; i < tag.size() && tag[i] >= '0' && tag[i] <= '9' && number < 10'000'000; ++i) {
    number = number * 10 + static_cast<std::uint32_t>(tag[i] - '0');
  }
  return number;
}

/// Puts a cell at the end of each row that has a note. Nothing where the sheet is written in a way we do not know.
std::optional<std::string> sheet_with_notes(std::string_view xml, std::uint32_t column,
                                            const std::map<std::uint32_t, std::string>& notes) {
  std::string made;
  std::size_t written = 0;
  std::size_t put = 0;
  std::uint32_t next = 0;
  for (auto at = xml.find("<row"); at != std::string_view::npos; at = xml.find("<row", at + 4)) {
    const auto tag_end = xml.find('>', at);
    if (tag_end == std::string_view::npos || std::string_view(" >/").find(xml[at + 4]) == std::string_view::npos) {
      continue;
    }
    const std::string_view tag = xml.substr(at, tag_end - at);
    const std::uint32_t row = number_of_row(tag).value_or(next + 1) - 1;
    next = row + 1;
    const auto note = notes.find(row);
    const auto close = tag.back() == '/' ? std::string_view::npos : xml.find("</row>", tag_end);
    if (note == notes.end() || close == std::string_view::npos) {
      continue;
    }
    made.append(xml.substr(written, close - written));
    made += "<c r=\"" + cell_name(row, column) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
            xml_text(note->second) + "</t></is></c>";
    written = close;
    ++put;
  }
  if (put != notes.size()) {
    return std::nullopt;
  }
  made.append(xml.substr(written));
  return made;
}

/// One behind the last column that any row uses.
core::Outcome<std::uint32_t> free_column(TableSource& source, const std::string& sheet) {
  std::uint32_t free = 0;
  auto read = source.rows(sheet, [&](SheetRow& row) {
    if (!row.cells.empty()) {
      free = std::max(free, row.cells.back().column + 1);
    }
    return true;
  });
  if (!read) {
    return read.error();
  }
  return free;
}

core::Outcome<std::string> own_workbook(std::string_view bytes, const std::string& file_name, const std::string& part,
                                        std::uint32_t column, const std::map<std::uint32_t, std::string>& notes,
                                        bool& done) {
  auto zip = ZipReader::open(bytes, file_name, table_limits());
  if (!zip) {
    return zip.error();
  }
  std::vector<ZipEntry> entries;
  for (const std::string& name : zip->names()) {
    auto entry = zip->read(name);
    if (!entry) {
      return entry.error();
    }
    if (name == part) {
      auto changed = sheet_with_notes(*entry, column, notes);
      done = changed.has_value();
      if (!done) {
        return std::string();
      }
      entry.value() = *std::move(changed);
    }
    entries.push_back({name, std::move(entry).value()});
  }
  return zip_archive(entries);
}

/// The values of the sheet in a workbook of our own.
core::Outcome<std::string> new_workbook(TableSource& source, const TableHead& head, std::uint32_t column,
                                        const std::map<std::uint32_t, std::string>& notes) {
  WorkbookWriter writer({"Danh sách kèm lỗi cần sửa", "", {}});
  SheetLayout layout;
  layout.name = head.sheet.empty() ? "Danh sách" : head.sheet;
  layout.columns.resize(column + 1);
  layout.columns[column].width = 60;
  writer.begin_sheet(layout);
  auto read = source.rows(head.sheet, [&](SheetRow& row) {
    while (writer.next_row() < row.row) {
      writer.add_row({});
    }
    std::vector<Cell> cells(column + 1, Cell::empty(CellLook::untouched));
    for (const SheetCell& cell : row.cells) {
      if (cell.day) {
        cells[cell.column] = Cell(*cell.day, CellLook::untouched);
      } else {
        cells[cell.column] = Cell(table_text(cell, head.letters), CellLook::untouched);
      }
    }
    if (const auto note = notes.find(row.row); note != notes.end()) {
      cells[column] = Cell(note->second, CellLook::untouched);
    }
    writer.add_row(cells);
    return true;
  });
  if (!read) {
    return read.error();
  }
  return writer.finish();
}

}  // namespace

core::Outcome<std::string> with_notes(std::string_view bytes, const std::string& file_name, const TableHead& head,
                                      const std::map<std::uint32_t, std::string>& notes) {
  auto source = table_source(bytes, file_name);
  if (!source) {
    return source.error();
  }
  const auto column = free_column(**source, head.sheet);
  if (!column) {
    return column.error();
  }
  std::map<std::uint32_t, std::string> all = notes;
  all.emplace(head.row, notes_heading);
  if (const std::string part = (*source)->part_of(head.sheet); !part.empty()) {
    bool done = false;
    auto made = own_workbook((*source)->bytes(), file_name, part, *column, all, done);
    if (!made || done) {
      return made;
    }
  }
  return new_workbook(**source, head, *column, all);
}

}  // namespace thidua::documents
