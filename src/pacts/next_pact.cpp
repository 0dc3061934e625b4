#include "pacts/next_pact.h"

#include <algorithm>
#include <array>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Verdict;

constexpr std::array next_choices{
    core::Coded<NextChoice>{NextChoice::undecided, "undecided", "chưa chọn"},
    core::Coded<NextChoice>{NextChoice::kept, "kept", "giữ nguyên"},
    core::Coded<NextChoice>{NextChoice::tightened, "tightened", "nâng mức"},
    core::Coded<NextChoice>{NextChoice::lowered, "lowered", "hạ mức"},
    core::Coded<NextChoice>{NextChoice::reworded, "reworded", "sửa nội dung"},
    core::Coded<NextChoice>{NextChoice::dropped, "dropped", "bỏ"},
    core::Coded<NextChoice>{NextChoice::new_, "new", "thêm mới"},
};

/// Do the words before a "/2025" make it a deadline of the pact's own year?
bool says_deadline(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 40;
  const std::size_t from = at > reach ? at - reach : 0;
  const std::string before = core::folded(text.substr(from, at - from));
  constexpr std::array deadline_words{std::string_view{"truoc ngay "}, std::string_view{"den ngay "},
                                      std::string_view{"het ngay "},   std::string_view{"cham nhat "},
                                      std::string_view{"quy "},        std::string_view{"thang "}};
  for (const std::string_view words : deadline_words) {
    const auto found = before.rfind(words);
    // only the day, month or quarter may stand between the words and the year
    if (found != std::string::npos && before.find(' ', found + words.size()) == std::string::npos) return true;
  }
  return false;
}

void replace_year(std::string& text, const std::string& old_words, const std::string& new_words, bool deadlines) {
  for (std::size_t at = text.find(old_words); at != std::string::npos;
       at = text.find(old_words, at + new_words.size())) {
    const std::size_t end = at + old_words.size();
    const std::string_view rest = core::trimmed(std::string_view(text).substr(end));
    const bool span = rest.starts_with('-') || rest.starts_with("–");
    const bool meant = deadlines ? says_deadline(text, at) : !span;
    if (meant) text.replace(at, old_words.size(), new_words);
  }
}

std::optional<core::Date> a_year_later(std::optional<core::Date> day) {
  if (!day) return day;
  const auto same = core::Date::of(day->year() + 1, day->month(), day->day());
  return same ? same : core::Date::of(day->year() + 1, 2, 28);  // 29 February moves to the 28th
}

TargetTerms moved_on(const TargetTerms& terms, int from_year, int to_year) {
  TargetTerms next = terms;
  next.text = with_year_moved(terms.text, from_year, to_year);
  next.measure = with_year_moved(terms.measure, from_year, to_year);
  next.condition = with_year_moved(terms.condition, from_year, to_year);
  next.due = a_year_later(terms.due);
  next.relation.reset();
  return next;
}

std::vector<std::string> hints_for(const TargetTerms& terms, const Judgement& judgement) {
  std::vector<std::string> hints;
  switch (judgement.verdict) {
    case Verdict::not_met:
      // there is nothing below "none"
      hints.push_back(terms.quantity.comparator == Comparator::none
                          ? "Năm trước không đạt: giữ chỉ tiêu, tìm nguyên nhân và đổi giải pháp phòng ngừa."
                          : "Năm trước không đạt: cân nhắc hạ mức, đổi giải pháp, hoặc giữ và nêu rõ lý do.");
      if (judgement.actual_vi.starts_with("0 ") || judgement.actual_vi == "0")
        hints.push_back("Năm trước không có đối tượng đủ điều kiện: kiểm tra nguồn trước khi giữ mức cũ.");
      break;
    case Verdict::exceeded:
      hints.push_back("Năm trước vượt: cân nhắc nâng mức.");
      break;
    case Verdict::met:
      if (terms.quantity.comparator == Comparator::at_least)
        hints.push_back("Năm trước đạt: có thể giữ hoặc nâng mức; hạ mức cần nêu lý do.");
      break;
    case Verdict::not_assessed:
    case Verdict::not_stated:
      hints.push_back("Năm trước chưa đánh giá được: hãy xác định nguồn số liệu, mẫu số.");
      break;
    case Verdict::dropped:
      hints.push_back("Đã dừng trong năm: chỉ đưa lại khi căn cứ dừng không còn.");
      break;
    case Verdict::proposed:
      hints.push_back("Kết quả còn chờ cấp trên: cân nhắc ghi chỉ tiêu là “đề nghị” thay cho “được tặng”.");
      break;
    default:
      break;
  }
  if (terms.quantity.unit == core::Unit::percent && terms.denominator.empty() &&
      terms.quantity.comparator != Comparator::none)
    hints.push_back("Chưa ghi tỷ lệ tính trên tổng số nào: hãy ghi rõ mẫu số.");
  return hints;
}

enum class Bound { lower, upper, band, other };

Bound bound_of(const TargetTerms& terms) {
  switch (terms.quantity.comparator) {
    case Comparator::at_least:
    case Comparator::more_than:
      return Bound::lower;
    case Comparator::at_most:
    case Comparator::less_than:
      return Bound::upper;
    case Comparator::equal:
      return terms.direction == core::Direction::down ? Bound::upper : Bound::lower;
    case Comparator::between:
      return Bound::band;
    default:
      return Bound::other;
  }
}

bool strict(Comparator comparator) {
  return comparator == Comparator::more_than || comparator == Comparator::less_than;
}

/// Negative: lowered; positive: tightened; zero: as strict as before.
int strictness_change(const TargetTerms& before, const TargetTerms& after, Bound bound) {
  const auto order = after.quantity.values[0] <=> before.quantity.values[0];
  if (order != 0) return (order > 0) == (bound != Bound::upper) ? 1 : -1;
  return static_cast<int>(strict(after.quantity.comparator)) - static_cast<int>(strict(before.quantity.comparator));
}

std::string without_years(std::string_view text) {
  std::string plain = core::single_spaced(core::folded(text));
  for (std::size_t at = plain.find("20"); at != std::string::npos; at = plain.find("20", at + 4)) {
    const bool year = at + 4 <= plain.size() && std::all_of(plain.begin() + static_cast<std::ptrdiff_t>(at),
                                                            plain.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                                                            [](char c) { return c >= '0' && c <= '9'; });
    if (year) plain.replace(at, 4, "####");
  }
  return plain;
}

}  // namespace

std::string with_year_moved(std::string text, int from_year, int to_year) {
  const std::string from = std::to_string(from_year), to = std::to_string(to_year);
  replace_year(text, "năm " + from, "năm " + to, false);
  replace_year(text, "/" + from, "/" + to, true);
  return text;
}

std::string_view code(NextChoice choice) {
  return code_in(next_choices, choice);
}
std::optional<NextChoice> next_choice_of(std::string_view text) {
  return value_in(next_choices, text);
}
std::string_view label_vi(NextChoice choice) {
  return label_in(next_choices, choice);
}

std::vector<NextLine> proposal(const Pact& pact, const std::vector<JudgedTarget>& judged, int next_year) {
  std::vector<NextLine> lines;
  for (const JudgedTarget& one : judged) {
    NextLine line;
    line.last = one.target->id;
    line.last_terms = one.target->in_force(pact.period.to).terms;
    line.verdict = one.judgement.verdict;
    line.actual_vi = one.judgement.actual_vi;
    line.proposed = moved_on(line.last_terms, pact.year, next_year);
    line.hints = hints_for(line.last_terms, one.judgement);
    line.leftovers = leftovers(line.proposed.text, next_year, pact.parties);
    lines.push_back(std::move(line));
  }
  return lines;
}

NextChoice kind_of_change(const TargetTerms& before, const TargetTerms& after) {
  const Bound bound = bound_of(before);
  const bool comparable = bound != Bound::other && bound == bound_of(after) &&
                          before.quantity.unit == after.quantity.unit && core::well_formed(before.quantity) &&
                          core::well_formed(after.quantity) && !before.quantity.values.empty() &&
                          !after.quantity.values.empty();
  if (comparable) {
    const int change = strictness_change(before, after, bound);
    if (change != 0) return change > 0 ? NextChoice::tightened : NextChoice::lowered;
  }
  const bool same_words = without_years(before.text) == without_years(after.text);
  return before.quantity == after.quantity && same_words ? NextChoice::kept : NextChoice::reworded;
}

std::optional<core::Refusal> refusal_of_choice(const TargetTerms& before, NextChoice choice,
                                               const TargetTerms& proposed, std::string_view reason) {
  const auto refused = [](std::string_view code, std::string message, std::string_view field) {
    return core::Refusal{std::string(code), std::move(message), std::string(field), {}};
  };
  if (choice == NextChoice::new_ || choice == NextChoice::undecided)
    return refused("next.choice",
                   "Hãy chọn: giữ nguyên (kept), nâng mức (tightened), hạ mức (lowered), sửa nội dung (reworded) "
                   "hoặc bỏ (dropped).",
                   "choice");
  const bool reason_needed = choice == NextChoice::lowered || choice == NextChoice::dropped;
  if (reason_needed && core::trimmed(reason).empty())
    return refused("next.reason", "Hạ mức hoặc bỏ chỉ tiêu phải ghi lý do.", "reason");
  if (choice == NextChoice::dropped) return std::nullopt;
  if (!core::well_formed(proposed.quantity))
    return refused("pact.target.quantity", "Mức phải đạt không khớp với cách so sánh.", "values");
  const NextChoice found = kind_of_change(before, proposed);
  const bool value_changed = found == NextChoice::tightened || found == NextChoice::lowered;
  if (value_changed && found != choice)
    return refused("next.choice.differs",
                   "Mức mới là “" + to_vi(proposed.quantity, proposed.unit_label) + "” so với “" +
                       to_vi(before.quantity, before.unit_label) + "”: đó là " + std::string(label_vi(found)) +
                       ", không phải " + std::string(label_vi(choice)) + ". Hãy chọn lại.",
                   "choice");
  if (!value_changed && (choice == NextChoice::tightened || choice == NextChoice::lowered))
    return refused("next.choice.differs", "Mức phải đạt không đổi: hãy sửa mức mới, hoặc chọn giữ nguyên.", "values");
  return std::nullopt;
}

}  // namespace thidua::pacts
