#include <algorithm>

#include "documents/read_docx_styles.h"
#include "documents/xlsx_read.h"

namespace thidua::documents {

namespace {

constexpr int shown_digits = 15;
constexpr int digits_max = 400;

/// digits * 10^exponent, without leading zeros.
struct Stored {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

bool all_are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> power_of(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    text.remove_prefix(1);
  }
  if (!all_are_digits(text) || text.size() > 3) {
    return std::nullopt;
  }
  const int value = whole_number(text, 0);
  return negative ? -value : value;
}

std::optional<Stored> parsed_number(std::string_view text) {
  Stored number;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
    const auto power = power_of(text.substr(e + 1));
    if (!power) {
      return std::nullopt;
    }
    number.exponent = *power;
    text = text.substr(0, e);
  }
  const auto point = text.find('.');
  const std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  number.digits = std::string(text.substr(0, point)) + std::string(fraction);
  number.exponent -= static_cast<int>(std::min<std::size_t>(fraction.size(), 1000));
  if (!all_are_digits(number.digits) || number.digits.size() > static_cast<std::size_t>(digits_max)) {
    return std::nullopt;
  }
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size()));
  return number;
}

/// Cuts the last `count` digits off, half up.
void round_off(Stored& number, int count) {
  if (count <= 0) {
    return;
  }
  number.exponent += count;
  const auto size = static_cast<int>(number.digits.size());
  if (count > size) {
    number.digits.clear();
    return;
  }
  const bool up = number.digits[static_cast<std::size_t>(size - count)] >= '5';
  number.digits.resize(static_cast<std::size_t>(size - count));
  if (!up) {
    return;
  }
  auto digit = number.digits.rbegin();
  for (; digit != number.digits.rend() && *digit == '9'; ++digit) {
    *digit = '0';
  }
  if (digit == number.digits.rend()) {
    number.digits.insert(0, 1, '1');
  } else {
    ++*digit;
  }
}

std::optional<std::string> printed_number(const Stored& number) {
  if (number.digits.empty()) {
    return "0";
  }
  std::string text = number.digits;
  if (std::abs(number.exponent) > digits_max) {
    return std::nullopt;
  }
  if (number.exponent >= 0) {
    text.append(static_cast<std::size_t>(number.exponent), '0');
  } else {
    const auto places = static_cast<std::size_t>(-number.exponent);
    if (text.size() <= places) {
      text.insert(0, places + 1 - text.size(), '0');
    }
    text.insert(text.size() - places, 1, '.');
  }
  return number.negative ? "-" + text : text;
}

/// Drops zeros behind the point, so that the exact number parses.
std::optional<core::Decimal> exact_decimal(Stored number) {
  while (number.exponent < 0 && !number.digits.empty() && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
  const auto text = printed_number(number);
  return text ? core::Decimal::parse(*text) : std::nullopt;
}

}  // namespace

std::optional<std::string> plain_number(std::string_view stored) {
  const auto number = parsed_number(stored);
  return number ? printed_number(*number) : std::nullopt;
}

std::optional<core::Decimal> shown_number(std::string_view stored) {
  auto number = parsed_number(stored);
  if (!number) {
    return std::nullopt;
  }
  round_off(*number, static_cast<int>(number->digits.size()) - shown_digits);
  return exact_decimal(std::move(*number));
}

std::optional<core::Decimal> number_to_places(std::string_view stored, int places) {
  auto number = parsed_number(stored);
  if (!number) {
    return std::nullopt;
  }
  round_off(*number, static_cast<int>(number->digits.size()) - shown_digits);
  round_off(*number, -number->exponent - places);
  return exact_decimal(std::move(*number));
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  std::string letters;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

namespace {

constexpr std::uint32_t sheet_rows_max = 1'048'576;
constexpr std::uint32_t sheet_columns_max = 16'384;

/// "$B$12" at the start of `name`, which is shortened by it.
bool take_cell(std::string_view& name, std::uint32_t& row, std::uint32_t& column) {
  const auto skip_dollar = [&name] {
    if (!name.empty() && name.front() == '$') {
      name.remove_prefix(1);
    }
  };
  column = 0;
  row = 0;
  skip_dollar();
  while (!name.empty() && name.front() >= 'A' && name.front() <= 'Z' && column <= sheet_columns_max) {
    column = column * 26 + static_cast<std::uint32_t>(name.front() - 'A') + 1;
    name.remove_prefix(1);
  }
  skip_dollar();
  while (!name.empty() && name.front() >= '0' && name.front() <= '9' && row <= sheet_rows_max) {
    row = row * 10 + static_cast<std::uint32_t>(name.front() - '0');
    name.remove_prefix(1);
  }
  if (row == 0 || column == 0 || row > sheet_rows_max || column > sheet_columns_max) {
    return false;
  }
  --row;
  --column;
  return true;
}

}  // namespace

std::optional<CellRange> cell_range(std::string_view name) {
  CellRange range;
  if (!take_cell(name, range.first_row, range.first_column)) {
    return std::nullopt;
  }
  range.last_row = range.first_row;
  range.last_column = range.first_column;
  if (!name.empty() && name.front() == ':') {
    name.remove_prefix(1);
    if (!take_cell(name, range.last_row, range.last_column)) {
      return std::nullopt;
    }
  }
  return name.empty() ? std::optional(range) : std::nullopt;
}

}  // namespace thidua::documents
