#pragma once
#include <string>
#include <vector>

#include "access/io/api.h"
#include "eligibility/io/api_shapes.h"

namespace thidua::eligibility {

/// «Phiếu xét điều kiện khen thưởng», to be printed.
/// Shape   short: for every award the conclusion, what is missing and the ground; `long_form`: every condition that was
///         asked after it. `post`: unit and post on the day. Whatever was not read from a text is marked.
std::string eligibility_page(const EligibilityShown& shown, const std::string& post, bool long_form);

/// /in/nguoi/{person}/dieu-kien, /in/ho-so-cua-toi/dieu-kien: ?year=&received_on=&dang=ngan|day-du
std::vector<access::ApiRoute> printed_routes();

}  // namespace thidua::eligibility
