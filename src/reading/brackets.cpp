#include "reading/brackets.h"

#include <algorithm>
#include <array>

#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& abbreviations = words("sentences", "abbreviations");

std::size_t sentence_stop(std::string_view text, std::size_t from, std::size_t limit) {
  return std::min(text.substr(0, limit).find(". ", from), limit);
}

/// Pairs of round and of square brackets, each with its partner; `unmatched`: round ones never closed.
std::vector<Bracket> matched_rounds(std::string_view text, Range range, std::vector<std::size_t>& unmatched) {
  std::vector<Bracket> pairs;
  std::vector<std::size_t> open;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (text[at] == '(') {
      open.push_back(at);
    } else if (text[at] == ')' && !open.empty()) {
      pairs.push_back({{open.back(), at + 1}, {open.back() + 1, at}, true, false});
      open.pop_back();
    }
  }
  std::size_t square = nowhere;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    square = text[at] == '[' ? at : square;
    if (text[at] == ']' && square != nowhere) {
      pairs.push_back({{square, at + 1}, {square + 1, at}, true, false});
      square = nowhere;
    }
  }
  unmatched = std::move(open);
  return pairs;
}

void add_quotations(std::string_view text, Range range, std::vector<Bracket>& pairs) {
  text = text.substr(0, range.end);
  std::size_t open = nowhere;
  for (std::size_t at = text.find("\xE2\x80", range.begin); at != nowhere && at + 2 < range.end;
       at = text.find("\xE2\x80", at + 3)) {
    if (text[at + 2] == '\x9C') {  // “
      open = at;
    } else if (text[at + 2] == '\x9D' && open != nowhere) {  // ”
      pairs.push_back({{open, at + 3}, {open + 3, at}, true, true});
      open = nowhere;
    }
  }
}

/// "…" typed with the same sign on both sides: each second one closes, on its own line.
void add_straight_quotations(std::string_view text, Range range, std::vector<Bracket>& pairs) {
  std::size_t open = nowhere;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (text[at] == '\n') {
      open = nowhere;
    } else if (text[at] == '"' && open == nowhere) {
      open = at;
    } else if (text[at] == '"') {
      pairs.push_back({{open, at + 1}, {open + 1, at}, true, true});
      open = nowhere;
    }
  }
}

}  // namespace

std::vector<Bracket> outer_brackets(std::string_view text, Range range) {
  std::vector<std::size_t> unmatched;
  std::vector<Bracket> pairs = matched_rounds(text, range, unmatched);
  add_quotations(text, range, pairs);
  add_straight_quotations(text, range, pairs);
  std::size_t until = range.begin;
  for (const std::size_t at : unmatched) {
    if (at >= until) {  // the first swallows the rest of its sentence
      until = sentence_stop(text, at, range.end);
      pairs.push_back({{at, until}, {at + 1, until}, false, false});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Bracket& a, const Bracket& b) {
    return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
  });
  std::vector<Bracket> outer;
  for (const Bracket& pair : pairs) {
    if (outer.empty() || pair.outer.begin >= outer.back().outer.end) {
      outer.push_back(pair);
    }
  }
  return outer;
}

std::vector<std::size_t> sentence_ends(const Source& source, Range range, const std::vector<Bracket>& brackets) {
  const std::string_view low = source.low();
  std::vector<std::size_t> ends;
  auto bracket = brackets.begin();
  for (std::size_t at = range.begin; at < range.end; ++at) {
    while (bracket != brackets.end() && bracket->outer.end <= at) {
      ++bracket;
    }
    if (bracket != brackets.end() && at >= bracket->outer.begin) {
      at = bracket->outer.end - 1;
      continue;
    }
    if (low[at] != '.' || at + 1 >= range.end || !is_blank(low[at + 1])) {
      continue;
    }
    const std::size_t next = skip_blanks(low, at + 1);
    const bool starts = capital_at(source.shown(), low, next) || low.substr(next, 3) == "“" || is_digit_byte(low[next]);
    const std::size_t word = any_before(low, at, abbreviations);
    if (next < range.end && starts && word == nowhere) {
      ends.push_back(at + 1);
    }
  }
  return ends;
}

}  // namespace thidua::reading
