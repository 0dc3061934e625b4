#include "reading/results_first.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/clause_map.h"
#include "reading/item_targets.h"
#include "reading/known_result.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split_plans.h"
#include "reading/told_verdict.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «giao ước», «mức đã ký», «đã hứa»: what a bracket with the promise begins with.
const WordList& amended = words("splitting", "amended_words");
const WordList& bracket_heads = words("splitting", "plan_heads");
/// The same behind a comma, where fewer words are sure to name a promise.
const WordList& clause_heads = words("splitting", "plan_clauses");
/// «trong khi», «còn»: between the comma and the promise.
const WordList& clause_joints = words("splitting", "plan_joints");
/// «là», «ghi», «đề ra»: between the name of the promise and what is promised.
const WordList& links = words("splitting", "plan_links");
/// «mỗi», «tất cả»: a promise of its own that no verb opens.
const WordList& whole_openers = words("splitting", "whole_openers");
/// «phải lùi sang năm sau», «đành hoãn».
const WordList& forced_words = words("splitting", "forced_words");
/// «vượt», «cao hơn»: before the number by which more was done.
const WordList& beyond_words = words("splitting", "beyond_words");
/// «xong», «không»: a result without a number.
const WordList& done_words = words("splitting", "done_words");
const WordList& pledging_words = words("naming", "pledging");
const WordList& tale_marks = words("naming", "tale_marks");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t paragraph_bytes_max = 3000;
/// More promises than a person would put behind their results in one paragraph.
constexpr std::size_t plans_max = 24;
/// So many words besides its number say what is promised.
constexpr std::size_t saying_words_min = 3;
constexpr std::size_t zero_words_min = 5;
/// «hoàn thành xuất sắc nhiệm vụ»: fewer words without a number are a state the result names the owner of.
constexpr std::size_t unnumbered_words_min = 7;
/// «sửa xong cống»: how near its begin the promise says that something is to be finished.
constexpr std::size_t finished_bytes_max = 24;
/// «(chỉ tiêu đạt)»: so few words judge, and promise nothing.
constexpr std::size_t judging_words_max = 2;

/// A promise behind its result.
struct Plan {
  Range outer;           // the bracket, or the clause from its comma on
  Range said;            // what is promised, without «giao ước:»
  bool quoted = false;   // a colon, «là» or «ghi» stands before it
  bool pledged = false;  // «giao ước», «đã hứa» name it: whatever stands before is told
};

class FirstResults {
 public:
  FirstResults(const Source& source, Range item)
      : source_(source),
        item_(source.trimmed({item.begin, without_closing(source, item)})),
        low_(source.low().substr(0, item_.end)),
        brackets_(outer_brackets(source.shown(), item_)),
        stops_(sentence_ends(source, item_, brackets_)) {}

  Range before() const { return before_; }
  Range after() const { return after_; }

  std::optional<SplitItem> split() {
    find_plans();
    if (plans_.empty() || plans_.size() > plans_max || !place_results()) {
      return std::nullopt;
    }
    places_ = verdict_places(source_, item_, brackets_);
    for (std::size_t index = 0; index < plans_.size(); ++index) {
      add_parts(index);
    }
    give_verdicts(source_, split_);
    for (std::size_t part = 0; part < split_.parts.size(); ++part) {
      int& verdict = split_.parts[part].verdict;
      const bool named = verdict >= static_cast<int>(plans_.size());
      verdict = named ? verdict : plan_of_[part];  // what is told of another promise is not told of this one
    }
    split_.common_verdict = -1;
    return std::move(split_);
  }

 private:
  // -- the promises

  void find_plans() {
    auto bracket = brackets_.begin();
    for (std::size_t at = item_.begin; at < item_.end; ++at) {
      if (bracket != brackets_.end() && at == bracket->outer.begin) {
        const bool old = any_at(low_, bracket->inner.begin, amended) != nowhere;  // «(giao ước đầu năm ghi 80%)»
        if (const auto plan = bracket->quotation || !bracket->closed || old ? std::nullopt : in_bracket(*bracket)) {
          plans_.push_back(*plan);
        }
        at = bracket->outer.end - 1;
        ++bracket;
        continue;
      }
      if (const auto plan = clause_begins(at) ? in_clause(at) : std::nullopt) {
        plans_.push_back(*plan);
        at = plan->outer.end - 1;
        while (bracket != brackets_.end() && bracket->outer.begin <= at) {
          ++bracket;
        }
      }
    }
  }

  /// «(giao ước: từ 98% trở lên)», «[đã hứa không để xảy ra ngộ độc]».
  std::optional<Plan> in_bracket(const Bracket& bracket) const {
    const std::size_t head = plan_at(low_, bracket.inner.begin);
    if (head == nowhere || head > bracket.inner.end) {
      return std::nullopt;
    }
    Plan plan{bracket.outer, {head, bracket.inner.end}, false, false};
    plan.pledged = find_any(low_, pledging_words, bracket.inner.begin, head).has_value();
    skip_link(plan);
    const bool judges = word_count(source_.low(plan.said)) <= judging_words_max && !sets_something(source_, plan.said);
    return judges || !promises(plan) ? std::nullopt : std::optional(plan);
  }

  /// At a comma, a dash, or a blank before «so với», «trong khi».
  bool clause_begins(std::size_t at) const {
    if (at + 1 >= item_.end || at == item_.begin) {
      return false;
    }
    const bool dash = is_blank(low_[at - 1]) && (low_[at] == '-' || low_.substr(at, 3) == "–");
    const bool blank = is_blank(low_[at]) && any_at(low_, skip_blanks(low_, at), clause_joints) != nowhere;
    return (low_[at] == ',' && is_blank(low_[at + 1])) || dash || blank;
  }

  /// «, giao ước là từ 98% trở lên», «, trong khi chỉ đăng ký 50 triệu đồng», up to the next comma or stop.
  std::optional<Plan> in_clause(std::size_t comma) const {
    const std::size_t sign = low_.substr(comma, 3) == "–" ? 3 : 1;
    std::size_t at = skip_blanks(low_, comma + sign);
    const std::size_t joint = any_at(low_, at, clause_joints);
    at = joint == nowhere ? at : skip_blanks(low_, joint);
    const std::size_t head = any_at(low_, at, clause_heads);
    if (head == nowhere || head >= item_.end) {
      return std::nullopt;
    }
    Plan plan{{comma, item_.end}, {head, clause_end(head)}, false, false};
    skip_link(plan);
    plan.outer.end = plan.said.end;
    const auto numbers = quantities_in(source_, plan.said);
    const bool number_next = !numbers.empty() && numbers.front().words.begin <= plan.said.begin + 1;
    const bool none_next = any_at(low_, plan.said.begin, zero_words) != nowhere;
    if (plan.said.empty() || (!plan.quoted && !number_next && !none_next) || !promises(plan)) {
      return std::nullopt;
    }
    const std::size_t from = plans_.empty() ? item_.begin : plans_.back().outer.end;
    const auto told = quantities_in(source_, {from, comma});
    if (told.empty() && !tells({from, comma})) {
      return std::nullopt;  // «Với việc trồng rừng, mức ký là 85 ha»: nothing is told yet
    }
    const bool same = std::any_of(told.begin(), told.end(), [&numbers](const FoundQuantity& one) {
      return !numbers.empty() && one.quantity.unit == numbers.front().quantity.unit;
    });
    return plan.quoted || same || none_next ? std::optional(plan) : std::nullopt;
  }

  /// «chưa khởi công», «sửa xong ngày 28/4», «không xảy ra».
  bool tells(Range range) const {
    return find_any(low_, tale_marks, range.begin, range.end) ||
           find_any(low_, nothing_words, range.begin, range.end) || find_any(low_, done_words, range.begin, range.end);
  }

  /// Up to a comma, a stop, a colon or a bracket; the comma of «3,5» parts nothing.
  std::size_t clause_end(std::size_t from) const {
    const std::size_t link = any_at(low_, skip_blanks(low_, from), links);
    std::size_t at = link == nowhere ? from : link;
    at = at < item_.end && low_[skip_blanks(low_, at)] == ':' ? skip_blanks(low_, at) + 1 : at;
    for (; at < item_.end; ++at) {
      const bool last = at + 1 >= item_.end || is_blank(low_[at + 1]);
      const bool dash = is_blank(low_[at]) && (low_.substr(at + 1, 2) == "- " || low_.substr(at + 1, 3) == "–");
      if (low_[at] == '(' || low_[at] == '[' || low_[at] == ';' || dash ||
          (last && std::string_view(",.:").find(low_[at]) != nowhere)) {
        return at;
      }
    }
    return item_.end;
  }

  void skip_link(Plan& plan) const {
    std::size_t at = skip_blanks(low_, plan.said.begin);
    if (const std::size_t link = any_at(low_, at, links); link != nowhere && link <= plan.said.end) {
      plan.quoted = true;
      at = skip_blanks(low_, link);
    }
    if (at < plan.said.end && low_[at] == ':') {
      plan.quoted = true;
      at = skip_blanks(low_, at + 1);
    }
    plan.said.begin = std::min(at, plan.said.end);
    plan.said = source_.trimmed({plan.said.begin, without_closing(source_, plan.said)});
  }

  bool promises(const Plan& plan) const {
    return !plan.said.empty() &&
           (sets_something(source_, plan.said) ||
            (plan.quoted &&
             (begins_with_verb(low_, plan.said.begin) || any_at(low_, plan.said.begin, whole_openers) != nowhere ||
              find_any(low_, words("splitting", "day_limits"), plan.said.begin, plan.said.end))));
  }

  // -- the results

  /// Each result begins behind the told words of the promise before; false where something else stands between.
  bool place_results() {
    std::size_t from = item_.begin;
    for (std::size_t index = 0; index < plans_.size(); ++index) {
      const std::size_t until = plans_[index].outer.begin;
      std::size_t begin = index == 0 ? from : piece_begin(from, until);
      const std::size_t stop = last_stop(begin, until);
      begin = std::max(begin, stop);
      if (index == 0) {
        before_ = source_.trimmed({item_.begin, begin});
      }
      const Range result = without_joint({begin, until});
      if (word_count(source_.low(result)) < 2 || (!plans_[index].pledged && pledges(result))) {
        return false;
      }
      results_.push_back(result);
      behind_.push_back({until, until});
      if (index > 0) {
        behind_[index - 1] = told({plans_[index - 1].outer.end, begin});
      }
      from = plans_[index].outer.end;
    }
    const std::size_t more = next_promise({plans_.back().outer.end, item_.end});
    behind_.back() = told({plans_.back().outer.end, more});
    after_ = source_.trimmed({more, item_.end});
    return true;
  }

  /// Behind the last semicolon or sentence before the place; else, with nothing but a comma between, behind it.
  std::size_t piece_begin(std::size_t from, std::size_t until) const {
    const std::size_t stop = last_stop(from, until);
    const std::size_t mark = stop > from ? nowhere : low_.substr(from, until - from).rfind("; ");
    return mark == nowhere ? std::max(stop, from) : from + mark + 1;
  }

  std::size_t last_stop(std::size_t from, std::size_t until) const {
    const auto behind = std::lower_bound(stops_.begin(), stops_.end(), until);
    return behind == stops_.begin() || *std::prev(behind) <= from ? from : *std::prev(behind);
  }

  Range without_joint(Range range) const {
    range = source_.trimmed(range);
    while (!range.empty() && std::string_view(",;.:)-").find(low_[range.begin]) != nowhere) {
      range = source_.trimmed({range.begin + 1, range.end});
    }
    for (const std::string_view joint : {std::string_view("và"), std::string_view("còn"), std::string_view("với")}) {
      const std::size_t end = phrase_at(low_, range.begin, joint);
      range.begin = end == nowhere || end >= range.end ? range.begin : skip_blanks(low_, end);
    }
    return source_.trimmed({range.begin, without_closing(source_, range)});
  }

  /// Without the signs that part it from its promise: «, đạt», «-> đạt», «: 17 nhà».
  Range told(Range range) const {
    range = source_.trimmed(range);
    constexpr std::string_view signs = ",;.:)]->=";
    while (!range.empty() && signs.find(low_[range.begin]) != nowhere) {
      range = source_.trimmed({range.begin + 1, range.end});
    }
    for (const std::string_view sign : {std::string_view("–"), std::string_view("→"), std::string_view("⇒")}) {
      if (source_.low(range).starts_with(sign)) {
        range = source_.trimmed({range.begin + sign.size(), range.end});
      }
    }
    return source_.trimmed({range.begin, without_closing(source_, range)});
  }

  /// «Xã đăng ký trồng 30 ha (kế hoạch 25 ha)»: what stands first is promised itself.
  bool pledges(Range result) const {
    return any_at(low_, result.begin, bracket_heads) != nowhere ||
           find_any(low_, pledging_words, result.begin, result.end).has_value();
  }

  /// Where, behind the last result, another promise begins: «; không để xảy ra cháy: không giữ được», a sentence with
  /// a bound of its own.
  std::size_t next_promise(Range range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
      const bool sentence = std::binary_search(stops_.begin(), stops_.end(), at + 1);
      if (!sentence && low_[at] != ';') {
        continue;
      }
      const std::size_t next = skip_blanks(low_, at + 1);
      const std::size_t end = std::min(low_.find(low_[at] == ';' ? ';' : '.', next), range.end);
      const Range piece = source_.trimmed({next, end});
      const std::size_t colon = std::min(low_.substr(0, end).find(": ", next), end);
      const bool none = !piece.empty() && any_at(low_, piece.begin, zero_words) != nowhere && colon < end;
      if (none || names_a_promise(piece) || (sentence && holds_bound(source_, piece))) {
        return at + 1;
      }
    }
    return range.end;
  }

  /// «bảo đảm chỉ tiêu không để xảy ra tai nạn», «bằng 106% chỉ tiêu đề ra là 80%».
  bool names_a_promise(Range piece) const {
    const WordList& names = words("naming", "names");
    for (auto name = find_any(low_, names, piece.begin, piece.end); name;
         name = find_any(low_, names, name->end, piece.end)) {
      const std::size_t next = skip_blanks(low_, name->end);
      const std::size_t link = any_at(low_, next, links);
      if (any_at(low_, next, zero_words) != nowhere ||
          (link != nowhere && link < piece.end && sets_something(source_, {link, piece.end}))) {
        return true;
      }
    }
    return false;
  }

  // -- the parts

  void add_parts(std::size_t index) {
    const Plan& plan = plans_[index];
    std::vector<Part> shares = split_item(source_, plan.said, false).parts;
    const bool several = shares.size() > 1 && std::all_of(shares.begin(), shares.end(), [this](const Part& part) {
                           return part.quantity || any_at(low_, part.range.begin, zero_words) != nowhere;
                         });
    Part part = several ? shares.front() : Part{};
    part.result = results_[index];
    part.promise = several ? Range{plan.said.begin, shares.front().range.end} : plan.said;
    const std::size_t end = several ? part.promise->end : plan.outer.end;
    part.range = is_whole(*part.promise, plan, *part.result) ? *part.promise : Range{part.result->begin, end};
    part.quantity = number_of(part);
    part.verdict = -1;
    split_.parts.push_back(part);
    const auto told = quantities_in(source_, *part.result);
    for (std::size_t share = 1; several && share < shares.size(); ++share) {
      if (told.size() == shares.size()) {  // «05 phiên chợ, trong đó 02 phiên ở bản (giao ước 06 phiên, trong đó …)»
        shares[share].result = Range{told[share].words.begin, told[share].unit_end};
      }
      split_.parts.push_back(shares[share]);
    }
    plan_of_.resize(split_.parts.size(), static_cast<int>(index));
    add_verdict(index, several);
  }

  std::optional<FoundQuantity> number_of(const Part& part) const {
    const ClauseMap map{source_, low_, item_.end, {}, quantities_in(source_, *part.promise)};
    auto number = map.best_quantity(*part.promise);
    if (!number && !map.quantities.empty()) {
      number = map.quantities.front();
    }
    const auto told = quantities_in(source_, *part.result);
    if (number && number->quantity.unit == core::Unit::other && number->unit_label.empty() && !told.empty()) {
      const core::Unit unit = told.front().quantity.unit;
      const bool bare = word_count(source_.low({number->number.end, part.promise->end})) == 0;
      number->quantity.unit = unit == core::Unit::other && bare ? core::Unit::count : unit;  // «24 huy chương (hứa 20)»
      number->unit_label = told.front().unit_label;
      number->weight = told.front().weight;
    }
    return number;
  }

  /// Does the promise need nothing of its result to be understood: «hoàn thành nhà dưỡng sinh trước ngày 30/9»?
  bool is_whole(Range said, const Plan& plan, Range result) const {
    if (!plan.quoted) {
      return share_of_the_same(said, result);
    }
    if (any_at(low_, said.begin, zero_words) != nowhere) {
      return word_count(source_.low(said)) >= zero_words_min;
    }
    const auto numbers = quantities_in(source_, said);
    const std::size_t all = word_count(source_.low(said));
    const std::size_t counted =
        numbers.empty() ? 0 : word_count(source_.low({numbers.front().words.begin, numbers.front().unit_end}));
    const bool saying = all >= counted + saying_words_min;
    const bool passive = phrase_at(low_, said.begin, "được") != nowhere;
    const bool few = numbers.empty() && all < unnumbered_words_min &&
                     !find_any(low_, words("splitting", "day_limits"), said.begin, said.end);
    const bool finished = phrase_at(low_, said.begin, "xong") != nowhere;
    if (passive || few || finished || (numbers.empty() && level_in(source_, said))) {
      return false;  // «được tặng Bằng khen», «hoàn thành tốt nhiệm vụ trở lên»: of whom, the result says
    }
    const bool opens = begins_with_verb(low_, said.begin) || any_at(low_, said.begin, whole_openers) != nowhere ||
                       find_phrase(low_, "xong", said.begin, std::min(said.end, said.begin + finished_bytes_max));
    const bool changes =
        !numbers.empty() && !numbers.front().change.empty() && numbers.front().words.begin <= said.begin + 1;
    const std::size_t behind = numbers.empty() ? said.end : skip_blanks(low_, numbers.front().unit_end);
    const bool does = behind < said.end && !begins_with_verb(low_, behind) &&
                      phrase_at(low_, behind, "được") == nowhere && has_verb(low_, {behind, said.end});
    return saying && !changes && (opens || does || share_of_the_same(said, result));
  }

  bool share_of_the_same(Range said, Range result) const {
    const auto numbers = quantities_in(source_, said);
    return numbers.size() == 1 && numbers.front().quantity.unit == core::Unit::percent &&
           numbers.front().words.begin <= said.begin + 1 && word_count(source_.low(said)) >= zero_words_min &&
           repeats(source_, {numbers.front().unit_end, said.end}, result);
  }

  // -- what is said of them

  /// What stands behind the promise; where that judges nothing, what stands with the result.
  void add_verdict(std::size_t index, bool several) {
    const Range behind = behind_[index];
    const bool last = index + 1 == plans_.size();
    if (!behind.empty() && (several || (last && index > 0))) {
      split_.verdicts.push_back(known_result(source_, behind));
      return;
    }
    const auto judged = behind.empty() ? std::nullopt : judged_in(behind);
    split_.verdicts.push_back(judged ? *judged : told_with(results_[index], plans_[index].said, behind));
  }

  static bool judges(const VerdictHead& head) { return head.verdict != core::Verdict::not_stated && !head.open_number; }

  std::optional<VerdictPlace> judged_in(Range range) const {
    const auto head = verdict_head(source_, range);
    if (head && judges(*head) && !head->opener) {
      return VerdictPlace{range, range, *head};
    }
    std::optional<VerdictPlace> found;
    for (const VerdictPlace& place : places_) {
      const bool inside = place.whole.begin >= range.begin && place.whole.end <= range.end + 1;
      found = inside && (judges(place.head) || place.head.percent_of_plan) ? std::optional(place) : found;
    }
    if (found) {
      return found;
    }
    VerdictPlace known = known_result(source_, range);
    const bool told = judges(known.head) || known.head.percent_of_plan || known.head.open_number;
    return told && known.head.verdict != core::Verdict::not_stated ? std::optional(known) : std::nullopt;
  }

  /// «Đã tổ chức 44 buổi, vượt 08 buổi (giao ước ít nhất 36 buổi)».
  VerdictPlace told_with(Range result, Range said, Range behind) const {
    for (std::size_t at = low_.substr(0, result.end).find_last_of(",;:"); at != nowhere && at > result.begin;
         at = low_.substr(0, at).find_last_of(",;:")) {
      Range piece = source_.trimmed({at + 1, result.end});
      const std::size_t forced = any_at(low_, piece.begin, forced_words);
      piece.begin = forced == nowhere ? piece.begin : std::min(skip_blanks(low_, forced), piece.end);
      const auto head = is_blank(low_[at + 1]) ? head_of(piece, said) : std::nullopt;
      if (head) {
        return {result, result, *head};
      }
    }
    if (comparable(result, said)) {
      const Range nothing{said.begin, said.begin};
      return {nothing, nothing, {core::Verdict::not_stated, nothing, {}, true, true, true, false}};
    }
    VerdictPlace known = known_result(source_, result);
    if (known.head.verdict == core::Verdict::not_stated && !behind.empty()) {
      known = known_result(source_, behind);
    }
    return known;
  }

  /// «vượt 08 buổi», «phải lùi sang năm 2026», «còn kém 2,5 điểm»: a clause of the result that judges.
  std::optional<VerdictHead> head_of(Range piece, Range said) const {
    const std::size_t beyond = any_at(low_, piece.begin, beyond_words);
    if (beyond != nowhere && skip_blanks(low_, beyond) < piece.end && is_digit_byte(low_[skip_blanks(low_, beyond)])) {
      const auto promised = quantities_in(source_, said);
      const auto bound = promised.empty() ? core::Comparator::equal : promised.front().quantity.comparator;
      const bool upper = bound == core::Comparator::at_most || bound == core::Comparator::less_than;
      return VerdictHead{upper ? core::Verdict::not_met : core::Verdict::exceeded,
                         {piece.begin, beyond},
                         {},
                         false,
                         false,
                         false,
                         false};
    }
    const auto head = verdict_head(source_, piece);
    const bool state = head && (head->verdict == core::Verdict::met || head->verdict == core::Verdict::in_progress);
    if (head && judges(*head) && (!head->opener || !state)) {
      return head;
    }
    const auto clause = clause_verdict(source_, piece);
    const bool firm = clause && judges(clause->head) && !clause->head.opener && !clause->head.bare;
    return firm ? std::optional(clause->head) : std::nullopt;
  }

  /// Numbers of one unit on both sides say whether it is enough, whatever state the words tell («bị hủy 0,45%»).
  bool comparable(Range result, Range said) const {
    const auto promised = quantities_in(source_, said);
    const auto told = quantities_in(source_, result);
    return !promised.empty() && std::any_of(told.begin(), told.end(), [&promised](const FoundQuantity& one) {
      return one.quantity.unit == promised.front().quantity.unit;
    });
  }

  const Source& source_;
  Range item_;
  std::string_view low_;
  std::vector<Bracket> brackets_;
  std::vector<std::size_t> stops_;
  std::vector<Plan> plans_;
  Range before_;  // sentences before the first result
  Range after_;   // another promise behind the last
  std::vector<Range> results_;
  std::vector<Range> behind_;  // what is said behind each promise; or empty
  std::vector<VerdictPlace> places_;
  std::vector<int> plan_of_;  // of each part; also the index of what is told of that plan
  SplitItem split_;
};

}  // namespace

std::optional<ResultsFirst> results_first(const Source& source, Range item) {
  if (item.size() > paragraph_bytes_max) {
    return std::nullopt;
  }
  FirstResults reader(source, item);
  auto split = reader.split();
  return split ? std::optional(ResultsFirst{std::move(*split), reader.before(), reader.after()}) : std::nullopt;
}

Item with_plan_below(const Source& source, const std::vector<Item>& items, std::size_t index) {
  Item joined = items[index];
  if (index + 1 >= items.size() || joined.content.empty()) {
    return joined;
  }
  const Item& next = items[index + 1];
  if (next.kind != MarkerKind::none || next.section != joined.section || next.inline_of_heading ||
      next.content.empty() || next.content.begin < joined.content.end) {
    return joined;
  }
  const char first = source.low()[next.content.begin];
  const bool opens = (first == '[' || first == '(') &&
                     any_at(source.low(), next.content.begin + 1, bracket_heads) != nowhere &&
                     !holds_plan(source, joined.content);
  const bool tells = begins_with_ordinal(source, next.content) && holds_plan(source, joined.content);
  joined.content.end = opens || tells ? next.content.end : joined.content.end;
  return joined;
}

}  // namespace thidua::reading
