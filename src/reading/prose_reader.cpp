#include "reading/prose_reader.h"

#include <algorithm>
#include <optional>

#include "reading/item_targets.h"
#include "reading/known_result.h"
#include "reading/parted_results.h"
#include "reading/phrases.h"
#include "reading/quoted_promises.h"
#include "reading/split.h"
#include "reading/ticked_lines.h"
#include "reading/told_shares.h"
#include "reading/told_verdict.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Of what both spans cover, so much must be shared for them to be the same promise: two thirds.
constexpr std::size_t shared_parts = 2;
constexpr std::size_t all_parts = 3;

/// What the paragraph tells behind a promise is said to come of it, whatever its words.
void settle_told(std::vector<Target>& targets) {
  for (Target& target : targets) {
    const bool known = target.judgement && target.judgement->verdict != core::Verdict::not_stated;
    target.judgement->supposed = target.judgement->supposed && !known;
    doubt_prose(target);
  }
}

/// «Thu nhập ước 58,6 triệu đồng, trong khi giao ước đề ra 60 triệu đồng trở lên»: the number behind the word of
/// pledging is promised, the one before it reached; null where the numbers do not stand so.
std::optional<FoundQuantity> pledged_number(const Source& source, Range promise) {
  const auto numbers = quantities_in(source, promise);
  std::size_t behind = promise.begin;
  for (const WordList* list :
       {&words("naming", "names"), &words("naming", "pledging"), &words("splitting", "plan_heads")}) {
    for (auto word = find_any(source.low(), *list, promise.begin, promise.end); word;
         word = find_any(source.low(), *list, word->end, promise.end)) {
      behind = std::max(behind, word->begin);
    }
  }
  if (numbers.size() < 2 || numbers.front().words.begin >= behind || numbers.back().words.begin <= behind) {
    return std::nullopt;
  }
  return *std::find_if(numbers.begin(), numbers.end(),
                       [behind](const FoundQuantity& one) { return one.words.begin > behind; });
}

/// «Thu tiền qua ngân hàng, mức đăng ký là 90% khách hàng»: nothing but words of pledging stand before the number.
bool pledges_from(const Source& source, Range part, const FoundQuantity& number) {
  constexpr std::size_t pledging_words_max = 7;
  return number.words.begin > part.begin &&
         word_count(source.low({part.begin, number.words.begin})) <= pledging_words_max &&
         (find_any(source.low(), words("naming", "names"), part.begin, number.words.begin) ||
          find_any(source.low(), words("naming", "pledging"), part.begin, number.words.begin));
}

/// The parts of a tagged promise.
std::vector<Part> parts_of(const Source& source, Range promise) {
  // «Vốn thực hiện 4.150 tỷ đồng (giao ước: 9.500 tỷ đồng)»: the bracket holds what was promised
  const bool bracket = source.shown(promise).find('(') != nowhere;
  std::vector<Part> parts = split_item(source, promise, bracket).parts;
  auto number = bracket ? std::nullopt : pledged_number(source, promise);
  if (const auto numbers = quantities_in(source, promise);
      parts.size() == 2 && numbers.size() == 1 && pledges_from(source, parts[1].range, numbers.front())) {
    number = numbers.front();
  }
  if (number && !parts.empty()) {
    parts.resize(1);
    parts.front().range = promise;
    parts.front().quantity = *number;
  }
  return parts;
}

bool is_half_year(const Context& context) {
  return context.meta.subtype == Subtype::half_year;
}

/// Which of the promises the target was split from.
std::size_t promise_of(const Source& source, const std::vector<Range>& promises, const Target& target) {
  const std::size_t begin = source.range_of(target.quote.span).begin;
  std::size_t index = promises.size() - 1;
  while (index > 0 && promises[index].begin > begin) {
    --index;
  }
  return index;
}

/// `before`: what stands before the promises; told, where nothing stands behind them.
std::vector<Target> told_targets(const Context& context, const Item& item, const std::vector<Range>& promises,
                                 Range told, Range before, const SectionVerdict* heading) {
  const Source& source = context.source;
  std::vector<Target> targets = ruled_targets(context, item, promises, told, heading);
  for (Target& target : targets) {
    target.learned = true;
    weigh_verdict(source, told_of(source, promises, promise_of(source, promises, target), told, before),
                  is_half_year(context), *target.judgement);
  }
  settle_told(targets);
  return targets;
}

}  // namespace

std::vector<NamedPromise> named_in(const Source& source, const Item& item) {
  auto quoted = quoted_promises(source, item.content);
  if (!quoted.empty()) {
    return quoted;
  }
  const auto judged = is_bullet(item.kind) ? judged_by_name(source, item.content) : std::nullopt;
  const auto found = judged ? judged : ticked_line(source, item.content);
  return found ? std::vector{*found} : std::vector<NamedPromise>();
}

std::vector<ProsePromises> told_in_prose(const Source& source, const Item& item) {
  const bool running = !item.inline_of_heading && quoted_promises(source, item.content).empty() &&
                       reads_as_prose(source, item.content, item.kind != MarkerKind::none);
  return running ? prose_promises(source, item.content) : std::vector<ProsePromises>();
}

std::vector<Target> ruled_targets(const Context& context, const Item& item, const std::vector<Range>& promises,
                                  Range told, const SectionVerdict* heading) {
  const Source& source = context.source;
  Item one = item;
  one.content = {promises.front().begin, promises.back().end};
  SplitItem split;
  std::vector<std::size_t> of;  // by part: the promise it was split from
  for (std::size_t index = 0; index < promises.size(); ++index) {
    const auto parts = parts_of(source, promises[index]);
    split.parts.insert(split.parts.end(), parts.begin(), parts.end());
    of.resize(split.parts.size(), index);
  }
  if (word_count(source.low(told)) > 0) {
    const auto parted = parted_results(source, promises, told);
    const auto shares = parted ? std::vector<Range>(promises.size()) : told_shares(source, promises, told);
    const bool together =
        !parted && std::all_of(shares.begin(), shares.end(), [told](Range share) { return share == told; });
    const std::size_t tellings = together ? 1 : shares.size();
    for (std::size_t index = 0; index < tellings; ++index) {
      split.verdicts.push_back(parted ? (*parted)[index] : known_result(source, shares[index]));
      split.verdicts.back().head.divided = true;
    }
    if (together) {
      give_verdicts(source, split);
    }
    for (std::size_t index = 0; index < split.parts.size() && !together; ++index) {
      split.parts[index].verdict = static_cast<int>(of[index]);
    }
  }
  std::vector<Target> targets = item_targets(context, one, split);
  judge_parts(source, split, heading, targets);
  return targets;
}

std::vector<Target> named_targets(const Context& context, const Item& item, const NamedPromise& named,
                                  const SectionVerdict* heading) {
  const Source& source = context.source;
  Item promised = item;
  promised.content = named.promise;
  SplitItem split = split_item(source, named.promise, false);
  if (named.before) {
    const Range said = named.told.empty() ? named.before->words : named.told;
    split.verdicts = {{said, said, *named.before}};
    for (Part& part : split.parts) {
      part.verdict = 0;
    }
  } else if (!named.told.empty()) {
    split.verdicts = {known_result(source, named.told)};
    split.verdicts.front().head.divided = true;
    give_verdicts(source, split);
  }
  std::vector<Target> targets = item_targets(context, promised, split);
  judge_parts(source, split, heading, targets);
  if (!named.before && !named.told.empty()) {
    for (Target& target : targets) {
      ToldPromise told;
      told.promise = source.range_of(target.quote.span);
      told.told = named.told;
      weigh_verdict(source, told, is_half_year(context), *target.judgement);
    }
  }
  settle_told(targets);
  return targets;
}

std::vector<Target> prose_targets(const Context& context, const Item& item, const std::vector<ProsePromises>& found,
                                  const SectionVerdict* heading) {
  std::vector<Target> all;
  for (const ProsePromises& one : found) {
    if (one.ahead && one.promises.size() == 1) {
      const auto judged = named_targets(context, item, {one.promises.front(), one.ahead, one.told}, heading);
      all.insert(all.end(), judged.begin(), judged.end());
      continue;
    }
    std::vector<Target> targets = told_targets(context, item, one.promises, one.told, one.before, heading);
    const bool open = std::all_of(targets.begin(), targets.end(), [](const Target& target) {
      return !target.judgement || target.judgement->verdict == core::Verdict::not_stated;
    });
    if (open && word_count(context.source.low(one.before)) > 1) {  // «Thu được 41,6 tỷ đồng, trong khi giao ước ghi …»
      targets = told_targets(context, item, one.promises, one.before, {}, heading);
    }
    all.insert(all.end(), targets.begin(), targets.end());
  }
  return all;
}

bool same_promises(const Source& source, const std::vector<ProsePromises>& found, const std::vector<Target>& targets,
                   std::size_t first) {
  std::size_t at = first;
  for (const ProsePromises& one : found) {
    for (const Range& promise : one.promises) {
      if (at >= targets.size()) {
        return false;
      }
      const Range other = source.range_of(targets[at++].quote.span);
      const std::size_t shared = Range{std::max(promise.begin, other.begin), std::min(promise.end, other.end)}.size();
      const std::size_t covered = std::max(promise.end, other.end) - std::min(promise.begin, other.begin);
      if (all_parts * shared < shared_parts * covered) {
        return false;
      }
    }
  }
  return at == targets.size();
}

void learn_verdicts(const Context& context, const std::vector<ProsePromises>& found, std::size_t first,
                    std::vector<Target>& targets) {
  std::size_t at = first;
  for (const ProsePromises& one : found) {
    for (std::size_t index = 0; index < one.promises.size() && at < targets.size(); ++index, ++at) {
      const ToldPromise told = told_of(context.source, one.promises, index, one.told, one.before);
      if (targets[at].judgement && told.told.begin != one.before.begin) {  // what stands before, the rules have read
        weigh_verdict(context.source, told, is_half_year(context), *targets[at].judgement);
      }
    }
  }
}

}  // namespace thidua::reading
