#pragma once
#include <optional>

#include "reading/source.h"

namespace thidua::reading {

/// Where a sentence goes over from its promise to what came of it, with no sign of its own between them: «Kết nạp 60
/// hội viên mới, Hội đã kết nạp 74 hội viên», «… 250 triệu đồng, đến nay quỹ có 231 triệu đồng», «… thì mới đạt 79%».
struct TaleJoint {
  Range promise;
  Range told;
  bool counted = false;  // a number, a zero or a level is promised, not only something to be done
  bool firm = false;  // a word of the state of the work («đã», «mới», «chưa») opens the tale, not only the same noun
};
/// None where the sentence promises nothing before the joint, or itself tells from its first words on.
/// «Hội đã kết nạp 60 hội viên, …», «Rà soát cuối năm cho thấy …»: the sentence tells from its first words on.
bool tells_from_the_start(const Source& source, Range sentence);
std::optional<TaleJoint> tale_joint(const Source& source, Range sentence);

}  // namespace thidua::reading
