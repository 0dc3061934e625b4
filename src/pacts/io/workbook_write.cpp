#include <algorithm>

#include "core/text.h"
#include "documents/xlsx_write.h"
#include "pacts/io/workbook_cells.h"
#include "pacts/io/workbook_sheet.h"

namespace thidua::pacts {
namespace {

using documents::Cell;
using documents::CellLook;
using documents::InputRule;
using Column = WorkbookColumn;

constexpr std::size_t cell_text_max = 15'000;  // characters; at most 30,000 of the units Excel counts

std::uint16_t place_of(Column column) {
  const auto all = workbook_headings();
  return static_cast<std::uint16_t>(std::ranges::find(all, column, &WorkbookHeading::column) - all.begin());
}

/// Words of the pact that do not fit into a cell are cut; the whole stands in the pact.
std::string fitting(const std::string& text) {
  if (core::code_points(text) <= cell_text_max) return text;
  std::size_t end = cell_text_max;  // bytes, so fewer characters: enough for a text this long
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

documents::SheetLayout result_layout(const WorkbookFor& wanted) {
  documents::SheetLayout layout;
  layout.name = result_sheet_name;
  layout.title_lines = {
      "BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM " + std::to_string(wanted.pact->year),
      wanted.agency_name,
      "Đơn vị báo cáo: " + wanted.unit_name,
      "Đợt báo cáo: " + wanted.round->name + "; số liệu từ " + wanted.round->period.from.to_vi() + " đến hết " +
          wanted.round->period.to.to_vi() + "; gửi chậm nhất ngày " + wanted.round->due.to_vi(),
  };
  for (const WorkbookHeading& heading : workbook_headings()) {
    documents::SheetColumn column;
    column.heading = heading.heading;
    column.width = heading.width;
    column.hidden = heading.column == Column::key;
    layout.columns.push_back(column);
  }
  layout.protected_cells = true;
  layout.autofilter = true;
  layout.freeze_columns = 3;
  return layout;
}

Cell number_cell(const std::optional<core::Decimal>& number, CellLook look) {
  return number ? Cell(*number, look) : Cell::empty(look);
}

Cell text_cell(const std::string& text, CellLook look) {
  return text.empty() ? Cell::empty(look) : Cell(text, look);
}

Cell input_cell(Column column, const ResultRow& saved, CellLook look) {
  const UnitResult& result = saved.result;
  switch (column) {
    case Column::part:
      return number_cell(result.part, look);
    case Column::whole:
      return number_cell(result.whole, look);
    case Column::value:
      return number_cell(result.value, look);
    case Column::complement:
      return text_cell(result.complement ? "x" : "", look);
    case Column::stage:
      return text_cell(result.stage == Stage::not_said ? std::string() : std::string(label_vi(result.stage)), look);
    case Column::counted:
      return text_cell(counted_vi(result.counted), look);
    case Column::explanation:
      return text_cell(result.explanation, look);
    case Column::source:
      return text_cell(saved.source, look);
    default:
      return text_cell(evidence_vi(saved.evidence), look);
  }
}

Cell given_cell(Column column, const AskedTarget& asked, int ordinal, const WorkbookFor& wanted) {
  switch (column) {
    case Column::ordinal:
      return core::Decimal{ordinal};
    case Column::code:
      return asked.target->code;
    case Column::text:
      return fitting(asked.terms->text);
    case Column::required:
      return fitting(core::to_vi(asked.terms->quantity, asked.terms->unit_label));
    case Column::due:
      return asked.terms->due ? Cell(asked.terms->due->to_vi()) : Cell::empty(CellLook::plain);
    case Column::roll_up:
      return std::string(label_vi(asked.terms->roll_up));
    default:
      return {to_text(RowKey{wanted.round->id, wanted.unit, asked.target->id}), CellLook::untouched};
  }
}

std::vector<Cell> row_cells(const AskedTarget& asked, int ordinal, const WorkbookFor& wanted) {
  const ResultRow nothing;
  const ResultRow* saved = saved_row(wanted, asked.target->id);
  std::vector<Cell> cells;
  for (const WorkbookHeading& heading : workbook_headings()) {
    if (!heading.typed)
      cells.push_back(given_cell(heading.column, asked, ordinal, wanted));
    else
      cells.push_back(input_cell(heading.column, saved ? *saved : nothing,
                                 asks_for(*asked.terms, heading.column) ? CellLook::input : CellLook::plain));
  }
  return cells;
}

InputRule rule_for(Column first, Column last, std::uint32_t first_row, std::uint32_t last_row) {
  InputRule rule;
  rule.first_row = first_row;
  rule.last_row = last_row;
  rule.first_column = place_of(first);
  rule.last_column = place_of(last);
  return rule;
}

void add_rules(documents::WorkbookWriter& writer, std::uint32_t first_row, std::uint32_t last_row) {
  InputRule numbers = rule_for(Column::part, Column::value, first_row, last_row);
  numbers.kind = InputRule::Kind::number;
  numbers.least = core::Decimal{0};
  numbers.message = "Ô này chỉ nhận số từ 0 trở lên. Phần giải thích xin ghi ở cột “Giải trình, nguyên nhân”.";
  writer.add_rule(numbers);
  InputRule mark = rule_for(Column::complement, Column::complement, first_row, last_row);
  mark.kind = InputRule::Kind::one_of;
  mark.choices = {"x"};
  mark.message = "Ghi x nếu số liệu là số chưa đạt, trễ hẹn…; nếu không thì để trống.";
  writer.add_rule(mark);
  InputRule stages = rule_for(Column::stage, Column::stage, first_row, last_row);
  stages.kind = InputRule::Kind::one_of;
  for (const Stage stage :
       {Stage::done, Stage::in_progress, Stage::not_done, Stage::proposed, Stage::stopped, Stage::not_arisen})
    stages.choices.emplace_back(label_vi(stage));
  stages.message = "Xin chọn một tình trạng trong danh sách, hoặc để trống.";
  writer.add_rule(stages);
}

void write_guide(documents::WorkbookWriter& writer) {
  documents::SheetLayout layout;
  layout.name = guide_sheet_name;
  layout.title_lines = {"HƯỚNG DẪN GHI BIỂU"};
  layout.columns = {{"Việc", 26, false}, {"Cách ghi", 100, false}};
  layout.protected_cells = true;
  writer.begin_sheet(layout);
  const auto line = [&](const char* what, const char* how) {
    writer.add_row({Cell(what, CellLook::strong), Cell(how)});
  };
  line("Ô được ghi", "Chỉ ghi vào các ô tô màu. Các ô khác đã khóa; không thêm, không xóa và không chép dòng.");
  line("Chỉ tiêu tỷ lệ",
       "Ghi tử số (đã làm được) và mẫu số (tổng số); chương trình tự tính tỷ lệ. Chỉ khi không có hai số ấy mới ghi "
       "thẳng số phần trăm vào cột “Kết quả (số hoặc %)”, ví dụ 98,61.");
  line("Số liệu ngược",
       "Nếu chỉ có số chưa đạt (hồ sơ trễ hẹn, người không tham gia…), ghi số ấy và đánh dấu x; chương trình tự đổi.");
  line("Chỉ tiêu số lượng",
       "Ghi một số vào cột “Kết quả (số hoặc %)”. Nếu gồm nhiều loại, ghi thêm ở cột “Chi tiết”, ví dụ “tập thể: 2; cá "
       "nhân: 11”; tổng phải khớp.");
  line("Chỉ tiêu “không có”", "Ghi số trường hợp đã xảy ra; không có trường hợp nào thì ghi 0, không để trống.");
  line("Chỉ tiêu có hoặc chưa có", "Chọn “Tình trạng” và ghi giải trình.");
  line("Không phát sinh",
       "Nếu trong kỳ không có trường hợp nào thuộc chỉ tiêu, chọn “không phát sinh”, để trống số liệu.");
  line("Nguồn, minh chứng",
       "Ghi nguồn số liệu (báo cáo, hệ thống, sổ theo dõi) và tên các tệp minh chứng gửi kèm, cách nhau bằng dấu chấm "
       "phẩy.");
  line("Gửi lại", "Giữ nguyên định dạng .xlsx và gửi lại đúng tệp này; có thể lọc các dòng.");
}

void write_hidden(documents::WorkbookWriter& writer, const WorkbookFor& wanted) {
  documents::SheetLayout layout;
  layout.name = hidden_sheet_name;
  layout.hidden = true;
  layout.freeze_headings = false;
  writer.begin_sheet(layout);
  const auto lines = hidden_lines(wanted);
  const auto row = [&](const std::string& name, const std::string& value) {
    writer.add_row({Cell(name, CellLook::untouched), Cell(fitting(value), CellLook::untouched)});
  };
  for (const HiddenLine& line : lines) row(line.name, line.value);
  row("check", hidden_check(lines));
}

std::optional<core::Refusal> too_long_fault(const WorkbookFor& wanted) {
  for (const AskedTarget& asked : asked_targets(wanted)) {
    const ResultRow* saved = saved_row(wanted, asked.target->id);
    if (!saved) continue;
    for (const std::string& text : {saved->result.explanation, saved->source, evidence_vi(saved->evidence)})
      if (core::code_points(text) > cell_text_max)
        return core::Refusal{"workbook.too_long",
                             "Chỉ tiêu " + asked.target->code +
                                 " có nội dung đã ghi dài quá một ô Excel; hãy rút gọn giải trình rồi lập lại biểu.",
                             "explanation",
                             {}};
  }
  return std::nullopt;
}

}  // namespace

std::vector<AskedTarget> asked_targets(const WorkbookFor& wanted) {
  std::vector<AskedTarget> found;
  const core::Date day = wanted.round->period.to;
  for (const Target* target : targets_of_unit(*wanted.pact, wanted.unit, day))
    found.push_back({target, &target->in_force(day).terms});
  return found;
}

const ResultRow* saved_row(const WorkbookFor& wanted, core::TargetId target) {
  for (const ResultRow& row : wanted.saved)
    if (row.target == target && row.result.unit == wanted.unit) return &row;
  return nullptr;
}

std::vector<HiddenLine> hidden_lines(const WorkbookFor& wanted) {
  return {{"kind", std::string(workbook_kind)},     {"version", std::string(workbook_version)},
          {"agency", wanted.agency_name},           {"year", std::to_string(wanted.pact->year)},
          {"pact", core::to_text(wanted.pact->id)}, {"round", core::to_text(wanted.round->id)},
          {"round_name", wanted.round->name},       {"unit", core::to_text(wanted.unit)},
          {"unit_name", wanted.unit_name}};
}

std::string hidden_check(const std::vector<HiddenLine>& lines) {
  std::string all;
  for (const HiddenLine& line : lines) all += line.name + "=" + core::single_spaced(core::nfc(line.value)) + "\n";
  return check_sum(all);
}

core::Outcome<std::string> result_workbook(const WorkbookFor& wanted) {
  const auto asked = asked_targets(wanted);
  if (asked.empty())
    return core::Refusal{"workbook.no_targets",
                         "Đơn vị “" + wanted.unit_name + "” không có chỉ tiêu nào trong đợt “" + wanted.round->name +
                             "”; hãy giao chỉ tiêu cho đơn vị trước khi lập biểu.",
                         "unit",
                         {}};
  if (auto fault = too_long_fault(wanted)) return *fault;
  // The same workbook has the same bytes: its moment of creation is the round's, not the clock's.
  const core::Instant created{std::int64_t{wanted.round->period.to.days()} * 86'400'000};
  documents::WorkbookWriter writer({"Biểu báo cáo kết quả: " + wanted.unit_name, wanted.agency_name, created});
  writer.begin_sheet(result_layout(wanted));
  const std::uint32_t first_row = writer.next_row();
  int ordinal = 0;
  for (const AskedTarget& each : asked) writer.add_row(row_cells(each, ++ordinal, wanted));
  add_rules(writer, first_row, writer.next_row() - 1);
  write_guide(writer);
  write_hidden(writer, wanted);
  return writer.finish();
}

}  // namespace thidua::pacts
