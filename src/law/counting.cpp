#include "law/counting.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace thidua::law {

using core::Date;
using core::DayRange;

Date plus_months(Date day, int months) {
  const int month = day.year() * 12 + day.month() - 1 + months;
  const Date last = core::last_day_of_month(month / 12, month % 12 + 1);
  return Date::of(last.year(), last.month(), std::min(day.day(), last.day())).value_or(last);
}

int full_months(Date from, Date to) {
  const Date behind = to.plus_days(1);
  if (behind <= from) return 0;
  int months = (behind.year() - from.year()) * 12 + behind.month() - from.month();
  while (months > 0 && plus_months(from, months) > behind) --months;
  return months;
}

std::vector<DayRange> merged(std::vector<DayRange> ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::vector<DayRange> one;
  for (const DayRange& range : ranges) {
    if (range.to < range.from) continue;
    if (!one.empty() && range.from <= one.back().to.plus_days(1)) {
      one.back().to = std::max(one.back().to, range.to);
    } else {
      one.push_back(range);
    }
  }
  return one;
}

int full_months(const std::vector<DayRange>& ranges) {
  int months = 0;
  for (const DayRange& range : ranges) months += full_months(range.from, range.to);
  return months;
}

std::string two_digits(int number) {
  return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
}

std::string years_and_months(int months) {
  if (months == 0) return "chưa đủ 1 tháng";
  std::string text;
  if (months >= 12) text = std::to_string(months / 12) + " năm";
  if (months % 12 != 0) text += (text.empty() ? "" : " ") + std::to_string(months % 12) + " tháng";
  return text;
}

std::string years_listed(const std::vector<int>& years) {
  std::string text;
  for (std::size_t at = 0; at < years.size();) {
    std::size_t end = at + 1;
    while (end < years.size() && years[end] == years[end - 1] + 1) ++end;
    if (end - at < 3) end = at + 1;
    text += (text.empty() ? "" : ", ") + std::to_string(years[at]);
    if (end - at >= 3) text += "-" + std::to_string(years[end - 1]);
    at = end;
  }
  return text;
}

bool at_least_percent(int k, int n, int p) {
  return std::int64_t{100} * k >= std::int64_t{p} * n;
}
bool more_than_percent(int k, int n, int p) {
  return std::int64_t{100} * k > std::int64_t{p} * n;
}
int percent_floor(int n, int p) {
  return static_cast<int>(std::int64_t{n} * p / 100);
}

std::string percent_vi(int k, int n) {
  if (n <= 0) return "0%";
  const std::int64_t hundredths = std::int64_t{k} * 10'000 / n;
  char text[32];
  std::snprintf(text, sizeof text, "%lld,%02lld%%", static_cast<long long>(hundredths / 100),
                static_cast<long long>(hundredths % 100));
  return text;
}

}  // namespace thidua::law
