#include "access/policy.h"

namespace thidua::access {

const Permission read_users{
    "users.read", "xem tài khoản và vai trò", {Role::administrator, Role::director, Role::auditor}, false};
const Permission manage_users{"users.manage", "quản lý tài khoản và vai trò", {Role::administrator}, false};
const Permission read_audit{"audit.read", "xem nhật ký", {Role::administrator, Role::director, Role::auditor}, false};
const Permission read_settings{
    "settings.read",
    "xem thông tin của cơ quan",
    {Role::administrator, Role::emulation_officer, Role::director, Role::records_clerk, Role::auditor},
    false};
const Permission change_settings{
    "settings.change", "sửa thông tin của cơ quan", {Role::administrator, Role::emulation_officer}, false};

const std::vector<const Permission*>& permissions() {
  static const std::vector<const Permission*> all{&read_users, &manage_users, &read_audit, &read_settings,
                                                  &change_settings};
  return all;
}

}  // namespace thidua::access
