#include "reading/prose_promises.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/prose_bounds.h"
#include "reading/prose_tagger.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/told_marks.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «và», «, đồng thời», «; ngoài ra còn»: between promises that are told of together.
constexpr std::size_t joint_words_max = 3;
constexpr std::size_t idle_words_max = 5;
/// A longer paragraph is an essay; keeps the reading linear.
constexpr std::size_t prose_bytes_max = 3000;
constexpr std::size_t prose_words_min = 16;
constexpr std::size_t marked_prose_words_min = 28;
constexpr std::size_t label_words_max = 3;
constexpr std::ptrdiff_t list_marks_min = 2;

Range bare(const Source& source, Range range) {
  constexpr std::string_view signs = ",.;:-";
  range = source.trimmed(range);
  while (!range.empty() && signs.find(source.low()[range.begin]) != nowhere) {
    range = source.trimmed({range.begin + 1, range.end});
  }
  while (!range.empty() && signs.find(source.low()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

/// A few words without anything to reach or to do («lớn nhất của xã») are no promise.
bool says_something(const Source& source, Range promise) {
  return word_count(source.low(promise)) > idle_words_max || !quantities_in(source, promise).empty() ||
         any_at(source.low(), promise.begin, zero_words) != nowhere || level_in(source, promise) ||
         !award_in(source, promise).empty() || begins_with_verb(source.low(), promise.begin);
}

/// Where the name ends that the words of judgement end in, or that follows them closely («Chưa có kết quả để đánh giá
/// chỉ tiêu …»); nowhere where none does.
std::size_t behind_name(std::string_view low, const VerdictHead& head, std::size_t promise_end) {
  const WordList& nouns = words("naming", "names");
  if (const auto next = find_any(low, nouns, head.words.end, promise_end);
      next && word_count(low.substr(head.words.end, next->begin - head.words.end)) <= joint_words_max) {
    return skip_blanks(low, next->end);
  }
  return any_before(low, head.words.end, nouns) != nowhere ? skip_blanks(low, head.words.end) : nowhere;
}

/// «Không hoàn thành chỉ tiêu 100% bản tin phát đúng giờ»: the words of judgement before or at the head of the promise,
/// which then begins behind them. `from`: the end of the promise before.
std::optional<VerdictHead> judged_ahead(const Source& source, std::size_t from, Range& promise) {
  const std::string_view low = source.low();
  const std::size_t begin = piece_begin(low, from, promise.begin, ".;");
  const auto head = verdict_head(source, {begin, promise.end});
  const std::size_t behind =
      head && !head->announced && !head->percent_of_plan ? behind_name(low, *head, promise.end) : nowhere;
  if (behind == nowhere || behind < promise.begin || behind >= promise.end) {
    return std::nullopt;
  }
  promise.begin = behind;
  return head;
}

/// «Nâng cao đời sống (tiền lương … không thấp hơn mức bình quân chung)»: what stands in a bracket says how much of
/// what stands before it. `from`: the end of the promise before.
void take_before_bracket(const Source& source, Range paragraph, std::size_t from, Range& promise) {
  for (const Bracket& one : outer_brackets(source.shown(), paragraph)) {
    if (!one.quotation && one.inner.begin < promise.begin && promise.begin < one.inner.end) {
      promise.begin = std::min(promise.begin, piece_begin(source.low(), from, one.outer.begin, ".;:"));
      return;
    }
  }
}

bool joins(const Source& source, Range between) {
  const std::string_view low = source.low(between);
  return word_count(low) <= joint_words_max && !has_any(low, words("naming", "told_inside")) &&
         !has_any(low, words("verdicts", "verdicts")) && low.find_first_of("0123456789") == nowhere;
}

/// «Đăng ký: …», «Nhận xét: …»: lines of a form, not prose.
bool is_labelled(const Source& source, Range content) {
  const std::string_view low = source.low();
  const std::size_t colon = low.find(": ", content.begin);
  return colon < content.end && phrase_at(low, content.begin, "về") == nowhere &&
         word_count(low.substr(content.begin, colon - content.begin)) <= label_words_max;
}

std::ptrdiff_t semicolons_in(const Source& source, Range range) {
  const std::string_view low = source.low(range);
  return std::count(low.begin(), low.end(), ';');
}

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
  if (marked &&
      (judged_at_end || semicolons_in(source, paragraph) >= list_marks_min || !tells_somewhere(source, paragraph))) {
    return false;  // a list of promises
  }
  return paragraph.size() <= prose_bytes_max && !is_labelled(source, paragraph) &&
         mark_of(source, {}, paragraph).empty() &&
         !find_any(source.low(), words("naming", "result_labels"), paragraph.begin, paragraph.end) &&
         word_count(source.low(paragraph)) >= (marked ? marked_prose_words_min : prose_words_min);
}

std::vector<ProsePromises> prose_promises(const Source& source, Range paragraph) {
  std::vector<ProsePromises> found;
  std::size_t end = paragraph.begin;
  for (const Range& tagged : tagged_promises(source, paragraph)) {
    Range promise = bare(source, tagged);
    if (promise.empty() || !says_something(source, promise)) {
      continue;
    }
    take_before_bracket(source, paragraph, end, promise);
    mend_bounds(source, paragraph, end, promise);
    const auto ahead = judged_ahead(source, end, promise);
    const Range between{end, ahead ? std::max(end, ahead->words.begin) : promise.begin};
    const std::vector<Range> each = parted_pledges(source, promise);
    if (!ahead && !found.empty() && joins(source, between)) {
      found.back().promises.insert(found.back().promises.end(), each.begin(), each.end());
    } else {
      if (!found.empty()) {
        found.back().told = bare(source, between);
      }
      found.push_back({each, {}, bare(source, between), ahead});
    }
    end = promise.end;
  }
  if (!found.empty()) {
    found.back().told = bare(source, {end, paragraph.end});
  }
  return found;
}

}  // namespace thidua::reading
