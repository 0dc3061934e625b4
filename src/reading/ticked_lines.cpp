#include "reading/ticked_lines.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& ticked = words("tables", "ticked_boxes");
const WordList& unticked = words("tables", "empty_boxes");
/// Fewer words before the boxes name no promise.
constexpr std::size_t ticked_words_min = 3;

}  // namespace

std::optional<NamedPromise> ticked_line(const Source& source, Range line) {
  const std::string_view low = source.low();
  const auto mark = find_any(low, ticked, line.begin, line.end);
  const auto empty = find_any(low, unticked, line.begin, line.end);
  if (!mark || !empty) {
    return std::nullopt;
  }
  const std::size_t first = std::min(mark->begin, empty->begin);
  Range promise = source.trimmed({line.begin, first});
  while (!promise.empty() && std::string_view(".;:,").find(low[promise.end - 1]) != nowhere) {
    promise = source.trimmed({promise.begin, promise.end - 1});
  }
  const auto next = find_any(low, unticked, mark->end, line.end);
  const Range told = source.trimmed({mark->end, next ? next->begin : line.end});
  if (word_count(source.low(promise)) < ticked_words_min || word_count(source.low(told)) == 0) {
    return std::nullopt;
  }
  return NamedPromise{promise, {}, told};
}

}  // namespace thidua::reading
