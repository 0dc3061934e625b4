#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// …/eligibility/kept, of a person and of oneself: the answers that were kept, and keeping one.
std::vector<access::ApiRoute> kept_routes();

}  // namespace thidua::eligibility
