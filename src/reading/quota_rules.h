#pragma once
#include "reading/source.h"

/// Sentences that say how many may be proposed, known by their words alone.
namespace thidua::reading {

/// No sentence a person wrote is longer; what is keeps hostile input from being looked at again and again.
constexpr std::size_t rule_bytes_max = 1500;

/// Does the sentence limit how many may be proposed («Số CSTĐCS không quá 15% tổng số …»), wherever it stands?
bool is_quota(const Source& source, Range range);
/// How many may be proposed, capped or granted outright.
bool limits_number(const Source& source, Range range);
/// «giáo viên chiếm không dưới 60% tổng số cá nhân được đề nghị»: a share of those proposed, whatever the bound.
bool shares_the_granted(const Source& source, Range range);
/// «Theo hướng dẫn, mỗi khối được suy tôn không quá 01 đơn vị»: a rule, also where a report goes by it.
bool rules_for_each(const Source& source, Range sentence);
/// «… Đoàn trực thuộc có trên 500 đoàn viên: 02 tập thể; các đơn vị còn lại 01 cá nhân» behind a sentence that limits.
bool goes_on_limiting(const Source& source, Range sentence);
/// «chọn 01 Chiến sĩ tiên tiến tiêu biểu»: the award itself is counted.
bool chooses_named(const Source& source, Range sentence);
/// «Mỗi năm chọn 03 tàu»
bool chooses_some(const Source& source, Range sentence);
/// «Tỷ lệ: tối đa 80% số lao động» below the name of an award
bool caps_labelled_share(const Source& source, Range sentence);
/// «mỗi khối 01 cờ», «mỗi trường không quá 03 người»: nothing but a unit stands between «mỗi» and the number.
bool gives_each(const Source& source, Range sentence);
/// «Mỗi xí nghiệp giới thiệu từ 02 đến 03 công nhân»
bool chooses_for_each(const Source& source, Range sentence);
/// «Xí nghiệp dẫn đầu: 01 đơn vị, thưởng 20 triệu đồng»
bool counts_the_rewarded(const Source& source, Range sentence);
/// «Giải Nhất 01 đội, giải Nhì 02 đội»
bool names_a_prize(const Source& source, Range sentence);

}  // namespace thidua::reading
