#include "papers/io/rows.h"

#include "platform/json.h"

namespace thidua::papers {

core::Date day_in(const platform::Row& row, int column) {
  const auto day = core::Date::parse_iso(row.text(column));
  if (!day) throw platform::DatabaseError("a column of papers holds no day");
  return *day;
}

std::optional<core::Date> optional_day_in(const platform::Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(day_in(row, column));
}

platform::Value day_out(std::optional<core::Date> day) {
  if (!day) return nullptr;
  return day->to_iso();
}

core::Validity validity_in(const platform::Row& row, int first_column) {
  return {day_in(row, first_column), optional_day_in(row, first_column + 1)};
}

core::Refusal refusal(std::string_view code, std::string message, std::string_view field) {
  return {std::string(code), std::move(message), std::string(field), {}};
}

std::string detail(std::initializer_list<std::pair<std::string_view, std::string>> values) {
  auto object = platform::Json::object();
  for (const auto& [name, value] : values) object.set(name, value);
  return platform::to_text(object);
}

}  // namespace thidua::papers
