#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace thidua::core {

/// The code point that starts at byte `at`; `at` moves behind it. A byte that starts no valid sequence is U+FFFD
/// and one byte long, so a walk always ends. Needs at < text.size().
char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// The code point that ends at byte `at`; `at` moves to its first byte. Needs at > 0.
char32_t previous_code_point(std::string_view utf8, std::size_t& at);

/// Appends one code point as UTF-8; what is no scalar value becomes U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

/// Space of any kind: ASCII white space, U+00A0, U+2000…U+200B, U+202F, U+205F, U+3000, U+FEFF.
bool is_space(char32_t code_point);

/// A letter of any script (general category L).
bool is_letter(char32_t code_point);

}  // namespace thidua::core
