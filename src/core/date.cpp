#include "core/date.h"

#include <chrono>
#include <cstdio>

namespace thidua::core {
namespace {

namespace ch = std::chrono;

ch::year_month_day civil(std::int32_t days) {
  return ch::year_month_day{ch::sys_days{ch::days{days}}};
}

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr std::int64_t milliseconds_a_day = 86'400'000;
constexpr std::int64_t vietnam_offset = 7 * 3'600'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

template <class... Parts>
std::string printed(const char* format, Parts... parts) {
  char buffer[64];
  const int length = std::snprintf(buffer, sizeof buffer, format, parts...);
  return std::string(buffer, static_cast<std::size_t>(length));
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const ch::year_month_day ymd{ch::year{year}, ch::month{static_cast<unsigned>(month)},
                               ch::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return from_days(static_cast<std::int32_t>(ch::sys_days{ymd}.time_since_epoch().count()));
}

Date Date::from_days(std::int32_t days) {
  Date date;
  date.days_ = days;
  return date;
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4), 4, 4), m = digits(text.substr(5, 2), 2, 2), d = digits(text.substr(8), 2, 2);
  if (!y || !m || !d) return std::nullopt;
  return of(*y, *m, *d);
}

std::optional<Date> Date::parse_vi(std::string_view text) {
  const auto first = text.find_first_of("/-.");
  if (first == std::string_view::npos) return std::nullopt;
  const auto second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto d = digits(text.substr(0, first), 1, 2), m = digits(text.substr(first + 1, second - first - 1), 1, 2),
             y = digits(text.substr(second + 1), 4, 4);
  if (!y || !m || !d) return std::nullopt;
  return of(*y, *m, *d);
}

int Date::year() const {
  return static_cast<int>(civil(days_).year());
}
int Date::month() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_).month()));
}
int Date::day() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_).day()));
}

std::string Date::to_iso() const {
  return printed("%04d-%02d-%02d", year(), month(), day());
}
std::string Date::to_vi() const {
  return printed("%02d/%02d/%04d", day(), month(), year());
}
std::string Date::to_vi_long() const {
  return printed(month() <= 2 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d", day(), month(), year());
}

Date last_day_of_month(int year, int month) {
  const ch::year_month_day_last last{ch::year{year}, ch::month_day_last{ch::month{static_cast<unsigned>(month)}}};
  return Date::from_days(static_cast<std::int32_t>(ch::sys_days{last}.time_since_epoch().count()));
}
Date last_day_of_quarter(int year, int quarter) {
  return last_day_of_month(year, quarter * 3);
}
Date first_day_of_year(int year) {
  return *Date::of(year, 1, 1);
}
Date last_day_of_year(int year) {
  return *Date::of(year, 12, 31);
}

Date Instant::day_in_vietnam() const {
  return Date::from_days(static_cast<std::int32_t>(floor_div(milliseconds + vietnam_offset, milliseconds_a_day)));
}

std::string Instant::to_iso() const {
  const std::int64_t days = floor_div(milliseconds, milliseconds_a_day);
  const int rest = static_cast<int>(milliseconds - days * milliseconds_a_day);
  return Date::from_days(static_cast<std::int32_t>(days)).to_iso() +
         printed("T%02d:%02d:%02d.%03dZ", rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::string Instant::to_vi() const {
  const std::int64_t local = milliseconds + vietnam_offset;
  const std::int64_t days = floor_div(local, milliseconds_a_day);
  const int rest = static_cast<int>(local - days * milliseconds_a_day);
  return Date::from_days(static_cast<std::int32_t>(days)).to_vi() +
         printed(" %02d:%02d", rest / 3'600'000, rest / 60'000 % 60);
}

}  // namespace thidua::core
