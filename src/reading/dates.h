#pragma once
#include <optional>
#include <string>
#include <string_view>
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

/// What starts exactly at `at`: a whole date; «Quý III/2025», «quý IV»; «tháng 6 năm 2026», «tháng 7»; «25/12» without
/// its year. `year` is the document's, or 0: without a year nothing is found. A quarter or month is its last day.
std::optional<FoundDate> date_at(std::string_view low, std::size_t at);
std::optional<FoundDate> quarter_at(std::string_view low, std::size_t at, int year, bool& year_written);
std::optional<FoundDate> month_at(std::string_view low, std::size_t at, int year, bool& year_written);
std::optional<FoundDate> day_without_year_at(std::string_view low, std::size_t at, int year);
/// The day itself, or the last of the month where the day is blank.
std::string last_day(const FoundDate& date);

/// A time limit with the words that tell how it is meant.
struct FoundDeadline {
  Range words;
  std::string due;   // ISO; or empty for a recurring one
  std::string mode;  // as Deadline::mode
  std::string every;
  int confidence = 95;
  bool part_of_year = false;  // «6 tháng đầu năm», «cuối năm» without a word that makes it a limit
};
/// «vào Quý III/2025», «trước ngày 30/6/2025», «06 tháng đầu năm», «định kỳ 6 tháng một lần»: limits a target may have.
std::vector<FoundDeadline> deadlines_in(const Source& source, Range range, int year);

/// «năm 2025», «giai đoạn 2021-2030», «6 tháng đầu năm 2025», «năm học 2025-2026»: first in the range.
struct FoundPeriod {
  std::string from;
  std::string to;
  Range words;
  bool half_year = false;
  bool days_told = true;  // false for a school year: the usual days
};
std::optional<FoundPeriod> period_in(const Source& source, Range range);
/// All years named («năm 2024») in the range, with their places.
struct FoundYear {
  int year = 0;
  Range words;
};
std::vector<FoundYear> years_in(const Source& source, Range range);

}  // namespace thidua::reading
