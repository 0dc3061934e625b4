#include "reading/time_limits.h"

#include <algorithm>

#include "core/date.h"
#include "core/text.h"
#include "reading/phrases.h"
#include "reading/rhythms.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& connectors = words("time_limits", "connectors");
const WordList& parts = words("time_limits", "parts");
const WordList& compared = words("time_limits", "compared");
const WordList& describing = words("time_limits", "describing");
const WordList& halves_of = words("time_limits", "halves_of");
const WordList& ahead_words = words("time_limits", "ahead");
const WordList& seasons = words("time_limits", "seasons");
const WordList& each_words = words("time_limits", "each");
const WordList& window_openers = words("time_limits", "window_openers");
const WordList& closing_openers = words("time_limits", "closing_openers");
const WordList& named_limits = words("time_limits", "named_limits");
const WordList& dated_acts = words("time_limits", "dated_acts");
const WordList& sure_openers = words("time_limits", "sure_openers");
const WordList& window_units = words("time_limits", "window_units");
const WordList& after_marks = words("time_limits", "after_marks");
const WordList& before_marks = words("time_limits", "before_marks");

constexpr std::size_t limit_clause_bytes_max = 220;

class Limits : LimitText {
 public:
  Limits(const Source& source, Range range, int year, Rhythm rhythm)
      : LimitText(source, range, rhythm), source_(source), year_(year), rhythms_(source, range, rhythm) {}

  std::vector<FoundDeadline> run() {
    for (std::size_t at = range_.begin; at < range_.end;) {
      auto found = word_starts(low_, at) ? limit_at(at) : std::nullopt;
      if (found && found->words.end > at) {
        at = found->words.end;
        const bool label = !found_.empty() && found_.back().mode == "recurring" && found->mode == "recurring" &&
                           low_.substr(found_.back().words.end, found->words.begin - found_.back().words.end) == ": ";
        if (label) {
          found_.pop_back();  // «Báo cáo hằng quý: ngày 20 của tháng cuối quý»
        }
        found_.push_back(std::move(*found));
      } else {
        const std::size_t end = word_end(low_, at);
        at = end > at ? end : at + 1;
      }
    }
    return std::move(found_);
  }

 private:
  std::optional<FoundDeadline> limit_at(std::size_t at) const {
    if (auto found = rhythms_.repeated_at(at)) {
      return found;
    }
    if (auto found = window_at(at)) {
      return found;
    }
    if (auto found = span_at(at)) {
      return found;
    }
    if (auto found = part_of_year_at(at)) {
      return found;
    }
    if (auto found = season_at(at)) {
      return found;
    }
    if (auto found = rhythms_.day_of_paper_at(at, floor())) {
      return found;
    }
    return dated_at(at);
  }

  /// «trước Tết Nguyên đán», «trước mùa mưa lũ», «trước khi kết thúc năm học».
  std::optional<FoundDeadline> season_at(std::size_t at) const {
    const std::size_t before = phrase_at(low_, at, "trước");
    const std::size_t season = before == nowhere ? nowhere : any_at(low_, skip_blanks(low_, before), seasons);
    const std::size_t behind = season == nowhere ? nowhere : skip_blanks(low_, season_end(season));
    if (behind < range_.end && (low_[behind] == '(' || low_[behind] == ',') && any_date_behind(behind + 1)) {
      return std::nullopt;  // «trước mùa mưa (trước 30/4/2026)»: the day is told right behind
    }
    // «trước ngày khai giảng 05/9/2025», «trước mùa mưa (15/5)»
    const bool bracket = behind < range_.end && low_[behind] == '(';
    const auto day = behind < range_.end ? any_date_at(behind + (bracket ? 1U : 0U)) : std::nullopt;
    if (day && day->words.begin == behind + (bracket ? 1U : 0U)) {
      return FoundDeadline{{at, day->words.end}, last_day(*day), "before", "", 85};
    }
    return season == nowhere ? std::nullopt
                             : std::optional(FoundDeadline{{at, season_end(season)}, "", "before_event", "", 75});
  }

  /// A connector and a day: «trước 30/4/2026», «chậm nhất ngày 30/5/2026».
  bool any_date_behind(std::size_t at) const {
    at = skip_blanks(low_, at);
    const std::size_t connector = any_at(low_, at, connectors);
    return connector != nowhere && any_date_at(skip_noun(connector)).has_value();
  }

  /// The event goes on for a few words: «mùa mưa lũ», «Đại hội Công đoàn».
  std::size_t season_end(std::size_t from) const {
    std::size_t end = from;
    const std::size_t limit = event_end(from);
    for (int step = 0; step < 4 && end < limit; ++step) {
      const std::size_t next = word_end(low_, skip_blanks(low_, end));
      if (next <= end || next > limit || begins_with_verb(low_, end) ||
          phrase_at(low_, skip_blanks(low_, end), "và") != nowhere) {
        break;
      }
      end = next;
    }
    return end;
  }

  std::size_t floor() const { return found_.empty() ? range_.begin : found_.back().words.end; }

  // ---- so long after or before something

  std::optional<FoundDeadline> window_at(std::size_t at) const {
    const std::size_t opener = any_at(low_, at, window_openers);
    const auto count = small_number_at(low_, opener == nowhere ? at : skip_blanks(low_, opener));
    const std::size_t unit = count ? any_at(low_, skip_blanks(low_, count->end), window_units) : nowhere;
    if (unit == nowhere) {
      return opener == nowhere ? before_event_at(at) : std::nullopt;
    }
    if (phrase_before(low_, at, "trước") != nowhere && (clause_ends(unit) || opener == nowhere)) {
      return std::nullopt;  // told with its «trước»
    }
    const std::size_t next = skip_blanks(low_, unit);
    if (const std::size_t after = any_at(low_, next, after_marks); after != nowhere && !is_number(after)) {
      return FoundDeadline{{at, event_end(after)}, "", "after_event", "", opener == nowhere ? 85 : 95};
    }
    if (const std::size_t before = any_at(low_, next, before_marks); before != nowhere && !is_number(before)) {
      return FoundDeadline{{at, event_end(before)}, "", "before_event", "", 95};
    }
    const bool sure = any_at(low_, at, sure_openers) == opener && opener != nowhere;
    const bool last = opener != nowhere && (rhythm_ == Rhythm::any || is_passive(at)) && clause_ends(unit) &&
                      any_at(low_, at, closing_openers) == opener;
    if (last) {  // «… trình Giám đốc phê duyệt trong 05 ngày»
      return FoundDeadline{{at, unit}, "", "after_event", "", sure ? 85 : 75};
    }
    return sure ? std::optional(FoundDeadline{{at, unit}, "", "after_event", "", 85}) : std::nullopt;
  }

  /// «100% khiếu nại được trả lời trong 48 giờ»: when it must be done, not how long it takes.
  bool is_passive(std::size_t at) const {
    std::size_t clause = at;
    while (clause > floor() && at - clause < limit_event_bytes_max &&
           std::string_view(",;.:(").find(low_[clause - 1]) == nowhere) {
      --clause;
    }
    return has_any(low_.substr(clause, at - clause), words("time_limits", "passive"));
  }

  /// «trước ngày tổ chức hội nghị ít nhất 10 ngày».
  std::optional<FoundDeadline> before_event_at(std::size_t at) const {
    if (const std::size_t now = phrase_at(low_, at, "ngay sau khi"); now != nowhere) {
      return FoundDeadline{{at, event_end(now)}, "", "after_event", "", 75};
    }
    const std::size_t mark = any_at(low_, at, before_marks);
    if (mark == nowhere) {
      return std::nullopt;
    }
    const std::size_t least = any_at(low_, skip_blanks(low_, mark), window_openers);
    const auto ahead = small_number_at(low_, skip_blanks(low_, least == nowhere ? mark : least));
    const std::size_t days = ahead ? any_at(low_, skip_blanks(low_, ahead->end), window_units) : nowhere;
    if (days != nowhere && clause_ends(days) && phrase_at(low_, at, "trước") == mark) {
      return FoundDeadline{{at, days}, "", "before_event", "", 80};  // «gửi trước 02 ngày làm việc»
    }
    if (is_number(mark)) {
      return std::nullopt;
    }
    const std::size_t limit = event_end(mark);
    for (std::size_t place = mark; place < limit; ++place) {
      if (!is_digit_byte(low_[place]) || !word_starts(low_, place)) {
        continue;
      }
      if (any_before(low_, place, ahead_words) == nowhere) {
        return std::nullopt;  // «hồ sơ hoàn trước được giải quyết trong vòng 06 ngày»
      }
      const auto count = small_number_at(low_, place);
      const std::size_t unit = count ? any_at(low_, skip_blanks(low_, count->end), window_units) : nowhere;
      return unit != nowhere && clause_ends(unit) ? std::optional(FoundDeadline{{at, unit}, "", "before_event", "", 92})
                                                  : std::nullopt;
    }
    return std::nullopt;
  }

  bool is_number(std::size_t at) const {
    const std::size_t next = skip_blanks(low_, at);
    return next < low_.size() && is_digit_byte(low_[next]);
  }

  std::size_t event_end(std::size_t from) const {
    const std::size_t limit = std::min(range_.end, from + limit_event_bytes_max);
    const std::size_t stop = first_sign(low_, ",;.()", {from, limit});
    return skip_blanks_back(low_, std::min(stop, range_.end));
  }

  // ---- days, months, quarters

  /// «từ ngày 01/5 đến hết ngày 31/8/2026»: the second day is the limit.
  std::optional<FoundDeadline> span_at(std::size_t at) const {
    std::size_t place = phrase_at(low_, at, "từ");
    place = place == nowhere ? nowhere : day_end(skip_noun(place));
    if (place == nowhere) {
      return std::nullopt;
    }
    place = skip_blanks(low_, place);
    std::size_t next = nowhere;
    for (const std::string_view joint :
         {std::string_view("đến hết"), std::string_view("cho đến"), std::string_view("đến"), std::string_view("tới")}) {
      next = next == nowhere ? phrase_at(low_, place, joint) : next;
    }
    const auto last = next == nowhere ? std::nullopt : any_date_at(skip_noun(next));
    return last ? std::optional(FoundDeadline{{at, last->words.end}, last_day(*last), "by", "", 88}) : std::nullopt;
  }

  std::size_t skip_noun(std::size_t at) const {
    at = skip_blanks(low_, at);
    const std::size_t noun = phrase_at(low_, at, "ngày");
    const bool spelled = noun != nowhere && date_at(low_, at).has_value();
    return noun == nowhere || spelled ? at : skip_blanks(low_, noun);
  }

  std::optional<FoundDate> any_date_at(std::size_t at) const {
    bool written = false;
    auto date = date_at(low_, at);
    date = date ? date : month_at(low_, at, year_, written);
    date = date ? date : quarter_at(low_, at, year_, written);
    return date ? date : day_without_year_at(low_, at, year_);
  }

  /// End of a day, month or day without year that starts at `at`, or nowhere.
  std::size_t day_end(std::size_t at) const {
    if (const auto date = any_date_at(at)) {
      return date->words.end;
    }
    const auto number = small_number_at(low_, at);  // the document's year may be unknown: «01/5»
    return number && number->end + 1 < low_.size() && low_[number->end] == '/' ? word_end(low_, number->end + 1)
                                                                               : nowhere;
  }

  /// «06 tháng đầu năm», «6 tháng cuối năm 2025», «cuối năm».
  std::optional<FoundDeadline> part_of_year_at(std::size_t at) const {
    if (auto found = year_at(at)) {
      return found;
    }
    const auto count = small_number_at(low_, at);
    std::size_t place = count && count->value == 6 ? phrase_at(low_, skip_blanks(low_, count->end), "tháng") : nowhere;
    const bool half = place != nowhere;
    place = skip_blanks(low_, half ? place : at);
    const std::size_t early = half ? phrase_at(low_, place, "đầu năm") : nowhere;
    const std::size_t late = phrase_at(low_, place, "cuối năm");
    const std::size_t whole = half ? nowhere : phrase_at(low_, place, "hết năm");
    std::size_t end = early != nowhere ? early : (late != nowhere ? late : whole);
    if (end == nowhere || phrase_at(low_, skip_blanks(low_, end), "học") != nowhere) {
      return std::nullopt;
    }
    int year = year_;
    const std::size_t figure = skip_blanks(low_, end);
    if (figure + 4 <= low_.size() &&
        std::all_of(low_.begin() + static_cast<std::ptrdiff_t>(figure),
                    low_.begin() + static_cast<std::ptrdiff_t>(figure) + 4, is_digit_byte)) {
      const auto written = core::number_at(low_, figure);
      year = std::stoi(std::string(low_.substr(figure, 4)));
      end = written ? figure + 4 : end;
    } else if (whole != nowhere) {
      return std::nullopt;  // «hết năm» without a year opens other phrases
    }
    FoundDeadline found{{at, end}, "", "in", "", 90};
    const bool told = take_connector(at, found);
    if (year < 1945 || year > 2100 || is_compared(found.words.begin)) {
      return std::nullopt;
    }
    if (!told && !clause_starts(at)) {
      const std::size_t from = at - std::min(at - range_.begin, limit_clause_bytes_max);
      if (!find_any(low_, halves_of, from, at)) {
        return std::nullopt;
      }
      found.confidence = 65;
    }
    found.mode = whole != nowhere ? "by" : found.mode;
    found.part_of_year = !told && phrase_before(low_, at, "riêng") == nowhere;
    found.due = early != nowhere ? core::last_day_of_month(year, 6).to_iso() : core::last_day_of_year(year).to_iso();
    return found;
  }

  /// «vào năm 2030» of a document for several years.
  std::optional<FoundDeadline> year_at(std::size_t at) const {
    const std::size_t noun = phrase_at(low_, at, "vào năm");
    const std::size_t digits = noun == nowhere ? nowhere : skip_blanks(low_, noun);
    if (noun == nowhere || digits + 4 > low_.size() || !word_ends(low_, digits + 4) ||
        !std::all_of(low_.begin() + static_cast<std::ptrdiff_t>(digits),
                     low_.begin() + static_cast<std::ptrdiff_t>(digits) + 4, is_digit_byte)) {
      return std::nullopt;
    }
    const int year = std::stoi(std::string(low_.substr(digits, 4)));
    return year_ == 0 || year < year_ || year > 2100
               ? std::nullopt
               : std::optional(FoundDeadline{{at, digits + 4}, core::last_day_of_year(year).to_iso(), "in", "", 75});
  }

  bool is_compared(std::size_t at) const { return any_before(low_, at, compared) != nowhere; }

  std::optional<FoundDeadline> dated_at(std::size_t at) const {
    bool written = false;
    auto date = date_at(low_, at);
    const bool whole = date.has_value();
    if (!date && (date = month_at(low_, at, year_, written)); !date) {
      date = quarter_at(low_, at, year_, written);
    }
    const bool month = !whole && date.has_value();
    date = date ? date : day_without_year_at(low_, at, year_);
    if (!date) {
      return std::nullopt;
    }
    FoundDeadline found{date->words, last_day(*date), "in", "", 96};
    const bool told = take_connector(at, found);
    if (is_compared(found.words.begin) || (!told && any_before(low_, found.words.begin, describing) != nowhere)) {
      return std::nullopt;
    }
    const bool limited = !told && is_named_limit(found.words.begin);
    if (limited) {
      found.mode = "by";
      found.confidence = 85;
      return found;
    }
    if (!told && !(month && written) && !(whole && stands_apart(at, date->words.end))) {
      return std::nullopt;  // a bare day is the date of a cited paper
    }
    const bool firm = told && any_at(low_, found.words.begin, words("time_limits", "firm_connectors")) != nowhere;
    const bool names_day = whole || month || firm || phrase_before(low_, at, "ngày") != nowhere ||
                           find_phrase(low_, "tháng", at, date->words.end).has_value();
    if (!names_day) {
      return std::nullopt;  // «không quá 1/3» is a share
    }
    if (!month && found.mode == "in") {
      found.mode = "on";
      const std::size_t noun = told ? nowhere : phrase_before(low_, found.words.begin, "ngày");
      found.words.begin = noun == nowhere ? found.words.begin : noun;
    }
    found.confidence = told ? (whole || written ? 96 : 88) : 75;
    if (told) {
      add_dates_behind(found);
    }
    const std::size_t last = whole || month ? found.words.end : end_of_day_list(found.words.end);
    const std::size_t each = any_at(low_, skip_blanks(low_, last), each_words);
    const std::size_t yearly = each == nowhere ? nowhere : phrase_at(low_, skip_blanks(low_, each), "năm");
    if (yearly != nowhere) {  // «trước ngày 15/11 hằng năm»
      found = {{found.words.begin, yearly}, "", "recurring", "năm", 90};
    }
    return found;
  }

  /// «vào quý II và quý IV», «chậm nhất ngày 10/7/2026 và ngày 10/12/2026»: the days that go on behind the first.
  void add_dates_behind(FoundDeadline& found) const {
    for (int step = 0; step < 4; ++step) {
      std::size_t next = skip_blanks(low_, found.words.end);
      const std::size_t conjunction = phrase_at(low_, next, "và");
      next = conjunction != nowhere ? skip_noun(conjunction) : next;
      const auto date = conjunction == nowhere ? std::nullopt : any_date_at(next);
      if (!date || last_day(*date) <= found.due || date->words.end > range_.end) {
        return;
      }
      const bool bare = low_.substr(date->words.begin, date->words.end - date->words.begin).size() <= 5;
      if (bare && next == skip_blanks(low_, conjunction) && !clause_ends(date->words.end)) {
        return;  // «trước ngày 20/02 và 3/4 đơn vị»
      }
      found.words.end = date->words.end;
      found.due += "; " + last_day(*date);
    }
  }

  /// «20/6 và 20/11», «15/3, 15/6, 15/9»: the end of the days without a year that go on behind the first.
  std::size_t end_of_day_list(std::size_t end) const {
    for (int step = 0; step < 4; ++step) {
      std::size_t next = skip_blanks(low_, end);
      const std::size_t conjunction = phrase_at(low_, next, "và");
      const bool comma = next < range_.end && low_[next] == ',';
      next = conjunction != nowhere ? conjunction : comma ? next + 1 : nowhere;
      const auto day = next == nowhere ? std::nullopt : day_without_year_at(low_, skip_noun(next), year_);
      if (!day) {
        break;
      }
      end = day->words.end;
    }
    return end;
  }

  /// «Thời hạn hoàn thành: 30/9/2026», «Hạn chót nộp hồ sơ là 17h ngày 05/11/2026»: the limit is named in front.
  bool is_named_limit(std::size_t at) const {
    const std::size_t noun = phrase_before(low_, at, "ngày");
    const std::size_t hour = skip_hour_back(noun == nowhere ? at : noun);
    const std::size_t link = phrase_before(low_, hour, "là");
    const std::size_t end = skip_blanks_back(low_, link == nowhere ? hour : link);
    const bool colon = link == nowhere && end > floor() && low_[end - 1] == ':';
    if (link == nowhere && !colon) {
      return false;
    }
    std::size_t clause = colon ? end - 1 : end;
    const std::size_t limit = clause;
    while (clause > floor() && limit - clause < 80 && std::string_view(",;.:(").find(low_[clause - 1]) == nowhere) {
      --clause;
    }
    return any_at(low_, skip_blanks(low_, clause), named_limits) != nowhere;
  }

  /// «…, ngày 05/9/2026» of a duty, «Ngày 15/12/2026: lễ tuyên dương»: the day it is done.
  bool stands_apart(std::size_t at, std::size_t end) const {
    const std::size_t noun = phrase_before(low_, at, "ngày");
    const std::size_t start = noun == nowhere && phrase_at(low_, at, "ngày") != nowhere ? at : noun;
    const std::size_t next = skip_blanks(low_, end);
    if (start == range_.begin && next < range_.end && (low_[next] == ':' || low_[next] == ',')) {
      return true;
    }
    if (rhythm_ == Rhythm::any && start != nowhere && clause_ends(end) && acts_before(start)) {
      return true;
    }
    const std::size_t before = skip_blanks_back(low_, noun == nowhere ? at : noun);
    return rhythm_ == Rhythm::any && before > range_.begin && low_[before - 1] == ',';
  }

  /// «trước ngày», «chậm nhất là ngày», «vào cuối» before the date: moves the begin and sets the mode.
  bool take_connector(std::size_t at, FoundDeadline& found) const {
    std::size_t begin = phrase_before(low_, at, "ngày");
    begin = begin == nowhere ? at : begin;
    begin = skip_hour_back(begin);
    if (const std::size_t part = any_before(low_, begin, parts);
        part != nowhere && begin == at && part >= floor() && phrase_at(low_, part, "hết") == nowhere) {
      begin = part;
      found.words.begin = part;
    }
    bool told = false;
    for (int step = 0; step < 2; ++step) {
      std::size_t word = begin;
      const Entry* entry = connectors.before(low_, begin, word);
      if (entry == nullptr || word < floor()) {
        break;
      }
      source_.recognised(*entry, {word, begin});
      found.mode = !told || found.mode == "in" ? entry->meaning : found.mode;
      found.words.begin = word;
      begin = word;
      told = true;
    }
    return told;
  }

  /// «…, tổng kết ngày 25/12/2026»: what is done that day stands right before; «Quyết định số 12/QĐ-SXD ngày …» cites.
  bool acts_before(std::size_t at) const {
    std::size_t clause = at;
    while (clause > floor() && at - clause < limit_event_bytes_max &&
           std::string_view(",;.:(").find(low_[clause - 1]) == nowhere) {
      --clause;
    }
    const std::string_view words = low_.substr(clause, at - clause);
    return word_count(words) <= 8 && words.find('/') == std::string_view::npos && has_any(words, dated_acts);
  }

  /// «trước 17 giờ 00 ngày …»: the hour between the connector and the day.
  std::size_t skip_hour_back(std::size_t at) const {
    std::size_t hour = skip_blanks_back(low_, at);
    while (hour > floor() && (is_digit_byte(low_[hour - 1]) || low_[hour - 1] == 'h' || low_[hour - 1] == '\'')) {
      --hour;
    }
    const std::string_view hour_words = low_.substr(hour, at - hour);  // «16h00», «17h»
    if (!hour_words.empty() && is_digit_byte(hour_words.front()) && hour_words.find('h') != std::string_view::npos &&
        word_starts(low_, hour)) {
      return hour;
    }
    std::size_t place = at;
    for (int step = 0; step < 2; ++step) {
      std::size_t end = skip_blanks_back(low_, place);
      for (const std::string_view word : {std::string_view("giờ"), std::string_view("phút"), std::string_view("h")}) {
        const std::size_t word_begin = phrase_before(low_, end, word);
        end = word_begin == nowhere ? end : skip_blanks_back(low_, word_begin);
      }
      std::size_t digits = end;
      while (digits > floor() && is_digit_byte(low_[digits - 1])) {
        --digits;
      }
      const bool is_hour = digits < end && (end < skip_blanks_back(low_, place) || step == 0) && end - digits <= 2;
      if (!is_hour) {
        break;
      }
      place = digits;
    }
    const bool told = place < at && low_.substr(place, at - place).find("giờ") != std::string_view::npos;
    return told ? place : at;
  }

  const Source& source_;
  int year_;
  Rhythms rhythms_;
  std::vector<FoundDeadline> found_;
};

}  // namespace

std::vector<FoundDeadline> time_limits_in(const Source& source, Range range, int year, Rhythm rhythm) {
  return Limits(source, range, year, rhythm).run();
}

bool only_time_behind_colon(const Source& source, Range range, int year) {
  const std::size_t colon = source.low({0, range.end}).find(':', range.begin);
  Range time = colon == nowhere ? Range{} : source.trimmed({colon + 1, range.end});
  while (!time.empty() && std::string_view(".;").find(source.low()[time.end - 1]) != nowhere) {
    --time.end;
  }
  const auto limits = time.empty() ? std::vector<FoundDeadline>{} : time_limits_in(source, time, year, Rhythm::any);
  return !limits.empty() && limits.front().words.begin <= time.begin + 1 && limits.back().words.end >= time.end;
}

std::vector<FoundDeadline> deadlines_in(const Source& source, Range range, int year) {
  auto found = time_limits_in(source, range, year, Rhythm::named);
  std::erase_if(found, [](const FoundDeadline& limit) { return limit.mode.ends_with("_event"); });
  return found;
}

}  // namespace thidua::reading
