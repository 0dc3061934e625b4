#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::server {

/// What is printed: pages written by the server, below /in/, for those who have signed in.
std::vector<access::ApiRoute> print_views();

}  // namespace thidua::server
