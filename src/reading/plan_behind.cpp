#include "reading/plan_behind.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& plans_named = words("splitting", "plan_heads");
const WordList& compared_heads = words("splitting", "compared_heads");
/// How far behind the words of judgement the plan they compare with may stand.
constexpr std::size_t compared_bytes_max = 120;
/// A bracket with the plan's number and nothing else.
constexpr std::size_t bare_plan_words_max = 4;

/// Behind «chỉ tiêu» inside the bracket; its begin where the bracket stands right behind «bằng 135% kế hoạch» and holds
/// no more than a number; or nowhere.
std::size_t plan_begin(const Source& source, const Bracket& bracket, const VerdictHead& head) {
  if (bracket.quotation) {
    return nowhere;
  }
  const std::size_t named = any_at(source.low(), bracket.inner.begin, plans_named);
  const bool behind = head.percent_of_plan && bracket.outer.begin >= head.words.end &&
                      word_count(source.low({head.words.end, bracket.outer.begin})) == 0;
  const bool bare = behind && word_count(source.low(bracket.inner)) <= bare_plan_words_max;
  return named == nowhere && bare ? bracket.inner.begin : named;
}

Range without_signs(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(".;,)").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

/// «Tranh chấp lao động 01 cuộc, nằm trong giới hạn không quá 03 cuộc», «… 28.610 triệu đồng, vượt so với số đăng ký
/// 28.000 triệu đồng»: what judges names the plan it compares with.
void take_plan_compared(const Source& source, Range item, const VerdictPlace& place, Part& part) {
  const std::string_view low = source.low();
  const std::size_t begin = place.head.words.begin;
  const bool behind = place.whole.begin >= part.range.end && !place.head.percent_of_plan && begin < item.end;
  const std::size_t limit = behind ? std::min(item.end, begin + compared_bytes_max) : 0;
  const auto named = behind ? find_any(low, compared_heads, begin, limit) : std::nullopt;
  const auto said = named ? quantities_in(source, {named->end, limit}) : std::vector<FoundQuantity>();
  if (said.empty() || said.front().quantity.unit != part.quantity->quantity.unit ||
      low.substr(named->end, said.front().words.begin - named->end).find_first_of(",;") != nowhere ||
      word_count(low.substr(named->end, said.front().words.begin - named->end)) > 3) {
    return;
  }
  part.result = part.range;
  part.promise = Range{said.front().words.begin, said.front().unit_end};
  part.quantity = said.front();
  const std::size_t stop = low.substr(0, item.end).find_first_of(",;.(", said.front().unit_end);
  part.range.end = without_signs(source, {part.range.begin, std::min(stop, item.end)}).end;
}

}  // namespace

void take_plan_behind(const Source& source, Range item, SplitItem& split) {
  if (split.parts.size() != 1 || split.parts.front().promise || split.verdicts.empty() ||
      !split.parts.front().quantity || split.parts.front().quantity->has_comparator) {
    return;
  }
  Part& part = split.parts.front();
  for (const Bracket& bracket : outer_brackets(source.shown(), {part.range.end, item.end})) {
    const std::size_t begin = plan_begin(source, bracket, split.verdicts.front().head);
    const Range said = begin == nowhere ? Range{} : source.trimmed({begin, bracket.inner.end});
    const auto promised = said.empty() ? std::vector<FoundQuantity>() : quantities_in(source, said);
    if (promised.size() == 1 && promised.front().quantity.unit == part.quantity->quantity.unit) {
      part.result = part.range;
      part.promise = said;
      part.quantity = promised.front();
      part.range.end = bracket.outer.end;
      return;
    }
  }
  take_plan_compared(source, item, split.verdicts.back(), part);
}

}  // namespace thidua::reading
