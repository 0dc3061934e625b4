#include <algorithm>

#include "core/text.h"
#include "reading/clause_map.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/verdict_again.h"
#include "reading/verdict_behind.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_levels.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

// A result that no word of judgement opens: «…: kết nạp 10 đảng viên», «…, đạt 93,8%», «… (100%)». It is looked for
// only where the paragraph holds no verdict in words, and only where what stands before it promises the same unit.

namespace thidua::reading {

namespace {

/// «cuối năm», «còn», «xảy ra»: how a tale of what came begins.
const WordList& tale_openers = words("verdicts", "tale_openers");
/// «giảm 14,2%», «có 05 sáng kiến»: a tale behind a colon; elsewhere it may promise.
const WordList& colon_openers = words("verdicts", "colon_openers");
/// «trong năm», «năm 2025»: a tale at the head of a sentence.
const WordList& sentence_openers = words("verdicts", "sentence_openers");
/// «bình quân», «thực tế», «trong năm»: a tale behind a semicolon.
const WordList& semicolon_openers = words("verdicts", "semicolon_openers");
const WordList& few_words = words("verdicts", "few_words");
const WordList& told_verbs = words("verdicts", "told_verbs");
const WordList& until_now = words("verdicts", "until_now");
const WordList& held_words = words("verdicts", "held_words");
const WordList& told_granting = words("splitting", "granting");
/// «Tỷ lệ …: 13/15» is a measure with its value.
const WordList& measured_heads = words("headings", "measure_heads");
/// «Không có trường hợp nào».
const WordList& any_kind = words("comparators", "any_words");
const WordList& each_one_words = words("verdicts", "each_words");
const WordList& told_done = words("verdicts", "done_words");
const WordList& being_granted = words("verdicts", "being_granted");
const WordList& praising = words("verdicts", "praising");
/// «không», «chưa» anywhere in the tale.
const WordList& denied_told = words("verdicts", "denials");
const WordList& left_over = words("verdicts", "left_over");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t tale_paragraph_max = 3000;
constexpr std::size_t nothing_within_words = 8;
/// How much behind a number still says what it counts.
constexpr std::size_t said_bytes_max = 40;

class Tale {
 public:
  Tale(const Source& source, Range item, const std::vector<Bracket>& brackets)
      : source_(source),
        low_(source.low().substr(0, item.end)),
        item_(item),
        brackets_(brackets),
        numbers_(quantities_in(source, item)) {}

  std::optional<VerdictPlace> find() const {
    for (std::size_t at = item_.begin; at + 1 < item_.end; ++at) {
      if (const Bracket* bracket = bracket_from(brackets_, at); bracket != nullptr) {
        if (auto place = told_in_bracket(*bracket)) {
          return place;
        }
        at = bracket->outer.end - 1;
        continue;
      }
      if (const std::size_t dash = behind_dash(low_, at); dash != nowhere && dash < item_.end) {
        const Range rest = source_.trimmed({dash, item_.end});
        auto head = nothing_behind_dash(at, rest);
        const bool capital =
            !head && capital_at(source_.shown(), low_, rest.begin) && word_count(source_.low(rest)) >= 3;
        head = capital ? told_behind_dash(at, rest) : head;
        head = head ? head : told_put_off(at, rest);
        if (head) {
          return VerdictPlace{rest, rest, *head};
        }
      }
      if (std::string_view(":;.,").find(low_[at]) == nowhere || !is_blank(low_[at + 1])) {
        continue;
      }
      const Range rest = source_.trimmed({at + 1, item_.end});
      auto head = low_[at] == ',' ? told_behind_comma(at, rest) : told(at, rest);
      if (!head && low_[at] == '.' && !rest.empty() && tells_in_numbers(at, rest)) {
        head =
            judged_by_numbers(rest.begin);  // «… 200 đoàn viên; 100% tổ sinh hoạt. Kết nạp 164 đoàn viên; 38/38 tổ …»
      }
      head = head || low_[at] == ',' ? head : told_put_off(at, rest);
      if (head) {
        return VerdictPlace{rest, rest, *head};
      }
    }
    return behind_promise(source_, item_, brackets_, numbers_);
  }

 private:
  /// «Khởi công nhà để xe: UBND tỉnh đã cho lùi sang năm 2026».
  std::optional<VerdictHead> told_put_off(std::size_t mark, Range rest) const {
    const bool promised = word_count(low_.substr(item_.begin, mark - item_.begin)) >= 3;
    const auto away = promised && rest.size() <= tale_paragraph_max ? put_off(source_, rest) : std::nullopt;
    return away ? std::optional(VerdictHead{*away, {rest.begin, rest.begin}, {}, true, false, false, false})
                : std::nullopt;
  }

  /// «Không để xảy ra khiếu kiện đông người - không phát sinh».
  std::optional<VerdictHead> nothing_behind_dash(std::size_t at, Range rest) const {
    const bool zero = none_promised(low_, promise_begin(at), at);
    const bool nothing = zero && any_at(low_, rest.begin, nothing_words) != nowhere;
    return nothing
               ? std::optional(VerdictHead{core::Verdict::met, {rest.begin, rest.begin}, {}, true, false, false, false})
               : std::nullopt;
  }

  /// «… quân số khỏe đạt 98,8% trở lên - Quân số khỏe 99,1%»: the promise, a dash, and what came of it with a capital.
  std::optional<VerdictHead> told_behind_dash(std::size_t at, Range rest) const {
    if (const std::size_t held = any_at(low_, rest.begin, held_words);
        held != nowhere && (low_[held] == ',' || word_count(low_.substr(held, rest.end - held)) <= 4)) {
      return VerdictHead{core::Verdict::met, {rest.begin, held}, {}, true, false, false, false};
    }
    const FoundQuantity* promised = promised_before(promise_begin(at), at);
    if (const auto failed =
            promised == nullptr ? std::nullopt : some_failed(source_, numbers_, *promised, rest, first_clause(rest))) {
      return failed;
    }
    return tells_in_numbers(at, rest) ? std::optional(judged_by_numbers(rest.begin)) : std::nullopt;
  }

  /// Some statement of the rest counts in the unit of a promise before the mark and in its words, and nothing in it
  /// sets a bound.
  bool tells_in_numbers(std::size_t mark, Range rest) const {
    bool same = false;
    std::size_t from = rest.begin;
    for (const FoundQuantity& number : numbers_) {
      if (number.number.begin < rest.begin || number.number.end > rest.end) {
        continue;
      }
      const core::Comparator comparator = number.quantity.comparator;
      if (comparator == core::Comparator::at_least || comparator == core::Comparator::at_most ||
          comparator == core::Comparator::between || comparator == core::Comparator::less_than) {
        return false;
      }
      same = same || counts_a_promise(mark, number, {from, std::min(rest.end, number.unit_end + said_bytes_max)});
      from = number.unit_end;
    }
    return same;
  }

  bool counts_a_promise(std::size_t mark, const FoundQuantity& number, Range said) const {
    const auto words = telling_words(low_, said);
    for (const FoundQuantity& promised : numbers_) {
      if (promised.number.end > mark || promised.weight < 0) {
        continue;
      }
      const bool count = number.quantity.unit == core::Unit::count;
      const bool share = number.quantity.unit == core::Unit::ratio && promised.quantity.unit == core::Unit::percent;
      const bool same = share || (number.quantity.unit == promised.quantity.unit &&
                                  (!count || number.unit_label == promised.unit_label));
      const std::size_t shared = shared_words(low_, {item_.begin, mark}, words);
      if (same && (shared >= 3 || (shared >= 2 && (!count || !number.unit_label.empty())))) {
        return true;
      }
    }
    return false;
  }

  /// The clause that promises: from the last semicolon or full stop before the mark.
  std::size_t promise_begin(std::size_t mark) const {
    for (std::size_t at = mark; at > item_.begin; --at) {
      const bool stop = low_[at - 1] == ';' || (low_[at - 1] == '.' && is_blank(low_[at]));
      if (stop && skip_blanks(low_, at) < mark) {
        return skip_blanks(low_, at);
      }
    }
    return item_.begin;
  }

  /// What is promised in numbers before the mark: the weightiest, the first of equals.
  const FoundQuantity* promised_before(std::size_t from, std::size_t mark) const {
    const FoundQuantity* best = nullptr;
    for (const FoundQuantity& number : numbers_) {
      const bool before = number.number.begin >= from && number.number.end <= mark;
      const bool ranked = number.quantity.unit == core::Unit::rank;
      if (before && (number.weight >= 1 || ranked) && (best == nullptr || number.weight > best->weight)) {
        best = &number;
      }
    }
    return best;
  }

  /// A count of things no entry names: «04 diễn đàn».
  const FoundQuantity* counted_before(std::size_t from, std::size_t mark) const {
    const auto found = std::find_if(numbers_.begin(), numbers_.end(), [from, mark](const FoundQuantity& number) {
      return number.number.begin >= from && number.number.end <= mark && number.weight >= 0 &&
             number.quantity.unit == core::Unit::count;
    });
    return found == numbers_.end() ? nullptr : &*found;
  }

  /// The first number of the rest that tells of the same unit; one with a comparator promises.
  const FoundQuantity* same_unit_in(const FoundQuantity& promised, Range rest) const {
    for (const FoundQuantity& number : numbers_) {
      if (number.number.begin < rest.begin || number.number.end > rest.end) {
        continue;
      }
      const bool bound = number.quantity.comparator == core::Comparator::at_least ||
                         number.quantity.comparator == core::Comparator::at_most ||
                         number.quantity.comparator == core::Comparator::between;
      if (bound) {
        return nullptr;
      }
      if (number.quantity.unit == promised.quantity.unit || number.quantity.unit == core::Unit::ratio) {
        return &number;
      }
    }
    return nullptr;
  }

  static VerdictHead judged_by_numbers(std::size_t at) {
    return VerdictHead{core::Verdict::not_stated, {at, at}, {}, true, true, true, false};
  }

  /// Behind a colon, a semicolon or a full stop.
  std::optional<VerdictHead> told(std::size_t mark, Range rest) const {
    const std::size_t begin = promise_begin(mark);
    const bool zero = none_promised(low_, begin, mark);
    const FoundQuantity* promised = promised_before(begin, mark);
    if (rest.empty() || word_count(low_.substr(begin, mark - begin)) < 3) {
      return std::nullopt;
    }
    if (const std::size_t held = any_at(low_, rest.begin, held_words);
        held != nowhere && (word_count(low_.substr(held, rest.end - held)) <= 4 || low_[held] == ',')) {
      return VerdictHead{core::Verdict::met, {rest.begin, held}, {}, true, false, false, false};
    }
    if (zero) {
      return nothing_came(mark, rest);
    }
    if (const auto level =
            level_reached(source_, {begin, mark}, first_clause(rest), promised == nullptr && low_[mark] == ':')) {
      return VerdictHead{*level, {rest.begin, rest.begin}, {}, true, false, false, false};
    }
    if (low_[mark] == ':' && any_at(low_, begin, each_one_words) != nowhere && opens_with_share(rest)) {
      return judged_by_numbers(rest.begin);  // «Mỗi chi hội nhận …: 21/21 chi hội thực hiện»
    }
    const FoundQuantity* counted = promised == nullptr ? counted_before(begin, mark) : nullptr;
    if (counted != nullptr &&
        (tells_bare_number(*counted, mark, begin, rest) || (low_[mark] == ':' && counts_again(*counted, rest)))) {
      return judged_by_numbers(rest.begin);
    }
    if (promised == nullptr) {
      return done_or_granted(begin, mark, rest);
    }
    if (const auto failed = some_failed(source_, numbers_, *promised, rest, first_clause(rest))) {
      return failed;
    }
    const FoundQuantity* number = same_unit_in(*promised, rest);
    if (number != nullptr && promised->quantity.unit == core::Unit::rank && number->quantity.unit == core::Unit::rank) {
      return judged_by_numbers(rest.begin);  // «vào tốp 3 Khối thi đua: xếp thứ 5»
    }
    const bool colon = low_[mark] == ':';
    if (number == nullptr && (tells_time(source_, promised->quantity.unit, first_clause(rest), opens(mark, rest)) ||
                              tells_bare_number(*promised, mark, begin, rest))) {
      return judged_by_numbers(rest.begin);
    }
    const bool again = colon && (repeats(source_, first_clause(rest), {begin, mark}) || same_words(begin, rest) ||
                                 same_words(item_.begin, rest));
    const bool moved = colon && number != nullptr && !number->change.empty() && number->change == promised->change;
    const bool share = number != nullptr && number->quantity.unit == core::Unit::ratio &&
                       promised->quantity.unit == core::Unit::percent &&
                       any_at(low_, rest.begin, left_over) == skip_blanks_back(low_, number->number.begin);
    const bool of_it = number != nullptr && number->quantity.unit == core::Unit::ratio &&
                       number->quantity.values.back() == promised->quantity.values.front();  // «22/22 nhà»
    const bool attains = number != nullptr && low_[mark] == ';' && attains_the_same(source_, rest, *promised, *number);
    const bool same = attains || (number != nullptr && tells_the_same(mark, rest, *promised, *number));
    if ((!opens(mark, rest) && !of_it && !again && !moved && !share && !same &&
         !verb_was_done(low_, first_clause(rest))) ||
        number == nullptr) {
      return std::nullopt;
    }
    if (of_it) {
      return judged_by_numbers(rest.begin);
    }
    // «… ban hành 05 kế hoạch. Toàn ngành có 118 công chức» tells of something else
    const bool other_things = number->quantity.unit == core::Unit::count && number->unit_label != promised->unit_label;
    if (!colon && other_things && !attains) {
      return std::nullopt;
    }
    return judged_by_numbers(rest.begin);
  }

  /// «Bắt giữ ít nhất 01 vụ qua đường biển. Bắt giữ 01 vụ với 38 kg»: the next sentence counts the same thing, without
  /// any bound, in words of the promise; nobody promises it twice.
  bool tells_the_same(std::size_t mark, Range rest, const FoundQuantity& promised, const FoundQuantity& number) const {
    const Range clause = first_clause(rest);
    const bool bound = number.has_comparator || low_[mark] != '.' || number.number.begin >= clause.end;
    const bool counts = number.quantity.unit == core::Unit::count;
    if (bound || (counts && (number.unit_label.empty() || number.unit_label != promised.unit_label))) {
      return false;
    }
    const auto words = telling_words(low_, {rest.begin, number.number.begin});
    const std::size_t shared = shared_words(low_, {promise_begin(mark), mark}, words);
    return shared >= 2 || (shared == 1 && words.size() <= 3);
  }

  /// «Kết nạp 120 đoàn viên mới: 131», «Tổ chức 04 diễn đàn: tổ chức 03»: the number of the promise's own noun.
  bool tells_bare_number(const FoundQuantity& promised, std::size_t mark, std::size_t begin, Range rest) const {
    if (low_[mark] != ':' || promised.quantity.unit != core::Unit::count) {
      return false;
    }
    const std::size_t second = second_word_end(begin);
    const bool again = second < rest.begin && !is_digit_byte(low_[begin]) &&
                       phrase_at(low_, rest.begin, low_.substr(begin, second - begin)) != nowhere;
    const std::size_t at = again ? skip_blanks(low_, rest.begin + (second - begin)) : rest.begin;
    const auto number = at < rest.end && is_digit_byte(low_[at])
                            ? core::number_at(source_.shown().substr(0, rest.end), at)
                            : std::nullopt;
    return number && !number->of &&
           (number->end >= rest.end || std::string_view(",;.").find(low_[number->end]) != nowhere);
  }

  /// «Chi bộ sinh hoạt 12 kỳ: sinh hoạt 11 kỳ»: the noun of the promise again, without any bound.
  bool counts_again(const FoundQuantity& promised, Range rest) const {
    const FoundQuantity* number = same_unit_in(promised, rest);
    return number != nullptr && !number->has_comparator && number->number.begin < first_clause(rest).end &&
           !number->unit_label.empty() && same_noun(promised.unit_label, number->unit_label);
  }

  bool opens_with_share(Range rest) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&rest](const FoundQuantity& number) {
      return number.number.begin == rest.begin && number.quantity.unit == core::Unit::ratio;
    });
  }

  bool opens(std::size_t mark, Range rest) const {
    return any_at(low_, rest.begin, tale_openers) != nowhere ||
           (low_[mark] == ':' && any_at(low_, rest.begin, colon_openers) != nowhere) ||
           (low_[mark] == '.' && any_at(low_, rest.begin, sentence_openers) != nowhere) ||
           (low_[mark] == ';' && any_at(low_, rest.begin, semicolon_openers) != nowhere) || opens_with_time(low_, rest);
  }

  /// «…: trong năm không có vụ nào», «…: xảy ra 02 đơn».
  std::optional<VerdictHead> nothing_came(std::size_t mark, Range rest) const {
    std::size_t limit = rest.begin;
    for (std::size_t word = 0; word < nothing_within_words && limit < rest.end; ++word) {
      limit = skip_blanks(low_, std::max(word_end(low_, limit), limit + 1));
    }
    limit = std::min(limit, rest.end);
    const std::size_t nothing = any_at(low_, rest.begin, nothing_words);
    const bool whole = low_[mark] == '.' && nothing != nowhere &&
                       (word_count(source_.low(rest)) <= 4 || find_any(low_, any_kind, nothing, limit));
    const bool opened = low_[mark] == ':' || low_[mark] == '(' || opens(mark, rest) || whole;
    if (!opened) {
      return std::nullopt;  // «…; không có đơn thư» promises nothing as well
    }
    if (const auto number = core::number_at(source_.shown().substr(0, rest.end), rest.begin);
        number && number->end == rest.end) {  // «…: 0», «…: 02»
      const bool none = number->value.is_zero();
      return VerdictHead{
          none ? core::Verdict::met : core::Verdict::not_met, {rest.begin, rest.begin}, {}, true, false, false, false};
    }
    if (find_any(low_, nothing_words, rest.begin, limit)) {
      return VerdictHead{core::Verdict::met, {rest.begin, rest.begin}, {}, true, false, false, false};
    }
    const bool counted = std::any_of(numbers_.begin(), numbers_.end(), [limit, rest](const FoundQuantity& number) {
      return number.number.begin >= rest.begin && number.number.begin < limit &&
             number.quantity.unit == core::Unit::count;
    });
    if (!counted && find_any(low_, few_words, rest.begin, limit)) {
      return VerdictHead{core::Verdict::not_met, {rest.begin, rest.begin}, {}, true, false, false, false};
    }
    return counted ? std::optional(judged_by_numbers(rest.begin)) : std::nullopt;
  }

  /// «95% trẻ em được tiêm chủng, đạt 93,8%»: a verb of telling and the number, to the end of the paragraph.
  std::optional<VerdictHead> told_behind_comma(std::size_t mark, Range rest) const {
    const std::size_t now = any_at(low_, rest.begin, until_now);
    const std::size_t verb = any_at(low_, now == nowhere ? rest.begin : skip_blanks(low_, now), told_verbs);
    const FoundQuantity* promised = promised_before(promise_begin(mark), mark);
    if (verb == nowhere || promised == nullptr) {
      return std::nullopt;
    }
    const FoundQuantity* number = same_unit_in(*promised, rest);
    const bool alone = number != nullptr && number->number.begin == skip_blanks(low_, verb) &&
                       !number->has_comparator &&
                       (word_count(low_.substr(number->unit_end, rest.end - number->unit_end)) <= 2 ||
                        (now != nowhere && low_[skip_blanks(low_, number->unit_end)] == ','));
    const bool same = alone && (number->quantity.unit == core::Unit::percent ||
                                (!number->unit_label.empty() && number->unit_label == promised->unit_label) ||
                                number->quantity.unit == core::Unit::ratio);
    return same ? std::optional(judged_by_numbers(rest.begin)) : std::nullopt;
  }

  /// «100% đoàn viên … (100%)», «… (55/58 đoàn viên)», at the end of the paragraph.
  std::optional<VerdictPlace> told_in_bracket(const Bracket& bracket) const {
    const FoundQuantity* promised = promised_before(promise_begin(bracket.outer.begin), bracket.outer.begin);
    const bool ends = source_.trimmed({bracket.outer.end, item_.end}).size() <= 1;
    if (none_promised(low_, promise_begin(bracket.outer.begin), bracket.outer.begin) && ends && bracket.closed &&
        word_count(source_.low(bracket.inner)) <= 5) {
      const auto nothing = nothing_came(bracket.outer.begin, bracket.inner);
      return nothing ? std::optional(VerdictPlace{bracket.outer, bracket.inner, *nothing}) : std::nullopt;
    }
    const auto away =
        ends && bracket.closed && !bracket.quotation ? told_put_off(bracket.outer.begin, bracket.inner) : std::nullopt;
    if (away) {
      return VerdictPlace{bracket.outer, bracket.inner, *away};  // «(xin khất sang quý III)»
    }
    const auto facts = ends && bracket.closed ? facts_of(source_, bracket.inner) : std::vector<Range>();
    if (!facts.empty() && facts.size() == facts_of(source_, {item_.begin, bracket.outer.begin}).size()) {
      return VerdictPlace{bracket.outer, bracket.inner, judged_by_numbers(bracket.inner.begin)};
    }
    const bool done = ends && bracket.closed && !bracket.quotation &&
                      find_any(low_, told_done, bracket.inner.begin, first_clause(bracket.inner).end) &&
                      !find_phrase(low_, "chưa", bracket.inner.begin, bracket.inner.end);
    if (done) {  // «(sửa xong ngày 28/8/2025)»
      return VerdictPlace{
          bracket.outer,
          bracket.inner,
          {core::Verdict::met, {bracket.inner.begin, bracket.inner.begin}, {}, true, false, false, false}};
    }
    if (!bracket.closed || bracket.quotation || !ends) {
      return std::nullopt;
    }
    if (promised == nullptr) {  // «Khám sức khỏe cho toàn bộ công nhân (870/892 người)»
      const bool share = opens_with_share(bracket.inner) && word_count(source_.low(bracket.inner)) <= 5 &&
                         find_any(low_, each_one_words, item_.begin, bracket.outer.begin);
      return share ? std::optional(VerdictPlace{bracket.outer, bracket.inner, judged_by_numbers(bracket.inner.begin)})
                   : std::nullopt;
    }
    const FoundQuantity* number = same_unit_in(*promised, bracket.inner);
    const bool again =
        number != nullptr && repeats(source_, first_clause(bracket.inner), {item_.begin, bracket.outer.begin});
    if (number != nullptr && promised->quantity.unit == core::Unit::rank && number->quantity.unit == core::Unit::rank) {
      return VerdictPlace{bracket.outer, bracket.inner, judged_by_numbers(bracket.inner.begin)};  // «(xếp thứ 5)»
    }
    if (number == nullptr || number->has_comparator || (word_count(source_.low(bracket.inner)) > 5 && !again) ||
        word_count(low_.substr(bracket.inner.begin, number->number.begin - bracket.inner.begin)) > 1) {
      return std::nullopt;
    }
    const bool same = number->quantity.unit == core::Unit::percent || number->quantity.unit == core::Unit::ratio ||
                      (!number->unit_label.empty() && number->unit_label == promised->unit_label);
    return same ? std::optional(VerdictPlace{bracket.outer, bracket.inner, judged_by_numbers(bracket.inner.begin)})
                : std::nullopt;
  }

  /// A promise without a number: «Ban hành quy chế …: ban hành ngày 20/3/2025», «Khởi công …: đến ngày 15/8 mới khởi
  /// công», «… xếp loại vững mạnh: được công nhận vững mạnh».
  std::optional<VerdictHead> done_or_granted(std::size_t begin, std::size_t mark, Range rest) const {
    const VerdictHead met{core::Verdict::met, {rest.begin, rest.begin}, {}, true, false, false, false};
    const bool praised = low_[mark] == '.' && any_at(low_, rest.begin, being_granted) != nowhere &&
                         find_any(low_, praising, rest.begin, first_clause(rest).end);
    if (praised) {
      return met;  // «Nơi làm việc xanh, sạch. Được Chi cục đánh giá tốt.»
    }
    if (low_[mark] == '.' && same_words(begin, rest) && date_in(source_, first_clause(rest))) {
      return met;  // «Thành lập đội hình trong quý I. Thành lập ngày 12/02/2026»
    }
    if (low_[mark] == '.' && opens(mark, rest) && date_in(source_, first_clause(rest)) &&
        begins_with_verb(low_, begin) &&
        find_phrase(low_, low_.substr(begin, second_word_end(begin) - begin), rest.begin, first_clause(rest).end)) {
      return met;  // «Khởi công nhà đa năng trong quý II. Đến tháng 9 mới khởi công»: the days are compared
    }
    if (low_[mark] != ':') {
      return std::nullopt;
    }
    const bool shared = opens_with_share(rest) && word_count(low_.substr(begin, mark - begin)) >= 4 &&
                        any_at(low_, begin, measured_heads) == nowhere;
    if (shared) {
      return judged_by_numbers(rest.begin);  // «Thu nộp đoàn phí đủ và đúng hạn: 13/15 chi đoàn»
    }
    const bool granted =
        (phrase_at(low_, rest.begin, "được") != nowhere || granted_by_somebody(low_, first_clause(rest))) &&
        (begins_with_verb(low_, begin) || find_any(low_, told_granting, begin, mark)) &&
        find_any(low_, told_granting, rest.begin, first_clause(rest).end);
    if (granted) {
      return met;
    }
    const Range clause = first_clause(rest);
    if (const auto there = there_or_not(source_, begin, clause)) {
      return there;
    }
    const auto done = find_phrase(low_, "đã", rest.begin, clause.end);
    const std::size_t said = done ? word_count(low_.substr(rest.begin, done->begin - rest.begin)) : 0;
    if (done && said > 0 && said <= 4 &&
        shared_words(low_, {begin, mark}, telling_words(low_, {rest.begin, done->begin})) > 0 &&
        !find_phrase(low_, "chưa", rest.begin, clause.end)) {
      return met;  // «Ra mắt trang thông tin điện tử: trang đã chạy từ tháng 5»
    }
    const std::size_t verb = begins_with_verb(low_, begin) ? second_word_end(begin) : begin;
    const bool again = verb > begin && find_phrase(low_, low_.substr(begin, verb - begin), rest.begin, clause.end);
    const bool dated = again && (date_in(source_, clause).has_value() || opens_with_time(low_, rest));
    const bool by_paper =
        again && same_words(begin, rest) && find_phrase(low_, "quyết định số", rest.begin, clause.end);
    if (by_paper) {
      return met;
    }
    if (dated && (opens(mark, rest) || same_words(begin, rest))) {
      return met;
    }
    // «Tổ chức Tết Trung thu cho thiếu nhi: tổ chức đêm 14/8, 230 cháu dự»: nobody promises twice in the same words
    const bool denied = find_any(low_, denied_told, rest.begin, rest.end).has_value();
    const bool whole = word_count(source_.low(clause)) >= 4 && source_.low(rest).find(':') == nowhere;
    if (whole && same_words(begin, rest) && begins_with_verb(low_, begin) && !denied) {
      VerdictHead supposed = met;
      supposed.supposed = true;
      return supposed;
    }
    return std::nullopt;
  }

  Range first_clause(Range rest) const {
    std::size_t at = rest.begin;
    while (at < rest.end &&
           !(std::string_view(",;.").find(low_[at]) != nowhere && (at + 1 >= rest.end || is_blank(low_[at + 1])))) {
      ++at;
    }
    return {rest.begin, at};
  }

  /// «Kết nạp 12 đảng viên: kết nạp 10 đảng viên»: the first words of the promise again.
  bool same_words(std::size_t begin, Range rest) const {
    const std::size_t second = second_word_end(begin);
    return second > begin && second < rest.begin && !is_digit_byte(low_[begin]) &&
           phrase_at(low_, rest.begin, low_.substr(begin, second - begin)) != nowhere;
  }

  std::size_t second_word_end(std::size_t at) const { return word_end(low_, skip_blanks(low_, word_end(low_, at))); }

  const Source& source_;
  std::string_view low_;
  Range item_;
  const std::vector<Bracket>& brackets_;
  std::vector<FoundQuantity> numbers_;
};

}  // namespace

std::optional<VerdictPlace> told_place(const Source& source, Range item, const std::vector<Bracket>& brackets) {
  return item.size() > tale_paragraph_max ? std::nullopt : Tale(source, item, brackets).find();
}

}  // namespace thidua::reading
