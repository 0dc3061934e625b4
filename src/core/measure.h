#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

namespace thidua::core {

/// How a target's value is compared («từ … trở lên», «trên», «không quá», «dưới», a bare number, «từ … đến …»,
/// «không có», a state that is there or not, nothing to check). Codes are those of tdkt-extract/1; permanent.
enum class Comparator { at_least, more_than, at_most, less_than, equal, between, none, exists, qualitative };

/// What a value counts. Codes are those of tdkt-extract/1; permanent.
enum class Unit {
  percent,
  count,
  vnd,
  point,
  ratio,
  rank,
  minute,
  hour,
  day,
  workday,
  week,
  month,
  year,
  ha,
  m2,
  m3,
  km,
  kg,
  tonne,
  kwh,
  relative,
  level,
  other,
  none
};

/// The result of a target («kết quả đánh giá chỉ tiêu»). Codes are those of tdkt-extract/1; permanent.
enum class Verdict { met, not_met, exceeded, partly, not_assessed, proposed, in_progress, dropped, not_stated };

/// Is more better, less better, or a place inside a band.
enum class Direction { none, up, down, band };

std::string_view code(Comparator comparator);
std::string_view code(Unit unit);
std::string_view code(Verdict verdict);
std::string_view code(Direction direction);
std::optional<Comparator> comparator_of(std::string_view code);
std::optional<Unit> unit_of(std::string_view code);
std::optional<Verdict> verdict_of(std::string_view code);

/// As officers say it: "đạt", "không đạt", "vượt", "đạt một phần", "chưa đánh giá", "đang đề nghị", "đang thực hiện",
/// "dừng thực hiện", "chưa nêu kết quả".
std::string_view label_vi(Verdict verdict);

/// What must be reached: comparator, value or values and their unit.
/// Shape   one value; two for `between` (low < high) and unit `ratio`; {0} for `none`;
///         none for `exists`, `qualitative` and the units `relative` and `level`.
/// Source  shared shape tdkt-extract/1, "Comparator".
struct Quantity {
  Comparator comparator = Comparator::qualitative;
  std::vector<Decimal> values;
  Unit unit = Unit::none;
  bool operator==(const Quantity&) const = default;
};

/// Does the number of values fit comparator and unit, and is a band the right way round?
bool well_formed(const Quantity& quantity);

/// "từ 10% đến 15%", "trên 80%", "ít nhất 04 cá nhân", "không có"; `unit_label` is the noun counted, or empty.
/// Counts below ten get a leading zero, as Decree 30/2020 documents write them.
std::string to_vi(const Quantity& quantity, std::string_view unit_label = {});

/// One value with its unit: "99,4%", "07 văn bản", "39.030.000 đồng".
std::string value_to_vi(Decimal value, Unit unit, std::string_view unit_label = {});

}  // namespace thidua::core
