#include <algorithm>
#include <iterator>

#include "law/counting.h"
#include "law/judging.h"

/// Yearly task ratings: of one year, of years in a row, of years at a level (L19).
namespace thidua::law {
namespace {

std::string rating_fact(int year) {
  return "facts.ratings." + std::to_string(year);
}

/// The years of the window, by what their rating says.
struct Sorted {
  std::vector<int> reached, below, missing, excluded;  // excluded: before the end of a discipline (G4)
  std::vector<std::string> facts;
};

Sorted sorted(const Asked& asked, int rank, const std::vector<int>& years) {
  Sorted found;
  for (const int year : years) {
    const bool left_out = asked.leave_out_before && year < asked.leave_out_before->year();
    const auto rating = asked.facts().ratings.find(year);
    if (left_out || rating == asked.facts().ratings.end()) {
      found.missing.push_back(year);
      continue;
    }
    found.facts.push_back(rating_fact(year));
    if (!year_counts(asked, year)) {
      found.excluded.push_back(year);
    } else {
      (rating->second >= rank ? found.reached : found.below).push_back(year);
    }
  }
  return found;
}

void add_restart(const Asked& asked, Leaf& leaf, const std::vector<int>& excluded, Truth value) {
  if (excluded.empty() || value == Truth::yes) return;
  leaf.companions.push_back(general_reason(
      asked, Kind::discipline_restart, "G4", value, Because::open_question,
      "Năm " + years_listed(excluded) + " không tính vì chưa hết thời hạn kỷ luật từ đầu năm.", {"facts.discipline"}));
}

std::string what_is_wrong(const Sorted& years) {
  std::string text;
  const auto add = [&text](const std::vector<int>& list, std::string_view words) {
    if (!list.empty()) text += "; năm " + years_listed(list) + std::string(words);
  };
  add(years.below, " thấp hơn mức ấy");
  add(years.missing, " chưa có kết quả xếp loại");
  add(years.excluded, " không tính do kỷ luật");
  return text;
}

}  // namespace

Leaf judge_rating_at_least(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::string words(rating_words(condition.rank));
  const auto rating = asked.facts().ratings.find(asked.for_year);
  const std::string year = std::to_string(asked.for_year);
  const bool left_out = asked.leave_out_before && asked.for_year < asked.leave_out_before->year();
  if (rating == asked.facts().ratings.end() || left_out) {
    leaf.say(Truth::unknown, Because::missing_fact,
             "Cần " + words + " trở lên; năm " + year + " chưa có kết quả xếp loại.");
    return leaf;
  }
  leaf.facts.push_back(rating_fact(asked.for_year));
  const std::string found = "Năm " + year + " " + std::string(rating_words(rating->second));
  if (!year_counts(asked, asked.for_year)) {
    leaf.say(Truth::no, Because::nothing, found + " nhưng năm này không tính do kỷ luật.");
    add_restart(asked, leaf, {asked.for_year}, Truth::no);
  } else if (rating->second >= condition.rank) {
    leaf.text = found + ", đạt mức từ " + words + " trở lên.";
  } else {
    leaf.say(Truth::no, Because::nothing, found + "; cần từ " + words + " trở lên.");
  }
  return leaf;
}

Leaf judge_rating_streak(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::vector<int> years = last_years(asked.for_year, condition.years);
  Sorted found = sorted(asked, condition.rank, years);
  leaf.facts = found.facts;
  const std::string need = two_digits(condition.years) + " năm liên tục (" + years_listed(years) + ") " +
                           std::string(rating_words(condition.rank)) + (condition.rank < 3 ? " trở lên" : "");
  const auto short_by = condition.years - static_cast<int>(found.reached.size());
  const std::string lacks = "Cần " + need + "; đã có " + two_digits(static_cast<int>(found.reached.size())) + " năm" +
                            what_is_wrong(found) + ". Còn thiếu " + two_digits(short_by) + " năm.";
  if (!found.below.empty() || !found.excluded.empty()) {
    leaf.say(Truth::no, Because::nothing, lacks);
    add_restart(asked, leaf, found.excluded, Truth::no);
  } else if (!found.missing.empty()) {
    leaf.say(Truth::unknown, Because::missing_fact, lacks);
  } else {
    leaf.text = "Đủ " + need + ".";
  }
  if (condition.after.empty()) return leaf;
  Leaf after = after_award(asked, condition.after, years.front());
  if (after.value < leaf.value || (after.value == leaf.value && leaf.value != Truth::yes)) {
    leaf.because = leaf.value == after.value && leaf.because != Because::nothing ? leaf.because : after.because;
    leaf.text += " " + after.text;
    std::move(after.companions.begin(), after.companions.end(), std::back_inserter(leaf.companions));
  }
  leaf.value = std::min(leaf.value, after.value);
  if (leaf.value != Truth::unknown) leaf.because = Because::nothing;
  leaf.facts.insert(leaf.facts.end(), after.facts.begin(), after.facts.end());
  return leaf;
}

Leaf judge_rating_years(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::vector<int> years = last_years(asked.for_year, condition.years);
  const Sorted found = sorted(asked, condition.rank, years);
  leaf.facts = found.facts;
  const int reached = static_cast<int>(found.reached.size());
  const std::string need = "Trong các năm " + years_listed(years) + " cần ít nhất " + two_digits(condition.count) +
                           " năm " + std::string(rating_words(condition.rank)) + "; có " + two_digits(reached) +
                           " năm" + (reached == 0 ? "" : " (" + years_listed(found.reached) + ")");
  if (reached >= condition.count) {
    leaf.text = need + ".";
  } else if (reached + static_cast<int>(found.missing.size()) >= condition.count) {
    leaf.say(Truth::unknown, Because::missing_fact,
             need + "; năm " + years_listed(found.missing) + " chưa có kết quả xếp loại.");
  } else {
    leaf.say(Truth::no, Because::nothing, need + ". Còn thiếu " + two_digits(condition.count - reached) + " năm.");
    add_restart(asked, leaf, found.excluded, Truth::no);
  }
  return leaf;
}

}  // namespace thidua::law
