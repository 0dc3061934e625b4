#pragma once
#include <optional>
#include <vector>

#include "reading/split.h"

/// Text that its place, not its words, shows to be a result.
namespace thidua::reading {

/// A range known to be nothing but a result, whatever its words: where numbers alone tell it, they are to be compared.
VerdictPlace known_result(const Source& source, Range range);

/// «… 2.300 học sinh dự (đạt)»: the verdict in the bracket that closes the range; none where it holds more than one.
std::optional<VerdictHead> closing_bracket(const Source& source, Range range);

/// «trồng được 35 ha quế; mắc ca không có giống»: the pieces between semicolons outside brackets, each with a number or
/// a word of judgement; none where one says neither or there is but one.
std::vector<Range> told_pieces(const Source& source, Range region);

}  // namespace thidua::reading
