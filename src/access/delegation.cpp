#include "access/delegation.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::access {
namespace {

constexpr std::size_t ground_letters_max = 500;

core::Refusal delegation_refusal(std::string field, std::string message) {
  return {"access.delegation." + field, std::move(message), field, {}};
}

/// Held in the giver's own name over all the days, on the unit or above it.
bool is_own(const RoleGrant& held, const RoleGrant& asked, const IsWithin& is_within) {
  if (held.delegated_by || held.role != asked.role) return false;
  if (!held.validity.covers(asked.validity.from) || !held.validity.covers(*asked.validity.to)) return false;
  if (!held.unit) return true;
  return asked.unit && (*asked.unit == *held.unit || is_within(*asked.unit, *held.unit));
}

}  // namespace

bool may_be_delegated(Role role) {
  switch (role) {
    case Role::emulation_officer:
    case Role::unit_clerk:
    case Role::unit_head:
    case Role::director:
    case Role::council_secretary:
    case Role::union_officer:
    case Role::records_clerk:
      return true;
    case Role::administrator:
    case Role::council_member:
    case Role::staff_member:
    case Role::auditor:
      return false;
  }
  return false;
}

core::Date last_day_of_delegation(core::Date from) {
  const auto again = core::Date::of(from.year() + 1, from.month(), from.day());
  return again ? again->plus_days(-1) : core::last_day_of_month(from.year() + 1, from.month());
}

core::Outcome<int> delegation_allowed(const User& giver, const RoleGrant& asked, core::Date today,
                                      const IsWithin& is_within) {
  const std::string role(label_vi(asked.role));
  if (!may_be_delegated(asked.role))
    return delegation_refusal("role", "Vai trò " + role + " gắn với từng người, không ủy quyền được. Nếu cần người" +
                                          " thay, hãy nhờ quản trị hệ thống giao vai trò.");
  if (asked.ground.empty() || core::code_points(asked.ground) > ground_letters_max)
    return delegation_refusal("ground",
                              "Hãy ghi văn bản hoặc lý do ủy quyền (tối đa 500 ký tự), ví dụ “Giấy ủy quyền"
                              " số 12/GUQ-VP, nghỉ phép năm”.");
  if (asked.validity.from < today)
    return delegation_refusal(
        "from", "Ngày bắt đầu " + asked.validity.from.to_vi() + " đã qua. Ủy quyền chỉ tính từ hôm nay trở đi.");
  if (!asked.validity.to || *asked.validity.to < asked.validity.from)
    return delegation_refusal("to", "Ủy quyền phải có ngày cuối, không trước ngày bắt đầu.");
  if (const auto limit = last_day_of_delegation(asked.validity.from); *asked.validity.to > limit)
    return delegation_refusal("to", "Ủy quyền dài nhất một năm: ngày cuối không sau " + limit.to_vi() +
                                        ". Lâu hơn, hãy nhờ quản trị hệ thống giao vai trò.");
  const bool own =
      std::ranges::any_of(giver.grants, [&](const RoleGrant& held) { return is_own(held, asked, is_within); });
  if (own) return 1;
  return delegation_refusal("unit", "Anh/chị không tự mình giữ vai trò " + role +
                                        " ở đơn vị này suốt thời gian ủy quyền; quyền được ủy quyền thì không ủy quyền"
                                        " lại. Hãy chọn lại vai trò, đơn vị hoặc ngày.");
}

}  // namespace thidua::access
