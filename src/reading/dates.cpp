#include "reading/dates.h"

#include <algorithm>
#include <array>

#include "core/date.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

struct WrittenFigure {
  int value = 0;
  std::size_t end = 0;
};

/// Up to four digits.
std::optional<WrittenFigure> figure_at(std::string_view low, std::size_t at) {
  WrittenFigure figure{0, at};
  while (figure.end < low.size() && is_digit_byte(low[figure.end]) && figure.end - at < 4) {
    figure.value = figure.value * 10 + (low[figure.end] - '0');
    ++figure.end;
  }
  const bool goes_on = figure.end < low.size() && is_digit_byte(low[figure.end]);
  return figure.end == at || goes_on ? std::nullopt : std::optional(figure);
}

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

bool is_year(int value) {
  return value >= 1945 && value <= 2100;
}

/// «31/12/2024», «6/2025»; `end` moves behind it.
std::optional<FoundDate> slashed_date(std::string_view low, std::size_t at) {
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  std::size_t place = at;
  while (count < 3) {
    const auto figure = figure_at(low, place);
    if (!figure) {
      return std::nullopt;
    }
    numbers[count++] = figure->value;
    place = figure->end;
    const bool joined = place + 1 < low.size() && (low[place] == '/' || low[place] == '-' || low[place] == '.') &&
                        is_digit_byte(low[place + 1]);
    if (!joined || count == 3) {
      break;
    }
    ++place;
  }
  if (count == 3 && is_year(numbers[2])) {
    if (const auto date = core::Date::of(numbers[2], numbers[1], numbers[0])) {
      return FoundDate{{at, place}, date->to_iso(), numbers[2]};
    }
  }
  if (count == 2 && is_year(numbers[1]) && numbers[0] >= 1 && numbers[0] <= 12) {
    return FoundDate{{at, place}, std::to_string(numbers[1]) + "-" + two_digits(numbers[0]), numbers[1]};
  }
  return std::nullopt;
}

/// «ngày 09 tháng 01 năm 2015», «ngày … tháng 6 năm 2023».
std::optional<FoundDate> spelled_date(std::string_view low, std::size_t at) {
  std::size_t place = phrase_at(low, at, "ngày");
  if (place == nowhere) {
    return std::nullopt;
  }
  place = skip_blanks(low, place);
  const auto day = figure_at(low, place);
  place = day ? day->end : place;
  while (place < low.size() && (is_blank(low[place]) || low[place] == '.' || low[place] == '_' || low[place] == '/' ||
                                low.substr(place, 3) == "…")) {
    place += low.substr(place, 3) == "…" ? 3 : 1;
  }
  place = phrase_at(low, place, "tháng");
  const auto month = place == nowhere ? std::nullopt : figure_at(low, skip_blanks(low, place));
  place = month ? phrase_at(low, skip_blanks(low, month->end), "năm") : nowhere;
  const auto year = place == nowhere ? std::nullopt : figure_at(low, skip_blanks(low, place));
  if (!year || !is_year(year->value) || month->value < 1 || month->value > 12) {
    return std::nullopt;
  }
  FoundDate found{{at, year->end}, std::to_string(year->value) + "-" + two_digits(month->value), year->value};
  if (day) {
    const auto date = core::Date::of(year->value, month->value, day->value);
    found.iso = date ? date->to_iso() : found.iso;
  }
  return found;
}

int roman_or_figure(std::string_view low, std::size_t at, std::size_t& end) {
  constexpr std::array<std::string_view, 4> numerals{"i", "ii", "iii", "iv"};
  end = word_end(low, at);
  const std::string_view word = low.substr(at, end - at);
  for (std::size_t index = 0; index < numerals.size(); ++index) {
    if (word == numerals[index] || word == std::to_string(index + 1)) {
      return static_cast<int>(index) + 1;
    }
  }
  return 0;
}

}  // namespace

std::optional<FoundDate> date_in(const Source& source, Range range) {
  const std::string_view low = source.low().substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (low[at] == 'n') {
      if (auto found = spelled_date(low, at)) {
        return found;
      }
    } else if (is_digit_byte(low[at]) && (at == range.begin || !is_digit_byte(low[at - 1]))) {
      if (auto found = slashed_date(low, at)) {
        return found;
      }
    }
  }
  return std::nullopt;
}

std::string last_day(const FoundDate& date) {
  if (date.iso.size() != 7) {
    return date.iso;
  }
  const int month = (date.iso[5] - '0') * 10 + (date.iso[6] - '0');
  return core::last_day_of_month(date.year, month).to_iso();
}

std::optional<FoundDate> quarter_at(std::string_view low, std::size_t at, int year, bool& year_written) {
  const std::size_t noun = phrase_at(low, at, "quý");
  std::size_t end = 0;
  const int quarter = noun == nowhere ? 0 : roman_or_figure(low, skip_blanks(low, noun), end);
  if (quarter == 0) {
    return std::nullopt;
  }
  std::size_t place = skip_blanks(low, end);
  place = place < low.size() && low[place] == '/' ? place + 1 : phrase_at(low, place, "năm");
  const auto written = place == nowhere ? std::nullopt : figure_at(low, skip_blanks(low, place));
  year_written = written && is_year(written->value);
  if (year_written) {
    year = written->value;
    end = written->end;
  }
  return year == 0 ? std::nullopt
                   : std::optional(FoundDate{{at, end}, core::last_day_of_quarter(year, quarter).to_iso(), year});
}

std::optional<FoundDate> date_at(std::string_view low, std::size_t at) {
  if (low.substr(at, 1) == "n") {
    return spelled_date(low, at);
  }
  const bool starts = at < low.size() && is_digit_byte(low[at]) &&
                      (at == 0 || std::string_view("0123456789/.-").find(low[at - 1]) == nowhere);
  return starts ? slashed_date(low, at) : std::nullopt;
}

std::optional<FoundDate> day_without_year_at(std::string_view low, std::size_t at, int year) {
  const auto day = at < low.size() && is_digit_byte(low[at]) ? figure_at(low, at) : std::nullopt;
  if (!day || year == 0 || day->end >= low.size()) {
    return std::nullopt;
  }
  const std::size_t spelled = phrase_at(low, skip_blanks(low, day->end), "tháng");
  const std::size_t place =
      low[day->end] == '/' ? day->end + 1 : (spelled == nowhere ? nowhere : skip_blanks(low, spelled));
  const auto month = place == nowhere ? std::nullopt : figure_at(low, place);
  if (!month || (month->end < low.size() && (low[month->end] == '/' || low[month->end] == '%'))) {
    return std::nullopt;
  }
  const auto date = core::Date::of(year, month->value, day->value);
  return date ? std::optional(FoundDate{{at, month->end}, date->to_iso(), year}) : std::nullopt;
}

std::optional<FoundDate> month_at(std::string_view low, std::size_t at, int year, bool& year_written) {
  const std::size_t noun = phrase_at(low, at, "tháng");
  const auto month = noun == nowhere ? std::nullopt : figure_at(low, skip_blanks(low, noun));
  if (!month || month->value < 1 || month->value > 12) {
    return std::nullopt;
  }
  std::size_t end = month->end;
  std::size_t place = skip_blanks(low, end);
  place = place < low.size() && (low[place] == '/' || low[place] == '-') ? place + 1 : phrase_at(low, place, "năm");
  const auto written = place == nowhere ? std::nullopt : figure_at(low, skip_blanks(low, place));
  year_written = written && is_year(written->value);
  if (year_written) {
    year = written->value;
    end = written->end;
  }
  return year == 0 ? std::nullopt
                   : std::optional(FoundDate{{at, end}, core::last_day_of_month(year, month->value).to_iso(), year});
}

std::vector<FoundYear> years_in(const Source& source, Range range) {
  const std::string_view low = source.low().substr(0, range.end);
  std::vector<FoundYear> years;
  for (auto found = find_phrase(low, "năm", range.begin, range.end); found;
       found = find_phrase(low, "năm", found->end, range.end)) {
    const std::size_t at = skip_blanks(low, found->end);
    const auto figure = figure_at(low, at);
    if (figure && is_year(figure->value)) {
      years.push_back({figure->value, {found->begin, figure->end}});
    }
  }
  return years;
}

std::optional<FoundPeriod> period_in(const Source& source, Range range) {
  const std::string_view low = source.low().substr(0, range.end);
  for (const std::string_view noun :
       {std::string_view("giai đoạn"), std::string_view("năm học"), std::string_view("nhiệm kỳ")}) {
    const auto found = find_phrase(low, noun, range.begin, range.end);
    const auto first = found ? figure_at(low, skip_blanks(low, found->end)) : std::nullopt;
    if (!first || !is_year(first->value)) {
      continue;
    }
    std::size_t place = skip_blanks(low, first->end);
    while (place < low.size() &&
           (low[place] == '-' || low[place] == '/' || is_blank(low[place]) || low.substr(place, 3) == "–")) {
      place += low.substr(place, 3) == "–" ? 3 : 1;
    }
    const auto second = figure_at(low, place);
    if (second && is_year(second->value)) {
      const bool school = noun == "năm học";
      const std::string from = std::to_string(first->value) + (school ? "-09-01" : "-01-01");
      const std::string to = std::to_string(second->value) + (school ? "-05-31" : "-12-31");
      return FoundPeriod{from, to, {found->begin, second->end}, false, !school};
    }
  }
  if (const auto working = find_phrase(low, "năm công tác", range.begin, range.end)) {
    const auto year = figure_at(low, skip_blanks(low, working->end));
    if (year && is_year(year->value)) {  // of courts and of those who carry out judgments: from October on
      return FoundPeriod{std::to_string(year->value - 1) + "-10-01",
                         std::to_string(year->value) + "-09-30",
                         {working->begin, year->end},
                         false};
    }
  }
  const auto years = years_in(source, range);
  if (years.empty()) {
    return std::nullopt;
  }
  const std::string year = std::to_string(years.front().year);
  FoundPeriod period{year + "-01-01", year + "-12-31", years.front().words, false};
  const std::size_t half = phrase_before(low, period.words.begin, "tháng đầu");
  if (half != nowhere) {
    period.to = year + "-06-30";
    period.half_year = true;
    period.words.begin = skip_blanks_back(low, half);
    while (period.words.begin > 0 && is_digit_byte(low[period.words.begin - 1])) {
      --period.words.begin;
    }
  }
  return period;
}

}  // namespace thidua::reading
