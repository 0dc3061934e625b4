#include "pacts/io/rows.h"

#include <limits>

namespace thidua::pacts {

core::Date stored_day(const platform::Row& row, int column) {
  const auto day = core::Date::parse_iso(row.text(column));
  if (!day) throw platform::DatabaseError("no day in column " + std::to_string(column));
  return *day;
}

std::int64_t moment(const std::optional<core::Instant>& as_of) {
  return as_of ? as_of->milliseconds : std::numeric_limits<std::int64_t>::max();
}

std::int64_t next_revision(platform::Connection& db, std::string_view max_sql,
                           const std::vector<platform::Value>& values) {
  return db.one_integer(max_sql, values).value_or(0) + 1;
}

core::Refusal refused(std::string_view code, std::string message, std::string_view field) {
  return {std::string(code), std::move(message), std::string(field), {}};
}

}  // namespace thidua::pacts
