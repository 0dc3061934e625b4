#include "reading/asked_promises.h"

#include <algorithm>
#include <string_view>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quoted_promises.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/tale_joint.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& asked_names = words("naming", "names");
const WordList& asked_pledging = words("naming", "pledging");
const WordList& asked_setting = words("naming", "setting_down");
const WordList& asked_pledgers = words("naming", "pledgers");
const WordList& asked_behind = words("naming", "behind_pledge");
const WordList& asked_heads = words("naming", "asked_heads");
const WordList& asked_persons = words("naming", "asked_persons");
const WordList& asking_heads = words("naming", "asking_heads");
const WordList& asking_words = words("naming", "asking_words");
const WordList& asking_weakly = words("naming", "asking_weakly");
const WordList& asking_ends = words("naming", "asking_ends");
const WordList& asking_stems = words("naming", "asking_stems");
const WordList& asking_openers = words("naming", "asking_openers");
const WordList& asked_duties = words("naming", "asked_duties");
const WordList& firm_pledging = words("naming", "firm_pledging");
const WordList& bounds_of_numbers = words("comparators", "before_number");
const WordList& time_connectors = words("time_limits", "connectors");
const WordList& measures_asked = words("splitting", "measure_words");
const WordList& as_promised = words("naming", "as_promised");
/// A longer question is an essay; keeps the search linear.
constexpr std::size_t question_bytes_max = 2000;
/// «Đầu năm, tập thể cán bộ, công chức của Chi cục đã ký»: a longer head is no head.
constexpr std::size_t head_words_max = 9;
/// «Nâng cao thái độ phục vụ?»: fewer words ask («Kết quả nghiệm thu?» behind a promise).
constexpr std::size_t soft_words_min = 3;
/// Of a verb right before its number: «xây dựng mới 02».
constexpr std::size_t verb_words_max = 4;
/// «những kỹ thuật mới nào».
constexpr std::size_t plural_words_max = 4;
constexpr int steps_max = 6;

class Question {
 public:
  Question(const Source& source, Range range)
      : source_(source), low_(source.low().substr(0, range.end)), range_(range) {}

  std::vector<Range> promises() {
    const auto all = sentences();
    for (std::size_t index = 0; index < all.size(); ++index) {
      take(all[index], index + 1 < all.size());
    }
    return found_;
  }

 private:
  struct Rest {
    Range range;
    bool pledged = false;  // words of pledging stand before it
    bool asks = false;     // «đề nghị cho biết», «vì sao»
    bool cut = false;      // a tail that only asks was cut off
  };

  /// With the sign each ends with; a question mark ends one as a stop does.
  std::vector<Range> sentences() const {
    const auto brackets = outer_brackets(source_.shown(), range_);
    std::vector<std::size_t> ends = sentence_ends(source_, range_, brackets);
    auto bracket = brackets.begin();
    for (std::size_t at = range_.begin; at < range_.end; ++at) {
      for (; bracket != brackets.end() && bracket->outer.end <= at; ++bracket) {
      }
      const bool outside = bracket == brackets.end() || at < bracket->outer.begin;
      if (outside && (low_[at] == '?' || low_[at] == '!')) {
        ends.push_back(at + 1);
      }
    }
    ends.push_back(range_.end);
    std::sort(ends.begin(), ends.end());
    std::vector<Range> all;
    std::size_t begin = range_.begin;
    for (const std::size_t end : ends) {
      const Range one = source_.trimmed({begin, end});
      begin = std::max(begin, end);
      if (!one.empty()) {
        all.push_back(one);
      }
    }
    return all;
  }

  /// `goes_on`: another sentence asks about it.
  void take(Range sentence, bool goes_on) {
    if (const auto quoted = quoted_promises(source_, sentence); !quoted.empty()) {
      for (const NamedPromise& one : quoted) {
        add(one.promise);
      }
      return;
    }
    const bool mark = low_[sentence.end - 1] == '?';
    Rest rest = behind_head(without_end(sentence));
    cut_tail(rest, mark);
    if (!rest.range.empty() && promised(rest, mark || (goes_on && binds(rest.range)))) {
      add(rest.range);
    }
  }

  Range without_end(Range range) const {
    while (!range.empty() && std::string_view("?!.;:,").find(low_[range.end - 1]) != nowhere) {
      range = source_.trimmed({range.begin, range.end - 1});
    }
    return range;
  }

  /// «Vườn thuốc mẫu 40 loài cây»
  bool counts_something(Range range) const {
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
      return one.quantity.unit == core::Unit::count && !one.unit_label.empty();
    });
  }

  /// A clause of what is left sets something, or all of it is the promise that the question repeats.
  bool promised(const Rest& rest, bool mark) const {
    const bool sets = sets_something(source_, rest.range) || counts_something(rest.range);
    if (rest.pledged) {
      return sets || (!rest.cut && !rest.asks);
    }
    if (rest.asks || tells_from_the_start(source_, rest.range)) {
      return false;
    }
    const bool soft = mark && !rest.cut && found_.empty() && word_count(source_.low(rest.range)) >= soft_words_min;
    return soft || (sets && (found_.empty() || !rest.cut));
  }

  /// «Tiền phải đến tay người nhận khoán chậm nhất ngày 31/5»: something is to be done.
  bool binds(Range range) const {
    return find_any(low_, asked_duties, range.begin, range.end) || find_any(low_, zero_words, range.begin, range.end);
  }

  void add(Range range) {
    while (!range.empty()) {
      const std::size_t end = end_before_verb(range);
      for (const Part& part : split_item(source_, without_end(source_.trimmed({range.begin, end})), false).parts) {
        found_.push_back(part.range);
      }
      range.begin = end;
    }
  }

  /// «Lắp 20 bẫy ảnh, xây 02 chốt gác»: where the next verb with a number of its own begins, or the end.
  std::size_t end_before_verb(Range range) const {
    for (std::size_t at = range.begin; at + 1 < range.end; ++at) {
      const std::size_t next = is_blank(low_[at + 1]) && low_[at] == ',' ? skip_blanks(low_, at + 1) : range.end;
      const std::size_t digit = first_sign(low_, "0123456789,;.", {next, range.end});
      if (digit < range.end && is_digit_byte(low_[digit]) && begins_with_verb(low_, next) &&
          word_count(low_.substr(next, digit - next)) <= verb_words_max && sets_something(source_, {range.begin, at}) &&
          sets_something(source_, {next, range.end})) {
        return next;
      }
    }
    return range.end;
  }

  std::size_t behind(std::size_t at, std::size_t end) const {
    at = skip_blanks(low_, end == nowhere ? at : end);
    return at < low_.size() && (low_[at] == ',' || low_[at] == ':') ? skip_blanks(low_, at + 1) : at;
  }

  /// «Theo bản đăng ký, đơn vị», «Giao ước ghi», «Còn chỉ tiêu», «Đề nghị cho biết kết quả lời hứa»: what stands before
  /// the promise.
  Rest behind_head(Range sentence) const {
    Rest rest{sentence, false, false, false};
    std::size_t at = behind_asking_piece(sentence);
    for (int step = 0; step < steps_max && at < sentence.end; ++step) {
      if (const std::size_t lead = any_at(low_, at, asked_heads); lead != nowhere && lead < sentence.end) {
        at = behind(at, lead);
      } else if (const std::size_t topic = behind_topic({at, sentence.end}); topic != nowhere) {
        at = topic;
      } else if (any_at(low_, at, asking_heads) != nowhere) {
        rest.asks = true;
        at = behind(at, any_at(low_, at, asking_heads));
      } else {
        break;
      }
    }
    const std::size_t pledge = behind_pledge(at, sentence.end, rest.asks);
    rest.pledged = pledge != nowhere;
    rest.range.begin = std::min(rest.pledged ? pledge : rest.asks ? at : first_word(at, sentence), sentence.end);
    return rest;
  }

  /// «Chất lượng thì sao, giao ước ghi 100% vụ việc …?» asks first.
  std::size_t behind_asking_piece(Range sentence) const {
    const std::size_t comma = low_.find(", ", sentence.begin);
    const Range first{sentence.begin, std::min(comma, sentence.end)};
    const bool asks =
        comma < sentence.end && !sets_something(source_, first) && any_at(low_, first.begin, zero_words) == nowhere &&
        find_any(low_, asking_words, first.begin, first.end) && sets_something(source_, {comma + 1, sentence.end});
    return asks ? skip_blanks(low_, comma + 1) : sentence.begin;
  }

  /// Nothing that was only a head by chance is taken from a promise.
  std::size_t first_word(std::size_t at, Range sentence) const {
    return sets_something(source_, {at, sentence.end}) || !sets_something(source_, sentence) ? at : sentence.begin;
  }

  /// «Về danh hiệu, …», «Về quốc phòng: …»
  std::size_t behind_topic(Range rest) const {
    const std::size_t sign = first_sign(low_, ",:", rest);
    const bool topic = phrase_at(low_, rest.begin, "về") != nowhere || phrase_at(low_, rest.begin, "theo") != nowhere ||
                       phrase_at(low_, rest.begin, "trong") != nowhere;
    const bool ends = topic && sign < rest.end && is_blank(low_[std::min(sign + 1, rest.end - 1)]) &&
                      word_count(low_.substr(rest.begin, sign - rest.begin)) <= head_words_max &&
                      low_.substr(rest.begin, sign - rest.begin).find('%') == nowhere;
    return ends ? skip_blanks(low_, sign + 1) : nowhere;
  }

  /// Behind who pledges and the word of pledging, or the name of what was pledged. `asks`: somewhere further on, too.
  std::size_t behind_pledge(std::size_t begin, std::size_t end, bool asks) const {
    std::size_t limit = first_sign(low_, ";(", {begin, end});
    const bool who = any_at(low_, begin, asked_pledgers) != nowhere || any_at(low_, begin, asked_persons) != nowhere;
    const std::size_t name = any_at(low_, begin, asked_names);
    if (!who && name == nowhere && !asks && any_at(low_, begin, asked_pledging) == nowhere) {
      return behind_anyone(begin, limit);
    }
    std::size_t found = nowhere;
    for (const WordList* list : {&asked_pledging, &asked_setting, &asked_names}) {
      if (list == &asked_names && who && !asks) {
        continue;  // «Trường mở 03 lớp về việc …»
      }
      const auto word = find_any(low_, *list, begin, limit);
      if (word && word_count(low_.substr(begin, word->begin - begin)) <= head_words_max) {
        limit = std::min(limit, first_sign(low_, "0123456789", {word->begin, end}));
        found = found == nowhere ? word->end : std::max(found, word->end);
      }
    }
    if (found == nowhere) {
      return nowhere;
    }
    std::size_t at = behind(found, nowhere);
    for (int step = 0; step < steps_max; ++step) {
      std::size_t next = nowhere;
      for (const WordList* list : {&asked_behind, &asked_setting, &asked_names, &asked_pledging}) {
        next = next == nowhere ? any_at(low_, at, *list) : next;
      }
      if (next == nowhere || next >= end) {
        break;
      }
      at = behind(at, next);
    }
    return at < end ? at : nowhere;
  }

  /// «Nhà máy cũng đăng ký trồng 3.000 cây»: a verb behind the word of pledging shows that only who pledges stands
  /// before it; a number shows the measure («Số phiên tòa đăng ký là 12 phiên»).
  std::size_t behind_anyone(std::size_t begin, std::size_t end) const {
    const auto word = find_any(low_, asked_pledging, begin, end);
    if (!word || word_count(low_.substr(begin, word->begin - begin)) > head_words_max) {
      return nowhere;
    }
    std::size_t at = skip_blanks(low_, word->end);
    const std::size_t next = begins_with_verb(low_, at) ? nowhere : any_at(low_, at, asked_behind);
    at = next == nowhere ? at : skip_blanks(low_, next);
    const bool verb = begins_with_verb(low_, at) || any_at(low_, at, zero_words) != nowhere ||
                      any_at(low_, at, time_connectors) != nowhere;
    // «đăng ký», «nhận» may belong to the name of what is counted
    const bool firm = any_at(low_, word->begin, firm_pledging) != nowhere && !is_digit_byte(low_[at]) &&
                      any_at(low_, at, bounds_of_numbers) == nowhere;
    const bool does = at < end && (verb || firm) && any_at(low_, begin, measures_asked) == nowhere;
    return does && !sets_something(source_, {begin, word->begin}) ? at : nowhere;
  }

  /// Pieces that only ask, from the last one on; then what asks inside the piece left.
  void cut_tail(Rest& rest, bool mark) const {
    for (;;) {
      const std::size_t piece = last_piece(rest.range);
      if (piece == rest.range.begin || !only_asks({piece, rest.range.end}, mark)) {
        break;
      }
      rest.range = without_end(source_.trimmed({rest.range.begin, piece}));
      while (!rest.range.empty() && low_[rest.range.end - 1] == '-') {
        rest.range = source_.trimmed({rest.range.begin, rest.range.end - 1});
      }
      rest.cut = true;
    }
    cut_end(rest, mark);
    cut_asking_word(rest);
    const Range said = rest.range;
    rest.range = without_likeness(said);
    rest.pledged = rest.pledged || rest.range != said;
  }

  /// Without «như đã hứa» at its end.
  Range without_likeness(Range range) const {
    const std::size_t begin = any_before(low_, range.end, as_promised);
    return begin == nowhere || begin <= range.begin ? range : without_end(source_.trimmed({range.begin, begin}));
  }

  /// Begin of what stands behind the last comma, semicolon or dash of a range.
  std::size_t last_piece(Range range) const {
    for (std::size_t at = range.end; at > range.begin + 1; --at) {
      const char sign = low_[at - 1];
      const bool parts = sign == ',' || sign == ';' || sign == ':' || (sign == '-' && is_blank(low_[at - 2]));
      if (parts && at < range.end && is_blank(low_[at])) {
        return skip_blanks(low_, at);
      }
    }
    return range.begin;
  }

  bool only_asks(Range piece, bool mark) const {
    if (any_at(low_, piece.begin, asking_heads) != nowhere ||
        (mark && any_at(low_, piece.begin, asking_stems) == piece.end)) {
      return true;  // «…: thực tế?»
    }
    const bool sets = sets_something(source_, piece);
    const bool zero = any_at(low_, piece.begin, zero_words) != nowhere;
    const bool asks =
        find_any(low_, asking_words, piece.begin, piece.end).has_value() || (mark && end_that_asks(piece) < piece.end);
    return asks && !zero && (!sets || any_at(low_, piece.begin, asking_openers) == nowhere);
  }

  /// Begin of «không», «hay chưa» at the end; the end where none stands there.
  std::size_t end_that_asks(Range range) const {
    const std::size_t begin = any_before(low_, range.end, asking_ends);
    return begin == nowhere || begin <= range.begin ? range.end : begin;
  }

  /// «… từ 85% trở lên có giữ được không» ends before «có»; «có trồng được 50 ha không» begins behind it.
  void cut_end(Rest& rest, bool mark) const {
    const std::size_t end = mark ? end_that_asks(rest.range) : rest.range.end;
    if (end == rest.range.end) {
      return;
    }
    const Range said = source_.trimmed({rest.range.begin, end});
    Range left = without_likeness(said);
    rest.pledged = rest.pledged || left != said;
    std::size_t opener = nowhere;
    std::size_t behind_opener = nowhere;
    for (auto word = find_any(low_, asking_openers, left.begin, left.end); word;
         word = find_any(low_, asking_openers, word->end, left.end)) {
      const bool last = !sets_something(source_, {word->end, left.end});
      if (last || opener == nowhere) {
        opener = word->begin;
        behind_opener = word->end;
      }
      if (last) {
        break;
      }
    }
    rest.cut = true;
    if (opener != nowhere && !sets_something(source_, {behind_opener, left.end})) {
      left = source_.trimmed({left.begin, opener});
    } else if (opener != nowhere && any_or_nobody({left.begin, opener})) {
      left = source_.trimmed({behind_opener, left.end});
    }
    rest.range = without_end(left);
  }

  /// «đơn vị», «năm nay trường», or nothing at all.
  bool any_or_nobody(Range subject) const {
    subject = source_.trimmed(subject);
    return subject.empty() || any_at(low_, subject.begin, asked_pledgers) == subject.end ||
           any_at(low_, subject.begin, asked_persons) == subject.end;
  }

  /// «Việc trồng 120 ha đã thực hiện đến đâu rồi»: before «đã thực hiện đến đâu».
  void cut_asking_word(Rest& rest) const {
    std::size_t from = rest.range.begin;
    const bool zero = any_at(low_, from, zero_words) != nowhere;
    auto word = find_any(low_, asking_words, from, rest.range.end);
    while (zero && word && asking_weakly.contains(low_.substr(word->begin, word->end - word->begin))) {
      word = find_any(low_, asking_words, word->end, rest.range.end);  // «không để chi hội nào …»
    }
    if (!word) {
      return;
    }
    std::size_t end = word->begin;
    if (const std::size_t plural = low_.substr(0, end).rfind("những");
        plural != nowhere && plural > from && word_count(low_.substr(plural, end - plural)) <= plural_words_max) {
      end = plural;  // «đã triển khai được những kỹ thuật nào»
    }
    for (int step = 0; step < steps_max; ++step) {
      const std::size_t stem = any_before(low_, end, asking_stems);
      if (stem == nowhere || stem < from) {
        break;
      }
      end = stem;
    }
    rest.range = without_end(source_.trimmed({from, end}));
    rest.cut = true;
  }

  const Source& source_;
  std::string_view low_;
  Range range_;
  std::vector<Range> found_;
};

}  // namespace

std::vector<Range> asked_promises(const Source& source, Range question) {
  return question.empty() || question.size() > question_bytes_max ? std::vector<Range>()
                                                                  : Question(source, question).promises();
}

}  // namespace thidua::reading
