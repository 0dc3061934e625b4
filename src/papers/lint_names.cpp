#include <algorithm>
#include <string>
#include <utility>

#include "core/text.h"
#include "papers/lint_parts.h"

namespace thidua::papers {
namespace {

struct Word {
  std::string text;
  std::string folded;
  std::size_t begin = 0, end = 0;
  bool ends_clause = false;  // a sign stands behind it
};

std::vector<Word> words_of(std::string_view line) {
  constexpr std::string_view signs = ".,;:()!?\"|";
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
      continue;
    }
    std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    std::size_t from = at, to = end;
    while (from < to && signs.find(line[from]) != std::string_view::npos) ++from;
    while (to > from && signs.find(line[to - 1]) != std::string_view::npos) --to;
    if (to > from) {
      const auto word = line.substr(from, to - from);
      words.push_back({std::string(word), core::folded(word), from, to, to < end});
    }
    at = end;
  }
  return words;
}

/// Do the two differ by one letter at most (changed, added or left out)?
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t front = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  const std::size_t skip_a = a.size() == b.size() ? 1 : 0;
  if (front == a.size()) return true;
  return a.substr(front + skip_a) == b.substr(front + 1);
}

struct RegisteredName {
  std::string text;
  std::string folded;
  std::size_t words = 0;
};

std::string joined(const std::vector<Word>& words, std::size_t from, std::size_t count, bool folded) {
  std::string text;
  for (std::size_t at = from; at < from + count; ++at) {
    if (!text.empty()) text += ' ';
    text += folded ? words[at].folded : words[at].text;
  }
  return text;
}

bool spans_clauses(const std::vector<Word>& words, std::size_t from, std::size_t count) {
  for (std::size_t at = from; at + 1 < from + count; ++at)
    if (words[at].ends_clause) return true;
  return false;
}

/// A name written with other marks or capitals, or one letter off. Capitals throughout (a heading) are fine.
bool nearly(const RegisteredName& name, const std::string& text, const std::string& folded) {
  if (text == name.text || core::upper(name.text) == text) return false;
  if (folded == name.folded) return true;
  return name.words >= 3 && name.folded.size() >= 10 && folded.substr(0, 2) == name.folded.substr(0, 2) &&
         one_letter_apart(folded, name.folded);
}

std::vector<RegisteredName> registered(const std::vector<std::string>& names) {
  std::vector<RegisteredName> list;
  for (const auto& name : names) {
    const auto text = core::single_spaced(core::nfc(name));
    const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    if (count >= 2) list.push_back({text, core::folded(text), count});
  }
  return list;
}

void find_near(const LintLine& line, const std::vector<RegisteredName>& names, std::vector<Finding>& findings) {
  const auto words = words_of(line.text);
  for (const auto& name : names) {
    for (std::size_t at = 0; at + name.words <= words.size(); ++at) {
      if (words[at].folded.empty() || words[at].folded.front() != name.folded.front()) continue;
      if (spans_clauses(words, at, name.words)) continue;
      const auto text = joined(words, at, name.words, false);
      if (!nearly(name, text, joined(words, at, name.words, true))) continue;
      const bool other_name =
          std::any_of(names.begin(), names.end(), [&](const RegisteredName& other) { return other.text == text; });
      if (other_name) continue;
      findings.push_back({"name.near", line.number, text,
                          "gần giống nhưng không đúng tên đã đăng ký “" + name.text + "”; hãy kiểm tra lại cách viết.",
                          Severity::warning});
    }
  }
}

}  // namespace

void find_names(const std::vector<LintLine>& lines, const LintAgainst& against, std::vector<Finding>& findings) {
  const auto names = registered(against.names);
  for (const auto& line : lines) {
    find_near(line, names, findings);
    for (const auto& old : against.old_words) {
      const auto at = old.empty() ? std::string::npos : line.text.find(old);
      if (at == std::string::npos) continue;
      findings.push_back({"name.old", line.number, shown_around(line.text, at, at + old.size()),
                          "“" + old + "” là tên không còn dùng vào ngày của văn bản; hãy thay bằng tên hiện nay.",
                          Severity::warning});
    }
  }
}

}  // namespace thidua::papers
