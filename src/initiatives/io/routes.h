#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::initiatives {

/// /initiatives
std::vector<access::ApiRoute> initiative_routes();

}  // namespace thidua::initiatives
