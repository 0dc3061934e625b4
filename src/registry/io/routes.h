#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::registry {

/// /awards, /award-lists, /people/{person}/awards.xlsx
std::vector<access::ApiRoute> registry_routes();

// parts of it
std::vector<access::ApiRoute> award_routes();
std::vector<access::ApiRoute> filter_routes();
std::vector<access::ApiRoute> sheet_routes();
std::vector<access::ApiRoute> link_routes();

}  // namespace thidua::registry
