#include <array>
#include <string>

#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

void find_spaces(const LintLine& line, std::vector<Finding>& findings) {
  const auto first = line.text.find_first_not_of(' ');
  if (first == std::string::npos) return;
  for (auto at = line.text.find("  ", first); at != std::string::npos; at = line.text.find("  ", at)) {
    const auto behind = line.text.find_first_not_of(' ', at);
    if (behind == std::string::npos) return;
    // Before "/BC-…" stands the blank kept for the number.
    if (line.text[behind] != '/') {
      findings.push_back({"space.double", line.number, shown_around(line.text, at, at + 2),
                          "thừa dấu cách; hãy để một dấu cách.", Severity::warning});
      return;
    }
    at = behind;
  }
}

void find_double_signs(const LintLine& line, std::vector<Finding>& findings) {
  const std::string_view text = line.text;
  for (const std::string_view pair : {"..", ",,", ";;", "::", ",.", ";.", ".;", ".,", " ,", " ;", "( ", " )"}) {
    for (auto at = text.find(pair); at != std::string_view::npos; at = text.find(pair, at + 1)) {
      if (pair == ".." && text.substr(at).starts_with("...")) break;  // an ellipsis; blanks are found elsewhere
      if (at > 0 && is_digit(text[at - 1]) && at + 2 < text.size() && is_digit(text[at + 2])) continue;
      findings.push_back({"sign.double", line.number, shown_around(text, at, at + pair.size()),
                          "dấu câu thừa hoặc đặt sai chỗ; hãy sửa lại.", Severity::warning});
      break;
    }
  }
}

/// Words that are never doubled on purpose; Vietnamese doubles many others.
constexpr std::array<std::string_view, 14> never_doubled = {"và", "của", "các", "là",  "được", "trong", "có",
                                                            "đã", "năm", "cho", "với", "tại",  "theo",  "ngày"};

void find_repeated(const LintLine& line, std::vector<Finding>& findings) {
  for (const auto word : never_doubled) {
    const std::string twice = " " + std::string(word) + " " + std::string(word) + " ";
    const std::string padded = " " + core::lower(line.text) + " ";
    const auto at = padded.find(twice);
    if (at == std::string::npos) continue;
    findings.push_back({"words.repeated", line.number, std::string(core::trimmed(twice)), "từ bị lặp; hãy bỏ một từ.",
                        Severity::warning});
  }
}

}  // namespace

void find_signs(const std::vector<LintLine>& lines, std::vector<Finding>& findings) {
  for (const auto& line : lines) {
    find_repeated(line, findings);
    if (line.table) continue;
    find_spaces(line, findings);
    find_double_signs(line, findings);
  }
}

}  // namespace thidua::papers
