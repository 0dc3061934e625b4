#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

std::vector<core::WrittenNumber> numbers_in(std::string_view text) {
  std::vector<core::WrittenNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const bool starts = is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]));
    const auto number = starts ? core::number_at(text, at) : std::nullopt;
    if (number) numbers.push_back(*number);
    at = number ? std::max(number->end, at + 1) : at + 1;
  }
  return numbers;
}

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    auto end = list.find(';');
    std::size_t width = 1;
    if (const auto word = list.find(" và "); word < end) end = word, width = 4;
    if (const auto comma = list.find(", "); comma < end) end = comma, width = 2;
    parts.push_back(list.substr(0, end));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + width);
  }
  return parts;
}

/// The number a part of a sum stands for: its amount of money where the total is money, else its only number.
/// nullopt = unclear, then nothing is said about the sum.
std::optional<core::Decimal> addend(std::string_view part, bool money) {
  std::optional<core::Decimal> found;
  for (const auto& number : numbers_in(part)) {
    const bool dong = part.substr(number.end).starts_with(" đồng");
    if (money != dong) continue;
    if (found || number.of) return std::nullopt;
    if (part.substr(number.end).starts_with("%")) return std::nullopt;
    found = number.value;
  }
  return found;
}

std::optional<core::Decimal> sum_of(const std::vector<std::string_view>& parts, bool money) {
  core::Decimal sum;
  int count = 0;
  for (const auto part : parts) {
    const auto number = addend(part, money);
    if (!number && numbers_in(part).empty()) continue;  // words between, such as a name with a comma
    if (!number) return std::nullopt;
    const auto more = sum.plus(*number);
    if (!more) return std::nullopt;
    sum = *more;
    ++count;
  }
  return count >= 2 ? std::optional(sum) : std::nullopt;
}

/// Where the list of a total begins: behind "gồm:", "gồm " or, for counted targets, behind "chỉ tiêu: ".
std::size_t list_behind(std::string_view text, std::size_t total_end) {
  const auto stop = std::min(text.find_first_of(".;(", total_end), text.size());
  for (const std::string_view opener : {"gồm: ", "gồm có: ", "gồm ", " chỉ tiêu: "}) {
    const auto at = text.find(opener, total_end);
    if (at != std::string_view::npos && at < stop && at - total_end < 80) return at + opener.size();
  }
  return std::string_view::npos;
}

std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at)
    if (text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '/')) return at;
  return text.size();
}

void check_totals(const LintLine& line, std::vector<Finding>& findings) {
  const std::string_view text = line.text;
  std::size_t behind = 0;
  for (const auto& total : numbers_in(text)) {
    if (total.begin < behind || total.of) continue;
    const auto list = list_behind(text, total.end);
    if (list == std::string_view::npos) continue;
    const auto end = sentence_end(text, list);
    const bool money = text.substr(total.end).starts_with(" đồng");
    // Another number between the total and its list: the list is not this number's.
    if (!numbers_in(text.substr(total.end, list - total.end)).empty()) continue;
    const auto sum = sum_of(parts_of(text.substr(list, end - list)), money);
    behind = end;
    if (!sum || *sum == total.value) continue;
    findings.push_back({"sum.wrong", line.number, shown_around(text, total.begin, list),
                        "các số thành phần cộng lại là " + sum->to_vi() + ", khác tổng số " + total.value.to_vi() +
                            "; hãy kiểm tra lại số liệu.",
                        Severity::error});
  }
}

}  // namespace

void find_sums(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings) {
  std::set<std::string> known;
  for (const auto& figure : against.figures)
    for (const auto& number : numbers_in(figure)) known.insert(number.value.to_plain());
  for (const auto& line : lines) {
    if (line.table) continue;
    check_totals(line, findings);
    if (known.empty()) continue;
    for (const auto& number : numbers_in(line.text)) {
      if (known.contains(number.value.to_plain())) continue;
      findings.push_back({"number.unknown", line.number, shown_around(line.text, number.begin, number.end),
                          "số này không có trong bảng và số liệu đã dùng; hãy đối chiếu lại.", Severity::warning});
    }
  }
}

}  // namespace thidua::papers
