#pragma once
#include <vector>

#include "access/io/api.h"

/// The interface of review and reports.
namespace thidua::reports {

std::vector<access::ApiRoute> api_routes(const access::Installation& installation);

namespace api {
std::vector<access::ApiRoute> review_routes();
std::vector<access::ApiRoute> paper_routes();
std::vector<access::ApiRoute> preview_routes();
std::vector<access::ApiRoute> letter_routes();
}  // namespace api

}  // namespace thidua::reports
