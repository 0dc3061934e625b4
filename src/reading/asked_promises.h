#pragma once
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// What a question says was promised, each by itself: «không để xảy ra cháy rừng» of «Đơn vị cũng ký không để xảy ra
/// cháy rừng. Đề nghị nói rõ vụ ngày 02/4.», «Tỷ lệ cây sống từ 85% trở lên» of «Tỷ lệ cây sống từ 85% trở lên có giữ
/// được không?». None where it asks for something that was not promised. Linear.
std::vector<Range> asked_promises(const Source& source, Range question);

}  // namespace thidua::reading
