#include "reading/criteria_values.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/rhythms.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& criterion_zero_starts = words("criteria", "zero_starts");
const WordList& checked = words("criteria", "checked");
const WordList& soft_behind = words("criteria", "soft_behind");
const WordList& levels = words("criteria", "levels");
const WordList& level_starts = words("criteria", "level_starts");
const WordList& sanctions = words("criteria", "sanctions");
const WordList& excluded_behind = words("criteria", "excluded_behind");
const WordList& late_papers = words("criteria", "late_papers");
constexpr std::size_t excluding_bytes_max = 600;

const core::Quantity there{Comparator::exists, {}, Unit::none};
const core::Quantity soft{Comparator::qualitative, {}, Unit::none};
const core::Quantity zero{Comparator::none, {core::Decimal(0)}, Unit::count};

void accept(Target& criterion, const core::Quantity& quantity) {
  if (quantity != criterion.quantity) {
    criterion.accept.push_back(quantity);
  }
}

void ask_how(Target& criterion, const std::string& code, const std::string& question) {
  criterion.doubts.push_back(
      {code,
       question,
       {{"Kiểm tra là có hay không", R"({"comparator":"exists","values":[],"unit":"none"})"},
        {"Người có thẩm quyền nhận xét", R"({"comparator":"qualitative","values":[],"unit":"none"})"}}});
}

/// «từ 95% chỉ tiêu đã đăng ký trở lên»: nouns stand between the number and «trở lên».
void open_end(const Source& source, const Part& part, Target& criterion) {
  const bool bare = criterion.quantity.comparator == Comparator::equal && part.quantity;
  if (!bare) {
    return;
  }
  const std::string_view low = source.low();
  const auto open = find_phrase(low, "trở lên", part.quantity->number.end, part.range.end);
  const bool from = phrase_before(low, part.quantity->number.begin, "từ") != nowhere;
  const bool level = open && find_any(low, levels, part.quantity->unit_end, open->begin).has_value();
  if (open && (from || !level) &&
      low.substr(part.quantity->number.end, open->begin - part.quantity->number.end).find_first_of(",;") ==
          std::string_view::npos) {
    criterion.quantity.comparator = Comparator::at_least;
    criterion.direction = core::Direction::up;
  }
}

/// «Hoàn thành tốt nhiệm vụ được giao»: the level itself, nothing above it named.
bool is_bare_level(std::string_view low, Range range) {
  const std::size_t start = any_at(low, range.begin, level_starts);
  const std::size_t named = any_at(low, range.begin, levels);
  return named != nowhere || (start != nowhere && any_at(low, skip_blanks(low, start), levels) != nowhere);
}

void without_number(const Source& source, const Part& part, Target& criterion) {
  const std::string_view low = source.low();
  const Range range = part.range;
  if (any_at(low, range.begin, criterion_zero_starts) != nowhere) {
    criterion.quantity = criterion.effect == "exclude" ? there : zero;
    accept(criterion, criterion.effect == "exclude" ? zero : there);
    criterion.direction = core::Direction::down;
    criterion.confidence = 92;
    return;
  }
  if (criterion.effect == "exclude") {
    const bool level = criterion.quantity.unit == Unit::level || (find_any(low, sanctions, range.begin, range.end) &&
                                                                  find_phrase(low, "trở lên", range.begin, range.end));
    criterion.quantity = there;
    accept(criterion, zero);
    if (level) {
      accept(criterion, {Comparator::at_least, {}, Unit::level});
    }
    criterion.confidence = 90;
    return;
  }
  if (criterion.quantity.unit == Unit::level || criterion.quantity.unit == Unit::relative) {
    criterion.confidence = 92;
    return;
  }
  const bool either = find_phrase(low, "hoặc", range.begin, range.end).has_value();
  if (is_bare_level(low, range) && !either) {
    criterion.quantity = {Comparator::equal, {}, Unit::level};
    criterion.reference = source.clean(range);
    accept(criterion, soft);
    accept(criterion, there);
    criterion.confidence = 80;
    return;
  }
  const std::size_t start = any_at(low, range.begin, checked);
  const bool gentle = find_any(low, soft_behind, range.begin, std::min(range.end, range.begin + 90)).has_value();
  const bool event = start != nowhere && (!gentle || either);
  criterion.quantity = event || !criterion.award.empty() ? there : soft;
  criterion.confidence = event && !gentle ? 92 : 80;
  if (event && gentle) {
    accept(criterion, soft);
    ask_how(criterion, "state_or_quality",
            "Điều kiện này kiểm tra là có hay không, hay do người có thẩm quyền nhận xét?");
  }
}

}  // namespace

bool excludes_behind(const Source& source, Range clause) {
  const std::string_view low = source.low();
  if (clause.size() > excluding_bytes_max || any_at(low, clause.begin, late_papers) != nowhere) {
    return false;
  }
  const auto found = find_any(low, excluded_behind, clause.begin, clause.end);
  return found && word_count(low.substr(clause.begin, found->begin - clause.begin)) >= 3;
}

namespace {

/// «02 năm liên tục trở lên được …», «từ hai năm liền được …», «tặng Giấy khen 03 năm liên tiếp»: how long it went on.
std::optional<FoundQuantity> years_running(const Source& source, Range range) {
  static const WordList& running = words("criteria", "running");
  const std::string_view low = source.low().substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; at = skip_blanks(low, std::max(word_end(low, at), at + 1))) {
    const auto number = word_starts(low, at) ? small_number_at(low, at) : std::nullopt;
    const std::size_t unit = number ? phrase_at(low, skip_blanks(low, number->end), "năm") : nowhere;
    const std::size_t end = unit == nowhere ? nowhere : any_at(low, skip_blanks(low, unit), running);
    if (end == nowhere) {
      continue;
    }
    FoundQuantity found;
    found.number = {at, number->end};
    found.words = found.number;
    found.unit_end = unit;
    found.quantity.values = {core::Decimal(number->value)};
    found.quantity.unit = Unit::year;
    const bool open =
        phrase_at(low, skip_blanks(low, end), "trở lên") != nowhere || phrase_before(low, at, "từ") != nowhere;
    found.quantity.comparator = open ? Comparator::at_least : Comparator::equal;
    found.has_comparator = open;
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundQuantity> promised_in(const Source& source, Range range) {
  const auto quantities = quantities_in(source, range);
  const auto best =
      std::max_element(quantities.begin(), quantities.end(),
                       [](const FoundQuantity& a, const FoundQuantity& b) { return a.weight < b.weight; });
  if (best == quantities.end()) {
    return years_running(source, range);
  }
  const bool first = word_count(source.low({range.begin, std::max(range.begin, best->words.begin)})) <= 1;
  // «Thời gian công tác từ 05 năm», «đóng góp từ 20 triệu đồng»: from so much on, at the end of the condition
  const std::size_t from = phrase_before(source.low(), best->number.begin, "từ");
  const core::Unit unit = best->quantity.unit;
  const bool time_or_money = unit == Unit::year || unit == Unit::month || unit == Unit::vnd || unit == Unit::day;
  if (from != nowhere && from >= range.begin && time_or_money && !best->has_comparator &&
      best->quantity.comparator == Comparator::equal && skip_blanks(source.low(), best->unit_end) >= range.end) {
    FoundQuantity found = *best;
    found.quantity.comparator = Comparator::at_least;
    found.has_comparator = true;
    return found;
  }
  return best->weight >= 2 || best->has_comparator || (first && best->weight >= 1) ? std::optional(*best)
                                                                                   : std::nullopt;
}

void fill_criterion(const Source& source, const Part& part, Target& criterion) {
  const bool zero_first = any_at(source.low(), part.range.begin, criterion_zero_starts) != nowhere;
  if (part.quantity && !zero_first) {
    open_end(source, part, criterion);
    criterion.confidence = part.quantity->has_comparator ? 94 : 85;
    return;
  }
  criterion.accept.clear();
  criterion.doubts.clear();
  without_number(source, part, criterion);
}

}  // namespace thidua::reading
