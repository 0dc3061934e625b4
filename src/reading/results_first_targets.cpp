#include <algorithm>

#include "reading/item_targets.h"
#include "reading/phrases.h"
#include "reading/results_first.h"
#include "reading/told_verdict.h"
#include "reading/verdicts.h"

namespace thidua::reading {

namespace {

void judge_share(const Source& source, Range result, Target& target) {
  const auto told = actuals_in(source, result);
  if (!told.empty() && !target.quantity.values.empty() && told.front().unit == target.quantity.unit) {
    target.judgement->verdict = computed_verdict(target.quantity, told.front());
    target.judgement->actuals = told;
    target.judgement->quote = source.quote(result);
  }
}

}  // namespace

std::vector<Target> result_first_targets(const Context& context, const Item& item, const SplitItem& split,
                                         const SectionVerdict* heading) {
  const Source& source = context.source;
  std::vector<Target> targets = item_targets(context, item, split);
  judge_parts(source, split, heading, targets);
  const auto plans =
      std::count_if(split.parts.begin(), split.parts.end(), [](const Part& part) { return part.promise.has_value(); });
  for (std::size_t index = 0; index < targets.size(); ++index) {
    const Part& part = split.parts[index];
    Judgement& judgement = *targets[index].judgement;
    targets[index].plan_behind = true;
    if (part.result && !part.promise && part.verdict < static_cast<int>(plans)) {
      judge_share(source, *part.result, targets[index]);  // no words name it: its own number says
      continue;
    }
    if (judgement.verdict != core::Verdict::not_stated || !part.result) {
      continue;
    }
    const Range behind = source.trimmed({part.promise->end, item.content.end});
    ToldPromise told;
    told.promise = *part.promise;
    told.told = split.parts.size() == 1 && word_count(source.low(behind)) > 1 ? behind : *part.result;
    told.before = *part.result;
    weigh_verdict(source, told, context.meta.subtype == Subtype::half_year, judgement);
    doubt_prose(targets[index]);
  }
  return targets;
}

}  // namespace thidua::reading
