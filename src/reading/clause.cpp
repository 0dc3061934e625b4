#include "reading/clause.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/phrases.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Direction;
using core::Unit;

/// Words of what is there or not: an event, a title, a paper, a state.
constexpr std::array<std::string_view, 40> event_words{
    "tổ chức",     "công nhận",     "tái công nhận",     "tặng",       "xếp loại",
    "xếp",         "đạt danh hiệu", "đạt chuẩn",         "đạt",        "khen thưởng",
    "đề nghị",     "ban hành",      "xây dựng kế hoạch", "hoàn thành", "sơ kết",
    "tổng kết",    "hội nghị",      "hội thao",          "hội thi",    "ký kết",
    "báo cáo",     "thành lập",     "kiện toàn",         "phê duyệt",  "đưa vào",
    "khánh thành", "khởi công",     "kết nạp",           "tham gia",   "triển khai",
    "lập",         "trình",         "đăng ký",           "có",         "được cấp",
    "công bố",     "ra mắt",        "nghiệm thu",        "niêm yết",   "bàn giao"};
constexpr std::array<std::string_view, 15> soft_words{"được cải thiện", "nâng cao", "tăng cường",    "đẩy mạnh",
                                                      "cải thiện",      "tốt hơn",  "phát huy",      "không ngừng",
                                                      "xây dựng nếp",   "tích cực", "chấp hành tốt", "chấp hành nghiêm",
                                                      "gương mẫu",      "đoàn kết", "thực hiện tốt"};
constexpr std::array<std::string_view, 8> condition_words{"khi có",           "khi",          "nếu",
                                                          "đủ tiêu chuẩn",    "đủ điều kiện", "theo chỉ tiêu phân bổ",
                                                          "trong trường hợp", "theo phân bổ"};
constexpr std::array<std::string_view, 8> subject_fillers{"số",    "các",   "tổng số", "toàn thể",
                                                          "những", "tỷ lệ", "toàn bộ", "lượng"};

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

/// «<số> <chủ thể> <động từ …>» behind the quantity, or «Tỷ lệ <chủ thể> <động từ …> đạt <số>» before it.
void fill_subject(const Source& source, const Part& part, Target& target) {
  const std::string_view low = source.low();
  const Range whole = part.range;
  Range behind = whole;
  if (part.quantity && part.quantity->unit_end < whole.end && part.quantity->quantity.unit == Unit::percent) {
    behind.begin = part.quantity->unit_end;
  } else if (part.quantity && part.quantity->quantity.unit == Unit::percent) {
    behind.end = part.quantity->words.begin;
  } else if (part.quantity) {
    target.subject = part.quantity->unit_label;
    target.measure = cleaned(source, {whole.begin, whole.end});
    return;
  } else if (const auto none = none_in(low, whole)) {
    behind.begin = none->words.end;
  }
  behind = skip_fillers(low, behind);
  const std::size_t verb = first_verb(low, behind);
  if (verb == nowhere || verb <= behind.begin) {
    target.measure = cleaned(source, cut_commas(source, behind));
    return;
  }
  target.subject = cleaned(source, cut_commas(source, {behind.begin, verb}));
  target.measure = cleaned(source, cut_commas(source, {verb, behind.end}));
}

void fill_condition(const Source& source, const Part& part, Target& target) {
  const std::string_view low = std::string_view(source.low()).substr(0, part.range.end);
  const auto found = find_any(low, condition_words, part.range.begin, part.range.end);
  if (!found) {
    return;
  }
  const bool short_form = source.low(*found).find("đủ") == 0 || source.low(*found).find("theo") == 0;
  const std::size_t stop = std::min(low.find_first_of(";)", found->end), part.range.end);
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
    const std::string_view low = std::string_view(source.low()).substr(0, part.range.end);
    target.baseline = source.clean({against->begin, std::min(low.find_first_of(";,)", against->end), part.range.end)});
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
    target.unit_label = unit.known ? unit.label : "";
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

void fill_quantity(const Source& source, const Part& part, const Target* before, Target& target) {
  if (!part.quantity) {
    fill_without_number(source, part, target);
    return;
  }
  const FoundQuantity& found = *part.quantity;
  target.quantity = found.quantity;
  target.accept = found.accept;
  target.unit_label = found.unit_label;
  target.per = found.per;
  // «không quá 05 phòng và 08 viên chức»: the second number shares the words of the first
  const bool shares = before != nullptr && !found.has_comparator && found.quantity.unit == Unit::count &&
                      before->quantity.unit == Unit::count && before->quantity.comparator != Comparator::between &&
                      before->quantity.comparator != Comparator::none && found.words.begin <= part.range.begin + 2;
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
      target.condition = source.clean(deadline.words);
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

}  // namespace

void fill_target(const Source& source, const Part& part, const Target* before, const Surroundings& around,
                 Target& target) {
  target.quote = source.quote(part.range);
  target.award = award_in(source, part.range);
  target.stretch = part.stretch;
  fill_quantity(source, part, before, target);
  target.direction = direction_of(target.quantity);
  fill_subject(source, part, target);
  fill_condition(source, part, target);
  fill_change(source, part, target);
  fill_due(source, part, around, target);
  target.period = around.year == 0 ? "" : std::to_string(around.year);
  const bool nameless = target.subject.empty() || part.in_which || part.bracketed;
  if (nameless && before != nullptr) {
    target.subject = before->subject;
  }
  if (target.subject.empty()) {
    const auto about = find_phrase(core::lower(around.section_title), "đối với");
    target.subject = about && about->begin == 0
                         ? core::single_spaced(std::string_view(around.section_title).substr(about->end))
                         : around.agency;
  }
}

}  // namespace thidua::reading
