#pragma once
#include <vector>

#include "access/io/api.h"
#include "access/io/ports.h"

namespace thidua::server {

/// The routes of pacts, reports and of documents read into pacts; for the server's table.
std::vector<access::ApiRoute> pact_api_routes(const access::Installation& installation);
/// What pacts put into home, search, years.
void plug_pacts(access::Ports& ports);

}  // namespace thidua::server
