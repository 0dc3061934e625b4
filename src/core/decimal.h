#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thidua::core {

/// An exact decimal number: units / 10^scale. Thresholds, results and money are never floating point.
/// Shape   scale 0 to 6; |units| < 10^18. Kept without trailing zeros after the point: 99.40 is 99.4.
/// Errors  what does not fit is nullopt, never rounded in silence.
class Decimal {
 public:
  static constexpr int scale_max = 6;

  Decimal() = default;
  Decimal(std::int64_t whole) : units_(whole) {}
  static std::optional<Decimal> of(std::int64_t units, int scale);
  /// "-12", "99.4": a point, no thousands sign, at most six places. For storage and JSON.
  static std::optional<Decimal> parse(std::string_view plain);

  std::int64_t units() const { return units_; }
  int scale() const { return scale_; }
  bool is_zero() const { return units_ == 0; }
  bool is_whole() const { return scale_ == 0; }

  /// "1234.5", for storage and JSON; parses back to the same number.
  std::string to_plain() const;
  /// "1.234,5", as Vietnamese documents write it.
  std::string to_vi() const;

  /// nullopt where the result has more than 18 digits.
  std::optional<Decimal> plus(Decimal other) const;
  std::optional<Decimal> minus(Decimal other) const;
  std::optional<Decimal> times(Decimal other) const;

  friend std::strong_ordering operator<=>(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }

 private:
  std::int64_t units_ = 0;
  int scale_ = 0;
};

/// A share with its parts: `part` of `whole`. Never kept as a bare percent where both are known.
/// Shape   whole > 0.
struct Ratio {
  Decimal part;
  Decimal whole;

  /// nullopt where whole is zero or negative: a share of nothing is no number.
  static std::optional<Ratio> of(Decimal part, Decimal whole);
  /// Compares part/whole with percent/100 by cross-multiplication, exactly.
  std::strong_ordering compare_percent(Decimal percent) const;
  /// The percent rounded half up to `places` (0 to 4) for display only; never decide with it.
  Decimal percent_rounded(int places) const;
  bool operator==(const Ratio&) const = default;
};

/// Exact order of two shares.
std::strong_ordering compare(const Ratio& a, const Ratio& b);

}  // namespace thidua::core
