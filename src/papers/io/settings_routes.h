#pragma once
#include <vector>

#include "access/io/api.h"

namespace thidua::papers {

/// Signers and number series.
std::vector<access::ApiRoute> settings_routes();

}  // namespace thidua::papers
