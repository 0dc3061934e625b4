#include "reading/bracket_verdicts.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// More words behind a judged bracket may promise something else.
constexpr std::size_t told_bytes_max = 200;
constexpr std::size_t told_words_max = 12;
const WordList& granted_words = words("splitting", "granting");
const WordList& concluding = words("verdicts", "concluding");
/// How far a verdict is looked for behind the facts.
constexpr std::size_t facts_bytes_max = 1500;
/// «vượt chỉ tiêu đề ra»: how long the last piece of a result may be that is only a verdict.
constexpr std::size_t closing_bytes_max = 60;
/// How far behind its bracket an explanation is looked for.
constexpr std::size_t explanation_bytes_max = 2000;

bool has_stray_closing(std::string_view text) {
  std::size_t open = 0;
  for (const char byte : text) {
    if (byte == '(') {
      ++open;
    } else if (byte == ')') {
      if (open == 0) {
        return true;
      }
      --open;
    }
  }
  return false;
}

/// The facts stand first, in numbers; a clause behind them judges.
std::optional<VerdictHead> told_behind(const Source& source, Range inner) {
  const std::string_view low = source.low();
  inner.end = std::min(inner.end, inner.begin + facts_bytes_max);
  if (inner.empty() || quantities_in(source, inner).empty()) {
    return std::nullopt;
  }
  for (std::size_t at = inner.begin; at + 1 < inner.end; ++at) {
    if ((low[at] != ',' && low[at] != ';') || !is_blank(low[at + 1])) {
      continue;
    }
    auto head = verdict_head(source, {at + 1, inner.end});
    const std::size_t next = head ? skip_blanks(low, head->words.end) : nowhere;
    const bool ends = head && (next >= inner.end || std::string_view(",;)").find(low[next]) != nowhere);
    const bool counted = head && next < inner.end && is_digit_byte(low[next]) && head->verdict != core::Verdict::met;
    if (head && !head->opener && (!head->bare || ends || counted)) {
      return head;
    }
  }
  return std::nullopt;
}

/// Few words with no bracket, bound or end of a clause: what was judged in the bracket before them is told further.
bool only_tells(Range rest, const Source& source) {
  if (rest.size() > told_bytes_max) {
    return false;
  }
  const std::size_t limit = std::min(rest.end + told_bytes_max, source.low().size());
  const std::string_view low = source.low({rest.begin, first_sign(source.low(), "\n", {rest.end, limit})});
  const auto numbers = quantities_in(source, rest);
  return word_count(low) <= told_words_max && low.find_first_of("();[]") == nowhere &&
         std::none_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.has_comparator; });
}

}  // namespace

std::size_t told_end_of(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(".;,").find(source.shown()[range.end - 1]) != nowhere) {
    --range.end;
  }
  return source.trimmed(range).end;
}

void conclude(const Source& source, Range inner, std::optional<VerdictHead>& head) {
  if (head && !head->bare && !head->open_number) {
    return;
  }
  inner.end = std::min(inner.end, inner.begin + facts_bytes_max);
  const std::string_view facts = source.low().substr(0, inner.end);
  if (head && head->opener) {  // «đang khảo sát, chưa có số liệu»
    for (std::size_t at = facts.find(", ", head->words.end); at < inner.end; at = facts.find(", ", at + 1)) {
      if (auto later = verdict_head(source, {at + 1, inner.end}); later && !later->bare) {
        head = later;
        return;
      }
    }
  }
  const std::size_t from = head ? head->words.end : inner.begin;
  const auto conclusion = find_any(source.low(), concluding, from, inner.end);
  if (!conclusion) {
    return;
  }
  const std::size_t before = skip_blanks_back(source.low(), conclusion->begin);
  const bool starts_clause =
      before <= inner.begin || std::string_view(",;.:-").find(source.low()[before - 1]) != nowhere;
  const bool ends = told_end_of(source, inner) <= conclusion->end + 1;
  if (starts_clause || ends) {
    head = verdict_head(source, {conclusion->begin, inner.end});
  }
}

std::optional<VerdictHead> closing_word(const Source& source, Range inner) {
  inner.end = told_end_of(source, inner);
  const std::string_view low = source.low().substr(0, inner.end);
  const std::size_t mark = last_sign(low, ",;", inner);
  if (mark == nowhere || mark <= inner.begin || inner.end - mark > closing_bytes_max ||
      inner.size() > facts_bytes_max) {
    return std::nullopt;
  }
  const std::string_view before = low.substr(inner.begin, mark - inner.begin);
  if (std::count(before.begin(), before.end(), '(') != std::count(before.begin(), before.end(), ')')) {
    return std::nullopt;
  }
  auto head = verdict_head(source, {mark + 1, inner.end});
  const bool alone = head && !head->opener && !head->open_number && head->words.end >= inner.end;
  return alone ? head : std::nullopt;
}

bool is_firm(const VerdictHead& head) {
  return (!head.bare && !head.opener) || (head.opener && head.verdict == core::Verdict::not_assessed);
}

std::optional<VerdictPlace> in_bracket(const Source& source, const Bracket& bracket, Range item) {
  auto head = verdict_head(source, bracket.inner);
  if (bracket.closed) {
    conclude(source, bracket.inner, head);
  }
  if (!head && bracket.closed) {  // «(143,6 triệu đồng/cuộc, bằng 119,7% chỉ tiêu)», «(04/04 phòng, vượt 01 phòng)»
    head = told_behind(source, bracket.inner);
  }
  if (!head && bracket.closed && !bracket.quotation) {  // «(xã đã công nhận tại Quyết định số 311)»
    const auto clause = clause_verdict(source, bracket.inner);
    const bool granted = clause && clause->head.opener && clause->head.verdict == core::Verdict::met &&
                         find_any(source.low(), granted_words, clause->head.words.end, bracket.inner.end) &&
                         word_count(source.low(clause->subject)) <= 5;
    const bool firm = clause && is_firm(clause->head) && word_count(source.low(clause->subject)) <= 5;
    head = granted || firm ? std::optional(clause->head) : head;
    for (const ClauseVerdict& one : head ? std::vector<ClauseVerdict>() : clause_verdicts(source, bracket.inner)) {
      if (one.head.verdict == core::Verdict::in_progress) {
        head = one.head;  // «(03 phòng đã có đủ, các phòng còn lại đang hoàn thiện)»
      }
    }
  }
  if (!head) {
    return std::nullopt;
  }
  VerdictPlace place{bracket.outer, bracket.inner, *head};
  const Range rest{bracket.outer.end, std::min(item.end, bracket.outer.end + explanation_bytes_max)};
  const std::size_t colon = skip_blanks(source.low(), rest.begin);
  if (colon < item.end && source.low()[colon] == ':' && has_stray_closing(source.shown(rest))) {
    place.whole.end = told_end_of(source, item);  // «(đang đề xuất): 10 tập thể …)»
    place.inner.end = place.whole.end;
  } else if (colon < rest.end && source.low()[colon] == ',' && only_tells({colon + 1, item.end}, source)) {
    place.whole.end = told_end_of(source, item);  // «… [V], toàn bộ 19 người»
    place.inner.end = place.whole.end;
  }
  return place;
}

}  // namespace thidua::reading
