#pragma once
#include <memory>
#include <vector>

#include "personnel/io/import_kind.h"

namespace thidua::server {

/// Every kind of list that is imported and exported, of all features, in the order of the page.
std::vector<std::shared_ptr<const personnel::ImportKind>> list_kinds();

}  // namespace thidua::server
