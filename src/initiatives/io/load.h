#pragma once
#include <string>
#include <vector>

#include "initiatives/io/store.h"

namespace thidua::initiatives {

/// Initiatives as they stand that a condition on `i` names (" AND i.year = ?"), with all that belongs to them.
std::vector<WholeInitiative> load_initiatives(platform::Connection& db, core::AgencyId agency,
                                              const std::string& condition, const std::vector<platform::Value>& values);

}  // namespace thidua::initiatives
