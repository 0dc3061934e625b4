#include "reading/rhythms.h"

#include <algorithm>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& rhythm_connectors = words("time_limits", "connectors");
const WordList& weekdays = words("time_limits", "weekdays");
const WordList& times = words("time_limits", "times");
const WordList& months_of = words("time_limits", "months_of");
const WordList& next_words = words("time_limits", "next");
const WordList& period_papers = words("time_limits", "period_papers");
const WordList& rhythm_each_words = words("time_limits", "each");
const WordList& each_parts = words("time_limits", "each_parts");
const WordList& rhythm_acts = words("tasks", "acting");
const WordList& once_words = words("time_limits", "once");

std::optional<FoundDeadline> loose(FoundDeadline found) {
  found.confidence = 80;
  return found;
}

}  // namespace

std::optional<SmallNumber> small_number_at(std::string_view low, std::size_t at) {
  SmallNumber number{0, at};
  while (number.end < low.size() && is_digit_byte(low[number.end]) && number.end - at < 3) {
    number.value = number.value * 10 + (low[number.end] - '0');
    ++number.end;
  }
  if (number.end > at) {
    return number.end < low.size() && is_digit_byte(low[number.end]) ? std::nullopt : std::optional(number);
  }
  const auto spelled = core::spelled_number_at(low, at);
  return spelled && spelled->value.is_whole()
             ? std::optional(SmallNumber{static_cast<int>(spelled->value.units()), spelled->end})
             : std::nullopt;
}

/// Does a clause begin here?
bool LimitText::clause_starts(std::size_t at) const {
  const std::size_t before = skip_blanks_back(low_, at);
  return before <= range_.begin || std::string_view(";.,:(-").find(low_[before - 1]) != nowhere ||
         (before >= 3 && low_.substr(before - 3, 3) == "–");
}
bool LimitText::clause_ends(std::size_t at) const {
  const std::size_t next = skip_blanks(low_, at);
  return next >= range_.end || std::string_view(";.,)").find(low_[next]) != nowhere;
}

/// «định kỳ hằng quý», «mỗi quý một lần», «6 tháng một lần», «vào ngày 25 hằng tháng», «hằng tháng».
std::optional<FoundDeadline> Rhythms::repeated_at(std::size_t at) const {
  std::size_t place = phrase_at(low_, at, "định kỳ");
  const bool named = place != nowhere;
  place = named ? skip_blanks(low_, place) : at;
  const std::size_t on_day = day_of_period(place);
  const bool dated = on_day != nowhere;
  place = dated ? on_day : place;
  const std::size_t part = any_at(low_, place, each_parts);  // «cuối mỗi quý»
  const bool parted = part != nowhere && any_at(low_, skip_blanks(low_, part), rhythm_each_words) != nowhere;
  place = parted ? skip_blanks(low_, part) : place;
  const std::size_t each = any_at(low_, place, rhythm_each_words);
  place = each == nowhere ? place : skip_blanks(low_, each);
  const auto count = small_number_at(low_, place);
  const std::size_t noun = count ? skip_blanks(low_, count->end) : place;
  const std::size_t end = any_at(low_, noun, times);
  if (end == nowhere || (!named && each == nowhere && !count && !dated)) {
    return std::nullopt;
  }
  FoundDeadline found{{at, end}, "", "recurring", "", 95};
  const std::string period(low_.substr(noun, end - noun));
  found.every = count && count->value > 1 ? std::to_string(count->value) + " " + period : period;
  if (const std::size_t later = dated ? next_period_end(noun) : nowhere; later != nowhere) {
    found.words.end = later;
    return found;
  }
  const std::size_t next = skip_blanks(low_, end);
  if (next < range_.end && is_digit_byte(low_[next]) && any_at(low_, next, once_words) == nowhere) {
    return std::nullopt;  // «báo cáo định kỳ năm 2024»
  }
  const std::size_t once = once_behind(each != nowhere, next);
  found.words.end = once == nowhere ? end : once;
  if (named || once != nowhere || dated || (parted && rhythm_ == Rhythm::any)) {
    return each == nowhere && !count && !named && !dated ? std::nullopt : std::optional(with_day(found));
  }
  return each != nowhere && bare_rhythm(at, end, period) ? loose(with_day(found)) : std::nullopt;
}

/// «hằng tháng báo cáo Giám đốc trước ngày 25», «mỗi quý, chậm nhất ngày 05 của tháng đầu quý sau»: the day in the
/// period belongs to the rhythm.
FoundDeadline Rhythms::with_day(FoundDeadline found) const {
  const std::size_t limit = std::min(range_.end, found.words.end + limit_event_bytes_max);
  for (std::size_t at = found.words.end; at < limit && std::string_view(";.").find(low_[at]) == nowhere; ++at) {
    if (low_[at] != 'n' || !word_starts(low_, at) || phrase_at(low_, at, "ngày") == nowhere) {
      continue;
    }
    const auto day = small_number_at(low_, skip_blanks(low_, phrase_at(low_, at, "ngày")));
    if (!day || day->value < 1 || day->value > 31 || date_at(low_, at) ||
        any_before(low_, at, rhythm_connectors) == nowhere) {
      continue;
    }
    if (const std::size_t period = day_of_period(at); period != nowhere) {
      const std::size_t later = next_period_end(period);
      const std::size_t noun = any_at(low_, period, times);
      found.words.end = later != nowhere ? later : noun != nowhere ? noun : found.words.end;
    } else if (clause_ends(day->end)) {
      found.words.end = day->end;
    }
    break;
  }
  return found;
}

/// «một lần» right behind, or, behind «mỗi tháng», at the end of the clause: «mỗi tháng tổng hợp kết quả một lần».
std::size_t Rhythms::once_behind(bool each, std::size_t at) const {
  const std::size_t slash =
      at < range_.end && low_[at] == '/' ? phrase_at(low_, skip_blanks(low_, at + 1), "lần") : nowhere;
  const std::size_t near = slash == nowhere ? any_at(low_, at, once_words) : slash;  // «6 tháng/lần»
  if (near != nowhere || !each || rhythm_ == Rhythm::named) {
    return near;
  }
  const std::size_t limit =
      std::min(low_.substr(0, std::min(range_.end, at + limit_event_bytes_max)).find_first_of(",;.:", at),
               std::min(range_.end, at + limit_event_bytes_max));
  const auto once = find_any(low_, once_words, at, limit);
  return once && word_count(low_.substr(at, once->begin - at)) <= 6 ? once->end : nowhere;
}

/// «hằng quý» in an order is when; «kết quả hằng năm» is which, unless it opens its clause.
bool Rhythms::bare_rhythm(std::size_t at, std::size_t end, const std::string& period) const {
  if (rhythm_ == Rhythm::named) {
    return false;
  }
  const std::size_t next = skip_blanks(low_, end);
  const bool aim = phrase_at(low_, next, "để") != nowhere || phrase_at(low_, next, "và") != nowhere;
  const bool each = phrase_at(low_, at, "hằng") != nowhere || phrase_at(low_, at, "hàng") != nowhere;
  return clause_starts(at) || ((clause_ends(end) || aim) && period != "năm") ||
         (each && (period == "ngày" || period == "tuần" || period == "quý" ||
                   (period == "tháng" && any_at(low_, next, rhythm_acts) != nowhere)));
}

/// «vào ngày 25», «trước ngày 05», «ngày 20» before «hằng tháng»: where the repetition begins; or nowhere.
std::size_t Rhythms::day_of_period(std::size_t at) const {
  const std::size_t connector = any_at(low_, at, rhythm_connectors);
  const std::size_t noun = connector == nowhere ? at : skip_blanks(low_, connector);
  if (const std::size_t weekday = any_at(low_, noun, weekdays); weekday != nowhere) {
    const std::size_t next = skip_blanks(low_, weekday);
    return any_at(low_, next, rhythm_each_words) != nowhere ? next : nowhere;
  }
  std::size_t place = phrase_at(low_, noun, "ngày");
  const std::size_t early = place == nowhere ? nowhere : phrase_at(low_, skip_blanks(low_, place), "mùng");
  place = early == nowhere ? place : early;
  const auto day = place == nowhere ? std::nullopt : small_number_at(low_, skip_blanks(low_, place));
  if (!day || day->value < 1 || day->value > 31) {
    return nowhere;
  }
  place = skip_blanks(low_, day->end);
  if (const std::size_t of = phrase_at(low_, place, "của"); of != nowhere) {
    place = skip_blanks(low_, of);
  }
  if (const std::size_t month = any_at(low_, place, months_of); month != nowhere) {
    place = skip_blanks(low_, month);
    const std::size_t of = phrase_at(low_, place, "của");
    place = of == nowhere ? place : skip_blanks(low_, of);
    return any_at(low_, place, rhythm_each_words) != nowhere || any_at(low_, place, times) != nowhere ? place : nowhere;
  }
  return any_at(low_, place, rhythm_each_words) != nowhere || next_period_end(place) != nowhere ? place : nowhere;
}

/// «tháng sau», «quý kế tiếp»: the period told by the one before it.
std::size_t Rhythms::next_period_end(std::size_t at) const {
  const std::size_t noun = any_at(low_, at, times);
  return noun == nowhere ? nowhere : any_at(low_, skip_blanks(low_, noun), next_words);
}

/// «nộp báo cáo tháng trước ngày 25»: the paper tells the rhythm of a day without its month.
std::optional<FoundDeadline> Rhythms::day_of_paper_at(std::size_t at, std::size_t floor) const {
  std::size_t behind = at;
  const Entry* entry = rhythm_connectors.at(low_, at, behind);
  const std::size_t noun = entry == nullptr ? nowhere : phrase_at(low_, skip_blanks(low_, behind), "ngày");
  const auto day = noun == nowhere ? std::nullopt : small_number_at(low_, skip_blanks(low_, noun));
  if (!day || day->value < 1 || day->value > 31 || !clause_ends(day->end)) {
    return std::nullopt;
  }
  std::size_t begin = at;
  const Entry* paper = period_papers.before(low_, at, begin);
  return paper == nullptr || begin < floor
             ? std::nullopt
             : std::optional(FoundDeadline{{at, day->end}, "", "recurring", paper->meaning, 80});
}

}  // namespace thidua::reading
