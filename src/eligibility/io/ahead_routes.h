#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// …/eligibility/route and …/eligibility/what-if, of a person and of oneself: nothing is stored.
std::vector<access::ApiRoute> ahead_routes();

}  // namespace thidua::eligibility
