#include "documents/table_read.h"

#include <algorithm>

#include "core/text.h"
#include "documents/table_head.h"
#include "documents/table_source.h"

namespace thidua::documents {

namespace {

core::Refusal list_refusal(std::string code, std::string message, const std::string& file_name) {
  return {"table." + std::move(code), std::move(message), "", file_name};
}

/// The sheet with the most columns known.
core::Outcome<TableHead> head_of(TableSource& source, const std::string& file_name, const HeadSearch& search) {
  std::optional<TableHead> best;
  for (const std::string& sheet : source.sheets()) {
    std::vector<SheetRow> first;
    auto read = source.rows(sheet, [&](SheetRow& row) {
      first.push_back(row);
      return first.size() < table_head_rows_max;
    });
    if (!read) {
      return read.error();
    }
    auto found = table_head(first, search);
    if (!found) {
      core::Refusal refusal = found.error();
      refusal.place = file_name;
      return refusal;
    }
    if (*found && (!best || (*found)->columns.size() > best->columns.size())) {
      best = std::move(**found);
      best->sheet = sheet;
    }
  }
  if (best) {
    return *std::move(best);
  }
  std::string titles;
  for (const ListColumn& column : search.columns) {
    if (column.required) {
      titles += (titles.empty() ? "“" : ", “") + column.title + "”";
    }
  }
  return list_refusal("no_heading",
                      "Không tìm thấy dòng tên cột trong 60 dòng đầu. Danh sách cần có ít nhất các cột " + titles +
                          ". Hãy thêm dòng tên cột, hoặc tải mẫu về để điền.",
                      file_name);
}

bool is_blank(const SheetRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const SheetCell& cell) { return core::trimmed(cell.text).empty() && !cell.formula; });
}

}  // namespace

const SheetCell* TableRow::cell(std::string_view key) const {
  const auto column = head_->columns.find(std::string(key));
  const SheetCell* found = column == head_->columns.end() ? nullptr : row_->at(column->second);
  return found != nullptr && core::trimmed(found->text).empty() && !found->formula ? nullptr : found;
}

std::string TableRow::text(std::string_view key) const {
  const SheetCell* found = cell(key);
  return found == nullptr ? std::string() : table_text(*found, head_->letters);
}

std::string place_in(const TableHead& head, std::uint32_t row, std::string_view key) {
  const std::string sheet = head.sheet.empty() ? std::string() : head.sheet + "!";
  const auto column = head.columns.find(std::string(key));
  if (column == head.columns.end()) {
    return sheet + "dòng " + std::to_string(row + 1);
  }
  return sheet + cell_name(row, column->second);
}

std::string TableRow::fault(std::string_view key) const {
  const SheetCell* found = cell(key);
  if (found == nullptr) {
    return "";
  }
  if (found->kind == SheetCellKind::error) {
    return "Ô đang báo lỗi " + found->text + ". Hãy sửa công thức hoặc gõ giá trị.";
  }
  if (found->formula && core::trimmed(found->text).empty()) {
    return "Ô có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi nhập lại.";
  }
  return "";
}

core::Outcome<int> read_table(std::string_view bytes, const std::string& file_name,
                              const std::vector<ListColumn>& columns, const TableTake& take,
                              const std::map<std::string, std::uint32_t>& chosen) {
  auto source = table_source(bytes, file_name);
  if (!source) {
    return source.error();
  }
  const auto head = head_of(**source, file_name, {columns, chosen});
  if (!head) {
    return head.error();
  }
  if (!head->missing.empty()) {
    std::string titles;
    for (const std::string& title : head->missing) {
      titles += (titles.empty() ? "“" : ", “") + title + "”";
    }
    return list_refusal("missing_column",
                        "Dòng tên cột là dòng " + std::to_string(head->row + 1) + " nhưng thiếu cột " + titles +
                            ". Hãy thêm cột ấy, hoặc chọn cột bằng tay.",
                        file_name);
  }
  if (!take.head(*head)) {
    return 0;
  }
  std::uint32_t rows = 0;
  std::string group;
  bool first = true;
  auto read = (*source)->rows(head->sheet, [&](SheetRow& row) {
    if (row.row <= head->row || is_blank(row)) {
      return true;
    }
    if (std::exchange(first, false) && numbers_columns(row)) {
      return true;
    }
    if (auto named = group_line(row)) {
      SheetCell cell;
      cell.text = *std::move(named);
      group = table_text(cell, head->letters);
      return true;
    }
    return ++rows <= table_rows_max && take.row(TableRow(*head, row, group));
  });
  if (!read) {
    return read.error();
  }
  if (rows > table_rows_max) {
    return list_refusal("too_many_rows", "Danh sách có hơn 1.000.000 dòng. Hãy chia thành nhiều tệp.", file_name);
  }
  return static_cast<int>(rows);
}

}  // namespace thidua::documents
