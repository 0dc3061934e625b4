#include "registry/policy.h"

namespace thidua::registry {

using access::Permission;
using access::Role;

const Permission read_awards{
    "registry.read",
    "xem sổ khen thưởng",
    {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head, Role::director,
     Role::council_member, Role::council_secretary, Role::union_officer, Role::records_clerk, Role::auditor},
    true};
const Permission change_awards{
    "registry.change", "ghi, nhập và đính chính khen thưởng", {Role::emulation_officer}, false};
const Permission cancel_awards{"registry.cancel", "hủy bỏ, khôi phục khen thưởng", {Role::emulation_officer}, false};

const std::vector<const Permission*>& permissions() {
  static const std::vector<const Permission*> all{&read_awards, &change_awards, &cancel_awards};
  return all;
}

}  // namespace thidua::registry
