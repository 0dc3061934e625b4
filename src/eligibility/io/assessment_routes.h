#pragma once
#include <vector>

#include "access/io/api.h"

/// What a person says of a condition that the records leave open, and what was said before.
namespace thidua::eligibility {

std::vector<access::ApiRoute> assessment_routes();

}  // namespace thidua::eligibility
