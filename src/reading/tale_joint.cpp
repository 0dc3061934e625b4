#include "reading/tale_joint.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& tale_times = words("naming", "tale_times");
const WordList& tale_marks = words("naming", "tale_marks");
const WordList& tale_firsts = words("naming", "tale_firsts");
const WordList& summed = words("targets", "summed");
const WordList& tale_now = words("naming", "tale_now");
const WordList& tale_reached = words("naming", "tale_reached");
const WordList& tale_far = words("naming", "tale_far");
const WordList& everybody = words("naming", "everybody");
const WordList& told_within = words("naming", "told_inside");
const WordList& tale_counts = words("naming", "tale_counts");
const WordList& tale_links = words("naming", "tale_links");
const WordList& told_already = words("naming", "told_already");
const WordList& told_openers = words("naming", "told_openers");
const WordList& pledge_heads = words("naming", "pledge_heads");
const WordList& tale_then = words("naming", "then");
/// A longer sentence is an essay; keeps the search linear.
constexpr std::size_t joint_bytes_max = 900;
/// «Ban Thường vụ Hội Nông dân xã đã …»: how far behind the joint the state of the work may be told.
constexpr std::size_t teller_words_max = 7;
constexpr std::size_t far_words_max = 13;
/// «… ít nhất 450 triệu đồng đã được 512 triệu đồng»: between the bound and the state of the work.
constexpr std::size_t bound_words_max = 2;
/// How many words from the begin of a sentence say that it tells.
constexpr std::size_t told_words_max = 7;
constexpr std::size_t joint_promise_words_min = 3;

class Sentence {
 public:
  Sentence(const Source& source, Range range)
      : source_(source),
        low_(source.low().substr(0, range.end)),
        range_(range),
        brackets_(outer_brackets(source.shown(), range)) {}

  bool tells() const { return tells_itself(promise_begin()); }

  std::optional<TaleJoint> joint() const {
    const std::size_t begin = promise_begin();
    if (tells_itself(begin)) {
      return std::nullopt;
    }
    for (std::size_t at = begin; at + 1 < range_.end; ++at) {
      if (inside(at)) {
        continue;
      }
      const std::size_t next = behind_joint(at);
      if (next == nowhere || next >= range_.end) {
        continue;
      }
      const Range promise = source_.trimmed({begin, at});
      if (word_count(low_.substr(promise.begin, promise.size())) < joint_promise_words_min) {
        continue;
      }
      if (tallies(promise)) {
        return std::nullopt;
      }
      const bool counted = promises(promise);
      const bool named = begins_with_verb(low_, promise.begin) || any_at(low_, promise.begin, everybody) != nowhere;
      const int said = counted || named ? tells(next, promise) : 0;
      if (said > 0) {
        return TaleJoint{promise, source_.trimmed({next, range_.end}), counted, said > 1};
      }
    }
    return std::nullopt;
  }

 private:
  bool inside(std::size_t at) const {
    const auto after =
        std::upper_bound(brackets_.begin(), brackets_.end(), at,
                         [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
    return after != brackets_.begin() && at < std::prev(after)->outer.end;
  }

  /// Behind «Về xây dựng tổ chức:», «Giao ước đặt ra», «việc».
  std::size_t promise_begin() const {
    std::size_t at = range_.begin;
    const std::size_t colon = low_.find(": ", at);
    if (colon != nowhere && !promises({at, colon}) && !inside(colon)) {
      at = skip_blanks(low_, colon + 1);
    }
    for (int step = 0; step < 3; ++step) {
      const std::size_t head = any_at(low_, at, pledge_heads);
      if (head == nowhere || head >= range_.end) {
        break;
      }
      at = skip_blanks(low_, head);
    }
    return at;
  }

  /// «Hội đã kết nạp 60 hội viên, trong đó …»: nothing is promised here.
  bool tells_itself(std::size_t begin) const {
    if (any_at(low_, begin, zero_words) != nowhere) {
      return false;
    }
    if (any_at(low_, begin, told_openers) != nowhere) {
      return true;
    }
    std::size_t at = begin;
    for (std::size_t word = 0; word < told_words_max && at < range_.end; ++word) {
      if (std::string_view(",;:(").find(low_[at]) != nowhere) {
        return false;
      }
      if (any_at(low_, at, told_already) != nowhere) {
        return true;
      }
      at = skip_blanks(low_, std::max(word_end(low_, at), at + 1));
    }
    return false;
  }

  /// Behind «, », « – », « thì », or nowhere.
  std::size_t behind_joint(std::size_t at) const {
    if (low_[at] == ',' && is_blank(low_[at + 1])) {
      return skip_blanks(low_, at + 1);
    }
    if (!is_blank(low_[at])) {
      return nowhere;
    }
    const std::size_t next = skip_blanks(low_, at);
    const std::size_t then = any_at(low_, next, tale_then);
    if (then != nowhere) {
      return skip_blanks(low_, then);
    }
    const bool within =
        any_at(low_, next, told_within) != nowhere || (any_at(low_, next, tale_far) != nowhere && bound_before(at));
    return within || any_at(low_, next, tale_links) != nowhere ? next : nowhere;
  }

  /// Does a bound end right before the place?
  bool bound_before(std::size_t at) const {
    const std::size_t from = std::max(range_.begin, at - std::min<std::size_t>(at, 80));
    const auto found = quantities_in(source_, {from, at});
    return !found.empty() && found.back().has_comparator &&
           word_count(low_.substr(found.back().unit_end, at - std::min(at, found.back().unit_end))) <= bound_words_max;
  }

  /// 2: says how far the work has come; 1: counts the same thing again; 0: goes on promising.
  int tells(std::size_t at, Range promise) const {
    const bool now = any_at(low_, at, tale_now) != nowhere;
    at = behind_times(at);
    if (at >= range_.end || any_at(low_, at, in_which_words) != nowhere || any_at(low_, at, stretch_words) != nowhere) {
      return 0;
    }
    const std::size_t stop = piece_end(at);
    const bool bound = sets_bound({at, stop});
    if (any_at(low_, at, tale_firsts) != nowhere) {
      return bound ? 0 : 2;
    }
    std::size_t word = at;
    for (std::size_t count = 0; count < far_words_max && word < stop; ++count) {
      if (count >= teller_words_max ? any_at(low_, word, tale_far) != nowhere
                                    : any_at(low_, word, tale_marks) != nowhere) {
        return bound ? 0 : 2;
      }
      const std::size_t counting = count < teller_words_max ? any_at(low_, word, tale_counts) : nowhere;
      if (counting != nowhere && !bound && (now ? counts(counting, stop) : counts_again(counting, stop, promise))) {
        return 1;
      }
      if (const std::size_t reached = any_at(low_, word, tale_reached);
          reached != nowhere && !bound && ends_in_share(reached, stop, promise)) {
        return 1;
      }
      word = skip_blanks(low_, std::max(word_end(low_, word), word + 1));
    }
    return 0;
  }

  /// Up to a comma that is no part of a number, a semicolon or a bracket.
  std::size_t piece_end(std::size_t at) const {
    std::size_t stop = low_.find_first_of(",;(", at);
    while (stop < range_.end && low_[stop] == ',' && stop + 1 < range_.end && !is_blank(low_[stop + 1])) {
      stop = low_.find_first_of(",;(", stop + 1);
    }
    return std::min(stop, range_.end);
  }

  std::size_t behind_times(std::size_t at) const {
    for (int step = 0; step < 4; ++step) {
      const std::size_t end = any_at(low_, at, tale_times);
      if (end == nowhere || end >= range_.end) {
        break;
      }
      at = skip_blanks(low_, end);
      if (low_[at] == ',' || low_[at] == ':') {
        at = skip_blanks(low_, at + 1);
      }
    }
    return at;
  }

  bool sets_bound(Range range) const {
    const auto found = quantities_in(source_, range);
    return std::any_of(found.begin(), found.end(), [](const FoundQuantity& one) {
      return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
    });
  }

  bool counts(std::size_t at, std::size_t stop) const {
    const auto told = quantities_in(source_, {at, stop});
    return !told.empty() && word_count(low_.substr(at, told.front().number.begin - at)) <= 1;
  }

  /// «… từ 95% trở lên, xã đạt 96,8%»: a bound before, a bare share behind.
  bool ends_in_share(std::size_t at, std::size_t stop, Range promise) const {
    const auto told = quantities_in(source_, {at, stop});
    const auto asked = quantities_in(source_, promise);
    const bool bound = std::any_of(asked.begin(), asked.end(), [](const FoundQuantity& one) {
      return one.quantity.comparator != core::Comparator::equal && one.quantity.unit == core::Unit::percent;
    });
    return bound && told.size() == 1 && told.front().quantity.unit == core::Unit::percent && counts(at, stop) &&
           word_count(low_.substr(told.front().unit_end, stop - told.front().unit_end)) <= 1;
  }

  /// A number right behind, of the unit promised, or of the noun promised where things are counted.
  bool counts_again(std::size_t at, std::size_t stop, Range promise) const {
    const auto told = quantities_in(source_, {at, stop});
    if (told.empty() || word_count(low_.substr(at, told.front().number.begin - at)) > 1) {
      return false;
    }
    const auto asked = quantities_in(source_, promise);
    return std::any_of(asked.begin(), asked.end(), [&](const FoundQuantity& one) {
      const bool unit = one.quantity.unit == told.front().quantity.unit;
      const bool noun = one.unit_label == told.front().unit_label || told.front().unit_label.empty();
      return unit && (one.quantity.unit != core::Unit::percent) && noun;
    });
  }

  /// «có 2/4 chỉ tiêu hoàn thành»: counts promises, is none.
  bool tallies(Range range) const {
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [this](const FoundQuantity& one) {
      return any_at(low_, skip_blanks(low_, one.number.end), summed) != nowhere;
    });
  }

  bool promises(Range range) const {
    range = source_.trimmed(range);
    const auto numbers = quantities_in(source_, range);
    return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.weight >= 0; }) ||
           any_at(low_, range.begin, zero_words) != nowhere || level_in(source_, range).has_value();
  }

  const Source& source_;
  std::string_view low_;
  Range range_;
  std::vector<Bracket> brackets_;
};

}  // namespace

bool tells_from_the_start(const Source& source, Range sentence) {
  return sentence.size() <= joint_bytes_max && Sentence(source, sentence).tells();
}

std::optional<TaleJoint> tale_joint(const Source& source, Range sentence) {
  return sentence.size() > joint_bytes_max ? std::nullopt : Sentence(source, sentence).joint();
}

}  // namespace thidua::reading
