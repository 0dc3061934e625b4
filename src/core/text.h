#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"

/// Vietnamese text: normal form, folding, order of names, old encodings, numbers as documents write them.
namespace thidua::core {

/// Text in normal form C (NFC), with the way back to where each piece stood in the original.
///
/// Units   `text` is UTF-8. `original[i]` is the offset, in code points of the original, of the character that byte i
///         of `text` belongs to; it has text.size() + 1 entries, the last being the original's length. So the
///         half-open range of bytes [b, e) of `text` came from code points [original[b], original[e]).
/// Errors  bytes that are no UTF-8 become U+FFFD each; nothing throws.
struct NormalisedText {
  std::string text;
  std::vector<std::uint32_t> original;
};

NormalisedText normalised(std::string_view utf8);
std::string nfc(std::string_view utf8);
bool is_valid_utf8(std::string_view bytes);
std::size_t code_points(std::string_view utf8);

/// Lower case without marks, đ as d: "Đặng Thị Hà" -> "dang thi ha". For search and matching, never for display.
/// Keep it stable: stored columns hold its answers.
std::string folded(std::string_view utf8);

std::string lower(std::string_view utf8);
std::string upper(std::string_view utf8);
/// Outer white space (with U+00A0, U+FEFF, U+200B) removed, inner runs of it made one space.
std::string single_spaced(std::string_view utf8);
std::string_view trimmed(std::string_view utf8);

/// Sorts Vietnamese names by given name, then family name, then middle names, by the rules of the ICU version in
/// `collation_version()`. Bytes to be compared as such; store them together with the version.
std::string name_sort_key(std::string_view full_name);
/// Sort key of any text by Vietnamese order (a, ă, â, b, … tone marks last).
std::string text_sort_key(std::string_view text);
std::string collation_version();

/// The encodings Vietnamese files of the last thirty years come in.
enum class Encoding { utf8, utf16_le, utf16_be, tcvn3, vni, windows_1258, unknown };
struct Decoded {
  std::string text;  // UTF-8, not yet normalised
  Encoding encoding = Encoding::unknown;
  bool certain = false;  // false: guessed from letter statistics; ask the user to look
};
/// Recognises and converts a plain-text file. A leading byte-order mark is dropped.
Decoded decoded(std::string_view bytes);
/// Text that is valid UTF-8 but was typed with a TCVN3 (.VnTime) or VNI (VNI-Times) font, as in old Word files.
Encoding recognise_legacy(std::string_view utf8);
std::string from_tcvn3(std::string_view utf8);
std::string from_vni(std::string_view utf8);
/// By the font's name: ".VnTime", "VNI-Times"; `unknown` for every other font.
Encoding encoding_of_font(std::string_view font_name);

/// A number as Vietnamese documents write it: 1.234.567; 99,4; 06; 36 triệu; 2,5 tỷ; 3/4.
struct WrittenNumber {
  Decimal value;                   // multiplied out: "2,5 tỷ" is 2500000000
  std::optional<Decimal> of;       // the 4 of "3/4"; then `value` is the 3
  std::size_t begin = 0, end = 0;  // bytes in the text searched, with the multiplier word
  bool has_multiplier = false;     // nghìn, ngàn, triệu, tỷ, tỉ
};
/// The number that starts exactly at `at`, or nullopt. "1.234" is one thousand two hundred thirty-four; "1.5" and
/// "5.25" are read as decimals only by `lenient`; dates (31/12/2024), document numbers (154/BTNMT), article marks
/// (1.1., 7.4) and codes (9001:2015) are no numbers.
std::optional<WrittenNumber> number_at(std::string_view nfc_text, std::size_t at);
/// A whole cell or field typed by a person: "1.234,5", "1234.5", "98,61%", "12 văn bản" is refused.
std::optional<Decimal> typed_number(std::string_view text);
/// Counts spelled in words: một, hai, … mười, "mười hai nghìn", and shares, "hai phần ba"; nullopt otherwise. `at` as
/// above; returns value and end.
std::optional<WrittenNumber> spelled_number_at(std::string_view nfc_text, std::size_t at);

}  // namespace thidua::core
