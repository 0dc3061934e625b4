#include "access/access.h"

#include <algorithm>
#include <array>

#include "core/coded.h"

namespace thidua::access {
namespace {

constexpr std::array roles{
    core::Coded<Role>{Role::administrator, "administrator", "quản trị hệ thống"},
    core::Coded<Role>{Role::emulation_officer, "emulation_officer", "cán bộ thi đua, khen thưởng"},
    core::Coded<Role>{Role::unit_clerk, "unit_clerk", "đầu mối của đơn vị"},
    core::Coded<Role>{Role::unit_head, "unit_head", "người đứng đầu đơn vị"},
    core::Coded<Role>{Role::director, "director", "người đứng đầu cơ quan"},
    core::Coded<Role>{Role::council_member, "council_member", "thành viên Hội đồng"},
    core::Coded<Role>{Role::council_secretary, "council_secretary", "thư ký Hội đồng"},
    core::Coded<Role>{Role::union_officer, "union_officer", "cán bộ công đoàn"},
    core::Coded<Role>{Role::records_clerk, "records_clerk", "văn thư"},
    core::Coded<Role>{Role::staff_member, "staff_member", "công chức, viên chức, người lao động"},
    core::Coded<Role>{Role::auditor, "auditor", "người kiểm tra, giám sát"},
};

bool is_small_letter(char letter) {
  return letter >= 'a' && letter <= 'z';
}

bool may_stand_in_login(char letter) {
  return is_small_letter(letter) || (letter >= '0' && letter <= '9') || letter == '.' || letter == '_' || letter == '-';
}

}  // namespace

std::string_view code(Role role) {
  return code_in(roles, role);
}

std::optional<Role> role_of(std::string_view code) {
  return value_in(roles, code);
}

std::string_view label_vi(Role role) {
  return label_in(roles, role);
}

bool has_role_on(const User& user, Role role, core::Date day) {
  return std::ranges::any_of(user.grants,
                             [&](const RoleGrant& grant) { return grant.role == role && grant.validity.covers(day); });
}

std::string login_fault(std::string_view login) {
  const std::string shown = "Tên đăng nhập “" + std::string(login) + "”";
  if (login.size() < 2 || login.size() > 40) return shown + " phải có từ 2 đến 40 ký tự.";
  if (!is_small_letter(login.front())) return shown + " phải bắt đầu bằng một chữ cái thường không dấu (a–z).";
  if (!std::ranges::all_of(login, may_stand_in_login))
    return shown + " chỉ được dùng chữ thường không dấu, chữ số, dấu chấm, gạch dưới và gạch nối.";
  return {};
}

}  // namespace thidua::access
