#include "reading/told_shares.h"

#include <algorithm>

#include "reading/parted_pieces.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/promise_match.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& all_told_words = words("verdicts", "all_words");
const WordList& told_nouns = words("naming", "names");
/// Longer tellings are essays; keeps the search linear.
constexpr std::size_t told_bytes_max = 3000;

/// «đồng ý rút cả hai nội dung ra khỏi giao ước»: one telling of all of them.
bool tells_of_all(const Source& source, Range told) {
  const std::string_view low = source.low().substr(0, told.end);
  for (auto all = find_any(low, all_told_words, told.begin, told.end); all;
       all = find_any(low, all_told_words, all->end, told.end)) {
    if (any_at(low, skip_blanks(low, all->end), told_nouns) != nowhere) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Range> told_shares(const Source& source, const std::vector<Range>& promises, Range told) {
  std::vector<Range> shares(promises.size(), told);
  if (promises.size() < 2 || told.size() > told_bytes_max || tells_of_all(source, told)) {
    return shares;
  }
  if (const auto parted = parted_results(source, promises, told)) {
    std::transform(parted->begin(), parted->end(), shares.begin(), [](const VerdictPlace& one) { return one.whole; });
    return shares;
  }
  const PromiseMatch match(source, promises);
  std::vector<Range> named(promises.size());
  std::size_t first = told.end;
  std::size_t owner = nowhere;
  for (const Range& piece : clauses_between(source, told)) {
    if (const auto found = match.nearest_to(piece)) {
      owner = found->promise;
      first = std::min(first, piece.begin);
    }
    if (owner == nowhere) {
      continue;
    }
    if (named[owner].empty()) {
      named[owner] = piece;
    } else if (named[owner].end == piece.begin) {
      named[owner].end = piece.end;  // «…, đạt chỉ tiêu» goes on with what stands before it
    }
  }
  const Range rest = source.trimmed({told.begin, first});
  for (std::size_t index = 0; index < promises.size(); ++index) {
    shares[index] = !named[index].empty() ? source.trimmed(named[index]) : rest.empty() ? told : rest;
  }
  return shares;
}

}  // namespace thidua::reading
