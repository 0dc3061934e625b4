#include "reading/verdict_levels.h"

#include <algorithm>

#include "core/text.h"
#include "reading/clause_map.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «giải ba = giải 2»: the ladder and the rung.
const WordList& ladder = words("verdicts", "ladder");
const WordList& or_better = words("comparators", "open_above");

/// The first rung named in the range.
const Entry* rung_in(std::string_view low, Range range) {
  for (std::size_t at = range.begin; at < range.end;) {
    std::size_t end = at;
    if (const Entry* entry = ladder.at(low, at, end); entry != nullptr && end <= range.end) {
      return entry;
    }
    const std::size_t behind = word_end(low, at);
    at = skip_blanks(low, behind > at ? behind : at + 1);
  }
  return nullptr;
}

}  // namespace

std::optional<core::Verdict> level_reached(const Source& source, Range promise, Range told, bool exact) {
  const std::string_view low = source.low();
  const auto open = find_any(low, or_better, promise.begin, promise.end);
  const Entry* promised = open ? rung_in(low, {promise.begin, open->begin}) : (exact ? rung_in(low, promise) : nullptr);
  const Entry* reached = promised == nullptr ? nullptr : rung_in(low, told);
  if (reached == nullptr || reached->meaning.front() != promised->meaning.front()) {
    return std::nullopt;
  }
  return reached->meaning.back() >= promised->meaning.back() ? core::Verdict::met : core::Verdict::not_met;
}

bool tells_time(const Source& source, core::Unit promised, Range clause, bool opened) {
  std::size_t at = clause.begin;
  while (at < clause.end && !is_digit_byte(source.low()[at])) {
    ++at;
  }
  const auto number = at < clause.end ? core::number_at(source.shown().substr(0, clause.end), at) : std::nullopt;
  if (!number || !ClauseMap::is_time(promised) || !(opened || at == clause.begin)) {
    return false;
  }
  const UnitWord unit = unit_at(source, number->end, clause.end, false);
  return unit.known && unit.unit == promised;
}

}  // namespace thidua::reading
