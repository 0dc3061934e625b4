#include <algorithm>
#include <array>
#include <string>

#include "core/syllable.h"
#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

/// Bytes 0x80 to 0x9F of Windows-1252; 0 = unused.
constexpr std::array<char16_t, 32> windows_1252_low{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// TCVN3 ("ABC", TCVN 5712:1993), bytes 0xA1 to 0xFF. '.' stands for what is no letter.
/// Capitals with a tone have no place in most fonts of this family: fonts ending in "H" draw small letters as capitals.
constexpr std::u32string_view tcvn3_letters =
    U"ĂÂÊÔƠƯĐăâêôơưđẰ"    // A1–AF
    U".....àảãáạẲằẳẵắẴ"   // B0–BF
    U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"   // C0–CF
    U"éẹềểễếệìỉỄẾỒĩíịò"   // D0–DF
    U"Ổỏõóọồổỗốộờởỡớợù"   // E0–EF
    U"ỖủũúụừửữứựỳỷỹýỵỐ";  // F0–FF
static_assert(tcvn3_letters.size() == 0xFF - 0xA1 + 1);

/// Windows-1258 where it differs from Latin-1, bytes 0xC0 to 0xFF; tones are marks behind the letter.
struct ByteLetter {
  unsigned char byte;
  char32_t letter;
};
constexpr std::array<ByteLetter, 14> windows_1258_letters{{{0xC3, U'Ă'},
                                                           {0xCC, 0x300},
                                                           {0xD0, U'Đ'},
                                                           {0xD2, 0x309},
                                                           {0xD5, U'Ơ'},
                                                           {0xDD, U'Ư'},
                                                           {0xDE, 0x303},
                                                           {0xE3, U'ă'},
                                                           {0xEC, 0x301},
                                                           {0xF0, U'đ'},
                                                           {0xF2, 0x323},
                                                           {0xF5, U'ơ'},
                                                           {0xFD, U'ư'},
                                                           {0xFE, 0x20AB}}};

/// VNI: a base letter and one sign for its hat and tone.
struct VniMark {
  char32_t sign;           // small letter of Latin-1
  std::string_view bases;  // letters it may follow, lower case
  std::u32string_view marks;
};
constexpr std::array<VniMark, 17> vni_marks{{{U'ø', "aeouyôö", U"\u0300"},
                                             {U'ù', "aeouyôö", U"\u0301"},
                                             {U'û', "aeouyôö", U"\u0309"},
                                             {U'õ', "aeouyôö", U"\u0303"},
                                             {U'ï', "aeouyôö", U"\u0323"},
                                             {U'â', "aeo", U"\u0302"},
                                             {U'à', "aeo", U"\u0302\u0300"},
                                             {U'á', "aeo", U"\u0302\u0301"},
                                             {U'å', "aeo", U"\u0302\u0309"},
                                             {U'ã', "aeo", U"\u0302\u0303"},
                                             {U'ä', "aeo", U"\u0302\u0323"},
                                             {U'ê', "a", U"\u0306"},
                                             {U'è', "a", U"\u0306\u0300"},
                                             {U'é', "a", U"\u0306\u0301"},
                                             {U'ú', "a", U"\u0306\u0309"},
                                             {U'ü', "a", U"\u0306\u0303"},
                                             {U'ë', "a", U"\u0306\u0323"}}};

struct VniLetter {
  char32_t sign;
  char32_t letter;
};
/// VNI letters that stand for themselves.
constexpr std::array<VniLetter, 16> vni_letters{{{U'ñ', U'đ'},
                                                 {U'Ñ', U'Đ'},
                                                 {U'ô', U'ơ'},
                                                 {U'Ô', U'Ơ'},
                                                 {U'ö', U'ư'},
                                                 {U'Ö', U'Ư'},
                                                 {U'ì', U'ì'},
                                                 {U'Ì', U'Ì'},
                                                 {U'æ', U'ỉ'},
                                                 {U'Æ', U'Ỉ'},
                                                 {U'ó', U'ĩ'},
                                                 {U'Ó', U'Ĩ'},
                                                 {U'ò', U'ị'},
                                                 {U'Ò', U'Ị'},
                                                 {U'î', U'ỵ'},
                                                 {U'Î', U'Ỵ'}}};

char32_t small_letter(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  std::size_t at = 0;
  const std::string small = lower(text);
  return next_code_point(small, at);
}

const VniMark* vni_mark(char32_t base, char32_t sign) {
  const char32_t small_sign = small_letter(sign);
  std::string small_base;
  append_utf8(small_base, small_letter(base));
  for (const VniMark& mark : vni_marks) {
    if (mark.sign == small_sign && mark.bases.find(small_base) != std::string_view::npos) {
      return &mark;
    }
  }
  return nullptr;
}

char32_t vni_letter(char32_t sign) {
  for (const VniLetter& letter : vni_letters) {
    if (letter.sign == sign) {
      return letter.letter;
    }
  }
  return sign;
}

/// Bytes read as Windows-1252.
std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte >= 0x80 && byte < 0xA0) {
      append_utf8(text, windows_1252_low[byte - 0x80U] != 0 ? char32_t{windows_1252_low[byte - 0x80U]} : U'\uFFFD');
    } else {
      append_utf8(text, byte);
    }
  }
  return text;
}

std::string from_windows_1258(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto* found = std::find_if(windows_1258_letters.begin(), windows_1258_letters.end(),
                                     [byte](const ByteLetter& letter) { return letter.byte == byte; });
    if (found != windows_1258_letters.end()) {
      append_utf8(text, found->letter);
    } else {
      text += from_windows_1252(bytes.substr(at, 1));
    }
  }
  return nfc(text);
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::string text;
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8U : first << 8U | second);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t unit = unit_at(at);
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    if (high && at + 3 < bytes.size() && unit_at(at + 2) >= 0xDC00 && unit_at(at + 2) <= 0xDFFF) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (unit_at(at + 2) - 0xDC00);
      at += 2;
    }
    append_utf8(text, unit);
  }
  return text;
}

/// Without a byte-order mark: half of the bytes of Vietnamese in UTF-16 are zero, all on the same side.
Encoding utf16_by_zeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    zeros[at % 2] += bytes[at] == '\0' ? 1U : 0U;
  }
  const std::size_t pairs = bytes.size() / 2;
  if (pairs < 2 || bytes.size() % 2 != 0) {
    return Encoding::unknown;
  }
  if (zeros[1] * 10 >= pairs * 4 && zeros[0] * 50 <= pairs) {
    return Encoding::utf16_le;
  }
  return zeros[0] * 10 >= pairs * 4 && zeros[1] * 50 <= pairs ? Encoding::utf16_be : Encoding::unknown;
}

/// Valid but for a letter cut in two at the very end.
bool is_utf8_cut_short(std::string_view bytes) {
  for (std::size_t cut = 1; cut <= 3 && cut < bytes.size(); ++cut) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - cut]);
    if (byte >= 0xC0) {
      // the first byte of a letter that would go on behind the end; no other byte begins one
      const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return byte >= 0xC2 && byte <= 0xF4 && cut < length && is_valid_utf8(bytes.substr(0, bytes.size() - cut));
    }
    if (byte < 0x80) {
      return false;
    }
  }
  return false;
}

struct LegacyGuess {
  Encoding encoding = Encoding::unknown;
  std::string text;
  VietnameseScore score;
};

/// A share compared with another by cross-multiplication.
bool better(const VietnameseScore& a, const VietnameseScore& b) {
  return a.plausible * std::max<std::size_t>(b.words, 1) > b.plausible * std::max<std::size_t>(a.words, 1);
}

Decoded from_one_byte_letters(std::string_view bytes) {
  const std::string latin = from_windows_1252(bytes);
  std::array<LegacyGuess, 3> guesses{{{Encoding::tcvn3, from_tcvn3(latin), {}},
                                      {Encoding::vni, from_vni(latin), {}},
                                      {Encoding::windows_1258, from_windows_1258(bytes), {}}}};
  for (LegacyGuess& guess : guesses) {
    guess.score = vietnamese_score(guess.text);
  }
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const LegacyGuess& a, const LegacyGuess& b) { return better(a.score, b.score); });
  LegacyGuess& best = guesses.front();
  if (!best.score.at_least(70)) {
    return {latin, Encoding::unknown, false};
  }
  const bool clear = best.score.words >= 5 && best.score.at_least(90) && !guesses[1].score.at_least(60);
  return {std::move(best.text), best.encoding, clear};
}

/// Are nearly all letters of this line capitals, as far as ASCII shows it?
bool is_line_of_capitals(std::string_view line) {
  const auto small = std::count_if(line.begin(), line.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
  const auto capital = std::count_if(line.begin(), line.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  return small == 0 && capital >= 4;
}

std::string line_from_tcvn3(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t sign = next_code_point(line, at);
    const bool letter = sign >= 0xA1 && sign <= 0xFF && tcvn3_letters[sign - 0xA1] != U'.';
    append_utf8(text, letter ? tcvn3_letters[sign - 0xA1] : sign);
  }
  // Capitals with a tone are typed as small letters: a heading of capitals shows that they are meant.
  return is_line_of_capitals(line) ? upper(text) : text;
}

bool has_vietnamese_of_unicode(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, at);
    if ((code_point >= 0x1EA0 && code_point <= 0x1EF9) || (code_point >= 0x300 && code_point <= 0x323) ||
        code_point == U'ă' || code_point == U'Ă' || code_point == U'đ' || code_point == U'Đ' || code_point == U'ơ' ||
        code_point == U'ư') {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string from_tcvn3(std::string_view utf8) {
  std::string text;
  while (!utf8.empty()) {
    const std::size_t end = std::min(utf8.find('\n'), utf8.size());
    text += line_from_tcvn3(utf8.substr(0, end));
    utf8.remove_prefix(end);
    if (!utf8.empty()) {
      text.push_back('\n');
      utf8.remove_prefix(1);
    }
  }
  return text;
}

std::string from_vni(std::string_view utf8) {
  std::string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t base = next_code_point(utf8, at);
    append_utf8(text, vni_letter(base));
    std::size_t after = at;
    if (at < utf8.size()) {
      if (const VniMark* mark = vni_mark(base, next_code_point(utf8, after))) {
        for (const char32_t each : mark->marks) {
          append_utf8(text, each);
        }
        at = after;
      }
    }
  }
  return nfc(text);
}

Encoding recognise_legacy(std::string_view utf8) {
  if (has_vietnamese_of_unicode(utf8)) {
    return Encoding::utf8;
  }
  const VietnameseScore plain = vietnamese_score(utf8);
  if (plain.words == 0 || plain.at_least(80)) {
    return Encoding::utf8;
  }
  const VietnameseScore tcvn3 = vietnamese_score(from_tcvn3(utf8));
  const VietnameseScore vni = vietnamese_score(from_vni(utf8));
  const bool vni_wins = better(vni, tcvn3);
  const VietnameseScore& best = vni_wins ? vni : tcvn3;
  if (!best.at_least(80) || !better(best, plain)) {
    return Encoding::utf8;
  }
  return vni_wins ? Encoding::vni : Encoding::tcvn3;
}

Encoding encoding_of_font(std::string_view font_name) {
  const std::string name = lower(trimmed(font_name));
  if (name.rfind(".vn", 0) == 0) {
    return Encoding::tcvn3;
  }
  return name.rfind("vni-", 0) == 0 || name.rfind("vni ", 0) == 0 ? Encoding::vni : Encoding::unknown;
}

Decoded decoded(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    bytes.remove_prefix(3);
  } else if (bytes.substr(0, 2) == "\xFF\xFE") {
    return {from_utf16(bytes.substr(2), true), Encoding::utf16_le, true};
  } else if (bytes.substr(0, 2) == "\xFE\xFF") {
    return {from_utf16(bytes.substr(2), false), Encoding::utf16_be, true};
  }
  if (const Encoding wide = utf16_by_zeros(bytes); wide != Encoding::unknown) {
    return {from_utf16(bytes, wide == Encoding::utf16_le), wide, false};
  }
  if (is_valid_utf8(bytes) || is_utf8_cut_short(bytes)) {
    const Encoding typed = recognise_legacy(bytes);
    if (typed == Encoding::tcvn3) {
      return {from_tcvn3(bytes), typed, false};
    }
    return typed == Encoding::vni ? Decoded{from_vni(bytes), typed, false}
                                  : Decoded{std::string(bytes), Encoding::utf8, true};
  }
  return from_one_byte_letters(bytes);
}

}  // namespace thidua::core
