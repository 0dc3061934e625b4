#include <array>

#include "reading/phrases.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& verbs = words("verbs", "verbs");

/// Nouns a verb stands in.
const WordList& nouns_with_verbs = words("verbs", "nouns_with_verbs");

}  // namespace

bool begins_with_verb(std::string_view low, std::size_t at) {
  return any_at(low, skip_blanks(low, at), verbs) != nowhere;
}

bool has_verb(std::string_view low, Range range) {
  return first_verb(low, range) != nowhere;
}

std::size_t first_verb(std::string_view low, Range range) {
  for (std::size_t at = skip_blanks(low, range.begin); at < range.end;) {
    const std::size_t noun = any_at(low, at, nouns_with_verbs);
    if (noun == nowhere && any_at(low, at, verbs) != nowhere) {
      return at;
    }
    const std::size_t end = noun == nowhere ? word_end(low, at) : noun;
    at = skip_blanks(low, end > at ? end : at + 1);
  }
  return nowhere;
}

}  // namespace thidua::reading
