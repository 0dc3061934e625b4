#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::server {

/// The agency's own templates of papers: list, check, replace, go back, look at.
std::vector<access::ApiRoute> template_routes();

}  // namespace thidua::server
