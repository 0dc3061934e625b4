#pragma once
#include <optional>
#include <string>

#include "core/decimal.h"
#include "reading/source.h"

namespace thidua::reading {

/// Points given or taken in one clause: «… cộng 02 điểm», «… trừ 0,5 điểm/lần», «tổng điểm thưởng không quá 05 điểm»,
/// «Từ 80 điểm trở lên: xếp loại Tốt».
struct FoundPoints {
  std::string kind;  // as ScoringRule::kind
  core::Decimal points;
  int confidence = 0;
};
/// `about_points`: the heading says that points are given, so a level alone is a rule too.
std::optional<FoundPoints> points_in(const Source& source, Range clause, bool about_points);

}  // namespace thidua::reading
