#include "reading/verdicts.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/told_apart.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_numbers.h"
#include "reading/verdict_shares.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

const WordList& target_nouns_of_heading = words("verdicts", "target_nouns");
const WordList& excepted_by_name = words("references", "excepting");
const WordList& left_to_judge = words("verdicts", "left_of_them");
const WordList& topic_words = words("verdicts", "topic_words");
const WordList& finished_words = words("verdicts", "finished");
const WordList& difference_words = words("verdicts", "differences");
/// «mới được» before a number in words.
const WordList& before_spelled = words("verdicts", "before_spelled");
constexpr std::size_t spelled_words_max = 5;
const WordList& part_of_words = words("verdicts", "part_of");
const WordList& under_way = words("verdicts", "under_way");

/// «Không đạt chỉ tiêu về hồ sơ đúng hạn, …»: the words behind «về», up to the comma.
std::vector<std::string_view> topic_of(const Source& source, const VerdictPlace& place) {
  const std::string_view low = source.low().substr(0, place.inner.end);
  const std::size_t at = skip_blanks(low, place.head.words.end);
  std::size_t topic = any_at(low, at, topic_words);
  if (topic == nowhere) {
    return {};
  }
  const std::size_t end = first_sign(low, ",.;:", {topic, place.inner.end});
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
  const bool finished = has_any(low.substr(place.head.words.begin, place.head.words.size()), finished_words) &&
                        judgement.verdict == Verdict::met;
  const std::string_view pace =
      finished ? std::string_view() : pace_of(low.substr(place.inner.begin, place.inner.size()));
  const bool still = find_any(low, under_way, place.head.words.end, place.inner.end).has_value();
  const bool short_of_plan = place.head.percent_of_plan && judgement.verdict == Verdict::not_met;
  const bool open = place.head.open_number || judgement.verdict == Verdict::not_stated;
  // «mới thu hồi được 16,8 tỷ đồng, đang tiếp tục đôn đốc»
  const bool goes_on = place.head.opener && judgement.verdict == Verdict::not_met &&
                       find_any(low, under_way, place.head.words.end, place.inner.end).has_value();
  if (place.concluded) {
    return;
  }
  if ((place.head.opener && judgement.verdict == Verdict::met && still) || goes_on ||
      (!pace.empty() && (short_of_plan || open))) {
    judgement.verdict = Verdict::in_progress;
  }
  judgement.short_of_plan = short_of_plan;
  if (judgement.verdict == Verdict::in_progress) {
    judgement.pace = std::string(pace);
  }
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

/// «đạt 1/2», «hoàn thành 07/09»: fewer than there are.
bool is_short_share(std::string_view low, std::size_t at) {
  const std::size_t slash = std::min(low.find_first_not_of("0123456789", at), low.size());
  const std::size_t end = std::min(low.find_first_not_of("0123456789", slash + 1), low.size());
  const bool share =
      slash > at && slash - at <= 3 && slash < low.size() && low[slash] == '/' && end > slash + 1 && end - slash <= 4;
  return share && std::stoi(std::string(low.substr(at, slash - at))) <
                      std::stoi(std::string(low.substr(slash + 1, end - slash - 1)));
}

/// «không đạt 01 chỉ tiêu», «01 chỉ tiêu chờ kết quả», «hoàn thành 03/03 chỉ tiêu».
void count_clause(const Source& source, Range clause, std::vector<Verdict>& given, SectionVerdict& verdict) {
  const std::string_view low = source.low();
  clause = source.trimmed(clause);
  if (const std::size_t left = any_at(low, clause.begin, left_to_judge); left != nowhere && left < clause.end) {
    clause.begin = skip_blanks(low, left);
  }
  if (const std::size_t group = any_at(low, clause.begin, groups_of_them); group != nowhere && group < clause.end) {
    clause.begin = skip_blanks(low, group);
  }
  std::size_t digit = clause.begin;
  while (digit < clause.end && !is_digit_byte(low[digit])) {
    ++digit;
  }
  const auto number = digit < clause.end ? core::number_at(source.shown({0, clause.end}), digit) : std::nullopt;
  std::size_t begin = clause.begin;
  if (number && digit == clause.begin) {                                     // the count stands first
    const bool share = number->end < clause.end && low[number->end] == '%';  // «100% chỉ tiêu hoàn thành»
    const std::size_t behind = skip_blanks(low, number->end + (share ? 1U : 0U));
    const std::size_t noun = any_at(low, behind, target_nouns_of_heading);
    begin = noun == nowhere ? behind : noun;
  }
  begin = behind_all(low, begin, clause.end);
  const std::size_t named = any_at(low, begin, target_nouns_of_heading);
  const auto behind = named == nowhere ? std::nullopt : verdict_head(source, {named, clause.end});
  const auto head = behind ? behind : verdict_head(source, {begin, clause.end});  // «Chỉ tiêu trượt», «đạt 3 chỉ tiêu»
  if (!head) {
    return;
  }
  const bool kept = head->verdict == Verdict::met || head->verdict == Verdict::exceeded;
  const bool short_of = kept && digit < clause.end && is_short_share(low.substr(0, clause.end), digit);
  given.push_back(short_of ? Verdict::partly : head->verdict);
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
  const bool open = std::all_of(given.begin(), given.end(), [](Verdict other) {
    return other == Verdict::in_progress || other == Verdict::not_assessed || other == Verdict::proposed;
  });
  return open ? given.front() : (good ? Verdict::met : Verdict::partly);
}

}  // namespace

namespace {

/// «43 trong 46 thầy cô», «611 trên tổng số 698 vụ»: the number before, without a noun of its own, is a part of this
/// one.
bool is_part_of(const Source& source, const Actual& part, Range between, const FoundQuantity& whole) {
  const std::string_view low = source.low();
  const std::size_t joint = skip_blanks(low, between.begin);
  const std::size_t end = joint < between.end ? any_at(low, joint, part_of_words) : nowhere;
  const bool counts = whole.quantity.unit == core::Unit::count && whole.quantity.values.size() == 1;
  const bool noun = part.unit == core::Unit::count && part.what == whole.unit_label;
  return end != nowhere && skip_blanks(low, end) >= between.end && counts && !part.whole &&
         (part.unit == core::Unit::other || noun) && part.value <= whole.quantity.values.front();
}

/// «một», «mới được hai nhà»: a number in words and hardly anything else.
std::vector<Actual> spelled_alone(const Source& source, Range range) {
  range = without_stops(source, range);
  const std::string_view low = source.low();
  if (range.empty() || word_count(source.low(range)) > spelled_words_max) {
    return {};
  }
  std::size_t at = range.begin;
  for (std::size_t end = any_at(low, at, before_spelled); end != nowhere && end < range.end;
       end = any_at(low, at, before_spelled)) {
    at = skip_blanks(low, end);
  }
  const auto number = core::spelled_number_at(source.shown({0, range.end}), at);
  if (!number || word_count(low.substr(number->end, range.end - number->end)) > 2) {
    return {};
  }
  Actual actual;
  actual.value = number->value;
  actual.unit = core::Unit::other;
  return {actual};
}

}  // namespace

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
    actual.difference = any_before(source.low(), found.number.begin, difference_words) != nowhere;
    if (!actuals.empty() && is_part_of(source, actuals.back(), {from, found.number.begin}, found)) {
      actuals.back().whole = actual.value;  // «43 trong 46 thầy cô»
      actuals.back().what = actual.what;
      actuals.back().unit = core::Unit::ratio;
      from = found.unit_end;
      continue;
    }
    actuals.push_back(std::move(actual));
    from = found.unit_end;
  }
  if (actuals.empty()) {
    actuals = spelled_alone(source, range);
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
  judgement.supposed = place.head.supposed;
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
  auto verdict =
      same != nullptr ? std::optional(computed_verdict(target.quantity, *same)) : share_verdict(target.quantity, told);
  if (!verdict && target.quantity.unit == core::Unit::count && told.front().whole) {
    verdict = computed_verdict(target.quantity, told.front());  // «15/15 bản có đội văn nghệ (giao ước: 12 bản)»
  }
  if (verdict) {
    judgement.verdict = *verdict;
    judgement.scope = VerdictScope::computed;
    judgement.quote = source.quote(result);
  }
}

/// «1.340 ca (đăng ký: tối thiểu 1.200 ca), vượt 140 ca»: what is said behind the bracket of the promise.
void judge_behind_plan(const Source& source, Range promise, Judgement& judgement) {
  const std::string_view low = source.low();
  std::size_t at = skip_blanks(low, promise.end);
  if (judgement.verdict != Verdict::met || at >= low.size() || (low[at] != ')' && low[at] != ']')) {
    return;
  }
  at = skip_blanks(low, at + 1);
  const std::size_t said = std::min(low.find_first_not_of(" ,;.->=\u2013\u2192", at), low.size());
  if (said == at) {
    return;
  }
  const std::size_t end = std::min(low.find_first_of(",;.\n", said), low.size());
  const auto head = verdict_head(source, {said, end});
  if (head && head->verdict == Verdict::exceeded) {
    judgement.verdict = Verdict::exceeded;
    judgement.scope = VerdictScope::own;
  }
}

/// «Giải quyết văn bản đúng hạn từ 98% trở lên (98,6%); …»: a bracket that begins with the number reached.
bool judged_by_evidence(const Source& source, const Part& part, const Target& target, Judgement& judgement) {
  const Range evidence = part.evidence.front();
  const auto told = quantities_in(source, evidence);
  const bool opens = !told.empty() && told.front().words.begin <= evidence.begin + 1 && !told.front().has_comparator;
  if (!opens || target.quantity.values.empty()) {
    return false;
  }
  const FoundQuantity& first = told.front();
  const bool same = first.quantity.unit == target.quantity.unit &&
                    (first.quantity.unit != core::Unit::count || first.unit_label == target.unit_label);
  const auto actuals = actuals_in(source, evidence);
  const auto verdict = same ? std::optional(computed_verdict(target.quantity, actuals.front()))
                            : share_verdict(target.quantity, actuals);
  if (!verdict) {
    return false;
  }
  judgement = Judgement{};
  judgement.verdict = *verdict;
  judgement.scope = VerdictScope::computed;
  judgement.quote = source.quote(evidence);
  judgement.actuals = actuals;
  judgement.explanation = source.clean(evidence);
  return true;
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

namespace {

/// «Tổ chức chợ Tết: thành công», «Sân chơi xanh hơn: phụ huynh khen»: told where results stand, and nothing in it
/// says that it failed.
void suppose_met(const VerdictPlace& place, Judgement& judgement) {
  if (place.head.divided && judgement.verdict == Verdict::not_stated && !place.inner.empty()) {
    judgement.verdict = Verdict::met;
    judgement.scope = VerdictScope::computed;
    judgement.supposed = true;
  }
}

/// The heading judges all below it: it speaks where an item gives facts without a word, and where a comparison of
/// numbers would say the contrary.
bool agrees_to_section(const Judgement& judgement, const SectionVerdict& section) {
  if ((section.verdict == Verdict::partly && !section.of_each) || section.verdict == Verdict::not_stated) {
    return false;
  }
  const bool computed = judgement.scope == VerdictScope::computed || judgement.verdict == Verdict::not_stated;
  return computed;
}

/// Is the verdict given to one part alone, and none inside its words to another?
bool speaks_of_one(const SplitItem& split, int verdict) {
  const auto given = std::count_if(split.parts.begin(), split.parts.end(),
                                   [verdict](const Part& part) { return part.verdict == verdict; });
  const Range whole = split.verdicts[static_cast<std::size_t>(verdict)].whole;
  const auto inside = std::count_if(split.verdicts.begin(), split.verdicts.end(), [&whole](const VerdictPlace& other) {
    return other.whole.begin >= whole.begin && other.whole.end <= whole.end;
  });
  return split.parts.size() == 1 || (given == 1 && inside == 1 && split.verdicts.size() > 1);
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
      const VerdictPlace place =
          closed_by_sentence(source, split.verdicts[static_cast<std::size_t>(following)], split.parts.size());
      judgement = shared_judgement(source, split, index, place);
      const bool alone = part.verdict >= 0 && split.verdicts.size() > 1;
      judgement.scope = alone && judgement.scope == VerdictScope::bullet ? VerdictScope::own : judgement.scope;
      compute_where_open(source, place, targets[index], order_of(targets, split, index, following), judgement);
      if (speaks_of_one(split, following)) {
        look_again(source, place, targets[index], judgement);
      }
      take_hint(source, place.inner, judgement);
      suppose_met(place, judgement);
    } else if (section_verdict != nullptr &&
               (section_verdict->verdict != Verdict::partly || section_verdict->of_each)) {
      judgement.verdict = section_verdict->verdict;
      judgement.scope = VerdictScope::section;
    }
    if (part.verdict < 0 && !part.evidence.empty() && judged_by_evidence(source, part, targets[index], judgement)) {
      targets[index].judgement = std::move(judgement);
      continue;
    }
    if (section_verdict != nullptr && agrees_to_section(judgement, *section_verdict)) {
      judgement.verdict = section_verdict->verdict;
      judgement.scope = VerdictScope::section;
      judgement.supposed = false;  // the heading says so
    }
    if (judgement.verdict == Verdict::exceeded && targets[index].quantity.comparator == core::Comparator::none) {
      judgement.verdict = Verdict::met;  // «Chỉ tiêu đạt và vượt: … không để đơn thư tồn đọng»: less than none is not
    }
    if (part.result) {
      judge_told_first(source, *part.result, targets[index], judgement);
      if (part.promise) {
        judge_behind_plan(source, *part.promise, judgement);
      }
    }
    for (const Range& evidence : part.evidence) {
      const auto more = actuals_in(source, evidence);
      judgement.actuals.insert(judgement.actuals.end(), more.begin(), more.end());
      judgement.explanation = judgement.explanation.empty() ? source.clean(evidence) : judgement.explanation;
    }
    targets[index].judgement = std::move(judgement);
  }
}

void judge_by_heading(const SectionVerdict& heading, std::size_t first, std::size_t end, std::vector<Target>& targets) {
  for (std::size_t index = first; index < std::min(end, targets.size()); ++index) {
    Judgement judgement = targets[index].judgement.value_or(Judgement{});
    if (!agrees_to_section(judgement, heading)) {
      continue;
    }
    const bool none = targets[index].quantity.comparator == core::Comparator::none;
    judgement.verdict = none && heading.verdict == Verdict::exceeded ? Verdict::met : heading.verdict;
    judgement.scope = VerdictScope::section;
    targets[index].judgement = std::move(judgement);
  }
}

std::optional<SectionVerdict> section_verdict_of(const Source& source, const std::string& section, Range range,
                                                 bool of_each) {
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
    const std::size_t stop = first_sign(low, ",;.", {at, inner.end});
    count_clause(source, {at, stop}, given, verdict);
    at = skip_blanks(low, stop + 1);
  }
  if (given.empty()) {
    return std::nullopt;
  }
  const bool same = std::all_of(given.begin(), given.end(), [](Verdict one) { return one == Verdict::partly; });
  if (same && find_any(low, excepted_by_name, inner.begin, inner.end)) {
    given.assign(1, Verdict::met);  // «2/3 chỉ tiêu đạt, trừ chỉ tiêu 2»: the heading says which one is not
  }
  verdict.section = section;
  verdict.of_each = of_each;
  verdict.verdict = together(given);
  const Range quoted = source.trimmed({range.begin, range.end});
  const std::size_t stop =
      quoted.end > quoted.begin && source.shown()[quoted.end - 1] == '.' ? quoted.end - 1 : quoted.end;
  verdict.quote = source.quote({quoted.begin, stop});
  return verdict;
}

}  // namespace thidua::reading
