#include "initiatives/policy.h"

namespace thidua::initiatives {

using access::Permission;
using access::Role;

const Permission read_initiatives{"initiatives.read",
                                  "xem sáng kiến",
                                  {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head,
                                   Role::director, Role::council_member, Role::council_secretary, Role::union_officer,
                                   Role::records_clerk, Role::staff_member, Role::auditor},
                                  true};
const Permission change_initiatives{
    "initiatives.change", "ghi và sửa sáng kiến", {Role::emulation_officer, Role::council_secretary}, false};
const Permission recognise_initiatives{
    "initiatives.recognise", "ghi quyết định công nhận sáng kiến", {Role::emulation_officer}, false};

const std::vector<const Permission*>& permissions() {
  static const std::vector<const Permission*> all{&read_initiatives, &change_initiatives, &recognise_initiatives};
  return all;
}

}  // namespace thidua::initiatives
