#include "reports/locked_numbers.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::reports {
namespace {

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}

bool joins_digits(char sign) {
  return sign == '.' || sign == ',' || sign == '/' || sign == '-';
}

/// Where the figure that begins at `at` ends; signs inside it stand between digits.
std::size_t figure_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  while (end + 1 < text.size() && joins_digits(text[end]) && is_digit(text[end + 1])) {
    ++end;
    while (end < text.size() && is_digit(text[end])) ++end;
  }
  return end;
}

std::string quoted(const std::vector<std::string>& figures) {
  std::string text;
  for (const std::string& figure : figures) text += (text.empty() ? "“" : ", “") + figure + "”";
  return text;
}

/// Those of `all` that `others` has not as often.
std::vector<std::string> surplus(std::vector<std::string> all, std::vector<std::string> others) {
  std::ranges::sort(all);
  std::ranges::sort(others);
  std::vector<std::string> left;
  std::ranges::set_difference(all, others, std::back_inserter(left));
  return left;
}

}  // namespace

std::vector<std::string> figures_in(std::string_view sentence) {
  std::vector<std::string> figures;
  for (std::size_t at = 0; at < sentence.size();) {
    if (!is_digit(sentence[at])) {
      ++at;
      continue;
    }
    const std::size_t end = figure_end(sentence, at);
    std::string figure(sentence.substr(at, end - at));
    const std::string_view behind = core::trimmed(sentence.substr(end));
    if (behind.starts_with('%')) figure += '%';
    figures.push_back(std::move(figure));
    at = end;
  }
  return figures;
}

std::optional<core::Refusal> number_fault(std::string_view made, std::string_view edited) {
  const auto before = figures_in(made), after = figures_in(edited);
  const auto missing = surplus(before, after), added = surplus(after, before);
  if (missing.empty() && added.empty()) return std::nullopt;
  std::string message = "Chỉ sửa được lời văn, không sửa được số liệu.";
  if (!missing.empty()) message += " Thiếu số " + quoted(missing) + ".";
  if (!added.empty()) message += " Thừa số " + quoted(added) + ".";
  return core::Refusal{
      "report.sentence.numbers", message + " Muốn đổi số, hãy trả lại kết quả cho đơn vị sửa.", "sentence", {}};
}

}  // namespace thidua::reports
