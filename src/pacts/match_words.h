#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace thidua::pacts {

/// The words of a sentence as they are compared: folded, numbers without leading zeros, abbreviations spelled out,
/// names of one thing made one word (all kinds of staff are "@nguoi"), years and words without meaning of their own
/// left out.
///   "100% CC, VC, NLĐ được tập huấn"  and  "công chức, viên chức và người lao động được bồi dưỡng 100%"
/// share "@nguoi" and "100"; "tap huan" and "boi duong" are one word.
std::vector<std::string> words_of_meaning(std::string_view text);

}  // namespace thidua::pacts
