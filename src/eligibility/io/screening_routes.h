#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::eligibility {

/// /screenings: a screening is started as a job; its result is told page by page, and as a workbook. /screenings/ratio:
/// how large a list of chosen people is beside those it is counted against.
std::vector<access::ApiRoute> screening_routes();

}  // namespace thidua::eligibility
