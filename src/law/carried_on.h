#pragma once
#include <optional>

#include "law/law.h"

namespace thidua::law {

/// The law as if the last text that was read ran on: to look ahead by, never for a verdict.
struct CarriedOn {
  Law law;
  std::optional<Date> last_day;  // of that text; none: every text is loaded, nothing was changed
};

/// What begins with a regime that is not loaded is left out; what ends the day before runs on.
CarriedOn carried_on(const Law& law);

}  // namespace thidua::law
