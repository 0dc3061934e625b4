#pragma once
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"
#include "pacts/judge.h"

/// Short words for the tests of this folder.
namespace thidua::pacts::testing {

inline core::Decimal number(std::string_view plain) {
  return core::Decimal::parse(plain).value();
}

inline core::Date day(std::string_view iso) {
  return core::Date::parse_iso(iso).value();
}

inline TargetTerms terms(core::Comparator comparator, std::initializer_list<std::string_view> values, core::Unit unit) {
  TargetTerms made;
  made.text = "Chỉ tiêu thử";
  made.quantity.comparator = comparator;
  made.quantity.unit = unit;
  for (const std::string_view value : values) made.quantity.values.push_back(number(value));
  made.direction = comparator == core::Comparator::at_most || comparator == core::Comparator::less_than ||
                           comparator == core::Comparator::none
                       ? core::Direction::down
                       : core::Direction::up;
  made.roll_up = usual_roll_up(made);
  return made;
}

inline constexpr core::UnitId unit_a{11}, unit_b{12}, unit_c{13};

inline UnitResult share(core::UnitId unit, std::string_view part, std::string_view whole) {
  UnitResult result;
  result.unit = unit;
  result.part = number(part);
  result.whole = number(whole);
  result.locked = true;
  return result;
}

inline UnitResult value(core::UnitId unit, std::string_view plain) {
  UnitResult result;
  result.unit = unit;
  result.value = number(plain);
  result.locked = true;
  return result;
}

inline UnitResult stage(core::UnitId unit, Stage said) {
  UnitResult result;
  result.unit = unit;
  result.stage = said;
  result.locked = true;
  return result;
}

inline const JudgeAt year_end{day("2025-12-31"), {day("2025-01-01"), day("2025-12-31")}, false};
inline const JudgeAt half_year{day("2025-06-30"), {day("2025-01-01"), day("2025-12-31")}, true};

/// Judges what the given units reported; all of them were asked.
inline Judgement judged(const TargetTerms& target, const std::vector<UnitResult>& results,
                        const JudgeAt& at = year_end) {
  std::vector<core::UnitId> asked;
  for (const UnitResult& result : results) asked.push_back(result.unit);
  return judge(target, rolled_up(target, results, asked), at);
}

}  // namespace thidua::pacts::testing
