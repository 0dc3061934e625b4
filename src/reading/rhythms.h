#pragma once
#include <optional>
#include <string>

#include "reading/dates.h"
#include "reading/source.h"
#include "reading/time_limits.h"

/// What time limits and repetitions are found with.
namespace thidua::reading {

/// How far an event that a limit is reckoned from may go on.
constexpr std::size_t limit_event_bytes_max = 110;

struct SmallNumber {
  int value = 0;
  std::size_t end = 0;
};
/// «03», «6», «một»: a small count.
std::optional<SmallNumber> small_number_at(std::string_view low, std::size_t at);

/// A passage that is searched for limits.
class LimitText {
 public:
  LimitText(const Source& source, Range range, Rhythm rhythm)
      : low_(source.low().substr(0, range.end)), range_(range), rhythm_(rhythm) {}

 protected:
  /// Does a clause begin here?
  bool clause_starts(std::size_t at) const;
  bool clause_ends(std::size_t at) const;

  std::string_view low_;
  Range range_;
  Rhythm rhythm_;
};

/// Limits that come again: «định kỳ hằng quý», «trước ngày 05 tháng đầu quý sau».
class Rhythms : LimitText {
 public:
  using LimitText::LimitText;

  /// «định kỳ hằng quý», «mỗi quý một lần», «6 tháng một lần», «vào ngày 25 hằng tháng», «hằng tháng».
  std::optional<FoundDeadline> repeated_at(std::size_t at) const;
  /// «nộp báo cáo tháng trước ngày 25»: the paper tells the rhythm of a day without its month. `floor`: the end of the
  /// limit found before it.
  std::optional<FoundDeadline> day_of_paper_at(std::size_t at, std::size_t floor) const;

 private:
  FoundDeadline with_day(FoundDeadline found) const;
  std::size_t once_behind(bool each, std::size_t at) const;
  bool bare_rhythm(std::size_t at, std::size_t end, const std::string& period) const;
  std::size_t day_of_period(std::size_t at) const;
  std::size_t next_period_end(std::size_t at) const;
};

}  // namespace thidua::reading
