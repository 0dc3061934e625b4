#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/http.h"

/// What the server itself says no with, as problem+json in Vietnamese.
namespace thidua::platform::refused {

HttpResponse malformed();
HttpResponse header_too_large();
HttpResponse expectation();
HttpResponse host();
HttpResponse other_site();
HttpResponse not_found();
/// Also the answer to OPTIONS. `allowed`: "GET, HEAD, OPTIONS".
HttpResponse method(Method asked, const std::string& allowed);
HttpResponse too_large(std::int64_t bytes_max);
HttpResponse no_upload_space();
HttpResponse busy();
HttpResponse internal(std::string_view request_id);

}  // namespace thidua::platform::refused
