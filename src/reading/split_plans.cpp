#include "reading/split_plans.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& comparing_results = words("splitting", "comparing_results");
const WordList& last_year_words = words("splitting", "last_year");
const WordList& compared_heads = words("splitting", "compared_heads");
const WordList& plans = words("splitting", "plan_heads");
const WordList& signs_of_results = words("lines", "result_signs");
const WordList& old_plans = words("splitting", "amended_words");
/// How far behind the words of judgement the plan may stand they compare with.
constexpr std::size_t compared_bytes_max = 120;
/// «chỉ tiêu giao ước 38%»: a part that holds nothing but the plan.
constexpr std::size_t plan_words_max = 8;
/// «tăng thêm »: how far behind the begin of a part its number may stand.
constexpr std::size_t plan_change_bytes_max = 14;

/// A promise of so many words says by itself what is meant.
constexpr std::size_t whole_promise_words_min = 5;

/// How many bytes of a sign that sets off a result the text ends with: «→», «=>», « /»; 0 where none.
std::size_t closing_sign(std::string_view text) {
  if (text.ends_with(" /")) {
    return 1;
  }
  for (const std::string_view sign : signs_of_results) {
    if (text.ends_with(sign)) {
      return sign.size();
    }
  }
  return 0;
}

}  // namespace

std::size_t plan_at(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, old_plans) == nowhere ? any_at(low, at, plans) : nowhere;
  const bool done =
      end != nowhere && any_at(low, skip_blanks(low, end), words("splitting", "done_not_planned")) != nowhere;
  return done ? nowhere : end;
}

std::size_t without_closing(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty()) {
    const char last = source.shown()[range.end - 1];
    const bool dash = last == '-' || source.shown(range).ends_with("–");
    if (const std::size_t sign = closing_sign(source.shown(range)); sign > 0) {
      range.end = source.trimmed({range.begin, range.end - sign}).end;
      continue;
    }
    if (!dash && last != '.' && last != ';' && last != ',' && last != ':') {
      break;
    }
    const std::size_t length = dash && last != '-' ? std::string_view("–").size() : 1;
    range.end = source.trimmed({range.begin, range.end - length}).end;
  }
  return range.end;
}

bool holds_plan(const Source& source, Range line) {
  const auto brackets = outer_brackets(source.shown(), line);
  return std::any_of(brackets.begin(), brackets.end(), [&source](const Bracket& bracket) {
    return !bracket.quotation && plan_at(source.low(), bracket.inner.begin) != nowhere &&
           !quantities_in(source, bracket.inner).empty();
  });
}

/// «Giải quyết đúng hạn 98,2% hồ sơ (chỉ tiêu ≥ 98%)»: the result stands first, the promise in brackets.
void SplitPlans::take_in_brackets(Part& part) const {
  auto first = std::lower_bound(map_.brackets.begin(), map_.brackets.end(), part.range.begin,
                                [](const Bracket& bracket, std::size_t at) { return bracket.outer.begin < at; });
  for (; first != map_.brackets.end() && first->outer.end <= part.range.end; ++first) {
    const Bracket& bracket = *first;
    if (bracket.quotation) {
      continue;
    }
    const std::size_t head = plan_at(map_.low, bracket.inner.begin);
    if (head == nowhere || head > bracket.inner.end) {
      continue;
    }
    part.result = Range{part.range.begin, bracket.outer.begin};
    part.promise = source_.trimmed({head, bracket.inner.end});
    part.quantity = map_.best_quantity(*part.promise);
    if (!part.quantity) {  // «chỉ tiêu cả năm 350 vụ»: the words of the head swallowed nothing
      const auto promised = quantities_in(source_, *part.promise);
      part.quantity = promised.empty() ? std::nullopt : std::optional(promised.front());
    }
    const auto told = map_.best_quantity(*part.result);
    if (part.quantity && told && part.quantity->quantity.unit == core::Unit::other) {  // «24 huy chương (giao ước 20)»
      part.quantity->quantity.unit = told->quantity.unit;
      part.quantity->unit_label = told->unit_label;
      part.quantity->weight = told->weight;
    }
    if (is_whole_promise(*part.result, *part.promise)) {
      const std::size_t begin = std::min(map_.low.find_first_not_of(": ", part.promise->begin), part.promise->end);
      part.range = {begin, part.promise->end};
    }
    return;
  }
}

/// «… nhận mới 3.850 triệu đồng, bằng 96% chỉ tiêu đề ra (chỉ tiêu 4.000 triệu đồng)»: the plan stands behind what
/// judges.
namespace {

/// A bracket with the plan's number and nothing else.
constexpr std::size_t bare_plan_words_max = 4;

/// Behind «chỉ tiêu» inside the bracket; its begin where the bracket stands right behind «bằng 135% kế hoạch» and holds
/// no more than a number; or nowhere.
std::size_t plan_begin(const Source& source, const Bracket& bracket, const VerdictHead& head) {
  if (bracket.quotation) {
    return nowhere;
  }
  const std::size_t named = plan_at(source.low(), bracket.inner.begin);
  const bool behind = head.percent_of_plan && bracket.outer.begin >= head.words.end &&
                      word_count(source.low({head.words.end, bracket.outer.begin})) == 0;
  const bool bare = behind && word_count(source.low(bracket.inner)) <= bare_plan_words_max;
  return named == nowhere && bare ? bracket.inner.begin : named;
}

}  // namespace

void SplitPlans::take_behind(Range item, SplitItem& split) const {
  if (split.parts.size() != 1 || split.parts.front().promise || split.verdicts.empty() ||
      !split.parts.front().quantity || split.parts.front().quantity->has_comparator) {
    return;
  }
  Part& part = split.parts.front();
  const std::size_t sign = skip_blanks(source_.low(), part.range.end);
  if (sign < item.end && source_.low()[sign] == ':') {
    return;  // «Phát triển mới 150 hội viên: vượt 12% so với chỉ tiêu (168 hội viên)» has promised already
  }
  for (const Bracket& bracket : outer_brackets(source_.shown(), {part.range.end, item.end})) {
    const std::size_t head = plan_begin(source_, bracket, split.verdicts.front().head);
    const Range said = head == nowhere ? Range{} : source_.trimmed({head, bracket.inner.end});
    const auto promised = said.empty() ? std::vector<FoundQuantity>() : quantities_in(source_, said);
    if (promised.size() == 1 && promised.front().quantity.unit == part.quantity->quantity.unit) {
      part.result = part.range;
      part.promise = said;
      part.quantity = promised.front();
      part.range.end = bracket.outer.end;
      return;
    }
  }
  take_compared(item, split, part);
}

/// «Tranh chấp lao động 01 cuộc, nằm trong giới hạn không quá 03 cuộc», «… 28.610 triệu đồng, vượt so với số đăng ký
/// 28.000 triệu đồng»: what judges names the plan it compares with.
void SplitPlans::take_compared(Range item, const SplitItem& split, Part& part) const {
  const VerdictPlace& place = split.verdicts.back();
  const std::size_t begin = place.head.words.begin;
  const bool behind = place.whole.begin >= part.range.end && !place.head.percent_of_plan && begin < item.end;
  const std::size_t limit = behind ? std::min(item.end, begin + compared_bytes_max) : 0;
  const auto named = behind ? find_any(map_.low, compared_heads, begin, limit) : std::nullopt;
  const auto said = named ? quantities_in(source_, {named->end, limit}) : std::vector<FoundQuantity>();
  if (said.empty() || said.front().quantity.unit != part.quantity->quantity.unit ||
      map_.low.substr(named->end, said.front().words.begin - named->end).find_first_of(",;") != nowhere ||
      word_count(map_.low.substr(named->end, said.front().words.begin - named->end)) > 3) {
    return;
  }
  part.result = part.range;
  part.promise = Range{said.front().words.begin, said.front().unit_end};
  part.quantity = said.front();
  const std::size_t stop = map_.low.substr(0, item.end).find_first_of(",;.(", said.front().unit_end);
  part.range.end = without_closing(source_, {part.range.begin, std::min(stop, item.end)});
}

/// «… thường xuyên 38,2%, giao ước 38%»: the second number is what was promised; «412.000 lượt, tăng 9% so với năm
/// trước» only tells.
void SplitPlans::join(SplitItem& split) const {
  std::vector<Part> kept;
  for (Part& part : split.parts) {
    Part* before = kept.empty() ? nullptr : &kept.back();
    const std::size_t head = any_at(map_.low, part.range.begin, plans);
    if (before != nullptr && before->promise && part.quantity && compares_with_plan(part)) {
      continue;
    }
    const bool told = before != nullptr && before->quantity && !before->quantity->has_comparator && !before->promise;
    if (told && head != nowhere && part.quantity && word_count(source_.low(part.range)) <= plan_words_max &&
        part.quantity->quantity.unit == before->quantity->quantity.unit) {
      before->result = before->range;
      before->promise = source_.trimmed({head, part.range.end});
      before->quantity = part.quantity;
      before->range.end = part.range.end;
      continue;
    }
    const bool grows = told && part.quantity && !part.quantity->has_comparator && !part.quantity->change.empty() &&
                       part.quantity->words.begin <= part.range.begin + plan_change_bytes_max &&
                       find_any(map_.low, last_year_words, part.quantity->unit_end, part.range.end);
    if (!grows) {
      kept.push_back(std::move(part));
    }
  }
  split.parts = std::move(kept);
}

/// «1.340 ca (đăng ký: 1.200 ca), vượt 140 ca», «…, đạt 104%»: how the result compares, no promise of its own.
bool SplitPlans::compares_with_plan(const Part& part) const {
  return any_at(map_.low, part.range.begin, comparing_results) != nowhere &&
         part.quantity->words.begin <= part.range.begin + plan_change_bytes_max &&
         word_count(source_.low(part.range)) <= plan_words_max;
}

/// «98,2% đoàn viên xếp loại tốt (giao ước: trên 95% đoàn viên xếp loại tốt)», «… (giao ước: không để xảy ra tai nạn
/// lao động)»: what stands in the brackets needs nothing of what stands before.
bool SplitPlans::is_whole_promise(Range result, Range promise) const {
  const std::size_t begin = std::min(map_.low.find_first_not_of(": ", promise.begin), promise.end);
  if (word_count(source_.low({begin, promise.end})) < whole_promise_words_min) {
    return false;
  }
  const auto numbers = quantities_in(source_, promise);
  const bool share = numbers.size() == 1 && numbers.front().quantity.unit == core::Unit::percent;
  const bool quoted = begin > promise.begin;  // «giao ước: …»
  return (quoted && any_at(map_.low, begin, zero_words) != nowhere) ||
         (share && repeats(source_, {numbers.front().unit_end, promise.end}, result));
}

}  // namespace thidua::reading
