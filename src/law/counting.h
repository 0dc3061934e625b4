#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"

/// Whole months and years between days, never rounded; shares of whole numbers.
namespace thidua::law {

/// The same day `months` later; a day the month lacks becomes its last day.
core::Date plus_months(core::Date day, int months);
/// Full months from `from` to `to`, both included: 0 where `to` lies before `from`.
int full_months(core::Date from, core::Date to);
/// Overlapping and adjoining ranges made one, by first day.
std::vector<core::DayRange> merged(std::vector<core::DayRange> ranges);
/// Full months of all ranges together, each counted by itself.
int full_months(const std::vector<core::DayRange>& ranges);

/// "02", as official papers write small numbers; larger ones as they are.
std::string two_digits(int number);
/// "8 năm 7 tháng"
std::string years_and_months(int months);
/// "2021, 2022, 2025"; runs of three or more as "2021-2025".
std::string years_listed(const std::vector<int>& years);

/// 100k >= pn
bool at_least_percent(int k, int n, int p);
/// 100k > pn
bool more_than_percent(int k, int n, int p);
/// floor(pn / 100)
int percent_floor(int n, int p);
/// "98,61%", cut after two places, never rounded up.
std::string percent_vi(int k, int n);

}  // namespace thidua::law
