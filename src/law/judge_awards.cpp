#include <algorithm>
#include <iterator>
#include <set>

#include "law/counting.h"
#include "law/judging.h"

/// Awards held already: as a step, of a year, in a row, within a window (L15, L20, L21, L31).
namespace thidua::law {
namespace {

std::string named(const Asked& asked, const AwardHeld& held) {
  std::string words = asked.law.short_name(held.code);
  const std::vector<int> years = held.years();
  if (!years.empty()) words += " năm " + years_listed(years);
  if (held.decision_date) words += " (quyết định " + held.decision_date->to_vi() + ")";
  return words;
}

Counted without(Truth value, Because because, std::string why) {
  return {value, because, std::move(why), {}};
}

bool of_codes(const AwardHeld& held, const std::vector<std::string>& codes) {
  return contains(codes, held.code);
}

/// Awards gathered for one condition.
struct Gathered {
  int yes = 0, unknown = 0;
  Because because = Because::nothing;
  std::vector<std::string> facts, found, notes;
  std::vector<Reason> companions;

  void add(const Asked& asked, const AwardHeld& held, std::size_t at, const Counted& counted) {
    facts.push_back(fact_at("awards", at));
    if (counted.value == Truth::yes) {
      ++yes;
      found.push_back(named(asked, held));
      return;
    }
    if (counted.value == Truth::unknown) {
      ++unknown;
      if (because == Because::nothing) because = counted.because;
    }
    notes.push_back(named(asked, held) + " " + counted.why);
    companions.insert(companions.end(), counted.companions.begin(), counted.companions.end());
  }
};

std::string joined(const std::vector<std::string>& list, std::string_view between) {
  std::string text;
  for (const std::string& one : list) text += (text.empty() ? "" : std::string(between)) + one;
  return text;
}

void conclude(Leaf& leaf, Gathered gathered, int count, const std::string& wanted) {
  leaf.facts = std::move(gathered.facts);
  std::string text = "Cần " + wanted + "; có " + two_digits(gathered.yes);
  if (!gathered.found.empty()) text += ": " + joined(gathered.found, ", ");
  if (!gathered.notes.empty()) text += "; " + joined(gathered.notes, "; ");
  text += ".";
  if (gathered.yes >= count) {
    leaf.text = text;
    return;
  }
  const std::string lacks = " Còn thiếu " + two_digits(count - gathered.yes) + ".";
  if (gathered.yes + gathered.unknown >= count) {
    leaf.say(Truth::unknown, gathered.because, text + lacks);
  } else {
    leaf.say(Truth::no, Because::nothing, text + lacks);
  }
  for (Reason& companion : gathered.companions) {
    companion.satisfied = leaf.value;
    companion.because = leaf.value == Truth::unknown ? Because::open_question : Because::nothing;
    leaf.companions.push_back(std::move(companion));
  }
}

/// The best award of the year, or nothing where there is none.
std::optional<std::pair<std::size_t, Counted>> of_year(const Asked& asked, const std::vector<std::string>& codes,
                                                       int year) {
  std::optional<std::pair<std::size_t, Counted>> best;
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    if (!of_codes(awards[at], codes)) continue;
    const std::vector<int> years = awards[at].years();
    if (!years.empty() && std::find(years.begin(), years.end(), year) == years.end()) continue;
    Counted found = counted(asked, awards[at], at, true);
    if (years.empty() && found.value == Truth::yes)
      found = without(Truth::unknown, Because::missing_fact, "chưa rõ tặng cho năm nào");
    if (!best || found.value > best->second.value) best = {at, std::move(found)};
  }
  return best;
}

/// "Còn thiếu 01 năm: đã có CSTĐCS năm 2023, 2024; năm 2025 chưa có quyết định."
std::string years_lacking(const std::string& award, const std::vector<int>& had, const std::vector<int>& lacking) {
  return "Còn thiếu " + two_digits(static_cast<int>(lacking.size())) +
         " năm: " + (had.empty() ? std::string() : "đã có " + award + " năm " + years_listed(had) + "; ") + "năm " +
         years_listed(lacking) + " chưa có quyết định.";
}

Leaf in_years(const Asked& asked, const Condition& condition, const std::vector<int>& years,
              const std::string& wanted) {
  Leaf leaf;
  Gathered gathered;
  std::vector<int> had, lacking, not_counted;
  for (const int year : years) {
    const auto best = of_year(asked, condition.codes, year);
    if (best) gathered.add(asked, asked.facts().awards[best->first], best->first, best->second);
    (!best ? lacking : best->second.value == Truth::yes ? had : not_counted).push_back(year);
  }
  const bool plain = years.size() > 1 && not_counted.empty() && !lacking.empty();
  if (!plain && !lacking.empty() && years.size() > 1)
    gathered.notes.push_back("năm " + years_listed(lacking) + " chưa có");
  conclude(leaf, std::move(gathered), static_cast<int>(years.size()), wanted);
  // Nothing but years without a decision: said in one sentence, the years by name.
  if (plain) leaf.text = "Cần " + wanted + ". " + years_lacking(award_words(asked, condition.codes), had, lacking);
  return leaf;
}

/// Titles that cover three years each: in a row when exactly that far apart.
Leaf long_titles_in_row(const Asked& asked, const Condition& condition, int covers) {
  Leaf leaf;
  Gathered gathered;
  std::set<int> sure, possible;
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    if (!of_codes(awards[at], condition.codes)) continue;
    Counted found = counted(asked, awards[at], at, true);
    const std::vector<int> years = awards[at].years();
    if (years.empty() && found.value == Truth::yes)
      found = without(Truth::unknown, Because::missing_fact, "chưa rõ tặng cho năm nào");
    if (found.value != Truth::no && !years.empty()) (found.value == Truth::yes ? sure : possible).insert(years.back());
    gathered.add(asked, awards[at], at, found);
  }
  const std::string wanted = two_digits(condition.count) + " lần liên tục " + award_words(asked, condition.codes) +
                             ", lần sau cùng của năm " + std::to_string(asked.for_year);
  const auto row_in = [&](const std::set<int>& years) {
    for (int at = 0; at < condition.count; ++at)
      if (years.count(asked.for_year - at * covers) == 0) return false;
    return true;
  };
  if (row_in(sure)) {
    conclude(leaf, std::move(gathered), condition.count, wanted);
    return leaf;
  }
  if (gathered.yes >= condition.count) {
    conclude(leaf, std::move(gathered), condition.count, wanted);
    leaf.say(Truth::unknown, Because::open_question,
             leaf.text + " Các lần không cách nhau đúng " + two_digits(covers) +
                 " năm hoặc lần sau cùng không phải của năm xét; phải có người xem có liên tục không.");
    return leaf;
  }
  conclude(leaf, std::move(gathered), condition.count, wanted);
  return leaf;
}

/// Does the award lie in the years? The last year of a longer period says so; without years, the decision.
Truth lies_in(const Asked& asked, const AwardHeld& held, const std::vector<int>& window) {
  const std::vector<int> years = held.years();
  if (!years.empty()) {
    const bool last = years.back() >= window.front() && years.back() <= window.back();
    if (!last) return Truth::no;
    return years.front() >= window.front() ? Truth::yes : Truth::unknown;
  }
  if (!held.decision_date) return Truth::unknown;
  const Award* award = asked.law.award(held.code);
  const int year = held.decision_date->year();
  if (year < window.front()) return Truth::no;
  if (award != nullptr && award->is_title()) return Truth::unknown;
  return year <= window.back() ? Truth::yes : Truth::unknown;
}

Leaf in_window(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  Gathered gathered;
  const std::vector<int> window = last_years(asked.for_year, condition.years);
  std::set<std::pair<std::string, int>> counted_years;
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    const AwardHeld& held = awards[at];
    if (!of_codes(held, condition.codes)) continue;
    const Truth lies = lies_in(asked, held, window);
    if (lies == Truth::no) continue;
    Counted found = counted(asked, held, at, true);
    if (found.value == Truth::yes && lies == Truth::unknown)
      found = without(Truth::unknown, Because::missing_fact, "chưa rõ có thuộc các năm xét không");
    const std::vector<int> years = held.years();
    if (found.value == Truth::yes && !years.empty() && !counted_years.insert({held.code, years.back()}).second)
      continue;
    gathered.add(asked, held, at, found);
  }
  conclude(leaf, std::move(gathered), condition.count,
           two_digits(condition.count) + " " + award_words(asked, condition.codes) + " trong các năm " +
               years_listed(window));
  return leaf;
}

Leaf step_held(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  Gathered gathered;
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at)
    if (of_codes(awards[at], condition.codes))
      gathered.add(asked, awards[at], at, counted(asked, awards[at], at, false));
  conclude(leaf, std::move(gathered), 1, award_words(asked, condition.codes));
  return leaf;
}

Truth lies_after(const AwardHeld& held, int first_year) {
  if (!held.decision_date) return Truth::unknown;
  const int year = held.decision_date->year();
  return year < first_year ? Truth::yes : year == first_year ? Truth::unknown : Truth::no;
}

}  // namespace

Counted counted(const Asked& asked, const AwardHeld& held, std::size_t index, bool by_years) {
  const std::string fact = fact_at("awards", index);
  if (held.decision_date && *held.decision_date > asked.received)
    return without(Truth::no, Because::nothing, "chưa có quyết định vào ngày nhận hồ sơ");
  if (asked.leave_out_before) {
    const std::vector<int> years = held.years();
    const bool early_year = !years.empty() && years.front() < asked.leave_out_before->year();
    if (early_year || !held.decision_date || *held.decision_date < *asked.leave_out_before)
      return without(Truth::no, Because::nothing, "thuộc thời gian trước sáp nhập, chia tách");
  }
  if (held.gone_on(asked.received)) {
    Counted out = without(Truth::no, Because::nothing,
                          "đã bị hủy bỏ" + (held.cancelled_on ? " ngày " + held.cancelled_on->to_vi() : std::string()));
    out.companions.push_back(general_reason(asked, Kind::cancelled, "G11", Truth::no, Because::nothing,
                                            named(asked, held) + " đã bị hủy bỏ nên không được tính.", {fact}));
    return out;
  }
  if (asked.merit && (held.track == "dot_xuat" || held.track == "chuyen_de")) {
    const bool decides = asked.law.rule_on("G2", asked.received) != nullptr;
    const Truth value = decides ? Truth::no : Truth::unknown;
    const std::string words = held.track == "dot_xuat" ? "đột xuất" : "chuyên đề";
    Counted out = without(value, Because::open_question, "là khen thưởng " + words);
    out.companions.push_back(general_reason(asked, Kind::track, "G2", value, Because::open_question,
                                            named(asked, held) + " là khen thưởng " + words +
                                                ", không làm căn cứ xét khen thưởng theo công trạng" +
                                                (decides ? "." : "; quy định này chỉ xác nhận được từ 01/01/2024."),
                                            {fact}));
    return out;
  }
  const std::vector<int> years = held.years();
  if (by_years && !years.empty() && !year_counts(asked, years.back())) {
    Counted out = without(Truth::no, Because::nothing, "thuộc năm chưa hết thời hạn kỷ luật");
    out.companions.push_back(general_reason(asked, Kind::discipline_restart, "G4", Truth::no, Because::nothing,
                                            named(asked, held) + " không tính vì thuộc năm chưa hết thời hạn kỷ luật.",
                                            {fact, "facts.discipline"}));
    return out;
  }
  return {};
}

Leaf after_award(const Asked& asked, const std::vector<std::string>& codes, int first_year) {
  Leaf leaf;
  Gathered gathered;
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    if (!of_codes(awards[at], codes)) continue;
    Counted found = counted(asked, awards[at], at, false);
    const Truth after = lies_after(awards[at], first_year);
    if (found.value != Truth::no && after != Truth::yes) {
      const bool undated = !awards[at].decision_date;
      found = without(std::min(found.value, after), undated ? Because::missing_fact : Because::open_question,
                      undated ? "chưa rõ ngày quyết định"
                      : after == Truth::unknown
                          ? "quyết định trong chính năm đầu " + std::to_string(first_year) +
                                " của các năm xét, phải có người quyết định có được tính không"
                          : "chưa có trước năm đầu " + std::to_string(first_year) + " của các năm xét");
    }
    gathered.add(asked, awards[at], at, found);
  }
  conclude(leaf, std::move(gathered), 1,
           award_words(asked, codes) + " quyết định trước năm " + std::to_string(first_year));
  return leaf;
}

Leaf judge_award(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const int year = asked.for_year;
  const std::string words = award_words(asked, condition.codes);
  switch (condition.need) {
    case Need::held:
      leaf = step_held(asked, condition);
      break;
    case Need::before_window:
      leaf = after_award(asked, condition.codes, year - condition.years + 1);
      break;
    case Need::this_year:
      leaf = in_years(asked, condition, {year}, words + " năm " + std::to_string(year));
      break;
    case Need::year_before:
      leaf = in_years(asked, condition, {year - 1}, words + " năm " + std::to_string(year - 1));
      break;
    case Need::in_window:
      leaf = in_window(asked, condition);
      break;
    case Need::in_row: {
      const Award* title = asked.law.award(condition.codes.front());
      const int covers = title == nullptr ? 1 : title->covers_years;
      const std::vector<int> years = last_years(year, condition.count);
      leaf = covers > 1
                 ? long_titles_in_row(asked, condition, covers)
                 : in_years(asked, condition, years,
                            two_digits(condition.count) + " lần liên tục " + words + " (" + years_listed(years) + ")");
      if (!condition.after.empty()) {
        Leaf after = after_award(asked, condition.after, years.front());
        if (after.value < leaf.value) {
          leaf.because = after.because;
          leaf.companions.insert(leaf.companions.end(), after.companions.begin(), after.companions.end());
        }
        if (after.value != Truth::yes) leaf.text += " " + after.text;
        leaf.value = std::min(leaf.value, after.value);
      }
    }
  }
  for (const std::string& code : condition.codes) leaf.detail += (leaf.detail.empty() ? "" : "-") + code;
  return leaf;
}

Leaf judge_once_only(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  leaf.text = "Chỉ tặng một lần; chưa được tặng.";
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    const bool same = of_codes(awards[at], condition.codes);
    if ((!same && !of_codes(awards[at], condition.unsure_after)) ||
        counted(asked, awards[at], at, false).value == Truth::no)
      continue;
    leaf.facts.push_back(fact_at("awards", at));
    if (same) {
      leaf.say(Truth::no, Because::nothing, "Chỉ tặng một lần; đã được tặng " + named(asked, awards[at]) + ".");
      return leaf;
    }
    leaf.say(Truth::unknown, Because::open_question,
             "Đã có " + named(asked, awards[at]) + "; chưa có quy định có được tặng thêm kỷ niệm chương này không.");
  }
  return leaf;
}

Leaf judge_cycle(const Asked& asked, const Condition&) {
  Leaf leaf;
  const auto& awards = asked.facts().awards;
  std::set<int> covered;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    const Award* award = asked.law.award(awards[at].code);
    if (award == nullptr || award->covers_years < 2 || counted(asked, awards[at], at, false).value == Truth::no)
      continue;
    const std::vector<int> years = awards[at].years();
    if (years.empty()) {
      const bool long_ago = awards[at].decision_date && awards[at].decision_date->year() <= asked.for_year - 3;
      if (long_ago) continue;
      leaf.facts.push_back(fact_at("awards", at));
      leaf.say(Truth::unknown, Because::missing_fact, named(asked, awards[at]) + ": chưa rõ tặng cho năm nào.");
      return leaf;
    }
    bool touches = false;
    for (const int year : last_years(years.back(), award->covers_years))
      if (year > asked.for_year - 3 && year <= asked.for_year) {
        covered.insert(year);
        touches = true;
      }
    if (touches) leaf.facts.push_back(fact_at("awards", at));
  }
  if (covered.empty()) {
    leaf.text = "Các năm xét không nằm trong lần Chiến sĩ thi đua cấp bộ, cấp tỉnh nào trước đó.";
    return leaf;
  }
  leaf.say(
      Truth::unknown, Because::not_confirmed,
      "Năm " + years_listed({covered.begin(), covered.end()}) +
          " đã nằm trong lần Chiến sĩ thi đua cấp bộ, cấp tỉnh trước; việc các chu kỳ không được trùng nhau mới có "
          "nguồn gián tiếp, phải có người quyết định.");
  return leaf;
}

}  // namespace thidua::law
