#include "documents/read_pdf_join.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::documents {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool is_digit_sign(char byte) {
  return byte >= '0' && byte <= '9';
}

int height_of(const TextLine& line) {
  return line.segment.box.bottom - line.segment.box.top;
}
int left_room(const TextLine& line) {
  return line.segment.box.left - line.left_edge;
}
int right_room(const TextLine& line) {
  return line.right_edge - line.segment.box.right;
}

/// In the middle of its page or cell, with room on both sides.
bool stands_in_the_middle(const TextLine& line) {
  const int room = std::min(left_room(line), right_room(line));
  return room > height_of(line) / 2 && std::abs(left_room(line) - right_room(line)) < std::max(600, room / 8);
}

/// Lines set in the middle stand on one middle.
bool share_a_middle(const TextLine& a, const TextLine& b) {
  const int apart = (a.segment.box.left + a.segment.box.right) - (b.segment.box.left + b.segment.box.right);
  return std::abs(apart) < height_of(b);
}

/// A figure or mark that was too long for its cell is cut anywhere: "(48.120/49.650" and ")". No Vietnamese word has
/// digits or is as long as that.
bool is_cut_word(const TextLine& above) {
  constexpr std::size_t word_letters_max = 8;
  const std::string& text = above.segment.text;
  const bool figure =
      text.find_first_of("0123456789") != std::string::npos || core::code_points(text) > word_letters_max;
  return text.find(' ') == std::string::npos && figure && right_room(above) < height_of(above) / 2;
}

/// What the next line's first word needs behind a line: itself and a space.
int room_for_next(const TextLine& line, const TextLine& next) {
  return next.segment.first_word_width + height_of(line) / 5 + next.tolerance;
}

}  // namespace

bool begins_item(std::string_view text) {
  if (text.empty()) {
    return false;
  }
  std::size_t at = 0;
  const char32_t first = core::next_code_point(text, at);
  if ((first == '-' || first == '+' || first == U'–' || first == U'•' || first == U'▪' || first == U'➢' ||
       first == U'✓' || first == U'●' || first == '*' || (first >= 0xF020 && first <= 0xF0FF)) &&
      at < text.size() && text[at] == ' ') {
    return true;
  }
  const std::string_view word = text.substr(0, text.find(' '));
  if (word == "Điều") {
    return word.size() + 1 < text.size() && is_digit_sign(text[word.size() + 1]);
  }
  if (word.size() < 2 || word.size() > 8 || word.size() == text.size()) {
    return false;
  }
  const char last = word.back();
  const std::string_view stem = word.substr(0, word.size() - 1);
  const bool number = stem.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool roman = stem.find_first_not_of("IVX") == std::string_view::npos;
  const bool letter = core::code_points(stem) == 1;
  return (last == '.' && (number || roman)) || (last == ')' && (number || letter)) ||
         (number && is_digit_sign(last) && stem.find('.') != std::string_view::npos);
}

bool is_capitals(std::string_view text) {
  return text == core::upper(text) && text != core::lower(text);
}

bool begins_small(std::string_view text) {
  std::size_t end = 0;
  if (text.empty() || !core::is_letter(core::next_code_point(text, end))) {
    return false;
  }
  const std::string_view letter = text.substr(0, end);
  return letter == core::lower(letter);
}

bool ends_inside_word(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
}

void append_line(std::string& text, std::string_view line) {
  if (text.size() > soft_hyphen.size() && text.ends_with(soft_hyphen)) {
    text.resize(text.size() - soft_hyphen.size());
  } else if (!text.empty() && !ends_inside_word(text)) {
    text += ' ';
  }
  text += line;
}

void LineJoiner::add(const TextLine& line) {
  if (open_ && continues(line)) {
    if (is_cut_word(last_) && line.segment.text.find(' ') == std::string::npos) {
      current_.text += line.segment.text;
    } else {
      append_line(current_.text, line.segment.text);
    }
    hanging_left_ = line.segment.box.left;
    if (lines_ == 1 && line.page == last_.page) {
      pitch_ = line.segment.box.bottom - last_.segment.box.bottom;
    }
    ++lines_;
  } else {
    close();
    open_ = true;
    lines_ = 1;
    pitch_ = 0;
    first_left_ = line.segment.box.left;
    current_ = {};
    current_.text = line.segment.text;
    current_.page = line.page;
    current_.centred = stands_in_the_middle(line);
  }
  last_ = line;
}

void LineJoiner::close() {
  if (open_) {
    paragraphs_.push_back(std::move(current_));
  }
  open_ = false;
}

bool LineJoiner::continues(const TextLine& line) const {
  const int height = height_of(last_);
  if (std::abs(height_of(line) - height) * 4 > height) {
    return false;  // letters of another size
  }
  if (is_capitals(last_.segment.text) && !is_capitals(line.segment.text) && !begins_small(line.segment.text)) {
    return false;  // a heading in capitals has ended
  }
  if (stands_in_the_middle(line) && share_a_middle(line, last_)) {
    return continues_centred(line) && is_pitched_as_next(line);
  }
  return right_room(last_) < room_for_next(last_, line) && is_placed_as_next(line) && is_pitched_as_next(line);
}

/// A title of several lines: each is as full as it can be.
bool LineJoiner::continues_centred(const TextLine& line) const {
  return left_room(last_) + right_room(last_) < room_for_next(last_, line);
}

/// The second line sets the left edge of the rest; it stands left of an indented first line, or under its text.
bool LineJoiner::is_placed_as_next(const TextLine& line) const {
  const int height = height_of(last_);
  const int left = line.segment.box.left;
  const bool indented = lines_ == 1 ? left > last_.segment.box.left + height * 3 : left > hanging_left_ + height / 3;
  const bool outdented = lines_ > 1 && left < hanging_left_ - height;
  const bool like_a_first_line =
      lines_ == 1 && left > line.left_edge + height && std::abs(left - last_.segment.box.left) < height / 3;
  if (indented || ((outdented || like_a_first_line) && !begins_small(line.segment.text))) {
    return false;
  }
  const bool stands_at_edge = left < line.left_edge + height / 3;
  return !begins_item(line.segment.text) || (stands_at_edge && first_left_ >= line.left_edge + height / 3);
}

bool LineJoiner::is_pitched_as_next(const TextLine& line) const {
  if (line.page != last_.page) {
    return true;
  }
  const int pitch = line.segment.box.bottom - last_.segment.box.bottom;
  return pitch > 0 && (lines_ > 1 && pitch_ > 0 ? pitch * 100 < pitch_ * 118 + 10'000 : pitch < height_of(last_) * 2);
}

}  // namespace thidua::documents
