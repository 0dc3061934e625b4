#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "reading/quantity.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

/// When a number behind a promise counts the promised thing again.
namespace thidua::reading {

/// «lượt người» and «lượt nông dân» count in the same word.
bool same_noun(std::string_view one, std::string_view other);

/// «lượt người» counts something else than «cuộc thi»; nouns nobody knows may count the same.
bool other_kind(std::string_view one, std::string_view other);

/// «Không để xảy ra …», «Tai nạn lao động: không để xảy ra»: is nothing to come of what stands before the mark?
bool none_promised(std::string_view low, std::size_t begin, std::size_t mark);

/// «100% công chức …: còn 02 công chức vi phạm», «100% hồ sơ đúng hạn: 02 hồ sơ trễ»: some did not. `clause`: the first
/// of the rest.
std::optional<VerdictHead> some_failed(const Source& source, const std::vector<FoundQuantity>& numbers,
                                       const FoundQuantity& promised, Range rest, Range clause);

/// «Đảng ủy đã công nhận», «cấp trên đã xếp loại».
bool granted_by_somebody(std::string_view low, Range clause);

/// «tháng 8 …», «từ ngày 01/3 …», «quý III …»: when it came.
bool opens_with_time(std::string_view low, Range rest);

/// «Doanh thu từ 450 tỷ đồng trở lên; đạt 462 tỷ đồng», «… không quá 02 văn bản bị trả lại; chỉ có 01 văn bản bị trả»:
/// behind a bound, a verb of attaining and a number of the same thing, without any bound or subject of its own.
bool attains_the_same(const Source& source, Range rest, const FoundQuantity& promised, const FoundQuantity& number);

/// «Có học sinh giỏi cấp tỉnh: có 02 em đạt giải», «…: không có em nào»; `told`: its first clause.
std::optional<VerdictHead> there_or_not(const Source& source, std::size_t promise, Range told);

/// «cấp được 298 giấy», «bê tông hóa được 4,2 km», «số tiền vận động được là 134 triệu».
bool verb_was_done(std::string_view low, Range clause);

}  // namespace thidua::reading
