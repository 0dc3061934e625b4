#include <optional>
#include <string>

#include "core/date.h"
#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

struct WrittenDay {
  std::size_t begin = 0, end = 0;
  int day = 0, month = 0, year = 0;  // year 0: not written
  std::optional<core::Date> date() const { return core::Date::of(year == 0 ? 2024 : year, month, day); }
};

/// A run of one to `digits_max` digits at `at`, which moves behind it.
std::optional<int> figure_at(std::string_view text, std::size_t& at, std::size_t digits_max) {
  std::size_t end = at;
  int number = 0;
  while (end < text.size() && is_digit(text[end]) && end - at <= digits_max) number = number * 10 + (text[end++] - '0');
  if (end == at || end - at > digits_max) return std::nullopt;
  at = end;
  return number;
}

bool skip(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

/// "5/6/2025", "05/6/2025"; "31/4" only behind "ngày ".
std::optional<WrittenDay> slashed_day(std::string_view text, std::size_t begin) {
  if (begin > 0 &&
      (is_digit(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == '.' || text[begin - 1] == ','))
    return std::nullopt;
  std::size_t at = begin;
  const auto day = figure_at(text, at, 2);
  if (!day || !skip(text, at, "/")) return std::nullopt;
  const auto month = figure_at(text, at, 2);
  if (!month) return std::nullopt;
  WrittenDay written{begin, at, *day, *month, 0};
  if (skip(text, at, "/")) {
    const auto year = figure_at(text, at, 4);
    if (!year || *year < 1900) return std::nullopt;
    written.year = *year;
    written.end = at;
    return written;
  }
  const std::string_view before = text.substr(0, begin);
  if (!before.ends_with("ngày ") && !before.ends_with("Ngày ")) return std::nullopt;
  return written;
}

/// "ngày 31 tháng 12 năm 2025"; begins at the day's figure.
std::optional<WrittenDay> long_day(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  if (!before.ends_with("ngày ")) return std::nullopt;
  std::size_t at = begin;
  const auto day = figure_at(text, at, 2);
  if (!day || !skip(text, at, " tháng ")) return std::nullopt;
  const auto month = figure_at(text, at, 2);
  if (!month) return std::nullopt;
  WrittenDay written{begin, at, *day, *month, 0};
  if (skip(text, at, " năm ")) {
    const auto year = figure_at(text, at, 4);
    if (year && *year >= 1900) written.year = *year;
    written.end = at;
  }
  return written;
}

std::vector<WrittenDay> days_in(std::string_view text) {
  std::vector<WrittenDay> days;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    auto found = long_day(text, at);
    if (!found) found = slashed_day(text, at);
    if (!found) continue;
    days.push_back(*found);
    at = found->end - 1;
  }
  return days;
}

void find_order(const LintLine& line, const std::vector<WrittenDay>& days, std::vector<Finding>& findings) {
  for (std::size_t at = 1; at < days.size(); ++at) {
    const auto& from = days[at - 1];
    const auto& to = days[at];
    const auto between = core::single_spaced(std::string_view(line.text).substr(from.end, to.begin - from.end));
    if (between != "đến ngày" && between != "đến hết ngày" && between != "đến") continue;
    const auto first = from.date();
    const auto last = to.date();
    if (from.year == 0 || to.year == 0 || !first || !last || *first <= *last) continue;
    findings.push_back({"date.order", line.number, shown_around(line.text, from.begin, to.end),
                        "ngày kết thúc trước ngày bắt đầu; hãy kiểm tra lại hai ngày.", Severity::error});
  }
}

}  // namespace

void find_dates(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings) {
  for (const auto& line : lines) {
    const auto days = days_in(line.text);
    for (const auto& written : days) {
      const auto date = written.date();
      if (!date) {
        findings.push_back({"date.impossible", line.number, shown_around(line.text, written.begin, written.end),
                            "ngày này không có trong lịch; hãy sửa lại ngày, tháng.", Severity::error});
      } else if (written.year != 0 && against.day && !against.looks_ahead && *date > *against.day) {
        findings.push_back({"date.order", line.number, shown_around(line.text, written.begin, written.end),
                            "ngày sau ngày của văn bản (" + against.day->to_vi() + "); hãy kiểm tra lại.",
                            Severity::warning});
      }
    }
    find_order(line, days, findings);
  }
}

}  // namespace thidua::papers
