#include "reading/named_promises.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/tale_joint.h"
#include "reading/told_marks.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& promise_names = words("naming", "names");
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
constexpr std::size_t pledge_subject_words_max = 6;
constexpr std::size_t between_words_max = 4;
/// «đầu tiên, cũng là lời hứa nặng nhất, »
constexpr std::size_t being_words_max = 10;

/// One sentence, or what stands between semicolons.
class Clause {
 public:
  Clause(const Source& source, Range range)
      : source_(source),
        low_(source.low().substr(0, range.end)),
        range_(range),
        brackets_(outer_brackets(source.shown(), range)) {}

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

 private:
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

  std::size_t first_mark() const { return first_sign(low_, ",;:(", range_); }

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
      const std::size_t limit = first_sign(low_, ",;:.(0123456789", {head.words.end, range_.end});
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

  bool promises(Range range) const { return sets_something(source_, range); }

  const Source& source_;
  std::string_view low_;
  Range range_;
  std::vector<Bracket> brackets_;
};

}  // namespace

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

}  // namespace thidua::reading
