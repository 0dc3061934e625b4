#include "reading/prose_promises.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/prose_tagger.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «và», «, đồng thời», «; ngoài ra còn»: between promises that are told of together.
constexpr std::size_t joint_words_max = 3;

Range bare(const Source& source, Range range) {
  constexpr std::string_view signs = ",.;:-";
  range = source.trimmed(range);
  while (!range.empty() && signs.find(source.low()[range.begin]) != nowhere) {
    range = source.trimmed({range.begin + 1, range.end});
  }
  while (!range.empty() && signs.find(source.low()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

bool joins(const Source& source, Range between) {
  const std::string_view low = source.low(between);
  return word_count(low) <= joint_words_max && !has_any(low, words("naming", "told_inside")) &&
         !has_any(low, words("verdicts", "verdicts")) && low.find_first_of("0123456789") == nowhere;
}

}  // namespace

std::vector<ProsePromises> prose_promises(const Source& source, Range paragraph) {
  std::vector<ProsePromises> found;
  std::size_t end = paragraph.begin;
  for (const Range& tagged : tagged_promises(source, paragraph)) {
    const Range promise = bare(source, tagged);
    if (promise.empty()) {
      continue;
    }
    const Range between{end, promise.begin};
    if (!found.empty() && joins(source, between)) {
      found.back().promises.push_back(promise);
    } else {
      if (!found.empty()) {
        found.back().told = bare(source, between);
      }
      found.push_back({{promise}, {}, bare(source, between)});
    }
    end = promise.end;
  }
  if (!found.empty()) {
    found.back().told = bare(source, {end, paragraph.end});
  }
  return found;
}

}  // namespace thidua::reading
