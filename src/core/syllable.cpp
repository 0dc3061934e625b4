#include "core/syllable.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

constexpr std::array<std::string_view, 28> onsets{"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th",
                                                  "tr",  "b",  "c",  "d",  "đ",  "g",  "h",  "k",  "l",  "m",
                                                  "n",   "p",  "r",  "s",  "t",  "v",  "x",  ""};
constexpr std::array<std::string_view, 57> nuclei{
    "a",   "ă",   "â",   "e",   "ê",   "i",   "o",   "ô",   "ơ",   "u",   "ư",  "y",  "ia",  "iê",  "ya",
    "yê",  "ua",  "uô",  "ưa",  "ươ",  "ai",  "ao",  "au",  "ay",  "âu",  "ây", "eo", "êu",  "iu",  "oi",
    "ôi",  "ơi",  "ui",  "ưi",  "ưu",  "oa",  "oă",  "oe",  "uâ",  "uê",  "uơ", "uy", "uya", "uyê", "oai",
    "oao", "oay", "oeo", "iêu", "yêu", "uôi", "ươi", "ươu", "uây", "uyu", "oo", "uai"};
constexpr std::array<std::string_view, 10> codas{"", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"};
constexpr std::array<char32_t, 5> tone_marks{0x300, 0x301, 0x303, 0x309, 0x323};

/// Letter and its tone apart: "ế" -> ê and the acute. Needs composed lower case.
char32_t without_tone(char32_t letter, bool& toned) {
  constexpr std::array<std::u32string_view, 12> families{U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                                         U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                                         U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
  for (const std::u32string_view family : families) {
    const auto found = family.find(letter);
    if (found != std::u32string_view::npos) {
      toned = found != 0;
      return family.front();
    }
  }
  toned = std::find(tone_marks.begin(), tone_marks.end(), letter) != tone_marks.end();
  return letter;
}

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_rhyme(std::string_view rest) {
  for (const std::string_view coda : codas) {
    if (rest.size() > coda.size() && rest.substr(rest.size() - coda.size()) == coda &&
        contains(nuclei, rest.substr(0, rest.size() - coda.size()))) {
      return true;
    }
  }
  return false;
}

/// all small, all capitals, or a capital first.
bool sensible_capitals(std::string_view word) {
  std::size_t first_end = 0;
  next_code_point(word, first_end);
  const std::string_view rest = word.substr(first_end);
  return rest == lower(rest) || word == upper(word);
}

bool is_vietnamese_letter_or_mark(char32_t code_point) {
  return is_letter(code_point) || (code_point >= 0x300 && code_point <= 0x36F);
}

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  const std::string composed = nfc(word);
  if (composed.empty() || !sensible_capitals(composed)) {
    return false;
  }
  const std::string small = lower(composed);
  std::string plain;
  int tones = 0;
  for (std::size_t at = 0; at < small.size();) {
    bool toned = false;
    append_utf8(plain, without_tone(next_code_point(small, at), toned));
    tones += toned ? 1 : 0;
  }
  if (tones > 1) {
    return false;
  }
  for (const std::string_view onset : onsets) {
    if (plain.substr(0, onset.size()) == onset && is_rhyme(std::string_view(plain).substr(onset.size()))) {
      return true;
    }
  }
  return plain == "gi";
}

VietnameseScore vietnamese_score(std::string_view utf8) {
  VietnameseScore score;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    bool beyond_ascii = false;
    // Old encodings put their letters on signs such as µ, ¸ and ×: whatever is neither ASCII nor space belongs to the
    // word.
    while (at < utf8.size()) {
      const char32_t code_point = next_code_point(utf8, at);
      const bool inside = is_vietnamese_letter_or_mark(code_point) || (code_point > 0xA0 && code_point < 0x100);
      if (!inside) {
        break;
      }
      beyond_ascii = beyond_ascii || code_point >= 0x80;
      end = at;
    }
    if (beyond_ascii) {
      ++score.words;
      score.plausible += is_vietnamese_syllable(utf8.substr(begin, end - begin)) ? 1U : 0U;
    }
  }
  return score;
}

}  // namespace thidua::core
