#pragma once
#include <optional>

#include "reading/items.h"
#include "reading/split.h"

namespace thidua::reading {

/// A verdict that stands before its promise: «✔ 100% hồ sơ …», «[Đạt] Tổ chức …», «Không đạt: Mỗi phòng có 01 sáng
/// kiến»; or a sign right behind it: «100% hồ sơ … ✔», «… [Đ]».
struct LeadVerdict {
  VerdictPlace place;
  Range promise;
};
/// `told`: all that is promised before in the section has its result, so that a word before a colon cannot be one.
std::optional<LeadVerdict> lead_verdict(const Source& source, const Item& item, bool told);
/// Gives it to the targets that nothing else judges in words.
void judge_by_lead(const Source& source, const LeadVerdict& lead, std::vector<Target>& targets);

}  // namespace thidua::reading
