#include "reading/split.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& in_which_words = words("splitting", "in_which_words");
/// These part a clause without any sign before them.
const WordList& in_which_starts = words("splitting", "in_which_starts");
const WordList& stretch_words = words("splitting", "stretch_words");
const WordList& zero_words = words("splitting", "zero_words");
const WordList& zero_starts = words("splitting", "zero_starts");
/// Words that may stand between the begin of a clause and its quantity.
const WordList& starters = words("splitting", "starters");
const WordList& granting = words("splitting", "granting");
const WordList& granting_starts = words("splitting", "granting_starts");
const WordList& events = words("splitting", "events");
const WordList& inner_leads = words("splitting", "inner_leads");
/// A clause may begin with these and set a bound of its own.
const WordList& bound_subjects = words("splitting", "bound_subjects");
const WordList& trait_words = words("splitting", "trait_words");
const WordList& main_verbs = words("splitting", "main_verbs");
const WordList& measure_words = words("splitting", "measure_words");
/// How far a joint looks to both sides; keeps paragraphs of a megabyte linear.
constexpr std::size_t clause_bytes_max = 700;
constexpr std::size_t points_bytes_max = 40;
/// Words between a comma and the comparator of a clause that only names another subject («ngoại trú ≥ 92%»).
constexpr std::size_t subject_words_max = 9;
const WordList& most_points = words("splitting", "most_points");
/// «trừ», «ngoại trừ», «riêng»: what is said apart, with a bound of its own.
const WordList& leaving_out = words("splitting", "leaving_out");
/// A clause with nothing to count that is promised all the same («…; môi trường ngày càng xanh»).
const WordList& soft_clauses = words("splitting", "soft_clauses");
const WordList& rest_words = words("verdicts", "rest_words");
/// «chỉ tiêu», «kế hoạch» at the head of a bracket that holds the promise.
/// «đến hết», «vào» before the year of a milestone.
const WordList& until_words = words("splitting", "until_words");
const WordList& plan_heads = words("splitting", "plan_heads");
const WordList& bound_verbs = words("splitting", "bound_verbs");
const WordList& exceptions = words("splitting", "exceptions");
const WordList& note_words = words("splitting", "note_words");

std::size_t without_closing(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty()) {
    const char last = source.shown()[range.end - 1];
    const bool dash = last == '-' || source.shown(range).ends_with("–");
    if (!dash && last != '.' && last != ';' && last != ',' && last != ':') {
      break;
    }
    const std::size_t length = dash && last != '-' ? std::string_view("–").size() : 1;
    range.end = source.trimmed({range.begin, range.end - length}).end;
  }
  return range.end;
}

bool is_letter_byte(std::string_view low, std::size_t at) {
  std::size_t end = at;
  return core::is_letter(core::next_code_point(low, end));
}

class Splitter {
 public:
  Splitter(const Source& source, Range item, bool report)
      : source_(source), low_(std::string_view(source.low()).substr(0, item.end)), item_(item), report_(report) {}

  SplitItem run() {
    item_.end = without_closing(source_, item_);
    take_points();
    brackets_ = outer_brackets(source_.shown(), item_);
    if (report_) {
      result_.verdicts = verdict_places(source_, item_, brackets_);
      const bool trails = !result_.verdicts.empty();
      body_end_ =
          trails && result_.verdicts.back().whole.end >= item_.end ? result_.verdicts.back().whole.begin : item_.end;
      brackets_ = outer_brackets(source_.shown(), {item_.begin, body_end_});
    } else {
      body_end_ = item_.end;
    }
    quantities_ = quantities_in(source_, {item_.begin, body_end_});
    item_.begin = behind_letter(item_.begin);
    take_lead();
    cut();
    give_verdicts();
    return std::move(result_);
  }

 private:
  /// «…: 8 điểm», «… (tối đa 10 điểm)» at the end: what the promise is worth in the block's sheet.
  void take_points() {
    const std::size_t from = item_.end - std::min(item_.size(), points_bytes_max);
    const std::size_t mark = source_.shown().substr(0, item_.end).find_last_of(":(");
    if (mark == nowhere || mark < from || mark <= item_.begin) {
      return;
    }
    const bool bracket = low_[mark] == '(' && low_[item_.end - 1] == ')';
    Range said = source_.trimmed({mark + 1, item_.end - (bracket ? 1U : 0U)});
    if (const std::size_t most = any_at(low_, said.begin, most_points); most != nowhere) {
      said.begin = skip_blanks(low_, most);
    }
    const auto number = said.empty() || !is_digit_byte(low_[said.begin])
                            ? std::nullopt
                            : core::number_at(source_.shown().substr(0, said.end), said.begin);
    if (!number || phrase_at(low_, skip_blanks(low_, number->end), "điểm") != said.end ||
        (low_[mark] == '(' && !bracket)) {
      return;
    }
    result_.points = number->value;
    item_.end = without_closing(source_, {item_.begin, mark});
    low_ = low_.substr(0, item_.end);
  }

  const Bracket* bracket_at(std::size_t at) const {
    const auto after =
        std::upper_bound(brackets_.begin(), brackets_.end(), at,
                         [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
    return after != brackets_.begin() && at < std::prev(after)->outer.end ? &*std::prev(after) : nullptr;
  }

  const FoundQuantity* first_quantity(std::size_t from, std::size_t to) const {
    const auto found =
        std::lower_bound(quantities_.begin(), quantities_.end(), from,
                         [](const FoundQuantity& quantity, std::size_t at) { return quantity.number.begin < at; });
    return found != quantities_.end() && found->number.end <= to ? &*found : nullptr;
  }

  /// A quantity stands at `at`, with at most a few starter words before it.
  bool starts_with_quantity(std::size_t at, std::size_t limit) const {
    const FoundQuantity* found = first_quantity(at, limit);
    const bool counted = found != nullptr && found->quantity.unit == core::Unit::count && !found->unit_label.empty();
    if (found == nullptr || (found->weight < 1 && !counted)) {
      return false;
    }
    std::size_t place = skip_blanks(low_, at);
    for (int step = 0; step < 4 && place < found->words.begin; ++step) {
      const std::size_t end = any_at(low_, place, starters);
      if (end == nowhere) {
        return false;
      }
      place = skip_blanks(low_, end);
    }
    return place >= found->words.begin;
  }

  /// «Về …: », «Thực hiện …: » before the promises; not the label of a single value.
  void take_lead() {
    begin_ = item_.begin;
    const std::size_t colon = next_colon(item_.begin, body_end_);
    if (colon == nowhere || !is_lead({item_.begin, colon}, {colon + 1, body_end_})) {
      return;
    }
    result_.lead = source_.trimmed({item_.begin, colon});
    begin_ = behind_letter(skip_blanks(low_, colon + 1));
  }

  std::size_t next_colon(std::size_t from, std::size_t to) const {
    for (std::size_t at = low_.find(':', from); at != nowhere && at < to; at = low_.find(':', at + 1)) {
      if (const Bracket* bracket = bracket_at(at); bracket != nullptr) {
        at = bracket->outer.end - 1;
        continue;
      }
      return at;
    }
    return nowhere;
  }

  bool is_lead(Range label, Range rest) const {
    rest = source_.trimmed(rest);  // what stands behind the colon may be the verdict alone
    if (rest.begin >= rest.end || label.size() > 300 || first_quantity(label.begin, label.end) != nullptr) {
      return false;
    }
    if (low_.substr(label.begin, label.size()).find(';') != nowhere) {
      return false;
    }
    const std::size_t start = skip_blanks(low_, rest.begin);
    for (const std::string_view passive :
         {std::string_view("được"), std::string_view("bị"), std::string_view("đạt danh hiệu")}) {
      if (phrase_at(low_, start, passive) != nowhere) {
        return false;  // «Cơ quan: được công nhận …» needs its subject
      }
    }
    if (any_at(low_, start, zero_words) != nowhere && word_count(low_.substr(start, rest.end - start)) <= 2) {
      return false;  // «Chưa đạt: không có» is a label with its value
    }
    if (sets_later_mark(start, rest.end) && any_at(low_, label.begin, measure_words) != nowhere) {
      return false;  // «Tỷ lệ …: năm 2026 đạt 22%; năm 2028 đạt 30%»
    }
    const bool about = phrase_at(low_, label.begin, "về") != nowhere;
    if (!starts_with_quantity(rest.begin, rest.end)) {
      return true;
    }
    const FoundQuantity* found = first_quantity(rest.begin, rest.end);
    const std::size_t clause_end = std::min(low_.substr(0, rest.end).find_first_of(",;.", found->unit_end), rest.end);
    const bool bare = word_count(low_.substr(found->unit_end, clause_end - std::min(clause_end, found->unit_end))) <= 3;
    const bool measure = any_at(low_, label.begin, measure_words) != nowhere;
    return about ? !bare : !(bare || measure);
  }

  /// Cuts at sentences, semicolons and joints.
  void cut() {
    const std::vector<std::size_t> stops = sentence_ends(source_, {begin_, body_end_}, brackets_);
    std::size_t from = begin_;
    std::size_t stop = 0;
    std::size_t part_begin = begin_;
    for (std::size_t at = from; at < body_end_;) {
      while (stop < stops.size() && stops[stop] <= at) {
        ++stop;
      }
      if (const Bracket* bracket = bracket_at(at); bracket != nullptr) {
        if (take_bracket(*bracket, part_begin)) {
          part_begin = bracket->outer.end;
        }
        at = bracket->outer.end;
        continue;
      }
      const std::size_t next = cut_at(at, part_begin, stop < stops.size() && stops[stop] == at + 1);
      if (next != nowhere) {
        add_part({part_begin, at});
        part_begin = next;
        at = next;
        continue;
      }
      ++at;
    }
    add_part({part_begin, body_end_});
    drop_introductions();
  }

  /// Where the next part begins if the text is to be cut at `at`; nowhere = no cut.
  /// «…; b) không có đơn thư»: the place behind the letter, or `at` itself.
  std::size_t behind_letter(std::size_t at) const {
    std::size_t end = at;
    if (at < body_end_) {
      core::next_code_point(low_, end);
    }
    const bool letter = end < body_end_ && low_[end] == ')' && end + 1 < body_end_ && is_blank(low_[end + 1]) &&
                        is_letter_byte(low_, at);
    return letter ? skip_blanks(low_, end + 1) : at;
  }

  std::size_t cut_at(std::size_t at, std::size_t part_begin, bool sentence) const {
    const char byte = low_[at];
    if (byte == '.') {
      return sentence ? skip_blanks(low_, at + 1) : nowhere;
    }
    if (byte == ';') {
      const std::size_t next = skip_blanks(low_, at + 1);
      const std::size_t behind = behind_letter(next);
      if (behind != next) {
        return behind;
      }
      return next < body_end_ && stands_alone(next, part_begin) ? next : nowhere;
    }
    if (byte == ',') {
      const std::size_t next = skip_blanks(low_, at + 1);
      return next < body_end_ && joint_splits(next, {part_begin, at}) ? next : nowhere;
    }
    if (byte == ' ' && phrase_at(low_, skip_blanks(low_, at), "và") != nowhere) {
      const std::size_t next = skip_blanks(low_, skip_blanks(low_, at) + std::string_view("và").size());
      return next < body_end_ && joint_splits(next, {part_begin, at}) ? next : nowhere;
    }
    if (byte == ' ' && starts_in_which(at, part_begin)) {
      return skip_blanks(low_, at);
    }
    return nowhere;
  }

  bool starts_in_which(std::size_t at, std::size_t part_begin) const {
    const std::size_t next = skip_blanks(low_, at);
    return any_at(low_, next, in_which_starts) != nowhere && first_quantity(part_begin, at) != nullptr &&
           first_quantity(next, clause_end(next)) != nullptr;
  }

  /// Up to the next semicolon or full stop; the dot of «30.000» is none.
  std::size_t clause_end(std::size_t at) const {
    const std::size_t limit = std::min(body_end_, at + clause_bytes_max);
    for (std::size_t stop = at; stop < limit; ++stop) {
      if (low_[stop] == ';' || (low_[stop] == '.' && (stop + 1 >= limit || !is_digit_byte(low_[stop + 1])))) {
        return stop;
      }
    }
    return limit;
  }

  /// Behind a semicolon: a clause of its own, or the next noun of a list?
  bool stands_alone(std::size_t next, std::size_t part_begin) const {
    const std::size_t end = std::min(low_.find(';', next), body_end_);
    if (sets_later_mark(next, end) || first_quantity(next, end) != nullptr ||
        any_at(low_, next, zero_words) != nowhere || any_at(low_, next, stretch_words) != nowhere ||
        any_at(low_, next, in_which_words) != nowhere) {
      return true;
    }
    if (begins_with_verb(low_, next) || relative_in(source_, {next, end}) ||
        find_any(low_, soft_clauses, next, end).has_value()) {
      return true;
    }
    const bool promised = first_quantity(part_begin, next) != nullptr;
    return capital_at(source_.shown(), low_, next) && (!promised || has_verb(low_, {next, end}));
  }

  /// Behind a comma or «và»: does a clause with its own number, zero or award begin?
  bool joint_splits(std::size_t next, Range left) const {
    left.begin = std::max(left.begin, left.end - std::min(left.end, clause_bytes_max));
    const FoundQuantity* own = first_quantity(left.begin, left.end);
    const bool left_promises = own != nullptr && own->weight >= 1;
    const std::size_t end = clause_end(next);
    if (any_at(low_, next, in_which_words) != nowhere && left_promises) {
      const std::size_t behind = skip_blanks(low_, any_at(low_, next, in_which_words));
      return first_quantity(next, end) != nullptr || any_at(low_, behind, zero_words) != nowhere;
    }
    if (left_promises && (any_at(low_, next, stretch_words) != nowhere || starts_with_quantity(next, end))) {
      return first_quantity(next, end) != nullptr;
    }
    if (left_promises && (begins_with_own_bound(next, end) || does_and_counts(next, end))) {
      return true;
    }
    if (left_promises && sets_later_mark(next, end)) {
      return true;
    }
    const bool left_zero = any_at(low_, skip_blanks(low_, left.begin), zero_words) != nowhere;
    if ((left_promises || left_zero) && any_at(low_, next, zero_starts) != nowhere) {
      return true;
    }
    if (left_promises && names_another(next, end, *own)) {
      return true;
    }
    const bool left_relative = own == nullptr && relative_in(source_, left).has_value();
    if ((left_promises || left_relative) && has_bound_of_its_own(next, end)) {
      return true;
    }
    if (any_at(low_, next, stretch_words) != nowhere && find_any(low_, granting, next, end) &&
        (left_promises || find_any(low_, granting, left.begin, left.end))) {
      return true;
    }
    const auto grant = find_any(low_, granting, left.begin, left.end);
    if (own == nullptr && !grant && any_at(low_, next, granting_starts) != nowhere &&
        find_any(low_, granting, next, end) && !award_in(source_, left).empty()) {
      return true;  // «Nhà trường đạt Tập thể Lao động xuất sắc, được … tặng Bằng khen»
    }
    if (own == nullptr && grant && any_at(low_, next, granting_starts) != nowhere) {
      return word_count(low_.substr(grant->end, left.end - grant->end)) >= 2 &&
             find_any(low_, granting, next, end).has_value();
    }
    const bool event = capital_at(source_.shown(), low_, next) && any_at(low_, next, events) != nowhere;
    return event && capital_event_in(left);
  }

  /// «…, ứng dụng … tối thiểu 04 tiết»: a verb first, then a number that is compared.
  bool begins_with_own_bound(std::size_t next, std::size_t end) const {
    const FoundQuantity* found = begins_with_verb(low_, next) ? first_quantity(next, end) : nullptr;
    const std::size_t comma = found == nullptr ? nowhere : low_.substr(0, found->words.begin).find(',', next);
    return found != nullptr && comma == nowhere && found->has_comparator;
  }

  /// «…; đến hết năm 2028 xóa được ít nhất 75%», «…, năm 2030 không còn điểm đen»: a milestone.
  bool sets_later_mark(std::size_t next, std::size_t end) const {
    std::size_t place = next;
    if (const std::size_t until = any_at(low_, next, until_words); until != nowhere) {
      place = skip_blanks(low_, until);
    }
    const std::size_t year = phrase_at(low_, place, "năm");
    const std::size_t digits = year == nowhere ? nowhere : skip_blanks(low_, year);
    if (digits == nowhere || digits + 4 > end || !is_digit_byte(low_[digits])) {
      return false;
    }
    return first_quantity(digits + 4, end) != nullptr || find_any(low_, zero_words, digits + 4, end).has_value();
  }

  /// «…, mỗi lớp không dưới 40 người», «…, tổng giá trị tối thiểu 480 triệu đồng»: another measure with its comparator.
  bool has_bound_of_its_own(std::size_t next, std::size_t end) const {
    const FoundQuantity* found = first_quantity(next, end);
    const bool each = phrase_at(low_, next, "mỗi") != nowhere;
    if (found == nullptr || (!found->has_comparator && !each) || found->words.begin < next || found->weight < 1) {
      return false;
    }
    const std::string_view before = low_.substr(next, found->words.begin - next);
    return before.find(',') == nowhere && word_count(before) <= subject_words_max && word_count(before) >= 1 &&
           any_at(low_, next, bound_subjects) != nowhere;
  }

  /// «…, ngoại trú ≥ 92%», «…, riêng thợ vận hành 02 lần/năm»: another subject with a bound of its own in the same
  /// unit.
  bool names_another(std::size_t next, std::size_t end, const FoundQuantity& own) const {
    const FoundQuantity* found = first_quantity(next, end);
    if (found == nullptr ||
        low_.substr(next, found->words.begin - std::min(found->words.begin, next)).find(',') != nowhere) {
      return false;
    }
    const bool apart = any_at(low_, next, exceptions) != nowhere;
    const bool same_unit = found->quantity.unit == own.quantity.unit;
    const bool near = word_count(low_.substr(next, found->words.begin - next)) <= subject_words_max;
    const bool needs_verb =
        any_at(low_, next, leaving_out) != nowhere;  // «trừ khách hàng ngừng giao dịch trên 12 tháng»
    const bool bound = !needs_verb || find_any(low_, bound_verbs, next, found->words.begin).has_value();
    const bool told = found->has_comparator || (phrase_at(low_, found->words.begin, "đạt") != nowhere &&
                                                found->quantity.unit == core::Unit::percent);
    return (apart && near && bound) || (same_unit && near && told && own.has_comparator);
  }

  /// «…, khám sức khoẻ 02 lần/năm», «… và làm mới 150 m2»: a verb and, close behind it, a count.
  bool does_and_counts(std::size_t next, std::size_t end) const {
    const FoundQuantity* found = begins_with_verb(low_, next) ? first_quantity(next, end) : nullptr;
    return found != nullptr && found->weight >= 1 && found->words.begin > next &&
           low_.substr(next, found->words.begin - next).find(',') == nowhere &&
           word_count(low_.substr(next, found->words.begin - next)) <= 5;
  }

  /// «Tổ chức Hội thao …»: an event by its proper name.
  bool capital_event_in(Range left) const {
    const auto found = find_any(low_, events, left.begin, left.end);
    return found && capital_at(source_.shown(), low_, found->begin) &&
           find_phrase(low_, "tổ chức", left.begin, found->begin);
  }

  /// True where the bracket ends the part before it: a verdict, a note, evidence, or a promise of its own.
  bool take_bracket(const Bracket& bracket, std::size_t part_begin) {
    if (bracket.quotation || part_begin >= bracket.outer.begin) {
      return false;
    }
    const bool verdict =
        std::any_of(result_.verdicts.begin(), result_.verdicts.end(),
                    [&bracket](const VerdictPlace& place) { return place.whole.begin == bracket.outer.begin; });
    if (verdict) {
      add_part({part_begin, bracket.outer.begin});
      return true;
    }
    if (is_drafters_note(bracket)) {
      add_part({part_begin, bracket.outer.begin});
      note_ = source_.trimmed(bracket.outer);
      if (!result_.parts.empty()) {
        result_.parts.back().drafters_note = note_;
      }
      return true;
    }
    const FoundQuantity* before = first_quantity(part_begin, bracket.outer.begin);
    const FoundQuantity* within = weightiest(bracket.inner);
    if (before == nullptr || within == nullptr || within->weight < 1) {
      return false;
    }
    const bool excepted = any_at(low_, bracket.inner.begin, exceptions) != nowhere &&
                          find_any(low_, bound_verbs, bracket.inner.begin, within->words.begin).has_value();
    const bool told = any_at(low_, bracket.inner.begin, in_which_words) != nowhere ||
                      any_at(low_, bracket.inner.begin, stretch_words) != nowhere || excepted;
    const bool change = !within->change.empty() && within->words.begin <= bracket.inner.begin + 12;
    const bool promise =
        told || (change && !report_) ||
        (starts_with_quantity(bracket.inner.begin, bracket.inner.end) && word_count(source_.low(bracket.inner)) >= 4 &&
         has_verb(low_, {within->unit_end, bracket.inner.end}));
    if (promise) {
      add_part({part_begin, bracket.outer.begin});
      add_part(bracket.inner);
      result_.parts.back().bracketed = true;
      return true;
    }
    if (report_ && any_at(low_, bracket.inner.begin, plan_heads) != nowhere) {
      return false;  // the promise itself: «98,2% hồ sơ (chỉ tiêu ≥ 98%)»
    }
    if (report_) {
      add_part({part_begin, bracket.outer.begin});
      result_.parts.back().evidence.push_back(bracket.inner);
      return true;
    }
    return false;
  }

  const FoundQuantity* weightiest(Range range) const {
    const FoundQuantity* best = nullptr;
    for (const FoundQuantity& found : quantities_) {
      const bool within = found.number.begin >= range.begin && found.number.end <= range.end;
      if (within && (best == nullptr || found.weight > best->weight)) {
        best = &found;
      }
    }
    return best;
  }

  /// «(đề nghị … bổ sung)» left in the signed text: a word to a colleague, not to the reader.
  bool is_drafters_note(const Bracket& bracket) const {
    const bool asks = phrase_at(low_, skip_blanks(low_, bracket.inner.begin), "đề nghị") != nowhere ||
                      phrase_at(low_, skip_blanks(low_, bracket.inner.begin), "cần") != nowhere ||
                      phrase_at(low_, skip_blanks(low_, bracket.inner.begin), "xem lại") != nowhere ||
                      phrase_at(low_, skip_blanks(low_, bracket.inner.begin), "ghi chú") != nowhere;
    return asks && find_any(low_, note_words, bracket.inner.begin, bracket.inner.end).has_value();
  }

  void add_part(Range range) {
    range = source_.trimmed({range.begin, without_closing(source_, range)});
    while (!range.empty() && std::string_view(".;,:)").find(low_[range.begin]) != nowhere) {
      range = source_.trimmed({range.begin + 1, range.end});
    }
    if (range.empty() || word_count(source_.low(range)) < 2) {
      return;
    }
    Part part;
    const std::size_t colon = next_colon(range.begin, range.end);
    if (colon != nowhere && is_inner_lead({range.begin, colon}, {colon + 1, range.end})) {
      part.lead = source_.trimmed({range.begin, colon});
      range.begin = skip_blanks(low_, colon + 1);
    }
    part.range = range;
    part.quantity = best_quantity(range);
    take_plan_in_brackets(part);
    part.in_which = any_at(low_, range.begin, in_which_words) != nowhere;
    const std::size_t before = skip_blanks_back(low_, range.begin);
    part.joined = phrase_before(low_, range.begin, "và") != nowhere;
    part.after_stop = before > 0 && std::string_view(";.").find(low_[before - 1]) != nowhere;
    part.stretch = any_at(low_, range.begin, stretch_words) != nowhere;
    result_.parts.push_back(std::move(part));
  }

  /// «Giải quyết đúng hạn 98,2% hồ sơ (chỉ tiêu ≥ 98%)»: the result stands first, the promise in brackets.
  void take_plan_in_brackets(Part& part) const {
    for (const Bracket& bracket : brackets_) {
      if (!report_ || bracket.quotation || bracket.outer.begin < part.range.begin ||
          bracket.outer.end > part.range.end) {
        continue;
      }
      const std::size_t head = any_at(low_, bracket.inner.begin, plan_heads);
      if (head == nowhere || head > bracket.inner.end) {
        continue;
      }
      part.result = Range{part.range.begin, bracket.outer.begin};
      part.promise = source_.trimmed({head, bracket.inner.end});
      part.quantity = best_quantity(*part.promise);
      if (!part.quantity) {  // «chỉ tiêu cả năm 350 vụ»: the words of the head swallowed nothing
        const auto promised = quantities_in(source_, *part.promise);
        part.quantity = promised.empty() ? std::nullopt : std::optional(promised.front());
      }
      return;
    }
  }

  bool is_inner_lead(Range label, Range rest) const {
    return !source_.trimmed(rest).empty() &&
           (any_at(low_, label.begin, inner_leads) == label.end || is_lead(label, rest));
  }

  /// «05 sáng kiến có giá trị làm lợi trên 100 triệu đồng»: the second number describes what the first counts.
  bool is_trait(Range between) const {
    return find_any(low_, trait_words, between.begin, between.end).has_value() &&
           !find_any(low_, main_verbs, between.begin, between.end).has_value();
  }

  static bool is_time(core::Unit unit) {
    return unit == core::Unit::minute || unit == core::Unit::hour || unit == core::Unit::day ||
           unit == core::Unit::workday || unit == core::Unit::month;
  }

  std::optional<FoundQuantity> best_quantity(Range range) const {
    const bool of_time = phrase_at(low_, range.begin, "thời gian") != nowhere;
    const FoundQuantity* best = nullptr;  // the first, unless a later one says more and is not only a trait of it
    const auto first =
        std::lower_bound(quantities_.begin(), quantities_.end(), range.begin,
                         [](const FoundQuantity& quantity, std::size_t at) { return quantity.number.begin < at; });
    for (auto found = first; found != quantities_.end() && found->number.end <= range.end; ++found) {
      const bool timed = best != nullptr && of_time && is_time(found->quantity.unit) && !is_time(best->quantity.unit);
      const bool trait = !timed && best != nullptr && best->weight >= 1 &&
                         is_trait({best->unit_end, found->words.begin}) &&
                         found->quantity.unit != core::Unit::percent && found->quantity.unit != core::Unit::ratio;
      if (best == nullptr || timed || (found->weight > best->weight && !trait)) {
        best = &*found;
      }
    }
    return best == nullptr || best->weight < 0 ? std::nullopt : std::optional(*best);
  }

  /// «Thực hiện … trực tuyến. Chỉ tiêu: …»: the sentence before «Chỉ tiêu:» only introduces it.
  void drop_introductions() {
    std::vector<Part> kept;
    for (Part& part : result_.parts) {
      const bool introduced = part.lead && any_at(low_, part.lead->begin, inner_leads) == part.lead->end;
      if (introduced && !kept.empty() && !kept.back().quantity) {
        kept.pop_back();
      }
      kept.push_back(std::move(part));
    }
    result_.parts = std::move(kept);
  }

  /// A verdict belongs to the part right before it; the last one to all parts that have none.
  void give_verdicts() {
    auto& parts = result_.parts;
    for (std::size_t index = 0; index < result_.verdicts.size(); ++index) {
      const std::size_t at = result_.verdicts[index].whole.begin;
      const auto behind = std::upper_bound(
          parts.begin(), parts.end(), at, [](std::size_t place, const Part& part) { return place < part.range.begin; });
      if (behind != parts.begin()) {
        std::prev(behind)->verdict = static_cast<int>(index);
      }
    }
    told_.assign(parts.size(), false);
    part_verdicts();
    const bool last_trails = !parts.empty() && parts.back().verdict >= 0;
    const auto without = std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.verdict < 0; });
    if (last_trails && without > 0 && result_.verdicts.size() == 1) {
      result_.common_verdict = parts.back().verdict;
    }
  }

  /// A result that speaks of the parts one by one.
  void part_verdicts() {
    if (result_.parts.size() < 2 || result_.verdicts.empty()) {
      return;
    }
    const Range region = result_.verdicts.back().inner;
    int rest = -1;
    for (const ClauseVerdict& clause : clause_verdicts(source_, region)) {
      if (find_any(source_.low(), rest_words, clause.subject.begin, clause.subject.end)) {
        rest = static_cast<int>(result_.verdicts.size());  // «các ý còn lại đạt»
        result_.verdicts.push_back({clause.clause, clause.clause, clause.head});
        continue;
      }
      const int part = clause.ordinal > 0 ? clause.ordinal - 1 : part_of(clause.subject);
      for (int index = part; index >= 0 && index < part + clause.count; ++index) {
        tell(static_cast<std::size_t>(index), clause);
      }
    }
    for (std::size_t part = 0; rest >= 0 && part < result_.parts.size(); ++part) {
      if (!told_[part]) {
        result_.parts[part].verdict = rest;
      }
    }
  }

  void tell(std::size_t part, const ClauseVerdict& clause) {
    if (part < result_.parts.size()) {
      result_.parts[part].verdict = static_cast<int>(result_.verdicts.size());
      result_.verdicts.push_back({clause.clause, clause.clause, clause.head});
      told_[part] = true;
    }
  }

  /// The part that shares most words with the subject, and more than any other; or -1.
  int part_of(Range subject) const {
    const auto words = telling_words(low_all(), subject);
    std::size_t best = 0;
    std::size_t size = 0;
    int found = -1;
    for (std::size_t index = 0; index < result_.parts.size(); ++index) {
      const Range range = result_.parts[index].range;
      const std::size_t shared = shared_words(low_all(), range, words);
      if (shared > best || (shared == best && shared > 0 && 2 * range.size() < size)) {  // the tighter one of two
        best = shared;
        size = range.size();
        found = static_cast<int>(index);
      } else if (shared == best && range.size() < 2 * size) {
        found = -1;
      }
    }
    return best == 0 || 2 * best < words.size() ? -1 : found;
  }
  std::string_view low_all() const { return source_.low(); }

  const Source& source_;
  std::string_view low_;
  Range item_;
  bool report_;
  std::size_t begin_ = 0;
  std::size_t body_end_ = 0;
  std::vector<Bracket> brackets_;
  std::vector<FoundQuantity> quantities_;
  Range note_;
  std::vector<bool> told_;  // parts that the result speaks of by name
  SplitItem result_;
};

}  // namespace

SplitItem split_item(const Source& source, Range item, bool report) {
  return Splitter(source, item, report).run();
}

}  // namespace thidua::reading
