#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Names awards begin with, as they are to be written; the tail is read from the text.
const WordList& award_name_list = words("awards", "names");
/// Words that may follow and belong to the name.
/// These name an award only with a tail; alone they are people or bodies.

}  // namespace

std::string award_in(const Source& source, Range range) {
  const std::string_view low = source.low();
  std::string best;
  std::size_t best_begin = nowhere;
  const auto titled = find_phrase(low, "danh hiệu", range.begin, range.end);
  for (const Entry& row : award_name_list.entries()) {
    const auto found = find_phrase(low, row.phrase, titled ? titled->end : range.begin, range.end);
    if (!found || found->begin >= best_begin) {
      continue;
    }
    const std::size_t tail_begin = skip_blanks(low, found->end);
    const std::size_t tail_end = any_at(low, tail_begin, award_tails);
    const bool bare = tail_end == nowhere || tail_end > range.end;
    if (bare && needs_tail.contains(row.phrase)) {
      continue;
    }
    best_begin = found->begin;
    best = std::string(row.meaning) +
           (bare ? "" : " " + core::single_spaced(low.substr(tail_begin, tail_end - tail_begin)));
  }
  if (best.empty() && titled) {
    const std::size_t begin = std::min(skip_blanks(low, titled->end), range.end);
    const std::size_t end = first_sign(low, ";.(", {begin, range.end});
    if (word_count(low.substr(begin, end - begin)) <= 10) {
      best = source.clean({begin, end});
    }
  }
  return best;
}

}  // namespace thidua::reading
