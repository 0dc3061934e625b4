#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace thidua::core {

/// An amount of Vietnamese đồng. Whole đồng; no fractions exist.
struct Money {
  std::int64_t dong = 0;
  auto operator<=>(const Money&) const = default;
  Money operator+(Money other) const { return {dong + other.dong}; }
  /// "39.030.000 đồng"
  std::string to_vi() const;
};

}  // namespace thidua::core
