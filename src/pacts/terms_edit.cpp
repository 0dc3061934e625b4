#include "pacts/terms_edit.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;

core::Refusal unfit(std::string_view field, std::string_view value, std::string_view expected) {
  return {"pact.field.value",
          "Giá trị “" + std::string(value) + "” không hợp lệ cho trường " + std::string(field) + ". " +
              std::string(expected),
          std::string(field),
          {}};
}

std::string plain(std::string_view text) {
  return core::single_spaced(core::folded(core::nfc(text)));
}

struct Word {
  std::string_view folded;
  Comparator comparator;
};
// longest first: "khong qua" before "khong"
constexpr std::array comparator_words{
    Word{">=", Comparator::at_least},
    Word{"<=", Comparator::at_most},
    Word{"≥", Comparator::at_least},
    Word{"≤", Comparator::at_most},
    Word{">", Comparator::more_than},
    Word{"<", Comparator::less_than},
    Word{"=", Comparator::equal},
    Word{"it nhat", Comparator::at_least},
    Word{"toi thieu", Comparator::at_least},
    Word{"khong duoi", Comparator::at_least},
    Word{"khong qua", Comparator::at_most},
    Word{"toi da", Comparator::at_most},
    Word{"tren", Comparator::more_than},
    Word{"duoi", Comparator::less_than},
    Word{"bang", Comparator::equal},
};

struct UnitWord {
  std::string_view folded;
  Unit unit;
};
constexpr std::array unit_words{UnitWord{"%", Unit::percent},
                                UnitWord{"phan tram", Unit::percent},
                                UnitWord{"dong", Unit::vnd},
                                UnitWord{"diem", Unit::point},
                                UnitWord{"ngay lam viec", Unit::workday},
                                UnitWord{"ngay", Unit::day},
                                UnitWord{"gio", Unit::hour},
                                UnitWord{"phut", Unit::minute},
                                UnitWord{"ha", Unit::ha},
                                UnitWord{"km", Unit::km},
                                UnitWord{"tan", Unit::tonne},
                                UnitWord{"hang", Unit::rank}};

std::optional<Comparator> comparator_from(std::string_view text) {
  if (const auto known = core::comparator_of(core::trimmed(text))) return known;
  const std::string words = plain(text);
  for (const Word& word : comparator_words)
    if (words == word.folded) return word.comparator;
  if (words == "tu … den" || words == "khoang") return Comparator::between;
  if (words == "khong co") return Comparator::none;
  if (words == "co") return Comparator::exists;
  if (words == "dinh tinh") return Comparator::qualitative;
  return std::nullopt;
}

std::optional<Unit> unit_from(std::string_view text) {
  if (const auto known = core::unit_of(core::trimmed(text))) return known;
  const std::string words = plain(text);
  for (const UnitWord& word : unit_words)
    if (words == word.folded) return word.unit;
  return std::nullopt;
}

/// Numbers joined by ";" or "đến"; nullopt on anything else.
std::optional<std::vector<core::Decimal>> numbers_from(std::string_view text) {
  std::vector<core::Decimal> values;
  std::string_view rest = core::trimmed(text);
  while (!rest.empty()) {
    const auto stop = rest.find(';');
    const auto value = core::typed_number(core::trimmed(rest.substr(0, stop)));
    if (!value) return std::nullopt;
    values.push_back(*value);
    if (stop == std::string_view::npos) break;
    rest.remove_prefix(stop + 1);
  }
  return values;
}

std::optional<core::Date> day_from(std::string_view text) {
  const std::string_view day = core::trimmed(text);
  const auto iso = core::Date::parse_iso(day);
  return iso ? iso : core::Date::parse_vi(day);
}

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && (text[length] >= '0' && text[length] <= '9')) ++length;
  while (length + 1 < text.size() && (text[length] == '.' || text[length] == ',') && text[length + 1] >= '0' &&
         text[length + 1] <= '9') {
    ++length;
    while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  }
  return length;
}

/// Takes a word from the front, comparing without marks; the text is in normal form C.
bool take_word(std::string_view& text, std::string_view folded_word) {
  std::size_t used = 0;
  std::string seen;
  while (used < text.size() && seen.size() < folded_word.size()) {
    std::size_t next = used + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    seen += core::folded(text.substr(used, next - used));
    used = next;
  }
  if (seen != folded_word) return false;
  text = core::trimmed(text.substr(used));
  return true;
}

void set_trailing_unit(TargetTerms& terms, std::string_view rest) {
  if (rest.empty()) {
    if (terms.quantity.unit == Unit::none) terms.quantity.unit = Unit::count;
    return;
  }
  if (const auto unit = unit_from(rest)) {
    terms.quantity.unit = *unit;
    return;
  }
  terms.quantity.unit = Unit::count;
  terms.unit_label = std::string(rest);
}

bool set_without_number(TargetTerms& terms, const std::string& words) {
  const auto set = [&](Comparator comparator, std::vector<core::Decimal> values, Unit unit) {
    terms.quantity = {comparator, std::move(values), unit};
    return true;
  };
  if (words == "khong co" || words == "khong") return set(Comparator::none, {core::Decimal{0}}, Unit::count);
  if (words == "co" || words == "co thuc hien") return set(Comparator::exists, {}, Unit::none);
  if (words == "dinh tinh") return set(Comparator::qualitative, {}, Unit::none);
  return false;
}

/// ">= 90%", "từ 10 đến 15%", "12 văn bản", "từ 80% trở lên".
bool set_quantity(TargetTerms& terms, std::string_view value) {
  const std::string normal = core::single_spaced(core::nfc(value));
  if (set_without_number(terms, plain(normal))) return true;
  std::string_view rest = normal;
  Comparator comparator = Comparator::equal;
  const bool from = take_word(rest, "tu ");
  for (const Word& word : comparator_words) {
    if (!take_word(rest, word.folded)) continue;
    comparator = word.comparator;
    break;
  }
  std::vector<core::Decimal> values;
  const auto take_number = [&] {
    const auto number = core::typed_number(rest.substr(0, number_length(rest)));
    if (!number) return false;
    values.push_back(*number);
    rest = core::trimmed(rest.substr(number_length(rest)));
    return true;
  };
  if (!take_number()) return false;
  std::string_view behind = rest;
  const bool percent_between = take_word(behind, "%");
  if (take_word(behind, "den ") || take_word(behind, "-") || take_word(behind, "–")) {
    rest = behind;
    if (!take_number()) return false;
    comparator = Comparator::between;
  } else if (percent_between && take_word(behind, "tro len")) {
    rest = "%";
    comparator = Comparator::at_least;
  } else if (from && rest.ends_with("trở lên")) {
    rest = core::trimmed(rest.substr(0, rest.size() - std::string_view("trở lên").size()));
    comparator = Comparator::at_least;
  }
  TargetTerms made = terms;
  made.quantity = {comparator, values, Unit::none};
  set_trailing_unit(made, rest);
  if (!core::well_formed(made.quantity)) return false;
  terms = std::move(made);
  return true;
}

std::string numbers_text(const std::vector<core::Decimal>& values) {
  std::string text;
  for (const core::Decimal value : values) text += (text.empty() ? "" : "; ") + value.to_vi();
  return text;
}

std::optional<core::Direction> direction_from(std::string_view text) {
  for (const auto direction :
       {core::Direction::none, core::Direction::up, core::Direction::down, core::Direction::band})
    if (core::code(direction) == text) return direction;
  return std::nullopt;
}

/// Fields that are any text at all.
std::string TargetTerms::*text_member(std::string_view field) {
  struct Member {
    std::string_view name;
    std::string TargetTerms::*member;
  };
  static constexpr std::array members{Member{"text", &TargetTerms::text},
                                      Member{"section", &TargetTerms::section},
                                      Member{"field", &TargetTerms::field},
                                      Member{"subject", &TargetTerms::subject},
                                      Member{"measure", &TargetTerms::measure},
                                      Member{"unit_label", &TargetTerms::unit_label},
                                      Member{"per", &TargetTerms::per},
                                      Member{"denominator", &TargetTerms::denominator},
                                      Member{"condition", &TargetTerms::condition},
                                      Member{"reference", &TargetTerms::reference},
                                      Member{"award", &TargetTerms::award}};
  const auto found = std::ranges::find(members, field, &Member::name);
  return found == members.end() ? nullptr : found->member;
}

}  // namespace

const std::vector<EditableField>& editable_fields() {
  static const std::vector<EditableField> fields{
      {"text", "Nội dung chỉ tiêu", "100% hồ sơ trả đúng hạn"},
      {"group", "Nhóm", "agency.individual"},
      {"section", "Mục", "II. CHỈ TIÊU CỤ THỂ"},
      {"field", "Lĩnh vực", "Cải cách hành chính"},
      {"subject", "Đối tượng", "hồ sơ thủ tục hành chính"},
      {"measure", "Nội dung đo", "tỷ lệ trả đúng hạn"},
      {"quantity", "Mức phải đạt", ">= 99%"},
      {"comparator", "Cách so sánh", ">="},
      {"values", "Số phải đạt", "10; 15"},
      {"unit", "Đơn vị đo", "percent"},
      {"unit_label", "Tên đơn vị đếm", "văn bản"},
      {"per", "Theo kỳ", "year"},
      {"direction", "Chiều", "up"},
      {"denominator", "Mẫu số", "tổng số hồ sơ đã giải quyết"},
      {"condition", "Điều kiện", "khi có quy định thay đổi"},
      {"reference", "So với", "mức bình quân chung"},
      {"award", "Danh hiệu, hình thức", "Lao động tiên tiến"},
      {"due", "Thời hạn", "30/09/2025"},
      {"stretch", "Phấn đấu (x)", "x"},
      {"roll_up", "Cách tổng hợp", "sum"},
  };
  return fields;
}

core::Outcome<TargetTerms> with_field(const TargetTerms& terms, std::string_view field, std::string_view value) {
  TargetTerms made = terms;
  const std::string text = core::single_spaced(core::nfc(value));
  if (std::string TargetTerms::*member = text_member(field)) {
    if (field == "text" && text.empty()) return unfit(field, value, "Nội dung chỉ tiêu không được để trống.");
    made.*member = text;
    return made;
  }
  if (field == "quantity") {
    if (!set_quantity(made, value))
      return unfit(field, value,
                   "Hãy ghi như: “>= 90%”, “từ 10 đến 15%”, “12 văn bản”, “không có”, “có”, “định tính”.");
  } else if (field == "comparator") {
    const auto comparator = comparator_from(value);
    if (!comparator) return unfit(field, value, "Hãy ghi một trong: >= > <= < = between none exists qualitative.");
    made.quantity.comparator = *comparator;
    if (*comparator == Comparator::none) made.quantity = {*comparator, {core::Decimal{0}}, Unit::count};
    if (*comparator == Comparator::exists || *comparator == Comparator::qualitative)
      made.quantity = {*comparator, {}, Unit::none};
  } else if (field == "values") {
    const auto numbers = numbers_from(value);
    if (!numbers) return unfit(field, value, "Hãy ghi số, hai số cách nhau bằng dấu chấm phẩy, ví dụ “10; 15”.");
    made.quantity.values = *numbers;
  } else if (field == "unit") {
    const auto unit = unit_from(value);
    if (!unit)
      return unfit(field, value, "Hãy ghi percent, count, vnd, point, day, workday … hoặc %, đồng, điểm, ngày.");
    made.quantity.unit = *unit;
  } else if (field == "group") {
    const auto group = target_group_of(core::trimmed(value));
    if (!group)
      return unfit(field, value,
                   "Hãy ghi general, agency, agency.individual, agency.collective, agency.body, union, "
                   "union.individual, union.collective hoặc union.body.");
    made.group = *group;
  } else if (field == "direction") {
    const auto direction = direction_from(core::trimmed(value));
    if (!direction) return unfit(field, value, "Hãy ghi up, down, band hoặc none.");
    made.direction = *direction;
  } else if (field == "due") {
    made.due = day_from(value);
    if (!made.due && !text.empty()) return unfit(field, value, "Hãy ghi ngày như 30/09/2025, hoặc để trống.");
  } else if (field == "stretch") {
    const std::string word = plain(value);
    if (!word.empty() && word != "x" && word != "co" && word != "true" && word != "khong" && word != "false")
      return unfit(field, value, "Hãy ghi x nếu là mức phấn đấu, để trống nếu không.");
    made.stretch = word == "x" || word == "co" || word == "true";
  } else if (field == "roll_up") {
    const auto roll_up = roll_up_of(core::trimmed(value));
    if (!roll_up) return unfit(field, value, "Hãy ghi sum, latest, ratio_of_sums, worst_unit hoặc event.");
    made.roll_up = *roll_up;
  } else {
    std::string names;
    for (const EditableField& known : editable_fields()) names += (names.empty() ? "" : ", ") + std::string(known.name);
    return core::Refusal{"pact.field.unknown",
                         "Không có trường “" + std::string(field) + "”. Các trường sửa được: " + names + ".",
                         std::string(field),
                         {}};
  }
  return made;
}

core::Outcome<TargetTerms> with_assignment(const TargetTerms& terms, std::string_view assignment) {
  const auto equal = assignment.find('=');
  if (equal == std::string_view::npos || equal == 0)
    return core::Refusal{"pact.field.form",
                         "Hãy ghi theo dạng TRƯỜNG=GIÁ TRỊ, ví dụ values=95: “" + std::string(assignment) + "”.",
                         "assignment",
                         {}};
  return with_field(terms, core::trimmed(assignment.substr(0, equal)), assignment.substr(equal + 1));
}

core::Outcome<TargetTerms> with_assignments(const TargetTerms& terms, const std::vector<std::string>& assignments) {
  TargetTerms made = terms;
  for (const std::string& assignment : assignments) {
    auto next = with_assignment(made, assignment);
    if (!next) return next.error();
    made = *std::move(next);
  }
  return made;
}

std::string field_text(const TargetTerms& terms, std::string_view field) {
  if (std::string TargetTerms::*member = text_member(field)) return terms.*member;
  if (field == "quantity") return core::to_vi(terms.quantity, terms.unit_label);
  if (field == "comparator") return std::string(core::code(terms.quantity.comparator));
  if (field == "values") return numbers_text(terms.quantity.values);
  if (field == "unit") return std::string(core::code(terms.quantity.unit));
  if (field == "group") return code(terms.group);
  if (field == "direction") return std::string(core::code(terms.direction));
  if (field == "due") return terms.due ? terms.due->to_vi() : "";
  if (field == "stretch") return terms.stretch ? "x" : "";
  if (field == "roll_up") return std::string(code(terms.roll_up));
  return {};
}

}  // namespace thidua::pacts
