#include "pacts/io/workbook_cells.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::pacts {
namespace {

constexpr std::size_t typed_text_max = 10'000;  // characters; Excel itself ends at 32,767

std::string quoted_start(std::string_view text) {
  std::string shown = core::single_spaced(text);
  if (core::code_points(shown) <= 40) return "“" + shown + "”";
  std::size_t end = 0;
  for (int count = 0; count < 40; ++count)
    for (++end; end < shown.size() && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U;) ++end;
  return "“" + shown.substr(0, end) + "…”";
}

void add_not_number(const CellAt& at, RowFaults& faults, const std::string& why) {
  faults.add("not_a_number", why, at.column, at.sheet_column);
}

/// The number of a cell Excel holds as a number; "98,61%" is kept by Excel as 0.9861 shown as percent.
std::optional<core::Decimal> stored_number(const CellAt& at, bool as_percent, RowFaults& faults) {
  auto number = at.cell.number;
  if (at.cell.percent && !as_percent) {
    faults.add("percent_not_asked",
               "Ô này ghi số phần trăm, nhưng phải là số lượng; hãy ghi lại bằng số, không có dấu %.", at.column,
               at.sheet_column);
    return std::nullopt;
  }
  if (number && at.cell.percent) number = number->times(core::Decimal{100});
  if (!number)
    faults.add("too_many_digits",
               "Số " + at.cell.text +
                   " có quá nhiều chữ số (nhiều nhất 6 chữ số sau dấu phẩy); hãy làm tròn, hoặc ghi tử số và mẫu số.",
               at.column, at.sheet_column);
  return number;
}

std::optional<core::Decimal> written_number(const CellAt& at, bool as_percent, RowFaults& faults) {
  const std::string text = core::single_spaced(at.cell.text);
  if (text.empty()) return std::nullopt;
  const auto number = core::typed_number(text);
  if (!number) {
    add_not_number(at, faults,
                   "Ô này ghi " + quoted_start(text) + ", không phải là số; hãy chỉ ghi số, ví dụ 12 hoặc 98,61.");
    return std::nullopt;
  }
  if (text.find('%') != std::string::npos && !as_percent) {
    faults.add("percent_not_asked",
               "Ô này ghi " + quoted_start(text) + ", nhưng phải là số lượng; hãy ghi lại bằng số, không có dấu %.",
               at.column, at.sheet_column);
    return std::nullopt;
  }
  return number;
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(";\n"), text.size());
    std::string piece = core::single_spaced(text.substr(0, end));
    if (!piece.empty()) found.push_back(std::move(piece));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

std::string stage_choices() {
  std::string text;
  for (const Stage stage :
       {Stage::done, Stage::in_progress, Stage::not_done, Stage::proposed, Stage::stopped, Stage::not_arisen})
    text += (text.empty() ? "“" : ", “") + std::string(label_vi(stage)) + "”";
  return text;
}

/// A formula whose result cannot be believed or is not there. True where a fault was added.
bool refused_formula(const CellAt& at, RowFaults& faults) {
  if (at.cell.points_outside)
    faults.add("link_outside",
               "Ô này có công thức trong một tệp lấy số liệu từ tệp khác; hãy thay công thức bằng giá trị.", at.column,
               at.sheet_column);
  else if (at.cell.not_computed)
    faults.add("not_computed",
               "Công thức trong ô này chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại, hoặc ghi thẳng giá trị.",
               at.column, at.sheet_column);
  else if (at.cell.kind == ReturnedCell::Kind::error)
    faults.add("formula_error", "Công thức trong ô này báo lỗi " + at.cell.text + "; hãy ghi lại giá trị đúng.",
               at.column, at.sheet_column);
  else
    return false;
  return true;
}

}  // namespace

void RowFaults::add(std::string code, std::string message, WorkbookColumn column, std::size_t sheet_column) {
  const std::string heading(heading_of(column));
  found_.push_back({code.starts_with("workbook.") ? std::move(code) : "workbook." + std::move(code), std::move(message),
                    heading,
                    file_and_sheet_ + ", dòng " + std::to_string(row_) + ", cột " + column_letters(sheet_column) +
                        " (" + heading + ")"});
}

void RowFaults::add(std::string code, std::string message) {
  found_.push_back(
      {"workbook." + std::move(code), std::move(message), {}, file_and_sheet_ + ", dòng " + std::to_string(row_)});
}

std::optional<core::Decimal> number_in(const CellAt& at, bool as_percent, RowFaults& faults) {
  using Kind = ReturnedCell::Kind;
  if (refused_formula(at, faults)) return std::nullopt;
  switch (at.cell.kind) {
    case Kind::empty:
      break;
    case Kind::number:
      return stored_number(at, as_percent, faults);
    case Kind::text:
      return written_number(at, as_percent, faults);
    case Kind::day:
      add_not_number(
          at, faults,
          "Excel đã hiểu ô này là ngày (" + at.cell.text + "); hãy định dạng lại ô là số rồi ghi lại con số.");
      return std::nullopt;
    case Kind::truth:
      add_not_number(at, faults, "Ô này là đúng/sai, không phải là số; hãy ghi con số.");
      return std::nullopt;
    case Kind::error:
      break;  // refused above
  }
  return std::nullopt;
}

std::string text_in(const CellAt& at, RowFaults& faults) {
  if (refused_formula(at, faults)) return {};
  std::string text = core::nfc(core::trimmed(at.cell.text));
  if (core::code_points(text) > typed_text_max) {
    faults.add("text_too_long", "Ô này dài quá 10.000 ký tự; hãy rút gọn và đính kèm tệp minh chứng.", at.column,
               at.sheet_column);
    return {};
  }
  return text;
}

Stage stage_in(const CellAt& at, RowFaults& faults) {
  const std::string text = text_in(at, faults);
  const auto stage = stage_of_label(text);
  if (stage) return *stage;
  faults.add(
      "stage_unknown",
      "Tình trạng " + quoted_start(text) + " không có trong danh sách; hãy chọn một trong: " + stage_choices() + ".",
      at.column, at.sheet_column);
  return Stage::not_said;
}

bool mark_in(const CellAt& at, RowFaults& faults) {
  const std::string text = core::folded(core::single_spaced(text_in(at, faults)));
  if (text.empty()) return false;
  if (text == "x" || text == "co") return true;
  faults.add("mark_unknown",
             "Ô này ghi " + quoted_start(at.cell.text) +
                 "; hãy ghi x nếu số liệu là số chưa đạt, trễ hẹn…, nếu không thì để trống.",
             at.column, at.sheet_column);
  return false;
}

std::vector<Counted> counted_in(const CellAt& at, RowFaults& faults) {
  const std::string text = text_in(at, faults);
  auto counted = counted_of_vi(text);
  if (counted) return *std::move(counted);
  faults.add("details_unclear",
             "Không hiểu " + quoted_start(text) +
                 "; hãy ghi từng loại với số của nó, ví dụ “tập thể: 2; cá nhân: 11”, mỗi loại một lần.",
             at.column, at.sheet_column);
  return {};
}

std::vector<Evidence> evidence_in(const CellAt& at, const ResultRow* saved, RowFaults& faults) {
  std::vector<Evidence> found;
  for (std::string& name : pieces_of(text_in(at, faults))) {
    Evidence evidence{{}, std::move(name)};
    if (saved) {
      const auto known = std::ranges::find(saved->evidence, evidence.name, &Evidence::name);
      if (known != saved->evidence.end()) evidence.sha256 = known->sha256;
    }
    found.push_back(std::move(evidence));
  }
  return found;
}

std::string evidence_vi(const std::vector<Evidence>& evidence) {
  std::string text;
  for (const Evidence& each : evidence) text += (text.empty() ? "" : "; ") + each.name;
  return text;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

}  // namespace thidua::pacts
