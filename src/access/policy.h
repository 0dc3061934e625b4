#pragma once
#include <vector>

#include "access/permission.h"

/// What may be done with users, the audit trail and the names of the agency, and by whom.
namespace thidua::access {

extern const Permission read_users;
extern const Permission manage_users;
extern const Permission read_audit;
extern const Permission read_settings;
extern const Permission change_settings;

const std::vector<const Permission*>& permissions();

}  // namespace thidua::access
