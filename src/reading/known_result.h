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

/// «Kết quả: lần 1 đủ 100%, lần 2 mới được 81%. Kết quả chung: đạt một phần.»: what the last of several sentences
/// judges, where it does nothing else; of several promises only where it says that it speaks of all.
VerdictPlace closed_by_sentence(const Source& source, VerdictPlace place, std::size_t promises);

/// «trồng được 35 ha quế; mắc ca không có giống»: the pieces between semicolons outside brackets, each with a number or
/// a word of judgement; none where one says neither or there is but one.
std::vector<Range> told_pieces(const Source& source, Range region, char mark = ';');

}  // namespace thidua::reading
