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

/// «13 giáo viên dạy giỏi, 05 giáo viên dự thi; vượt chỉ tiêu»: what the telling says of all of them at its end, where
/// it judges none of them before.
std::optional<VerdictPlace> told_of_all(const Source& source, const std::vector<Range>& promises, Range told);

/// Does a line below the promises tell of each of them, in clear words of at least one, and promise nothing itself?
bool tells_of_each(const Source& source, const std::vector<Range>& promises, Range line);

/// Where a line goes over from its promises to such a telling, whatever the sign between them; none where it does not.
std::optional<VerdictPlace> parted_telling(const Source& source, Range line);

/// The same for a line that is asked for more than once.
class PartedLine {
 public:
  const std::optional<VerdictPlace>& of(const Source& source, Range line);

 private:
  Range line_;
  std::optional<VerdictPlace> found_;
};

}  // namespace thidua::reading
