#include "reading/clause_map.h"

#include <algorithm>

#include "reading/award_words.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// These part a clause without any sign before them.
const WordList& in_which_starts = words("splitting", "in_which_starts");
const WordList& zero_starts = words("splitting", "zero_starts");
const WordList& granting = words("splitting", "granting");
const WordList& granting_starts = words("splitting", "granting_starts");
const WordList& events = words("splitting", "events");
/// A clause may begin with these and set a bound of its own.
const WordList& bound_subjects = words("splitting", "bound_subjects");
/// «mỗi», «cả», «toàn»: another circle of those who are counted.
const WordList& all_of_them = words("splitting", "all_of_them");
/// «trừ», «ngoại trừ», «riêng»: what is said apart, with a bound of its own.
const WordList& leaving_out = words("splitting", "leaving_out");
/// «chỉ tiêu», «kế hoạch» at the head of a bracket that holds the promise.
/// «đến hết», «vào» before the year of a milestone.
const WordList& until_words = words("splitting", "until_words");
/// «mỗi», «từng».
const WordList& said_of_each = words("verdicts", "each_words");
/// «mỗi chi hội»: how many words make the same subject.
constexpr std::size_t same_words = 3;
/// How far a joint looks back.
constexpr std::size_t left_bytes_max = 700;
/// Words between a comma and the comparator of a clause that only names another subject («ngoại trú ≥ 92%»).
constexpr std::size_t subject_words_max = 9;
/// «quãng đường tuần tra»: how long the name of another measure may be before its bound.
constexpr std::size_t measure_words_max = 7;
/// «tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi»: the same where the word of measuring opens it.
constexpr std::size_t named_measure_words_max = 12;
const WordList& place_starts = words("clauses", "places");
const WordList& inner_traits = words("splitting", "inner_traits");
const WordList& doing_verbs = words("splitting", "doing_verbs");
const WordList& trait_starts = words("splitting", "trait_starts");
const WordList& others_named = words("splitting", "others_named");
const WordList& granting_levels = words("splitting", "granting_levels");
/// «các loại án dân sự 88%»: how long the name of one in a list of shares may be.
constexpr std::size_t list_name_words_max = 5;
/// «Riêng Trạm Cổng Trời do địa bàn giáp ranh, tỷ lệ …»: what only leads to the measure.
const WordList& leading_in = words("splitting", "leading_in");
const WordList& days_promised = words("splitting", "day_limits");
/// «đạt», «được» before an award.
const WordList& getting_awards = words("splitting", "getting_awards");
constexpr std::size_t award_subject_words_max = 5;
/// «hoàn thành chuyên đề thứ nhất trước ngày»: a milestone names what is done; «hoàn thành trước ngày» only the day.
constexpr std::size_t milestone_words_min = 4;
const WordList& no_list_starts = words("splitting", "no_list_starts");
/// A clause with its own verb behind a semicolon has at least as many words; a noun of a list fewer.
constexpr std::size_t clause_words_min = 7;

}  // namespace

bool Joints::starts_in_which(std::size_t at, std::size_t part_begin) const {
  const std::size_t next = skip_blanks(map_.low, at);
  return any_at(map_.low, next, in_which_starts) != nowhere && map_.first_quantity(part_begin, at) != nullptr &&
         map_.first_quantity(next, map_.clause_end(next)) != nullptr;
}

bool Joints::stands_alone(std::size_t next, std::size_t part_begin) const {
  const std::size_t end = first_sign(map_.low, ";", {next, map_.body_end});
  if (sets_later_mark(next, end) || map_.first_quantity(next, end) != nullptr ||
      any_at(map_.low, next, zero_words) != nowhere || any_at(map_.low, next, stretch_words) != nowhere) {
    return true;
  }
  if (any_at(map_.low, next, in_which_words) != nowhere) {
    return true;
  }
  if (begins_with_verb(map_.low, next) || relative_in(map_.source, {next, end}) ||
      find_any(map_.low, soft_clauses, next, end).has_value()) {
    return true;
  }
  const bool promised = map_.first_quantity(part_begin, next) != nullptr;
  if (promised && has_verb(map_.low, {next, end}) &&
      word_count(map_.low.substr(next, end - next)) >= clause_words_min) {
    return true;  // «đo kiểm 01 lần/năm; nồng độ bụi nằm trong giới hạn cho phép»
  }
  return capital_at(map_.source.shown(), map_.low, next) && (!promised || has_verb(map_.low, {next, end}));
}

/// «Mỗi chi hội có một đoạn đường hoa và mỗi chi hội có một bể chứa»: of each the same thing is said again.
bool Joints::each_again(std::size_t next, Range left) const {
  if (any_at(map_.low, next, said_of_each) == nowhere) {
    return false;
  }
  std::size_t first = skip_blanks(map_.low, left.begin);
  for (std::size_t word = 0; word < same_words; ++word) {
    const std::size_t one = word_end(map_.low, first);
    const std::size_t other = word_end(map_.low, next);
    if (one >= left.end || one == first || map_.low.substr(first, one - first) != map_.low.substr(next, other - next)) {
      return false;
    }
    first = skip_blanks(map_.low, one);
    next = skip_blanks(map_.low, other);
  }
  return true;
}

bool Joints::joint_splits(std::size_t next, Range left) const {
  left.begin = std::max(left.begin, left.end - std::min(left.end, left_bytes_max));
  const FoundQuantity* own = map_.first_quantity(left.begin, left.end);
  const bool left_promises = own != nullptr && own->weight >= 1;
  const std::size_t end = map_.clause_end(next);
  if (each_again(next, left)) {
    return true;
  }
  if (any_at(map_.low, next, in_which_words) != nowhere && left_promises) {
    const std::size_t behind = skip_blanks(map_.low, any_at(map_.low, next, in_which_words));
    // «…, trong đó nữ từ 35 tuổi trở lên được khám chuyên khoa»: no number, but a promise to some of them
    return map_.first_quantity(next, end) != nullptr || any_at(map_.low, behind, zero_words) != nowhere ||
           find_phrase(map_.low, "được", behind, end).has_value();
  }
  const std::size_t strives = any_at(map_.low, next, stretch_words);
  if (own != nullptr && strives < end &&
      (map_.first_quantity(next, end) != nullptr ||
       any_at(map_.low, skip_blanks(map_.low, strives), zero_words) != nowhere)) {
    return true;  // «05 kỹ thuật mới, phấn đấu 07 kỹ thuật mới», «…, phấn đấu không có ý kiến nào»
  }
  if (left_promises && (strives != nowhere || map_.starts_with_quantity(next, end))) {
    return map_.first_quantity(next, end) != nullptr;
  }
  if (left_promises && (begins_with_own_bound(next, end) || does_and_counts(next, end))) {
    return true;
  }
  if (left_promises && (sets_later_mark(next, end) || sets_a_rate(next, end))) {
    return true;
  }
  if (const std::size_t of_them = phrase_at(map_.low, next, "gồm");
      of_them != nowhere && left_promises && own->has_comparator && map_.starts_with_quantity(of_them, end)) {
    return true;  // «tối thiểu 120 bài báo, gồm 45 bài thuộc danh mục …»
  }
  if (own != nullptr && own->weight >= 0 && own->quantity.unit == core::Unit::count && starts_with_share(next, end)) {
    return true;  // «10 bản, 100% được tiếp thu»
  }
  const bool left_zero = any_at(map_.low, skip_blanks(map_.low, left.begin), zero_words) != nowhere;
  if ((left_promises || left_zero) && any_at(map_.low, next, zero_starts) != nowhere) {
    return true;
  }
  if (left_promises && own->quantity.unit == core::Unit::percent && lists_a_share(next, end)) {
    return true;
  }
  if (own != nullptr && lists_an_award(next, left, end)) {
    return true;
  }
  if (left_zero && bounds_a_share(next, end)) {
    return true;
  }
  if (left_promises && (names_another(next, end, *own) || compares_itself(next, end) || speaks_of_others(next, end))) {
    return true;
  }
  if (bounds_another_measure(next, left, end, left_promises) || denies_another(next, left)) {
    return true;
  }
  const bool left_level = own == nullptr && level_in(map_.source, left).has_value();
  if ((left_level || left_promises) && raises_level(next, end)) {
    return true;
  }
  if (const auto day = left_promises && begins_with_verb(map_.low, next) ? find_any(map_.low, days_promised, next, end)
                                                                         : std::nullopt;
      day && word_count(map_.low.substr(next, day->begin - next)) >= milestone_words_min) {
    return true;  // «từ 03 chuyên đề trở lên, hoàn thành chuyên đề thứ nhất trước ngày 30/11/2025»
  }
  if (!award_in(map_.source, left).empty() && names_own_award(next, end)) {
    return true;
  }
  const bool left_relative = own == nullptr && relative_in(map_.source, left).has_value();
  if ((left_promises || left_relative) && has_bound_of_its_own(next, end)) {
    return true;
  }
  if (any_at(map_.low, next, stretch_words) != nowhere && find_any(map_.low, granting, next, end) &&
      (left_promises || find_any(map_.low, granting, left.begin, left.end))) {
    return true;
  }
  const auto grant = find_any(map_.low, granting, left.begin, left.end);
  if (own == nullptr && !grant && any_at(map_.low, next, granting_starts) != nowhere &&
      find_any(map_.low, granting, next, end) && !award_in(map_.source, left).empty()) {
    return true;  // «Nhà trường đạt Tập thể Lao động xuất sắc, được … tặng Bằng khen»
  }
  if (own == nullptr && grant && any_at(map_.low, next, granting_starts) != nowhere) {
    return word_count(map_.low.substr(grant->end, left.end - grant->end)) >= 1 &&
           find_any(map_.low, granting, next, end).has_value();
  }
  const bool event = capital_at(map_.source.shown(), map_.low, next) && any_at(map_.low, next, events) != nowhere;
  return event && capital_event_in(left);
}

/// «…, tập thể trường đạt Tập thể lao động xuất sắc và Đoàn trường được Tỉnh đoàn tặng Bằng khen»: a subject, its own
/// verb and its own award.
bool Joints::names_own_award(std::size_t next, std::size_t end) const {
  const auto verb = find_any(map_.low, getting_awards, next, end);
  const std::size_t words_before = verb ? word_count(map_.low.substr(next, verb->begin - next)) : 0;
  return verb && words_before >= 1 && words_before <= award_subject_words_max &&
         map_.first_quantity(next, verb->begin) == nullptr && !award_in(map_.source, {verb->end, end}).empty();
}

bool Joints::begins_with_own_bound(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = begins_with_verb(map_.low, next) ? map_.first_quantity(next, end) : nullptr;
  const std::size_t comma = found == nullptr ? nowhere : map_.low.substr(0, found->words.begin).find(',', next);
  return found != nullptr && comma == nowhere && found->has_comparator;
}

bool Joints::sets_later_mark(std::size_t next, std::size_t end) const {
  std::size_t place = next;
  if (const std::size_t until = any_at(map_.low, next, until_words); until != nowhere) {
    place = skip_blanks(map_.low, until);
  }
  const std::size_t year = phrase_at(map_.low, place, "năm");
  const std::size_t digits = year == nowhere ? nowhere : skip_blanks(map_.low, year);
  if (digits == nowhere || digits + 4 > end || !is_digit_byte(map_.low[digits])) {
    return false;
  }
  return map_.first_quantity(digits + 4, end) != nullptr || find_any(map_.low, zero_words, digits + 4, end).has_value();
}

bool Joints::sets_a_rate(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = phrase_at(map_.low, next, "mức") != nowhere ? map_.first_quantity(next, end) : nullptr;
  return found != nullptr && found->quantity.unit == core::Unit::vnd && !found->per.empty() &&
         word_count(map_.low.substr(next, found->words.begin - std::min(found->words.begin, next))) <= 4;
}

bool Joints::has_bound_of_its_own(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  const bool each = any_at(map_.low, next, all_of_them) != nowhere;
  if (found == nullptr || (!found->has_comparator && !each) || found->words.begin < next || found->weight < 1) {
    return false;
  }
  const std::string_view before = map_.low.substr(next, found->words.begin - next);
  return before.find(',') == nowhere && word_count(before) <= subject_words_max && word_count(before) >= 1 &&
         any_at(map_.low, next, bound_subjects) != nowhere;
}

bool Joints::names_another(std::size_t next, std::size_t end, const FoundQuantity& own) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  if (found == nullptr ||
      map_.low.substr(next, found->words.begin - std::min(found->words.begin, next)).find(',') != nowhere) {
    return false;
  }
  const bool apart = any_at(map_.low, next, exceptions) != nowhere;
  const bool same_unit = found->quantity.unit == own.quantity.unit;
  const bool near = word_count(map_.low.substr(next, found->words.begin - next)) <= subject_words_max;
  const bool needs_verb =
      any_at(map_.low, next, leaving_out) != nowhere;  // «trừ khách hàng ngừng giao dịch trên 12 tháng»
  const bool bound = !needs_verb || find_any(map_.low, bound_verbs, next, found->words.begin).has_value();
  const bool percent = found->quantity.unit == core::Unit::percent;
  const bool placed =
      any_at(map_.low, next, place_starts) != nowhere && !found->unit_label.empty() &&
      found->unit_label == own.unit_label;  // «tại nhà tạm giữ 02 cuộc, tại cơ quan thi hành án 01 cuộc»
  const bool like = !found->unit_label.empty() && found->unit_label == own.unit_label && !found->per.empty() &&
                    found->per == own.per && own.has_comparator;  // «…, tổ trưởng 35 tiết/năm học»
  const bool told =
      found->has_comparator || like ||
      (phrase_at(map_.low, found->words.begin, "đạt") != nowhere && found->quantity.unit == core::Unit::percent);
  return (apart && near && bound) || (placed && near) ||
         (same_unit && near && told && (own.has_comparator || (percent && found->has_comparator)));
}

bool Joints::starts_with_share(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  return found != nullptr && found->quantity.unit == core::Unit::percent && map_.starts_with_quantity(next, end);
}

bool Joints::compares_itself(std::size_t next, std::size_t end) const {
  const auto relative = relative_in(map_.source, {next, end});
  const bool number = map_.first_quantity(next, end) != nullptr;
  if (!relative || number || map_.low.substr(next, relative->words.begin - next).find(',') != nowhere) {
    return false;
  }
  return relative->words.begin == next || any_at(map_.low, next, bound_subjects) != nowhere;
}

bool Joints::speaks_of_others(std::size_t next, std::size_t end) const {
  const auto rest = find_any(map_.low, others_named, next, end);
  return rest && word_count(map_.low.substr(next, rest->begin - next)) <= 4 &&
         find_any(map_.low, bound_verbs, rest->end, end).has_value();
}

bool Joints::bounds_another_measure(std::size_t next, Range left, std::size_t end, bool left_promises) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  const bool measured = any_at(map_.low, next, bound_subjects) != nowhere;
  const bool bound = found != nullptr && (found->has_comparator || !found->change.empty() ||
                                          (measured && found->quantity.unit == core::Unit::percent));
  if (!bound || found->words.begin <= next || found->weight < 1) {
    return false;
  }
  const std::string_view before = map_.low.substr(next, found->words.begin - next);
  const std::size_t commas = static_cast<std::size_t>(std::count(before.begin(), before.end(), ','));
  const bool near =
      commas <= (measured ? 1U : 0U) && word_count(before) <= (measured ? named_measure_words_max : measure_words_max);
  const bool goes_on = any_at(map_.low, next, trait_starts) != nowhere ||
                       any_at(map_.low, next, leaving_out) != nowhere ||
                       any_at(map_.low, next, no_list_starts) != nowhere ||
                       (found->change.empty() && find_any(map_.low, inner_traits, next, found->words.begin));
  if (!near || goes_on) {
    return false;
  }
  const bool leads = any_at(map_.low, skip_blanks(map_.low, left.begin), leading_in) != nowhere;
  return left_promises || (measured && !leads && word_count(map_.low.substr(left.begin, left.size())) >= 4 &&
                           map_.next_colon(left.begin, left.end) == nowhere);
}

bool Joints::denies_another(std::size_t next, Range left) const {
  const std::size_t begin = skip_blanks(map_.low, left.begin);
  const std::size_t no = phrase_at(map_.low, next, "không");
  return no != nowhere && phrase_at(map_.low, begin, "không") != nowhere &&
         begins_with_verb(map_.low, skip_blanks(map_.low, no)) &&
         map_.first_quantity(next, map_.clause_end(next)) == nullptr;
}

bool Joints::raises_level(std::size_t next, std::size_t end) const {
  const bool apart = any_at(map_.low, next, exceptions) != nowhere;
  const bool level = level_in(map_.source, {next, end}).has_value();
  const bool more = any_at(map_.low, next, stretch_words) != nowhere && find_any(map_.low, granting_levels, next, end);
  return map_.first_quantity(next, end) == nullptr && ((apart && level) || more);
}

bool Joints::lists_a_share(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  if (found == nullptr || found->quantity.unit != core::Unit::percent || found->has_comparator ||
      begins_with_verb(map_.low, next) || any_at(map_.low, next, no_list_starts) != nowhere) {
    return false;
  }
  const std::string_view before = map_.low.substr(next, found->words.begin - std::min(found->words.begin, next));
  const std::size_t behind = skip_blanks(map_.low, found->unit_end);
  const bool ends = behind >= end || map_.low[behind] == ',' || phrase_at(map_.low, behind, "và") != nowhere;
  return ends && before.find(',') == nowhere && word_count(before) >= 1 && word_count(before) <= list_name_words_max;
}

bool Joints::lists_an_award(std::size_t next, Range left, std::size_t end) const {
  end = first_sign(map_.low, ",", {next, end});
  const FoundQuantity* found = map_.first_quantity(next, end);
  const bool held = found != nullptr && found->words.begin > next && !award_in(map_.source, left).empty();
  const auto named = held ? awards_in(map_.source, {next, found->words.begin}) : std::vector<NamedAward>();
  return !named.empty() && named.front().place.begin == next;
}

bool Joints::bounds_a_share(std::size_t next, std::size_t end) const {
  const FoundQuantity* found = map_.first_quantity(next, end);
  if (found == nullptr || found->quantity.unit != core::Unit::percent || !found->has_comparator) {
    return false;
  }
  const std::string_view before = map_.low.substr(next, found->words.begin - std::min(found->words.begin, next));
  return before.find(',') == nowhere && word_count(before) <= subject_words_max;
}

bool Joints::does_and_counts(std::size_t next, std::size_t end) const {
  const std::size_t doing = any_at(map_.low, next, doing_verbs);
  const FoundQuantity* found =
      doing != nowhere || begins_with_verb(map_.low, next) ? map_.first_quantity(next, end) : nullptr;
  if (found != nullptr && doing != nowhere && !begins_with_verb(map_.low, next) &&
      found->words.begin > skip_blanks(map_.low, doing)) {
    return false;  // «làm 2 km đường», not «làm việc với 03 đơn vị»
  }
  const std::size_t words =
      found == nullptr ? 0 : word_count(map_.low.substr(next, found->words.begin - std::min(found->words.begin, next)));
  const bool known = found != nullptr && (found->weight >= 1 || (found->weight == 0 && words <= 3));
  return known && found->words.begin > next &&
         map_.low.substr(next, found->words.begin - next).find_first_of(",(") == nowhere && words <= 7;
}

bool Joints::capital_event_in(Range left) const {
  const auto found = find_any(map_.low, events, left.begin, left.end);
  return found && capital_at(map_.source.shown(), map_.low, found->begin) &&
         find_phrase(map_.low, "tổ chức", left.begin, found->begin);
}

}  // namespace thidua::reading
