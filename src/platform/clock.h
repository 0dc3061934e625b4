#pragma once
#include "core/date.h"

namespace thidua::platform {

/// The only place that reads the clock. THIDUA_NOW=2026-11-21T08:00:00Z fixes it, for demos and tests.
core::Instant now();

}  // namespace thidua::platform
