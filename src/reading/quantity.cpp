#include "reading/quantity.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/digits.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;

/// Words right before the number.
const WordList& before_number = words("comparators", "before_number");

/// Words that may stand between comparator and number.
const WordList& between_words = words("comparators", "between_words");
const WordList& open_above = words("comparators", "open_above");
const WordList& open_below = words("comparators", "open_below");
const WordList& range_marks = words("comparators", "range_marks");

/// Words before a number that make it a name: «Điều 5», «Quyết định số 12», «mức độ 3», «khối 7».
/// «tuổi»: the number tells who is meant.
const WordList& naming_units = words("units", "naming_units");
/// «cả năm», «trong năm»: what stands behind is a number of its own.
const WordList& whole_years = words("comparators", "whole_years");
const WordList& each_words = words("comparators", "each_words");
const WordList& naming_words = words("comparators", "naming_words");
const WordList& rank_words = words("comparators", "rank_words");
/// Nouns that «số» may count: «số điểm 90» is none of them, «số lượng 12» is a quantity.
const WordList& counting_number = words("comparators", "counting_number");
const WordList& scaled_units = words("units", "scaled");
const WordList& halves = words("comparators", "halves");
const WordList& wholes_of_half = words("comparators", "wholes_of_half");
const WordList& up_words = words("comparators", "up_words");
const WordList& down_words = words("comparators", "down_words");
const WordList& each_year = words("comparators", "each_year");

const WordList& rank_within = words("comparators", "rank_within");
/// Behind these a number may be spelled: «có hai sáng kiến».
const WordList& counting_verbs = words("comparators", "counting_verbs");
/// Before the number of a label.
const WordList& label_words = words("comparators", "label_words");
const WordList& from_words = words("comparators", "from_words");
/// Words that make «… trở lên» speak of a level, a penalty or an age, not of the number before it.
const WordList& level_marks = words("comparators", "level_marks");
const WordList& factor_words = words("comparators", "factor_words");
const WordList& moves_to_words = words("comparators", "moves_to");
const WordList& reaching = words("comparators", "reaching");
const WordList& range_words = words("comparators", "range_words");
/// How far before its number «hệ số» may stand.
constexpr std::size_t factor_bytes_max = 120;
constexpr std::size_t digit_run_bytes_max = 48;
/// How far before «quá» its «không» may stand.
constexpr std::size_t denied_words_max = 4;
constexpr std::size_t exceeded_words_max = 6;

/// The comparator that ends at `at`, where it begins behind `floor`.
const Entry* comparator_before(std::string_view low, std::size_t at, std::size_t floor, std::size_t& begin) {
  std::size_t found = at;
  const Entry* entry = before_number.before(low, at, found);
  if (entry == nullptr || found < floor) {
    return nullptr;
  }
  begin = found;
  return entry;
}

Comparator meant(const Entry& entry) {
  return core::comparator_of(entry.meaning).value_or(Comparator::equal);
}

/// Scans one range; keeps what the numbers of a list need to know about the one before.
class Scanner {
 public:
  Scanner(const Source& source, Range range)
      : source_(source), low_(source.low()), shown_(source.shown()), range_(range) {}

  std::vector<FoundQuantity> run() {
    int quotes = 0;
    for (std::size_t at = range_.begin; at < range_.end;) {
      if (low_.substr(at, 3) == "“" || low_.substr(at, 3) == "”") {
        quotes = low_[at + 2] == "“"[2] ? quotes + 1 : 0;
        at += 3;
      } else if (low_[at] == ';' || low_[at] == '\n') {
        quotes = 0;  // a quotation that was never closed
        ++at;
      } else if (!is_digit_byte(low_[at])) {
        at = quotes == 0 ? spelled(at) : at + 1;
      } else {
        const std::size_t run_end = digit_run_end(low_, at);
        at = quotes > 0 || run_end - at > digit_run_bytes_max || run_end > range_.end ? run_end : figure(at, run_end);
      }
    }
    return std::move(found_);
  }

 private:
  /// «ít nhất một sáng kiến»: numbers in words count only behind a comparator.
  std::size_t spelled(std::size_t at) {
    const std::size_t end = word_end(low_, at);
    if (end == at) {
      return at + 1;
    }
    if (const std::size_t half = half_end(at); half != nowhere) {
      add({core::Decimal(50), {}, at, half, false}, std::nullopt, {core::Unit::percent, half, {}, {}, true});
      return half;
    }
    std::size_t begin = at;
    const std::size_t floor = found_.empty() ? range_.begin : found_.back().words.end;
    const Entry* row = at > range_.begin ? comparator_before(low_, at, floor, begin) : nullptr;
    const bool counted = any_before(low_, at, counting_verbs) != nowhere || goes_on_spelled(at);
    const bool told = (row != nullptr && meant(*row) != Comparator::more_than) || (row == nullptr && counted);
    const auto number = core::spelled_number_at(low_.substr(0, range_.end), at);
    // «trồng mới ba mươi héc-ta», «Mười hai nghìn lượt»: more than one word is no name
    const bool long_number = number && number->end > end;
    if (!number || (!told && !number->of && !long_number)) {
      return end;
    }
    const bool money = long_number && low_.substr(0, number->end).ends_with("triệu");
    const UnitWord unit = unit_at(source_, number->end, range_.end, money);
    const bool several = row != nullptr && told && number->value > core::Decimal(1) && !unit.label.empty();
    if (!unit.known && !number->of && !several) {
      return end;  // «ít nhất hai kỹ thuật mới» counts, «một» may be an article
    }
    add(*number, std::nullopt, unit);
    return std::max(end, found_.empty() ? end : found_.back().unit_end);
  }

  /// «không quá một tập thể và hai cá nhân»: behind a number in words.
  bool goes_on_spelled(std::size_t at) const {
    if (found_.empty() || is_digit_byte(low_[found_.back().number.begin]) || found_.back().unit_end > at) {
      return false;
    }
    const Range gap{found_.back().unit_end, at};
    return source_.clean(gap) == "và" || source_.clean(gap) == ",";
  }

  /// «giảm một nửa», «ít nhất một nửa số lao động», «quá nửa số phiếu»: fifty in a hundred; its end, or nowhere.
  std::size_t half_end(std::size_t at) const {
    std::size_t end = at;
    if (halves.at(low_, at, end) == nullptr || end > range_.end || (at > 0 && !word_starts(low_, at))) {
      return nowhere;
    }
    std::size_t begin = at;
    const bool compared = comparator_before(low_, at, range_.begin, begin) != nullptr;
    const bool changes = any_before(low_, at, up_words) != nowhere || any_before(low_, at, down_words) != nowhere;
    const bool of_them = any_at(low_, skip_blanks(low_, end), wholes_of_half) != nowhere;
    return compared || changes || of_them ? end : nowhere;
  }

  /// «24/24 giờ», «24/7»: round the clock, no share.
  bool round_the_clock(std::size_t at) const {
    return phrase_at(low_, at, "24/24") != nowhere || phrase_at(low_, at, "24/7") != nowhere;
  }

  /// «(1)», «[5]», «4.1.»: the mark of what follows.
  std::size_t behind_mark(std::size_t at) const {
    const bool enclosed = at > range_.begin && std::string_view("([").find(low_[at - 1]) != nowhere;
    const std::size_t begin = enclosed ? at - 1 : at;
    const std::size_t end = end_of_label(low_.substr(0, range_.end), begin);
    return end == begin ? at : end;
  }

  std::size_t figure(std::size_t at, std::size_t run_end) {
    if (const std::size_t mark = behind_mark(at); mark != at) {
      return std::max(mark, run_end);
    }
    if (round_the_clock(at)) {
      return run_end;
    }
    const auto first = core::number_at(shown_.substr(0, range_.end), at);
    if (!first || names_something(at)) {
      std::size_t end = first ? first->end : at + 1;
      if (first) {  // «năm học 2025 - 2026»: both ends name it
        const auto second = second_of_range(*first);
        end = second ? second->end : end;
        named_end_ = end;
      }
      return std::max(run_end, end);
    }
    std::optional<core::WrittenNumber> second = second_of_range(*first);
    second = second ? second : second_with_unit(*first);
    const std::size_t end = second ? second->end : first->end;
    if (any_at(low_, skip_blanks(low_, end), naming_units) != nowhere) {
      return std::max(run_end, end);  // «trẻ 3 - 4 tuổi»: who is meant
    }
    const UnitWord unit =
        unit_at(source_, end, range_.end, first->has_multiplier || (second && second->has_multiplier));
    if (unit.per.empty() && !first->of && is_period(at, end, unit)) {
      return std::max(end, unit.end);
    }
    add(*first, second, unit);
    return std::max({run_end, end, found_.empty() ? end : found_.back().unit_end});
  }

  /// «10 - 15%», «10% đến 15%», «từ 3 đến 5 cuộc».
  std::optional<core::WrittenNumber> second_of_range(const core::WrittenNumber& first) const {
    std::size_t place = skip_blanks(low_, first.end);
    if (place < range_.end && low_[place] == '%') {
      place = skip_blanks(low_, place + 1);
    }
    for (const std::string_view mark : range_marks) {
      const bool sign = mark.front() == '-' || mark.size() == 3;
      const std::size_t after = sign ? (low_.substr(place, mark.size()) == mark ? place + mark.size() : nowhere)
                                     : phrase_at(low_, place, mark);
      if (after == nowhere) {
        continue;
      }
      const std::size_t digits = skip_blanks(low_, after);
      if (digits < range_.end && is_digit_byte(low_[digits])) {
        const auto second = core::number_at(shown_.substr(0, range_.end), digits);
        return second && second->value > first.value ? second : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// «từ 5.650 tấn đến 5.800 tấn»: the unit is told with both ends.
  std::optional<core::WrittenNumber> second_with_unit(const core::WrittenNumber& first) const {
    const UnitWord unit = unit_at(source_, first.end, range_.end, first.has_multiplier);
    const std::size_t to = unit.known && any_before(low_, first.begin, from_words) != nowhere
                               ? phrase_at(low_, skip_blanks(low_, unit.end), "đến")
                               : nowhere;
    const std::size_t digits = to == nowhere ? range_.end : skip_blanks(low_, to);
    if (digits >= range_.end || !is_digit_byte(low_[digits])) {
      return std::nullopt;
    }
    const auto second = core::number_at(shown_.substr(0, range_.end), digits);
    const bool same = second && unit_at(source_, second->end, range_.end, second->has_multiplier).unit == unit.unit;
    return same && second->value > first.value ? second : std::nullopt;
  }

  bool names_something(std::size_t at) const {
    if (any_before(low_, at, rank_within) != nowhere || any_before(low_, at, rank_words) != nowhere ||
        any_before(low_, at, counting_number) != nowhere) {
      return false;
    }
    if (any_before(low_, at, label_words) != nowhere) {  // «Chỉ tiêu 5: …», not «chỉ tiêu 60 hội nghị»
      const std::size_t behind = skip_blanks(low_, digit_run_end(low_, at));
      return behind < range_.end && (low_[behind] == ':' || low_[behind] == '.');
    }
    const std::string_view digits = low_.substr(at, digit_run_end(low_, at) - at);
    const bool year = digits.size() == 4 && digits.find_first_not_of("0123456789") == nowhere;
    if (!year && any_before(low_, at, whole_years) != nowhere) {
      return false;  // «cả năm 437 tỷ đồng» is no year
    }
    const UnitWord counted = unit_at(source_, digit_run_end(low_, at), range_.end, false);
    if (counted.known && !counted.per.empty()) {
      return false;  // «Sinh hoạt Cụm 02 lần/năm»
    }
    if (const std::size_t name = any_before(low_, at, naming_words); name != nowhere) {
      if (counted.known && !year && any_before(low_, name, each_words) != nowhere) {
        return false;  // «mỗi khối 01 cờ»
      }
      if (name < range_.begin && at == range_.begin && !year) {
        return false;  // «(Nghị quyết 8,9 tỷ đồng)»: the word before was read as the head of the promise
      }
      return skip_blanks(low_, digit_run_end(low_, at)) >= low_.size() ||
             low_[skip_blanks(low_, digit_run_end(low_, at))] != '%';
    }
    if (named_end_ == 0) {
      return false;
    }
    const std::string_view gap = low_.substr(named_end_, at - std::min(at, named_end_));
    const bool list = gap.size() <= 5 && gap.find_first_not_of(", \nvà;") == nowhere;
    return list && !unit_at(source_, digit_run_end(low_, at), range_.end, false).known;
  }

  /// «06 tháng đầu năm», «năm 2025», «2 năm 1 lần»: a time, not a promise.
  bool is_period(std::size_t at, std::size_t end, const UnitWord& unit) const {
    const bool long_time = unit.unit == core::Unit::month || unit.unit == core::Unit::year ||
                           unit.unit == core::Unit::week || unit.unit == core::Unit::day;
    if (!long_time) {
      return unit.label == "lần" && !found_.empty() ? false : low_.substr(end, 1) == "/" && unit.label.empty();
    }
    std::size_t begin = at;
    const Entry* row = comparator_before(low_, at, range_.begin, begin);
    const std::size_t next = skip_blanks(low_, unit.end);
    if (phrase_at(low_, next, "lương") != nowhere) {
      return false;  // «01 ngày lương»
    }
    const bool part_of_year =
        phrase_at(low_, next, "đầu năm") != nowhere || phrase_at(low_, next, "cuối năm") != nowhere;
    const bool open = any_at(low_, next, open_above) != nowhere || any_at(low_, next, open_below) != nowhere;
    return part_of_year || (row == nullptr && !open) || any_before(low_, begin, naming_words) != nowhere;
  }

  void add(const core::WrittenNumber& first, const std::optional<core::WrittenNumber>& second, const UnitWord& unit) {
    FoundQuantity found;
    found.number = {first.begin, second ? second->end : first.end};
    found.words = {first.begin, std::max(unit.end, found.number.end)};
    found.unit_end = found.words.end;
    found.unit_label = unit.label;
    found.per = unit.per;
    found.quantity.unit = unit.unit;
    found.quantity.values = {first.value};
    found.quantity.comparator = Comparator::equal;
    const core::Decimal scale = scale_of(found.number.end);
    if (second) {
      core::Decimal low_value = first.value;
      const core::Decimal factor = second->has_multiplier && !first.has_multiplier ? multiplier_of(*second) : 1;
      low_value = low_value.times(factor).value_or(low_value);
      found.quantity.values = {low_value, second->value};
      found.quantity.comparator = Comparator::between;
      found.has_comparator = true;
    } else if (first.of && scored_of(first, unit)) {
      found.quantity.unit = core::Unit::point;  // «90/100 điểm», «Điểm hài lòng từ 8,3/10»
    } else if (first.of) {
      found.quantity.values.push_back(*first.of);
      found.quantity.unit = core::Unit::ratio;
    }
    for (core::Decimal& value : found.quantity.values) {
      value = value.times(scale).value_or(value);
    }
    const bool score = found.quantity.unit == core::Unit::other &&
                       find_phrase(low_, "điểm", range_.begin, found.number.begin).has_value();
    found.quantity.unit = score ? core::Unit::point : found.quantity.unit;
    compare(found);
    rank(found);
    change(found);
    weigh(found, unit);
    found_.push_back(std::move(found));
  }

  /// «92 tạ» are 9.200 kg, «3 phần nghìn» 0,3%.
  core::Decimal scale_of(std::size_t at) const {
    std::size_t end = 0;
    const Entry* entry = scaled_units.at(low_, skip_blanks(low_, at), end);
    return entry == nullptr ? core::Decimal(1) : core::Decimal::parse(entry->meaning).value_or(core::Decimal(1));
  }

  bool scored_of(const core::WrittenNumber& number, const UnitWord& unit) const {
    const bool scale = *number.of == core::Decimal(5) || *number.of == core::Decimal(10) ||
                       *number.of == core::Decimal(100) || *number.of == core::Decimal(1000);
    return scale && (unit.unit == core::Unit::point || phrase_at(low_, range_.begin, "điểm") != nowhere);
  }

  /// «2 - 3 triệu»: the word multiplies both.
  core::Decimal multiplier_of(const core::WrittenNumber& number) const {
    const std::string_view words = low_.substr(number.begin, number.end - number.begin);
    for (const auto& [word, factor] : {std::pair{"nghìn", 1'000LL},
                                       {"ngàn", 1'000LL},
                                       {"triệu", 1'000'000LL},
                                       {"tỷ", 1'000'000'000LL},
                                       {"tỉ", 1'000'000'000LL}}) {
      if (words.find(word) != nowhere) {
        return core::Decimal(factor);
      }
    }
    return 1;
  }

  void compare(FoundQuantity& found) {
    std::size_t begin = found.words.begin;
    const std::size_t floor = found_.empty() ? range_.begin : std::max(range_.begin, found_.back().number.end);
    for (int step = 0; step < 3; ++step) {  // a few words may stand between: «ít nhất có 3», «ít nhất (3»
      std::size_t place = begin;
      if (const Entry* row = comparator_before(low_, begin, floor, place)) {
        found.has_comparator = true;
        source_.recognised(*row, {place, begin});
        if (found.quantity.comparator == Comparator::equal) {
          found.quantity.comparator = meant(*row);
        }
        if (found.quantity.comparator == Comparator::more_than && is_denied(place, floor)) {
          found.quantity.comparator = Comparator::at_most;
        }
        begin = place;
        break;
      }
      const std::size_t between = any_before(low_, begin, between_words);
      if (between == nowhere || between < floor) {
        break;
      }
      begin = between;
      if (step == 0 || low_[between] != '(') {
        found.words.begin = low_[between] == '(' ? found.words.begin : between;
      }
    }
    if (found.has_comparator && begin < found.words.begin) {
      found.words.begin = begin;
    }
    open_ends(found);
  }

  /// «không kéo dài quá 90 phút», «không để nợ vượt 5%»: «không» a few words before turns the bound round.
  bool is_denied(std::size_t at, std::size_t floor) const {
    const std::string_view before = low_.substr(floor, at - std::min(at, floor));
    const std::size_t comma = before.find_last_of(",;.:(");
    const std::string_view clause = comma == nowhere ? before : before.substr(comma + 1);
    const auto no = find_phrase(clause, "không");
    // «không dùng tiền mặt chiếm trên 92%»: the word belongs to the name of what is measured
    const bool exceeds = phrase_at(low_, at, "quá") != nowhere || phrase_at(low_, at, "vượt") != nowhere;
    return no && word_count(clause.substr(no->end)) <= (exceeds ? exceeded_words_max : denied_words_max) &&
           !find_any(clause, reaching, no->end);
  }

  /// «80% trở lên», «từ 10 - 15 tập thể trở lên», «trên 99% trở lên».
  void open_ends(FoundQuantity& found) {
    std::size_t place = skip_blanks(low_, found.unit_end);
    if (any_at(low_, place, open_above) == nowhere) {
      place = behind_nouns(found, place);
    }
    if (const std::size_t end = any_at(low_, place, open_above); end != nowhere && end <= range_.end) {
      const core::Quantity read = found.quantity;
      const bool behind_nouns = place > skip_blanks(low_, found.unit_end);
      found.unit_end = behind_nouns ? found.unit_end : end;
      found.words.end = std::max(found.words.end, found.unit_end);
      found.has_comparator = true;
      if (read.comparator == Comparator::between) {
        found.band_and_open = true;
        found.accept.push_back({Comparator::at_least, {read.values.front()}, read.unit});
        return;
      }
      if (read.comparator == Comparator::more_than) {
        found.strict_and_loose = true;
        found.accept.push_back(read);
      }
      found.quantity.comparator = Comparator::at_least;
      turn_rank(found);
    } else if (const std::size_t below = any_at(low_, place, open_below); below != nowhere && below <= range_.end) {
      found.unit_end = below;
      found.words.end = below;
      found.has_comparator = true;
      found.quantity.comparator = Comparator::at_most;
    } else if (found.quantity.comparator == Comparator::equal && starts_a_bound(found)) {
      found.accept.push_back(found.quantity);
      found.quantity.comparator = Comparator::at_least;
      found.has_comparator = true;
    }
  }

  /// «đạt từ 95%», «có từ 02 sáng kiến»: «trở lên» is meant though not said; «tăng từ 3 lên 5», «từ 01 đến 02» is not.
  bool starts_a_bound(const FoundQuantity& found) const {
    const core::Unit unit = found.quantity.unit;
    const bool plain = unit != core::Unit::other && unit != core::Unit::rank && unit != core::Unit::day &&
                       unit != core::Unit::month && unit != core::Unit::year && unit != core::Unit::week;
    if (!plain || any_before(low_, found.number.begin, from_words) == nowhere) {
      return false;
    }
    const std::size_t stop = first_sign(low_, ".,;:()", {found.unit_end, std::min(range_.end, found.unit_end + 60)});
    return !find_any(low_, moves_to_words, found.unit_end, stop) && !find_any(low_, range_words, found.unit_end, stop);
  }

  /// «xếp từ hạng 10 trở lên»: a better place has a smaller number.
  void turn_rank(FoundQuantity& found) const {
    if (any_before(low_, found.number.begin, rank_words) != nowhere) {
      found.accept.push_back(found.quantity);
      found.quantity.comparator = Comparator::at_most;
    }
  }

  /// «95% đoàn viên trở lên», «từ 02 điển hình tiên tiến trở lên»: the words that close the bound stand behind what is
  /// counted; behind a level («loại Khá trở lên») they belong to the level.
  std::size_t behind_nouns(const FoundQuantity& found, std::size_t place) const {
    const bool from = any_before(low_, found.number.begin, from_words) != nowhere;
    const std::size_t words_max = from ? 9 : 5;
    const std::size_t limit = std::min(range_.end, place + 160);
    const auto open = find_any(low_, open_above, place, limit);
    if (!open) {
      return place;
    }
    const std::string_view between = low_.substr(place, open->begin - place);
    const bool plain =
        between.find_first_of(";.:()") == nowhere && only_ages(place, open->begin) && word_count(between) <= words_max;
    const bool level = find_any(low_, level_marks, place, open->begin).has_value();
    return plain && (from || !level) ? open->begin : place;
  }

  /// «từ 96% trẻ dưới 1 tuổi trở lên»: no number stands there but an age.
  bool only_ages(std::size_t at, std::size_t end) const {
    for (at = low_.find_first_of("0123456789", at); at < end; at = low_.find_first_of("0123456789", at)) {
      at = digit_run_end(low_, at);
      if (any_at(low_, skip_blanks(low_, at), naming_units) == nowhere) {
        return false;
      }
    }
    return true;
  }

  void rank(FoundQuantity& found) const {
    const std::size_t begin = any_before(low_, found.number.begin, rank_words);
    if (begin == nowhere && any_before(low_, found.number.begin, rank_within) != nowhere) {
      found.quantity.unit = core::Unit::rank;  // «xếp trong 03 đơn vị dẫn đầu»
      found.quantity.comparator = Comparator::at_most;
      found.unit_label.clear();
      return;
    }
    const bool stars = phrase_at(low_, skip_blanks(low_, found.number.end), "sao") != nowhere;
    if (begin != nowhere && begin >= range_.begin && !stars) {
      found.quantity.unit = core::Unit::rank;
      found.words.begin = std::min(found.words.begin, begin);
      found.unit_label.clear();
    }
  }

  void change(FoundQuantity& found) const {
    if (any_before(low_, found.words.begin, up_words) != nowhere) {
      found.change = "increase";
    } else if (any_before(low_, found.words.begin, down_words) != nowhere) {
      found.change = "decrease";
    }
  }

  void weigh(FoundQuantity& found, const UnitWord& unit) const {
    found.weight = (found.has_comparator ? 2 : 0) + (unit.known ? 1 : 0);
    if (found.quantity.unit == core::Unit::percent || found.quantity.unit == core::Unit::ratio) {
      found.weight += 3;
    }
    const std::size_t near =
        std::max(range_.begin, found.number.begin - std::min(found.number.begin, factor_bytes_max));
    if (found.quantity.unit == core::Unit::other &&
        !find_any(low_, factor_words, near, found.number.begin)) {  // «Hệ số sử dụng thiết bị đạt 0,92» has no unit
      found.weight -= 1;
    }
    if (!found_.empty() && phrase_at(low_, skip_blanks(low_, found.number.end), "sao") != nowhere) {
      found.weight = 0;  // «02 sản phẩm OCOP đạt từ 3 sao trở lên»: which products are meant
    }
    if (found.per.empty() && unit.unit == core::Unit::count &&
        any_before(low_, found.words.begin, each_year) != nowhere) {
      found.per = "year";
    }
  }

  const Source& source_;
  std::string_view low_;
  std::string_view shown_;
  Range range_;
  std::vector<FoundQuantity> found_;
  std::size_t named_end_ = 0;
};

}  // namespace

std::vector<FoundQuantity> quantities_in(const Source& source, Range range) {
  return Scanner(source, range).run();
}

}  // namespace thidua::reading
