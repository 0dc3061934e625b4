#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "papers/lint.h"

/// The single looks of the lint; each adds what it finds. For lint.cpp only.
namespace thidua::papers {

struct LintLine {
  int number = 0;
  std::string text;    // NFC
  bool table = false;  // a row of cells
};
std::vector<LintLine> lint_lines(std::string_view text);
bool is_digit(char sign);
/// The words of a line around the bytes [begin, end), for the finding.
std::string shown_around(std::string_view line, std::size_t begin, std::size_t end);

void find_leftovers(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings);
void find_numbering(const std::vector<LintLine>& lines, std::vector<Finding>& findings);
void find_dates(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings);
void find_names(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings);
void find_sums(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings);
void find_signs(const std::vector<LintLine>& lines, std::vector<Finding>& findings);

}  // namespace thidua::papers
