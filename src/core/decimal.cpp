#include "core/decimal.h"

#include <algorithm>
#include <utility>

namespace thidua::core {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t units_limit = 1'000'000'000'000'000'000;

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::optional<Decimal> narrowed(Wide units, int scale) {
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (scale > Decimal::scale_max || units >= units_limit || units <= -units_limit) return std::nullopt;
  return Decimal::of(static_cast<std::int64_t>(units), scale);
}

Wide at_scale(Decimal d, int scale) {
  return Wide{d.units()} * power_of_ten(scale - d.scale());
}

}  // namespace

std::optional<Decimal> Decimal::of(std::int64_t units, int scale) {
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (scale < 0 || scale > scale_max || units >= units_limit || units <= -units_limit) return std::nullopt;
  Decimal d;
  d.units_ = units;
  d.scale_ = scale;
  return d;
}

std::optional<Decimal> Decimal::parse(std::string_view plain) {
  const bool negative = !plain.empty() && plain.front() == '-';
  if (negative) plain.remove_prefix(1);
  const auto point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : plain.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
  if (fraction.size() > 12) return std::nullopt;
  Wide units = 0;
  for (const std::string_view part : {whole, fraction}) {
    for (char c : part) {
      if (c < '0' || c > '9' || units >= units_limit * Wide{1'000'000}) return std::nullopt;
      units = units * 10 + (c - '0');
    }
  }
  return narrowed(negative ? -units : units, static_cast<int>(fraction.size()));
}

std::string Decimal::to_plain() const {
  std::string digits = std::to_string(units_ < 0 ? -units_ : units_);
  if (scale_ > 0) {
    const auto places = static_cast<std::size_t>(scale_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return units_ < 0 ? "-" + digits : digits;
}

std::string Decimal::to_vi() const {
  std::string text = to_plain();
  const auto point = text.find('.');
  const auto first = static_cast<std::size_t>(text.front() == '-' ? 1 : 0);
  auto end = point == std::string::npos ? text.size() : point;
  if (point != std::string::npos) text[point] = ',';
  while (end > first + 3) {
    end -= 3;
    text.insert(end, 1, '.');
  }
  return text;
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  const int scale = std::max(scale_, other.scale_);
  return narrowed(at_scale(*this, scale) + at_scale(other, scale), scale);
}

std::optional<Decimal> Decimal::minus(Decimal other) const {
  const int scale = std::max(scale_, other.scale_);
  return narrowed(at_scale(*this, scale) - at_scale(other, scale), scale);
}

std::optional<Decimal> Decimal::times(Decimal other) const {
  return narrowed(Wide{units_} * other.units_, scale_ + other.scale_);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  const Wide left = at_scale(a, scale), right = at_scale(b, scale);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

std::optional<Ratio> Ratio::of(Decimal part, Decimal whole) {
  if (whole <= Decimal{0}) return std::nullopt;
  return Ratio{part, whole};
}

std::strong_ordering compare(const Ratio& a, const Ratio& b) {
  // a.part/a.whole ? b.part/b.whole by continued division: exact, and never wider than 128 bits.
  const auto floor_divide = [](Wide n, Wide d) { return n / d - (n % d < 0 ? 1 : 0); };
  const int scale_a = std::max(a.part.scale(), a.whole.scale());
  const int scale_b = std::max(b.part.scale(), b.whole.scale());
  Wide n1 = at_scale(a.part, scale_a), d1 = at_scale(a.whole, scale_a);
  Wide n2 = at_scale(b.part, scale_b), d2 = at_scale(b.whole, scale_b);
  bool flipped = false;
  while (true) {
    const Wide q1 = floor_divide(n1, d1), q2 = floor_divide(n2, d2);
    if (q1 != q2) return (q1 < q2) != flipped ? std::strong_ordering::less : std::strong_ordering::greater;
    n1 -= q1 * d1;
    n2 -= q2 * d2;
    if (n1 == 0 || n2 == 0) {
      if (n1 == n2) return std::strong_ordering::equal;
      return (n1 == 0) != flipped ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    std::swap(n1, d1);
    std::swap(n2, d2);
    flipped = !flipped;
  }
}

std::strong_ordering Ratio::compare_percent(Decimal percent) const {
  return compare(*this, Ratio{percent, Decimal{100}});
}

Decimal Ratio::percent_rounded(int places) const {
  const int scale = std::max(part.scale(), whole.scale());
  const Wide n = at_scale(part, scale), d = at_scale(whole, scale);
  // whole and remainder apart, so that n * 10^places stays inside 128 bits
  const Wide factor = Wide{100} * power_of_ten(places);
  const Wide magnitude = n < 0 ? -n : n;
  const Wide rounded = magnitude / d * factor + (magnitude % d * factor * 2 + d) / (2 * d);
  return narrowed(n < 0 ? -rounded : rounded, places).value_or(Decimal{0});
}

}  // namespace thidua::core
