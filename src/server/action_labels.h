#pragma once
#include <functional>
#include <map>
#include <string>

namespace thidua::server {

/// What an action of the audit trail is called: "pacts.judge" -> "Đánh giá giao ước".
std::map<std::string, std::string, std::less<>> action_labels();

}  // namespace thidua::server
