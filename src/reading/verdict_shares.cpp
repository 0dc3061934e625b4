#include "reading/verdict_shares.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/verdict_numbers.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Verdict;

const WordList& each_promised = words("verdicts", "each_words");
const WordList& falls = words("comparators", "down_words");
const WordList& grows = words("comparators", "up_words");
const WordList& missing_words = words("verdicts", "short_of");
const WordList& falling_words = words("comparators", "falls_to");
const WordList& towards_words = words("verdicts", "towards");
const WordList& as_before_words = words("verdicts", "as_before");

}  // namespace

std::optional<core::Verdict> share_verdict(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  if (promised.unit != core::Unit::percent || promised.values.size() != 1) {
    return std::nullopt;
  }
  for (const Actual& actual : actuals) {
    const auto part = actual.whole ? actual.value.times(core::Decimal(100)) : std::nullopt;
    const auto bound = part ? promised.values.front().times(*actual.whole) : std::nullopt;
    if (bound) {
      core::Quantity scaled = promised;
      scaled.values = {*bound};
      return computed_verdict(scaled, {actual.what, *part, core::Unit::percent, {}});
    }
  }
  return std::nullopt;
}

std::optional<Verdict> counted_of_all(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  const bool two = actuals.size() == 2 && !actuals[0].whole && !actuals[1].whole && !actuals[0].difference;
  if (!two || actuals[0].unit != core::Unit::count || actuals[1].unit != core::Unit::count || actuals[0].what.empty() ||
      actuals[0].what != actuals[1].what || actuals[1].value > actuals[0].value) {
    return std::nullopt;
  }
  Actual part = actuals[1];
  part.whole = actuals[0].value;
  return share_verdict(promised, {part});
}

std::optional<Verdict> done_of(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  if (promised.unit == core::Unit::percent || promised.values.size() != 1) {
    return std::nullopt;
  }
  for (const Actual& actual : actuals) {
    if (actual.whole && *actual.whole == promised.values.front()) {
      return computed_verdict(promised, actual);
    }
    for (const std::int64_t factor : {1'000LL, 1'000'000LL, 1'000'000'000LL}) {  // «118/120 tỷ đồng»
      const auto whole = actual.whole ? actual.whole->times(core::Decimal(factor)) : std::nullopt;
      const auto value = actual.value.times(core::Decimal(factor));
      if (whole && value && *whole == promised.values.front()) {
        return computed_verdict(promised, {actual.what, *value, promised.unit, {}});
      }
    }
  }
  return std::nullopt;
}

std::optional<Verdict> each_of(const Source& source, const Target& target, const std::vector<Actual>& actuals) {
  if (any_at(source.low(), source.range_of(target.quote.span).begin, each_promised) == nowhere) {
    return std::nullopt;
  }
  const auto share = std::find_if(actuals.begin(), actuals.end(), [](const Actual& actual) { return actual.whole; });
  if (share == actuals.end() || share->value > *share->whole) {
    return std::nullopt;
  }
  return share->value == *share->whole ? Verdict::met : Verdict::not_met;
}

std::optional<Verdict> whole_share(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  const bool soft = promised.comparator == Comparator::exists || promised.comparator == Comparator::qualitative;
  if (!soft || actuals.empty() || !actuals.front().whole || actuals.front().value > *actuals.front().whole) {
    return std::nullopt;
  }
  return actuals.front().value == *actuals.front().whole ? Verdict::met : Verdict::not_met;
}

std::optional<core::Verdict> changed_between(const Source& source, Range told, const Target& target) {
  const core::Quantity& promised = target.quantity;
  const std::size_t verb = source.range_of(target.quote.span).begin;
  const std::string change = !target.change.empty()                         ? target.change
                             : any_at(source.low(), verb, falls) != nowhere ? "decrease"
                             : any_at(source.low(), verb, grows) != nowhere ? "increase"
                                                                            : "";
  if (change.empty() || promised.unit != core::Unit::percent || promised.values.size() != 1) {
    return std::nullopt;
  }
  std::vector<FoundQuantity> counts;
  for (const FoundQuantity& found : quantities_in(source, told)) {
    if (found.quantity.unit == core::Unit::percent) {
      return std::nullopt;
    }
    if (found.quantity.unit == core::Unit::count && found.quantity.values.size() == 1 && !found.unit_label.empty()) {
      counts.push_back(found);
    }
  }
  if (counts.size() == 1 && find_any(source.low(), as_before_words, counts[0].unit_end, told.end)) {
    return Verdict::not_met;
  }
  if (counts.size() != 2 || counts[0].unit_label != counts[1].unit_label) {
    return std::nullopt;
  }
  const bool turned = find_any(source.low(), towards_words, counts[0].unit_end, counts[1].words.begin).has_value();
  const core::Decimal& before = counts[turned ? 0 : 1].quantity.values.front();
  const core::Decimal& now = counts[turned ? 1 : 0].quantity.values.front();
  const bool less = now < before;
  if (before.is_zero() || now == before || less != (change == "decrease")) {
    return Verdict::not_met;
  }
  const auto moved = less ? before.minus(now) : now.minus(before);
  const auto part = moved ? moved->times(core::Decimal(100)) : std::nullopt;
  const auto bound = promised.values.front().times(before);
  if (!part || !bound) {
    return std::nullopt;
  }
  core::Quantity scaled = promised;
  scaled.values = {*bound};
  return computed_verdict(scaled, {target.unit_label, *part, core::Unit::percent, {}});
}

bool falls_short(const Source& source, Range told, const Target& target) {
  const auto numbers = quantities_in(source, told);
  return target.direction == core::Direction::up && !numbers.empty() &&
         any_before(source.low(), numbers.front().number.begin, missing_words) != nowhere;
}

bool falls_to_value(const Source& source, const Target& target) {
  const core::Quantity& promised = target.quantity;
  if (promised.comparator != Comparator::equal || promised.values.size() != 1 || !target.change.empty()) {
    return false;
  }
  const auto numbers = quantities_in(source, source.range_of(target.quote.span));
  return std::any_of(numbers.begin(), numbers.end(), [&source, &promised](const FoundQuantity& one) {
    return one.quantity.unit == promised.unit && one.quantity.values == promised.values &&
           any_before(source.low(), one.words.begin, falling_words) != nowhere;
  });
}

bool lies_over(const Target& target, const Judgement& judgement) {
  const core::Quantity& promised = target.quantity;
  const bool upper =
      promised.comparator == core::Comparator::at_most || promised.comparator == core::Comparator::less_than;
  const Actual* told = upper && promised.values.size() == 1 ? same_unit(target, 0, judgement.actuals) : nullptr;
  return told != nullptr && computed_verdict(promised, *told) == core::Verdict::not_met;
}

}  // namespace thidua::reading
