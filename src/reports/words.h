#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How officers put words and figures together. For reports only.
namespace thidua::reports {

/// "05", "12", "1.234": counts under ten get a leading zero.
std::string count_vi(std::int64_t count);
/// "a", "a và b", "a, b và c".
std::string joined_vi(const std::vector<std::string>& items);
/// Outer spaces and the signs at the end (. ; , :) taken off, bullets and numbers at the front as well.
std::string phrase(std::string_view text);
/// The first letter a capital.
std::string capitalised(std::string_view text);
/// A phrase made a sentence: capital in front, a full stop behind; empty stays empty.
std::string sentence(std::string_view text);
/// Behind a semicolon a sentence goes on in small letters, unless it begins with a name («Chủ tịch», «UBND»).
std::string continued(const std::string& words);
/// "18/24 chỉ tiêu, bằng 75%".
std::string share_vi(std::int64_t part, std::int64_t whole, std::string_view noun);
/// "I", "IV"; from 1 to 39.
std::string roman(int number);
/// "a", "b", "c", "d", "đ", "e", "g" …; behind "y" it goes on with the number.
std::string letter_vi(int number);

}  // namespace thidua::reports
