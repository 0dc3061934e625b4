#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// /law/awards and /law/awards/{code}: what the law says of each award, day by day. For everybody who has signed in.
std::vector<access::ApiRoute> law_routes();

}  // namespace thidua::eligibility
