#include "pacts/doubt.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/text.h"
#include "pacts/next_pact.h"

namespace thidua::pacts {
namespace {

std::optional<int> small_number(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number < 1) return std::nullopt;
  return number;
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "CT12" and "T12" name the same target: the one of the pact and the one of the document it is read from.
std::string_view without_letters(std::string_view name) {
  while (!name.empty() && (name.front() < '0' || name.front() > '9')) name.remove_prefix(1);
  return name;
}

struct TypedAnswer {
  int ordinal = 0;
  std::optional<int> doubt;
  int answer = 0;
};

std::optional<TypedAnswer> typed_answer(std::string_view typed) {
  const auto equal = typed.find('=');
  if (equal == std::string_view::npos) return std::nullopt;
  const std::string name = core::upper(core::trimmed(typed.substr(0, equal)));
  if (!name.starts_with('T') && !name.starts_with("CT")) return std::nullopt;
  std::string_view place = without_letters(name);
  TypedAnswer answer;
  if (const auto dot = place.find('.'); dot != std::string_view::npos) {
    answer.doubt = small_number(place.substr(dot + 1));
    if (!answer.doubt) return std::nullopt;
    place = place.substr(0, dot);
  }
  const auto ordinal = small_number(place), number = small_number(core::trimmed(typed.substr(equal + 1)));
  if (!ordinal || !number) return std::nullopt;
  answer.ordinal = *ordinal;
  answer.answer = *number;
  return answer;
}

std::string names_of(const std::vector<TargetDoubts>& asked) {
  std::string names;
  for (const TargetDoubts& target : asked)
    for (const Doubt& doubt : target.doubts) names += (names.empty() ? "" : ", ") + doubt_name(target, doubt);
  return names;
}

core::Refusal answer_fault(std::string_view code, const std::string& typed, std::string_view what) {
  return {std::string(code), "Câu trả lời “" + typed + "”: " + std::string(what), "answer", {}};
}

core::Outcome<ChosenAnswer> chosen_by(const std::vector<TargetDoubts>& asked, const std::string& typed) {
  const auto answer = typed_answer(typed);
  if (!answer)
    return answer_fault("answer.form", typed,
                        "hãy ghi như T12=2 (chỉ tiêu thứ 12, chọn câu trả lời 2), hoặc T12.2=1 khi chỉ tiêu có nhiều "
                        "câu hỏi.");
  const auto target = std::ranges::find(asked, answer->ordinal, &TargetDoubts::ordinal);
  if (target == asked.end() || target->doubts.empty())
    return answer_fault("answer.unknown", typed,
                        asked.empty() ? "không có câu hỏi nào cần trả lời; hãy bỏ câu trả lời này."
                                      : "không có câu hỏi này. Các câu hỏi: " + names_of(asked) + ".");
  if (!answer->doubt && target->doubts.size() > 1)
    return answer_fault("answer.several", typed,
                        "chỉ tiêu này có nhiều câu hỏi; hãy ghi rõ câu nào: " + names_of({*target}) + ".");
  const auto doubt = std::ranges::find(target->doubts, answer->doubt.value_or(1), &Doubt::number);
  if (doubt == target->doubts.end())
    return answer_fault("answer.unknown", typed, "không có câu hỏi này. Các câu hỏi: " + names_of({*target}) + ".");
  if (answer->answer > static_cast<int>(doubt->answers.size()))
    return answer_fault("answer.choice", typed,
                        "câu hỏi chỉ có " + std::to_string(doubt->answers.size()) +
                            " câu trả lời; hãy chọn số từ 1 đến " + std::to_string(doubt->answers.size()) + ".");
  return ChosenAnswer{answer->ordinal, doubt->number, answer->answer};
}

void move_years(TargetTerms& terms, int year) {
  // a year that is longer gone is no leftover but a fact
  constexpr int years_back = 3;
  for (int old_year = year - years_back; old_year < year; ++old_year) {
    terms.text = with_year_moved(std::move(terms.text), old_year, year);
    terms.measure = with_year_moved(std::move(terms.measure), old_year, year);
    terms.subject = with_year_moved(std::move(terms.subject), old_year, year);
    terms.condition = with_year_moved(std::move(terms.condition), old_year, year);
    terms.field = with_year_moved(std::move(terms.field), old_year, year);
  }
}

}  // namespace

core::Direction usual_direction(core::Comparator comparator, core::Direction before) {
  using core::Comparator;
  switch (comparator) {
    case Comparator::at_most:
    case Comparator::less_than:
    case Comparator::none:
      return core::Direction::down;
    case Comparator::between:
      return core::Direction::band;
    case Comparator::at_least:
    case Comparator::more_than:
      return core::Direction::up;
    default:
      return before;
  }
}

std::string doubt_name(const TargetDoubts& target, const Doubt& doubt) {
  return "T" + two_digits(target.ordinal) + (target.doubts.size() > 1 ? "." + std::to_string(doubt.number) : "");
}

std::string anomaly_name(const Anomaly& anomaly) {
  return "A" + two_digits(anomaly.number);
}

core::Outcome<std::vector<ChosenAnswer>, core::Refusals> chosen_answers(const std::vector<TargetDoubts>& asked,
                                                                        const std::vector<std::string>& typed) {
  std::vector<ChosenAnswer> chosen;
  core::Refusals faults;
  for (const std::string& one : typed) {
    auto answer = chosen_by(asked, one);
    if (!answer) {
      faults.push_back(answer.error());
      continue;
    }
    const auto same = std::ranges::find_if(chosen, [&](const ChosenAnswer& other) {
      return other.ordinal == answer->ordinal && other.doubt == answer->doubt;
    });
    if (same == chosen.end())
      chosen.push_back(*answer);
    else if (same->answer != answer->answer)
      faults.push_back(answer_fault("answer.twice", one, "câu hỏi này đã có một câu trả lời khác; hãy giữ lại một."));
  }
  if (!faults.empty()) return faults;
  return chosen;
}

core::Outcome<std::vector<int>, core::Refusals> anomalies_named(const std::vector<Anomaly>& all,
                                                                const std::vector<std::string>& typed) {
  std::vector<int> named;
  core::Refusals faults;
  for (const std::string& one : typed) {
    const auto number = small_number(without_letters(core::trimmed(one)));
    if (number && std::ranges::find(all, *number, &Anomaly::number) != all.end()) {
      if (std::ranges::find(named, *number) == named.end()) named.push_back(*number);
      continue;
    }
    const std::string last = all.empty() ? "" : " Các điểm bất thường: A01 đến " + anomaly_name(all.back()) + ".";
    faults.push_back(
        {"anomaly.unknown", "Không có điểm bất thường “" + one + "” trong văn bản." + last, "anomaly", {}});
  }
  if (!faults.empty()) return faults;
  return named;
}

core::Outcome<TargetTerms> patched(const TargetTerms& terms, const TermsPatch& patch) {
  TargetTerms made = terms;
  for (const TermsPatch::Text& text : patch.texts) made.*text.member = text.text;
  if (patch.comparator) made.quantity.comparator = *patch.comparator;
  if (patch.values) made.quantity.values = *patch.values;
  if (patch.unit) made.quantity.unit = *patch.unit;
  if (patch.stretch) made.stretch = *patch.stretch;
  if (patch.due) made.due = *patch.due;
  if (patch.year) move_years(made, *patch.year);
  if (made.quantity != terms.quantity) {
    made.direction = usual_direction(made.quantity.comparator, made.direction);
    made.roll_up = usual_roll_up(made);
  }
  if (patch.direction) made.direction = *patch.direction;
  if (!core::well_formed(made.quantity))
    return core::Refusal{"answer.patch",
                         "Câu trả lời này không để lại một mức phải đạt trọn vẹn. Hãy sửa thẳng chỉ tiêu (lệnh: "
                         "thidua pact set).",
                         "answer",
                         {}};
  return made;
}

}  // namespace thidua::pacts
