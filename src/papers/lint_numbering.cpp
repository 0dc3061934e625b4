#include <array>
#include <optional>
#include <string>
#include <utility>

#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

constexpr std::array<std::string_view, 20> romans = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                     "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                     "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
/// The order of points in Vietnamese papers: no f, j, w, z.
constexpr std::array<std::string_view, 23> letters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                      "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

template <std::size_t count>
std::optional<int> place_in(const std::array<std::string_view, count>& names, std::string_view name) {
  for (std::size_t at = 0; at < count; ++at)
    if (names[at] == name) return static_cast<int>(at) + 1;
  return std::nullopt;
}

std::optional<int> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  int number = 0;
  for (const char digit : digits) {
    if (!is_digit(digit)) return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

struct Mark {
  int level = 0;   // 1 roman, 2 arabic, 3 arabic.arabic, 4 letter
  int number = 0;  // place in its row
  int parent = 0;  // of "2.1": the 2
  std::string words;
};

/// What a line is headed by: "II. ", "3. ", "3.1. ", "đ) ", "a. ".
std::optional<Mark> mark_of(std::string_view line) {
  const auto space = line.find(' ');
  if (space == std::string_view::npos || space < 2 || space > 7) return std::nullopt;
  const auto head = line.substr(0, space);
  const auto body = head.substr(0, head.size() - 1);
  const char last = head.back();
  if (last == ')') {
    const auto letter = place_in(letters, body);
    return letter ? std::optional<Mark>({4, *letter, 0, std::string(head)}) : std::nullopt;
  }
  if (const auto dot = body.find('.'); dot != std::string_view::npos || last != '.') {
    const auto rest = last == '.' ? body : head;
    const auto point = rest.find('.');
    if (point == std::string_view::npos) return std::nullopt;
    const auto parent = small_number(rest.substr(0, point));
    const auto number = small_number(rest.substr(point + 1));
    if (!parent || !number) return std::nullopt;
    return Mark{3, *number, *parent, std::string(head)};
  }
  if (const auto roman = place_in(romans, body)) return Mark{1, *roman, 0, std::string(head)};
  if (const auto number = small_number(body)) return Mark{2, *number, 0, std::string(head)};
  if (const auto letter = place_in(letters, body)) return Mark{4, *letter, 0, std::string(head)};
  return std::nullopt;
}

std::string expected_words(const Mark& mark, int expected, const std::array<int, 5>& last) {
  const auto place = static_cast<std::size_t>(expected - 1);
  if (mark.level == 1 && place < romans.size()) return std::string(romans[place]) + ".";
  if (mark.level == 4 && place < letters.size()) return std::string(letters[place]) + mark.words.back();
  if (mark.level == 3) return std::to_string(last[2]) + "." + std::to_string(expected) + ".";
  return std::to_string(expected) + ".";
}

void report_gap(const LintLine& line, const Mark& mark, std::string_view wanted, std::vector<Finding>& findings) {
  const auto shown = shown_around(line.text, 0, mark.words.size());
  findings.push_back({mark.level == 4 ? "letter.gap" : "number.gap", line.number, shown,
                      "đánh số không liền mạch, đúng ra phải là “" + std::string(wanted) +
                          "”; hãy đánh số lại hoặc bổ sung phần còn thiếu.",
                      Severity::error});
}

}  // namespace

void find_numbering(const std::vector<LintLine>& lines, std::vector<Finding>& findings) {
  std::array<int, 5> last = {};  // the last number seen on each level
  for (const auto& line : lines) {
    if (line.text.starts_with("Phụ lục")) last = {};
    if (line.table) continue;
    const auto mark = mark_of(line.text);
    if (!mark) continue;
    const auto level = static_cast<std::size_t>(mark->level);
    // A heading of an upper level starts the lower ones anew; any list may start again at its first number.
    const bool restarts = mark->number == 1 && mark->level != 1;
    const int expected = last[level] + 1;
    if (mark->level == 3 && last[2] != 0 && mark->parent != last[2])
      report_gap(line, *mark, std::to_string(last[2]) + "." + std::to_string(mark->number) + ".", findings);
    else if (!restarts && mark->number != expected)
      report_gap(line, *mark, expected_words(*mark, expected, last), findings);
    last[level] = mark->number;
    for (auto below = level + 1; below < last.size(); ++below) last[below] = 0;
  }
}

}  // namespace thidua::papers
