#pragma once
#include <vector>

#include "reading/split.h"

namespace thidua::reading {

/// All verdicts of a paragraph in order, not overlapping.
std::vector<VerdictPlace> verdict_places(const Source& source, Range item, const std::vector<Bracket>& brackets);
/// «… [x] Đạt  [ ] Không đạt»: the words behind the box that is ticked.
std::optional<VerdictPlace> ticked_box(const Source& source, Range item);
/// A result that no word of judgement opens, in a paragraph that holds no verdict: «…: kết nạp 10 đảng viên».
std::optional<VerdictPlace> told_place(const Source& source, Range item, const std::vector<Bracket>& brackets);

}  // namespace thidua::reading
