#include "reading/row_quantity.h"

#include "core/text.h"
#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/verdict_levels.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& none_in_cells = words("tables", "none_in_cells");
const WordList& yes_words = words("tables", "yes_words");
const WordList& decreasing = words("tables", "decreasing");
const WordList& increasing = words("tables", "increasing");
const WordList& cell_ranks = words("tables", "cell_ranks");
const WordList& title_measures = words("tables", "title_measures");
const WordList& deeds = words("tables", "deeds");
constexpr std::size_t iso_day_bytes = 10;

class QuantityTaker {
 public:
  QuantityTaker(const Source& source, const TableHead& head, int year) : source_(source), head_(head), year_(year) {}

  const FoundQuantity* take(Range plan, Range unit_cell, Range measure, Target& target) {
    found_ = quantities_in(source_, plan);
    take_bare_number(plan);
    take_rank(plan);
    const auto due = head_.columns.find(ColumnRole::due);
    if (due != head_.columns.end() && due->second == head_.columns.at(ColumnRole::plan)) {
      target.quantity = {Comparator::exists, {}, Unit::none};
      found_.clear();
      return nullptr;
    }
    const auto [unit, factor] = unit_of_cell(source_, unit_cell);
    if (found_.empty()) {
      if (any_at(source_.low(), plan.begin, none_in_cells) == plan.end) {
        target.quantity = {Comparator::none, {core::Decimal(0)}, Unit::count};
        target.direction = core::Direction::down;
        return nullptr;
      }
      if (const auto relative = relative_in(source_, plan)) {
        target.quantity = relative->quantity;
        target.reference = relative->reference.empty() ? source_.clean(measure) : relative->reference;
        return nullptr;
      }
      if (const auto level = level_in(source_, plan)) {
        target.quantity = level->quantity;  // «Hoàn thành tốt trở lên»
        target.reference = level->reference;
        return nullptr;
      }
      if (const auto when = deadline_in(plan)) {
        target.quantity = {Comparator::exists, {}, Unit::none};
        target.due = *when;  // «quý II/2026» where others have a number
        return nullptr;
      }
      if (level_reached(source_, plan, plan, true)) {
        target.quantity = {Comparator::equal, {}, Unit::level};  // «loại Tốt»
        target.accept = {{Comparator::exists, {}, Unit::none}, {Comparator::qualitative, {}, Unit::none}};
        target.reference = source_.clean(plan);
        return nullptr;
      }
      const bool staged = date_in(source_, plan).has_value() || head_.columns.contains(ColumnRole::due) ||
                          has_phrase(source_.low(plan), "cấp");
      const bool event = find_any(source_.low(), words("clauses", "event_words"), plan.begin, plan.end).has_value();
      const bool titled = any_at(source_.low(), measure.begin, title_measures) != nowhere;
      const bool yes = any_at(source_.low(), plan.begin, yes_words) != nowhere ||
                       any_at(source_.low(), plan.begin, deeds) != nowhere || titled || !target.award.empty() ||
                       staged || event;
      target.quantity = {yes ? Comparator::exists : Comparator::qualitative, {}, Unit::none};
      return nullptr;
    }
    const FoundQuantity& found = found_.front();
    target.quantity = found.quantity;
    target.accept = found.accept;
    target.unit_label = found.unit_label;
    target.per = found.per;
    target.change = found.change.empty() ? change_of(measure) : found.change;
    const bool own_unit =
        found.quantity.unit != Unit::other && (found.quantity.unit != Unit::rank || unit_cell.empty());
    if (!own_unit) {
      const bool rate = has_phrase(source_.low(measure), "tỷ lệ") || source_.low(measure).find('%') != nowhere;
      const bool places = unit.unit == Unit::point && counts_places(measure) && !target.quantity.values.empty() &&
                          target.quantity.values.front().to_plain().find('.') == std::string::npos;
      target.quantity.unit = places                                   ? Unit::count
                             : unit.known || unit.unit == Unit::count ? unit.unit
                                                                      : (rate ? Unit::percent : Unit::count);
      target.unit_label = unit.label;
      target.per = unit.per;
      for (core::Decimal& value : target.quantity.values) {
        value = value.times(factor).value_or(value);
      }
    }
    const bool zero = target.quantity.values.size() == 1 && target.quantity.values.front().is_zero();
    if (zero && target.quantity.unit == Unit::count) {
      target.quantity.comparator = Comparator::none;
    }
    target.direction = direction();
    return &found;
  }

 private:
  /// «62» behind the cell «triệu đồng/năm» is no year.
  void take_bare_number(Range plan) {
    const bool digit = found_.empty() && is_digit_byte(source_.low()[plan.begin]);
    const auto number = digit ? core::number_at(source_.shown({0, plan.end}), plan.begin) : std::nullopt;
    if (number && number->end == plan.end && !number->of) {
      FoundQuantity found;
      found.number = found.words = plan;
      found.unit_end = plan.end;
      found.quantity = {Comparator::equal, {number->value}, Unit::other};
      found_.push_back(std::move(found));
    }
  }

  /// «hạng 5 trở lên» fills the cell: the fifth place or a better one.
  void take_rank(Range plan) {
    const std::size_t noun = any_at(source_.low(), plan.begin, cell_ranks);
    if (noun == nowhere || found_.empty() || skip_blanks(source_.low(), noun) != found_.front().number.begin) {
      return;
    }
    FoundQuantity& first = found_.front();
    first.quantity.unit = Unit::rank;
    first.unit_label.clear();
    if (first.quantity.comparator == Comparator::at_least) {
      first.accept.push_back(first.quantity);
      first.quantity.comparator = Comparator::at_most;
    }
  }

  /// «Số điểm thu mở mới tại thôn», «Điểm tập kết rác được xóa»: places, no points.
  bool counts_places(Range measure) const {
    const auto point = find_phrase(source_.low(), "điểm", measure.begin, measure.end);
    const std::size_t places = point ? nouns_at(source_.low(), point->begin) : nowhere;
    if (places != nowhere && places > point->end) {
      return true;
    }
    const std::size_t noun = phrase_at(source_.low(), measure.begin, "số điểm");
    const std::size_t next = noun == nowhere ? nowhere : skip_blanks(source_.low(), noun);
    return next < measure.end && find_any(source_.low(), words("tables", "places_made"), next, measure.end).has_value();
  }

  /// «Giảm số vụ tai nạn | 5%».
  std::string change_of(Range measure) const {
    const bool less = any_at(source_.low(), measure.begin, decreasing) != nowhere;
    const bool more = any_at(source_.low(), measure.begin, increasing) != nowhere;
    return less ? "decrease" : more ? "increase" : "";
  }

  /// By when, where the cell says nothing else.
  std::optional<std::string> deadline_in(Range plan) const {
    const auto found = deadlines_in(source_, plan, year_);
    const bool alone = !found.empty() && found.front().due.size() == iso_day_bytes && !found.front().part_of_year &&
                       word_count(source_.low({plan.begin, found.front().words.begin})) <= 2 &&
                       source_.trimmed({found.front().words.end, plan.end}).empty();
    return alone ? std::optional(found.front().due) : std::nullopt;
  }

  core::Direction direction() const {
    switch (found_.front().quantity.comparator) {
      case Comparator::at_most:
      case Comparator::less_than:
      case Comparator::none:
        return core::Direction::down;
      case Comparator::between:
        return core::Direction::band;
      default:
        return core::Direction::up;
    }
  }

  const Source& source_;
  const TableHead& head_;
  int year_ = 0;
  std::vector<FoundQuantity> found_;
};

}  // namespace

std::optional<FoundQuantity> take_row_quantity(const Source& source, const TableHead& head, const RowCells& cells,
                                               Target& target) {
  const int year = target.period.size() == 4 ? std::stoi(target.period) : 0;
  QuantityTaker taker(source, head, year);
  const FoundQuantity* found = taker.take(cells.plan, cells.unit, cells.measure, target);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

}  // namespace thidua::reading
