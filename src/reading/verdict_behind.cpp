#include "reading/verdict_behind.h"

#include <algorithm>

#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/told_days.h"
#include "reading/verdict_again.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «Kết quả: …», «Năm 2025: …»: fewer words before a colon promise nothing.
constexpr std::size_t promise_words_min = 3;

const WordList& hint_words = words("verdicts", "hints");
/// «Tỷ lệ …: 13/15» is a measure with its value.
const WordList& beyond_words = words("verdicts", "beyond_words");
const WordList& limits_of_days = words("splitting", "day_limits");
const WordList& plan_openers = words("splitting", "plan_heads");
/// «Đạt chuẩn quốc gia mức độ 2: có quyết định công nhận»: so many words from a verb on promise before a colon.
constexpr std::size_t promised_words_min = 4;
const WordList& heads_of_measures = words("headings", "measure_heads");

class BehindPromise {
 public:
  BehindPromise(const Source& source, Range item, const std::vector<Bracket>& brackets,
                const std::vector<FoundQuantity>& numbers)
      : source_(source), low_(source.low().substr(0, item.end)), item_(item), brackets_(brackets), numbers_(numbers) {}

  std::optional<VerdictPlace> find() const {
    for (std::size_t at = item_.begin; at + 1 < item_.end; ++at) {
      if (const Bracket* bracket = bracket_from(brackets_, at); bracket != nullptr) {
        at = bracket->outer.end - 1;
        continue;
      }
      const std::size_t dash = behind_dash(low_, at);
      const bool stop = std::string_view(":.").find(low_[at]) != nowhere && is_blank(low_[at + 1]);
      if (dash == nowhere && !stop) {
        continue;
      }
      const Range rest = source_.trimmed({dash == nowhere ? at + 1 : dash, item_.end});
      const bool sentence = dash == nowhere && low_[at] == '.' && capital_or_digit(rest.begin);
      const bool aside =
          dash != nowhere && !capital_at(source_.shown(), low_, rest.begin);  // no «Thi đua - Khen thưởng»
      if ((sentence || aside || (dash == nowhere && low_[at] == ':')) && promises_before(at) && tells_only(rest, at)) {
        VerdictHead head{core::Verdict::not_stated, {rest.begin, rest.begin}, {}, true, true, true, false};
        head.supposed = true;
        return VerdictPlace{rest, rest, head};
      }
    }
    return in_closing_bracket();
  }

 private:
  /// «Thu hội phí đạt 100% (thu đủ)», «Vận động quỹ 300 triệu đồng (gần 320 triệu đồng)».
  std::optional<VerdictPlace> in_closing_bracket() const {
    const Bracket* last = brackets_.empty() ? nullptr : &brackets_.back();
    if (last == nullptr || !last->closed || last->quotation || word_count(source_.low(last->inner)) < 2 ||
        source_.trimmed({last->outer.end, item_.end}).size() > 1 || !promises_before(last->outer.begin)) {
      return std::nullopt;
    }
    const Range rest = source_.trimmed(last->inner);
    const bool explains =
        any_at(low_, rest.begin, plan_openers) != nowhere || any_at(low_, rest.begin, in_which_words) != nowhere ||
        any_at(low_, rest.begin, stretch_words) != nowhere || any_at(low_, rest.begin, exceptions) != nowhere;
    const bool bound = std::any_of(numbers_.begin(), numbers_.end(), [&rest](const FoundQuantity& one) {
      return one.number.begin >= rest.begin && one.number.end <= rest.end && one.has_comparator &&
             one.quantity.comparator != core::Comparator::more_than;
    });
    const bool hinted = find_any(low_, hint_words, rest.begin, rest.end).has_value();
    if (explains || bound || !(hinted || counts_the_same(rest))) {
      return std::nullopt;
    }
    VerdictHead head{core::Verdict::not_stated, {rest.begin, rest.begin}, {}, true, true, true, false};
    head.supposed = true;
    return VerdictPlace{last->outer, rest, head};
  }

  /// A number inside, of the unit promised before it.
  bool counts_the_same(Range rest) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [this, &rest](const FoundQuantity& told) {
      return told.number.begin >= rest.begin && told.number.end <= rest.end &&
             std::any_of(numbers_.begin(), numbers_.end(), [&rest, &told](const FoundQuantity& asked) {
               return asked.number.end <= rest.begin && asked.weight >= 1 &&
                      asked.quantity.unit == told.quantity.unit && asked.unit_label == told.unit_label;
             });
    });
  }

  bool capital_or_digit(std::size_t at) const {
    return at < item_.end && (is_digit_byte(low_[at]) || capital_at(source_.shown(), low_, at));
  }

  bool promises_before(std::size_t mark) const {
    const std::size_t words = word_count(low_.substr(item_.begin, mark - item_.begin));
    const bool colon =
        promises_day(mark) || (low_[mark] == ':' && words >= promised_words_min && begins_with_verb(low_, item_.begin));
    const bool soft = colon || (first_verb(low_, {item_.begin, mark}) != nowhere && low_[mark] != ':');
    return words >= 3 && (soft || counted_before(mark, 0) || none_promised(low_, item_.begin, mark));
  }

  /// No bound, no verb of promising at its head; behind a colon or a dash it must count, deny or hint at something.
  bool tells_only(Range rest, std::size_t mark) const {
    const bool plan = std::any_of(brackets_.begin(), brackets_.end(), [this, &rest](const Bracket& one) {
      return one.outer.begin >= rest.begin && any_at(low_, one.inner.begin, plan_openers) != nowhere;
    });
    if (plan) {
      return false;  // «Xóa nhà tạm: 44 căn (Nghị quyết 44 căn)» ends in its promise
    }
    if (word_count(source_.low(rest)) < 2 || any_at(low_, rest.begin, zero_words) != nowhere ||
        any_at(low_, rest.begin, in_which_words) != nowhere || any_at(low_, rest.begin, stretch_words) != nowhere) {
      return false;
    }
    std::size_t counts = 0;
    for (const FoundQuantity& number : numbers_) {
      const bool inside = number.number.begin >= rest.begin && number.number.end <= rest.end;
      if (inside && number.has_comparator && number.quantity.comparator != core::Comparator::more_than &&
          number.quantity.comparator != core::Comparator::equal) {
        return false;
      }
      counts += inside ? 1U : 0U;
    }
    const bool hinted = find_any(low_, hint_words, rest.begin, rest.end).has_value();
    if (low_[mark] == '.') {
      const bool verb = begins_with_verb(low_, rest.begin) && !hinted && !same_words(rest);
      return !verb && (hinted || counts > 0);
    }
    const bool first = low_[mark] == ':' && any_at(low_, item_.begin, heads_of_measures) != nowhere;
    const bool zero = none_promised(low_, item_.begin, mark);
    const bool dated = promises_day(mark) && tells_day(source_, rest);
    return !first && (hinted || dated || ((zero || counted_before(mark, 1)) && counts > 0));
  }

  /// «Hoàn thành quy hoạch trước ngày 30/9/2025».
  bool promises_day(std::size_t mark) const { return find_any(low_, limits_of_days, item_.begin, mark).has_value(); }

  /// The first two words of the promise again.
  bool same_words(Range rest) const {
    const std::size_t second = word_end(low_, skip_blanks(low_, word_end(low_, item_.begin)));
    return second > item_.begin && second < rest.begin && !is_digit_byte(low_[item_.begin]) &&
           phrase_at(low_, rest.begin, low_.substr(item_.begin, second - item_.begin)) != nowhere;
  }

  /// Is something counted before the mark: in a known unit, or things no entry names?
  bool counted_before(std::size_t mark, int weight_min) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [mark, weight_min](const FoundQuantity& number) {
      const bool known = number.weight >= 1;
      const bool thing = weight_min == 0 && number.weight >= 0 && number.quantity.unit == core::Unit::count;
      return number.number.end <= mark && (known || thing);
    });
  }

  const Source& source_;
  std::string_view low_;
  Range item_;
  const std::vector<Bracket>& brackets_;
  const std::vector<FoundQuantity>& numbers_;
};

}  // namespace

const Bracket* bracket_from(const std::vector<Bracket>& brackets, std::size_t at) {
  const auto found =
      std::lower_bound(brackets.begin(), brackets.end(), at,
                       [](const Bracket& bracket, std::size_t place) { return bracket.outer.begin < place; });
  return found != brackets.end() && found->outer.begin == at ? &*found : nullptr;
}

std::size_t behind_dash(std::string_view low, std::size_t at) {
  for (const std::string_view dash : {std::string_view(" - "), std::string_view(" – ")}) {
    if (low.substr(at, dash.size()) == dash) {
      return at + dash.size();
    }
  }
  return nowhere;
}

std::optional<VerdictPlace> behind_promise(const Source& source, Range item, const std::vector<Bracket>& brackets,
                                           const std::vector<FoundQuantity>& numbers) {
  return BehindPromise(source, item, brackets, numbers).find();
}

std::optional<VerdictHead> beyond_plan(const Source& source, Range rest, std::size_t item_begin) {
  const std::string_view low = source.low();
  const std::size_t mark = skip_blanks_back(low, rest.begin);
  const bool behind = mark > item_begin + 1 && low[mark - 1] == ',' && low[mark - 2] == ')';
  std::size_t end = 0;
  const Entry* word = behind ? beyond_words.at(low, rest.begin, end) : nullptr;
  const std::size_t next = word == nullptr ? rest.end : skip_blanks(low, end);
  if (next >= rest.end || !is_digit_byte(low[next])) {
    return std::nullopt;
  }
  VerdictHead head;
  head.verdict = core::verdict_of(word->meaning).value_or(core::Verdict::not_stated);
  head.words = {rest.begin, end};
  return head;
}

std::size_t behind_told_colon(const Source& source, Range item, std::size_t verdict) {
  const std::string_view low = source.low();
  const std::size_t colon = low.find(": ", item.begin);
  if (colon >= verdict || word_count(low.substr(item.begin, colon - item.begin)) < promise_words_min) {
    return verdict;
  }
  const auto promised = quantities_in(source, {item.begin, colon});
  const auto told = quantities_in(source, {colon, verdict});
  const bool counted = !promised.empty() && promised.back().weight >= 1 && !told.empty() &&
                       !told.front().has_comparator && told.front().quantity.unit == promised.back().quantity.unit &&
                       told.front().unit_label == promised.back().unit_label;
  return counted || any_at(low, item.begin, zero_words) != nowhere ? skip_blanks(low, colon + 1) : verdict;
}

}  // namespace thidua::reading
