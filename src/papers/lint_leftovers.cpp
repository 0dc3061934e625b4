#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

/// Words before a year of the past that make it meant: a comparison, a span, a day, a law.
constexpr std::array<std::string_view, 12> meant_before = {
    "so với ", "cùng kỳ ", "giai đoạn ", "từ ", "cuối ", "tháng ", "quý ", "kết thúc ", "luật ", "/", "- ", "–"};

bool is_meant(std::string_view before) {
  // The words in front, without "năm " itself.
  std::string head = core::lower(before);
  if (head.ends_with("năm ")) head.erase(head.size() - std::string_view("năm ").size());
  for (const auto word : meant_before)
    if (head.ends_with(word)) return true;
  // "ngày 31 tháng 12 năm 2024": a day of that year.
  const auto month = head.rfind("tháng ");
  return month != std::string::npos && head.size() - month <= std::string_view("tháng 12 ").size();
}

void find_old_years(const LintLine& line, const LintAgainst& against, std::vector<Finding>& findings) {
  const std::string_view text = line.text;
  for (int year = against.year - 3; year < against.year; ++year) {
    const std::string words = "năm " + std::to_string(year);
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
      const auto end = at + words.size();
      if (end < text.size() && (is_digit(text[end]) || text[end] == '/')) continue;
      if (is_meant(text.substr(0, at))) continue;
      findings.push_back({"year.old", line.number, shown_around(text, at, end),
                          "còn ghi năm " + std::to_string(year) + " trong văn bản của năm " +
                              std::to_string(against.year) + "; hãy kiểm tra và sửa nếu là chữ cũ còn sót.",
                          Severity::warning});
    }
  }
}

constexpr std::array<std::string_view, 3> part_marks = {"[đầu trang]", "[chân trang]", "[chú thích]"};
constexpr std::array<std::string_view, 8> note_words = {"(đề nghị", "(đề xuất bổ sung", "(bổ sung", "(ghi chú",
                                                        "(ghi rõ",  "(nếu có)",         "(cần",     "(xem lại"};

void add_note(const LintLine& line, std::size_t begin, std::size_t end, std::vector<Finding>& findings) {
  findings.push_back({"note.bracket", line.number, shown_around(line.text, begin, end),
                      "còn lời ghi cho người soạn thảo; hãy thực hiện rồi xóa trước khi phát hành.", Severity::error});
}

/// "(đề nghị …)" is a note only where it asks the drafter to add or check something.
bool asks_the_drafter(std::string_view inside) {
  for (const std::string_view verb : {"bổ sung", "cập nhật", "kiểm tra lại", "rà soát", "điền", "ghi rõ", "xem lại",
                                      "nếu có", "ghi chú", "cần sửa", "cần thêm"})
    if (inside.find(verb) != std::string_view::npos) return true;
  return false;
}

void find_notes(const LintLine& line, std::vector<Finding>& findings) {
  if (std::find(part_marks.begin(), part_marks.end(), line.text) != part_marks.end()) return;
  const std::string lowered = core::lower(line.text);
  if (lowered.size() != line.text.size()) return;
  for (const auto word : note_words) {
    for (auto at = lowered.find(word); at != std::string::npos; at = lowered.find(word, at + 1)) {
      const auto end = std::min(lowered.find(')', at), lowered.size());
      if (asks_the_drafter(std::string_view(lowered).substr(at, end - at))) add_note(line, at, end, findings);
    }
  }
  for (const std::string_view open : {"[", "{{"}) {
    const auto at = lowered.find(open);
    if (at != std::string::npos) add_note(line, at, at + open.size(), findings);
  }
}

void find_blanks(const LintLine& line, std::vector<Finding>& findings) {
  for (const std::string_view blank : {"....", "……", "___", "xxx", "XXX", "??"}) {
    const auto at = line.text.find(blank);
    if (at == std::string::npos) continue;
    findings.push_back({"blank.left", line.number, shown_around(line.text, at, at + blank.size()),
                        "còn chỗ trống chưa điền; hãy điền nội dung hoặc bỏ phần này.", Severity::error});
    return;
  }
}

}  // namespace

void find_leftovers(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings) {
  for (const auto& line : lines) {
    if (against.year > 0) find_old_years(line, against, findings);
    find_notes(line, findings);
    find_blanks(line, findings);
  }
}

}  // namespace thidua::papers
