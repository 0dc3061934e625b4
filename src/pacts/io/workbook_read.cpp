#include <algorithm>
#include <array>
#include <map>

#include "core/text.h"
#include "pacts/io/workbook_cells.h"
#include "pacts/io/workbook_sheet.h"

namespace thidua::pacts {
namespace {

using Column = WorkbookColumn;

core::Refusal workbook_refusal(std::string code, std::string message, std::string place) {
  return {"workbook." + std::move(code), std::move(message), {}, std::move(place)};
}

std::string file_place(const ReturnedWorkbook& workbook) {
  return "tệp " + workbook.file_name;
}
std::string sheet_place(const ReturnedWorkbook& workbook, const ReturnedSheet& sheet) {
  return file_place(workbook) + ", trang tính " + sheet.name;
}

std::string shown_text(const ReturnedCell& cell) {
  return core::single_spaced(core::nfc(cell.text));
}

// ---- the hidden sheet: is it our workbook, of this unit and round?

std::vector<HiddenLine> lines_of_hidden(const ReturnedWorkbook& workbook) {
  std::vector<HiddenLine> found;
  for (const ReturnedSheet& sheet : workbook.sheets)
    if (sheet.name == hidden_sheet_name)
      for (const ReturnedRow& row : sheet.rows)
        if (!shown_text(row.at(0)).empty()) found.push_back({shown_text(row.at(0)), shown_text(row.at(1))});
  return found;
}

std::string value_of_line(const std::vector<HiddenLine>& lines, std::string_view name) {
  const auto found = std::ranges::find(lines, name, &HiddenLine::name);
  return found == lines.end() ? std::string() : found->value;
}

/// A file that is not ours, or of another version, or whose hidden sheet was changed.
std::optional<core::Refusal> foreign_fault(const ReturnedWorkbook& workbook, std::vector<HiddenLine> lines) {
  if (value_of_line(lines, "kind") != workbook_kind)
    return workbook_refusal("foreign",
                            "Tệp này không phải biểu báo cáo kết quả do chương trình lập; hãy ghi vào đúng tệp đã nhận "
                            "và gửi lại tệp ấy.",
                            file_place(workbook));
  if (value_of_line(lines, "version") != workbook_version)
    return workbook_refusal(
        "version", "Biểu này do một phiên bản khác của chương trình lập; hãy lấy biểu mới và chép số liệu sang.",
        file_place(workbook));
  const std::string check = value_of_line(lines, "check");
  std::erase_if(lines, [](const HiddenLine& line) { return line.name == "check"; });
  if (check != hidden_check(lines))
    return workbook_refusal("hidden_changed",
                            "Phần ẩn của biểu đã bị sửa nên không biết chắc biểu của đơn vị nào, đợt nào; hãy lấy biểu "
                            "mới và chép số liệu sang.",
                            file_place(workbook));
  return std::nullopt;
}

void add_other_round_faults(const ReturnedWorkbook& workbook, const std::vector<HiddenLine>& lines,
                            const WorkbookFor& expected, core::Refusals& found) {
  const std::string place = file_place(workbook);
  const std::string year = std::to_string(expected.pact->year);
  if (value_of_line(lines, "year") != year)
    found.push_back(workbook_refusal("other_year",
                                     "Đây là biểu của năm " + value_of_line(lines, "year") + ", không phải năm " +
                                         year + "; hãy gửi đúng biểu của năm " + year + ".",
                                     place));
  else if (value_of_line(lines, "round") != core::to_text(expected.round->id) ||
           value_of_line(lines, "pact") != core::to_text(expected.pact->id))
    found.push_back(workbook_refusal("other_round",
                                     "Đây là biểu của đợt “" + value_of_line(lines, "round_name") +
                                         "”, không phải đợt “" + expected.round->name +
                                         "”; hãy gửi đúng biểu của đợt này.",
                                     place));
  if (value_of_line(lines, "unit") != core::to_text(expected.unit))
    found.push_back(workbook_refusal("other_unit",
                                     "Đây là biểu của đơn vị “" + value_of_line(lines, "unit_name") +
                                         "”, không phải của “" + expected.unit_name +
                                         "”; hãy chọn lại đơn vị hoặc gửi đúng tệp.",
                                     place));
}

// ---- the sheet of results

/// Where our columns stand in the sheet that came back.
struct HeadingRow {
  const ReturnedSheet* sheet = nullptr;
  std::size_t row = 0;  // index among the sheet's rows
  std::map<Column, std::size_t> columns;
};

std::map<Column, std::size_t> columns_in(const ReturnedRow& row) {
  std::map<Column, std::size_t> found;
  for (std::size_t place = 0; place < row.cells.size(); ++place)
    for (const WorkbookHeading& heading : workbook_headings())
      if (shown_text(row.cells[place]) == heading.heading) found.emplace(heading.column, place);
  return found;
}

/// The first row that holds most of our headings; a unit may have added sheets of its own.
HeadingRow heading_row_of(const ReturnedWorkbook& workbook) {
  for (const ReturnedSheet& sheet : workbook.sheets)
    for (std::size_t row = 0; row < sheet.rows.size() && row < 50; ++row) {
      auto columns = columns_in(sheet.rows[row]);
      if (columns.size() * 2 > workbook_headings().size()) return {&sheet, row, std::move(columns)};
    }
  return {};
}

std::optional<core::Refusal> heading_fault(const ReturnedWorkbook& workbook, const HeadingRow& heading) {
  if (!heading.sheet)
    return workbook_refusal("no_sheet",
                            "Không thấy trang tính “" + std::string(result_sheet_name) +
                                "” với các cột của biểu; hãy lấy biểu mới và chép số liệu sang.",
                            file_place(workbook));
  std::string missing;
  for (const WorkbookHeading& each : workbook_headings())
    if (!heading.columns.contains(each.column) &&
        (each.typed || each.column == Column::key || each.column == Column::code))
      missing += (missing.empty() ? "“" : ", “") + std::string(each.heading) + "”";
  if (missing.empty()) return std::nullopt;
  return workbook_refusal("no_column",
                          "Thiếu cột " + missing + "; hãy khôi phục cột đã xóa hoặc lấy biểu mới và chép số liệu sang.",
                          sheet_place(workbook, *heading.sheet));
}

/// Reads the rows below the headings one by one.
class ResultRows {
 public:
  ResultRows(const ReturnedWorkbook& workbook, const WorkbookFor& expected, const HeadingRow& heading,
             core::Refusals& found)
      : expected_(expected),
        heading_(heading),
        place_(sheet_place(workbook, *heading.sheet)),
        asked_(asked_targets(expected)),
        found_(found) {}

  std::vector<ResultRow> all() {
    const auto& rows = heading_.sheet->rows;
    for (std::size_t each = heading_.row + 1; each < rows.size(); ++each) read(rows[each]);
    add_deleted_faults();
    std::vector<ResultRow> in_order;
    for (const AskedTarget& asked : asked_)
      if (const auto row = rows_.find(asked.target->id.value); row != rows_.end()) in_order.push_back(row->second);
    return in_order;
  }

 private:
  CellAt cell(const ReturnedRow& row, Column column) const {
    const std::size_t place = heading_.columns.at(column);
    return {row.at(place), column, place};
  }

  bool nothing_in(const ReturnedRow& row) const {
    return std::ranges::all_of(heading_.columns,
                               [&](const auto& each) { return shown_text(row.at(each.second)).empty(); });
  }

  void read(const ReturnedRow& row) {
    if (nothing_in(row)) return;
    RowFaults faults(found_, place_, row.number);
    const AskedTarget* asked = target_of(row, faults);
    if (!asked) return;
    const auto [first, is_first] = seen_.emplace(asked->target->id.value, row.number);
    if (!is_first) {
      faults.add("row_doubled", "Chỉ tiêu " + asked->target->code + " có hai dòng (dòng " +
                                    std::to_string(first->second) + " và dòng này); hãy giữ lại một dòng.");
      return;
    }
    const std::size_t faults_before = found_.size();
    ResultRow result = answer_in(row, *asked, faults);
    if (found_.size() == faults_before) add_answer_faults(result, *asked, faults);
    const bool was_saved = saved_row(expected_, asked->target->id) != nullptr;
    if (was_saved || says_anything(result)) rows_.emplace(asked->target->id.value, std::move(result));
  }

  /// The target the row's key names; nullptr with a fault where the row is not one of ours.
  const AskedTarget* target_of(const ReturnedRow& row, RowFaults& faults) {
    const CellAt key_cell = cell(row, Column::key);
    const std::string text = shown_text(key_cell.cell);
    if (text.empty()) {
      faults.add("row_added",
                 "Dòng này được thêm vào, không có trong biểu đã giao; hãy xóa dòng, hoặc chuyển số liệu vào "
                 "dòng của chỉ tiêu tương ứng.");
      return nullptr;
    }
    const auto key = row_key_of(text);
    if (!key) {
      faults.add("key_changed",
                 "Khóa của dòng đã bị sửa (“" + text + "”); hãy lấy biểu mới và chép số liệu của dòng này sang.",
                 Column::key, key_cell.sheet_column);
      return nullptr;
    }
    if (key->round != expected_.round->id || key->unit != expected_.unit) {
      faults.add("row_of_other",
                 "Dòng này chép từ biểu của đơn vị khác hoặc đợt khác; hãy xóa dòng và chỉ ghi vào các dòng đã giao.");
      return nullptr;
    }
    return asked_for(*key, row, faults);
  }

  const AskedTarget* asked_for(const RowKey& key, const ReturnedRow& row, RowFaults& faults) {
    const auto asked =
        std::ranges::find_if(asked_, [&](const AskedTarget& each) { return each.target->id == key.target; });
    const CellAt code = cell(row, Column::code);
    if (asked == asked_.end()) {
      faults.add("target_not_asked",
                 "Chỉ tiêu " + shown_text(code.cell) + " không còn giao cho đơn vị trong đợt này; hãy lấy biểu mới.");
      return nullptr;
    }
    if (shown_text(code.cell) == asked->target->code) return &*asked;
    faults.add("code_changed",
               "Mã chỉ tiêu “" + shown_text(code.cell) + "” không khớp với khóa của dòng (chỉ tiêu " +
                   asked->target->code +
                   "): có thể chỉ một phần các cột được sắp xếp; hãy sắp xếp lại cả bảng hoặc lấy biểu mới.",
               Column::code, code.sheet_column);
    seen_.emplace(key.target.value, row.number);  // it is there, though not as it should be
    return nullptr;
  }

  ResultRow answer_in(const ReturnedRow& row, const AskedTarget& asked, RowFaults& faults) {
    ResultRow answer;
    answer.target = asked.target->id;
    UnitResult& result = answer.result;
    result.unit = expected_.unit;
    result.part = number_in(cell(row, Column::part), false, faults);
    result.whole = number_in(cell(row, Column::whole), false, faults);
    // A share may be typed as "98,61%"; of anything else a percent is no figure.
    result.value = number_in(cell(row, Column::value), asks_for(*asked.terms, Column::part), faults);
    result.complement = mark_in(cell(row, Column::complement), faults);
    result.stage = stage_in(cell(row, Column::stage), faults);
    result.counted = counted_in(cell(row, Column::counted), faults);
    result.explanation = text_in(cell(row, Column::explanation), faults);
    answer.source = text_in(cell(row, Column::source), faults);
    answer.evidence = evidence_in(cell(row, Column::evidence), saved_row(expected_, answer.target), faults);
    return answer;
  }

  void add_answer_faults(const ResultRow& answer, const AskedTarget& asked, RowFaults& faults) {
    for (const ResultFault& fault : result_faults(*asked.terms, answer.result))
      faults.add(fault.code, fault.message, fault.column, heading_.columns.at(fault.column));
    if (answer.result.complement && !answer.result.part && !answer.result.value)
      faults.add("mark_without_figure", "Có đánh dấu x mà chưa có số liệu; hãy ghi số liệu hoặc bỏ dấu x.",
                 Column::complement, heading_.columns.at(Column::complement));
  }

  void add_deleted_faults() {
    for (const AskedTarget& asked : asked_)
      if (!seen_.contains(asked.target->id.value))
        found_.push_back(workbook_refusal("row_deleted",
                                          "Thiếu dòng của chỉ tiêu " + asked.target->code +
                                              "; dòng đã bị xóa hoặc mất khóa: hãy khôi phục dòng ấy hoặc lấy biểu mới "
                                              "và chép số liệu sang.",
                                          place_));
  }

  static bool says_anything(const ResultRow& row) {
    const UnitResult& result = row.result;
    return result.value || result.part || result.whole || result.stage != Stage::not_said || !result.counted.empty() ||
           !result.explanation.empty() || !row.source.empty() || !row.evidence.empty();
  }

  const WorkbookFor& expected_;
  const HeadingRow& heading_;
  std::string place_;
  std::vector<AskedTarget> asked_;
  core::Refusals& found_;
  std::map<std::int64_t, std::uint32_t> seen_;  // target -> row
  std::map<std::int64_t, ResultRow> rows_;      // by target
};

}  // namespace

const ReturnedCell& ReturnedRow::at(std::size_t column) const {
  static const ReturnedCell nothing;
  return column < cells.size() ? cells[column] : nothing;
}

core::Outcome<std::vector<ResultRow>, core::Refusals> rows_of_workbook(const ReturnedWorkbook& workbook,
                                                                       const WorkbookFor& expected) {
  const auto lines = lines_of_hidden(workbook);
  if (auto fault = foreign_fault(workbook, lines)) return core::Refusals{*fault};
  core::Refusals found;
  add_other_round_faults(workbook, lines, expected, found);
  // Rows of another unit or round would only repeat the same fault line by line.
  if (!found.empty()) return found;
  const HeadingRow heading = heading_row_of(workbook);
  if (auto fault = heading_fault(workbook, heading)) return core::Refusals{*fault};
  auto rows = ResultRows(workbook, expected, heading, found).all();
  if (workbook.links_outside && found.empty())
    found.push_back(workbook_refusal("link_outside",
                                     "Tệp có liên kết sang tệp khác; hãy bỏ liên kết (Data > Edit Links > Break Link) "
                                     "và ghi số liệu trực tiếp.",
                                     file_place(workbook)));
  if (!found.empty()) return found;
  return rows;
}

core::Outcome<std::vector<ResultRow>, core::Refusals> read_result_workbook(std::string_view xlsx,
                                                                           std::string_view file_name,
                                                                           const WorkbookFor& expected) {
  const auto workbook = opened_workbook(xlsx, file_name);
  if (!workbook) return core::Refusals{workbook.error()};
  return rows_of_workbook(*workbook, expected);
}

std::optional<core::UnitId> unit_of_workbook(std::string_view xlsx) {
  const auto workbook = opened_workbook(xlsx, "");
  if (!workbook) return std::nullopt;
  const auto lines = lines_of_hidden(*workbook);
  const auto unit = core::Decimal::parse(value_of_line(lines, "unit"));
  if (foreign_fault(*workbook, lines) || !unit || !unit->is_whole()) return std::nullopt;
  return core::UnitId{unit->units()};
}

}  // namespace thidua::pacts
