#include "reading/forbidden_told.h"

#include <optional>
#include <string>
#include <string_view>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/told_times.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

/// «ngã», «bị vỡ», «lập biên bản»: what must not happen did.
const WordList& harms = words("verdicts", "harms");
/// «yên», «an toàn».
const WordList& all_quiet = words("verdicts", "all_quiet");
/// «trong giới hạn», «đạt»: a bound was kept.
const WordList& kept_words = words("verdicts", "kept_words");
const WordList& denying_it = words("verdicts", "denying");
/// «không», «chưa» and «nào» stand no further apart: «chưa thấy vụ việc nào».
constexpr std::size_t denied_words_max = 6;
/// A longer tale tells other things too.
constexpr std::size_t tale_bytes_max = 240;

/// What is told of the promise; empty where no words are kept.
Range told_range(const Source& source, const Target& target) {
  if (!target.judgement->quote) {
    return {};
  }
  Range told = source.range_of(target.judgement->quote->span);
  const Range promise = source.range_of(target.quote.span);
  if (told.begin < promise.end && promise.begin < told.end) {
    told.begin = promise.end;  // the quote holds the promise
  }
  return told.end <= told.begin ? Range{} : told;
}

/// The same in small letters, or the cell of the result.
std::string told_of(const Source& source, const Target& target) {
  const Range told = told_range(source, target);
  return target.judgement->quote ? std::string(source.low(told)) : core::lower(target.judgement->explanation);
}

/// «chưa thấy vụ nào», «không trường hợp nào».
bool denies_any(std::string_view said) {
  const auto any = find_phrase(said, "nào");
  for (const std::string_view no : {std::string_view("không"), std::string_view("chưa")}) {
    const auto denial = any ? find_phrase(said, no) : std::nullopt;
    if (denial && denial->end < any->begin &&
        word_count(said.substr(denial->end, any->begin - denial->end)) <= denied_words_max) {
      return true;
    }
  }
  return false;
}

/// Nothing of it happened, it did, or the words do not say.
std::optional<Verdict> verdict_on(std::string_view said) {
  const bool denied = has_phrase(said, "không") || has_phrase(said, "chưa");
  const bool harmed = has_any(said, harms);
  if (!harmed && (denies_any(said) || has_any(said, denying_it) || (!denied && has_any(said, all_quiet)))) {
    return Verdict::met;
  }
  return harmed && !denied && !has_any(said, all_quiet) ? std::optional(Verdict::not_met) : std::nullopt;
}

/// «Thất thoát không quá 15%: 16,2%, vượt mức giao ước», «trong 05 ngày: bình quân 7,5 ngày, đã có kế hoạch khắc phục»:
/// the one number told goes over the bound, and no word says that it was kept.
bool goes_over_the_bound(const Source& source, const Target& target) {
  const Judgement& judgement = *target.judgement;
  const auto comparator = target.quantity.comparator;
  const bool bound = comparator == core::Comparator::at_most || comparator == core::Comparator::less_than;
  const bool good = judgement.verdict == Verdict::met || judgement.verdict == Verdict::exceeded;
  const bool own = judgement.scope == VerdictScope::own || judgement.scope == VerdictScope::computed;
  if (!bound || !good || !own || target.quantity.values.size() != 1 || has_any(told_of(source, target), kept_words)) {
    return false;
  }
  const auto lasted = times_told(source, told_range(source, target), target);
  const Actual* only = nullptr;
  for (const Actual& actual : lasted.empty() ? judgement.actuals : lasted) {
    const bool same = actual.unit == target.quantity.unit && !actual.difference && !actual.whole;
    if (same && only != nullptr) {
      return false;
    }
    only = same ? &actual : only;
  }
  return only != nullptr && computed_verdict(target.quantity, *only) == Verdict::not_met;
}

}  // namespace

void judge_forbidden(const Source& source, std::vector<Target>& targets) {
  for (Target& target : targets) {
    const bool alone = target.parts_total == 1 && target.judgement;
    if (alone && goes_over_the_bound(source, target)) {
      target.judgement->verdict = Verdict::not_met;
      target.judgement->scope = VerdictScope::computed;
    }
    if (!alone || target.quantity.comparator != core::Comparator::none) {
      continue;
    }
    Judgement& judgement = *target.judgement;
    const bool judged = judgement.scope == VerdictScope::section || judgement.scope == VerdictScope::bullet;
    const std::string said = judged ? std::string() : told_of(source, target);
    const auto verdict = said.empty() || said.size() > tale_bytes_max ? std::nullopt : verdict_on(said);
    const bool open = judgement.verdict == Verdict::not_stated || judgement.verdict == Verdict::not_assessed ||
                      (verdict == Verdict::not_met && judgement.verdict == Verdict::met) ||
                      (denies_any(said) && judgement.verdict == Verdict::not_met);
    if (verdict && open && *verdict != judgement.verdict) {
      judgement.verdict = *verdict;
      judgement.scope = VerdictScope::computed;
      judgement.supposed = *verdict == Verdict::not_met;
    }
  }
}

}  // namespace thidua::reading
