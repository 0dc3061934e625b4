#include "reading/plan_brackets.h"

#include <algorithm>

#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& plans_named = words("splitting", "plan_heads");
const WordList& arrows = words("lines", "result_signs");
const WordList& reaching = words("verdicts", "reaching_words");
/// A longer text is prose.
constexpr std::size_t planned_bytes_max = 1500;
/// «Ghi chú»: fewer words before the colon name no measure.
constexpr std::size_t measure_words_min = 2;

class BracketReader {
 public:
  BracketReader(const Source& source, Range item)
      : source_(source),
        low_(std::string_view(source.low()).substr(0, item.end)),
        item_(item),
        brackets_(outer_brackets(source.shown(), item)) {}

  std::optional<SplitItem> run() {
    for (const Range& clause : clauses()) {
      if (!take(clause)) {
        return std::nullopt;
      }
    }
    return split_.parts.empty() ? std::nullopt : std::optional(std::move(split_));
  }

 private:
  /// The bracket that holds a plan with something to check, in the range.
  const Bracket* plan_in(Range range) const {
    const auto found = std::find_if(brackets_.begin(), brackets_.end(), [&](const Bracket& one) {
      return one.closed && !one.quotation && one.outer.begin >= range.begin && one.outer.end <= range.end &&
             behind_head(one.inner) != nowhere;
    });
    return found == brackets_.end() ? nullptr : &*found;
  }

  /// Behind «giao ước:», «đăng ký» at the begin of a bracket, where a promise follows; or nowhere.
  std::size_t behind_head(Range inner) const {
    const std::size_t head = any_at(low_, skip_blanks(low_, inner.begin), plans_named);
    if (head == nowhere || head >= inner.end) {
      return nowhere;
    }
    const std::size_t colon = skip_blanks(low_, head);
    const std::size_t begin = skip_blanks(low_, low_[colon] == ':' ? colon + 1 : colon);
    const bool bounds = begin < inner.end && (!quantities_in(source_, {begin, inner.end}).empty() ||
                                              any_at(low_, begin, zero_words) != nowhere ||
                                              level_in(source_, {begin, inner.end}).has_value());
    return bounds ? begin : nowhere;
  }

  /// Cut at semicolons and sentences outside brackets, and behind a bracket's comma where the next plan follows.
  std::vector<Range> clauses() const {
    std::vector<std::size_t> stops = sentence_ends(source_, item_, brackets_);
    const auto inside = [this](std::size_t at) {
      return std::any_of(brackets_.begin(), brackets_.end(),
                         [at](const Bracket& one) { return at >= one.outer.begin && at < one.outer.end; });
    };
    for (std::size_t at = low_.find("; ", item_.begin); at != nowhere; at = low_.find("; ", at + 1)) {
      if (!inside(at)) {
        stops.push_back(at + 1);
      }
    }
    stops.push_back(item_.end);
    std::sort(stops.begin(), stops.end());
    std::vector<Range> found;
    std::size_t begin = item_.begin;
    for (const std::size_t stop : stops) {
      Range clause = source_.trimmed({begin, std::min(stop, item_.end)});
      begin = stop;
      while (!clause.empty() && std::string_view(".;,").find(low_[clause.end - 1]) != nowhere) {
        clause = source_.trimmed({clause.begin, clause.end - 1});
      }
      if (!clause.empty()) {
        found.push_back(clause);
      }
    }
    return found;
  }

  bool take(Range clause) {
    const Bracket* plan = plan_in(clause);
    if (plan == nullptr || plan_in({plan->outer.end, clause.end}) != nullptr) {
      return false;
    }
    const Range result = source_.trimmed({clause.begin, plan->outer.begin});
    const std::size_t colon = low_.substr(0, result.end).find(": ", result.begin);
    const bool named =
        word_count(low_.substr(result.begin, std::min(colon, result.end) - result.begin)) >= measure_words_min;
    if (!named || (colon == nowhere && quantities_in(source_, result).empty())) {
      return false;
    }
    Part part;
    part.range = {clause.begin, source_.trimmed(plan->inner).end};
    part.result = result;
    part.promise = source_.trimmed({behind_head(plan->inner), plan->inner.end});
    part.quantity = promised_in(*part.promise, result);
    part.after_stop = !split_.parts.empty();
    if (const auto told = told_in({plan->outer.end, clause.end}, part)) {
      part.verdict = static_cast<int>(split_.verdicts.size());
      split_.verdicts.push_back(*told);
    }
    split_.parts.push_back(std::move(part));
    return true;
  }

  /// What the plan sets; a bare number counts what the result counts.
  std::optional<FoundQuantity> promised_in(Range plan, Range result) const {
    const auto heavier = [](const FoundQuantity& one, const FoundQuantity& other) { return one.weight < other.weight; };
    auto numbers = quantities_in(source_, plan);
    const auto best = std::max_element(numbers.begin(), numbers.end(), heavier);
    if (best == numbers.end() || any_at(low_, plan.begin, zero_words) != nowhere) {
      return std::nullopt;
    }
    if (best->quantity.unit == core::Unit::other && best->weight < 0) {
      auto told = quantities_in(source_, result);
      const auto same = std::max_element(told.begin(), told.end(), heavier);
      const bool known = same != told.end() && same->quantity.unit != core::Unit::other;
      best->quantity.unit = known ? same->quantity.unit : core::Unit::count;
      best->unit_label = known ? same->unit_label : best->unit_label;
      best->weight = 0;
    }
    return *best;
  }

  /// «-> vượt 12 đơn vị», «, bằng 96% kế hoạch», «: chưa công bố»: what is said behind the bracket.
  std::optional<VerdictPlace> told_in(Range rest, const Part& part) const {
    rest = source_.trimmed(rest);
    for (bool more = true; more && !rest.empty();) {
      const std::size_t arrow = any_at(low_, rest.begin, arrows);
      const std::string_view shown = source_.shown(rest);
      const bool mark = std::string_view(",:-.=").find(shown.front()) != nowhere;
      const bool dash = shown.starts_with("–");
      more = arrow != nowhere || mark || dash;
      const std::size_t behind = arrow != nowhere ? arrow : rest.begin + (dash ? std::string_view("–").size() : 1U);
      rest = more ? source_.trimmed({behind, rest.end}) : rest;
    }
    if (rest.empty()) {
      return told_before(*part.result);
    }
    VerdictPlace place = known_result(source_, rest);
    const auto head = verdict_head(source_, rest);
    if (const auto share = share_of_plan(rest, part)) {
      place.head.percent_of_plan = share;
      place.head.verdict = share_verdict_of(*share);
    } else if (head && (head->verdict == core::Verdict::exceeded || head->verdict == core::Verdict::not_met)) {
      place.concluded = head->open_number;  // «vượt 12 đơn vị», «thiếu 5 triệu đồng»: how far, no result
      place.head = *head;
    }
    if (place.head.verdict == core::Verdict::not_stated) {
      return std::nullopt;  // the numbers before the bracket tell
    }
    place.head.open_number = place.head.bare = place.head.opener = false;
    return place;
  }

  /// «Danh hiệu Tập thể lao động xuất sắc: đã trình (đăng ký 02 phòng)»: words instead of a number.
  std::optional<VerdictPlace> told_before(Range result) const {
    const std::size_t colon = low_.substr(0, result.end).find(": ", result.begin);
    const Range words = colon == nowhere ? Range{} : source_.trimmed({colon + 1, result.end});
    if (words.empty() || !quantities_in(source_, words).empty()) {
      return std::nullopt;
    }
    const VerdictPlace place = known_result(source_, words);
    return place.head.verdict == core::Verdict::not_stated ? std::nullopt : std::optional(place);
  }

  /// «đạt 120%» of a plan that is no share itself.
  std::optional<core::Decimal> share_of_plan(Range rest, const Part& part) const {
    const std::size_t word = any_at(low_, rest.begin, reaching);
    const auto numbers = word == nowhere ? std::vector<FoundQuantity>() : quantities_in(source_, {word, rest.end});
    const bool share = !numbers.empty() && numbers.front().quantity.unit == core::Unit::percent &&
                       numbers.front().words.begin <= skip_blanks(low_, word) && part.quantity &&
                       part.quantity->quantity.unit != core::Unit::percent;
    return share ? std::optional(numbers.front().quantity.values.front()) : std::nullopt;
  }

  static core::Verdict share_verdict_of(core::Decimal reached) {
    const core::Decimal whole(100);
    return reached > whole ? core::Verdict::exceeded : reached == whole ? core::Verdict::met : core::Verdict::not_met;
  }

  const Source& source_;
  std::string_view low_;
  Range item_;
  std::vector<Bracket> brackets_;
  SplitItem split_;
};

}  // namespace

std::optional<SplitItem> plans_in_brackets(const Source& source, Range item) {
  return item.size() > planned_bytes_max ? std::nullopt : BracketReader(source, source.trimmed(item)).run();
}

}  // namespace thidua::reading
