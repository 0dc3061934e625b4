#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "movements/item.h"

namespace thidua::movements {
namespace {

using Kinds = std::vector<ItemKind>;

struct Known {
  ItemField field;
  Kinds kinds;  // that use it; empty = every kind
};

const std::vector<Known>& known_fields() {
  using enum ItemKind;
  static const std::vector<Known> all{
      {{"text", "Nội dung", "Nộp báo cáo sơ kết"}, {}},
      {{"section", "Mục", "IV. CHỈ TIÊU"}, {}},
      {{"aspect", "Loại", "assignment"}, {objective, task, scoring_rule, fund}},
      {{"party", "Đơn vị thực hiện", "Văn phòng Sở"}, {task, deadline}},
      {{"co_parties", "Phối hợp", "Phòng Kế hoạch; Công đoàn ngành"}, {task}},
      {{"due", "Thời hạn", "31/03/2026"}, {task, deadline, target, criterion}},
      {{"mode", "Cách tính hạn", "before"}, {task, deadline}},
      {{"every", "Định kỳ", "hằng quý"}, {task, deadline}},
      {{"subject", "Đối tượng", "tập thể"}, {target, criterion, quota}},
      {{"measure", "Nội dung đo", "tỷ lệ trả đúng hạn"}, {target, criterion, quota}},
      {{"comparator", "Cách so sánh", ">="}, {target, criterion, quota}},
      {{"values", "Số phải đạt", "10; 15"}, {target, criterion, quota}},
      {{"unit", "Đơn vị đo", "percent"}, {target, criterion, quota}},
      {{"unit_label", "Tên đơn vị đếm", "cá nhân"}, {target, criterion, quota}},
      {{"per", "Theo kỳ", "year"}, {target, criterion, quota}},
      {{"condition", "Điều kiện", "đơn vị có trên 100 người"}, {target, criterion, quota}},
      {{"stretch", "Phấn đấu", "x"}, {target}},
      {{"excludes", "Loại trừ", "x"}, {criterion}},
      {{"name", "Tên khoản", "Quỹ khen thưởng"}, {fund}},
      {{"award", "Danh hiệu, hình thức", "Giấy khen"}, {target, criterion, quota, award_form}},
      {{"authority", "Cấp khen thưởng", "Giám đốc Sở"}, {award_form}},
      {{"recipient", "Đối tượng nhận", "collective"}, {award_form, fund}},
      {{"points", "Điểm", "2"}, {criterion, scoring_rule}},
      {{"copies", "Số bản", "2"}, {dossier_part}},
      {{"amount_vnd", "Số tiền (đồng)", "120000000"}, {fund}},
      {{"per_unit_vnd", "Mức một suất (đồng)", "800000"}, {fund}},
      {{"beneficiaries", "Số người, số suất", "20"}, {fund}},
  };
  return all;
}

bool uses(ItemKind kind, const Known& known) {
  return known.kinds.empty() || std::ranges::find(known.kinds, kind) != known.kinds.end();
}

core::Refusal unfit_value(std::string_view field, std::string_view value, std::string_view expected) {
  return {"item.field.value",
          "Giá trị “" + std::string(value) + "” không hợp lệ cho trường " + std::string(field) + ". " +
              std::string(expected),
          std::string(field),
          {}};
}

std::string ItemTerms::*words_of_field(std::string_view field) {
  struct Named {
    std::string_view name;
    std::string ItemTerms::*member;
  };
  static constexpr std::array members{
      Named{"text", &ItemTerms::text},
      Named{"section", &ItemTerms::section},
      Named{"party", &ItemTerms::party},
      Named{"every", &ItemTerms::every},
      Named{"subject", &ItemTerms::subject},
      Named{"measure", &ItemTerms::measure},
      Named{"unit_label", &ItemTerms::unit_label},
      Named{"per", &ItemTerms::per},
      Named{"condition", &ItemTerms::condition},
      Named{"award", &ItemTerms::award},
      Named{"authority", &ItemTerms::authority},
      Named{"name", &ItemTerms::name},
  };
  const auto found = std::ranges::find(members, field, &Named::name);
  return found == members.end() ? nullptr : found->member;
}

std::optional<core::Decimal> ItemTerms::*number_of_field(std::string_view field) {
  struct Named {
    std::string_view name;
    std::optional<core::Decimal> ItemTerms::*member;
  };
  static constexpr std::array members{
      Named{"points", &ItemTerms::points},
      Named{"copies", &ItemTerms::copies},
      Named{"amount_vnd", &ItemTerms::amount_vnd},
      Named{"per_unit_vnd", &ItemTerms::per_unit_vnd},
      Named{"beneficiaries", &ItemTerms::beneficiaries},
  };
  const auto found = std::ranges::find(members, field, &Named::name);
  return found == members.end() ? nullptr : found->member;
}

/// Codes that a field may hold, by kind; empty where any words will do.
std::vector<std::string_view> allowed(ItemKind kind, std::string_view field) {
  if (field == "mode") return {"before", "by", "in", "on", "recurring", "after_event", "before_event"};
  if (field == "recipient") return {"individual", "collective", "household"};
  if (field != "aspect") return {};
  switch (kind) {
    case ItemKind::objective:
      return {"purpose", "requirement"};
    case ItemKind::task:
      return {"content", "solution", "assignment", "duty", "procedure"};
    case ItemKind::scoring_rule:
      return {"bonus", "penalty", "tier", "cap"};
    case ItemKind::fund:
      return {"collected", "spent", "budget", "reward_rate"};
    default:
      return {};
  }
}

std::vector<std::string> split_at_semicolons(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto stop = text.find(';');
    std::string part = core::single_spaced(text.substr(0, stop));
    if (!part.empty()) parts.push_back(std::move(part));
    if (stop == std::string_view::npos) break;
    text.remove_prefix(stop + 1);
  }
  return parts;
}

std::optional<std::vector<core::Date>> days_in(std::string_view text) {
  std::vector<core::Date> days;
  for (const std::string& part : split_at_semicolons(text)) {
    const auto iso = core::Date::parse_iso(part), vi = core::Date::parse_vi(part);
    if (!iso && !vi) return std::nullopt;
    days.push_back(iso ? *iso : *vi);
  }
  return days;
}

std::optional<std::vector<core::Decimal>> numbers_in(std::string_view text) {
  std::vector<core::Decimal> numbers;
  for (const std::string& part : split_at_semicolons(text)) {
    const auto number = core::typed_number(part);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

/// "x", "có" or nothing.
std::optional<bool> mark_of(std::string_view value) {
  const std::string word = core::folded(core::single_spaced(value));
  if (word.empty() || word == "khong") return false;
  if (word == "x" || word == "co") return true;
  return std::nullopt;
}

std::string joined_by(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string joined_names(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

core::Refusal unknown_field(ItemKind kind, std::string_view field) {
  std::vector<std::string_view> names;
  for (const ItemField& one : fields_of(kind)) names.push_back(one.name);
  return {"item.field.unknown",
          "“" + std::string(label_vi(kind)) + "” không có trường “" + std::string(field) +
              "”. Các trường sửa được: " + joined_names(names) + ".",
          std::string(field),
          {}};
}

core::Outcome<ItemTerms> with_code(ItemKind kind, ItemTerms made, std::string_view field, const std::string& text) {
  const auto codes = allowed(kind, field);
  if (!text.empty() && std::ranges::find(codes, text) == codes.end())
    return unfit_value(field, text, "Hãy ghi một trong: " + joined_names(codes) + ".");
  (field == "mode" ? made.mode : field == "recipient" ? made.recipient : made.aspect) = text;
  return made;
}

core::Outcome<ItemTerms> with_measure(ItemTerms made, std::string_view field, const std::string& text) {
  if (field == "comparator") {
    const auto comparator = core::comparator_of(text);
    if (!comparator) return unfit_value(field, text, "Hãy ghi một trong: >= > <= < = between none exists qualitative.");
    made.quantity.comparator = *comparator;
    if (*comparator == core::Comparator::none) made.quantity = {*comparator, {core::Decimal{0}}, core::Unit::count};
    if (*comparator == core::Comparator::exists || *comparator == core::Comparator::qualitative)
      made.quantity = {*comparator, {}, core::Unit::none};
  } else if (field == "unit") {
    const auto unit = core::unit_of(text);
    if (!unit) return unfit_value(field, text, "Hãy ghi percent, count, vnd, point, day, workday, month, level …");
    made.quantity.unit = *unit;
  } else {
    auto numbers = numbers_in(text);
    if (!numbers) return unfit_value(field, text, "Hãy ghi số, hai số cách nhau bằng dấu chấm phẩy, ví dụ “10; 15”.");
    made.quantity.values = *std::move(numbers);
  }
  return made;
}

std::string days_text(const std::vector<core::Date>& days) {
  std::vector<std::string> parts;
  for (const core::Date day : days) parts.push_back(day.to_vi());
  return joined_by(parts, "; ");
}

std::string numbers_text(const std::vector<core::Decimal>& numbers) {
  std::vector<std::string> parts;
  for (const core::Decimal number : numbers) parts.push_back(number.to_vi());
  return joined_by(parts, "; ");
}

}  // namespace

std::vector<ItemField> fields_of(ItemKind kind) {
  std::vector<ItemField> fields;
  for (const Known& known : known_fields())
    if (uses(kind, known)) fields.push_back(known.field);
  return fields;
}

core::Outcome<ItemTerms> with_item_field(ItemKind kind, const ItemTerms& terms, std::string_view field,
                                         std::string_view value) {
  const auto known = std::ranges::find_if(known_fields(),
                                          [&](const Known& one) { return one.field.name == field && uses(kind, one); });
  if (known == known_fields().end()) return unknown_field(kind, field);
  ItemTerms made = terms;
  const std::string text = core::single_spaced(core::nfc(value));
  if (std::string ItemTerms::*member = words_of_field(field)) {
    if (field == "text" && text.empty()) return unfit_value(field, value, "Nội dung không được để trống.");
    made.*member = text;
    return made;
  }
  if (std::optional<core::Decimal> ItemTerms::*member = number_of_field(field)) {
    made.*member = text.empty() ? std::nullopt : core::typed_number(text);
    if (!text.empty() && !(made.*member)) return unfit_value(field, value, "Hãy ghi một số, ví dụ 2 hoặc 0,5.");
    return made;
  }
  if (!allowed(kind, field).empty()) return with_code(kind, std::move(made), field, text);
  if (field == "comparator" || field == "unit" || field == "values") return with_measure(std::move(made), field, text);
  if (field == "co_parties") {
    made.co_parties = split_at_semicolons(text);
  } else if (field == "due") {
    auto days = days_in(text);
    if (!days)
      return unfit_value(field, value, "Hãy ghi ngày như 31/03/2026; nhiều ngày cách nhau bằng dấu chấm phẩy.");
    made.due = *std::move(days);
  } else {
    const auto mark = mark_of(value);
    if (!mark) return unfit_value(field, value, "Hãy ghi x, hoặc để trống.");
    (field == "stretch" ? made.stretch : made.excludes) = *mark;
  }
  return made;
}

core::Outcome<ItemTerms> with_item_assignments(ItemKind kind, const ItemTerms& terms,
                                               const std::vector<std::string>& assignments) {
  ItemTerms made = terms;
  for (const std::string& assignment : assignments) {
    const auto equal = assignment.find('=');
    if (equal == std::string::npos || equal == 0)
      return core::Refusal{"item.field.form",
                           "Hãy ghi theo dạng TRƯỜNG=GIÁ TRỊ, ví dụ due=31/03/2026: “" + assignment + "”.",
                           "assignment",
                           {}};
    const std::string_view whole = assignment;
    auto next = with_item_field(kind, made, core::trimmed(whole.substr(0, equal)), whole.substr(equal + 1));
    if (!next) return next.error();
    made = *std::move(next);
  }
  const bool measured = kind == ItemKind::target || kind == ItemKind::criterion || kind == ItemKind::quota;
  if (measured && made.quantity != terms.quantity && !core::well_formed(made.quantity))
    return core::Refusal{"item.quantity",
                         "Mức phải đạt không khớp với cách so sánh. Hãy ghi cả comparator, values và unit cho khớp, ví "
                         "dụ: comparator=>= values=80 unit=percent.",
                         "values",
                         {}};
  return made;
}

std::string item_field_text(const ItemTerms& terms, std::string_view field) {
  if (std::string ItemTerms::*member = words_of_field(field)) return terms.*member;
  if (std::optional<core::Decimal> ItemTerms::*member = number_of_field(field))
    return terms.*member ? (terms.*member)->to_vi() : std::string();
  if (field == "aspect") return terms.aspect;
  if (field == "mode") return terms.mode;
  if (field == "recipient") return terms.recipient;
  if (field == "co_parties") return joined_by(terms.co_parties, "; ");
  if (field == "due") return days_text(terms.due);
  if (field == "comparator") return std::string(core::code(terms.quantity.comparator));
  if (field == "unit") return std::string(core::code(terms.quantity.unit));
  if (field == "values") return numbers_text(terms.quantity.values);
  if (field == "stretch") return terms.stretch ? "x" : "";
  if (field == "excludes") return terms.excludes ? "x" : "";
  return {};
}

}  // namespace thidua::movements
