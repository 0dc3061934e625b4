#include "reading/plan_compared.h"

#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «cao hơn», «bằng», «chưa tới» = what it says of the result.
const WordList& comparisons = words("verdicts", "comparisons");
/// «hẳn», «xa»: how much.
const WordList& degrees = words("verdicts", "degrees");
/// «mức», «con số»: what is promised is called so.
const WordList& promised_measures = words("verdicts", "promised_measures");
/// «kế hoạch», «lời hứa»: name a promise by themselves.
const WordList& promise_names = words("verdicts", "promise_names");
/// «đã hứa», «giao»: name it behind «mức», «như».
const WordList& promised_verbs = words("verdicts", "promised_verbs");

/// Behind the words of the list, if they stand there.
std::size_t behind(std::string_view low, std::size_t at, const WordList& list) {
  const std::size_t end = any_at(low, at, list);
  return end == nowhere ? at : skip_blanks(low, end);
}

}  // namespace

std::optional<PlanCompared> compared_with_plan(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = source.low().substr(0, limit);
  std::size_t end = at;
  const Entry* word = at < limit ? comparisons.at(low, at, end) : nullptr;
  if (word == nullptr) {
    return std::nullopt;
  }
  const std::size_t named = behind(low, skip_blanks(low, end), degrees);
  const std::size_t measure = behind(low, named, promised_measures);
  const bool measured = measure > named || low.substr(at, end - at).ends_with("như");
  const std::size_t verb = measured ? any_at(low, measure, promised_verbs) : nowhere;
  const std::size_t name = any_at(low, measure, promise_names);
  const std::size_t close = verb == nowhere ? name : name == nowhere ? verb : std::max(verb, name);
  if (close == nowhere) {
    return std::nullopt;
  }
  source.recognised(*word, {at, end});
  const std::string_view meaning = word->meaning;
  return PlanCompared{core::verdict_of(meaning.substr(0, meaning.find(' '))).value_or(core::Verdict::not_stated), close,
                      meaning.ends_with(" weak")};
}

}  // namespace thidua::reading
