#include "people/io/stored.h"

namespace thidua::people {

core::Date stored_day(const platform::Row& row, int column) {
  const auto day = core::Date::parse_iso(row.text(column));
  if (!day) throw platform::DatabaseError("a day is stored in a form that is no day: column " + std::to_string(column));
  return *day;
}

std::optional<core::Date> stored_optional_day(const platform::Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return stored_day(row, column);
}

core::Validity stored_validity(const platform::Row& row, int first_column) {
  return {stored_day(row, first_column), stored_optional_day(row, first_column + 1)};
}

platform::Value day_value(std::optional<core::Date> day) {
  if (!day) return nullptr;
  return day->to_iso();
}

std::string key_text(std::string_view sort_key) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(sort_key.size() * 2);
  for (const char byte : sort_key) {
    const auto value = static_cast<unsigned char>(byte);
    text += digits[value >> 4U];
    text += digits[value & 15U];
  }
  return text;
}

}  // namespace thidua::people
