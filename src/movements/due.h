#pragma once
#include <string>
#include <vector>

#include "movements/item.h"
#include "movements/movement.h"

namespace thidua::movements {

/// A thing to be done by a day («việc có hạn»).
struct DueItem {
  core::Date last_day;  // the last day on which it is still in time
  std::string words;    // "trước ngày 10/02/2026", "chậm nhất ngày 31/03/2026", "hằng quý"
  const Item* item = nullptr;
};

/// Tasks, deadlines and targets of the movement whose last day lies in the range, by day.
///
/// Way     «trước ngày» ends the day before. What recurs («hằng tháng», «hằng quý», «6 tháng», «hằng năm») is due on
/// the
///         last day of each of its spans inside the movement's period; other repetitions have no day. A deadline read
///         off a sentence that is a task as well is told once, as the task. Withdrawn items are left out.
std::vector<DueItem> due_items(const Movement& movement, const std::vector<Item>& items, core::DayRange range);

}  // namespace thidua::movements
