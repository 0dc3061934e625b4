#include "reading/verdict_numbers.h"

#include <algorithm>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/told_days.h"
#include "reading/verdict_again.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_shares.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

// Numbers and days that a report tells, compared with what was promised.

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Verdict;

/// «dự kiến», «còn lại đang»: what is missing is expected to come.
const WordList& still_to_come = words("verdicts", "still_to_come");
/// How far behind a number a clause may still judge it.
constexpr std::size_t later_clauses_max = 400;
/// «công nhận», «tặng»: the award was given.
const WordList& granting_told = words("verdicts", "granted");
const WordList& nothing_yet_words = words("verdicts", "nothing_yet");
const WordList& left_words = words("verdicts", "left_over");
const WordList& arising_words = words("verdicts", "arising");
const WordList& still_left_words = words("verdicts", "still_left");
const WordList& failing_words_told = words("verdicts", "failing_words");
const WordList& each_one = words("verdicts", "each_words");
const WordList& less_than_others = words("verdicts", "less_than_others");
const WordList& more_than_others = words("verdicts", "more_than_others");
const WordList& against_plan_words = words("verdicts", "against_plan");

bool band_missed(const core::Quantity& promised, const core::Decimal& value) {
  return value < promised.values.front();
}

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

/// The numbers of the unit whose noun begins as the promised one.
std::vector<const Actual*> same_noun_told(const Target& target, const std::vector<Actual>& actuals) {
  std::vector<const Actual*> same;
  for (const Actual& actual : actuals) {
    if (actual.unit == target.quantity.unit && !actual.difference &&
        same_noun(core::lower(target.unit_label), core::lower(actual.what))) {
      same.push_back(&actual);
    }
  }
  return same;
}

}  // namespace

const Actual* same_unit(const Target& target, std::size_t nth, const std::vector<Actual>& actuals) {
  const bool counts = target.quantity.unit == core::Unit::count;
  const auto named = counts ? same_noun_told(target, actuals) : std::vector<const Actual*>();
  if (!named.empty()) {
    const auto exact = std::find_if(named.begin(), named.end(),
                                    [&target](const Actual* actual) { return actual->what == target.unit_label; });
    return nth == 0 && exact != named.end() ? *exact : named[std::min(nth, named.size() - 1)];
  }
  const Actual* same = nullptr;
  std::size_t seen = 0;
  for (const Actual& actual : actuals) {
    if (actual.unit != target.quantity.unit || actual.difference ||
        (counts && other_kind(target.unit_label, actual.what))) {
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

namespace {

struct Named {
  const Actual* actual = nullptr;
  std::size_t shared = 0;
};

/// The number whose words stand in the promise, and no other's; its words before it, or behind it.
Named named_by(const Source& source, const std::vector<FoundQuantity>& found, Range told, const Target& target,
               const std::vector<Actual>& actuals, bool behind) {
  const Range promise = source.range_of(target.quote.span);
  Named best;
  std::size_t ties = 0;
  std::size_t from = told.begin;
  for (std::size_t index = 0; index < found.size(); ++index) {
    const std::size_t next = index + 1 < found.size() ? found[index + 1].words.begin : told.end;
    const Range said = behind ? Range{found[index].unit_end, std::max(next, found[index].unit_end)}
                              : Range{from, std::max(from, found[index].number.begin)};
    from = found[index].unit_end;
    if (actuals[index].unit != target.quantity.unit) {
      continue;
    }
    const std::size_t shared = shared_words(source.low(), promise, telling_words(source.low(), said));
    ties = shared == best.shared ? ties + 1 : (shared > best.shared ? 0 : ties);
    best = shared > best.shared ? Named{&actuals[index], shared} : best;
  }
  return ties == 0 ? best : Named{};
}

/// «Kết quả: tờ khai đúng hạn 92,4%; nộp điện tử 98,7%», «100% đạt yêu cầu, 78,6% khá, giỏi».
const Actual* named_in(const Source& source, const VerdictPlace& place, const Target& target,
                       const std::vector<Actual>& actuals) {
  const auto found = quantities_in(source, place.inner);
  if (found.empty() || found.size() != actuals.size()) {
    return nullptr;
  }
  const Named before = named_by(source, found, place.inner, target, actuals, false);
  const Named behind = named_by(source, found, place.inner, target, actuals, true);
  const bool opens = telling_words(source.low(), {place.inner.begin, found.front().words.begin}).empty();
  return behind.shared + (opens ? 1U : 0U) > before.shared ? behind.actual : before.actual;
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

/// «thấp hơn bình quân chung 1,4 điểm» against «không thấp hơn bình quân chung».
std::optional<Verdict> compared_verdict(const Source& source, const VerdictPlace& place,
                                        const core::Quantity& promised) {
  if (promised.unit != core::Unit::relative) {
    return std::nullopt;
  }
  const auto less = find_any(source.low(), less_than_others, place.inner.begin, place.inner.end);
  const auto more = find_any(source.low(), more_than_others, place.inner.begin, place.inner.end);
  if (!less && !more) {
    return std::nullopt;
  }
  const bool is_less = less && (!more || less->begin <= more->begin);
  const bool at_least = promised.comparator == Comparator::at_least || promised.comparator == Comparator::more_than;
  return is_less != at_least ? Verdict::met : Verdict::not_met;
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
  const std::string_view low = source.low().substr(0, place.inner.end);
  for (std::size_t at = low.find(", ", place.head.words.end); at != nowhere; at = low.find(", ", at + 1)) {
    const auto head = verdict_head(source, {at + 1, place.inner.end});
    if (head && head->verdict == Verdict::proposed) {  // «Khối thi đua đã suy tôn, chờ UBND tỉnh quyết định»
      judgement.verdict = head->verdict;
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

/// «Không còn điểm rác tự phát - hiện còn 03 điểm»: something came although nothing was to come.
void something_told(const Source& source, Range told, const core::Quantity& promised, Judgement& judgement) {
  const auto counts = [](const Actual& actual) {
    const bool thing =
        actual.unit == core::Unit::count || actual.unit == core::Unit::other || actual.unit == core::Unit::point;
    return thing && !actual.value.is_zero();
  };
  const bool open = judgement.verdict == Verdict::not_stated && promised.comparator == Comparator::none;
  const auto numbers = open ? quantities_in(source, told) : std::vector<FoundQuantity>();
  const bool arose = std::any_of(numbers.begin(), numbers.end(), [&source](const FoundQuantity& one) {
    return any_before(source.low(), one.words.begin, arising_words) != nowhere;  // «phát sinh 1,2 tỷ đồng»
  });
  if (open && (arose || std::any_of(judgement.actuals.begin(), judgement.actuals.end(), counts))) {
    judgement.verdict = Verdict::not_met;
    judgement.scope = VerdictScope::computed;
  }
}

const WordList& counting_done = words("verdicts", "counting_done");
const WordList& singled_out = words("verdicts", "singled_out");
const WordList& lacking_words = words("verdicts", "lacking");

/// «Mỗi phòng có ít nhất một sáng kiến: còn 05 phòng chưa có»: some have not.
bool some_have_not(const Source& source, const VerdictPlace& place, const Target& target) {
  const std::string_view low = source.low();
  const bool each = any_at(low, source.range_of(target.quote.span).begin, each_one) != nowhere;
  if (const auto one = each ? find_any(low, singled_out, place.inner.begin, place.inner.end) : std::nullopt) {
    const std::size_t end = first_sign(low, ";.", {one->end, place.inner.end});
    if (find_any(low, lacking_words, one->end, end)) {
      return true;  // «riêng Phòng Tài chính không có giải pháp nào»
    }
  }
  const std::size_t left = any_at(low, skip_blanks(low, place.head.words.end), left_words);
  const std::size_t number = left == nowhere ? skip_blanks(low, place.head.words.end) : skip_blanks(low, left);
  const std::size_t stop = first_sign(low, ",;.", {place.head.words.end, place.inner.end});
  if (number >= stop || !is_digit_byte(low[number])) {
    return false;
  }
  const core::Quantity& promised = target.quantity;
  const bool all = promised.unit == core::Unit::percent && promised.values.size() == 1 &&
                   promised.values.front() == core::Decimal(100);
  if (left == nowhere) {  // «100% đơn trong hạn: 01 đơn quá hạn 04 ngày»
    const auto failed = all ? quantities_in(source, {number, stop}) : std::vector<FoundQuantity>();
    return !failed.empty() && failed.front().number.begin == number &&
           failed.front().quantity.unit == core::Unit::count &&
           find_any(low, failing_words_told, failed.front().unit_end, stop).has_value();
  }
  const bool remains = any_at(low, skip_blanks(low, place.head.words.end), still_left_words) != nowhere;
  const auto counted = all && remains ? quantities_in(source, {number, stop}) : std::vector<FoundQuantity>();
  const bool same = !counted.empty() && counted.front().number.begin == number &&
                    counted.front().quantity.unit == core::Unit::count &&
                    find_phrase(low, core::lower(counted.front().unit_label), source.range_of(target.quote.span).begin,
                                source.range_of(target.quote.span).end);
  return same || (find_any(low, failing_words_told, number, stop) &&
                  (all || any_at(low, source.range_of(target.quote.span).begin, each_one) != nowhere));
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

/// «Ngày điều trị không quá 6,5 ngày: 6,2 ngày»: a span of time alone is elsewhere no quantity.
const Actual* time_told(const Source& source, const VerdictPlace& place, const core::Quantity& promised,
                        std::vector<Actual>& actuals) {
  const std::string_view low = source.low();
  for (std::size_t at = place.inner.begin; at < place.inner.end; ++at) {
    if (!is_digit_byte(low[at])) {
      continue;
    }
    const auto number = core::number_at(source.shown().substr(0, place.inner.end), at);
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
  const std::string_view low = source.low().substr(0, place.inner.end);
  // «Quỹ thu được 52 triệu đồng, vượt 7 triệu đồng; đã trao 61 suất»: the head stands behind the tale
  const bool behind = place.head.opener && place.head.words.begin > place.inner.begin;
  const std::size_t from = behind ? place.inner.begin : place.head.words.end;
  const std::size_t limit = std::min(place.inner.end, from + later_clauses_max);
  for (std::size_t at = from; at + 1 < limit; ++at) {
    if (std::string_view(",;.").find(low[at]) == nowhere || !is_blank(low[at + 1])) {
      continue;
    }
    const std::size_t stop = first_sign(low, ",;", {at + 1, limit});
    const Range clause = source.trimmed({at + 1, stop});
    if (any_at(low, clause.begin, nothing_words) != nowhere && !verdict_head(source, clause)) {
      continue;  // «không còn hộ nào phải chờ»
    }
    const auto head = clause.empty() ? std::nullopt : verdict_head(source, clause);
    const auto inside = head || clause.empty() ? std::nullopt : clause_verdict(source, clause);
    const Verdict said = head ? head->verdict : inside ? inside->head.verdict : Verdict::not_stated;
    const bool later = said == Verdict::not_assessed && judgement.verdict == Verdict::exceeded;
    if (later || (judgement.verdict == Verdict::met && (said == Verdict::exceeded || said == Verdict::not_assessed))) {
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

namespace {

/// «giải thể thao tổ chức đủ 06; văn nghệ được 05 đêm»: a number behind «đủ», «được» without a noun of its own counts
/// what the words before it name, where the promise names it too.
void take_full_counts(const Source& source, const VerdictPlace& place, const Target& target, Judgement& judgement) {
  const auto found = quantities_in(source, place.inner);
  if (found.size() != judgement.actuals.size() || !same_noun_told(target, judgement.actuals).empty()) {
    return;
  }
  const Range promise = source.range_of(target.quote.span);
  std::size_t from = place.inner.begin;
  for (std::size_t index = 0; index < found.size(); ++index) {
    const Range said{from, std::max(from, found[index].number.begin)};
    from = found[index].unit_end;
    Actual& actual = judgement.actuals[index];
    const bool bare = actual.unit == core::Unit::other && found[index].quantity.values.size() == 1 &&
                      any_before(source.low(), found[index].number.begin, counting_done) != nowhere;
    if (bare && shared_words(source.low(), promise, telling_words(source.low(), said)) >= 2) {
      actual.unit = core::Unit::count;
      actual.what = target.unit_label;
      return;
    }
  }
}

/// «Kết nạp 120 đoàn viên mới: 131», «tổ chức 03, đạt 75%»: a number without a noun counts what was promised.
void take_bare_number(const Source& source, const VerdictPlace& place, const Target& target, Judgement& judgement) {
  const bool alone = judgement.actuals.size() == 1 && judgement.actuals.front().unit == core::Unit::other &&
                     !judgement.actuals.front().whole && target.quantity.values.size() == 1;
  const bool money = target.quantity.unit == core::Unit::vnd;
  if (alone && (target.quantity.unit == core::Unit::point || target.quantity.unit == core::Unit::percent)) {
    judgement.actuals.front().unit = target.quantity.unit;  // «Điểm CCHC từ 85 điểm: 83,4»
    return;
  }
  for (const std::int64_t factor : {1'000LL, 1'000'000LL, 1'000'000'000LL}) {  // «Thu phạt 500 triệu đồng: 480»
    const auto value =
        judgement.actuals.empty() ? std::nullopt : judgement.actuals.front().value.times(core::Decimal(factor));
    const auto half = value ? value->times(core::Decimal(5)) : std::nullopt;
    const auto most = alone && money ? target.quantity.values.front().times(core::Decimal(5)) : std::nullopt;
    if (alone && money && half && most && *half >= target.quantity.values.front() && *value <= *most) {
      judgement.actuals.front().value = *value;
      judgement.actuals.front().unit = core::Unit::vnd;
      return;
    }
  }
  const bool counts = target.quantity.unit == core::Unit::count;
  if (counts) {
    take_full_counts(source, place, target, judgement);
  }
  const bool same = std::any_of(judgement.actuals.begin(), judgement.actuals.end(), [&target](const Actual& actual) {
    return actual.unit == target.quantity.unit || actual.whole;
  });
  if (counts && !same && !judgement.actuals.empty() && judgement.actuals.front().unit == core::Unit::other) {
    judgement.actuals.front().unit = core::Unit::count;
  }
}

/// «không vượt quá 6,5 ngày: 6,8 ngày, cao hơn giao ước»: more is worse here.
void turn_where_less_is_better(const Source& source, const VerdictPlace& place, const Target& target,
                               Judgement& judgement) {
  if (target.direction != core::Direction::down || target.quantity.unit == core::Unit::rank) {
    return;
  }
  const std::string_view said = source.low(place.head.words);
  if (judgement.verdict == Verdict::exceeded && (has_phrase(said, "cao hơn") || lies_over(target, judgement))) {
    judgement.verdict = Verdict::not_met;
  } else if (judgement.verdict == Verdict::not_met && has_phrase(said, "thấp hơn")) {
    judgement.verdict = Verdict::met;
  }
}

/// «…, không ổ nào lan rộng»: of none that were told of did it come true.
bool denies_every_one(std::string_view low) {
  for (auto no = find_phrase(low, "không"); no; no = find_phrase(low, "không", no->end)) {
    const auto any = find_phrase(low, "nào", no->end, std::min(low.size(), no->end + 40));
    if (any && word_count(low.substr(no->end, any->begin - no->end)) <= 3) {
      return true;
    }
  }
  return false;
}

}  // namespace

void compute_where_open(const Source& source, const VerdictPlace& place, const Target& target, std::size_t nth,
                        Judgement& judgement) {
  const core::Quantity& promised = target.quantity;
  if (place.concluded) {
    return;
  }
  turn_where_less_is_better(source, place, target, judgement);
  if (promised.comparator == Comparator::none && judgement.verdict == Verdict::not_stated &&
      denies_every_one(source.low(place.inner))) {
    judgement.verdict = Verdict::met;
    judgement.scope = VerdictScope::computed;
    return;
  }
  const bool nothing_yet = place.head.opener && any_at(source.low(), place.inner.begin, nothing_yet_words) != nowhere;
  if (nothing_yet && promised.comparator == Comparator::none) {
    judgement.verdict = Verdict::met;  // «Chưa có vi phạm phải xử lý»
    judgement.scope = VerdictScope::computed;
    return;
  }
  if (judgement.verdict == Verdict::met && place.head.opener && !target.award.empty() &&
      !find_any(source.low(), granting_told, place.head.words.end, place.inner.end)) {
    judgement.verdict = Verdict::proposed;  // «Được Bộ tặng Cờ thi đua: đã gửi Tổng công ty xét»
    return;
  }
  if (const auto compared = judgement.verdict == Verdict::not_stated || place.head.open_number
                                ? compared_verdict(source, place, promised)
                                : std::nullopt) {
    judgement.verdict = *compared;
    judgement.scope = VerdictScope::computed;
    return;
  }
  const bool open = judgement.verdict == Verdict::met || judgement.verdict == Verdict::not_stated;
  if (judgement.verdict == Verdict::not_stated && some_have_not(source, place, target)) {
    judgement.verdict = Verdict::not_met;
    judgement.scope = VerdictScope::computed;
    return;
  }
  if (const auto dated = open ? on_time(source, place.inner, target, judgement) : std::nullopt) {
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
  const bool counted_anyway = nothing_yet && judgement.verdict == Verdict::not_met && !promised.values.empty() &&
                              same_unit(target, 0, judgement.actuals) != nullptr;
  const bool shared_out = open && place.head.opener && promised.unit == core::Unit::percent &&
                          share_verdict(promised, judgement.actuals).has_value();  // «55/58 đoàn viên đã khám»
  if ((!open || !place.head.open_number) && !counted_anyway && !shared_out) {
    return look_inside(source, place, judgement);
  }
  take_bare_number(source, place, target, judgement);
  std::optional<Verdict> verdict;
  const std::size_t told = skip_blanks(source.low(), place.head.words.end);
  if (promised.comparator == Comparator::none && any_at(source.low(), told, nothing_words) != nowhere) {
    verdict = Verdict::met;
  } else if (some_have_not(source, place, target) || went_the_other_way(source, place, target)) {
    verdict = Verdict::not_met;
  } else if (const auto planned = against_plan(source, place, target)) {
    verdict = planned;
  } else if (const auto each = each_of(source, target, judgement.actuals)) {
    verdict = each;
  } else if (const auto done = done_of(promised, judgement.actuals)) {
    verdict = done;
  } else if (const Actual* same = promised.values.empty() ? nullptr : same_unit(target, nth, judgement.actuals)) {
    const bool own_noun = promised.unit == core::Unit::count && same_noun(target.unit_label, same->what);
    const Actual* named =
        target.parts_total > 1 && !own_noun ? named_in(source, place, target, judgement.actuals) : nullptr;
    verdict = computed_verdict(promised, named == nullptr ? *same : *named);
  } else if (!judgement.actuals.empty()) {
    verdict = share_verdict(promised, judgement.actuals);
    verdict = verdict || !target.change.empty() ? verdict : counted_of_all(promised, judgement.actuals);
    verdict = verdict ? verdict : changed_between(source, place.inner, target);
    verdict = verdict ? verdict : relative_verdict(promised, judgement.actuals);
    verdict = verdict || !place.head.announced ? verdict : whole_share(promised, judgement.actuals);
  } else if (!promised.values.empty() && place.head.announced) {
    const Actual* time = time_told(source, place, promised, judgement.actuals);
    verdict = time == nullptr ? verdict : computed_verdict(promised, *time);
  }
  if (!verdict && falls_short(source, place.inner, target)) {
    verdict = Verdict::not_met;  // «Dọn vệ sinh mỗi tuần 01 buổi: bỏ 06 buổi vì mưa lũ»
  }
  if (verdict && *verdict != Verdict::met && falls_to_value(source, target)) {
    verdict = *verdict == Verdict::exceeded ? Verdict::not_met : Verdict::exceeded;  // «xuống còn 3%: còn 3,4%»
  }
  if (verdict) {
    // «vượt 3,2 điểm %, với 88,2% hồ sơ nộp trực tuyến»
    const bool beyond = *verdict == Verdict::met && place.head.verdict == Verdict::exceeded;
    judgement.verdict = beyond ? Verdict::exceeded : *verdict;
    judgement.scope = VerdictScope::computed;
    overrule(source, place, judgement);
  }
  look_inside(source, place, judgement);
  nothing_told(source, place, promised, judgement);
  something_told(source, place.inner, promised, judgement);
}

}  // namespace thidua::reading
