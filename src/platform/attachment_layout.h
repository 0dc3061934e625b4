#pragma once
#include <string_view>

namespace thidua::platform {

/// 64 lower-case hex digits? Whatever else comes from outside names no attachment.
bool is_sha256_hex(std::string_view text);

}  // namespace thidua::platform
