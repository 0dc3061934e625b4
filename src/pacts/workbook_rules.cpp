#include "pacts/workbook_rules.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "core/text.h"

namespace thidua::pacts {
namespace {

using Column = WorkbookColumn;

constexpr std::array headings{
    WorkbookHeading{Column::ordinal, "STT", 5, false},
    WorkbookHeading{Column::code, "Mã chỉ tiêu", 9, false},
    WorkbookHeading{Column::text, "Nội dung chỉ tiêu", 42, false},
    WorkbookHeading{Column::required, "Mức phải đạt", 16, false},
    WorkbookHeading{Column::due, "Hạn", 11, false},
    WorkbookHeading{Column::roll_up, "Cách tổng hợp", 14, false},
    WorkbookHeading{Column::part, "Tử số (đã làm được)", 12, true},
    WorkbookHeading{Column::whole, "Mẫu số (tổng số)", 12, true},
    WorkbookHeading{Column::value, "Kết quả (số hoặc %)", 12, true},
    WorkbookHeading{Column::complement, "Số liệu ngược (x nếu là số chưa đạt, trễ hẹn…)", 16, true},
    WorkbookHeading{Column::stage, "Tình trạng", 15, true},
    WorkbookHeading{Column::counted, "Chi tiết", 18, true},
    WorkbookHeading{Column::explanation, "Giải trình, nguyên nhân", 32, true},
    WorkbookHeading{Column::source, "Nguồn số liệu", 18, true},
    WorkbookHeading{Column::evidence, "Tệp minh chứng", 18, true},
    WorkbookHeading{Column::key, "Khóa dòng (không sửa)", 24, false},
};

bool is_share(const TargetTerms& terms) {
  return terms.quantity.unit == core::Unit::percent || terms.quantity.unit == core::Unit::ratio;
}

bool is_number(const TargetTerms& terms) {
  using core::Comparator;
  const auto& quantity = terms.quantity;
  return quantity.comparator != Comparator::exists && quantity.comparator != Comparator::qualitative &&
         quantity.unit != core::Unit::relative && quantity.unit != core::Unit::level;
}

bool whole_numbers_only(const TargetTerms& terms) {
  return terms.quantity.unit == core::Unit::count || terms.quantity.unit == core::Unit::rank ||
         terms.quantity.unit == core::Unit::vnd;
}

/// FNV-1a, 64 bits folded to 32.
std::uint32_t sum_of(std::string_view text) {
  std::uint64_t sum = 14695981039346656037ULL;
  for (const char byte : text) {
    sum ^= static_cast<unsigned char>(byte);
    sum *= 1099511628211ULL;
  }
  return static_cast<std::uint32_t>(sum ^ (sum >> 32U));
}

std::string ids_of(const RowKey& key) {
  return core::to_text(key.round) + "-" + core::to_text(key.unit) + "-" + core::to_text(key.target);
}

/// The number up to the next "-"; `text` moves behind it.
std::optional<std::int64_t> next_id(std::string_view& text) {
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc{} || id <= 0 || end == text.data() + text.size() || *end != '-') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return id;
}

std::optional<Counted> one_counted(std::string_view piece) {
  const auto colon = piece.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string what = core::single_spaced(piece.substr(0, colon));
  const auto count = core::typed_number(core::trimmed(piece.substr(colon + 1)));
  if (what.empty() || !count || *count < core::Decimal{0}) return std::nullopt;
  return Counted{core::nfc(what), *count};
}

class Faults {
 public:
  explicit Faults(std::vector<ResultFault>& found) : found_(found) {}
  void add(Column column, std::string code, std::string message) {
    found_.push_back({column, "workbook." + std::move(code), std::move(message)});
  }

 private:
  std::vector<ResultFault>& found_;
};

void add_negative_faults(const UnitResult& result, Faults& faults) {
  const auto check = [&](Column column, const std::optional<core::Decimal>& number) {
    if (number && *number < core::Decimal{0})
      faults.add(column, "negative", "Số " + number->to_vi() + " là số âm; hãy ghi số từ 0 trở lên.");
  };
  check(Column::part, result.part);
  check(Column::whole, result.whole);
  check(Column::value, result.value);
}

void add_parts_faults(const UnitResult& result, Faults& faults) {
  if (result.part && !result.whole)
    faults.add(Column::whole, "whole_missing", "Có tử số mà chưa có mẫu số; hãy ghi tổng số.");
  if (result.whole && !result.part)
    faults.add(Column::part, "part_missing",
               "Có mẫu số mà chưa có tử số; hãy ghi số đã làm được (không có thì ghi 0).");
  if (!result.part || !result.whole) return;
  if (*result.part > *result.whole)
    faults.add(
        Column::part, "part_above_whole",
        "Tử số " + result.part->to_vi() + " lớn hơn mẫu số " + result.whole->to_vi() + "; hãy kiểm tra lại hai số.");
  else if (result.whole->is_zero())
    faults.add(Column::whole, "whole_zero",
               "Mẫu số bằng 0 thì không tính được tỷ lệ; nếu trong kỳ không có trường hợp nào, hãy để trống tử số, mẫu "
               "số và chọn tình trạng “" +
                   std::string(label_vi(Stage::not_arisen)) + "”.");
}

/// A typed percent has to be the one of the parts, at as many places as were typed.
void add_percent_faults(const UnitResult& result, Faults& faults) {
  if (!result.value) return;
  if (result.complement && *result.value > core::Decimal{100})
    faults.add(Column::value, "percent_above_hundred",
               "Số liệu ngược " + result.value->to_vi() + "% lớn hơn 100%; hãy kiểm tra lại tỷ lệ.");
  if (!result.part || !result.whole) return;
  const auto ratio = core::Ratio::of(*result.part, *result.whole);
  if (!ratio || *result.part > *result.whole) return;
  const core::Decimal computed = ratio->percent_rounded(std::min(result.value->scale(), 4));
  const bool agrees = result.value->scale() <= 4 ? computed == *result.value : false;
  if (!agrees)
    faults.add(Column::value, "value_and_parts",
               "Tỷ lệ " + result.value->to_vi() + "% không khớp với tử số, mẫu số (" + result.part->to_vi() + "/" +
                   result.whole->to_vi() + " = " + ratio->percent_rounded(2).to_vi() +
                   "%); hãy sửa, hoặc để trống cột tỷ lệ để chương trình tự tính.");
}

void add_count_faults(const TargetTerms& terms, const UnitResult& result, Faults& faults) {
  if (result.value && whole_numbers_only(terms) && !result.value->is_whole())
    faults.add(Column::value, "not_whole",
               "Kết quả " + result.value->to_vi() + " phải là số nguyên vì chỉ tiêu này đếm từng " +
                   (terms.unit_label.empty() ? std::string("trường hợp") : terms.unit_label) + "; hãy kiểm tra lại.");
  if (result.counted.empty() || !result.value) return;
  core::Decimal sum;
  for (const Counted& counted : result.counted) sum = sum.plus(counted.count).value_or(sum);
  if (sum != *result.value)
    faults.add(Column::counted, "details_and_value",
               "Các số chi tiết cộng lại bằng " + sum.to_vi() + ", không khớp kết quả " + result.value->to_vi() +
                   "; hãy sửa một trong hai ô.");
}

/// An answer in a cell the target does not ask for would be lost without a word.
void add_not_asked_faults(const TargetTerms& terms, const UnitResult& result, Faults& faults) {
  const auto check = [&](Column column, bool filled) {
    if (!filled || asks_for(terms, column)) return;
    const bool number = is_number(terms);
    faults.add(column, "not_asked",
               number ? "Chỉ tiêu này không dùng cột “" + std::string(heading_of(column)) +
                            "”; hãy để trống và ghi số liệu vào cột “" + std::string(heading_of(Column::value)) + "”."
                      : "Chỉ tiêu này không đo bằng số; hãy để trống, chọn “Tình trạng” và ghi “Giải trình”.");
  };
  check(Column::part, result.part.has_value());
  check(Column::whole, result.whole.has_value());
  check(Column::value, result.value.has_value());
  check(Column::complement, result.complement);
  check(Column::counted, !result.counted.empty());
}

}  // namespace

std::span<const WorkbookHeading> workbook_headings() {
  return headings;
}

std::string_view heading_of(WorkbookColumn column) {
  const auto found = std::ranges::find(headings, column, &WorkbookHeading::column);
  assert(found != headings.end());
  return found->heading;
}

bool asks_for(const TargetTerms& terms, WorkbookColumn column) {
  switch (column) {
    case Column::part:
    case Column::whole:
    case Column::complement:
      return is_number(terms) && is_share(terms);
    case Column::value:
      return is_number(terms);
    case Column::counted:
      return is_number(terms) && !is_share(terms);
    default:
      return std::ranges::find(headings, column, &WorkbookHeading::column)->typed;
  }
}

std::string check_sum(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint32_t sum = sum_of(text);
  std::string written;
  for (unsigned shift = 32; shift > 0; shift -= 4) written += digits[(sum >> (shift - 4)) & 15U];
  return written;
}

std::string to_text(const RowKey& key) {
  const std::string ids = ids_of(key);
  return ids + "-" + check_sum(ids);
}

std::optional<RowKey> row_key_of(std::string_view text) {
  std::string_view rest = text;
  const auto round = next_id(rest);
  const auto unit = round ? next_id(rest) : std::nullopt;
  const auto target = unit ? next_id(rest) : std::nullopt;
  if (!target) return std::nullopt;
  const RowKey key{core::RoundId{*round}, core::UnitId{*unit}, core::TargetId{*target}};
  if (to_text(key) != text) return std::nullopt;
  return key;
}

std::string counted_vi(const std::vector<Counted>& counted) {
  std::string text;
  for (const Counted& each : counted) text += (text.empty() ? "" : "; ") + each.what + ": " + each.count.to_vi();
  return text;
}

std::optional<std::vector<Counted>> counted_of_vi(std::string_view text) {
  std::vector<Counted> found;
  while (!core::trimmed(text).empty()) {
    const auto end = std::min(text.find_first_of(";\n"), text.size());
    const std::string_view piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (core::trimmed(piece).empty()) continue;
    const auto counted = one_counted(piece);
    if (!counted) return std::nullopt;
    for (const Counted& other : found)
      if (core::folded(other.what) == core::folded(counted->what)) return std::nullopt;
    found.push_back(*counted);
  }
  return found;
}

std::optional<Stage> stage_of_label(std::string_view label) {
  const std::string wanted = core::folded(core::single_spaced(label));
  if (wanted.empty()) return Stage::not_said;
  for (const Stage stage : {Stage::not_said, Stage::done, Stage::not_done, Stage::proposed, Stage::in_progress,
                            Stage::stopped, Stage::not_arisen})
    if (core::folded(label_vi(stage)) == wanted) return stage;
  return std::nullopt;
}

std::vector<ResultFault> result_faults(const TargetTerms& terms, const UnitResult& result) {
  std::vector<ResultFault> found;
  Faults faults(found);
  add_not_asked_faults(terms, result, faults);
  if (!found.empty()) return found;
  add_negative_faults(result, faults);
  if (!found.empty()) return found;
  add_parts_faults(result, faults);
  if (is_share(terms))
    add_percent_faults(result, faults);
  else
    add_count_faults(terms, result, faults);
  return found;
}

}  // namespace thidua::pacts
