#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// /law/drafts/{id}/effects and /law/effects: whose answers a draft of the law changes. Only propose_law.
std::vector<access::ApiRoute> law_effect_routes();

}  // namespace thidua::eligibility
