#pragma once
#include <optional>
#include <string_view>

#include "reading/quantity.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

/// When a number behind a promise counts the promised thing again.
namespace thidua::reading {

/// «lượt người» and «lượt nông dân» count in the same word.
bool same_noun(std::string_view one, std::string_view other);

/// «lượt người» counts something else than «cuộc thi»; nouns nobody knows may count the same.
bool other_kind(std::string_view one, std::string_view other);

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
