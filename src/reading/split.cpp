#include "reading/split.h"
#include "reading/award_parts.h"

#include <algorithm>

#include "core/text.h"
#include "reading/clause_map.h"
#include "reading/group_parts.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split_plans.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& numbered_labels = words("comparators", "label_words");
const WordList& labels_of_promises = words("splitting", "promise_labels");
const WordList& inner_leads = words("splitting", "inner_leads");
const WordList& measure_words = words("splitting", "measure_words");
/// «Về …:», «Thời gian: …»: labels that name no measure.
const WordList& no_state_labels = words("splitting", "no_state_labels");
/// «… thực hiện các chỉ tiêu:»: the end of a label that only counts what follows.
const WordList& counted_labels = words("splitting", "counted_labels");
const WordList& most_points = words("splitting", "most_points");
const WordList& granting_labels = words("splitting", "granting_labels");
const WordList& day_limits = words("splitting", "day_limits");
const WordList& plan_heads = words("splitting", "plan_heads");
const WordList& note_words = words("splitting", "note_words");
const WordList& amended_words = words("splitting", "amended_words");
constexpr std::size_t points_bytes_max = 40;
/// «tăng thêm »: how far behind the begin of a part its number may stand.
constexpr std::size_t change_bytes_max = 14;
/// «hoàn thành xuất sắc nhiệm vụ»: how long a state behind its label may be.
constexpr std::size_t state_words_max = 5;
/// «khởi công quý II theo giao ước»: a promise of no more words needs the label before its colon.
constexpr std::size_t short_promise_words_max = 7;

class Splitter {
 public:
  Splitter(const Source& source, Range item, bool report, const VerdictPlace* known)
      : source_(source),
        map_{source, source.low().substr(0, item.end), item.end, {}, {}},
        item_(item),
        report_(report),
        known_(known) {}

  SplitItem run() {
    item_.end = without_closing(source_, item_);
    skip_label();
    take_points();
    map_.brackets = outer_brackets(source_.shown(), item_);
    if (report_) {
      find_verdicts();
      const bool trails = !result_.verdicts.empty();
      map_.body_end =
          trails && result_.verdicts.back().whole.end >= item_.end ? result_.verdicts.back().whole.begin : item_.end;
      map_.brackets = outer_brackets(source_.shown(), {item_.begin, map_.body_end});
    } else {
      map_.body_end = item_.end;
    }
    map_.quantities = quantities_in(source_, {item_.begin, map_.body_end});
    item_.begin = map_.behind_letter(item_.begin);
    take_lead();
    cut();
    if (report_) {
      plans_.take_behind(item_, result_);
    }
    give_verdicts(source_, result_);
    return std::move(result_);
  }

 private:
  void find_verdicts() {
    result_.verdicts = verdict_places(source_, item_, map_.brackets);
    const auto told = result_.verdicts.empty() ? told_place(source_, item_, map_.brackets) : std::nullopt;
    if (told) {
      result_.verdicts.push_back(*told);
    }
    const bool weak = result_.verdicts.empty() || (told && told->head.supposed);
    // what the words find later than the sign is only a piece of what stands behind it
    const bool later = known_ != nullptr && !weak && result_.verdicts.front().whole.begin > known_->whole.begin;
    if (known_ != nullptr && (weak || later || known_->behind_plan)) {
      result_.verdicts = {*known_};
    }
  }

  /// «Chỉ tiêu 1. Sản lượng đạt …», «Nội dung 3) …»: the number of the promise is no part of it.
  void skip_label() {
    const std::size_t said = any_at(map_.low, item_.begin, labels_of_promises);
    const std::size_t mark_of_it = said == nowhere ? nowhere : skip_blanks(map_.low, said);
    if (mark_of_it < item_.end && map_.low[mark_of_it] == ':') {
      item_.begin = skip_blanks(map_.low, mark_of_it + 1);  // «Cam kết: đón 85.000 lượt khách»
      item_.begin = std::min(item_.begin, item_.end);
    }
    if (const auto label = promise_label(map_.low, item_)) {  // «Việc thứ nhất, tổ chức 02 hội nghị»
      item_.begin = label->end;
    }
  }

  /// «…: 8 điểm», «… (tối đa 10 điểm)» at the end: what the promise is worth in the block's sheet.
  void take_points() {
    const std::size_t from = item_.end - std::min(item_.size(), points_bytes_max);
    const std::size_t sign = source_.shown({from, item_.end}).find_last_of(":(");
    const std::size_t mark = sign == nowhere ? nowhere : from + sign;
    if (mark == nowhere || mark <= item_.begin) {
      return;
    }
    const bool bracket = map_.low[mark] == '(' && map_.low[item_.end - 1] == ')';
    Range said = source_.trimmed({mark + 1, item_.end - (bracket ? 1U : 0U)});
    if (const std::size_t most = any_at(map_.low, said.begin, most_points); most != nowhere) {
      said.begin = skip_blanks(map_.low, most);
    }
    const auto number = said.empty() || !is_digit_byte(map_.low[said.begin])
                            ? std::nullopt
                            : core::number_at(source_.shown({0, said.end}), said.begin);
    if (!number || phrase_at(map_.low, skip_blanks(map_.low, number->end), "điểm") != said.end ||
        (map_.low[mark] == '(' && !bracket)) {
      return;
    }
    result_.points = number->value;
    item_.end = without_closing(source_, {item_.begin, mark});
    map_.low = map_.low.substr(0, item_.end);
  }

  /// «Về …: », «Thực hiện …: » before the promises; not the label of a single value.
  void take_lead() {
    begin_ = item_.begin;
    const std::size_t colon = map_.next_colon(item_.begin, map_.body_end);
    if (colon == nowhere ||
        !is_lead({item_.begin, colon}, {map_.behind_letter(skip_blanks(map_.low, colon + 1)), map_.body_end})) {
      return;
    }
    result_.lead = source_.trimmed({item_.begin, colon});
    begin_ = map_.behind_letter(skip_blanks(map_.low, colon + 1));
    const std::size_t planned = report_ ? behind_plan_head(begin_) : nowhere;
    begin_ = planned == nowhere ? begin_ : planned;
  }

  /// «Trụ sở mới: đăng ký phê duyệt xong báo cáo khả thi»: the verb behind «đăng ký», or nowhere.
  std::size_t behind_plan_head(std::size_t at) const {
    const std::size_t head = any_at(map_.low, at, plan_heads);
    const std::size_t verb = head == nowhere ? nowhere : skip_blanks(map_.low, head);
    const bool value = verb >= map_.body_end || phrase_at(map_.low, verb, "không") != nowhere ||
                       map_.starts_with_quantity(verb, map_.body_end);
    return !value && begins_with_verb(map_.low, verb) ? verb : nowhere;
  }

  bool is_lead(Range label, Range rest) const {
    rest = source_.trimmed(rest);  // what stands behind the colon may be the verdict alone
    if (rest.begin >= rest.end || label.size() > 300 || map_.first_quantity(label.begin, label.end) != nullptr) {
      return false;
    }
    if (map_.low.substr(label.begin, label.size()).find(';') != nowhere || level_in(source_, label)) {
      return false;
    }
    const std::size_t start = skip_blanks(map_.low, rest.begin);
    if (report_ && names_the_measure(label) && is_short_promise(start, rest.end)) {
      return false;
    }
    if (report_ && any_at(map_.low, start, plan_heads) != nowhere) {
      // «Hồ sơ trả đúng hạn: ký kết 97%, …» names what was promised before the colon, and «Nhà trực ca: hứa xây xong
      // phần móng» says too little without it
      const std::size_t verb = behind_plan_head(start);
      return verb != nowhere && !is_short_promise(verb, rest.end);
    }
    if (report_ && find_any(map_.low, granting_labels, label.begin, label.end)) {
      return false;  // «Công đoàn được xếp loại “Hoàn thành xuất sắc”: cấp trên chưa thông báo»
    }
    if (report_ && find_any(map_.low, day_limits, label.begin, label.end)) {
      return false;  // «Ký thỏa ước trước ngày 30/6/2025: ký xong ngày 20/5» promises a day
    }
    if (report_ && any_at(map_.low, label.begin, zero_words) != nowhere) {
      return false;  // «Không có vụ việc vi phạm: giữ vững» promises before the colon
    }
    for (const std::string_view passive :
         {std::string_view("được"), std::string_view("bị"), std::string_view("đạt danh hiệu")}) {
      if (phrase_at(map_.low, start, passive) != nowhere) {
        return false;  // «Cơ quan: được công nhận …» needs its subject
      }
    }
    if (any_at(map_.low, start, zero_words) != nowhere && word_count(map_.low.substr(start, rest.end - start)) <= 2) {
      return false;  // «Chưa đạt: không có» is a label with its value
    }
    if (!report_ && any_at(map_.low, label.begin, no_state_labels) == nowhere && tells_value(start, rest.end)) {
      return any_before(map_.low, label.end, counted_labels) != nowhere;
    }
    if (joints_.sets_later_mark(start, rest.end) && any_at(map_.low, label.begin, measure_words) != nowhere) {
      return false;  // «Tỷ lệ …: năm 2026 đạt 22%; năm 2028 đạt 30%»
    }
    const bool about = phrase_at(map_.low, label.begin, "về") != nowhere;
    if (!map_.starts_with_quantity(rest.begin, rest.end)) {
      return true;
    }
    const FoundQuantity* found = map_.first_quantity(rest.begin, rest.end);
    const std::size_t clause_end = first_sign(map_.low, ",;.(", {found->unit_end, rest.end});
    const bool bare =
        word_count(map_.low.substr(found->unit_end, clause_end - std::min(clause_end, found->unit_end))) <= 3;
    const bool measure = any_at(map_.low, label.begin, measure_words) != nowhere;
    return about ? !bare : !(bare || measure);
  }

  /// No «Chỉ tiêu:», «Đầu năm đăng ký:», «Về …:», «… các việc sau:» that only announces what follows.
  bool names_the_measure(Range label) const {
    const bool announces = any_at(map_.low, label.begin, labels_of_promises) != nowhere ||
                           any_at(map_.low, label.begin, numbered_labels) != nowhere ||
                           any_at(map_.low, label.begin, inner_leads) != nowhere ||
                           any_at(map_.low, label.begin, no_state_labels) != nowhere ||
                           any_before(map_.low, label.end, counted_labels) != nowhere ||
                           find_any(map_.low, plan_heads, label.begin, label.end).has_value();
    return !announces && word_count(map_.low.substr(label.begin, label.size())) >= 2;
  }

  /// «Nhà ở công nhân: sửa 03 phòng trọ», «Hạnh kiểm: không có loại yếu», «Trụ sở: khởi công quý II»: a few words to
  /// the end of what is promised say too little without their label.
  bool is_short_promise(std::size_t start, std::size_t limit) const {
    std::size_t end = first_sign(map_.low, ";(:", {start, limit});
    const Bracket* bracket = end < limit && map_.low[end] == '(' ? map_.bracket_at(end) : nullptr;
    const bool closes = bracket != nullptr && skip_blanks(map_.low, bracket->outer.end) >= limit;
    const std::string_view said = map_.low.substr(start, end - start);
    end = closes ? limit : end;  // «Hoàn thuế đúng hạn: 100% hồ sơ (02 hồ sơ chậm 03 ngày)»
    return end >= limit && said.find(", ") == nowhere && said.find(". ") == nowhere &&
           word_count(said) <= short_promise_words_max && word_count(said) > 0 &&
           !capital_at(source_.shown(), map_.low, start);
  }

  /// «Chi đoàn: vững mạnh, …», «Vụ việc buôn lậu: tăng 10% số vụ»: a state or a change the label needs.
  bool tells_value(std::size_t start, std::size_t limit) const {
    const std::size_t end = first_sign(map_.low, ",;.(", {start, limit});
    const FoundQuantity* found = map_.first_quantity(start, limit);
    if (found != nullptr && found->number.begin < end) {
      return !found->change.empty() && found->words.begin <= start + change_bytes_max;
    }
    return word_count(map_.low.substr(start, end - start)) <= state_words_max &&
           !capital_at(source_.shown(), map_.low, start) && any_at(map_.low, start, inner_leads) == nowhere;
  }

  /// Cuts at sentences, semicolons and joints.
  void cut() {
    const std::vector<std::size_t> stops = sentence_ends(source_, {begin_, map_.body_end}, map_.brackets);
    std::size_t from = begin_;
    std::size_t stop = 0;
    std::size_t part_begin = begin_;
    for (std::size_t at = from; at < map_.body_end;) {
      while (stop < stops.size() && stops[stop] <= at) {
        ++stop;
      }
      if (const Bracket* bracket = map_.bracket_at(at); bracket != nullptr) {
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
    add_part({part_begin, map_.body_end});
    drop_introductions();
  }

  std::size_t cut_at(std::size_t at, std::size_t part_begin, bool sentence) const {
    const char byte = map_.low[at];
    if (byte == '.') {
      return sentence ? skip_blanks(map_.low, at + 1) : nowhere;
    }
    if (byte == ';') {
      const std::size_t next = skip_blanks(map_.low, at + 1);
      const std::size_t behind = map_.behind_letter(next);
      if (behind != next) {
        return behind;
      }
      return next < map_.body_end && joints_.stands_alone(next, part_begin) ? next : nowhere;
    }
    const bool decimal = at > 0 && is_digit_byte(map_.low[at - 1]) && at + 1 < map_.low.size() &&
                         is_digit_byte(map_.low[at + 1]);  // «93,5%»
    if (byte == ',' && !decimal) {
      const std::size_t next = skip_blanks(map_.low, at + 1);
      return next < map_.body_end && joints_.joint_splits(next, {part_begin, at}) ? next : nowhere;
    }
    if (byte == ' ' && phrase_at(map_.low, skip_blanks(map_.low, at), "và") != nowhere) {
      const std::size_t next = skip_blanks(map_.low, skip_blanks(map_.low, at) + std::string_view("và").size());
      return next < map_.body_end && joints_.joint_splits(next, {part_begin, at}) ? next : nowhere;
    }
    if (byte == ' ' && joints_.starts_in_which(at, part_begin)) {
      return skip_blanks(map_.low, at);
    }
    return nowhere;
  }

  /// True where the bracket ends the part before it: a verdict, a note, evidence, or a promise of its own.
  bool take_bracket(const Bracket& bracket, std::size_t part_begin) {
    if (bracket.quotation || part_begin >= bracket.outer.begin) {
      return false;
    }
    const auto place = std::lower_bound(result_.verdicts.begin(), result_.verdicts.end(), bracket.outer.begin,
                                        [](const VerdictPlace& one, std::size_t at) { return one.whole.begin < at; });
    const bool verdict = place != result_.verdicts.end() && place->whole.begin == bracket.outer.begin;
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
    if (report_ && any_at(map_.low, bracket.inner.begin, amended_words) != nowhere) {
      add_part({part_begin, bracket.outer.begin});  // «… 500 người (điều chỉnh từ 700 người)»: no result, no promise
      return true;
    }
    const FoundQuantity* before = map_.first_quantity(part_begin, bracket.outer.begin);
    const FoundQuantity* within = map_.weightiest(bracket.inner);
    if (before == nullptr || within == nullptr || within->weight < 1) {
      return false;
    }
    const bool excepted = any_at(map_.low, bracket.inner.begin, exceptions) != nowhere &&
                          (find_any(map_.low, bound_verbs, bracket.inner.begin, within->words.begin).has_value() ||
                           (!report_ && within->has_comparator));
    const bool told = any_at(map_.low, bracket.inner.begin, in_which_words) != nowhere ||
                      any_at(map_.low, bracket.inner.begin, stretch_words) != nowhere || excepted;
    const bool change = !within->change.empty() && within->words.begin <= bracket.inner.begin + 12;
    // «(03 phòng đã có đủ, …)» tells; «(100% được niêm yết)» may promise
    const bool share = within->quantity.unit == core::Unit::percent &&
                       !repeats(source_, bracket.inner, {item_.begin, bracket.outer.begin});
    const bool may_promise = !report_ || within->has_comparator || share;
    // «đạt ít nhất 98% (hồ sơ chuyển mục đích: ít nhất 95%)»
    const bool labelled =
        !report_ && within->has_comparator &&
        map_.low.substr(bracket.inner.begin, within->words.begin - bracket.inner.begin).find(':') != nowhere;
    const bool promise =
        told || labelled || (change && !report_) ||
        (map_.starts_with_quantity(bracket.inner.begin, bracket.inner.end) && may_promise &&
         word_count(source_.low(bracket.inner)) >= 4 && has_verb(map_.low, {within->unit_end, bracket.inner.end}));
    if (promise) {
      add_part({part_begin, bracket.outer.begin});
      add_part(bracket.inner);
      result_.parts.back().bracketed = true;
      return true;
    }
    if (report_ && plan_at(map_.low, bracket.inner.begin) != nowhere) {
      return false;  // the promise itself: «98,2% hồ sơ (chỉ tiêu ≥ 98%)»
    }
    if (report_) {
      add_part({part_begin, bracket.outer.begin});
      result_.parts.back().evidence.push_back(bracket.inner);
      return true;
    }
    return false;
  }

  /// «(đề nghị … bổ sung)» left in the signed text: a word to a colleague, not to the reader.
  bool is_drafters_note(const Bracket& bracket) const {
    const bool asks = phrase_at(map_.low, skip_blanks(map_.low, bracket.inner.begin), "đề nghị") != nowhere ||
                      phrase_at(map_.low, skip_blanks(map_.low, bracket.inner.begin), "cần") != nowhere ||
                      phrase_at(map_.low, skip_blanks(map_.low, bracket.inner.begin), "xem lại") != nowhere ||
                      phrase_at(map_.low, skip_blanks(map_.low, bracket.inner.begin), "ghi chú") != nowhere;
    return asks && find_any(map_.low, note_words, bracket.inner.begin, bracket.inner.end).has_value();
  }

  void add_part(Range range) {
    range = source_.trimmed({range.begin, without_closing(source_, range)});
    while (!range.empty() && std::string_view(".;,:)").find(map_.low[range.begin]) != nowhere) {
      range = source_.trimmed({range.begin + 1, range.end});
    }
    if (range.empty() || word_count(source_.low(range)) < 2) {
      return;
    }
    Part part;
    const std::size_t colon = map_.next_colon(range.begin, range.end);
    if (colon != nowhere && is_inner_lead({range.begin, colon}, {colon + 1, range.end})) {
      part.lead = source_.trimmed({range.begin, colon});
      range.begin = skip_blanks(map_.low, colon + 1);
    }
    part.range = range;
    part.quantity = map_.best_quantity(range);
    const std::size_t label = report_ ? map_.next_colon(range.begin, range.end) : nowhere;
    if (label != nowhere && any_at(map_.low, skip_blanks(map_.low, label + 1), plan_heads) != nowhere) {
      const auto planned = map_.best_quantity({label + 1, range.end});
      part.quantity = planned ? planned : part.quantity;  // «Tàu dài từ 15 mét trở lên …: giao ước 98%»
    }
    if (report_) {
      plans_.take_in_brackets(part);
    }
    part.in_which = any_at(map_.low, range.begin, in_which_words) != nowhere;
    const std::size_t before = skip_blanks_back(map_.low, range.begin);
    part.joined = phrase_before(map_.low, range.begin, "và") != nowhere;
    part.after_stop = before > 0 && std::string_view(";.").find(map_.low[before - 1]) != nowhere;
    part.stretch = any_at(map_.low, range.begin, stretch_words) != nowhere;
    result_.parts.push_back(std::move(part));
  }

  bool is_inner_lead(Range label, Range rest) const {
    return !source_.trimmed(rest).empty() &&
           (any_at(map_.low, label.begin, inner_leads) == label.end || is_lead(label, rest));
  }

  /// «Thực hiện … trực tuyến. Chỉ tiêu: …»: the sentence before «Chỉ tiêu:» only introduces it.
  void drop_introductions() {
    std::vector<Part> kept;
    for (Part& part : result_.parts) {
      const bool introduced = part.lead && any_at(map_.low, part.lead->begin, inner_leads) == part.lead->end;
      if (introduced && !kept.empty() && !kept.back().quantity) {
        kept.pop_back();
      }
      kept.push_back(std::move(part));
    }
    std::erase_if(kept, [this](const Part& part) { return says_apart_only(part); });
    result_.parts = std::move(kept);
    if (report_) {
      plans_.join(result_);
    }
  }

  /// «; riêng văn bản tố tụng chỉ phát hành điện tử khi có hướng dẫn»: told apart, nothing promised.
  bool says_apart_only(const Part& part) const {
    const std::size_t apart = phrase_at(map_.low, part.range.begin, "riêng");
    return apart != nowhere && part.after_stop && !part.quantity && !level_in(source_, part.range) &&
           !find_any(map_.low, zero_words, part.range.begin, part.range.end) &&
           !find_any(map_.low, bound_verbs, part.range.begin, part.range.end);
  }

  const Source& source_;
  ClauseMap map_;
  Joints joints_{map_};
  SplitPlans plans_{source_, map_};
  Range item_;
  bool report_;
  const VerdictPlace* known_;
  std::size_t begin_ = 0;
  Range note_;
  SplitItem result_;
};

}  // namespace

SplitItem split_item(const Source& source, Range item, bool report, const VerdictPlace* result) {
  SplitItem split = Splitter(source, item, report, result).run();
  part_groups(source, split);
  if (report) {
    part_registered_awards(source, split);
  }
  return split;
}

}  // namespace thidua::reading
