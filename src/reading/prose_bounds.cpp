#include "reading/prose_bounds.h"

#include <algorithm>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/task_parties.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «mức đăng ký với Cụm là» between the measure and its value.
constexpr std::size_t pledge_words_max = 7;
constexpr std::size_t measure_words_max = 14;
/// «đặt mục tiêu», «được giao ước» right before the value.
constexpr std::size_t behind_pledge_words_max = 2;
/// A longer zero names what must not happen.
constexpr std::size_t unfinished_words_max = 5;
const WordList& measure_openers = words("naming", "measure_openers");
const WordList& pledge_turns = words("naming", "pledge_turns");
const WordList& measure_times = words("naming", "measure_times");
const WordList& pledging_words = words("naming", "pledging");
const WordList& names_of_promises = words("naming", "names");
const WordList& said_of_promises = words("naming", "said_of_promises");
const WordList& none_of_them = words("naming", "none_of_them");

/// A name, not the times or the tale before a pledge.
bool names_only(const Source& source, Range range) {
  const std::string_view low = source.low(range);
  return any_at(source.low(), range.begin, measure_times) == nowhere && low.find_first_of("0123456789") == nowhere &&
         !has_any(low, words("naming", "tale_marks")) && !has_any(low, pledging_words) &&
         !has_any(low, words("verdicts", "verdicts"));
}

/// Words of pledging alone: no number, no turn of the thought.
bool only_pledges(const Source& source, Range pledge) {
  const std::string_view low = source.low();
  return (find_any(low, pledging_words, pledge.begin, pledge.end) ||
          find_any(low, names_of_promises, pledge.begin, pledge.end)) &&
         word_count(source.low(pledge)) <= pledge_words_max &&
         source.low(pledge).find_first_of("0123456789") == nowhere &&
         !find_any(low, pledge_turns, pledge.begin, pledge.end);
}

/// «Nợ quá hạn, giao ước ghi dưới 0,3%», «quỹ khuyến học, lời hứa là vận động 60 triệu đồng»: what is measured stands
/// before the words of pledging, which the comma parts from it.
void take_measure_ahead(const Source& source, std::size_t from, Range& promise) {
  const std::string_view low = source.low();
  const std::size_t begin = piece_begin(low, from, promise.begin, ".;:()");
  const std::size_t back = begin < promise.begin ? low.substr(begin, promise.begin - begin).rfind(", ") : nowhere;
  if (back == nowhere) {
    return;
  }
  Range measure = source.trimmed({begin, begin + back});
  for (std::size_t end = any_at(low, measure.begin, measure_openers); end != nowhere && end < measure.end;
       end = any_at(low, measure.begin, measure_openers)) {
    measure.begin = skip_blanks(low, end);  // «Riêng nợ quá hạn, …»
  }
  const std::size_t many = word_count(source.low(measure));
  if (only_pledges(source, {begin + back + 1, promise.begin}) && many > 0 && many <= measure_words_max &&
      names_only(source, measure)) {
    promise.begin = measure.begin;
  }
}

/// «Hồ sơ sức khỏe điện tử đặt mục tiêu lập cho 90% dân số», «Băng cản lửa theo giao ước phải phát dọn 38 km»: no comma
/// parts them, and who stands there pledges nothing.
void take_measured_subject(const Source& source, std::size_t from, Range& promise) {
  const std::string_view low = source.low();
  const std::size_t begin = piece_begin(low, from, promise.begin, ".;:,()");
  std::optional<Range> pledge;
  for (const WordList* list : {&pledging_words, &names_of_promises}) {
    for (auto word = find_any(low, *list, begin, promise.begin); word;
         word = find_any(low, *list, word->end, promise.begin)) {
      pledge = pledge && pledge->begin < word->begin ? pledge : word;
    }
  }
  if (!pledge || word_count(low.substr(pledge->end, promise.begin - pledge->end)) > behind_pledge_words_max) {
    return;
  }
  Range measure = source.trimmed({begin, pledge->begin});
  const std::size_t many = word_count(source.low(measure));
  const bool counted = !quantities_in(source, promise).empty() || any_at(low, promise.begin, zero_words) != nowhere;
  const bool subject = counted && many >= 2 && many <= measure_words_max && names_only(source, measure) &&
                       !find_any(low, pledge_turns, measure.begin, measure.end) &&
                       any_at(low, measure.begin, words("naming", "pledgers")) == nowhere &&
                       !actor_in(source, {measure.begin, promise.end});
  if (subject && only_pledges(source, {pledge->begin, promise.begin})) {
    promise.begin = measure.begin;
  }
}

/// «không để hộ nào» + «đã thoát rồi lại tái nghèo», «không để phụ nữ» + «, trẻ em nào bị bạo hành».
void finish_zero(const Source& source, Range paragraph, Range& promise) {
  const std::string_view low = source.low();
  if (any_at(low, promise.begin, zero_words) == nowhere || word_count(source.low(promise)) > unfinished_words_max) {
    return;
  }
  const bool open = source.low(promise).ends_with(" nào");
  const std::size_t next = skip_blanks(low, promise.end);
  const bool comma = next < paragraph.end && low[next] == ',';
  if (!open && !comma) {
    return;
  }
  const std::size_t stop = first_sign(low, ",.;:", {comma ? next + 1 : next, paragraph.end});
  const Range more{promise.end, stop};
  const bool goes_on = open || find_any(low, none_of_them, more.begin, more.end);
  if (goes_on && word_count(source.low(more)) > 0 && quantities_in(source, more).empty()) {
    promise.end = source.trimmed({promise.begin, stop}).end;
  }
}

/// «Giao quân 100% chỉ tiêu» of «… là truyền thống của cả ba phường cũ».
void leave_what_is_said(const Source& source, Range& promise) {
  const auto numbers = quantities_in(source, promise);
  const std::size_t from = numbers.empty() ? promise.begin : numbers.front().unit_end;
  const auto said = find_any(source.low(), said_of_promises, std::min(from, promise.end), promise.end);
  if (said && said->begin > promise.begin && !numbers.empty()) {
    promise.end = source.trimmed({promise.begin, said->begin}).end;
  }
}

}  // namespace

std::size_t piece_begin(std::string_view low, std::size_t from, std::size_t at, std::string_view signs) {
  const std::size_t stop = last_sign(low, signs, {from, at});
  return skip_blanks(low, stop == nowhere ? from : stop + 1);
}

void mend_bounds(const Source& source, Range paragraph, std::size_t from, Range& promise) {
  const std::size_t begin = promise.begin;
  take_measure_ahead(source, from, promise);
  if (promise.begin == begin) {
    take_measured_subject(source, from, promise);
  }
  finish_zero(source, paragraph, promise);
  leave_what_is_said(source, promise);
}

std::vector<Range> parted_pledges(const Source& source, Range promise) {
  const std::string_view low = source.low();
  std::vector<Range> parts{promise};
  for (std::size_t comma = first_sign(low, ",", promise); comma < promise.end;
       comma = first_sign(low, ",", {comma + 1, promise.end})) {
    const std::size_t next = skip_blanks(low, comma + 1);
    const std::size_t pledged = any_at(low, next, pledging_words);
    const std::size_t value = pledged == nowhere ? nowhere : skip_blanks(low, pledged);
    const bool anew = value < promise.end && (is_digit_byte(low[value]) || begins_with_verb(low, value)) &&
                      !quantities_in(source, {parts.back().begin, comma}).empty() &&
                      !quantities_in(source, {value, promise.end}).empty();
    if (anew) {
      parts.back().end = comma;
      parts.push_back({value, promise.end});
    }
  }
  return parts;
}

}  // namespace thidua::reading
