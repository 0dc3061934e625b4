#include "documents/read_symbols.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::documents {

namespace {

constexpr char32_t unknown_symbol = U'•';

struct SymbolSign {
  unsigned char code;
  char32_t sign;
};

constexpr std::array<SymbolSign, 46> symbol_signs{
    {{0x20, U' '}, {0x25, U'%'}, {0x28, U'('}, {0x29, U')'}, {0x2B, U'+'}, {0x2C, U','}, {0x2D, U'−'}, {0x2E, U'.'},
     {0x2F, U'/'}, {0x3A, U':'}, {0x3B, U';'}, {0x3C, U'<'}, {0x3D, U'='}, {0x3E, U'>'}, {0x44, U'Δ'}, {0x53, U'Σ'},
     {0x57, U'Ω'}, {0x61, U'α'}, {0x62, U'β'}, {0x64, U'δ'}, {0x67, U'γ'}, {0x6C, U'λ'}, {0x6D, U'μ'}, {0x70, U'π'},
     {0x73, U'σ'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xA7, U'♣'}, {0xA8, U'♦'}, {0xAC, U'←'}, {0xAE, U'→'}, {0xAF, U'↓'},
     {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'},
     {0xBB, U'≈'}, {0xBC, U'…'}, {0xC7, U'∩'}, {0xC8, U'∪'}, {0xDE, U'⇒'}, {0xE5, U'∑'}}};

constexpr std::array<SymbolSign, 24> wingdings_signs{
    {{0x20, U' '}, {0x52, U'☑'}, {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x73, U'⬧'},
     {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x9F, U'•'}, {0xA7, U'▪'}, {0xA8, U'◻'}, {0xD8, U'➢'}, {0xDC, U'➲'},
     {0xE0, U'→'}, {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}, {0xFF, U'•'}}};

template <std::size_t Count>
char32_t sign_in(const std::array<SymbolSign, Count>& signs, char32_t code) {
  const auto* found =
      std::find_if(signs.begin(), signs.end(), [code](const SymbolSign& sign) { return sign.code == code; });
  return found == signs.end() ? unknown_symbol : found->sign;
}

bool is_private(char32_t code) {
  return code >= 0xE000 && code <= 0xF8FF;
}

bool is_digit_code(char32_t code) {
  return code >= '0' && code <= '9';
}

}  // namespace

bool is_symbol_font(std::string_view font) {
  const std::string name = core::lower(font);
  return name == "symbol" || name.rfind("wingdings", 0) == 0 || name == "webdings";
}

char32_t symbol_sign(std::string_view font, char32_t code) {
  if (code >= 0xF000 && code <= 0xF0FF) {
    code -= 0xF000;
  }
  if (code > 0xFF) {
    return code;
  }
  const std::string name = core::lower(font);
  if (name == "symbol") {
    return is_digit_code(code) ? code : sign_in(symbol_signs, code);
  }
  return name == "wingdings" ? sign_in(wingdings_signs, code) : unknown_symbol;
}

std::string symbol_text(std::string_view font, std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    core::append_utf8(shown, symbol_sign(font, core::next_code_point(text, at)));
  }
  return shown;
}

std::string bullet_sign(std::string_view pattern, std::string_view font) {
  if (pattern.empty()) {
    return {};
  }
  if (is_symbol_font(font)) {
    return symbol_text(font, pattern);
  }
  std::string shown;
  for (std::size_t at = 0; at < pattern.size();) {
    const char32_t code = core::next_code_point(pattern, at);
    core::append_utf8(shown, is_private(code) ? unknown_symbol : code);
  }
  return shown;
}

char32_t private_sign(char32_t code) {
  constexpr char32_t round_bullet = 0xF0B7;  // Symbol; the other bullets that offices use are Wingdings
  if (code < 0xF020 || code > 0xF0FF) {
    return code;
  }
  if (code == round_bullet) {
    return unknown_symbol;
  }
  const char32_t sign = sign_in(wingdings_signs, code - 0xF000);
  return sign == unknown_symbol ? symbol_sign("Symbol", code) : sign;
}

}  // namespace thidua::documents
