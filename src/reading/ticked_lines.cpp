#include "reading/ticked_lines.h"

#include <algorithm>

#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& ticked = words("tables", "ticked_boxes");
const WordList& signs_of_verdict = words("verdicts", "icons");
const WordList& unticked = words("tables", "empty_boxes");
/// Fewer words before the boxes name no promise.
constexpr std::size_t ticked_words_min = 3;
/// A longer line is prose.
constexpr std::size_t ticked_bytes_max = 1000;

/// The sign that the clause ends with: one the document explains, or one that everybody knows.
std::optional<VerdictHead> closing_sign(const Source& source, Range clause) {
  const std::string_view shown = source.shown(clause);
  const auto head_of = [&clause](core::Verdict verdict, std::size_t bytes) {
    VerdictHead head;
    head.verdict = verdict;
    head.words = {clause.end - bytes, clause.end};
    return head;
  };
  for (const auto& [code, verdict] : source.codes()) {
    const std::size_t at = shown.size() - std::min(shown.size(), code.size());
    if (at > 0 && shown.ends_with(code) && is_blank(shown[at - 1])) {
      return head_of(verdict, code.size());
    }
  }
  const std::string_view low = source.low(clause);
  const Entry* known = nullptr;
  for (const Entry& sign : signs_of_verdict.entries()) {
    const bool longer = known == nullptr || sign.phrase.size() > known->phrase.size();
    known = longer && low.size() > sign.phrase.size() && low.ends_with(sign.phrase) ? &sign : known;
  }
  if (known == nullptr) {
    return std::nullopt;
  }
  const auto head = head_of(core::verdict_of(known->meaning).value_or(core::Verdict::not_stated), known->phrase.size());
  source.recognised(*known, head.words);
  return head;
}

}  // namespace

std::vector<VerdictPlace> ticked_clauses(const Source& source, Range line) {
  std::vector<VerdictPlace> found;
  const std::string_view low = source.low();
  for (std::size_t begin = line.begin; begin < line.end && line.size() <= ticked_bytes_max;) {
    const std::size_t stop = first_sign(low, ";", {begin, line.end});
    Range clause = source.trimmed({begin, stop});
    while (!clause.empty() && std::string_view(".,").find(low[clause.end - 1]) != nowhere) {
      clause = source.trimmed({clause.begin, clause.end - 1});
    }
    const auto head = clause.empty() ? std::nullopt : closing_sign(source, clause);
    if (!head && stop < line.end) {
      const Range rest = source.trimmed(line);
      const auto last = closing_sign(source, rest);
      return last ? std::vector<VerdictPlace>{{rest, rest, *last}} : std::vector<VerdictPlace>();  // one sign for all
    }
    if (!head) {
      return {};
    }
    found.push_back({clause, {clause.begin, head->words.begin}, *head});
    begin = stop + 1;
  }
  return found;
}

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

std::optional<BoxesAlone> boxes_alone(const Source& source, Range line) {
  const std::string_view low = source.low();
  const auto mark = line.size() > ticked_bytes_max ? std::nullopt : find_any(low, ticked, line.begin, line.end);
  const auto empty = mark ? find_any(low, unticked, line.begin, line.end) : std::nullopt;
  if (!mark || !empty || find_any(low, ticked, mark->end, line.end)) {
    return std::nullopt;
  }
  const std::size_t first = std::min(mark->begin, empty->begin);
  const Range before = source.trimmed({line.begin, first});
  if (!before.empty() && low[before.end - 1] != ':') {
    return std::nullopt;
  }
  const auto next = find_any(low, unticked, mark->end, line.end);
  const Range told = source.trimmed({mark->end, next ? next->begin : line.end});
  const auto head = told.empty() ? std::nullopt : verdict_head(source, told);
  if (!head || head->words.end < told.end) {
    return std::nullopt;
  }
  return BoxesAlone{before, {told, told, *head}};
}

}  // namespace thidua::reading
