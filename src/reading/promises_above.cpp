#include "reading/promises_above.h"

#include <algorithm>

#include "reading/known_result.h"
#include "reading/parted_results.h"
#include "reading/result_lines.h"
#include "reading/ticked_lines.h"
#include "reading/told_apart.h"
#include "reading/told_next_line.h"
#include "reading/verdict_clauses.h"

namespace thidua::reading {

PromisesAbove::PromisesAbove(const Context& context, std::vector<Target>& targets)
    : context_(context), targets_(targets) {}

void PromisesAbove::keep(const Item& item, std::vector<Target> targets) {
  item_ = item;
  paragraph_.clear();
  for (Target& target : targets) {
    paragraph_.push_back(targets_.size());
    targets_.push_back(std::move(target));
  }
}

bool PromisesAbove::all_told() const {
  return std::all_of(paragraph_.begin(), paragraph_.end(), [this](std::size_t index) {
    const auto& judgement = targets_[index].judgement;
    return judgement && judgement->verdict != core::Verdict::not_stated;
  });
}

std::optional<VerdictPlace> PromisesAbove::told_by(const Item& item) const {
  if (paragraph_.empty() || item_.section != item.section) {
    return std::nullopt;
  }
  const bool open = std::all_of(paragraph_.begin(), paragraph_.end(), [this](std::size_t index) {
    const auto& judgement = targets_[index].judgement;
    return !judgement || judgement->verdict == core::Verdict::not_stated;
  });
  if (paragraph_.size() > 1 && open && item.kind == MarkerKind::none && !item.inline_of_heading) {
    std::vector<Range> promises;
    for (const std::size_t index : paragraph_) {
      promises.push_back(context_.source.range_of(targets_[index].quote.span));
    }
    if (tells_of_each(context_.source, promises, item.content)) {
      return known_result(context_.source, item.content);
    }
  }
  const SectionRole role =
      item_.section < 0 ? SectionRole::plain : context_.outline.sections[static_cast<std::size_t>(item_.section)].role;
  return told_on_next_line(context_.source, {item_, open, role == SectionRole::targets}, item);
}

void PromisesAbove::judge(const VerdictPlace& tale, bool announced) {
  judge_paragraph(context_.source, tale, paragraph_, targets_);
  for (const std::size_t index : paragraph_) {
    take_hint(context_.source, tale.inner, *targets_[index].judgement);
    targets_[index].judgement->supposed &= !announced;
  }
}

void PromisesAbove::judge_again(VerdictPlace place) {
  std::vector<std::optional<Judgement>> before;
  for (const std::size_t index : paragraph_) {
    before.push_back(targets_[index].judgement);
  }
  place.head.announced = true;
  judge(place, true);
  for (std::size_t part = 0; part < paragraph_.size(); ++part) {
    auto& judgement = targets_[paragraph_[part]].judgement;
    const bool open = !judgement || judgement->verdict == core::Verdict::not_stated;
    judgement = open && before[part] ? before[part] : judgement;
  }
}

/// A line without a mark, or with another one, below promises that nothing judges yet.
bool PromisesAbove::may_be_ticked(const Item& item) const {
  const bool below = !paragraph_.empty() && item_.section == item.section && item.kind != item_.kind &&
                     !is_numbering(item.kind) && item_.kind != MarkerKind::none;
  return below && std::none_of(paragraph_.begin(), paragraph_.end(), [this](std::size_t index) {
           const auto& judgement = targets_[index].judgement;
           return judgement && judgement->verdict != core::Verdict::not_stated;
         });
}

bool PromisesAbove::take_boxes(const Item& item) {
  const bool below = !paragraph_.empty() && item_.section == item.section && !is_numbering(item.kind);
  const auto boxes = below ? boxes_alone(context_.source, item.content) : std::nullopt;
  if (!boxes) {
    return false;
  }
  const auto named = telling_words(context_.source.low(), boxes->name);
  std::vector<std::size_t> spoken = paragraph_;
  std::size_t best = 0;
  for (const std::size_t index : paragraph_) {
    const Range promise = context_.source.range_of(targets_[index].quote.span);
    const std::size_t shared = shared_words(context_.source.low(), promise, named);
    spoken = shared > best ? std::vector{index} : spoken;
    best = std::max(best, shared);
  }
  for (const std::size_t index : spoken) {  // the ticked box decides, whatever the numbers say
    Judgement judgement = targets_[index].judgement.value_or(Judgement{});
    judgement.verdict = boxes->place.head.verdict;
    judgement.scope = spoken.size() > 1 ? VerdictScope::bullet : VerdictScope::own;
    judgement.quote = context_.source.quote(boxes->place.whole);
    judgement.supposed = judgement.learned = false;
    targets_[index].judgement = std::move(judgement);
  }
  return true;
}

bool PromisesAbove::take_ticks(const Item& item) {
  const auto ticked = may_be_ticked(item) ? ticked_clauses(context_.source, item.content) : std::vector<VerdictPlace>();
  if (ticked.empty() || holds_bound(context_.source, item.content)) {
    return false;
  }
  const auto all = paragraph_;
  for (std::size_t index = 0; index < ticked.size(); ++index) {
    const bool in_order = ticked.size() == all.size();
    paragraph_ = in_order ? std::vector{all[index]} : all;
    judge(ticked[index], true);
  }
  paragraph_ = all;
  for (const std::size_t index : paragraph_) {  // the sign decides, whatever the numbers say
    const std::size_t nth = ticked.size() == all.size() ? index - all.front() : ticked.size() - 1;
    targets_[index].judgement->verdict = ticked[nth].head.verdict;
    targets_[index].judgement->scope = all.size() > ticked.size() ? VerdictScope::bullet : VerdictScope::own;
  }
  return true;
}

}  // namespace thidua::reading
