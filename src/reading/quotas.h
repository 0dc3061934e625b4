#pragma once
#include "reading/source.h"

namespace thidua::reading {

/// Does the sentence limit how many may be proposed («Số CSTĐCS không quá 15% tổng số …»), wherever it stands?
bool is_quota(const Source& source, Range range);
/// «giáo viên chiếm không dưới 60% tổng số cá nhân được đề nghị»: a share of those proposed, whatever the bound.
bool shares_the_granted(const Source& source, Range range);

}  // namespace thidua::reading
