#include <utf8proc.h>

#include <array>
#include <cstdlib>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

constexpr char32_t replacement_character = 0xFFFD;

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

/// Letters that NFC leaves as they are: everything below the combining marks, and the block of Vietnamese letters.
bool is_plain(char32_t code_point) {
  return code_point < 0x300 || (code_point >= 0x1EA0 && code_point <= 0x1EFF);
}

/// May this code point melt into the one before it?
bool joins_previous(char32_t code_point) {
  if (code_point < 0x300) {
    return false;
  }
  const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
  const bool hangul_tail = code_point >= 0x1160 && code_point <= 0x11FF;
  return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MC || hangul_tail;
}

/// Appends the NFC of a letter and its marks.
void append_composed(std::string& out, std::string_view letter_with_marks) {
  utf8proc_uint8_t* composed = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_map(bytes_of(letter_with_marks), static_cast<utf8proc_ssize_t>(letter_with_marks.size()),
                                   &composed, options);
  if (length < 0) {
    out.append(letter_with_marks);
  } else {
    out.append(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
  }
  std::free(composed);  // utf8proc allocates with malloc
}

template <class Change>
std::string each_code_point(std::string_view utf8, Change change) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    append_utf8(out, change(next_code_point(utf8, at)));
  }
  return out;
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  utf8proc_int32_t code_point = 0;
  const auto length =
      utf8proc_iterate(bytes_of(utf8) + at, static_cast<utf8proc_ssize_t>(utf8.size() - at), &code_point);
  if (length <= 0) {
    ++at;
    return replacement_character;
  }
  at += static_cast<std::size_t>(length);
  return static_cast<char32_t>(code_point);
}

char32_t previous_code_point(std::string_view utf8, std::size_t& at) {
  for (std::size_t length = 1; length <= 4 && length <= at; ++length) {
    std::size_t begin = at - length;
    if ((static_cast<unsigned char>(utf8[begin]) & 0xC0U) == 0x80U) {
      continue;
    }
    std::size_t end = begin;
    const char32_t code_point = next_code_point(utf8.substr(0, at), end);
    if (end == at) {
      at = begin;
      return code_point;
    }
    break;
  }
  --at;
  return replacement_character;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80) {
    text.push_back(static_cast<char>(code_point));
    return;
  }
  const bool scalar = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(scalar ? code_point : replacement_character), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool is_space(char32_t code_point) {
  return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x85 || code_point == 0xA0 ||
         (code_point >= 0x2000 && code_point <= 0x200B) || code_point == 0x2028 || code_point == 0x2029 ||
         code_point == 0x202F || code_point == 0x205F || code_point == 0x3000 || code_point == 0xFEFF;
}

bool is_letter(char32_t code_point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return true;
    default:
      return false;
  }
}

NormalisedText normalised(std::string_view utf8) {
  NormalisedText result;
  result.text.reserve(utf8.size());
  result.original.reserve(utf8.size() + 1);
  std::uint32_t position = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    // A letter and the marks behind it change together, so they share one place in the original.
    std::string cluster;
    const char32_t letter = next_code_point(utf8, at);
    append_utf8(cluster, letter);
    const std::uint32_t begin = position++;
    bool marked = false;
    while (at < utf8.size()) {
      std::size_t after = at;
      const char32_t mark = next_code_point(utf8, after);
      if (!joins_previous(mark)) {
        break;
      }
      append_utf8(cluster, mark);
      marked = true;
      at = after;
      ++position;
    }
    if (marked || !is_plain(letter)) {
      append_composed(result.text, cluster);
    } else {
      result.text += cluster;
    }
    result.original.resize(result.text.size(), begin);
  }
  result.original.push_back(position);
  return result;
}

std::string nfc(std::string_view utf8) {
  return normalised(utf8).text;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t before = at;
    // U+FFFD itself is three bytes long; one byte means that nothing valid starts here.
    if (next_code_point(bytes, at) == replacement_character && at == before + 1) {
      return false;
    }
  }
  return true;
}

std::size_t code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) {
    next_code_point(utf8, at);
  }
  return count;
}

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  std::array<utf8proc_int32_t, 32> parts{};
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, at);
    if (code_point < 0x80) {
      append_utf8(out, code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point);
      continue;
    }
    if (code_point == U'Đ' || code_point == U'đ' || code_point == U'Ð') {  // the Icelandic letter is typed by mistake
      out.push_back('d');
      continue;
    }
    if (code_point == 0xA0) {
      out.push_back(' ');
      continue;
    }
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t part = 0; part < count && part < static_cast<utf8proc_ssize_t>(parts.size()); ++part) {
      const utf8proc_int32_t piece = parts[static_cast<std::size_t>(part)];
      if (utf8proc_category(piece) != UTF8PROC_CATEGORY_MN) {
        append_utf8(out, static_cast<char32_t>(piece));
      }
    }
  }
  return out;
}

std::string lower(std::string_view utf8) {
  return each_code_point(utf8, [](char32_t code_point) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
  });
}

std::string upper(std::string_view utf8) {
  return each_code_point(utf8, [](char32_t code_point) {
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
  });
}

std::string_view trimmed(std::string_view utf8) {
  std::size_t begin = 0;
  while (begin < utf8.size()) {
    std::size_t after = begin;
    if (!is_space(next_code_point(utf8, after))) {
      break;
    }
    begin = after;
  }
  std::size_t end = utf8.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(previous_code_point(utf8, before))) {
      break;
    }
    end = before;
  }
  return utf8.substr(begin, end - begin);
}

std::string single_spaced(std::string_view utf8) {
  std::string out;
  bool space = false;
  utf8 = trimmed(utf8);
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, at);
    if (is_space(code_point)) {
      space = true;
      continue;
    }
    if (space) {
      out.push_back(' ');
      space = false;
    }
    append_utf8(out, code_point);
  }
  return out;
}

}  // namespace thidua::core
