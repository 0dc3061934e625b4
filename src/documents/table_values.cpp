#include "documents/table_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text.h"

namespace thidua::documents {

namespace {

constexpr int year_least = 1900;
constexpr int year_most = 2100;

std::string in_quotes(std::string_view text) {
  return "“" + std::string(text) + "”";
}

std::string not_a_day(std::string_view text) {
  return in_quotes(text) + " không phải ngày. Hãy ghi như 05/06/1985 (ngày/tháng/năm đủ bốn chữ số).";
}

/// The numbers of a text with nothing between them but signs and the words ngày, tháng, năm; nothing where there is
/// anything else.
std::optional<std::vector<std::string>> numbers_of_day(std::string_view text) {
  std::vector<std::string> numbers;
  std::string word;
  const auto end_word = [&] {
    const bool known = word.empty() || word == "ngay" || word == "thang" || word == "nam";
    word.clear();
    return known;
  };
  bool in_number = false;
  for (const char letter : core::folded(text)) {
    const bool digit = letter >= '0' && letter <= '9';
    if (digit) {
      if (!in_number) {
        numbers.emplace_back();
      }
      numbers.back() += letter;
    } else if (letter >= 'a' && letter <= 'z') {
      word += letter;
    } else if (std::string_view(" /-.,").find(letter) == std::string_view::npos) {
      return std::nullopt;
    }
    if ((digit || letter < 'a' || letter > 'z') && !end_word()) {
      return std::nullopt;
    }
    in_number = digit;
  }
  return end_word() ? std::optional(numbers) : std::nullopt;
}

core::Outcome<WrittenDay, std::string> day_of_parts(int year, int month, int day, WrittenDay::Known known,
                                                    std::string_view text) {
  if (year < year_least || year > year_most) {
    return in_quotes(text) + " có năm ngoài khoảng 1900–2100. Hãy kiểm tra lại.";
  }
  if (const auto made = core::Date::of(year, month, day)) {
    return WrittenDay{*made, known};
  }
  return "Không có ngày " + in_quotes(text) + " trong lịch. Hãy kiểm tra ngày và tháng.";
}

core::Outcome<WrittenDay, std::string> day_of_numbers(const std::vector<std::string>& numbers, std::string_view text) {
  using Known = WrittenDay::Known;
  const auto number = [&](std::size_t at) { return std::stoi(numbers[at]); };
  if (numbers.size() == 1 && numbers[0].size() == 4) {
    return day_of_parts(number(0), 1, 1, Known::year, text);
  }
  if (numbers.size() == 1 && numbers[0].size() == 8) {
    const std::string& all = numbers[0];
    return day_of_parts(std::stoi(all.substr(4)), std::stoi(all.substr(2, 2)), std::stoi(all.substr(0, 2)), Known::day,
                        text);
  }
  if (numbers.size() == 2 && numbers[0].size() <= 2 && numbers[1].size() == 4) {
    return day_of_parts(number(1), number(0), 1, Known::month, text);
  }
  if (numbers.size() == 3 && numbers[0].size() == 4 && numbers[1].size() <= 2 && numbers[2].size() <= 2) {
    return day_of_parts(number(0), number(1), number(2), Known::day, text);
  }
  if (numbers.size() == 3 && numbers[0].size() <= 2 && numbers[1].size() <= 2 && numbers[2].size() == 4) {
    return day_of_parts(number(2), number(1), number(0), Known::day, text);
  }
  if (numbers.size() == 3 && numbers[2].size() == 2) {
    return in_quotes(text) + " ghi năm hai chữ số. Hãy ghi đủ bốn chữ số, như 05/06/1985.";
  }
  return not_a_day(text);
}

}  // namespace

core::Outcome<WrittenDay, std::string> written_day(std::string_view text) {
  const std::string plain = core::single_spaced(core::nfc(text));
  // "1985-06-05 00:00:00" of other programs
  const std::string_view time = plain.size() > 10 ? std::string_view(plain).substr(10) : std::string_view();
  const bool midnight = time == " 00:00:00" || time == "T00:00:00" || time == " 00:00" || time == " 0:00:00";
  const auto numbers = numbers_of_day(midnight ? std::string_view(plain).substr(0, 10) : std::string_view(plain));
  if (!numbers || numbers->empty()) {
    return not_a_day(plain);
  }
  return day_of_numbers(*numbers, plain);
}

core::Outcome<WrittenDay, std::string> written_day(const SheetCell& cell) {
  if (!cell.day) {
    return written_day(std::string_view(cell.text));
  }
  if (cell.day->year() < year_least || cell.day->year() > year_most) {
    return in_quotes(cell.day->to_vi()) + " có năm ngoài khoảng 1900–2100. Hãy kiểm tra lại.";
  }
  return WrittenDay{*cell.day, WrittenDay::Known::day};
}

core::Outcome<core::Date, std::string> whole_day(const SheetCell& cell) {
  const auto day = written_day(cell);
  if (!day) {
    return day.error();
  }
  if (day->known != WrittenDay::Known::day) {
    return in_quotes(core::single_spaced(cell.text)) + " chưa đủ ngày, tháng, năm. Hãy ghi như 05/06/1985.";
  }
  return day->day;
}

core::Outcome<int, std::string> written_year(const SheetCell& cell) {
  std::string text = core::single_spaced(core::nfc(cell.text));
  if (const std::string plain = core::folded(text); plain.rfind("nam ", 0) == 0) {
    text = plain.substr(4);
  }
  const bool digits = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || std::stoi(text) < year_least || std::stoi(text) > year_most) {
    return in_quotes(text) + " không phải năm. Hãy ghi bốn chữ số, như 2024.";
  }
  return std::stoi(text);
}

core::Outcome<bool, std::string> written_yes(std::string_view text) {
  const std::string word = core::folded(core::single_spaced(core::nfc(text)));
  static constexpr std::array<std::string_view, 8> yes{"x", "co", "dung", "1", "+", "v", "true", "yes"};
  static constexpr std::array<std::string_view, 7> no{"", "khong", "0", "-", "false", "no", "sai"};
  if (std::find(yes.begin(), yes.end(), word) != yes.end()) {
    return true;
  }
  if (std::find(no.begin(), no.end(), word) != no.end()) {
    return false;
  }
  return in_quotes(text) + " không rõ là có hay không. Hãy đánh dấu “x” hoặc để trống.";
}

}  // namespace thidua::documents
