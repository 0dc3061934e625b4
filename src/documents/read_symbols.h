#pragma once
#include <string>
#include <string_view>

namespace thidua::documents {

/// Fonts whose letters are pictures: Symbol, Wingdings, Webdings.
bool is_symbol_font(std::string_view font);

/// What a letter of such a font shows, as Unicode; the private-use place 0xF0xx and the plain code are the same letter.
/// Letters we do not know become "•".
char32_t symbol_sign(std::string_view font, char32_t code);

/// Text typed in such a font.
std::string symbol_text(std::string_view font, std::string_view text);

/// The sign of a bullet list: what the font shows, "•" where nobody can tell.
std::string bullet_sign(std::string_view pattern, std::string_view font);

/// The sign behind a private-use letter that came without its font, as PDF files give them; every other code point is
/// itself.
char32_t private_sign(char32_t code);

}  // namespace thidua::documents
