#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(next_code_point(text, at));
}

bool letter_before(std::string_view text, std::size_t at) {
  return at > 0 && is_letter(previous_code_point(text, at));
}

/// Is `text` an upper-case letter at `at`? Document numbers go on with one: 154/BTNMT, 12-CT/TW.
bool capital_at(std::string_view text, std::size_t at) {
  if (!letter_at(text, at)) {
    return false;
  }
  std::size_t end = at;
  next_code_point(text, end);
  const std::string letter(text.substr(at, end - at));
  return lower(letter) != letter;
}

/// The word (letters only) that starts at `at`, lower case; `end` is set behind it.
std::string word_at(std::string_view text, std::size_t at, std::size_t& end) {
  end = at;
  while (end < text.size()) {
    std::size_t after = end;
    if (!is_letter(next_code_point(text, after))) {
      break;
    }
    end = after;
  }
  return lower(text.substr(at, end - at));
}

/// The word before `at`, spaces skipped, lower case; empty where something else stands there.
std::string word_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    std::size_t before = at;
    if (!is_space(previous_code_point(text, before))) {
      break;
    }
    at = before;
  }
  const std::size_t end = at;
  while (at > 0) {
    std::size_t before = at;
    if (!is_letter(previous_code_point(text, before))) {
      break;
    }
    at = before;
  }
  return lower(text.substr(at, end - at));
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t code_point = next_code_point(text, after);
    if (!is_space(code_point) || code_point == '\n') {
      break;
    }
    at = after;
  }
  return at;
}

/// Length of the separator that joins two digits at `at`: one of . , / : - or a dash; 0 = none.
std::size_t joint_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  std::size_t length = 0;
  if (std::string_view(".,/:-").find(text[at]) != std::string_view::npos) {
    length = 1;
  } else if (text.substr(at, 3) == "–" || text.substr(at, 3) == "—") {
    length = 3;
  }
  return length != 0 && digit_at(text, at + length) ? length : 0;
}

/// Everything that hangs together around `at`: digits joined by single separators ("15/6/2025", "10-15", "9001:2015").
struct DigitRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};

DigitRun digit_run(std::string_view text, std::size_t at) {
  DigitRun run{at, at};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::size_t length : {std::size_t{1}, std::size_t{3}}) {
      if (run.begin > length && is_digit(text[run.begin - length - 1]) &&
          joint_length(text, run.begin - length) == length) {
        run.begin -= length;
        moved = true;
      }
    }
    while (run.begin > 0 && is_digit(text[run.begin - 1])) {
      --run.begin;
      moved = true;
    }
  }
  while (digit_at(text, run.end)) {
    while (digit_at(text, run.end)) {
      ++run.end;
    }
    run.end += joint_length(text, run.end);
  }
  return run;
}

/// Splits at `mark`; every piece is kept.
std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> pieces;
  for (std::size_t found = text.find(mark); found != std::string_view::npos; found = text.find(mark)) {
    pieces.push_back(text.substr(0, found));
    text.remove_prefix(found + mark.size());
  }
  pieces.push_back(text);
  return pieces;
}

/// The digits of groups of three ("1.234.567" -> "1234567"); empty where the groups are not of three.
std::string ungrouped(std::string_view text, std::string_view mark) {
  const auto groups = split(text, mark);
  if (groups.size() == 1) {
    return all_digits(text) ? std::string(text) : std::string();
  }
  std::string digits;
  for (std::size_t index = 0; index < groups.size(); ++index) {
    const std::string_view group = groups[index];
    const bool fits = index == 0 ? group.size() <= 3 && group.front() != '0' : group.size() == 3;
    if (group.empty() || !fits || !all_digits(group)) {
      return {};
    }
    digits += group;
  }
  return digits;
}

/// "1.234.567,8" as Vietnamese documents write it.
std::optional<Decimal> vietnamese_number(std::string_view text) {
  const auto halves = split(text, ",");
  if (halves.size() > 2 || halves.front().empty()) {
    return std::nullopt;
  }
  std::string plain = ungrouped(halves.front(), ".");
  if (plain.empty()) {
    return std::nullopt;
  }
  if (halves.size() == 2) {
    if (!all_digits(halves.back())) {
      return std::nullopt;
    }
    plain.append(".").append(halves.back());
  }
  return Decimal::parse(plain);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && all_digits(digits) && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

/// "15/6", "12/2024": a day or a month rather than a share.
bool reads_as_date(std::string_view first, std::string_view second, std::string_view word) {
  if (!all_digits(first) || !all_digits(second) || first.size() > 2) {
    return false;
  }
  const auto number = [](std::string_view digits) { return Decimal::parse(digits).value_or(Decimal()); };
  if (is_year(second)) {
    return number(first) <= Decimal(12);
  }
  if (second.size() > 2) {
    return false;
  }
  const bool named = word == "ngày" || word == "hôm" || word == "dịp" || word == "lễ";
  // Official papers write a day under ten with a zero and a month without: 01/6.
  const bool official = first.size() == 2 && first.front() == '0' && second.size() == 1;
  const bool day_of_month = number(first) <= Decimal(31) && number(second) <= Decimal(12);
  return named || official || (day_of_month && number(second) < number(first));
}

struct Multiplier {
  std::string_view word;
  std::int64_t factor;
};
constexpr std::array<Multiplier, 5> multipliers{
    {{"nghìn", 1'000}, {"ngàn", 1'000}, {"triệu", 1'000'000}, {"tỷ", 1'000'000'000}, {"tỉ", 1'000'000'000}}};

/// "tỷ lệ", "tỷ trọng", "tỉ mỉ", … are words of their own.
bool begins_another_word(std::string_view text, std::size_t end) {
  std::size_t word_end = 0;
  const std::string next = word_at(text, skip_spaces(text, end), word_end);
  return next == "lệ" || next == "trọng" || next == "suất" || next == "số" || next == "giá" || next == "mỉ";
}

/// The multiplier word behind `at`, one space or none away; `end` moves behind it. 0 = none.
std::int64_t multiplier_at(std::string_view text, std::size_t& end) {
  std::size_t word_end = 0;
  const std::string word = word_at(text, skip_spaces(text, end), word_end);
  for (const Multiplier& multiplier : multipliers) {
    if (word == multiplier.word) {
      if (multiplier.factor == 1'000'000'000 && begins_another_word(text, word_end)) {
        return 0;
      }
      end = word_end;
      return multiplier.factor;
    }
  }
  return 0;
}

/// Multiplies `number` by the words behind it: "36 triệu", "2 nghìn tỷ", "1 tỷ 200 triệu". False = does not fit.
bool apply_multipliers(std::string_view text, WrittenNumber& number) {
  std::int64_t factor = multiplier_at(text, number.end);
  if (factor == 0) {
    return true;
  }
  number.has_multiplier = true;
  std::optional<Decimal> value = number.value.times(Decimal(factor));
  if (factor < 1'000'000'000) {
    std::size_t end = number.end;
    if (const std::int64_t further = multiplier_at(text, end); value && further > factor) {
      value = value->times(Decimal(further));
      factor = further;
      number.end = end;
    }
  }
  const std::size_t rest = skip_spaces(text, number.end);
  std::size_t rest_end = rest;
  while (digit_at(text, rest_end)) {
    ++rest_end;
  }
  if (value && rest > number.end && rest_end > rest && rest_end - rest <= 3) {
    const auto small = Decimal::parse(text.substr(rest, rest_end - rest));
    const std::int64_t smaller = multiplier_at(text, rest_end);
    if (small && smaller != 0 && smaller < factor) {
      const auto part = small->times(Decimal(smaller));
      value = part ? value->plus(*part) : std::nullopt;
      number.end = rest_end;
    }
  }
  number.value = value.value_or(Decimal());
  return value.has_value();
}

/// Where the two sides of "10-15" or "10–15" meet.
std::vector<std::string_view> range_parts(std::string_view run) {
  for (const std::string_view mark : {std::string_view("-"), std::string_view("–"), std::string_view("—")}) {
    if (run.find(mark) != std::string_view::npos) {
      return split(run, mark);
    }
  }
  return {run};
}

/// A run that stands for something else than a number: a document number, an article mark, a code, a date.
bool is_code(std::string_view text, const DigitRun& run) {
  if (letter_before(text, run.begin)) {
    return true;
  }
  if (run.begin > 0 && (text[run.begin - 1] == '-' || text[run.begin - 1] == '/') &&
      letter_before(text, run.begin - 1)) {
    return true;  // "QĐ-12", "TT/08"
  }
  if (run.end < text.size() && (text[run.end] == '/' || text[run.end] == '-') && capital_at(text, run.end + 1)) {
    return true;
  }
  return text.substr(run.begin, run.end - run.begin).find(':') != std::string_view::npos;
}

/// "3/4" or a plain number in `part`, which starts at `begin` of `text`.
std::optional<WrittenNumber> number_in(std::string_view text, std::size_t begin, std::string_view part) {
  WrittenNumber number;
  number.begin = begin;
  number.end = begin + part.size();
  const auto sides = split(part, "/");
  const auto value = vietnamese_number(sides.front());
  if (!value || sides.size() > 2) {
    return std::nullopt;
  }
  number.value = *value;
  if (sides.size() == 2) {
    const auto whole = vietnamese_number(sides.back());
    if (!whole || reads_as_date(sides.front(), sides.back(), word_before(text, begin))) {
      return std::nullopt;
    }
    number.of = whole;
    return number;
  }
  return apply_multipliers(text, number) ? std::optional(number) : std::nullopt;
}

/// "1,234.5", "1234.5", "1 234 567": forms typed into a field that documents do not use.
std::optional<Decimal> foreign_number(std::string_view text) {
  const auto halves = split(text, ".");
  if (halves.size() > 2) {
    return std::nullopt;
  }
  std::string plain = ungrouped(halves.front(), ",");
  if (plain.empty() || (halves.size() == 2 && !all_digits(halves.back()))) {
    return std::nullopt;
  }
  if (halves.size() == 2) {
    plain.append(".").append(halves.back());
  }
  return Decimal::parse(plain);
}

}  // namespace

std::optional<WrittenNumber> number_at(std::string_view nfc_text, std::size_t at) {
  if (!digit_at(nfc_text, at) || (at > 0 && is_digit(nfc_text[at - 1]))) {
    return std::nullopt;
  }
  const DigitRun run = digit_run(nfc_text, at);
  if (is_code(nfc_text, run)) {
    return std::nullopt;
  }
  const std::string_view whole = nfc_text.substr(run.begin, run.end - run.begin);
  const auto parts = range_parts(whole);
  if (parts.size() > 2 || (parts.size() == 2 && is_year(parts[0]) && is_year(parts[1]))) {
    return std::nullopt;
  }
  for (const std::string_view part : parts) {
    const std::size_t begin = run.begin + static_cast<std::size_t>(part.data() - whole.data());
    if (begin == at) {
      return number_in(nfc_text, begin, part);
    }
  }
  return std::nullopt;
}

std::optional<Decimal> typed_number(std::string_view text) {
  text = trimmed(text);
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (!text.empty() && text.back() == '%') {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  if (text.empty() || !is_digit(text.front())) {
    return std::nullopt;
  }
  std::string unspaced = single_spaced(text);
  const auto comma = unspaced.find(',');
  const std::string digits = ungrouped(std::string_view(unspaced).substr(0, comma), " ");
  if (!digits.empty()) {
    unspaced = digits + (comma == std::string::npos ? std::string() : unspaced.substr(comma));
  }
  auto value = vietnamese_number(unspaced);
  if (!value) {
    value = foreign_number(unspaced);
  }
  return value && negative ? Decimal(0).minus(*value) : value;
}

}  // namespace thidua::core
