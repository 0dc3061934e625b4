#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thidua::core {

/// A day of the Gregorian calendar, as Vietnam counts it. No time of day, no zone.
/// Units   days since 1970-01-01; 0001-01-01 to 9999-12-31.
class Date {
 public:
  Date() = default;

  /// nullopt where the day does not exist (31/02).
  static std::optional<Date> of(int year, int month, int day);
  static Date from_days(std::int32_t days);
  /// "2025-06-15".
  static std::optional<Date> parse_iso(std::string_view text);
  /// "15/6/2025", "15/06/2025", "15-6-2025", "15.6.2025": day, month, four-digit year; nothing else.
  static std::optional<Date> parse_vi(std::string_view text);

  int year() const;
  int month() const;
  int day() const;
  std::int32_t days() const { return days_; }

  std::string to_iso() const;
  /// "15/06/2025".
  std::string to_vi() const;
  /// "ngày 05 tháng 02 năm 2025": day under 10 and months 1 and 2 get a leading zero (Decree 30/2020, box 4).
  std::string to_vi_long() const;

  Date plus_days(std::int32_t count) const { return from_days(days_ + count); }
  auto operator<=>(const Date&) const = default;

 private:
  std::int32_t days_ = 0;
};

Date last_day_of_month(int year, int month);
Date last_day_of_quarter(int year, int quarter);
Date first_day_of_year(int year);
Date last_day_of_year(int year);

/// Days from `from` to `to`, **both included**.
struct DayRange {
  Date from;
  Date to;
  bool contains(Date day) const { return from <= day && day <= to; }
  auto operator<=>(const DayRange&) const = default;
};

/// Validity of a fact: from its first day, up to and including its last day, or open.
struct Validity {
  Date from;
  std::optional<Date> to;
  bool covers(Date day) const { return from <= day && (!to || day <= *to); }
  bool operator==(const Validity&) const = default;
};

/// A moment in UTC, milliseconds since 1970-01-01T00:00:00Z. Rules receive it; only io reads the clock.
struct Instant {
  std::int64_t milliseconds = 0;
  auto operator<=>(const Instant&) const = default;
  /// The day it is in Vietnam (UTC+7, no summer time) at this moment.
  Date day_in_vietnam() const;
  /// "2025-06-15T07:30:00.000Z"
  std::string to_iso() const;
  /// "15/06/2025 14:30", Vietnam's time.
  std::string to_vi() const;
};

}  // namespace thidua::core
