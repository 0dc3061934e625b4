#include "papers/lint.h"

#include <algorithm>

#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {

std::string to_text(const Finding& finding) {
  const auto place = finding.line == 0 ? std::string{} : "Dòng " + std::to_string(finding.line) + ": ";
  return place + "“" + finding.words + "”: " + finding.advice;
}

bool stops_issue(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

std::vector<LintLine> lint_lines(std::string_view text) {
  std::vector<LintLine> lines;
  int number = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    lines.push_back({++number, std::string(line), line.find(" | ") != std::string_view::npos});
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}

std::string shown_around(std::string_view line, std::size_t begin, std::size_t end) {
  const auto is_middle = [&](std::size_t at) { return (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U; };
  std::size_t from = begin > 24 ? begin - 24 : 0;
  while (from > 0 && line[from - 1] != ' ' && begin - from < 40) --from;
  while (from < begin && is_middle(from)) ++from;
  std::size_t to = std::min(line.size(), end + 24);
  while (to < line.size() && line[to] != ' ' && to - end < 40) ++to;
  while (to < line.size() && is_middle(to)) ++to;
  return std::string(core::trimmed(line.substr(from, to - from)));
}

std::vector<Finding> lint(std::string_view text, const LintAgainst& against) {
  const std::string whole = core::nfc(text);
  const auto lines = lint_lines(whole);
  std::vector<Finding> findings;
  find_leftovers(lines, against, findings);
  find_numbering(lines, findings);
  find_dates(lines, against, findings);
  find_names(lines, against, findings);
  find_sums(lines, against, findings);
  find_signs(lines, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.line < b.line; });
  return findings;
}

}  // namespace thidua::papers
