#pragma once
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/outcome.h"
#include "platform/db.h"

/// Small helpers of this folder: columns to values and back.
namespace thidua::pacts {

/// A stored day; throws DatabaseError where the column holds something else (the database was changed by hand).
core::Date stored_day(const platform::Row& row, int column);
/// Milliseconds for `as_of` comparisons: everything where no moment is asked.
std::int64_t moment(const std::optional<core::Instant>& as_of);
std::int64_t next_revision(platform::Connection& db, std::string_view max_sql,
                           const std::vector<platform::Value>& values);
core::Refusal refused(std::string_view code, std::string message, std::string_view field = {});

/// An enum's stored code; throws DatabaseError on an unknown one.
template <class Enum>
Enum stored_code(std::optional<Enum> parsed, std::string_view column) {
  if (!parsed) throw platform::DatabaseError("unknown code in column " + std::string(column));
  return *parsed;
}

}  // namespace thidua::pacts
