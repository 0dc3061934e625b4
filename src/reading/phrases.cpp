#include "reading/phrases.h"

#include <algorithm>

#include "core/utf8.h"

namespace thidua::reading {

namespace {

bool is_word_code_point(char32_t code_point) {
  if (code_point < 0x80) {
    return (code_point >= '0' && code_point <= '9') || (code_point >= 'a' && code_point <= 'z') ||
           (code_point >= 'A' && code_point <= 'Z');
  }
  return core::is_letter(code_point);
}

}  // namespace

bool is_blank(char byte) {
  return byte == ' ' || byte == '\n';
}

bool is_digit_byte(char byte) {
  return byte >= '0' && byte <= '9';
}

bool word_starts(std::string_view text, std::size_t at) {
  return at == 0 || !is_word_code_point(core::previous_code_point(text, at));
}

bool word_ends(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_word_code_point(core::next_code_point(text, at));
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) {
    ++at;
  }
  return at;
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) {
    --at;
  }
  return at;
}

std::size_t first_sign(std::string_view text, std::string_view signs, Range range) {
  return std::min(text.substr(0, range.end).find_first_of(signs, range.begin), range.end);
}

std::size_t last_sign(std::string_view text, std::string_view signs, Range range) {
  const std::size_t found =
      range.begin < range.end ? text.substr(range.begin, range.size()).find_last_of(signs) : std::string_view::npos;
  return found == std::string_view::npos ? nowhere : range.begin + found;
}

std::size_t phrase_at(std::string_view low, std::size_t at, std::string_view phrase) {
  std::size_t place = at;
  for (const char byte : phrase) {
    if (byte == ' ') {
      const std::size_t next = skip_blanks(low, place);
      if (next == place) {
        return nowhere;
      }
      place = next;
      continue;
    }
    if (place >= low.size() || low[place] != byte) {
      return nowhere;
    }
    ++place;
  }
  std::size_t last = phrase.size();
  const bool ends_in_word = !phrase.empty() && is_word_code_point(core::previous_code_point(phrase, last));
  std::size_t first = 0;
  const bool starts_in_word = !phrase.empty() && is_word_code_point(core::next_code_point(phrase, first));
  if ((ends_in_word && !word_ends(low, place)) || (starts_in_word && !word_starts(low, at))) {
    return nowhere;
  }
  return place;
}

std::size_t phrase_before(std::string_view low, std::size_t at, std::string_view phrase) {
  at = skip_blanks_back(low, at);
  // The phrase may stand with more blanks than written: try the places that leave room for a few.
  for (std::size_t extra = 0; extra <= 3; ++extra) {
    const std::size_t length = phrase.size() + extra;
    if (length > at) {
      return nowhere;
    }
    if (phrase_at(low, at - length, phrase) == at) {
      return at - length;
    }
  }
  return nowhere;
}

std::optional<Range> find_phrase(std::string_view low, std::string_view phrase, std::size_t from, std::size_t to) {
  to = std::min(to, low.size());
  const std::string_view first = phrase.substr(0, phrase.find(' '));
  const std::string_view searched = low.substr(0, to);
  for (std::size_t at = searched.find(first, from); at != nowhere; at = searched.find(first, at + 1)) {
    const std::size_t end = phrase_at(low, at, phrase);
    if (end != nowhere && end <= to) {
      return Range{at, end};
    }
  }
  return std::nullopt;
}

bool has_phrase(std::string_view low, std::string_view phrase) {
  return find_phrase(low, phrase).has_value();
}

std::optional<Range> find_any(std::string_view low, Phrases phrases, std::size_t from, std::size_t to) {
  std::optional<Range> best;
  for (const std::string_view phrase : phrases) {
    const auto found = find_phrase(low, phrase, from, best ? std::min(to, best->begin + phrase.size() + 4) : to);
    if (found && (!best || found->begin < best->begin || (found->begin == best->begin && found->end > best->end))) {
      best = found;
    }
  }
  return best;
}

bool has_any(std::string_view low, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [low](std::string_view phrase) { return has_phrase(low, phrase); });
}

std::size_t any_at(std::string_view low, std::size_t at, Phrases phrases) {
  std::size_t best = nowhere;
  for (const std::string_view phrase : phrases) {
    const std::size_t end = phrase_at(low, at, phrase);
    if (end != nowhere && (best == nowhere || end > best)) {
      best = end;
    }
  }
  return best;
}

std::size_t any_before(std::string_view low, std::size_t at, Phrases phrases) {
  std::size_t best = nowhere;
  for (const std::string_view phrase : phrases) {
    best = std::min(best, phrase_before(low, at, phrase));
  }
  return best;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    if (!is_word_code_point(core::next_code_point(text, after))) {
      break;
    }
    at = after;
  }
  return at;
}

std::size_t end_of_label(std::string_view low, std::size_t at) {
  if (at + 2 >= low.size()) {
    return at;
  }
  const bool bracket = low[at] == '(' || low[at] == '[';
  std::size_t end = bracket ? word_end(low, at + 1) : at;
  if (bracket) {
    const std::string_view inside = low.substr(at + 1, end - at - 1);
    const bool digits = inside.size() <= 2 && inside.find_first_not_of("0123456789") == nowhere;
    const bool roman = inside.size() <= 4 && inside.find_first_not_of("ivx") == nowhere;
    const bool closed = end < low.size() && low[end] == (low[at] == '(' ? ')' : ']');
    const bool label = !inside.empty() && (digits || roman) && closed && end + 1 < low.size() && is_blank(low[end + 1]);
    return label ? end + 1 : at;
  }
  int dots = 0;
  while (end < low.size() && (is_digit_byte(low[end]) || low[end] == '.')) {
    dots += low[end] == '.' ? 1 : 0;
    ++end;
  }
  const bool dotted = dots == 2 && end - at <= 6 && low[end - 1] == '.' && is_digit_byte(low[at]) && end < low.size() &&
                      is_blank(low[end]);
  return dotted ? end : at;
}

bool capital_at(std::string_view shown, std::string_view low, std::size_t at) {
  if (at >= shown.size()) {
    return false;
  }
  std::size_t end = at;
  core::next_code_point(shown, end);
  return shown.substr(at, end - at) != low.substr(at, end - at);
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = skip_blanks(text, 0); at < text.size(); at = skip_blanks(text, at)) {
    ++count;
    while (at < text.size() && !is_blank(text[at])) {
      ++at;
    }
  }
  return count;
}

}  // namespace thidua::reading
