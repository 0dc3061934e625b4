#include "reading/told_days.h"

#include <algorithm>
#include <string>

#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

/// «đến», «ngày», «sáng»: before a day without its year.
const WordList& day_words = words("verdicts", "day_words");
constexpr std::size_t iso_bytes = 10;
constexpr std::size_t year_bytes = 4;
constexpr int any_year = 2024;

/// «đến 12/8 mới bàn giao», «động thổ 08/5»: the last day of the range that stands without its year; not «12/12 thôn».
std::string day_without_year(const Source& source, Range told, int year) {
  const std::string_view low = source.low().substr(0, told.end);
  std::string last;
  bool written = false;
  for (std::size_t at = told.begin; at < told.end;) {
    if (!is_digit_byte(low[at])) {
      auto span = word_starts(low, at) ? month_at(low, at, year, written) : std::nullopt;
      span = span || !word_starts(low, at) ? span : quarter_at(low, at, year, written);
      last = span && !span->iso.empty() && span->words.end <= told.end ? last_day(*span) : last;
      at = span ? std::max(span->words.end, at + 1) : at + 1;
      continue;
    }
    const bool named = any_before(low, at, day_words) != nowhere;
    const auto day = named ? day_without_year_at(low, at, year) : std::nullopt;
    const std::size_t next = day ? skip_blanks(low, day->words.end) : nowhere;
    const bool counted = day && next < told.end && (low[next] == '%' || nouns_at(low, next) != nowhere);
    last = day && !counted ? day->iso : last;
    at = day ? std::max(day->words.end, at + 1) : std::max(low.find_first_not_of("0123456789/.", at), at + 1);
  }
  return last;
}

}  // namespace

bool tells_day(const Source& source, Range range) {
  return date_in(source, range).has_value() || !day_without_year(source, range, any_year).empty();
}

std::optional<Verdict> on_time(const Source& source, Range told, const Target& target, const Judgement& judgement) {
  const bool counts = !target.quantity.values.empty();
  const bool told_in_numbers =
      counts && std::any_of(judgement.actuals.begin(), judgement.actuals.end(), [&target](const Actual& actual) {
        return actual.unit == target.quantity.unit || actual.whole;
      });
  if (told_in_numbers || target.due.size() != iso_bytes) {
    return std::nullopt;
  }
  const auto whole = date_in(source, told);
  const std::string day = whole && !whole->iso.empty()
                              ? last_day(*whole)
                              : day_without_year(source, told, std::stoi(target.due.substr(0, year_bytes)));
  if (day.empty()) {
    return std::nullopt;
  }
  const bool late = day > target.due;
  if (counts && !late) {
    return std::nullopt;  // «… 2,3 km đường trước ngày 02/9: đã thông xe ngày 25/8»: how much is not said again
  }
  return late ? Verdict::not_met : Verdict::met;
}

}  // namespace thidua::reading
