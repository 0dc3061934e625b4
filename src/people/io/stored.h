#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/ids.h"
#include "platform/db.h"

/// How days, ids and sort keys stand in columns, for every store of dated facts.
namespace thidua::people {

/// Throws DatabaseError where the column holds no day: then the database was changed by something else.
core::Date stored_day(const platform::Row& row, int column);
std::optional<core::Date> stored_optional_day(const platform::Row& row, int column);
/// First and last day in two columns side by side; no last day is NULL.
core::Validity stored_validity(const platform::Row& row, int first_column);

platform::Value day_value(std::optional<core::Date> day);

template <class Of>
platform::Value id_value(std::optional<core::Id<Of>> id) {
  if (!id) return nullptr;
  return id->value;
}
template <class Of>
std::optional<core::Id<Of>> stored_optional_id(const platform::Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return core::Id<Of>{row.integer(column)};
}

/// A sort key as text: two hexadecimal digits a byte, in the same order as the bytes.
std::string key_text(std::string_view sort_key);

}  // namespace thidua::people
