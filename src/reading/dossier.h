#pragma once
#include <optional>

#include "core/decimal.h"
#include "reading/source.h"

namespace thidua::reading {

/// «(02 bản)», «01 bộ»: how many of a paper are to be filed; null where the words do not say.
std::optional<core::Decimal> copies_in(const Source& source, Range range);
/// Does a paper to be filed stand at the begin of the range («Tờ trình …», «Biên bản …»)?
bool begins_with_paper(const Source& source, Range range);

}  // namespace thidua::reading
