#include "reading/markers.h"

#include <array>

#include "core/utf8.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& bullet_signs = words("lines", "bullet_signs");
const WordList& result_arrows = words("lines", "result_signs");
const WordList& heading_words = words("lines", "heading_words");
const WordList& ordinal_openings = words("lines", "ordinal_openings");

bool ends_marker(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]);
}

Marker bullet_marker(std::string_view text, std::size_t at) {
  for (const std::string_view sign : bullet_signs) {
    if (text.substr(at, sign.size()) != sign) {
      continue;
    }
    const std::size_t end = at + sign.size();
    if (sign.size() == 1 && end < text.size() && is_digit_byte(text[end])) {
      return {};  // "-5%" or "+12"
    }
    if (any_at(text, at, result_arrows) != nowhere) {
      return {};  // «-> 99,1%» is a result
    }
    const bool dash = sign == "-" || sign == "–" || sign == "—" || sign == "−";
    return {dash ? MarkerKind::dash : (sign == "+" ? MarkerKind::plus : MarkerKind::star), end};
  }
  return {};
}

MarkerKind kind_of_depth(int depth) {
  switch (depth) {
    case 1:
      return MarkerKind::number;
    case 2:
      return MarkerKind::number_two;
    case 3:
      return MarkerKind::number_three;
    default:
      return MarkerKind::number_four;
  }
}

/// «- Lúa» behind a number; «- 15%» is the end of a band.
bool begins_word_behind_dash(std::string_view text, std::size_t at) {
  const std::size_t word = at + 1 < text.size() ? skip_blanks(text, at + 1) : text.size();
  return word < text.size() && text[at] == '-' && word > at + 1 && !is_digit_byte(text[word]);
}

/// The end of « – », «- », «: » before a capital letter, or `at`.
std::size_t end_of_spaced_dash(std::string_view shown, std::string_view low, std::size_t at) {
  const std::size_t dash = skip_blanks(shown, at);
  for (const std::string_view sign :
       {std::string_view("- "), std::string_view("– "), std::string_view("— "), std::string_view(": ")}) {
    if (shown.substr(dash, sign.size()) == sign && capital_at(shown, low, skip_blanks(shown, dash + sign.size()))) {
      return dash + sign.size() - 1;
    }
  }
  return at;
}

/// «1a.», «2b)», «1.a)»: a letter behind the number, with a sign that closes it; its end or `at`.
std::size_t end_of_number_letter(std::string_view text, std::size_t at) {
  const std::size_t letter = at + (at < text.size() && text[at] == '.' ? 1U : 0U);
  const bool whole = letter + 1 < text.size() && text[letter] >= 'a' && text[letter] <= 'h' &&
                     std::string_view(".)/").find(text[letter + 1]) != nowhere && ends_marker(text, letter + 2);
  return whole ? letter + 2 : at;
}

/// "1.", "1)", "1/", "1.1.", "1.1", "1.1/", "2.1.3.": groups of one or two digits.
Marker number_marker(std::string_view text, std::string_view low, std::size_t at) {
  int depth = 0;
  std::size_t place = at;
  bool closed = false;
  while (place < text.size() && is_digit_byte(text[place])) {
    std::size_t end = place;
    while (end < text.size() && is_digit_byte(text[end])) {
      ++end;
    }
    if (end - place > 2) {
      return {};
    }
    ++depth;
    place = end;
    closed = place < text.size() && text[place] == '.';
    if (!closed) {
      break;
    }
    ++place;
  }
  if (depth == 1 && !closed && place < text.size() && (text[place] == ')' || text[place] == '/')) {
    const MarkerKind kind = text[place] == ')' ? MarkerKind::number_paren : MarkerKind::number_slash;
    return ends_marker(text, place + 1) ? Marker{kind, place + 1} : Marker{};
  }
  const MarkerKind dashed = depth == 1 ? MarkerKind::number_slash : kind_of_depth(depth);
  if (depth >= 1 && depth <= 4 && !closed && begins_word_behind_dash(text, place)) {
    return {dashed, place + 1};  // «1- Lúa», «6.1- Đoàn xã»
  }
  if (const std::size_t dash = depth >= 1 && depth <= 4 && !closed ? end_of_spaced_dash(text, low, place) : place;
      dash != place) {
    return {dashed, dash};  // «1 - Công tác chuyên môn», «1– Công tác», «6.1 – Đoàn xã»
  }
  const std::size_t digits = place - (closed ? 1U : 0U);
  if (const std::size_t letter = depth == 1 ? end_of_number_letter(text, digits) : digits; letter != digits) {
    return {MarkerKind::number_two, letter};
  }
  if (depth == 0 || (depth == 1 && !closed) || depth > 4) {
    return {};
  }
  if (!closed && place < text.size() && (text[place] == '/' || text[place] == ')') && ends_marker(text, place + 1)) {
    return {kind_of_depth(depth), place + 1};  // «3.1/ Tập trung», «2.1) Tỷ lệ»
  }
  const bool glued = place < text.size() && !is_blank(text[place]);
  if (glued && (!closed || depth != 1)) {
    return {};
  }
  return {kind_of_depth(depth), place};
}

/// The end of «.1/» in «B.1/», of «.1.» in «A.1.», of «.2)» in «B.2)», or `at`.
std::size_t end_of_lettered_number(std::string_view shown, std::size_t at) {
  std::size_t end = at + 1;
  while (end < shown.size() && end <= at + 2 && is_digit_byte(shown[end])) {
    ++end;
  }
  const bool whole =
      shown[at] == '.' && end > at + 1 && end < shown.size() && std::string_view("/.)").find(shown[end]) != nowhere;
  return whole && ends_marker(shown, end + 1) ? end + 1 : at;
}

/// The end of «1.» in «A1.», of «1)», «1/», «1:», «1 -», of «-1.» in «A-1.», or `at`.
std::size_t end_of_letter_number(std::string_view shown, std::string_view low, std::size_t at) {
  at += at + 1 < shown.size() && shown[at] == '-' && is_digit_byte(shown[at + 1]) ? 1U : 0U;
  std::size_t end = at;
  while (end < shown.size() && end < at + 2 && is_digit_byte(shown[end])) {
    ++end;
  }
  if (end == at || end >= shown.size()) {
    return at;
  }
  const bool whole = std::string_view(".)/:").find(shown[end]) != nowhere && ends_marker(shown, end + 1);
  const std::size_t dash = end_of_spaced_dash(shown, low, end);
  return whole ? end + 1 : dash != end ? dash : at;
}

/// Behind «II» or «A»: «.1.», «.2 », «.1–»: the number of a part of it.
Marker number_behind(std::string_view shown, std::string_view low, std::size_t end) {
  if (end >= shown.size() || shown[end] != '.') {
    return {};
  }
  std::size_t digits = end + 1;
  while (digits < shown.size() && digits <= end + 2 && is_digit_byte(shown[digits])) {
    ++digits;
  }
  if (const std::size_t dash = digits > end + 1 ? end_of_spaced_dash(shown, low, digits) : digits; dash != digits) {
    return {MarkerKind::number_two, dash};  // «II.1– Các nội dung chung», «A.2 - Khối Bảo tàng»
  }
  const bool closed = digits < shown.size() && std::string_view("./)").find(shown[digits]) != nowhere;
  const bool ends = digits > end + 1 && ends_marker(shown, digits + (closed ? 1U : 0U));
  return ends ? Marker{MarkerKind::number_two, digits + (closed ? 1U : 0U)} : Marker{};
}

Marker letter_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t end = at;
  if (at >= shown.size() || !core::is_letter(core::next_code_point(shown, end)) || end >= shown.size()) {
    return {};
  }
  if (const std::size_t slash = end_of_lettered_number(shown, end); slash != end) {
    return {MarkerKind::number_slash, slash};
  }
  if (const std::size_t digits = end_of_letter_number(shown, low, end); digits != end && capital_at(shown, low, at)) {
    return {MarkerKind::number_slash, digits};
  }
  if (begins_word_behind_dash(shown, end) && !capital_at(shown, low, at)) {
    return {MarkerKind::letter_dot, end + 1};  // «a- Tổng điểm»
  }
  if (const std::size_t dash = end_of_spaced_dash(shown, low, end);
      dash != end && capital_at(shown, low, at) &&
      ((shown[at] >= 'A' && shown[at] <= 'H') || shown.substr(at).starts_with("Đ"))) {
    return {MarkerKind::upper, dash};  // «A- KẾT QUẢ», «B - KHEN THƯỞNG», «Đ- HẠN CHẾ»
  }
  if (shown[end] == '/' && ends_marker(shown, end + 1)) {  // «a/ Tập thể», «A/ KẾT QUẢ»
    return {capital_at(shown, low, at) ? MarkerKind::upper : MarkerKind::letter_paren, end + 1};
  }
  if (const Marker two = capital_at(shown, low, at) ? number_behind(shown, low, end) : Marker{};
      two.kind != MarkerKind::none) {
    return two;  // «A.1. Về chuyên môn»
  }
  if ((shown[end] != '.' && shown[end] != ')') || !ends_marker(shown, end + 1)) {
    return {};
  }
  if (capital_at(shown, low, at)) {
    return {MarkerKind::upper, end + 1};
  }
  return {shown[end] == '.' ? MarkerKind::letter_dot : MarkerKind::letter_paren, end + 1};
}

Marker roman_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t end = at;
  while (end < shown.size() && std::string_view("IVX").find(shown[end]) != nowhere) {
    ++end;
  }
  if (const std::size_t dash = end > at && end - at <= 5 ? end_of_spaced_dash(shown, low, end) : end; dash != end) {
    return {MarkerKind::roman, dash};  // «V – NHIỆM VỤ NĂM 2026»
  }
  if (end == at || end - at > 5 || end >= shown.size() || std::string_view("./)-").find(shown[end]) == nowhere) {
    return {};
  }
  if (const Marker two = number_behind(shown, low, end); two.kind != MarkerKind::none) {
    return two;  // «II.1. Bảo vệ rừng», «IV.2 Khen thưởng»
  }
  const bool fits = ends_marker(shown, end + 1) || shown[end] == '.';
  return fits ? Marker{MarkerKind::roman, end + 1} : Marker{};
}

MarkerKind kind_of_word(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, MarkerKind>, 6> codes{{{"annex", MarkerKind::annex},
                                                                          {"part", MarkerKind::part},
                                                                          {"chapter", MarkerKind::chapter},
                                                                          {"division", MarkerKind::division},
                                                                          {"article", MarkerKind::article},
                                                                          {"group", MarkerKind::group}}};
  const auto found = std::find_if(codes.begin(), codes.end(), [code](const auto& row) { return row.first == code; });
  return found == codes.end() ? MarkerKind::part : found->second;
}

/// "Phần thứ nhất", "Chương II.", "Điều 5."
Marker word_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t word = 0;
  const Entry* entry = heading_words.at(low, at, word);
  if (entry == nullptr || !capital_at(shown, low, at)) {
    return {};
  }
  const bool annex = kind_of_word(entry->meaning) == MarkerKind::annex;
  if (annex && (word >= shown.size() || shown[word] == ':' || shown[word] == '.')) {
    return {MarkerKind::annex, std::min(word + 1, shown.size())};  // «PHỤ LỤC» alone, «Phụ lục: …»
  }
  std::size_t begin = skip_blanks(shown, word);
  if (const std::size_t number = annex ? phrase_at(low, begin, "số") : nowhere; number != nowhere) {
    begin = skip_blanks(shown, number);  // «Phụ lục số 01»
  }
  std::size_t end = word_end(shown, begin);
  const std::string_view ordinal = shown.substr(begin, end - begin);
  const bool numbered = !ordinal.empty() && ordinal.size() <= 5 &&
                        (is_digit_byte(ordinal.front()) || ordinal.find_first_not_of("IVX") == nowhere ||
                         (ordinal.size() == 1 && ordinal.front() >= 'A' && ordinal.front() <= 'H') || ordinal == "Đ");
  static const WordList& spelled = words("lines", "spelled");
  const bool in_words =
      spelled.contains(low.substr(begin, end - begin)) &&
      (low.substr(at, word - at).ends_with("thứ") || kind_of_word(entry->meaning) == MarkerKind::chapter);
  if (!numbered && !in_words) {
    return {};
  }
  const bool closed = end < shown.size() && (shown[end] == '/' || shown[end] == ')') && ends_marker(shown, end + 1);
  if (closed || (end < shown.size() && (shown[end] == '.' || shown[end] == ':'))) {
    ++end;  // «Phần 3/ Công tác năm 2026»
  } else if (const std::size_t dash = end_of_spaced_dash(shown, low, end); dash != end) {
    end = dash;  // «Phần I - Thực hiện chỉ tiêu»
  } else if (const bool alone = kind_of_word(entry->meaning) != MarkerKind::group && in_words;
             skip_blanks(shown, end) < shown.size() && !alone) {
    return {};  // "Điều 5 của Luật …", «Nhóm thứ hai gồm 03 đơn vị» are sentences
  }
  return {kind_of_word(entry->meaning), end};
}

/// «Hai. Danh hiệu đăng ký»: a number in words, a stop and a capital.
Marker spelled_marker(std::string_view shown, std::string_view low, std::size_t at) {
  static const WordList& spelled = words("lines", "spelled");
  const std::size_t end = word_end(shown, at);
  const bool stopped = end + 2 < shown.size() && shown[end] == '.' && is_blank(shown[end + 1]);
  const bool counts = stopped && capital_at(shown, low, at) && spelled.contains(low.substr(at, end - at)) &&
                      capital_at(shown, low, skip_blanks(shown, end + 1));
  return counts ? Marker{MarkerKind::roman, end + 1} : Marker{};
}

/// «Một là,», «Thứ nhất:»; «Thứ hai đầu tuần» is a day.
Marker ordinal_marker(std::string_view shown, std::string_view low, std::size_t at) {
  std::size_t end = 0;
  const bool ordinal = ordinal_openings.at(low, at, end) != nullptr && capital_at(shown, low, at);
  const bool closed = ordinal && end < shown.size() && std::string_view(",:.").find(shown[end]) != nowhere;
  const bool day = closed && phrase_at(low, skip_blanks(low, end + 1), "ngày") != nowhere;  // «Thứ hai, ngày 03/3»
  return closed && !day && ends_marker(shown, end + 1) ? Marker{MarkerKind::ordinal, end + 1} : Marker{};
}

/// The end of «①» … «⑳», or `at`.
std::size_t circled_end(std::string_view text, std::size_t at) {
  const bool circled = text.substr(at, 2) == "\xE2\x91" && at + 2 < text.size() &&
                       static_cast<unsigned char>(text[at + 2]) >= 0xA0U &&
                       static_cast<unsigned char>(text[at + 2]) <= 0xB3U;
  return circled ? at + 3 : at;
}

Marker enclosed_marker(std::string_view text, std::string_view low, std::size_t at) {
  for (const std::string_view empty : {std::string_view("( )"), std::string_view("()")}) {
    const std::string_view line = low.substr(at, std::min(low.find('\n', at), low.size()) - at);
    if (line.starts_with("(") && line.find(')') == 2 && line.find(empty, 3) != nowhere) {
      return {};  // «(x) Chưa đạt   ( ) Đạt   ( ) Vượt»: a box that is ticked
    }
  }
  if (const std::size_t circled = circled_end(text, at); circled != at) {
    return {MarkerKind::enclosed, circled};
  }
  if (at + 2 >= text.size() || (text[at] != '(' && text[at] != '[')) {
    return {};
  }
  const std::size_t end = word_end(text, at + 1);
  const bool roman = low.substr(at + 1, end - at - 1).find_first_not_of("ivx") == nowhere && end - at <= 5;
  const bool small = end > at + 1 && (end - at <= 3 || roman) && end < text.size() &&
                     text[end] == (text[at] == '(' ? ')' : ']') && (text[at] == '(' || is_digit_byte(text[at + 1]));
  if (!small || !ends_marker(text, end + 1)) {
    return {};
  }
  const bool capital = capital_at(text, low, at + 1);
  if (capital && roman && text[at] == '(') {
    return {MarkerKind::roman, end + 1};  // «(I) KINH TẾ», «(II) XÃ HỘI»
  }
  return {end == at + 2 && capital ? MarkerKind::upper : MarkerKind::enclosed, end + 1};
}

}  // namespace

Marker marker_at(std::string_view shown, std::string_view low, std::size_t at) {
  for (const Marker& marker :
       {word_marker(shown, low, at), ordinal_marker(shown, low, at), spelled_marker(shown, low, at),
        roman_marker(shown, low, at), number_marker(shown, low, at), letter_marker(shown, low, at),
        enclosed_marker(shown, low, at), bullet_marker(shown, at)}) {
    if (marker.kind != MarkerKind::none) {
      return marker;
    }
  }
  return {};
}

}  // namespace thidua::reading
