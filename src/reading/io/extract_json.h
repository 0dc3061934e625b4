#pragma once
#include <string>

#include "reading/extract.h"

namespace thidua::reading {

/// The extract as the shared shape tdkt-extract/1: its keys in its order, spans in code points of Document::text,
/// absent things null or []. Targets carry two keys more: `confidence` and `doubts`.
std::string to_json(const Extract& extract);

}  // namespace thidua::reading
