#include "reading/verdicts.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Verdict;

const WordList& topic_words = words("verdicts", "topic_words");
const WordList& under_way = words("verdicts", "under_way");
/// «dự kiến», «còn lại đang»: what is missing is expected to come.
const WordList& still_to_come = words("verdicts", "still_to_come");
/// How far behind a number a clause may still judge it.
constexpr std::size_t later_clauses_max = 400;
constexpr std::size_t iso_day_bytes = 10;
const WordList& against_plan_words = words("verdicts", "against_plan");

/// «Không đạt chỉ tiêu về hồ sơ đúng hạn, …»: the words behind «về», up to the comma.
std::vector<std::string_view> topic_of(const Source& source, const VerdictPlace& place) {
  const std::string_view low = std::string_view(source.low()).substr(0, place.inner.end);
  const std::size_t at = skip_blanks(low, place.head.words.end);
  std::size_t topic = any_at(low, at, topic_words);
  if (topic == nowhere) {
    return {};
  }
  const std::size_t end = std::min(low.find_first_of(",.;:", topic), place.inner.end);
  return telling_words(low, {topic, end});
}

/// The part a verdict with a topic speaks of, or -1.
int part_of_topic(const Source& source, const SplitItem& split, const VerdictPlace& place) {
  const auto topic = topic_of(source, place);
  std::size_t best = 1;
  int found = -1;
  for (std::size_t index = 0; !topic.empty() && index < split.parts.size(); ++index) {
    const std::size_t shared = shared_words(source.low(), split.parts[index].range, topic);
    if (shared > best) {
      best = shared;
      found = static_cast<int>(index);
    }
  }
  return found;
}

Range without_stops(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(".,;:-").find(source.shown()[range.begin]) != nowhere) {
    range = source.trimmed({range.begin + 1, range.end});
  }
  while (!range.empty() && std::string_view(".;,)").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

/// What stands behind the verdict's words; the whole where the words alone would lose the sense.
std::string explanation_of(const Source& source, const VerdictPlace& place) {
  if (!topic_of(source, place).empty()) {
    return source.clean(without_stops(source, place.inner));
  }
  Range rest = without_stops(source, {place.head.words.end, place.inner.end});
  const std::string_view low = source.low();
  if (const std::size_t end = phrase_at(low, rest.begin, "đề ra"); end != nowhere && end <= rest.end) {
    rest = without_stops(source, {end, rest.end});
  }
  if (rest.empty() && place.head.words.begin > place.inner.begin) {
    rest = without_stops(source, {place.inner.begin, place.head.words.begin});  // the facts stand first
  }
  return rest.empty() ? std::string() : source.clean(rest);
}

/// «đã bàn giao 03 nhà, nhà còn lại đang thi công», «Đạt 60,2% kế hoạch, đúng tiến độ»: the work goes on.
void settle_progress(const Source& source, const VerdictPlace& place, Judgement& judgement) {
  const std::string_view low = source.low();
  const std::string_view pace = pace_of(low.substr(place.inner.begin, place.inner.size()));
  const bool still = find_any(low, under_way, place.head.words.end, place.inner.end).has_value();
  const bool short_of_plan = place.head.percent_of_plan && judgement.verdict == Verdict::not_met;
  const bool open = place.head.open_number || judgement.verdict == Verdict::not_stated;
  if ((place.head.opener && judgement.verdict == Verdict::met && still) || (!pace.empty() && (short_of_plan || open))) {
    judgement.verdict = Verdict::in_progress;
  }
  judgement.short_of_plan = short_of_plan;
  if (judgement.verdict == Verdict::in_progress) {
    judgement.pace = std::string(pace);
  }
}

bool band_missed(const core::Quantity& promised, const core::Decimal& value) {
  return value < promised.values.front();
}

Judgement shared_judgement(const Source& source, const SplitItem& split, std::size_t index, const VerdictPlace& place) {
  const int topic = split.parts.size() > 1 ? part_of_topic(source, split, place) : -1;
  Judgement judgement = judgement_of(source, place);
  judgement.scope = split.parts.size() > 1 ? VerdictScope::bullet : VerdictScope::own;
  if (topic < 0 || static_cast<std::size_t>(topic) == index) {
    return judgement;
  }
  const bool others_met = judgement.verdict == Verdict::not_met || judgement.verdict == Verdict::partly;
  Judgement implied;
  implied.verdict = others_met ? Verdict::met : Verdict::not_stated;
  implied.scope = others_met ? VerdictScope::implied : VerdictScope::none;
  return implied;
}

/// «không đạt 01 chỉ tiêu», «01 chỉ tiêu chờ kết quả», «hoàn thành 03/03 chỉ tiêu».
void count_clause(const Source& source, Range clause, std::vector<Verdict>& given, SectionVerdict& verdict) {
  const std::string_view low = source.low();
  clause = source.trimmed(clause);
  std::size_t digit = clause.begin;
  while (digit < clause.end && !is_digit_byte(low[digit])) {
    ++digit;
  }
  const auto number = digit < clause.end ? core::number_at(source.shown().substr(0, clause.end), digit) : std::nullopt;
  std::size_t begin = clause.begin;
  if (number && digit == clause.begin) {  // the count stands first
    const std::size_t noun = phrase_at(low, skip_blanks(low, number->end), "chỉ tiêu");
    begin = noun == nowhere ? number->end : noun;
  }
  const auto head = verdict_head(source, {begin, clause.end});
  if (!head) {
    return;
  }
  given.push_back(head->verdict);
  if (number && number->value.is_whole() && number->value < core::Decimal(1000)) {
    const auto count = static_cast<int>(number->value.units());
    if (head->verdict == Verdict::met || head->verdict == Verdict::exceeded) {
      verdict.met = verdict.met.value_or(0) + count;
    } else if (head->verdict == Verdict::not_met) {
      verdict.not_met = verdict.not_met.value_or(0) + count;
    }
  }
}

/// One verdict out of those of the heading: what all agree on; else the section is done in part.
Verdict together(const std::vector<Verdict>& given) {
  const bool same = std::all_of(given.begin(), given.end(), [&given](Verdict other) { return other == given.front(); });
  if (same) {
    return given.front();
  }
  const bool good = std::all_of(given.begin(), given.end(),
                                [](Verdict other) { return other == Verdict::met || other == Verdict::exceeded; });
  return good ? Verdict::met : Verdict::partly;
}

}  // namespace

namespace {

/// A place in a ranking: the smaller number is the better one, whichever words set the bound.
Verdict ranked_verdict(const core::Decimal& bound, const core::Decimal& reached, Comparator comparator) {
  if (reached > bound) {
    return Verdict::not_met;
  }
  return reached < bound && comparator == Comparator::equal ? Verdict::exceeded : Verdict::met;
}

}  // namespace

core::Verdict computed_verdict(const core::Quantity& promised, const Actual& actual) {
  if (promised.unit == core::Unit::rank && promised.values.size() == 1) {
    return ranked_verdict(promised.values.front(), actual.value, promised.comparator);
  }
  const core::Decimal& bound = promised.values.front();
  switch (promised.comparator) {
    case Comparator::at_least:
      return actual.value >= bound ? Verdict::met : Verdict::not_met;
    case Comparator::more_than:
      return actual.value > bound ? Verdict::met : Verdict::not_met;
    case Comparator::at_most:
    case Comparator::none:
      return actual.value <= bound ? Verdict::met : Verdict::not_met;
    case Comparator::less_than:
      return actual.value < bound ? Verdict::met : Verdict::not_met;
    case Comparator::equal:
      return actual.value < bound ? Verdict::not_met : (actual.value > bound ? Verdict::exceeded : Verdict::met);
    case Comparator::between:
      return band_missed(promised, actual.value) ? Verdict::not_met : Verdict::met;
    default:
      return Verdict::not_stated;
  }
}

namespace {

/// The nth number of the promise's unit, or the first where there are fewer; one of the same noun goes before.
const Actual* same_unit(const Target& target, std::size_t nth, const std::vector<Actual>& actuals) {
  const Actual* same = nullptr;
  std::size_t seen = 0;
  for (const Actual& actual : actuals) {
    if (actual.unit != target.quantity.unit) {
      continue;
    }
    if (nth == 0 && !target.unit_label.empty() && actual.what == target.unit_label) {
      return &actual;
    }
    if (same == nullptr || seen <= nth) {
      same = &actual;
      ++seen;
    }
  }
  return same;
}

/// «Kết quả: tờ khai đúng hạn 92,4%; nộp điện tử 98,7%»: the number whose words stand in the promise, and no other's.
const Actual* named_in(const Source& source, const Target& target, const std::vector<Actual>& actuals) {
  const Range promise = source.range_of(target.quote.span);
  const Actual* best = nullptr;
  std::size_t most = 0;
  std::size_t ties = 0;
  for (const Actual& actual : actuals) {
    if (actual.unit != target.quantity.unit) {
      continue;
    }
    const std::string what = core::lower(actual.what);
    const std::size_t shared = shared_words(source.low(), promise, telling_words(what, {0, what.size()}));
    ties = shared == most ? ties + 1 : (shared > most ? 0 : ties);
    best = shared > most ? &actual : best;
    most = std::max(most, shared);
  }
  return ties == 0 ? best : nullptr;
}

/// «55/58 đoàn viên» against a promised percentage: compared by cross-multiplication.
std::optional<Verdict> share_verdict(const core::Quantity& promised, const std::vector<Actual>& actuals) {
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

/// «9,7 triệu đồng (năm 2024 là 9,2 triệu đồng)» against «không thấp hơn năm 2024».
std::optional<Verdict> relative_verdict(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  if (promised.unit != core::Unit::relative || actuals.size() < 2 || actuals[0].unit != actuals[1].unit) {
    return std::nullopt;
  }
  core::Quantity bound = promised;
  bound.values = {actuals[1].value};
  return computed_verdict(bound, actuals[0]);
}

/// «Kết quả: phần mềm đang chạy thử, …»: no word of judgement at its head, but one inside.
void look_inside(const Source& source, const VerdictPlace& place, Judgement& judgement) {
  if (judgement.verdict != Verdict::not_stated || !place.head.announced) {
    return;
  }
  for (const ClauseVerdict& clause : clause_verdicts(source, {place.head.words.end, place.inner.end})) {
    if (!clause.head.bare || clause.head.verdict == Verdict::in_progress) {
      judgement.verdict = clause.head.verdict;
      return;
    }
  }
}

/// «Không có đơn thư vượt cấp. Kết quả: trong năm không phát sinh đơn thư»: nothing was promised and nothing came.
void nothing_told(const Source& source, const VerdictPlace& place, const core::Quantity& promised,
                  Judgement& judgement) {
  if (judgement.verdict == Verdict::not_stated && promised.comparator == Comparator::none &&
      find_any(source.low(), nothing_words, place.head.words.end, place.inner.end)) {
    judgement.verdict = Verdict::met;
    judgement.scope = VerdictScope::computed;
  }
}

/// «12/12», «9,6/12 km» against a promised 12: the first number is what was done of it.
std::optional<Verdict> done_of(const core::Quantity& promised, const std::vector<Actual>& actuals) {
  if (promised.unit == core::Unit::percent || promised.values.size() != 1) {
    return std::nullopt;
  }
  for (const Actual& actual : actuals) {
    if (actual.whole && *actual.whole == promised.values.front()) {
      return computed_verdict(promised, actual);
    }
  }
  return std::nullopt;
}

/// «giảm ít nhất 10% …: tăng 3%»: it went the other way.
bool went_the_other_way(const Source& source, const VerdictPlace& place, const Target& target) {
  if (target.change.empty()) {
    return false;
  }
  const auto told = quantities_in(source, place.inner);
  return !told.empty() && !told.front().change.empty() && told.front().change != target.change;
}

/// «tăng 6 ha so với kế hoạch»: how far it went beyond or fell short of the plan.
std::optional<Verdict> against_plan(const Source& source, const VerdictPlace& place, const Target& target) {
  const auto told = quantities_in(source, place.inner);
  if (told.empty() || told.front().change.empty() || !target.change.empty()) {
    return std::nullopt;
  }
  const std::size_t plan = any_at(source.low(), skip_blanks(source.low(), told.front().unit_end), against_plan_words);
  if (plan == nowhere || plan > place.inner.end) {
    return std::nullopt;
  }
  const bool more = told.front().change == "increase";
  const bool wanted = more == (target.direction != core::Direction::down);
  return wanted ? Verdict::exceeded : Verdict::not_met;
}

/// «… trước ngày 30/6/2025: đến ngày 15/8/2025 mới khởi công»: the days are compared.
std::optional<Verdict> on_time(const Source& source, const VerdictPlace& place, const Target& target) {
  const auto told = target.quantity.values.empty() && target.due.size() == iso_day_bytes ? date_in(source, place.inner)
                                                                                         : std::nullopt;
  if (!told || told->iso.empty()) {
    return std::nullopt;
  }
  return last_day(*told) > target.due ? Verdict::not_met : Verdict::met;
}

/// «Ngày điều trị không quá 6,5 ngày: 6,2 ngày»: a span of time alone is elsewhere no quantity.
const Actual* time_told(const Source& source, const VerdictPlace& place, const core::Quantity& promised,
                        std::vector<Actual>& actuals) {
  const std::string_view low = source.low();
  for (std::size_t at = place.inner.begin; at < place.inner.end; ++at) {
    if (!is_digit_byte(low[at])) {
      continue;
    }
    const auto number = core::number_at(std::string_view(source.shown()).substr(0, place.inner.end), at);
    if (!number) {
      return nullptr;
    }
    const UnitWord unit = unit_at(source, number->end, place.inner.end, false);
    if (unit.known && unit.unit == promised.unit) {
      actuals.push_back({unit.label, number->value, unit.unit, {}});
      return &actuals.back();
    }
    at = number->end;
  }
  return nullptr;
}

/// What a later clause says weighs more than the comparison of the numbers: «99,1%, vượt 1,1 điểm», «đã nộp 04 sáng
/// kiến, Hội đồng chưa họp xét», «78,4%, dự kiến hết tháng 01 đạt 100%».
void overrule(const Source& source, const VerdictPlace& place, Judgement& judgement) {
  const std::string_view low = std::string_view(source.low()).substr(0, place.inner.end);
  const std::size_t limit = std::min(place.inner.end, place.head.words.end + later_clauses_max);
  for (std::size_t at = place.head.words.end; at + 1 < limit; ++at) {
    if (std::string_view(",;.").find(low[at]) == nowhere || !is_blank(low[at + 1])) {
      continue;
    }
    const std::size_t stop = std::min(low.find_first_of(",;", at + 1), limit);
    const Range clause = source.trimmed({at + 1, stop});
    const auto head = clause.empty() ? std::nullopt : verdict_head(source, clause);
    const auto inside = head || clause.empty() ? std::nullopt : clause_verdict(source, clause);
    const Verdict said = head ? head->verdict : inside ? inside->head.verdict : Verdict::not_stated;
    if (judgement.verdict == Verdict::met && (said == Verdict::exceeded || said == Verdict::not_assessed)) {
      judgement.verdict = said;
      return;
    }
    if (judgement.verdict == Verdict::not_met && find_any(low, still_to_come, clause.begin, clause.end)) {
      judgement.verdict = Verdict::in_progress;
      return;
    }
  }
}

}  // namespace

void compute_where_open(const Source& source, const VerdictPlace& place, const Target& target, std::size_t nth,
                        Judgement& judgement) {
  const core::Quantity& promised = target.quantity;
  const bool open = judgement.verdict == Verdict::met || judgement.verdict == Verdict::not_stated;
  if (const auto dated = open ? on_time(source, place, target) : std::nullopt) {
    judgement.verdict = *dated;
    judgement.scope = VerdictScope::computed;
    return;
  }
  const bool stretched = target.relation && target.relation->type == RelationType::stretch_of;
  if (stretched && place.head.percent_of_plan && !promised.values.empty()) {
    // «1.933 tỷ đồng, đạt 104,5% chỉ tiêu»: the share is that of the bound, not of what was striven for
    if (const Actual* same = same_unit(target, 0, judgement.actuals)) {
      judgement.verdict = computed_verdict(promised, *same);
      judgement.scope = VerdictScope::computed;
      return;
    }
  }
  if (!open || !place.head.open_number) {
    return look_inside(source, place, judgement);
  }
  std::optional<Verdict> verdict;
  const std::size_t told = skip_blanks(source.low(), place.head.words.end);
  if (promised.comparator == Comparator::none && any_at(source.low(), told, nothing_words) != nowhere) {
    verdict = Verdict::met;
  } else if (went_the_other_way(source, place, target)) {
    verdict = Verdict::not_met;
  } else if (const auto planned = against_plan(source, place, target)) {
    verdict = planned;
  } else if (const auto done = done_of(promised, judgement.actuals)) {
    verdict = done;
  } else if (const Actual* same = promised.values.empty() ? nullptr : same_unit(target, nth, judgement.actuals)) {
    const Actual* named = target.parts_total > 1 ? named_in(source, target, judgement.actuals) : nullptr;
    verdict = computed_verdict(promised, named == nullptr ? *same : *named);
  } else if (!judgement.actuals.empty()) {
    verdict = share_verdict(promised, judgement.actuals);
    verdict = verdict ? verdict : relative_verdict(promised, judgement.actuals);
  } else if (!promised.values.empty() && place.head.announced) {
    const Actual* time = time_told(source, place, promised, judgement.actuals);
    verdict = time == nullptr ? verdict : computed_verdict(promised, *time);
  }
  if (verdict) {
    judgement.verdict = *verdict;
    judgement.scope = VerdictScope::computed;
    overrule(source, place, judgement);
  }
  look_inside(source, place, judgement);
  nothing_told(source, place, promised, judgement);
}

std::vector<Actual> actuals_in(const Source& source, Range range) {
  std::vector<Actual> actuals;
  std::size_t from = range.begin;
  for (const FoundQuantity& found : quantities_in(source, range)) {
    Actual actual;
    const Range words = without_stops(
        source,
        {std::max(from, found.number.begin - std::min<std::size_t>(found.number.begin, 120)), found.number.begin});
    actual.what = found.unit_label.empty() ? source.clean(words) : found.unit_label;
    actual.value = found.quantity.values.front();
    actual.unit = found.quantity.unit;
    if (found.quantity.unit == core::Unit::ratio && found.quantity.values.size() == 2) {
      actual.whole = found.quantity.values[1];
    }
    actuals.push_back(std::move(actual));
    from = found.unit_end;
  }
  return actuals;
}

Judgement judgement_of(const Source& source, const VerdictPlace& place) {
  Judgement judgement;
  judgement.verdict = place.head.verdict;
  judgement.scope = VerdictScope::own;
  judgement.quote = source.quote(place.whole);
  judgement.explanation = explanation_of(source, place);
  if (judgement.explanation.empty() && judgement.verdict == Verdict::proposed) {
    judgement.explanation = source.clean(without_stops(source, place.inner));
  }
  judgement.actuals = actuals_in(source, place.inner);
  settle_progress(source, place, judgement);
  return judgement;
}

namespace {

/// «Giải quyết đúng hạn 98,2% hồ sơ (chỉ tiêu ≥ 98%)»: the numbers before the bracket are the result.
void judge_told_first(const Source& source, Range result, const Target& target, Judgement& judgement) {
  const auto told = actuals_in(source, result);
  judgement.actuals.insert(judgement.actuals.begin(), told.begin(), told.end());
  if (judgement.verdict != Verdict::not_stated || told.empty() || target.quantity.values.empty()) {
    return;
  }
  const Actual* same = same_unit(target, 0, told);
  const auto verdict =
      same != nullptr ? std::optional(computed_verdict(target.quantity, *same)) : share_verdict(target.quantity, told);
  if (verdict) {
    judgement.verdict = *verdict;
    judgement.scope = VerdictScope::computed;
  }
}

/// How many parts before this one are judged by the same words and counted in the same unit.
std::size_t order_of(const std::vector<Target>& targets, const SplitItem& split, std::size_t index, int verdict) {
  std::size_t order = 0;
  for (std::size_t before = index > 64 ? index - 64 : 0; before < index; ++before) {
    const int own = split.parts[before].verdict;
    order += (own < 0 || own == verdict) && targets[before].quantity.unit == targets[index].quantity.unit ? 1U : 0U;
  }
  return order;
}

}  // namespace

void judge_parts(const Source& source, const SplitItem& split, const SectionVerdict* section_verdict,
                 std::vector<Target>& targets) {
  int following = split.common_verdict;
  for (std::size_t index = split.parts.size(); index-- > 0;) {
    const Part& part = split.parts[index];
    if (part.verdict >= 0) {
      following = part.verdict;
    }
    Judgement judgement;
    if (following >= 0) {
      const VerdictPlace& place = split.verdicts[static_cast<std::size_t>(following)];
      judgement = shared_judgement(source, split, index, place);
      const bool alone = part.verdict >= 0 && split.verdicts.size() > 1;
      judgement.scope = alone && judgement.scope == VerdictScope::bullet ? VerdictScope::own : judgement.scope;
      compute_where_open(source, place, targets[index], order_of(targets, split, index, following), judgement);
    } else if (section_verdict != nullptr && section_verdict->verdict != Verdict::partly) {
      judgement.verdict = section_verdict->verdict;
      judgement.scope = VerdictScope::section;
    }
    if (part.result) {
      judge_told_first(source, *part.result, targets[index], judgement);
    }
    for (const Range& evidence : part.evidence) {
      const auto more = actuals_in(source, evidence);
      judgement.actuals.insert(judgement.actuals.end(), more.begin(), more.end());
      judgement.explanation = judgement.explanation.empty() ? source.clean(evidence) : judgement.explanation;
    }
    targets[index].judgement = std::move(judgement);
  }
}

std::optional<SectionVerdict> section_verdict_of(const Source& source, const std::string& section, Range range) {
  if (range.empty()) {
    return std::nullopt;
  }
  const std::string_view low = source.low();
  Range inner = source.trimmed(range);
  if (inner.size() > 2 && low[inner.begin] == '(' && low[inner.end - 1] == ')') {
    inner = source.trimmed({inner.begin + 1, inner.end - 1});
  }
  std::vector<Verdict> given;
  SectionVerdict verdict;
  for (std::size_t at = inner.begin; at < inner.end;) {
    const std::size_t stop = std::min(low.substr(0, inner.end).find_first_of(",;.", at), inner.end);
    count_clause(source, {at, stop}, given, verdict);
    at = skip_blanks(low, stop + 1);
  }
  if (given.empty()) {
    return std::nullopt;
  }
  verdict.section = section;
  verdict.verdict = together(given);
  const Range quoted = source.trimmed({range.begin, range.end});
  const std::size_t stop =
      quoted.end > quoted.begin && source.shown()[quoted.end - 1] == '.' ? quoted.end - 1 : quoted.end;
  verdict.quote = source.quote({quoted.begin, stop});
  return verdict;
}

}  // namespace thidua::reading
