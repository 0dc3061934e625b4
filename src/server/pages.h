#pragma once
#include <vector>

#include "platform/http.h"
#include "server/context.h"

namespace thidua::server {

/// The pages and the interface of one installation: the pact, its verdicts, the report to download. `context` outlives
/// the routes. Read-only: there is no sign-in yet.
std::vector<platform::Route> routes(Context& context);

}  // namespace thidua::server
