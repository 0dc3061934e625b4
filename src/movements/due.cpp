#include "movements/due.h"

#include <algorithm>
#include <optional>

#include "core/text.h"

namespace thidua::movements {
namespace {

core::Date last_in_time(const ItemTerms& terms, core::Date due) {
  return terms.mode == "before" ? due.plus_days(-1) : due;
}

std::string due_words(const ItemTerms& terms, core::Date due) {
  if (terms.mode == "before") return "trước ngày " + due.to_vi();
  if (terms.mode == "on") return "ngày " + due.to_vi();
  return "chậm nhất ngày " + due.to_vi();
}

/// Months in one span of the repetition; nullopt where it tells no day.
std::optional<int> months_of(std::string_view every) {
  const std::string words = core::single_spaced(core::folded(core::nfc(every)));
  const auto says = [&](std::string_view word) { return words.find(word) != std::string::npos; };
  if (says("6 thang") || says("sau thang") || says("half_year") || says("nua nam")) return 6;
  if (says("quy") || says("quarter")) return 3;
  if (says("thang") || says("month")) return 1;
  if (says("2 nam") || says("hai nam")) return std::nullopt;
  if (says("nam") || says("year")) return 12;
  return std::nullopt;
}

/// "quý" and "quarter" as officers say them.
std::string every_words(const std::string& every) {
  const std::string words = core::single_spaced(core::folded(core::nfc(every)));
  for (const std::string_view start : {"hang ", "moi ", "dinh ky "})
    if (words.starts_with(start)) return every;
  if (words == "month") return "hằng tháng";
  if (words == "quarter") return "hằng quý";
  if (words == "half_year") return "6 tháng một lần";
  if (words == "year") return "hằng năm";
  return "mỗi " + every;
}

void add_recurring(std::vector<DueItem>& found, const Movement& movement, const Item& item, core::DayRange range) {
  const auto months = months_of(item.terms.every);
  if (!months || !item.terms.due.empty()) return;
  const core::Date from = std::max(movement.period.from, range.from), to = std::min(movement.period.to, range.to);
  for (int year = from.year(); year <= to.year(); ++year)
    for (int month = *months; month <= 12; month += *months) {
      const core::Date day = core::last_day_of_month(year, month);
      if (from <= day && day <= to) found.push_back({day, every_words(item.terms.every), &item});
    }
}

bool has_days(ItemKind kind) {
  return kind == ItemKind::task || kind == ItemKind::deadline || kind == ItemKind::target ||
         kind == ItemKind::criterion;
}

bool overlap(const ItemOrigin& a, const ItemOrigin& b) {
  return a.sha256 == b.sha256 && a.begin < b.end && b.begin < a.end;
}

/// Said once: the deadline is the more general of both.
bool told_by_another(const std::vector<DueItem>& found, const DueItem& one) {
  if (one.item->kind != ItemKind::deadline) return false;
  return std::ranges::any_of(found, [&](const DueItem& other) {
    if (other.item->kind == ItemKind::deadline || !overlap(other.item->origin, one.item->origin)) return false;
    return other.last_day == one.last_day;
  });
}

}  // namespace

std::vector<DueItem> due_items(const Movement& movement, const std::vector<Item>& items, core::DayRange range) {
  std::vector<DueItem> found;
  // one day wider: a task may turn out to end the day before what it says
  const core::DayRange wider{range.from.plus_days(-1), range.to.plus_days(1)};
  for (const Item& item : items) {
    if (item.state == ItemState::withdrawn || !has_days(item.kind)) continue;
    for (const core::Date due : item.terms.due)
      if (const core::Date day = last_in_time(item.terms, due); wider.contains(day))
        found.push_back({day, due_words(item.terms, due), &item});
    add_recurring(found, movement, item, range);
  }
  // the deadline knows how the day is meant, the task knows who does it
  for (DueItem& one : found) {
    if (one.item->kind == ItemKind::deadline || !one.item->terms.mode.empty()) continue;
    const auto deadline = std::ranges::find_if(found, [&](const DueItem& other) {
      return other.item->kind == ItemKind::deadline && other.item->terms.mode == "before" &&
             overlap(other.item->origin, one.item->origin) && other.last_day.plus_days(1) == one.last_day;
    });
    if (deadline == found.end()) continue;
    one.words = deadline->words;
    one.last_day = deadline->last_day;
  }
  std::vector<DueItem> told;
  for (const DueItem& one : found)
    if (range.contains(one.last_day) && !told_by_another(found, one)) told.push_back(one);
  std::ranges::stable_sort(told, {}, &DueItem::last_day);
  return told;
}

}  // namespace thidua::movements
