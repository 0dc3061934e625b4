#pragma once
#include <optional>
#include <vector>

#include "reading/targets.h"

/// «Kết quả, 4/5 chỉ tiêu hoàn thành; riêng giải ngân mới đạt 88,2%»: a list of promises without any result, and one
/// paragraph that counts how many were kept and speaks of the others by name.
namespace thidua::reading {

/// Judges the open targets of the item's section where the item counts just as many; the tally itself, or none where
/// it does not.
std::optional<SectionVerdict> judge_by_tally(const Context& context, const Item& item, std::vector<Target>& targets);

}  // namespace thidua::reading
