#include "reading/named_promises.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/pledges.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/tale_joint.h"
#include "reading/told_marks.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& promise_names = words("naming", "names");
const WordList& before_names = words("naming", "before_names");
const WordList& pledging = words("naming", "pledging");
const WordList& behind_pledge = words("naming", "behind_pledge");
const WordList& pledgers = words("naming", "pledgers");
const WordList& told_starts = words("naming", "told_starts");
const WordList& told_inside = words("naming", "told_inside");
const WordList& named_ordinals = words("verdicts", "ordinals");
const WordList& named_tales = words("verdicts", "tale_openers");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t prose_bytes_max = 3000;
/// Fewer words of a named promise may only say how much.
constexpr std::size_t promise_words_named_min = 5;
/// «Việc xây nhà trẻ phải hoãn»
constexpr std::size_t promise_words_told_min = 3;
constexpr std::size_t pledge_subject_words_max = 6;
constexpr std::size_t between_words_max = 4;
/// «đầu tiên, cũng là lời hứa nặng nhất, »
constexpr std::size_t being_words_max = 10;
/// So many sentences that name their promise show the manner of the whole report.
constexpr std::size_t prose_min = 3;
constexpr std::size_t label_words_max = 3;
constexpr std::ptrdiff_t list_marks_min = 2;
constexpr std::size_t prose_words_min = 16;
constexpr std::size_t marked_prose_words_min = 28;

/// One sentence, or what stands between semicolons.
class Clause {
 public:
  Clause(const Source& source, Range range)
      : source_(source),
        low_(std::string_view(source.low()).substr(0, range.end)),
        range_(range),
        brackets_(outer_brackets(source.shown(), range)) {}

  /// A promise that a noun or a verb of pledging names.
  std::optional<NamedPromise> named() const {
    const std::size_t at = skip_many(range_.begin, before_names);
    if (auto judged = judged_before(at)) {
      return judged;
    }
    if (const std::size_t noun = any_at(low_, at, promise_names); noun != nowhere) {
      return by_noun(skip_blanks(low_, noun));
    }
    // «Đối với phụ nữ có thai, mức phấn đấu là 95% …»: whom it is about stands before a comma
    const std::size_t mark = first_mark();
    const bool comma = mark < range_.end && low_[mark] == ',';
    // «Cây quế, xã đăng ký trồng mới 30 ha»: what it is about, then who promised
    const std::size_t next = comma ? skip_blanks(low_, mark + 1) : range_.end;
    const bool topic = comma && word_count(low_.substr(at, mark - at)) <= between_words_max &&
                       (any_at(low_, next, pledgers) != nowhere ||
                        (phrase_at(low_, range_.begin, "về") != nowhere && any_at(low_, next, pledging) != nowhere));
    const bool about = comma && (at > range_.begin || topic);
    const std::size_t limit = about ? std::min(low_.find_first_of(",;:(", mark + 1), range_.end) : mark;
    const auto verb = find_any(low_, pledging, at, limit);
    // «Dư nợ ủy thác qua Ngân hàng Chính sách xã hội phấn đấu đạt 14 tỷ đồng»: what is measured may have a long name
    if (verb && any_before(low_, verb->begin, words("naming", "other_pledges")) != nowhere) {
      return std::nullopt;  // «Tiếp nhận 03 phản ánh»
    }
    const bool strives = verb && phrase_at(low_, verb->begin, "phấn đấu") != nowhere;
    if (!verb || word_count(low_.substr(at, verb->begin - at)) >
                     (strives ? being_words_max + between_words_max : pledge_subject_words_max)) {
      return std::nullopt;
    }
    if (any_at(low_, skip_blanks(low_, verb->end), words("naming", "no_promises")) != nowhere) {
      return std::nullopt;  // «chúng tôi nhận đây là chỉ tiêu không đạt»
    }
    const bool we = verb->begin == at || any_at(low_, at, pledgers) != nowhere ||
                    (!about && any_at(low_, at, words("naming", "adjuncts")) != nowhere &&
                     any_before(low_, verb->begin, pledgers) != nowhere);
    if (!we && any_at(low_, verb->begin, words("naming", "pledging_weak")) != nowhere) {
      return std::nullopt;  // «Năm 2025 nhận 18.742 hồ sơ»
    }
    const std::size_t pledged = skip_many(skip_blanks(low_, verb->end), behind_pledge);
    if (we && !promises({pledged, range_.end})) {
      return told_inside_only(pledged);  // «Công ty hứa lắp xong lò nung và đã vận hành»
    }
    // «Trong mùa khô xã hứa không để xảy ra cháy rừng»: a denial needs nothing of what stands before
    const bool denies = any_at(low_, pledged, zero_words) != nowhere;
    const bool apart = topic && phrase_at(low_, range_.begin, "về") != nowhere;  // «Về đường thôn, Hội đăng ký …»
    // «Năm học này thầy trò giao ước đỗ tốt nghiệp 100%»: who pledged stands before the verb, unless no more than a
    // bound stands behind it
    const bool acts = any_at(low_, verb->begin, words("naming", "actor_verbs")) != nowhere && !topic && !bound_only(pledged);
    auto found = parted(we || denies || apart || acts ? pledged : range_.begin, true);
    return found && promises(found->promise) ? found : std::nullopt;
  }

  /// «Hai bên giao ước không để xảy ra cháy», «Đầu năm học, trường đăng ký 15% …»: where the promise begins.
  std::size_t behind_pledge_head() const {
    const std::size_t colon = phrase_at(low_, range_.begin, "về") == nowhere ? nowhere : low_.find(": ", range_.begin);
    if (colon < range_.end && word_count(low_.substr(range_.begin, colon - range_.begin)) <= being_words_max) {
      const Clause rest(source_, {skip_blanks(low_, colon + 1), range_.end});  // «Về quốc phòng: phường cam kết …»
      const std::size_t begin = rest.behind_pledge_head();
      return begin == rest.range_.begin ? range_.begin : begin;
    }
    const std::size_t mark = first_mark();
    const auto verb = find_any(low_, pledging, range_.begin, mark);
    if (!verb || word_count(low_.substr(range_.begin, verb->begin - range_.begin)) > pledge_subject_words_max ||
        any_at(low_, range_.begin, pledgers) == nowhere || low_[verb->end] == ':') {
      return range_.begin;
    }
    const std::size_t begin = skip_many(skip_blanks(low_, verb->end), behind_pledge);
    return begin < range_.end && promises({begin, range_.end}) ? begin : range_.begin;
  }

  /// «…, như vậy đã không giữ được cam kết không yêu cầu bổ sung hồ sơ quá 01 lần».
  std::optional<NamedPromise> judged_first() const { return judged_before(range_.begin); }

  /// «Đưa chèo vào 12 trường học thì đã đưa vào được cả 12 trường»: no name, but a promise and its result.
  /// `awaited`: the promise before has no result yet, so that a number without a bound is that result.
  std::optional<NamedPromise> plain(bool awaited) const {
    if (tells_from_the_start(source_, range_)) {
      return std::nullopt;
    }
    const auto found = parted(range_.begin, false);
    if (found && !found->told.empty() && promises(found->promise)) {
      return found;
    }
    const auto joint = awaited ? std::nullopt : tale_joint(source_, range_);
    if (joint) {
      return NamedPromise{joint->promise, {}, joint->told};
    }
    return any_at(low_, range_.begin, told_starts) == nowhere ? bound_first(awaited) : std::nullopt;
  }

  /// «Giữ độ che phủ rừng không dưới 52% là việc khó»: a bound that nothing in the sentence says to be reached.
  bool promises_openly() const {
    const auto numbers = quantities_in(source_, range_);
    const bool opens =
        begins_with_verb(low_, range_.begin) || any_at(low_, range_.begin, words("naming", "everybody")) != nowhere;
    return opens && !numbers.empty() && numbers.front().has_comparator &&
           numbers.front().quantity.comparator != core::Comparator::more_than;
  }

  /// Says how the promise before came out, or speaks of it again: «như vậy lời hứa này đã giữ được».
  bool goes_on() const {
    if (verdict_head(source_, range_) || !promises(range_)) {
      return true;
    }
    for (auto name = find_any(low_, promise_names, range_.begin, range_.end); name;
         name = find_any(low_, promise_names, name->end, range_.end)) {
      if (any_at(low_, skip_blanks(low_, name->end), words("naming", "this_one")) != nowhere) {
        return true;
      }
    }
    return false;
  }

 private:
  /// «từ 85% trở lên, …»: a bound right here, and hardly another word up to the next sign.
  bool bound_only(std::size_t at) const {
    const auto numbers = quantities_in(source_, {at, range_.end});
    if (numbers.empty() || word_count(low_.substr(at, numbers.front().words.begin - at)) > 1) {
      return false;
    }
    const std::size_t end = std::max(numbers.front().unit_end, numbers.front().words.end);
    const std::size_t stop = std::min(low_.find_first_of(",;:.(", end), range_.end);
    return word_count(low_.substr(end, stop - end)) <= 1;
  }

  std::size_t skip_many(std::size_t at, const WordList& list) const {
    for (int step = 0; step < 4; ++step) {
      const std::size_t end = any_at(low_, at, list);
      if (end == nowhere || end >= range_.end) {
        break;
      }
      at = skip_blanks(low_, end);
      at = at < range_.end && low_[at] == ',' ? skip_blanks(low_, at + 1) : at;
    }
    return at;
  }

  /// «Tỷ lệ người dân có thẻ bảo hiểm y tế từ 95% trở lên, xã đạt 96,8%», «Số hóa 100% hồ sơ cơ bản đạt»: in prose
  /// a bound is a promise; so is a number that a result follows without a sign.
  std::optional<NamedPromise> bound_first(bool strict) const {
    for (std::size_t at = range_.begin; at + 1 < range_.end; ++at) {
      const bool comma = low_[at] == ',' && is_blank(low_[at + 1]);
      if ((!comma && !is_blank(low_[at])) || in_sign(at)) {
        continue;
      }
      const std::size_t next = skip_blanks(low_, at + 1);
      const bool inside = !comma && any_at(low_, next, told_inside) != nowhere;
      if (!inside && !(comma && (tells(next) || tells_number(next)))) {
        continue;
      }
      const Range promise = source_.trimmed({range_.begin, at});
      const auto numbers = quantities_in(source_, promise);
      const bool bound = std::any_of(numbers.begin(), numbers.end(), [this, inside, strict](const FoundQuantity& one) {
        const bool beyond = phrase_at(low_, one.words.begin, "vượt") != nowhere;  // «vượt 10%» tells
        return one.weight >= 1 && ((one.has_comparator && !beyond) || (inside && !strict));
      });
      if (bound) {
        return NamedPromise{promise, {}, told_from(next)};
      }
      if (!numbers.empty()) {
        return std::nullopt;  // the first number is no bound: the sentence tells
      }
    }
    return std::nullopt;
  }

  /// «xã đạt 96,8%», «năm nay còn 9 ca»: a number without a bound, of someone or at some time.
  bool tells_number(std::size_t at) const {
    if (at < range_.end && is_digit_byte(low_[at])) {
      const auto share = core::number_at(source_.shown({0, range_.end}), at);
      return share && share->of;  // «11/12 tổ làm được»
    }
    if (at >= range_.end || any_at(low_, at, in_which_words) != nowhere || begins_with_verb(low_, at)) {
      return false;
    }
    const std::size_t end = std::min(low_.find(", ", at), range_.end);
    const auto numbers = quantities_in(source_, {at, end});
    return !numbers.empty() &&
           std::none_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.has_comparator; });
  }

  std::size_t first_mark() const { return std::min(low_.find_first_of(",;:(", range_.begin), range_.end); }

  /// «Không hoàn thành chỉ tiêu 100% …», «Chưa có kết quả để đánh giá chỉ tiêu …»; also behind a comma.
  std::optional<NamedPromise> judged_before(std::size_t at) const {
    for (std::size_t begin = at; begin != nowhere && begin < range_.end;) {
      const auto head = verdict_head(source_, {begin, range_.end});
      const std::size_t noun = head && !head->announced ? name_behind(*head) : nowhere;
      if (noun != nowhere && promises({noun, range_.end})) {
        auto found = parted(noun, true);
        found->before = head;
        return found;
      }
      const std::size_t comma = low_.find(", ", begin);
      begin = comma == nowhere ? nowhere : skip_blanks(low_, comma + 1);
    }
    return std::nullopt;
  }

  /// Behind the noun that the words of judgement end in, or that stands a few words behind them.
  std::size_t name_behind(const VerdictHead& head) const {
    if (head.percent_of_plan) {
      return nowhere;
    }
    std::size_t name = any_before(low_, head.words.end, promise_names) != nowhere ? head.words.end : nowhere;
    if (name == nowhere) {
      const std::size_t limit = std::min(low_.find_first_of(",;:.(0123456789", head.words.end), range_.end);
      const auto found = find_any(low_, promise_names, head.words.end, limit);
      const bool near =
          found && word_count(low_.substr(head.words.end, found->begin - head.words.end)) <= between_words_max;
      name = near ? found->end : nowhere;
    }
    const std::size_t at = name == nowhere ? nowhere : skip_blanks(low_, name);
    return at < range_.end && !counts_off(at) ? at : nowhere;
  }

  /// «chỉ tiêu số 2», «chỉ tiêu thứ hai», «chỉ tiêu 3»: called by its number, not by its words.
  bool counts_off(std::size_t at) const {
    std::size_t end = 0;
    const bool digits = !number_at_place(low_, at, range_.end, end).empty() && end < range_.end;
    const bool number = digits && (!is_blank(low_[end]) || low_[at] == '(' || low_[at] == '[' ||
                                   !is_digit_byte(low_[at]) || !unit_at(source_, end, range_.end, false).known);
    return number || any_at(low_, at, words("naming", "this_one")) != nowhere ||
           named_ordinals.at(low_, at, end) != nullptr || phrase_at(low_, at, "số") != nowhere ||
           phrase_at(low_, at, "thứ") != nowhere || low_[at] == ':' || low_[at] == '.';
  }

  std::optional<NamedPromise> by_noun(std::size_t at) const {
    std::size_t ordinal = 0;
    if (at < range_.end && named_ordinals.at(low_, at, ordinal) != nullptr) {
      // «Lời hứa đầu tiên của Trạm là tiêm đủ mũi cho 96% trẻ»
      const auto is = find_phrase(low_, "là", ordinal, first_mark());
      const bool near = is && word_count(low_.substr(ordinal, is->begin - ordinal)) <= pledge_subject_words_max;
      at = near ? skip_blanks(low_, is->end) : at;
    }
    if (at < range_.end && low_[at] == ',') {  // «Theo giao ước, Nhà hát dựng mới 02 vở», «…, nhà trường cam kết …»
      at = skip_many(skip_many(skip_blanks(low_, at + 1), pledgers), pledging);
      at = skip_many(at, behind_pledge);
    } else {
      at = behind_being(behind_saying(at));
      at = at < range_.end && low_[at] == ',' ? skip_many(skip_blanks(low_, at + 1), pledgers) : at;
    }
    if (at >= range_.end) {
      return std::nullopt;
    }
    // «Bản cam kết ghi: “…”», «Với cam kết “…”, trong năm …»
    const std::size_t limit = std::min(low_.find_first_of(",;.", at), range_.end);
    const auto quotation = std::find_if(brackets_.begin(), brackets_.end(),
                                        [at](const Bracket& one) { return one.quotation && one.outer.begin >= at; });
    if (quotation != brackets_.end() && quotation->outer.begin < limit && quotation->closed &&
        word_count(low_.substr(at, quotation->outer.begin - at)) <= between_words_max) {
      return NamedPromise{source_.trimmed(quotation->inner), {}, told_from(quotation->outer.end)};
    }
    if (counts_off(at) || phrase_at(low_, at, "đã") != nowhere) {
      return std::nullopt;
    }
    return promises({at, range_.end}) ? parted(at, true) : told_inside_only(at);
  }

  /// «Nội dung xây dựng vườn thuốc nam mẫu không thực hiện nữa …»: no number, but the words of a result stand behind.
  std::optional<NamedPromise> told_inside_only(std::size_t at) const {
    const std::size_t limit = std::min(low_.find_first_of(",;:(", at), range_.end);
    for (std::size_t blank = low_.find(' ', at); blank < limit; blank = low_.find(' ', blank + 1)) {
      if (any_at(low_, blank + 1, told_inside) != nowhere) {
        const Range promise = source_.trimmed({at, blank});
        const bool enough = word_count(source_.low(promise)) >= promise_words_told_min && begins_with_verb(low_, at);
        return enough ? std::optional(NamedPromise{promise, {}, told_from(blank + 1)}) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// «Lời hứa lớn nhất của xã là hạ tỷ lệ hộ nghèo ít nhất 6%», «Lời hứa đầu tiên, cũng là lời hứa nặng nhất, là thu
  /// …»: the promise stands behind the last «là» before its number, unless the number itself does.
  /// «Giao ước đầu năm ghi kết nạp 120 hội viên», «Giao ước có việc tổ chức hội thi»: behind the word of setting down.
  std::size_t behind_saying(std::size_t at) const {
    const std::size_t limit = std::min(low_.find_first_of(",;:.(", at), range_.end);
    const auto said = find_any(low_, words("naming", "setting_down"), at, limit);
    return said && word_count(low_.substr(at, said->begin - at)) <= between_words_max ? skip_blanks(low_, said->end)
                                                                                      : at;
  }

  std::size_t behind_being(std::size_t at) const {
    const auto numbers = quantities_in(source_, {at, range_.end});
    const std::size_t limit = std::min(numbers.empty() ? at : numbers.front().words.begin,
                                       std::min(low_.find_first_of(";:(", at), range_.end));
    std::size_t behind = at;
    for (auto is = find_phrase(low_, "là", at, limit); is; is = find_phrase(low_, "là", is->end, limit)) {
      const std::size_t next = skip_blanks(low_, is->end);
      if (word_count(low_.substr(at, is->begin - at)) <= being_words_max && next < limit) {
        behind = next;
      }
    }
    return behind;
  }

  Range told_from(std::size_t at) const {
    while (at < range_.end && (is_blank(low_[at]) || std::string_view(",;:").find(low_[at]) != nowhere)) {
      ++at;
    }
    const std::size_t then = any_at(low_, at, words("naming", "then"));
    return source_.trimmed({then == nowhere ? at : skip_blanks(low_, then), range_.end});
  }

  bool in_sign(std::size_t at) const {
    const auto after =
        std::upper_bound(brackets_.begin(), brackets_.end(), at,
                         [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
    return after != brackets_.begin() && at < std::prev(after)->outer.end;
  }

  /// The promise up to where its result begins. `named`: commas and words inside the clause part them too.
  std::optional<NamedPromise> parted(std::size_t begin, bool named) const {
    for (std::size_t at = begin; at + 1 < range_.end; ++at) {
      if (in_sign(at)) {
        continue;
      }
      const bool word = is_blank(low_[at]);
      const std::size_t next = skip_blanks(low_, at + 1);
      const bool colon = low_[at] == ':' && is_blank(low_[at + 1]);
      const bool comma = named && low_[at] == ',' && is_blank(low_[at + 1]) && tells(next);
      const bool stop = named && low_[at] == ';' && is_blank(low_[at + 1]);
      const bool then = word && any_at(low_, next, words("naming", "then")) != nowhere;
      const bool inside = named && word && any_at(low_, next, told_inside) != nowhere &&
                          promises({begin, skip_blanks_back(low_, at + 1)});
      if ((colon || stop || then || inside || (comma && promises({begin, at}))) &&
          word_count(low_.substr(begin, at - begin)) >= 2) {
        return NamedPromise{source_.trimmed({begin, at}), {}, told_from(inside && !then ? next : at + 1)};
      }
    }
    if (const auto joint = named ? tale_joint(source_, {begin, range_.end}) : std::nullopt) {
      return NamedPromise{joint->promise, {}, joint->told};
    }
    return NamedPromise{source_.trimmed({begin, range_.end}), {}, {}};
  }

  /// Does a result begin here?
  bool tells(std::size_t at) const {
    return any_at(low_, at, told_starts) != nowhere || any_at(low_, at, named_tales) != nowhere ||
           (any_at(low_, at, in_which_words) == nowhere && verdict_head(source_, {at, range_.end}).has_value());
  }

  bool promises(Range range) const {
    range = source_.trimmed(range);
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.weight >= 0; }) ||
           any_at(low_, range.begin, zero_words) != nowhere || level_in(source_, range).has_value() ||
           !award_in(source_, range).empty();
  }

  const Source& source_;
  std::string_view low_;
  Range range_;
  std::vector<Bracket> brackets_;
};

/// Sentences, and what stands behind a semicolon where it names a promise of its own.
std::vector<Range> clauses_of_prose(const Source& source, Range paragraph) {
  const auto brackets = outer_brackets(source.shown(), paragraph);
  std::vector<std::size_t> stops = sentence_ends(source, paragraph, brackets);
  stops.push_back(paragraph.end);
  std::vector<Range> clauses;
  std::size_t begin = paragraph.begin;
  for (const std::size_t stop : stops) {
    const Range sentence = source.trimmed({begin, std::min(stop, paragraph.end)});
    begin = stop;
    std::size_t from = sentence.begin;
    for (std::size_t at = source.low().find_first_of(";:", from); at < sentence.end;
         at = source.low().find_first_of(";:", at + 1)) {
      const Range rest = source.trimmed({at + 1, sentence.end});
      // «Niềm vui ấy chưa trọn: lời hứa giải ngân 100% vốn …»
      const bool parts = is_blank(source.low()[at + 1]) &&
                         (source.low()[at] == ';' ||
                          (quantities_in(source, {from, at}).empty() && !Clause(source, {from, at}).named()));
      const bool bounds = parts && source.low()[at] == ';' && Clause(source, rest).plain(true);
      if (parts && (bounds || Clause(source, rest).named())) {
        clauses.push_back(source.trimmed({from, at}));
        from = rest.begin;
      }
    }
    if (from < sentence.end) {
      clauses.push_back({from, sentence.end});
    }
  }
  return clauses;
}

}  // namespace

std::vector<NamedPromise> named_promises(const Source& source, Range paragraph, bool firm) {
  std::vector<NamedPromise> found;
  if (paragraph.size() > prose_bytes_max) {
    return found;
  }
  for (const Range& clause : clauses_of_prose(source, paragraph)) {
    const Clause sentence(source, clause);
    const auto called = pledged_behind(source, clause);
    const auto named = called ? called : sentence.named();
    const bool awaited = !found.empty() && !found.back().before && found.back().told.size() <= 1;
    const auto inside = named ? std::nullopt : pledge_in(source, clause);
    const auto plain = named || inside || firm ? std::nullopt : sentence.plain(awaited);
    if (auto promise = named ? named : inside ? inside : plain) {
      found.push_back(*promise);
    } else if (firm && found.size() == 1) {
      Range& told = found.back().told;
      told = told.size() <= 1 ? clause : Range{told.begin, clause.end};
    } else if (!firm && sentence.promises_openly()) {  // its result is told in the next
      found.push_back({clause, {}, {}});
    } else if (!found.empty() && (found.back().told.size() <= 1 || sentence.goes_on())) {
      Range& told = found.back().told;  // the next sentences go on telling what came of it
      told = told.size() <= 1 ? clause : Range{told.begin, clause.end};
    }
  }
  return found;
}

std::size_t behind_pledge_head(const Source& source, Range paragraph) {
  return paragraph.size() > prose_bytes_max ? paragraph.begin : Clause(source, paragraph).behind_pledge_head();
}

std::optional<NamedPromise> judged_by_name(const Source& source, Range line) {
  const auto found = line.size() > prose_bytes_max ? std::nullopt : Clause(source, line).judged_first();
  const bool firm = found && found->before && !found->before->opener && !found->before->open_number;
  if (!firm || source.low(line).find_first_of(":;(") != nowhere) {
    return std::nullopt;  // «vượt chỉ tiêu 20 tỷ đồng» tells by how much; other signs part the line by themselves
  }
  const std::string_view low = source.low();
  const std::size_t begin = found->promise.begin;
  const std::size_t digits = std::min(low.find_first_not_of("0123456789,", begin), line.end);
  const bool share = digits > begin && digits < line.end && low[digits] == '%';
  const bool none = phrase_at(low, begin, "không") != nowhere;
  return (share || none) && word_count(source.low(found->promise)) >= promise_words_named_min ? found : std::nullopt;
}

namespace {

/// «Đăng ký: …», «Nhận xét: …»: lines of a form, not prose.
bool is_labelled(const Source& source, Range content) {
  const std::string_view low = source.low();
  const std::size_t colon = low.find(": ", content.begin);
  return colon < content.end && phrase_at(low, content.begin, "về") == nowhere &&
         word_count(low.substr(content.begin, colon - content.begin)) <= label_words_max;
}

}  // namespace

namespace {

std::ptrdiff_t semicolons_in(const Source& source, Range range) {
  const std::string_view low = source.low(range);
  return std::count(low.begin(), low.end(), ';');
}

/// «240 triệu đồng»: no word says what is to be done.
bool numbers_only(const std::vector<FoundQuantity>& numbers, Range promise) {
  return !numbers.empty() && numbers.front().words.begin <= promise.begin + 1 &&
         numbers.back().unit_end + 1 >= promise.end;
}

/// «…; không để hộ nào tái nghèo», «…; điểm bình quân không thấp hơn …»: what stands behind goes on promising.
bool goes_on_promising(const Source& source, Range told) {
  const std::string_view low = source.low();
  for (std::size_t at = told.begin; at < told.end; ++at) {
    const std::size_t piece = at;
    at = std::min(low.find(';', at), told.end);
    const Range part = source.trimmed({piece, at});
    const auto numbers = quantities_in(source, part);
    const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
      return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
    });
    if (!part.empty() && (bound || any_at(low, part.begin, zero_words) != nowhere || relative_in(source, part))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool pledges_in_prose(const Source& source, Range paragraph) {
  const std::string_view low = source.low();
  if (paragraph.size() > prose_bytes_max || is_labelled(source, paragraph) ||
      find_any(low, words("naming", "result_labels"), paragraph.begin, paragraph.end)) {
    return false;
  }
  if (semicolons_in(source, paragraph) >= list_marks_min) {
    return false;  // a list
  }
  const auto named = named_promises(source, paragraph, true);
  for (const Range& clause : clauses_of_prose(source, paragraph)) {
    const bool taken = std::any_of(named.begin(), named.end(), [&clause](const NamedPromise& one) {
      return one.promise.begin >= clause.begin && one.promise.begin < clause.end;
    });
    if (!taken && (Clause(source, clause).promises_openly() || Clause(source, clause).plain(true))) {
      return false;  // others are promised without any word of it
    }
  }
  return !named.empty() && std::all_of(named.begin(), named.end(), [&](const NamedPromise& one) {
    const auto numbers = quantities_in(source, one.promise);
    const bool counts = std::any_of(numbers.begin(), numbers.end(), [&](const FoundQuantity& number) {
      return any_at(low, skip_blanks(low, number.number.end), words("targets", "summed")) != nowhere;
    });
    const bool listed = end_of_label(low, one.promise.begin) > one.promise.begin ||
                        (!one.told.empty() && end_of_label(low, one.told.begin) > one.told.begin);
    const bool goes_on = !one.before && goes_on_promising(source, one.told);
    const bool counted = !numbers.empty() || any_at(low, one.promise.begin, zero_words) != nowhere ||
                         level_in(source, one.promise) || !award_in(source, one.promise).empty();
    return counted && !counts && !listed && !goes_on && !numbers_only(numbers, one.promise) && (one.before || one.told.size() > 1);
  });
}

namespace {

/// «đã», «mới», «chưa»: the state of the work; or more than one sentence.
bool tells_somewhere(const Source& source, Range paragraph) {
  return find_any(source.low(), words("naming", "tale_marks"), paragraph.begin, paragraph.end).has_value() ||
         sentence_ends(source, paragraph, outer_brackets(source.shown(), paragraph)).size() > 1;
}

}  // namespace

bool reads_as_prose(const Source& source, Range paragraph, bool marked) {
  const auto brackets = outer_brackets(source.shown(), paragraph);
  const bool judged_at_end = !brackets.empty() && brackets.back().outer.end + 1 >= paragraph.end;
  if (judged_at_end && verdict_head(source, brackets.back().inner)) {
    return false;  // «… (đạt chỉ tiêu)» judges the list before it
  }
  if (marked && (judged_at_end || semicolons_in(source, paragraph) >= list_marks_min ||
                 !tells_somewhere(source, paragraph))) {
    return false;  // a list of promises
  }
  return paragraph.size() <= prose_bytes_max && !is_labelled(source, paragraph) &&
         mark_of(source, {}, paragraph).empty() &&
         !find_any(source.low(), words("naming", "result_labels"), paragraph.begin, paragraph.end) &&
         word_count(source.low(paragraph)) >= (marked ? marked_prose_words_min : prose_words_min);
}

bool written_in_prose(const Source& source, const std::vector<Item>& items) {
  std::size_t named = 0;
  std::size_t listed = 0;
  for (const Item& item : items) {
    if (item.kind != MarkerKind::none || !mark_of(source, item.marker, item.content).empty() ||
        is_labelled(source, item.content)) {
      ++listed;
    } else if (item.content.size() <= prose_bytes_max) {
      for (const Range& clause : clauses_of_prose(source, item.content)) {
        const auto joint = tale_joint(source, clause);
        named += Clause(source, clause).named() || (joint && joint->firm && joint->counted) ? 1U : 0U;
      }
    }
  }
  return named >= prose_min && named > listed;
}

}  // namespace thidua::reading
