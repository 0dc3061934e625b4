#include "reading/clause.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Direction;
using core::Unit;

/// Words of what is there or not: an event, a title, a paper, a state.
const WordList& event_words = words("clauses", "event_words");
const WordList& soft_words = words("clauses", "soft_words");
const WordList& condition_words = words("clauses", "condition_words");
const WordList& subject_fillers = words("clauses", "subject_fillers");

std::string cleaned(const Source& source, Range range) {
  return range.empty() ? std::string() : source.clean(range);
}

Range skip_fillers(std::string_view low, Range range) {
  for (int step = 0; step < 3; ++step) {
    range.begin = skip_blanks(low, range.begin);
    const std::size_t end = any_at(low, range.begin, subject_fillers);
    if (end == nowhere || end >= range.end) {
      break;
    }
    range.begin = end;
  }
  range.begin = std::min(skip_blanks(low, range.begin), range.end);
  return range;
}

Range cut_commas(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(",:(").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

/// Nouns of those who act or are counted as a group; «văn bản», «cuộc» are no subject.
bool is_actor(std::string_view label) {
  static const WordList& actors = words("clauses", "actors");
  return has_any(label, actors);
}

/// Subject and measure where a verb parts them; quotation and bracket end the subject too.
void part_at_verb(const Source& source, Range range, Target& target) {
  const std::string_view low = source.low().substr(0, range.end);
  static const WordList& times = words("clauses", "times");
  if (const std::size_t time = any_at(low, range.begin, times); time != nowhere) {
    range.begin = std::min(skip_blanks(low, time), range.end);
  }
  const std::size_t sign = std::min(low.find("“", range.begin), low.find('(', range.begin));
  const std::size_t verb = std::min({first_verb(low, range), sign});
  if (verb == nowhere || verb <= range.begin) {
    target.measure = cleaned(source, cut_commas(source, range));
    return;
  }
  target.subject = cleaned(source, cut_commas(source, {range.begin, verb}));
  target.measure = cleaned(source, cut_commas(source, {verb, range.end}));
}

/// «<số> <chủ thể> <động từ …>» behind the quantity, or «Tỷ lệ <chủ thể> <động từ …> đạt <số>» before it.
void fill_subject(const Source& source, const Part& part, Target& target) {
  const std::string_view low = source.low();
  Range range = part.range;
  const bool percent = part.quantity && part.quantity->quantity.unit == Unit::percent && part.quantity->per.empty();
  if (percent && part.quantity->unit_end < range.end && !begins_with_verb(low, part.quantity->unit_end)) {
    range.begin = part.quantity->unit_end;
  } else if (percent && part.quantity->words.begin > range.begin) {
    range.end = part.quantity->words.begin;
  } else if (part.quantity) {
    target.measure = cleaned(source, range);
    if (is_actor(part.quantity->unit_label)) {
      target.subject = part.quantity->unit_label;
    } else if (part.quantity->words.begin > range.begin) {
      part_at_verb(source, {range.begin, part.quantity->words.begin}, target);
      target.measure = cleaned(source, range);
    }
    return;
  } else if (const auto none = none_in(low, range); none && none->words.begin <= range.begin + 2) {
    range.begin = none->words.end;
  }
  part_at_verb(source, skip_fillers(low, range), target);
}

void fill_condition(const Source& source, const Part& part, Target& target) {
  const std::string_view low = source.low().substr(0, part.range.end);
  const auto found = find_any(low, condition_words, part.range.begin, part.range.end);
  if (!found) {
    return;
  }
  const bool short_form = source.low(*found).find("đủ") == 0 || source.low(*found).find("theo") == 0;
  const std::size_t stop = first_sign(low, ";)", {found->end, part.range.end});
  target.condition = source.clean(short_form ? *found : Range{found->begin, stop});
}

/// «so với năm trước», «so với cùng kỳ»: what a change is measured against.
void fill_change(const Source& source, const Part& part, Target& target) {
  if (!part.quantity) {
    return;
  }
  target.change = part.quantity->change;
  const auto against = find_phrase(source.low(), "so với", part.quantity->unit_end, part.range.end);
  if (against) {
    const std::string_view low = source.low().substr(0, part.range.end);
    target.baseline = source.clean({against->begin, first_sign(low, ";,)", {against->end, part.range.end})});
  }
}

Direction direction_of(const core::Quantity& quantity) {
  switch (quantity.comparator) {
    case Comparator::at_least:
    case Comparator::more_than:
    case Comparator::equal:
      return quantity.unit == Unit::rank ? Direction::down : Direction::up;
    case Comparator::at_most:
    case Comparator::less_than:
    case Comparator::none:
      return Direction::down;
    case Comparator::between:
      return Direction::band;
    default:
      return Direction::none;
  }
}

/// Zero, level, comparison, event or mere quality: a clause without a number.
void fill_without_number(const Source& source, const Part& part, Target& target) {
  const std::string_view low = source.low();
  if (const auto relative = relative_in(source, part.range)) {
    target.quantity = relative->quantity;
    target.reference = relative->reference;
    return;
  }
  if (const auto none = none_in(low, part.range)) {
    target.quantity = none->quantity;
    const std::size_t noun = skip_blanks(low, none->words.end);
    const UnitWord unit = unit_at(source, noun, part.range.end, false);
    // «công chức, viên chức, người lao động»: the list of who is cut at its last noun; what is counted are people
    const bool list_of_people = unit.known && unit.label.ends_with(", người");
    target.unit_label = list_of_people ? "người" : unit.known ? unit.label : "";
    if (source.low(none->words) == "không rác thải") {
      target.accept.push_back({Comparator::qualitative, {}, Unit::none});
      target.accept.push_back({Comparator::exists, {}, Unit::none});
    }
    return;
  }
  if (const auto level = level_in(source, part.range)) {
    target.quantity = level->quantity;
    target.reference = level->reference;
    return;
  }
  const bool award = !target.award.empty();
  const auto soft = find_any(low, soft_words, part.range.begin, part.range.end);
  const auto event = find_any(low, event_words, part.range.begin, part.range.end);
  const bool there_or_not = award || (event && (!soft || event->begin < soft->begin));
  target.quantity = {there_or_not ? Comparator::exists : Comparator::qualitative, {}, Unit::none};
}

/// «không có đơn vị thu dưới 95% dự toán», «không để hồ sơ quá hạn trên 05 ngày»: the number says which things must not
/// be; «không để tỷ lệ nợ quá 5%» bounds the number.
bool names_what_must_not_be(const Source& source, const Part& part) {
  const auto none = part.quantity ? none_in(source.low(), {part.range.begin, part.range.end}) : std::nullopt;
  if (!none || none->words.begin > part.range.begin + 2 || none->words.end >= part.quantity->words.begin ||
      (!part.quantity->has_comparator && part.quantity->quantity.unit == Unit::percent)) {
    return false;
  }
  const core::Comparator comparator = part.quantity->quantity.comparator;
  const bool where = (comparator == Comparator::equal || comparator == Comparator::more_than) &&
                     part.quantity->quantity.unit == Unit::count;  // «không còn điểm rác trên 14 tuyến»
  static const WordList& measured = words("clauses", "measured");
  const std::size_t noun = skip_blanks(source.low(), none->words.end);
  return word_count(source.low({none->words.end, part.quantity->words.begin})) >= 2 &&
         (where || any_at(source.low(), noun, measured) == nowhere);
}

void fill_quantity(const Source& source, const Part& part, const Target* before, Target& target) {
  if (!part.quantity || means_nobody(source.low(), part.range) || names_what_must_not_be(source, part)) {
    Part promised = part;
    promised.range = part.promise.value_or(part.range);
    fill_without_number(source, promised, target);
    return;
  }
  const FoundQuantity& found = *part.quantity;
  target.quantity = found.quantity;
  target.accept = found.accept;
  target.unit_label = found.unit_label;
  target.per = found.per;
  const bool zero = found.quantity.values.size() == 1 && found.quantity.values.front().is_zero();
  if (zero && found.quantity.comparator == Comparator::equal && found.quantity.unit == Unit::count) {
    target.quantity.comparator = Comparator::none;  // «Cháy rừng: 0 vụ»
  }
  // «không quá 05 phòng và 08 viên chức»: the second number shares the words of the first
  const bool same_share = part.joined && found.quantity.unit == Unit::percent && before != nullptr &&
                          before->quantity.unit == Unit::percent;
  const bool countable = same_share || (found.quantity.unit != Unit::percent && found.quantity.unit != Unit::ratio &&
                                        found.quantity.unit != Unit::other);
  const bool shares = before != nullptr && !found.has_comparator && countable &&
                      !capital_at(source.shown(), source.low(), part.range.begin) &&
                      (same_share || before->quantity.unit != Unit::percent) && before->quantity.unit != Unit::none &&
                      before->quantity.comparator != Comparator::between &&
                      before->quantity.comparator != Comparator::none && found.words.begin <= part.range.begin + 2 &&
                      !part.after_stop;
  if (shares) {
    target.quantity.comparator = before->quantity.comparator;
  }
  if (target.quantity.unit == Unit::other && target.quantity.comparator == Comparator::equal && found.weight < 0) {
    fill_without_number(source, part, target);
  }
}

void fill_due(const Source& source, const Part& part, const Surroundings& around, Target& target) {
  for (const FoundDeadline& deadline : deadlines_in(source, part.range, around.year)) {
    if (!deadline.due.empty()) {
      target.due += (target.due.empty() ? "" : "; ") + deadline.due;
    } else if (target.condition.empty()) {
      target.condition = core::lower(source.clean(deadline.words));
    }
  }
  // «tiến đến 100% năm 2026»: the year behind a stretch value is its limit
  if (target.due.empty() && part.stretch && around.year != 0) {
    const auto years = years_in(source, part.range);
    if (!years.empty() && years.back().year > around.year) {
      target.due = std::to_string(years.back().year) + "-12-31";
    }
  }
}

/// What goes on from the part before: its subject, «phấn đấu», «định kỳ …».
void share_with_before(const Source& source, const Part& part, const Target* before, Target& target) {
  if (before == nullptr) {
    return;
  }
  static const WordList& places = words("clauses", "places");
  static const WordList& grants = words("clauses", "grants");
  const bool goes_on = !capital_at(source.shown(), source.low(), part.range.begin);
  const bool placed = any_at(source.low(), part.range.begin, places) != nowhere;
  if (part.in_which || part.bracketed || placed || (target.subject.empty() && goes_on)) {
    target.subject = before->subject;
  }
  target.stretch = target.stretch || (before->stretch && any_at(source.low(), part.range.begin, grants) != nowhere);
  if (target.condition.empty() && before->condition.starts_with("định kỳ")) {
    target.condition = before->condition;
  }
}

/// The year the clause or its lead names; a year that only tells which things are meant («được công nhận năm …») does
/// not count.
void fill_period(const Source& source, const Part& part, const Surroundings& around, Target& target) {
  target.period = around.year == 0 ? "" : std::to_string(around.year);
  for (const Range& range : {part.range, part.lead.value_or(Range{}), around.lead.value_or(Range{})}) {
    for (const FoundYear& found : years_in(source, range)) {
      if (!names_a_set(source.low(), found.words.begin)) {
        target.period = std::to_string(found.year);
        return;
      }
    }
  }
}

}  // namespace

bool raises_value(const Source& source, const Part& part) {
  if (!part.stretch || !part.quantity) {
    return false;
  }
  static const WordList& ends = words("clauses", "ends");
  const std::size_t next = skip_blanks(source.low(), part.quantity->unit_end);
  return next >= part.range.end || any_at(source.low(), next, ends) != nowhere;
}

bool names_a_set(std::string_view low, std::size_t at) {
  static const WordList& set_words = words("clauses", "set_words");
  return any_before(low, at, set_words) != nowhere;
}

void fill_target(const Source& source, const Part& part, const Target* before, const Surroundings& around,
                 Target& target) {
  target.quote = source.quote(part.range);
  target.award = award_in(source, part.range);
  target.stretch =
      part.stretch && (phrase_at(source.low(), part.range.begin, "phấn đấu") != nowhere || raises_value(source, part));
  fill_quantity(source, part, before, target);
  target.direction = direction_of(target.quantity);
  fill_subject(source, part, target);
  fill_condition(source, part, target);
  fill_change(source, part, target);
  fill_due(source, part, around, target);
  const bool soft = find_any(source.low(), soft_words, part.range.begin, part.range.end).has_value();
  if (target.quantity.comparator == Comparator::qualitative && !target.due.empty() && !soft) {
    target.quantity.comparator = Comparator::exists;  // «Thông xe kỹ thuật trước ngày 30/4»: there by that day, or not
  }
  fill_period(source, part, around, target);
  share_with_before(source, part, before, target);
  if (target.subject.empty()) {
    const auto about = find_phrase(core::lower(around.section_title), "đối với");
    target.subject = about && about->begin == 0
                         ? core::single_spaced(std::string_view(around.section_title).substr(about->end))
                         : around.agency;
  }
}

bool sets_something(const Source& source, Range range) {
  range = source.trimmed(range);
  const auto numbers = quantities_in(source, range);
  return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) { return one.weight >= 0; }) ||
         any_at(source.low(), range.begin, zero_words) != nowhere || level_in(source, range).has_value() ||
         !award_in(source, range).empty();
}

}  // namespace thidua::reading
