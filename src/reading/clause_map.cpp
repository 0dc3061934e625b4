#include "reading/clause_map.h"

#include <algorithm>

#include "core/utf8.h"
#include "reading/phrases.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Words that may stand between the begin of a clause and its quantity.
const WordList& starters = words("splitting", "starters");
const WordList& trait_words = words("splitting", "trait_words");
const WordList& receiving_words = words("splitting", "receiving_words");
const WordList& measured_labels = words("splitting", "measure_words");
const WordList& moves_to = words("comparators", "moves_to");
const WordList& main_verbs = words("splitting", "main_verbs");
/// How far a clause is followed; keeps paragraphs of a megabyte linear.
constexpr std::size_t clause_bytes_max = 700;
constexpr std::size_t trait_bytes_max = 300;

bool is_letter_at(std::string_view low, std::size_t at) {
  std::size_t end = at;
  return core::is_letter(core::next_code_point(low, end));
}

}  // namespace

const Bracket* ClauseMap::bracket_at(std::size_t at) const {
  const auto after =
      std::upper_bound(brackets.begin(), brackets.end(), at,
                       [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
  return after != brackets.begin() && at < std::prev(after)->outer.end ? &*std::prev(after) : nullptr;
}

const FoundQuantity* ClauseMap::first_quantity(std::size_t from, std::size_t to) const {
  const auto found =
      std::lower_bound(quantities.begin(), quantities.end(), from,
                       [](const FoundQuantity& quantity, std::size_t at) { return quantity.number.begin < at; });
  return found != quantities.end() && found->number.end <= to ? &*found : nullptr;
}

bool ClauseMap::starts_with_quantity(std::size_t at, std::size_t limit) const {
  const FoundQuantity* found = first_quantity(at, limit);
  const bool counted = found != nullptr && found->quantity.unit == core::Unit::count && !found->unit_label.empty();
  if (found == nullptr || (found->weight < 1 && !counted)) {
    return false;
  }
  std::size_t place = skip_blanks(low, at);
  for (int step = 0; step < 4 && place < found->words.begin; ++step) {
    const std::size_t end = any_at(low, place, starters);
    if (end == nowhere) {
      return false;
    }
    place = skip_blanks(low, end);
  }
  return place >= found->words.begin;
}

std::size_t ClauseMap::next_colon(std::size_t from, std::size_t to) const {
  for (std::size_t at = low.find(':', from); at != nowhere && at < to; at = low.find(':', at + 1)) {
    if (const Bracket* bracket = bracket_at(at); bracket != nullptr) {
      at = bracket->outer.end - 1;
      continue;
    }
    return at;
  }
  return nowhere;
}

std::size_t ClauseMap::behind_letter(std::size_t at) const {
  std::size_t end = at;
  if (at < body_end) {
    core::next_code_point(low, end);
  }
  const bool letter =
      end < body_end && low[end] == ')' && end + 1 < body_end && is_blank(low[end + 1]) && is_letter_at(low, at);
  if (letter) {
    return skip_blanks(low, end + 1);
  }
  const std::size_t label = end_of_label(low.substr(0, body_end), at);
  return label == at ? at : skip_blanks(low, label);
}

std::size_t ClauseMap::clause_end(std::size_t at) const {
  const std::size_t limit = std::min(body_end, at + clause_bytes_max);
  for (std::size_t stop = at; stop < limit; ++stop) {
    if (low[stop] == ';' || (low[stop] == '.' && (stop + 1 >= limit || !is_digit_byte(low[stop + 1])))) {
      return stop;
    }
  }
  return limit;
}

const FoundQuantity* ClauseMap::weightiest(Range range) const {
  const FoundQuantity* best = nullptr;
  auto found =
      std::lower_bound(quantities.begin(), quantities.end(), range.begin,
                       [](const FoundQuantity& quantity, std::size_t at) { return quantity.number.begin < at; });
  for (; found != quantities.end() && found->number.end <= range.end; ++found) {
    if (best == nullptr || found->weight > best->weight) {
      best = &*found;
    }
  }
  return best;
}

bool ClauseMap::is_trait(Range between) const {
  if (between.size() > trait_bytes_max) {
    return true;  // far behind: it belongs to something else
  }
  return find_any(low, trait_words, between.begin, between.end).has_value() &&
         !find_any(low, main_verbs, between.begin, between.end).has_value();
}

bool ClauseMap::is_time(core::Unit unit) {
  return unit == core::Unit::minute || unit == core::Unit::hour || unit == core::Unit::day ||
         unit == core::Unit::workday || unit == core::Unit::month;
}

const FoundQuantity* ClauseMap::value_behind_label(Range range) const {
  const std::size_t colon = next_colon(range.begin, range.end);
  const FoundQuantity* inside = colon == nowhere ? nullptr : first_quantity(range.begin, colon);
  const FoundQuantity* value = inside == nullptr ? nullptr : first_quantity(colon, range.end);
  const bool names = value != nullptr && is_time(inside->quantity.unit) && !is_time(value->quantity.unit);
  return names && starts_with_quantity(skip_blanks(low, colon + 1), range.end) ? value : nullptr;
}

/// «Sáng kiến cấp cơ sở: 05»: nothing but a whole number behind the label, which counts what the label names.
bool ClauseMap::counts_its_label(const FoundQuantity& found, Range range) const {
  const std::size_t colon = next_colon(range.begin, range.end);
  const bool alone = colon != nowhere && skip_blanks(low, colon + 1) == found.number.begin &&
                     skip_blanks(low, found.number.end) >= range.end;
  const bool measure =
      any_at(low, range.begin, measured_labels) != nowhere && phrase_at(low, range.begin, "số") == nowhere;
  return alone && !measure && found.quantity.unit == core::Unit::other && found.quantity.values.size() == 1 &&
         found.quantity.values.front().is_whole() && word_count(low.substr(range.begin, colon - range.begin)) >= 2;
}

bool ClauseMap::is_rate(const FoundQuantity& found) {
  return found.quantity.unit == core::Unit::vnd && !found.per.empty() && found.per != "year" && found.per != "month" &&
         found.per != "quarter";
}

std::optional<FoundQuantity> ClauseMap::best_quantity(Range range) const {
  if (const FoundQuantity* value = value_behind_label(range); value != nullptr) {
    return *value;
  }
  const bool of_time = phrase_at(low, range.begin, "thời gian") != nowhere;
  const FoundQuantity* best = nullptr;  // the first, unless a later one says more and is not only a trait of it
  const auto first =
      std::lower_bound(quantities.begin(), quantities.end(), range.begin,
                       [](const FoundQuantity& quantity, std::size_t at) { return quantity.number.begin < at; });
  for (auto found = first; found != quantities.end() && found->number.end <= range.end; ++found) {
    const bool timed = best != nullptr && of_time && is_time(found->quantity.unit) && !is_time(best->quantity.unit);
    const bool trait = !timed && best != nullptr && best->weight >= 1 &&
                       is_trait({best->unit_end, found->words.begin}) && found->quantity.unit != core::Unit::percent &&
                       found->quantity.unit != core::Unit::ratio;
    // «thưởng nóng cho 03 đội thi công, tổng số 60 triệu đồng»: who gets it is not what is promised
    const bool receivers = best != nullptr && best->weight == found->weight && !best->has_comparator &&
                           best->quantity.unit == core::Unit::count && found->quantity.unit != core::Unit::count &&
                           !is_rate(*found) && any_before(low, best->words.begin, receiving_words) != nowhere;
    // «thả 5.000 con giống xuống 03 hồ»: a noun we do not know counts as well, and the first one is what is done
    const bool both_counts = best != nullptr && best->quantity.unit == core::Unit::count && best->weight == 0 &&
                             found->quantity.unit == core::Unit::count && !found->has_comparator &&
                             begins_with_verb(low, range.begin);
    const bool moved = best != nullptr && best->quantity.unit == found->quantity.unit && !best->has_comparator &&
                       any_before(low, found->words.begin, moves_to) != nowhere &&
                       word_count(low.substr(best->unit_end, found->words.begin - best->unit_end)) <= 3;
    if (best != nullptr && find_phrase(low, "hoặc", best->unit_end, found->words.begin)) {
      break;  // «tối thiểu 5 hộ hoặc 30% số hộ vay mới»: either will do, the first is what is said
    }
    if (best == nullptr || timed || moved || (receivers && !trait) ||
        (found->weight > best->weight && !trait && !both_counts)) {
      best = &*found;
    }
  }
  if (best != nullptr && best->weight < 0 && counts_its_label(*best, range)) {
    FoundQuantity counted = *best;
    counted.quantity.unit = core::Unit::count;
    counted.weight = 0;
    return counted;
  }
  return best == nullptr || best->weight < 0 ? std::nullopt : std::optional(*best);
}

}  // namespace thidua::reading
