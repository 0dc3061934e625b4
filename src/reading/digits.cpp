#include "reading/digits.h"

#include "reading/phrases.h"

namespace thidua::reading {

namespace {

bool joins_digits(std::string_view text, std::size_t at, std::size_t& length) {
  length = 0;
  if (at >= text.size()) {
    return false;
  }
  if (std::string_view(".,/:-").find(text[at]) != nowhere) {
    length = 1;
  } else if (text.substr(at, 3) == "–" || text.substr(at, 3) == "—") {
    length = 3;
  }
  return length != 0 && at + length < text.size() && is_digit_byte(text[at + length]);
}

}  // namespace

std::size_t digit_run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && is_digit_byte(text[at])) {
      ++at;
    }
    std::size_t length = 0;
    if (!joins_digits(text, at, length)) {
      break;
    }
    at += length;
  }
  return at;
}

}  // namespace thidua::reading
