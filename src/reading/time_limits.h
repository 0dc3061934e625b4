#pragma once
#include <vector>

#include "reading/dates.h"
#include "reading/source.h"

namespace thidua::reading {

/// Which repetitions count as time limits: only those said to be one («định kỳ …», «… một lần»), or also a bare
/// «hằng quý», which in a duty is one and in prose is not.
enum class Rhythm { named, any };

/// All time limits of the range: days, months, quarters with the words that tell how they are meant; repetitions;
/// «trong vòng 03 ngày kể từ …», «… 10 ngày trước ngày …». A day that only dates a paper or a figure is none.
std::vector<FoundDeadline> time_limits_in(const Source& source, Range range, int year, Rhythm rhythm);

/// «Hồ sơ của cơ sở gửi cấp trên: chậm nhất ngày 15/11/2025»: behind the colon nothing but the time.
bool only_time_behind_colon(const Source& source, Range range, int year);

}  // namespace thidua::reading
