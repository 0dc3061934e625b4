#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// A day, month or quarter in the text.
struct FoundDate {
  Range words;
  std::string iso;  // "2025-06-15", "2025-06", or empty where only the month stands
  int year = 0;
};

/// «31/12/2024», «ngày 09 tháng 01 năm 2015», «ngày tháng 6 năm 2023»: the first in the range.
std::optional<FoundDate> date_in(const Source& source, Range range);

/// A time limit with the words that tell how it is meant.
struct FoundDeadline {
  Range words;
  std::string due;   // ISO; or empty for a recurring one
  std::string mode;  // as Deadline::mode
  std::string every;
};
/// «vào Quý III/2025», «trước ngày 30/6/2025», «06 tháng đầu năm», «cuối năm», «định kỳ 6 tháng một lần».
std::vector<FoundDeadline> deadlines_in(const Source& source, Range range, int year);

/// «năm 2025», «giai đoạn 2021-2030», «6 tháng đầu năm 2025», «năm học 2025-2026»: first in the range.
struct FoundPeriod {
  std::string from;
  std::string to;
  Range words;
  bool half_year = false;
};
std::optional<FoundPeriod> period_in(const Source& source, Range range);
/// All years named («năm 2024») in the range, with their places.
struct FoundYear {
  int year = 0;
  Range words;
};
std::vector<FoundYear> years_in(const Source& source, Range range);

}  // namespace thidua::reading
