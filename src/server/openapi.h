#pragma once
#include <vector>

#include "platform/http.h"
#include "platform/json.h"

namespace thidua::server {

/// OpenAPI 3.1 of the routes below /api/v1, from the route table. Shapes with a name stand once, in components/schemas.
/// Throws std::logic_error where two different shapes carry one name: one of them must be renamed.
platform::Json openapi(const std::vector<platform::Route>& routes);

}  // namespace thidua::server
