#pragma once
#include <optional>
#include <vector>

#include "reading/brackets.h"
#include "reading/quantity.h"
#include "reading/split.h"

namespace thidua::reading {

/// What stands behind a promise that is complete, and promises nothing itself: «Hiến tối thiểu 300 đơn vị máu. Qua 03
/// ngày hội thu về 304 đơn vị.», «Không có lô hàng bị trả về - tháng 3 có 01 lô bị trả». Only its place says that it is
/// a result: the head is `supposed`. `numbers`: the quantities of the item.
std::optional<VerdictPlace> behind_promise(const Source& source, Range item, const std::vector<Bracket>& brackets,
                                           const std::vector<FoundQuantity>& numbers);

/// The bracket that begins at the place, or null.
const Bracket* bracket_from(const std::vector<Bracket>& brackets, std::size_t at);
/// Behind « - » or « – » at the place, or nowhere.
std::size_t behind_dash(std::string_view low, std::size_t at);

/// «Lao động tiên tiến 89,1% (đăng ký 85% trở lên), vượt 4,1 điểm phần trăm»: how far from the plan in the bracket.
std::optional<VerdictHead> beyond_plan(const Source& source, Range rest, std::size_t item_begin);

/// «Không để xảy ra cháy rừng: tháng 4 xảy ra 01 vụ, không đạt», «Trồng 20 cây: trồng 25 cây, vượt»: behind the colon,
/// where what must not be, or a number, stands before it and the same is told between it and the verdict; else
/// `verdict`.
std::size_t behind_told_colon(const Source& source, Range item, std::size_t verdict);

}  // namespace thidua::reading
