#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/source.h"

namespace thidua::reading {

/// What must not happen, and the report tells without a word of judgement that it did or did not: «ngày 19/4 một công
/// nhân ngã giàn giáo, gãy tay», «chưa thấy vụ nào», «yên»; and bounds that the one number told goes over, whatever
/// «vượt mức» or «đã» says.
void judge_forbidden(const Source& source, std::vector<Target>& targets);

}  // namespace thidua::reading
