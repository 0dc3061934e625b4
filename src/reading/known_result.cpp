#include "reading/known_result.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «cả hai», «tất cả».
const WordList& of_all_words = words("verdicts", "all_words");
constexpr std::size_t conclusion_words_max = 6;
/// A longer range is an essay; keeps the search linear.
constexpr std::size_t closed_bytes_max = 1500;

}  // namespace

VerdictPlace known_result(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(".;,").find(source.shown()[range.end - 1]) != nowhere) {
    --range.end;
  }
  if (const auto place = verdict_only(source, range)) {
    return {range, range, place->head};
  }
  const auto brackets = outer_brackets(source.shown(), range);
  if (const auto places = verdict_places(source, range, brackets); !places.empty()) {
    return {range, range, places.back().head};
  }
  const auto clauses = clause_verdicts(source, range);
  for (const ClauseVerdict& clause : clauses) {
    if (!clause.head.bare && !clause.head.opener) {
      return {range, range, clause.head};
    }
  }
  return {range, range, {core::Verdict::not_stated, {range.begin, range.begin}, {}, true, true, true, false}};
}

std::optional<VerdictHead> closing_bracket(const Source& source, Range range) {
  if (range.size() > closed_bytes_max) {
    return std::nullopt;
  }
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(".;,").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  if (range.empty() || source.shown()[range.end - 1] != ')') {
    return std::nullopt;
  }
  const auto brackets = outer_brackets(source.shown(), range);
  std::optional<VerdictHead> last;
  std::size_t judged = 0;
  for (const Bracket& bracket : brackets) {
    const auto head = bracket.quotation || !bracket.closed ? std::nullopt : verdict_head(source, bracket.inner);
    const bool judges = head && !head->open_number && (!head->opener || head->verdict != core::Verdict::met);
    judged += judges ? 1U : 0U;
    last = judges && bracket.outer.end == range.end ? head : std::nullopt;
  }
  return judged == 1 ? last : std::nullopt;
}

VerdictPlace closed_by_sentence(const Source& source, VerdictPlace place, std::size_t promises) {
  if (place.inner.size() > closed_bytes_max) {
    return place;
  }
  const std::string_view low = source.low();
  std::size_t begin = nowhere;
  for (const std::size_t end : sentence_ends(source, place.inner, outer_brackets(source.shown(), place.inner))) {
    const std::size_t next = skip_blanks(low, end);
    begin = next < place.inner.end ? next : begin;
  }
  if (begin == nowhere || begin <= place.head.words.begin) {
    return place;
  }
  Range last{begin, place.inner.end};
  const std::size_t colon = std::min(low.substr(0, last.end).find(": ", begin), last.end);
  if (colon < last.end && word_count(low.substr(begin, colon - begin)) <= conclusion_words_max) {
    last = source.trimmed({colon + 1, last.end});  // «Khối thống nhất đánh giá: cơ bản đạt»
  }
  const auto head = only_verdicts(source, last) ? verdict_head(source, last) : std::nullopt;
  const bool of_all = promises == 1 || find_any(low, of_all_words, last.begin, last.end);
  if (head && of_all && !head->opener && !head->open_number) {
    place.head.verdict = head->verdict;
    place.head.percent_of_plan.reset();
    place.head.open_number = place.head.opener = place.head.bare = false;
    place.concluded = true;
  }
  return place;
}

std::vector<Range> told_pieces(const Source& source, Range region, char mark) {
  const auto brackets = outer_brackets(source.shown(), region);
  std::vector<Range> pieces;
  std::size_t begin = region.begin;
  auto bracket = brackets.begin();
  for (std::size_t at = region.begin; at <= region.end; ++at) {
    if (bracket != brackets.end() && at == bracket->outer.begin) {
      at = std::max(at, bracket->outer.end - 1);
      ++bracket;
      continue;
    }
    const bool parted = at < region.end && source.low()[at] == mark &&
                        (mark == ';' || (at + 1 < region.end && is_blank(source.low()[at + 1])));
    if (at < region.end && !parted) {
      continue;
    }
    const Range piece = source.trimmed({begin, at});
    begin = at + 1;
    const bool nothing = any_at(source.low(), piece.begin, nothing_words) != nowhere;
    if (piece.empty() || (!nothing && quantities_in(source, piece).empty() && clause_verdicts(source, piece).empty() &&
                          !verdict_head(source, piece))) {
      return {};
    }
    pieces.push_back(piece);
  }
  return pieces.size() > 1 ? pieces : std::vector<Range>();
}

}  // namespace thidua::reading
