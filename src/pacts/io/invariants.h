#pragma once
#include <vector>

#include "platform/backup.h"

namespace thidua::pacts {

/// What must hold of pacts in every database, whoever wrote it; asked by `thidua verify`.
std::vector<platform::Invariant> invariants();

}  // namespace thidua::pacts
