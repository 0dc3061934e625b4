#include <algorithm>

#include "reading/phrases.h"
#include "reading/told_apart.h"
#include "reading/vocabulary.h"

// What shows that a line tells a result, where no word of judgement does.

namespace thidua::reading {

namespace {

using core::Verdict;

const WordList& hints = words("verdicts", "hints");
const WordList& hint_denials = words("verdicts", "denials");
const WordList& result_signs = words("lines", "result_signs");
const WordList& together_heads = words("references", "together_heads");

}  // namespace

std::size_t behind_result_sign(std::string_view low, std::size_t at) {
  for (const std::string_view sign : result_signs) {
    if (low.substr(std::min(at, low.size()), sign.size()) == sign) {
      return skip_blanks(low, at + sign.size());
    }
  }
  return nowhere;
}

void take_hint(const Source& source, Range range, Judgement& judgement) {
  const Entry* hint = judgement.verdict == Verdict::not_stated ? hints.first_in(source.low(range)) : nullptr;
  if (hint != nullptr) {
    judgement.verdict = core::verdict_of(hint->meaning).value_or(Verdict::not_stated);
    const auto place = find_phrase(source.low(), hint->phrase, range.begin, range.end);
    if (judgement.verdict == Verdict::met && place && any_before(source.low(), place->begin, hint_denials) != nowhere) {
      judgement.verdict = Verdict::not_met;  // «chưa đủ», «không xong»
    }
    judgement.scope = VerdictScope::computed;
    judgement.supposed = true;
    judgement.quote = source.quote(range);
    source.recognised(*hint, range);
  }
}

std::size_t behind_together_head(const Source& source, Range range) {
  const std::string_view low = source.low();
  const std::size_t head = any_at(low, range.begin, together_heads);
  const std::size_t told = head == nowhere ? range.end : skip_blanks(low, head);
  const std::size_t mark = first_sign(low, ":.", {told, range.end});
  const bool announced = head != nowhere && mark + 1 < range.end && word_count(low.substr(told, mark - told)) <= 5;
  return announced ? skip_blanks(low, mark + 1) : nowhere;
}

}  // namespace thidua::reading
