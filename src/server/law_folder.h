#pragma once
#include <optional>
#include <string>

#include "core/outcome.h"
#include "law/law.h"

namespace thidua::server {

/// The law of the folder (--law); the one the program was built with where it is empty.
core::Outcome<law::Law, core::Refusals> law_of(const std::string& folder);
/// From now on the program asks by the law of the folder (empty: by the built-in one), or what is wrong with it.
std::optional<core::Refusals> use_law_of(const std::string& folder);
/// The day a dossier is received as somebody typed it; empty: today.
core::Outcome<core::Date> day_received(const std::string& written);

}  // namespace thidua::server
