#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

struct SpelledDigit {
  std::string_view word;
  int value;
};
constexpr std::array<SpelledDigit, 11> spelled_digits{{{"một", 1},
                                                       {"hai", 2},
                                                       {"ba", 3},
                                                       {"bốn", 4},
                                                       {"năm", 5},
                                                       {"sáu", 6},
                                                       {"bảy", 7},
                                                       {"bẩy", 7},
                                                       {"tám", 8},
                                                       {"chín", 9},
                                                       {"mười", 10}}};
/// Forms that stand only behind a ten: "hai mươi mốt", "mười lăm".
constexpr std::array<SpelledDigit, 4> tail_digits{{{"mốt", 1}, {"tư", 4}, {"lăm", 5}, {"nhăm", 5}}};

/// With these behind it, "một" counts nothing: một số, một cửa, một phần, …
constexpr std::array<std::string_view, 12> not_counted{
    {"số", "cửa", "phần", "cách", "vài", "khi", "mặt", "chiều", "bước", "lúc", "ít", "chút"}};

/// Words of a text, walked one at a time.
struct SpelledWord {
  std::string text;  // lower case; empty where no word follows
  std::size_t begin = 0;
  std::size_t end = 0;
};

SpelledWord spelled_word(std::string_view text, std::size_t at) {
  SpelledWord word;
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\xC2\xA0")) {
    at += text[at] == ' ' ? 1 : 2;
  }
  word.begin = at;
  while (at < text.size()) {
    std::size_t after = at;
    if (!is_letter(next_code_point(text, after))) {
      break;
    }
    at = after;
  }
  word.end = at;
  word.text = lower(text.substr(word.begin, word.end - word.begin));
  return word;
}

template <std::size_t Count>
int digit_of(const std::array<SpelledDigit, Count>& digits, std::string_view word) {
  for (const SpelledDigit& digit : digits) {
    if (digit.word == word) {
      return digit.value;
    }
  }
  return 0;
}

struct Spelled {
  std::int64_t value = 0;
  std::size_t end = 0;
  int words = 0;
};

/// "mười hai", "hai mươi mốt", "năm": below one hundred. value 0 = none.
Spelled below_hundred(std::string_view text, std::size_t at) {
  Spelled result;
  const SpelledWord first = spelled_word(text, at);
  result.value = digit_of(spelled_digits, first.text);
  if (result.value == 0) {
    return result;
  }
  result.end = first.end;
  result.words = 1;
  bool ten = result.value == 10;
  SpelledWord next = spelled_word(text, first.end);
  if (!ten && (next.text == "mươi" || next.text == "chục")) {
    result.value *= 10;
    result.end = next.end;
    ++result.words;
    ten = true;
    next = spelled_word(text, next.end);
  }
  if (ten) {
    const int tail = digit_of(tail_digits, next.text);
    const int unit = tail > 0 ? tail : digit_of(spelled_digits, next.text);
    if (unit > 0 && unit < 10 && next.text != "năm") {  // "hai mươi năm" are twenty years
      result.value += unit;
      result.end = next.end;
      ++result.words;
    }
  }
  return result;
}

/// "một trăm linh năm": below one thousand.
Spelled below_thousand(std::string_view text, std::size_t at) {
  Spelled result = below_hundred(text, at);
  if (result.value == 0 || result.value > 9 || result.words != 1) {
    return result;
  }
  const SpelledWord hundred = spelled_word(text, result.end);
  if (hundred.text != "trăm") {
    return result;
  }
  result.value *= 100;
  result.end = hundred.end;
  ++result.words;
  const SpelledWord link = spelled_word(text, hundred.end);
  const bool linked = link.text == "linh" || link.text == "lẻ";
  const Spelled rest = below_hundred(text, linked ? link.end : hundred.end);
  if (rest.value != 0) {
    result.value += rest.value;
    result.end = rest.end;
    result.words += rest.words;
  }
  return result;
}

/// "mười hai nghìn", "năm trăm triệu", "hai tỷ ba trăm triệu".
Spelled with_thousands(std::string_view text, std::size_t at) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> powers{
      {{"nghìn", 1000}, {"ngàn", 1000}, {"triệu", 1000000}, {"tỷ", 1000000000}, {"tỉ", 1000000000}}};
  Spelled result = below_thousand(text, at);
  std::int64_t total = 0;
  std::int64_t last = 0;
  while (result.value != 0) {
    const SpelledWord word = spelled_word(text, result.end);
    const auto* power =
        std::find_if(powers.begin(), powers.end(), [&word](const auto& one) { return one.first == word.text; });
    if (power == powers.end() || (last != 0 && power->second >= last)) {
      break;
    }
    total += result.value * power->second;
    last = power->second;
    const Spelled rest = below_thousand(text, word.end);
    const bool goes_on = rest.value != 0 && (rest.words > 1 || last > 1000);
    const SpelledWord behind = spelled_word(text, rest.end);
    const bool power_behind =
        goes_on && (last == 1000 || std::any_of(powers.begin(), powers.end(), [&](const auto& one) {
                      return one.first == behind.text && one.second < last;
                    }));
    result.end = word.end;
    ++result.words;
    result.value = power_behind ? rest.value : 0;
    if (power_behind) {
      result.end = rest.end;
      result.words += rest.words;
    }
  }
  result.value += total;
  return result;
}

bool in_brackets(std::string_view text, std::size_t begin, std::size_t end) {
  return begin > 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')';
}

/// "năm" alone is a year far more often than a five: it counts only in brackets or explained by them: "năm (05)".
bool counts_alone(std::string_view text, std::size_t begin, const Spelled& spelled) {
  if (spelled.words > 1 || in_brackets(text, begin, spelled.end)) {
    return true;
  }
  if (spelled.value == 5) {
    const std::string_view rest = text.substr(spelled.end);
    return rest.size() > 2 && rest.substr(0, 2) == " (" && rest[2] >= '0' && rest[2] <= '9';
  }
  if (spelled.value == 1) {
    const std::string next = spelled_word(text, spelled.end).text;
    for (const std::string_view word : not_counted) {
      if (next == word) {
        return false;
      }
    }
  }
  return true;
}

/// "hai phần ba", "ba phần tư": a share; behind "phần" stands the whole.
std::optional<WrittenNumber> spelled_share_at(std::string_view text, std::size_t at) {
  const SpelledWord part = spelled_word(text, at);
  const SpelledWord link = spelled_word(text, part.end);
  const SpelledWord whole = link.text == "phần" ? spelled_word(text, link.end) : SpelledWord{};
  const int of = whole.text == "tư" ? 4 : digit_of(spelled_digits, whole.text);
  const int value = of == 0 ? 0 : digit_of(spelled_digits, part.text);
  if (value == 0 || value >= of) {
    return std::nullopt;
  }
  WrittenNumber number;
  number.value = Decimal(value);
  number.of = Decimal(of);
  number.begin = at;
  number.end = whole.end;
  return number;
}

}  // namespace

std::optional<WrittenNumber> spelled_number_at(std::string_view nfc_text, std::size_t at) {
  if (at >= nfc_text.size() || nfc_text[at] == ' ') {
    return std::nullopt;
  }
  if (std::size_t before = at; before > 0 && is_letter(previous_code_point(nfc_text, before))) {
    return std::nullopt;
  }
  if (auto share = spelled_share_at(nfc_text, at)) {
    return share;
  }
  const Spelled spelled = with_thousands(nfc_text, at);
  if (spelled.value == 0 || !counts_alone(nfc_text, at, spelled)) {
    return std::nullopt;
  }
  WrittenNumber number;
  number.value = Decimal(spelled.value);
  number.begin = at;
  number.end = spelled.end;
  return number;
}

}  // namespace thidua::core
