#pragma once
#include <string>

#include "core/outcome.h"
#include "law/law.h"

namespace thidua::server {

/// The law of the folder (--law); the one the program was built with where it is empty.
core::Outcome<law::Law, core::Refusals> law_of(const std::string& folder);
/// The day a dossier is received as somebody typed it; empty: today.
core::Outcome<core::Date> day_received(const std::string& written);

}  // namespace thidua::server
