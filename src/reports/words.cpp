#include "reports/words.h"

#include <array>

#include "core/decimal.h"
#include "core/text.h"
#include "core/utf8.h"

namespace thidua::reports {
namespace {

/// Length of a bullet, number or letter in front ("- ", "1.2. ", "đ) "), or 0.
std::size_t front_mark(std::string_view text) {
  for (const std::string_view bullet : {"- ", "+ ", "* ", "• ", "– "})
    if (text.starts_with(bullet)) return bullet.size();
  const auto space = text.find(' ');
  if (space == std::string_view::npos || space > 6) return 0;
  const auto head = text.substr(0, space);
  const char last = head.back();
  if (last != '.' && last != ')') return 0;
  const auto body = head.substr(0, head.size() - 1);
  if (body.empty()) return 0;
  if (body.find_first_not_of("0123456789.") == std::string_view::npos) return space + 1;
  if (body.find_first_not_of("IVX") == std::string_view::npos) return space + 1;
  return core::code_points(body) == 1 && core::lower(body) == body ? space + 1 : 0;
}

}  // namespace

std::string count_vi(std::int64_t count) {
  const std::string text = core::Decimal(count).to_vi();
  return count >= 0 && count < 10 ? "0" + text : text;
}

std::string joined_vi(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (at > 0) text += at + 1 == items.size() ? " và " : ", ";
    text += items[at];
  }
  return text;
}

std::string phrase(std::string_view text) {
  auto rest = core::trimmed(text);
  while (const auto mark = front_mark(rest)) rest = core::trimmed(rest.substr(mark));
  while (!rest.empty() && std::string_view(".;,:").find(rest.back()) != std::string_view::npos)
    rest = core::trimmed(rest.substr(0, rest.size() - 1));
  return core::single_spaced(rest);
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = 0;
  core::next_code_point(text, at);
  return core::upper(text.substr(0, at)) + std::string(text.substr(at));
}

std::string sentence(std::string_view text) {
  const auto words = phrase(text);
  return words.empty() ? words : capitalised(words) + ".";
}

std::string continued(const std::string& words) {
  constexpr std::array<std::string_view, 16> names = {"Chủ ", "Công ", "Sở ",    "Đảng ", "Bộ ",   "Hội ",
                                                      "Ban ", "Nhà ",  "Chính ", "Giám ", "Nghị ", "Luật ",
                                                      "Thủ ", "Đoàn ", "Ủy ",    "Chi "};
  for (const auto name : names)
    if (words.starts_with(name)) return words;
  std::size_t first = 0;
  if (words.empty()) return words;
  core::next_code_point(words, first);
  const auto second = words.substr(first, words.find(' ', first) - first);
  if (second.empty() || core::lower(second) != second) return words;  // UBND, CCHC
  return core::lower(words.substr(0, first)) + words.substr(first);
}

std::string share_vi(std::int64_t part, std::int64_t whole, std::string_view noun) {
  std::string text = count_vi(part) + "/" + count_vi(whole) + " " + std::string(noun);
  if (const auto ratio = core::Ratio::of(core::Decimal(part), core::Decimal(whole)))
    text += ", bằng " + ratio->percent_rounded(1).to_vi() + "%";
  return text;
}

std::string roman(int number) {
  constexpr std::array<std::string_view, 10> ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  std::string text;
  for (; number >= 10; number -= 10) text += 'X';
  return text + std::string(ones[static_cast<std::size_t>(number < 0 ? 0 : number)]);
}

std::string letter_vi(int number) {
  constexpr std::array<std::string_view, 23> letters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                        "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
  const auto at = static_cast<std::size_t>(number - 1);
  return at < letters.size() ? std::string(letters[at]) : std::to_string(number);
}

}  // namespace thidua::reports
