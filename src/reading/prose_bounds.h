#pragma once
#include <string_view>
#include <vector>

#include "reading/source.h"

/// Where the promises of running text begin and end that the learned model marks only in part.
namespace thidua::reading {

/// Where the sentence or piece begins that the place stands in, no further back than `from`.
std::size_t piece_begin(std::string_view low, std::size_t from, std::size_t at, std::string_view signs);

/// Takes in what is measured («Quỹ khuyến học, lời hứa là» before «vận động 60 triệu đồng») and what must not happen
/// («đã thoát rồi lại tái nghèo» behind «không để hộ nào»); leaves out what is said of the promise («… là điều các thôn
/// cùng ký»). `from`: the end of the promise before.
void mend_bounds(const Source& source, Range paragraph, std::size_t from, Range& promise);

/// «kết nạp 150 hội viên, hẹn 14/14 chi hội sinh hoạt đủ 4 kỳ»: cut where it is pledged anew; the promise itself where
/// it is not.
std::vector<Range> parted_pledges(const Source& source, Range promise);

}  // namespace thidua::reading
