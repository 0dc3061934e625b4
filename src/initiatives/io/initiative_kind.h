#pragma once
#include <memory>

#include "personnel/io/import_kind.h"

namespace thidua::initiatives {

/// Lists of initiatives with authors, shares, recognition and uses.
std::unique_ptr<personnel::ImportKind> initiative_import();

}  // namespace thidua::initiatives
