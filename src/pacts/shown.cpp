#include "pacts/shown.h"

#include <algorithm>
#include <array>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Decimal;
using core::Unit;

constexpr std::array progress_kinds{
    core::Coded<ProgressKind>{ProgressKind::at_least, "at_least", "ít nhất"},
    core::Coded<ProgressKind>{ProgressKind::at_most, "at_most", "không quá"},
    core::Coded<ProgressKind>{ProgressKind::between, "between", "trong khoảng"},
    core::Coded<ProgressKind>{ProgressKind::equal, "equal", "đủ"},
};

std::string_view sign_of(Comparator comparator) {
  switch (comparator) {
    case Comparator::at_least:
      return "≥ ";
    case Comparator::more_than:
      return "> ";
    case Comparator::at_most:
      return "≤ ";
    case Comparator::less_than:
      return "< ";
    default:
      return "";
  }
}

std::string shown_value(const TargetTerms& terms, std::size_t place) {
  return core::value_to_vi(terms.quantity.values[place], terms.quantity.unit, terms.unit_label);
}

bool has_values(const TargetTerms& terms) {
  return !terms.quantity.values.empty() && core::well_formed(terms.quantity);
}

/// First letter small, unless the word is an abbreviation ("UBND").
std::string inside_sentence(std::string_view text) {
  const std::string words{core::trimmed(text)};
  const auto space = words.find(' ');
  const std::string first = words.substr(0, space);
  if (core::code_points(first) > 1 && core::upper(first) == first) return words;
  const std::string lowered = core::lower(first);
  return lowered + (space == std::string::npos ? "" : words.substr(space));
}

std::string of_what(const TargetTerms& terms) {
  if (!terms.subject.empty()) return inside_sentence(terms.subject);
  if (!terms.measure.empty()) return inside_sentence(terms.measure);
  return {};
}

std::string with_what(std::string text, const TargetTerms& terms) {
  const std::string what = of_what(terms);
  return what.empty() ? text : text + " " + what;
}

std::string percent_rule(const TargetTerms& terms) {
  const bool band = terms.quantity.comparator == Comparator::between;
  if (band)
    return with_what("Đạt khi tỷ lệ từ " + shown_value(terms, 0) + " đến " + shown_value(terms, 1), terms) +
           ", kể cả hai mức đó; trên mức này phải có người kết luận";
  const bool fixed = terms.quantity.comparator == Comparator::equal;
  return with_what("Đạt khi tỷ lệ " + (fixed ? "đủ " + shown_value(terms, 0) : bound_vi(terms)), terms);
}

std::string number_rule(const TargetTerms& terms) {
  std::string rule;
  switch (terms.quantity.comparator) {
    case Comparator::between:
      rule = "Đạt khi có từ " + shown_value(terms, 0) + " đến " + shown_value(terms, 1) +
             ", kể cả hai mức đó; trên mức này phải có người kết luận";
      break;
    case Comparator::equal:
      rule = "Đạt khi có đủ " + shown_value(terms, 0);
      if (terms.direction == core::Direction::up) rule += "; nhiều hơn là vượt";
      break;
    default:
      rule = "Đạt khi kết quả " + bound_vi(terms);
  }
  if (!terms.measure.empty() && core::folded(rule).find(core::folded(terms.measure)) == std::string::npos)
    rule += " (" + inside_sentence(terms.measure) + ")";
  return rule;
}

std::string core_rule(const TargetTerms& terms) {
  switch (terms.quantity.comparator) {
    case Comparator::none:
      return with_what("Đạt khi không có trường hợp nào", terms) + "; có một trường hợp là không đạt";
    case Comparator::exists:
      if (!terms.award.empty()) return "Đạt khi được tặng hoặc công nhận “" + terms.award + "”";
      return "Đạt khi việc này đã thực hiện xong";
    case Comparator::qualitative:
      return "Không có mức bằng số: người có thẩm quyền kết luận theo hồ sơ";
    default:
      break;
  }
  if (!has_values(terms)) return "Mức phải đạt so với mốc khác: người có thẩm quyền kết luận theo hồ sơ";
  return terms.quantity.unit == Unit::percent ? percent_rule(terms) : number_rule(terms);
}

std::optional<Decimal> number_of(const Actual& actual) {
  if (!actual.fault.empty()) return std::nullopt;
  constexpr int shown_places = 2;
  if (actual.ratio) return actual.ratio->percent_rounded(shown_places);
  return actual.value;
}

ProgressKind kind_of(Comparator comparator) {
  switch (comparator) {
    case Comparator::at_most:
    case Comparator::less_than:
    case Comparator::none:
      return ProgressKind::at_most;
    case Comparator::between:
      return ProgressKind::between;
    case Comparator::equal:
      return ProgressKind::equal;
    default:
      return ProgressKind::at_least;
  }
}

/// A quarter more than the largest number drawn, so that a bar that goes over its bound can be seen; percents of a
/// whole end at 100.
Decimal scale_for(const TargetTerms& terms, Decimal largest) {
  const Decimal hundred{100};
  if (terms.quantity.unit == Unit::percent && largest <= hundred) return hundred;
  if (largest.is_zero()) return Decimal{1};
  return largest.times(*Decimal::of(125, 2)).value_or(largest);
}

}  // namespace

std::string figure_vi(const TargetTerms& terms, const UnitResult& result) {
  constexpr int shown_places = 2;
  if (result.part && result.whole) {
    const std::string parts = result.part->to_vi() + "/" + result.whole->to_vi();
    const auto part = result.complement ? result.whole->minus(*result.part) : result.part;
    const auto reached = part ? core::Ratio::of(*part, *result.whole) : std::nullopt;
    if (!reached) return parts;
    return reached->percent_rounded(shown_places).to_vi() + "% (" + (result.complement ? "phần chưa đạt: " : "") +
           parts + ")";
  }
  if (result.value && result.complement && terms.quantity.unit == Unit::percent)
    if (const auto reached = Decimal{100}.minus(*result.value))
      return reached->to_vi() + "% (phần chưa đạt: " + result.value->to_vi() + "%)";
  if (result.value) return core::value_to_vi(*result.value, terms.quantity.unit, terms.unit_label);
  if (result.stage != Stage::not_said) return std::string(label_vi(result.stage));
  return {};
}

std::string_view code(ProgressKind kind) {
  return core::code_in(progress_kinds, kind);
}

std::string bound_vi(const TargetTerms& terms) {
  switch (terms.quantity.comparator) {
    case Comparator::none:
      return "không có";
    case Comparator::exists:
      return "có";
    case Comparator::qualitative:
      return "định tính";
    case Comparator::between:
      if (has_values(terms)) return shown_value(terms, 0) + " – " + shown_value(terms, 1);
      break;
    default:
      if (has_values(terms) && terms.quantity.unit != Unit::ratio)
        return std::string(sign_of(terms.quantity.comparator)) + shown_value(terms, 0);
  }
  return core::to_vi(terms.quantity, terms.unit_label);
}

std::string rule_vi(const TargetTerms& terms) {
  std::string rule = core_rule(terms);
  if (!terms.denominator.empty()) rule += "; mẫu số: " + inside_sentence(terms.denominator);
  if (!terms.reference.empty()) rule += "; so với: " + inside_sentence(terms.reference);
  if (!terms.condition.empty()) rule += "; điều kiện: " + inside_sentence(terms.condition);
  if (!terms.award.empty() && terms.quantity.comparator != Comparator::exists)
    rule += "; danh hiệu, hình thức: “" + terms.award + "”";
  if (terms.due) rule += "; hạn: hết ngày " + terms.due->to_vi();
  if (terms.stretch) rule += "; là mức phấn đấu";
  return rule;
}

std::optional<Progress> progress(const TargetTerms& terms, const Actual& actual) {
  const auto value = number_of(actual);
  const bool zero_target = terms.quantity.comparator == Comparator::none;
  if (!value || (!zero_target && !has_values(terms)) || terms.quantity.unit == Unit::ratio) return std::nullopt;
  if (terms.quantity.comparator == Comparator::exists || terms.quantity.comparator == Comparator::qualitative)
    return std::nullopt;
  Progress made;
  made.value = *value;
  made.kind = kind_of(terms.quantity.comparator);
  made.bound = zero_target ? Decimal{} : terms.quantity.values.front();
  if (made.kind == ProgressKind::between) made.bound_to = terms.quantity.values.back();
  made.scale_max = scale_for(terms, std::max({made.value, made.bound, made.bound_to.value_or(made.bound)}));
  return made;
}

std::optional<int> days_late(const TargetTerms& terms, core::Verdict verdict, core::Date today) {
  const bool ended =
      verdict == core::Verdict::met || verdict == core::Verdict::exceeded || verdict == core::Verdict::dropped;
  if (!terms.due || ended || today <= *terms.due) return std::nullopt;
  return today.days() - terms.due->days();
}

int danger(core::Verdict verdict, Pace pace, int days_late) {
  constexpr int missed = 100'000, partly_met = 50'000, behind_pace = 10'000;
  switch (verdict) {
    case core::Verdict::dropped:
    case core::Verdict::met:
    case core::Verdict::exceeded:
      return 0;
    case core::Verdict::not_met:
      return missed + days_late;
    case core::Verdict::partly:
      return partly_met + days_late;
    default:
      return (pace == Pace::behind ? behind_pace : 0) + days_late;
  }
}

}  // namespace thidua::pacts
