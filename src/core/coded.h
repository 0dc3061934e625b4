#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace thidua::core {

/// A value of an enumeration with its permanent code and the words users see; a table of them names every value once.
template <class Enum>
struct Coded {
  Enum value;
  std::string_view code;
  std::string_view label;
};

template <class Enum, std::size_t count>
constexpr std::string_view code_in(const std::array<Coded<Enum>, count>& table, Enum value) {
  for (const auto& row : table)
    if (row.value == value) return row.code;
  return {};
}

template <class Enum, std::size_t count>
constexpr std::string_view label_in(const std::array<Coded<Enum>, count>& table, Enum value) {
  for (const auto& row : table)
    if (row.value == value) return row.label;
  return {};
}

template <class Enum, std::size_t count>
constexpr std::optional<Enum> value_in(const std::array<Coded<Enum>, count>& table, std::string_view code) {
  for (const auto& row : table)
    if (row.code == code) return row.value;
  return std::nullopt;
}

}  // namespace thidua::core
