#pragma once
#include <string>

#include "reading/source.h"

namespace thidua::reading {

/// «số 04/2015/NĐ-CP», «852/QĐ-UBND», «số 27, 29, 46» in the range; empty where none. `place` is where it stands.
std::string paper_number_in(const Source& source, Range range, Range& place);

}  // namespace thidua::reading
