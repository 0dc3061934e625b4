#pragma once
#include <memory>

#include "personnel/io/import_kind.h"

namespace thidua::registry {

/// Lists of awards: people's, collectives' and households', of any year.
std::unique_ptr<personnel::ImportKind> award_import();

}  // namespace thidua::registry
