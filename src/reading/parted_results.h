#pragma once
#include <optional>
#include <vector>

#include "reading/split.h"

/// Several promises that stand together, and one telling of what came of them: «Trồng mới 35 ha quế, 12 ha mắc ca →
/// trồng được 35 ha quế; mắc ca không có giống».
namespace thidua::reading {

/// What the telling says of each of the promises, in their order: the pieces that name it by its words, its place
/// («vế sau»), its numbers or their unit, with the pieces that go on from them. None where one of the promises gets no
/// piece of its own.
std::optional<std::vector<VerdictPlace>> parted_results(const Source& source, const std::vector<Range>& promises,
                                                        Range told);

/// Where a line goes over from its promises to such a telling, whatever the sign between them; none where it does not.
std::optional<VerdictPlace> parted_telling(const Source& source, Range line);

}  // namespace thidua::reading
