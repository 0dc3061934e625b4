#include "reading/persons.h"

#include <algorithm>
#include <vector>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& addresses = words("award_rows", "addresses");
const WordList& name_degrees = words("award_rows", "degrees");
const WordList& positions = words("award_rows", "positions");
constexpr std::size_t person_words_max = 7;

std::string_view before_end(std::string_view text, std::size_t end) {
  return text.substr(0, end);
}

std::size_t skip_signs(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == '.' || text[at] == ',' || text[at] == ':')) {
    ++at;
  }
  return at;
}

/// «TS.», «PGS.TS.», «BS.CKII.»; a word of the list followed by a full stop or a blank and a capital.
std::size_t degree_end(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, name_degrees);
  if (end == nowhere || end >= low.size()) {
    return nowhere;
  }
  return low[end] == '.' || is_blank(low[end]) ? skip_signs(low, end) : nowhere;
}

/// Words that all begin with a capital letter, as names of people do.
bool reads_as_name(const Source& source, Range range) {
  std::size_t count = 0;
  for (std::size_t at = skip_blanks(source.low(), range.begin); at < range.end; at = skip_blanks(source.low(), at)) {
    if (!capital_at(source.shown(), source.low(), at)) {
      return false;
    }
    const std::size_t end = word_end(source.low(), at);
    if (end == at) {
      return false;
    }
    at = end;
    ++count;
    if (at < range.end && source.low()[at] != ' ' && source.low()[at] != '\n') {
      return false;
    }
  }
  return count >= 2 && count <= person_words_max;
}

/// Parts between commas outside brackets; a dash between blanks parts too where `dashes`.
std::vector<Range> parts_of(const Source& source, Range range, bool dashes) {
  std::vector<Range> parts;
  const auto brackets = outer_brackets(source.shown(), range);
  auto bracket = brackets.begin();
  std::size_t begin = range.begin;
  const auto cut = [&](std::size_t at, std::size_t width) {
    parts.push_back(source.trimmed({begin, at}));
    begin = at + width;
  };
  for (std::size_t at = range.begin; at < range.end; ++at) {
    while (bracket != brackets.end() && bracket->outer.end <= at) {
      ++bracket;
    }
    if (bracket != brackets.end() && at >= bracket->outer.begin) {
      continue;
    }
    const std::string_view rest = source.shown().substr(at, range.end - at);
    if (rest.starts_with(",") || rest.starts_with(";")) {
      cut(at, 1);
    } else if (dashes && rest.starts_with(" - ")) {
      cut(at, 3);
    } else if (dashes && rest.starts_with(" – ")) {
      cut(at, 5);
    }
  }
  parts.push_back(source.trimmed({begin, range.end}));
  std::erase_if(parts, [](Range part) { return part.empty(); });
  return parts;
}

Range without_brackets(const Source& source, Range range) {
  const std::size_t open = source.shown(range).find('(');
  return open == nowhere ? range : source.trimmed({range.begin, range.begin + open});
}

/// A unit's name inside a position: «Giáo viên Trường Tiểu học …» names both.
std::size_t unit_inside(const Source& source, Range range) {
  const std::string_view low = before_end(source.low(), range.end);
  const std::size_t position = any_at(low, range.begin, positions);
  for (std::size_t at = position == nowhere ? range.begin : position; at < range.end;
       at = skip_blanks(low, std::max(word_end(low, at), at + 1))) {
    const std::size_t end = word_starts(low, at) ? any_at(low, at, row_units) : nowhere;
    if (end != nowhere && capital_at(source.shown(), source.low(), at)) {
      return at;
    }
  }
  return nowhere;
}

void take_parts(const Source& source, const std::vector<Range>& parts, std::size_t next, Holder& holder) {
  const std::string_view low = source.low();
  while (next < parts.size()) {
    const Range part = parts[next];
    const bool position = any_at(before_end(low, part.end), part.begin, positions) != nowhere;
    const bool unit = any_at(before_end(low, part.end), part.begin, row_units) != nowhere;
    if (!position && (unit || !holder.position.empty())) {
      break;
    }
    const std::size_t inside = unit_inside(source, part);
    const std::size_t end = inside == nowhere || inside == part.begin ? part.end : inside;
    holder.position += (holder.position.empty() ? "" : ", ") + source.clean({part.begin, end});
    if (end < part.end) {
      holder.unit = source.clean({end, part.end});
    }
    ++next;
  }
  for (; next < parts.size(); ++next) {
    holder.unit += (holder.unit.empty() ? "" : ", ") + source.clean(parts[next]);
  }
}

std::size_t name_begin(const Source& source, Range part, bool people_addressed, Holder& holder) {
  const std::string_view low = before_end(source.low(), part.end);
  std::size_t at = part.begin;
  const std::size_t address = any_at(low, at, addresses);
  if (address != nowhere) {
    const std::size_t next = skip_signs(low, address);
    // «Ông Thị Mai», «Ông Văn Tám» in a list without addresses: Ông is a surname too.
    const bool surname = phrase_at(low, next, "thị") != nowhere || phrase_at(low, next, "văn") != nowhere;
    const bool named = reads_as_name(source, {next, part.end}) || degree_end(low, next) != nowhere;
    const bool keeps = surname && (!people_addressed || phrase_at(low, next, "thị") != nowhere);
    holder.surname_doubtful = surname;
    if (named && !keeps) {
      holder.addressed = true;
      at = next;
    }
  }
  for (std::size_t end = degree_end(low, at); end != nowhere && end < part.end; end = degree_end(low, at)) {
    holder.addressed = true;
    at = end;
  }
  return at;
}

}  // namespace

void take_post(const Source& source, Range range, Holder& holder) {
  take_parts(source, parts_of(source, range, false), 0, holder);
}

std::size_t address_end(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, addresses);
  return end != nowhere ? skip_signs(low, end) : degree_end(low, at);
}

std::string name_as_spoken(std::string_view name) {
  if (name != core::upper(name) || name == core::lower(name)) {
    return std::string(name);
  }
  std::string result;
  bool first = true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const bool letter = core::is_letter(core::next_code_point(name, at));
    const std::string_view piece = name.substr(begin, at - begin);
    result += first || !letter ? std::string(piece) : core::lower(piece);
    first = !letter;
  }
  return result;
}

Holder holder_in(const Source& source, Range range, bool people_addressed) {
  Holder holder;
  range = source.trimmed(range);
  const std::string_view low = before_end(source.low(), range.end);
  const bool household = any_at(low, range.begin, row_households) != nowhere;
  const bool collective =
      any_at(low, range.begin, row_units) != nowhere && capital_at(source.shown(), source.low(), range.begin);
  if (household || collective) {
    const auto parts = parts_of(source, range, false);
    holder.recipient = household ? "household" : "collective";
    holder.name = source.clean(without_brackets(source, parts.front()));
    for (std::size_t index = 1; index < parts.size(); ++index) {
      holder.unit += (holder.unit.empty() ? "" : ", ") + source.clean(parts[index]);
    }
    return holder;
  }
  auto parts = parts_of(source, range, true);
  if (parts.empty()) {
    return holder;
  }
  Holder found;
  Range first = without_brackets(source, parts.front());
  first.begin = name_begin(source, first, people_addressed, found);
  // «Ông Nguyễn Văn An Trưởng phòng …» without a comma is left to the officer.
  if (!reads_as_name(source, first)) {
    return holder;
  }
  found.name = name_as_spoken(source.clean(first));
  found.recipient = "individual";
  take_parts(source, parts, 1, found);
  return found;
}

}  // namespace thidua::reading
