#pragma once
#include <optional>
#include <vector>

#include "reading/extract.h"
#include "reading/source.h"

namespace thidua::reading {

/// «55/58 đoàn viên» against a promised percentage: compared by cross-multiplication.
std::optional<core::Verdict> share_verdict(const core::Quantity& promised, const std::vector<Actual>& actuals);
/// «giám sát 412 lượt, 410 lượt có vòng» against a promised percentage: the second of the same things is a part.
std::optional<core::Verdict> counted_of_all(const core::Quantity& promised, const std::vector<Actual>& actuals);
/// «12/12», «9,6/12 km» against a promised 12: the first number is what was done of it.
std::optional<core::Verdict> done_of(const core::Quantity& promised, const std::vector<Actual>& actuals);
/// «Mỗi tổ có tối thiểu 01 sáng kiến. Kết quả 04/05 tổ có sáng kiến»: all of them, or not.
std::optional<core::Verdict> each_of(const Source& source, const Target& target, const std::vector<Actual>& actuals);
/// «13/15 chi đoàn nộp đủ» of a promise without a number: all of them, or not.
std::optional<core::Verdict> whole_share(const core::Quantity& promised, const std::vector<Actual>& actuals);
/// «giảm ít nhất 10% số vụ: 2025 xảy ra 18 vụ, 2024 xảy ra 23 vụ», «từ 15 vụ xuống 13 vụ», «bằng năm trước»: the
/// promised change out of two counts.
std::optional<core::Verdict> changed_between(const Source& source, Range told, const Target& target);
/// «mỗi tuần 01 buổi: bỏ 06 buổi vì mưa lũ»: nothing is told but how much is missing.
bool falls_short(const Source& source, Range told, const Target& target);
/// «Giảm tỷ lệ hộ nghèo xuống còn 3%»: the value itself is to be low, although no word sets it as a bound.
bool falls_to_value(const Source& source, const Target& target);
/// «không quá 10 vụ: xảy ra 13 vụ, vượt 3 vụ»: the number told lies over the bound.
bool lies_over(const Target& target, const Judgement& judgement);

}  // namespace thidua::reading
