#include "reading/verdict_again.h"

#include <algorithm>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& time_openers = words("verdicts", "time_openers");
const WordList& none_there = words("verdicts", "none_there");
const WordList& noun_kinds = words("verdicts", "noun_kinds");
const WordList& attaining_verbs = words("verdicts", "attaining_verbs");
const WordList& those_left = words("verdicts", "left_over");
const WordList& those_left_only = words("verdicts", "still_left");
const WordList& failing = words("verdicts", "failing_words");
const WordList& grants = words("splitting", "granting");

/// «100%», «12/12»: all of them.
bool is_whole(const core::Quantity& all) {
  return (all.unit == core::Unit::percent && all.values.front() == core::Decimal(100)) ||
         (all.unit == core::Unit::ratio && all.values.front() == all.values.back());
}

}  // namespace

bool none_promised(std::string_view low, std::size_t begin, std::size_t mark) {
  const std::size_t colon = begin < mark ? low.substr(begin, mark - begin).rfind(": ") : nowhere;  // not beyond it
  const bool labelled = colon != nowhere && colon > 0 && begin + colon + 2 < mark;
  return any_at(low, begin, zero_words) != nowhere ||
         (labelled && any_at(low, skip_blanks(low, begin + colon + 1), zero_words) != nowhere);
}

std::optional<VerdictHead> some_failed(const Source& source, const std::vector<FoundQuantity>& numbers,
                                       const FoundQuantity& promised, Range rest, Range clause) {
  const std::string_view low = source.low();
  const std::size_t left = any_at(low, rest.begin, those_left);
  const std::size_t number = left == nowhere ? rest.begin : skip_blanks(low, left);  // «02 hồ sơ trễ hạn»
  const bool whole = is_whole(promised.quantity);
  const bool share = whole || promised.quantity.unit == core::Unit::percent;
  if (!share || (left == nowhere && !whole) || number >= rest.end || !is_digit_byte(low[number])) {
    return std::nullopt;
  }
  const auto told = std::find_if(numbers.begin(), numbers.end(), [number](const FoundQuantity& found) {
    return found.number.begin == number && found.quantity.unit == core::Unit::count;
  });
  if (told == numbers.end()) {
    return std::nullopt;
  }
  const bool remains = any_at(low, rest.begin, those_left_only) != nowhere;
  const bool same = whole && remains && same_noun(promised.unit_label, told->unit_label);
  const bool alone =
      remains && word_count(low.substr(told->unit_end, clause.end - std::min(clause.end, told->unit_end))) <= 2;
  if (!alone && !same && !find_any(low, failing, told->number.end, clause.end)) {
    return std::nullopt;
  }
  return VerdictHead{core::Verdict::not_met, {rest.begin, rest.begin}, {}, true, false, false, false};
}

bool granted_by_somebody(std::string_view low, Range clause) {
  const auto done = find_phrase(low, "đã", clause.begin, clause.end);
  return done && word_count(low.substr(clause.begin, done->begin - clause.begin)) <= 5 &&
         any_at(low, skip_blanks(low, done->end), grants) != nowhere;
}

bool same_noun(std::string_view one, std::string_view other) {
  const std::size_t end = word_end(one, 0);
  return end > 0 && word_end(other, 0) == end && one.substr(0, end) == other.substr(0, end);
}

bool other_kind(std::string_view one, std::string_view other) {
  std::size_t end = 0;
  const std::string first = core::lower(std::string(one));
  const std::string second = core::lower(std::string(other));
  const Entry* kind = noun_kinds.at(first, 0, end);
  const Entry* told = noun_kinds.at(second, 0, end);
  return kind != nullptr && told != nullptr && kind->meaning != told->meaning;
}

bool opens_with_time(std::string_view low, Range rest) {
  const std::size_t time = any_at(low, rest.begin, time_openers);
  const std::size_t number = time == nowhere ? rest.end : skip_blanks(low, time);
  return number < rest.end && (is_digit_byte(low[number]) || low[number] == 'i' || low[number] == 'v');
}

bool attains_the_same(const Source& source, Range rest, const FoundQuantity& promised, const FoundQuantity& number) {
  const std::string_view low = source.low();
  const std::size_t verb = any_at(low, rest.begin, attaining_verbs);
  if (verb == nowhere || !promised.has_comparator || number.has_comparator || number.number.begin < verb ||
      word_count(low.substr(verb, number.number.begin - verb)) > 2) {
    return false;
  }
  const std::size_t behind = skip_blanks(low, number.unit_end);
  const bool ends = behind >= rest.end || std::string_view(",.;(").find(low[behind]) != nowhere;
  return number.quantity.unit == core::Unit::count ? same_noun(promised.unit_label, number.unit_label) : ends;
}

std::optional<VerdictHead> there_or_not(const Source& source, std::size_t promise, Range told) {
  const std::string_view low = source.low();
  if (phrase_at(low, promise, "có") == nowhere) {
    return std::nullopt;
  }
  const bool none = any_at(low, told.begin, none_there) != nowhere;
  const bool some = phrase_at(low, told.begin, "có") != nowhere || phrase_at(low, told.begin, "đã có") != nowhere;
  const bool denied = none && !find_phrase(low, "nào", told.begin, told.end) && word_count(source.low(told)) > 3;
  if ((!none && !some) || denied) {
    return std::nullopt;
  }
  return VerdictHead{
      none ? core::Verdict::not_met : core::Verdict::met, {told.begin, told.begin}, {}, true, false, false, false};
}

bool verb_was_done(std::string_view low, Range clause) {
  const auto done = find_phrase(low, "được", clause.begin, clause.end);
  if (!done || done->begin == clause.begin) {
    return false;
  }
  const std::size_t is = phrase_at(low, skip_blanks(low, done->end), "là");
  const std::size_t number = skip_blanks(low, is == nowhere ? done->end : is);
  return number < low.size() && is_digit_byte(low[number]) &&
         word_count(low.substr(clause.begin, done->begin - clause.begin)) <= 6;
}

}  // namespace thidua::reading
