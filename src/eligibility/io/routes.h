#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// /people/{person}/eligibility, /me/record/eligibility: every award of the law for one person, asked on a day.
std::vector<access::ApiRoute> eligibility_routes();

}  // namespace thidua::eligibility
