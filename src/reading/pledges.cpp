#include "reading/pledges.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/tale_joint.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& pledge_verbs = words("naming", "pledging");
const WordList& inner_pledges = words("naming", "pledging_inside");
const WordList& weak_pledges = words("naming", "pledging_weak");
const WordList& pledge_people = words("naming", "pledgers");
const WordList& behind_verb = words("naming", "behind_pledge");
const WordList& given_to = words("naming", "given_to");
const WordList& like_words = words("naming", "as_pledged");
const WordList& pledged_nouns = words("naming", "names");
const WordList& nouns_of_being = words("naming", "being_nouns");
const WordList& pledge_places = words("naming", "set_down_in");
const WordList& no_promise_words = words("naming", "no_promises");
const WordList& lead_words = words("naming", "before_names");
const WordList& clause_joints = words("naming", "clause_joints");
const WordList& told_words = words("naming", "told_inside");
const WordList& other_pledges = words("naming", "other_pledges");
const WordList& other_names = words("naming", "other_names");
const WordList& told_firsts = words("naming", "told_starts");
/// A longer sentence is an essay; keeps the search linear.
constexpr std::size_t pledge_bytes_max = 900;
/// «Viện kiểm sát nhân dân khu vực 3 chúng tôi cũng»: between the begin of a clause and its verb.
constexpr std::size_t pledge_words_max = 9;
/// «với Công đoàn ngành», «trước Khối»
constexpr std::size_t given_words_max = 7;
/// «mà Hợp tác xã đã hứa»
constexpr std::size_t as_pledged_words_max = 7;
constexpr std::size_t being_nouns_words_max = 9;
constexpr std::size_t pledged_words_min = 3;

class PledgeFinder {
 public:
  PledgeFinder(const Source& source, Range sentence)
      : source_(source),
        low_(std::string_view(source.low()).substr(0, sentence.end)),
        sentence_(sentence),
        brackets_(outer_brackets(source.shown(), sentence)) {}

  std::optional<NamedPromise> find(bool behind_only) const {
    std::size_t clause = sentence_.begin;
    for (std::size_t at = sentence_.begin; at < sentence_.end; at = next_word(at)) {
      if (inside(at)) {
        continue;
      }
      if (at > sentence_.begin && starts_clause(at)) {
        clause = at;
      }
      auto found = as_pledged(clause, at);
      found = found ? found : is_pledge(clause, at);
      found = found || behind_only ? found : pledged(clause, at);
      found = found || behind_only ? found : named(clause, at);
      if (found) {
        return found;
      }
    }
    return std::nullopt;
  }

 private:
  std::size_t next_word(std::size_t at) const { return skip_blanks(low_, std::max(word_end(low_, at), at + 1)); }

  bool inside(std::size_t at) const {
    return std::any_of(brackets_.begin(), brackets_.end(),
                       [at](const Bracket& one) { return one.outer.begin <= at && at < one.outer.end; });
  }

  /// Behind a comma, a dash or a semicolon, or at «vì thế», «do đó», «còn», «nên».
  bool starts_clause(std::size_t at) const {
    const std::size_t before = skip_blanks_back(low_, at);
    const bool sign = before > sentence_.begin && before < at && std::string_view(",;:-").find(low_[before - 1]) != nowhere;
    return sign || any_before(low_, at, clause_joints) != nowhere;
  }

  std::size_t pledge_at(std::size_t at) const {
    if (any_before(low_, at, other_pledges) != nowhere) {
      return nowhere;
    }
    const std::size_t verb = any_at(low_, at, pledge_verbs);
    const std::size_t other = any_at(low_, at, inner_pledges);
    return verb == nowhere ? other : other == nowhere ? verb : std::max(verb, other);
  }

  std::size_t words_between(std::size_t from, std::size_t to) const {
    return word_count(low_.substr(from, to - std::min(from, to)));
  }

  bool holds_number(Range range) const {
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
      return one.has_comparator || one.quantity.unit != core::Unit::count;
    });
  }

  /// What may be promised: a number, a zero, a level, a title, or something to be done.
  bool promises(Range range, bool by_verb) const {
    range = source_.trimmed(range);
    const auto numbers = quantities_in(source_, range);
    const bool number = std::any_of(numbers.begin(), numbers.end(), [this](const FoundQuantity& one) {
      return one.weight >= 0 && any_at(low_, skip_blanks(low_, one.number.end), words("targets", "summed")) == nowhere;
    });
    return number || any_at(low_, range.begin, zero_words) != nowhere || level_in(source_, range).has_value() ||
           !award_in(source_, range).empty() ||
           find_any(low_, words("naming", "due_words"), range.begin, range.end) ||
           (by_verb && begins_with_verb(low_, range.begin) && words_between(range.begin, range.end) >= pledged_words_min);
  }

  /// Behind «với Công đoàn ngành», «trước Khối»: where a verb, a number or a denial begins.
  std::size_t behind_given(std::size_t at) const {
    if (any_at(low_, at, given_to) == nowhere) {
      return at;
    }
    std::size_t word = next_word(at);
    for (std::size_t count = 0; count < given_words_max && word < sentence_.end; ++count) {
      if (std::string_view(",;:").find(low_[skip_blanks_back(low_, word) - 1]) != nowhere) {
        return word;
      }
      if (any_at(low_, word, behind_verb) != nowhere || any_at(low_, word, zero_words) != nowhere ||
          is_digit_byte(low_[word]) || begins_with_verb(low_, word)) {
        return word;
      }
      word = next_word(word);
    }
    return at;
  }

  std::size_t behind_many(std::size_t at, const WordList& list) const {
    for (int step = 0; step < 4; ++step) {
      const std::size_t end = any_at(low_, at, list);
      if (end == nowhere || end >= sentence_.end) {
        break;
      }
      at = skip_blanks(low_, end);
      at = at < sentence_.end && low_[at] == ',' ? skip_blanks(low_, at + 1) : at;
    }
    return at;
  }

  /// «…, vì thế năm nay anh em hạ quyết tâm không để xảy ra cháy rừng»; «Tỷ lệ … Tòa đăng ký từ 85% trở lên».
  std::optional<NamedPromise> pledged(std::size_t clause, std::size_t at) const {
    const std::size_t verb = pledge_at(at);
    if (verb == nowhere || words_between(clause, at) > pledge_words_max) {
      return std::nullopt;
    }
    std::size_t promise = behind_given(skip_blanks(low_, verb));
    promise = promise < sentence_.end && low_[promise] == ':' ? skip_blanks(low_, promise + 1) : promise;
    promise = behind_many(promise, behind_verb);
    if (promise >= sentence_.end || std::string_view(",;.").find(low_[promise]) != nowhere ||
        any_at(low_, promise, no_promise_words) != nowhere) {
      return std::nullopt;
    }
    const std::size_t who = pledger_before(clause, at);
    const bool topic = who != nowhere && who > clause && words_between(clause, who) >= 2 && !holds_number({clause, at}) &&
                       begins_with_bound(promise);
    if (!topic && holds_number({clause, at})) {
      return std::nullopt;  // «100% đảng viên đăng ký học tập» is itself promised
    }
    const bool weak = any_at(low_, at, weak_pledges) != nowhere;
    const Range told = told_of(promise);
    const Range range = source_.trimmed({topic ? clause : promise, told.empty() ? sentence_.end : told.begin});
    if (!promises({promise, range.end}, !weak) || (weak && !begins_with_bound(promise))) {
      return std::nullopt;
    }
    return NamedPromise{without_sign(range), {}, without_joint(told)};
  }

  /// Begin of who pledges, right before the verb: «khoa cũng hứa»; or nowhere.
  std::size_t pledger_before(std::size_t clause, std::size_t at) const {
    std::size_t word = at;
    for (int count = 0; count < 4 && word > clause; ++count) {
      const std::size_t begin = any_before(low_, word, pledge_people);
      if (begin != nowhere && begin >= clause) {
        return begin;
      }
      word = skip_blanks_back(low_, word);
      while (word > clause && !is_blank(low_[word - 1])) {
        --word;
      }
    }
    return nowhere;
  }

  bool begins_with_bound(std::size_t at) const {
    const auto numbers = quantities_in(source_, {at, sentence_.end});
    return any_at(low_, at, zero_words) != nowhere ||
           (!numbers.empty() && words_between(at, numbers.front().words.begin) <= 3);
  }

  /// «800 cụ … mà Trạm đăng ký khám trong cả năm», «260 tấn đã ký với xã chỉ làm được 188 tấn», «… – đúng như cam kết».
  std::optional<NamedPromise> as_pledged(std::size_t clause, std::size_t at) const {
    const std::size_t like = any_at(low_, at, like_words);
    if (like == nowhere || at == clause) {
      return std::nullopt;
    }
    std::size_t word = skip_blanks(low_, like);
    std::size_t verb = pledge_before(like);  // «đã ký», «đã hứa»: the list holds the verb itself
    const bool who = phrase_at(low_, at, "mà") != nowhere;  // «mà Hợp tác xã đã hứa»; «như đã hứa» names nobody
    const std::size_t reach = who ? as_pledged_words_max : 2;
    for (std::size_t count = 0; verb == nowhere && count < reach && word < sentence_.end; ++count) {
      verb = pledge_at(word);
      if (std::string_view(",;:").find(low_[std::max(word, std::size_t{1}) - 1]) != nowhere) {
        return std::nullopt;
      }
      word = next_word(word);
    }
    if (verb == nowhere || is_bound_at(skip_blanks(low_, verb))) {
      return std::nullopt;
    }
    const Range promise = without_sign(source_.trimmed({behind_many(promise_clause(clause, at), lead_words), at}));
    if (!promises(promise, true) || tells_from_the_start(source_, promise) ||
        any_at(low_, promise.begin, words("naming", "comparing")) != nowhere) {
      return std::nullopt;
    }
    const Range told = told_of(skip_blanks(low_, verb));
    return NamedPromise{promise, {}, told.empty() ? source_.trimmed({at, sentence_.end}) : without_joint(told)};
  }

  /// The clause that holds the promise, where a sign stands right before «đúng như cam kết».
  std::size_t promise_clause(std::size_t clause, std::size_t at) const {
    return clause < at && words_between(clause, at) >= pledged_words_min ? clause : sentence_.begin;
  }

  std::size_t pledge_before(std::size_t end) const {
    const bool pledge = any_before(low_, end, pledge_verbs) != nowhere;
    return pledge ? end : nowhere;
  }

  bool is_bound_at(std::size_t at) const {
    const auto numbers = at < sentence_.end ? quantities_in(source_, {at, sentence_.end}) : std::vector<FoundQuantity>();
    return any_at(low_, at, zero_words) != nowhere || (!numbers.empty() && numbers.front().words.begin == at);
  }

  /// «Mười hai nghìn lượt bạn đọc là con số ghi trong giao ước của Thư viện; thực tế đón 15.340 lượt».
  std::optional<NamedPromise> is_pledge(std::size_t clause, std::size_t at) const {
    const std::size_t is = phrase_at(low_, at, "là");
    const std::size_t noun = is == nowhere ? nowhere : any_at(low_, skip_blanks(low_, is), nouns_of_being);
    if (noun == nowhere || at == clause) {
      return std::nullopt;
    }
    const std::size_t limit = std::min(low_.find_first_of(",;.:", noun), sentence_.end);
    const auto verb = find_any(low_, pledge_verbs, noun, limit);
    const auto place = find_any(low_, pledge_places, noun, limit);
    const std::size_t said = std::min(verb ? verb->begin : nowhere, place ? place->begin : nowhere);
    const Range promise = without_sign(source_.trimmed({behind_many(clause, lead_words), at}));
    if (said == nowhere || words_between(noun, said) > being_nouns_words_max || !promises(promise, true) ||
        any_at(low_, clause, pledged_nouns) != nowhere) {
      return std::nullopt;
    }
    return NamedPromise{promise, {}, source_.trimmed({std::min(limit + 1, sentence_.end), sentence_.end})};
  }

  /// «…, do đó mục tiêu chi bộ “Hoàn thành xuất sắc nhiệm vụ” xin được báo cáo sau».
  std::optional<NamedPromise> named(std::size_t clause, std::size_t at) const {
    const std::size_t noun = any_at(low_, at, pledged_nouns);
    if (noun == nowhere || at != behind_many(clause, lead_words)) {
      return std::nullopt;
    }
    const std::size_t promise = skip_blanks(low_, noun);
    if (promise >= sentence_.end || std::string_view(",;.:").find(low_[promise]) != nowhere ||
        any_at(low_, promise, words("naming", "this_one")) != nowhere ||
        any_at(low_, promise, other_names) != nowhere || any_at(low_, promise, no_promise_words) != nowhere) {
      return std::nullopt;
    }
    const Range told = told_of(promise);
    const Range range = without_sign(source_.trimmed({promise, told.empty() ? sentence_.end : told.begin}));
    return !told.empty() && promises(range, true) ? std::optional(NamedPromise{range, {}, without_joint(told)})
                                                  : std::nullopt;
  }

  /// From where a result is told behind the promise that begins at `from`; empty where the sentence only promises.
  Range told_of(std::size_t from) const {
    for (std::size_t at = next_word(from); at < sentence_.end; at = next_word(at)) {
      if (inside(at)) {
        continue;
      }
      const std::size_t before = skip_blanks_back(low_, at);
      const char sign = before > from ? low_[before - 1] : ' ';
      const bool parted = std::string_view(",;:-").find(sign) != nowhere;
      if (sign == ';' && far_told(at)) {
        return {at, sentence_.end};
      }
      if ((parted && tells(at)) || any_at(low_, at, told_words) != nowhere ||
          any_at(low_, at, words("naming", "then")) != nowhere) {
        return {at, sentence_.end};
      }
    }
    return {sentence_.end, sentence_.end};
  }

  /// «…; mưa đến muộn nên chỉ xuống giống được 22 ha»: no bound, and a word of the state of the work.
  bool far_told(std::size_t at) const {
    const std::size_t stop = std::min(low_.find(';', at), sentence_.end);
    const auto numbers = quantities_in(source_, {at, stop});
    const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
      return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
    });
    return !bound && end_of_label(low_, at) == at && any_at(low_, at, zero_words) == nowhere &&
           find_any(low_, words("naming", "tale_marks"), at, stop);
  }

  bool tells(std::size_t at) const {
    if (end_of_label(low_, at) > at || any_at(low_, at, zero_words) != nowhere) {
      return false;  // the next of a list
    }
    const std::size_t time = any_at(low_, at, words("naming", "time_nouns"));
    if (time != nowhere && is_digit_byte(low_[skip_blanks(low_, time)])) {
      return true;  // «…, tháng 12 đo lại là 38 phút»
    }
    return any_at(low_, at, told_firsts) != nowhere || any_at(low_, at, words("naming", "tale_times")) != nowhere ||
           (any_at(low_, at, in_which_words) == nowhere && verdict_head(source_, {at, sentence_.end}).has_value());
  }

  Range without_sign(Range range) const {
    while (!range.empty() && std::string_view(".;,:-").find(low_[range.end - 1]) != nowhere) {
      range = source_.trimmed({range.begin, range.end - 1});
    }
    return range;
  }

  Range without_joint(Range told) const {
    const std::size_t then = any_at(low_, told.begin, words("naming", "then"));
    return then == nowhere || then >= told.end ? told : source_.trimmed({then, told.end});
  }

  const Source& source_;
  std::string_view low_;
  Range sentence_;
  std::vector<Bracket> brackets_;
};

}  // namespace

std::optional<NamedPromise> pledge_in(const Source& source, Range sentence) {
  return sentence.size() > pledge_bytes_max ? std::nullopt : PledgeFinder(source, sentence).find(false);
}

std::optional<NamedPromise> pledged_behind(const Source& source, Range sentence) {
  return sentence.size() > pledge_bytes_max ? std::nullopt : PledgeFinder(source, sentence).find(true);
}

}  // namespace thidua::reading
