#pragma once
#include <optional>
#include <vector>

#include "reading/split.h"
#include "reading/targets.h"

namespace thidua::reading {

struct Item;

/// A paragraph of a report in which each result stands first, and behind it, in a bracket or a clause of its own, what
/// was promised: «Làm mới 3,2 km đường (giao ước 4 km), chưa đạt», «Đã nạo vét 61 km kênh, giao ước là nạo vét 95 km
/// kênh; bằng 64%».
struct ResultsFirst {
  SplitItem split;  // every part with its result, its promise and a verdict of its own
  Range before;     // sentences before them, or empty
  Range after;      // another promise behind them, or empty
};
/// None where the paragraph is not written so. Linear.
std::optional<ResultsFirst> results_first(const Source& source, Range item);

/// The paragraph with the next one, where that begins with its promise in a bracket («[giao ước: …]») or tells of its
/// promises by their order.
Item with_plan_below(const Source& source, const std::vector<Item>& items, std::size_t index);

/// Its targets, judged.
std::vector<Target> result_first_targets(const Context& context, const Item& item, const SplitItem& split,
                                         const SectionVerdict* heading);

}  // namespace thidua::reading
