#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::server {

/// Documents read into pacts: upload, check, confirm.
std::vector<access::ApiRoute> draft_routes();

}  // namespace thidua::server
