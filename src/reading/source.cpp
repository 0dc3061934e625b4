#include "reading/source.h"

#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

constexpr std::string_view bookmark_open = "[bookmark:";
constexpr std::size_t bookmark_bytes_max = 80;
constexpr std::string_view leader = "......";
constexpr std::size_t leader_label_bytes_min = 6;

/// Every white space but the newline becomes as many blanks as it has bytes.
void blank_spaces(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = core::next_code_point(text, at);
    if (code_point != '\n' && code_point != ' ' && core::is_space(code_point)) {
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(at), ' ');
    }
  }
}

void blank_bookmarks(std::string& text) {
  for (std::size_t at = text.find(bookmark_open); at != std::string::npos; at = text.find(bookmark_open, at + 1)) {
    const std::size_t end = text.find(']', at);
    if (end != std::string::npos && end - at < bookmark_bytes_max) {
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end + 1),
                ' ');
    }
  }
}

/// The dots that lead from what is measured to its value, «Doanh thu .......... 31 tỷ đồng», become blanks; those to be
/// filled in («ngày ..... tháng 3», «Số: ......») stay.
void blank_leaders(std::string& text) {
  for (std::size_t at = text.find(leader); at != std::string::npos; at = text.find(leader, at)) {
    const std::size_t end = std::min(text.find_first_not_of('.', at), text.size());
    const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
    const std::size_t word = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
    const std::size_t line = text.rfind('\n', at) + 1;
    const bool stands_free = at > 0 && text[at - 1] == ' ' && end < next && next < text.size() && text[next] != '\n';
    const bool filled = stands_free && word != std::string::npos && word > line + leader_label_bytes_min &&
                        text[word] != ':' && text.substr(next, 3) != "...";
    const std::string_view before = std::string_view(text).substr(0, word == std::string::npos ? 0 : word + 1);
    if (filled && !before.ends_with("ngày") && !before.ends_with("tháng") && !before.ends_with("năm")) {
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = end;
  }
}

bool at_line_start(const std::string& text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') {
    --at;
  }
  return at == 0 || text[at - 1] == '\n';
}

/// `**bold**`, `*italic*`, `### heading`; a single star with a blank behind it at a line's start is a bullet.
void blank_markdown(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const char sign = text[at];
    if (sign != '*' && sign != '#' && sign != '_') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == sign) {
      ++end;
    }
    const bool starts_line = (sign == '#' || (sign == '*' && end - at == 1)) && at_line_start(text, at);
    const bool bullet = sign == '*' && starts_line && end < text.size() && text[end] == ' ';
    const bool emphasis = sign == '*' ? !bullet : (sign == '_' ? end - at >= 2 && end - at <= 3 : starts_line);
    if (emphasis) {
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = end;
  }
}

/// Lower case of the same length; a letter whose small form is longer or shorter stays as it is.
std::string lower_in_place(const std::string& text) {
  std::string result = text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') {
        result[at] = static_cast<char>(byte + 32);
      }
      ++at;
      continue;
    }
    core::next_code_point(text, at);
    const std::string small = core::lower(std::string_view(text).substr(begin, at - begin));
    if (small.size() == at - begin) {
      std::copy(small.begin(), small.end(), result.begin() + static_cast<std::ptrdiff_t>(begin));
    }
  }
  return result;
}

}  // namespace

Source::Source(const doc_model::Document& document) : original_(document.text) {
  for (std::size_t at = 0; at < original_.size(); core::next_code_point(original_, at)) {
    byte_of_code_point_.push_back(at);
  }
  byte_of_code_point_.push_back(original_.size());
  core::NormalisedText normal = core::normalised(original_);
  code_point_of_byte_ = std::move(normal.original);
  shown_ = std::move(normal.text);
  blank_spaces(shown_);
  blank_bookmarks(shown_);
  blank_leaders(shown_);
  blank_markdown(shown_);
  low_ = lower_in_place(shown_);
}

std::string_view Source::shown(Range range) const {
  return std::string_view(shown_).substr(range.begin, range.size());
}

std::string_view Source::low(Range range) const {
  return std::string_view(low_).substr(range.begin, range.size());
}

Range Source::trimmed(Range range) const {
  const auto blank = [this](std::size_t at) { return shown_[at] == ' ' || shown_[at] == '\n'; };
  while (range.begin < range.end && blank(range.begin)) {
    ++range.begin;
  }
  while (range.end > range.begin && blank(range.end - 1)) {
    --range.end;
  }
  return range;
}

Quote Source::quote(Range range) const {
  range = trimmed(range);
  Quote result;
  result.span.begin = code_point_of_byte_[range.begin];
  result.span.end = range.empty() ? result.span.begin : code_point_of_byte_[range.end];
  const std::size_t begin = byte_of_code_point_[result.span.begin];
  result.text = std::string(original_.substr(begin, byte_of_code_point_[result.span.end] - begin));
  return result;
}

Range Source::range_of(doc_model::Span span) const {
  const auto byte_at = [this](std::size_t code_point) {
    const auto found = std::lower_bound(code_point_of_byte_.begin(), code_point_of_byte_.end(), code_point);
    return std::min(static_cast<std::size_t>(found - code_point_of_byte_.begin()), shown_.size());
  };
  return {byte_at(span.begin), byte_at(span.end)};
}

namespace {

constexpr std::size_t right_half = 45;  // where a tab leads to

}  // namespace

std::vector<Range> Source::fields(Range line) const {
  while (line.begin > 0 && shown_[line.begin - 1] == ' ') {
    --line.begin;  // an empty first piece
  }
  std::vector<Range> pieces;
  std::size_t begin = line.begin;
  for (std::size_t at = line.begin; at <= line.end; ++at) {
    const bool tab =
        at < line.end && shown_[at] == ' ' && original_[byte_of_code_point_[code_point_of_byte_[at]]] == '\t';
    if (tab || at == line.end) {
      pieces.push_back(trimmed({begin, at}));
      begin = at + 1;
    }
  }
  return pieces;
}

std::vector<Range> Source::columns(Range line, std::size_t gap_min) const {
  std::vector<Range> columns;
  line = trimmed(line);
  const std::string_view typed = original_.substr(
      byte_of_code_point_[code_point_of_byte_[line.begin]],
      byte_of_code_point_[code_point_of_byte_[line.end]] - byte_of_code_point_[code_point_of_byte_[line.begin]]);
  const bool tabs = typed.find('\t') != std::string_view::npos;
  std::size_t begin = line.begin;
  for (std::size_t at = line.begin; at < line.end;) {
    std::size_t end = at;
    while (end < line.end && shown_[end] == ' ') {
      ++end;
    }
    if (end == at) {
      ++at;
      continue;
    }
    const std::size_t first = byte_of_code_point_[code_point_of_byte_[at]];
    const std::string_view gap = original_.substr(first, byte_of_code_point_[code_point_of_byte_[end]] - first);
    const auto blanks = static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ' '));
    if (gap.find('\t') != std::string_view::npos || (!tabs && blanks >= gap_min && blanks == gap.size())) {
      columns.push_back(trimmed({begin, at}));
      begin = end;
    }
    at = end;
  }
  columns.push_back(trimmed({begin, line.end}));
  return columns;
}

bool Source::follows_page_break(Range line) const {
  std::size_t at = byte_of_code_point_[code_point_of_byte_[line.begin]];
  while (at > 0 && (original_[at - 1] == ' ' || original_[at - 1] == '\n' || original_[at - 1] == '\r')) {
    --at;
  }
  return at > 0 && original_[at - 1] == '\f';
}

std::size_t Source::indent(std::size_t at) const {
  const std::size_t place = byte_of_code_point_[code_point_of_byte_[at]];
  const std::size_t newline = original_.rfind('\n', place == 0 ? 0 : place - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  std::size_t count = 0;
  for (std::size_t byte = begin; byte < place;) {
    const bool tab = original_[byte] == '\t';
    const auto letter = core::next_code_point(original_, byte);
    const bool accent = letter >= 0x300 && letter <= 0x36F;  // stands over the letter before it
    count = tab ? std::max(count + 1, right_half) : count + (accent ? 0U : 1U);
  }
  return count;
}

void Source::recognised(const Entry& entry, Range place) const {
  recognised_.try_emplace({place.begin, &entry}, place);
}

std::vector<Mark> Source::marks() const {
  std::vector<Mark> marks;
  marks.reserve(recognised_.size());
  for (const auto& [key, place] : recognised_) {
    marks.push_back({quote(place), key.second->origin, key.second->phrase, key.second->meaning});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::pair(a.quote.span.begin, a.origin) < std::pair(b.quote.span.begin, b.origin);
  });
  return marks;
}

std::string Source::clean(Range range) const {
  return core::single_spaced(shown(range));
}

}  // namespace thidua::reading
