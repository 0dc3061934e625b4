#include "reading/told_times.h"

#include <algorithm>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «đến 30 ngày», «ngày 07»: a date stands there, or how much more or less it was.
const WordList& no_times = words("verdicts", "before_no_time");

bool is_days(core::Unit unit) {
  return unit == core::Unit::day || unit == core::Unit::workday;
}

bool is_time(core::Unit unit) {
  return is_days(unit) || unit == core::Unit::week || unit == core::Unit::month || unit == core::Unit::year;
}

}  // namespace

std::vector<Actual> times_told(const Source& source, Range told, const Target& target) {
  std::vector<Actual> found;
  const core::Unit unit = target.quantity.unit;
  const std::string_view low = source.low();
  std::size_t at = is_time(unit) ? told.begin : told.end;
  while (at < told.end) {
    at = first_sign(low, "0123456789", {at, told.end});
    const auto number = at < told.end ? core::number_at(source.shown({0, told.end}), at) : std::nullopt;
    if (!number) {
      break;
    }
    const UnitWord word = unit_at(source, number->end, told.end, false);
    const bool same = word.known && (word.unit == unit || (is_days(word.unit) && is_days(unit)));
    if (same && any_before(low, at, no_times) == nowhere) {
      Actual actual;
      actual.value = number->value;
      actual.unit = unit;
      actual.what = target.measure;
      found.push_back(actual);
    }
    at = number->end;
  }
  return found;
}

}  // namespace thidua::reading
