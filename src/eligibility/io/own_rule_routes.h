#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// /local-rules: the agency's own rules. Everybody who has signed in reads them; who may change them is in the policy.
std::vector<access::ApiRoute> own_rule_routes();

}  // namespace thidua::eligibility
