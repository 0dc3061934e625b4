#pragma once
#include <vector>

#include "access/permission.h"

/// Who may see and change what is known of awards.
namespace thidua::registry {

extern const access::Permission read_awards;    // scoped: awards of the units of the role
extern const access::Permission change_awards;  // add, import, correct, amend
extern const access::Permission cancel_awards;  // cancel and restore

const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::registry
