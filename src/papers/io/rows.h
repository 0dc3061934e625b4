#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"

/// Columns to values and back, for this folder.
namespace thidua::papers {

/// Throws DatabaseError where the column holds no day.
core::Date day_in(const platform::Row& row, int column);
std::optional<core::Date> optional_day_in(const platform::Row& row, int column);
platform::Value day_out(std::optional<core::Date> day);
core::Validity validity_in(const platform::Row& row, int first_column);
core::Refusal refusal(std::string_view code, std::string message, std::string_view field = {});

template <class Enum>
Enum known_code(std::optional<Enum> parsed) {
  if (!parsed) throw platform::DatabaseError("unknown code in a table of papers");
  return *parsed;
}

/// One JSON object for the audit trail: {"name": "text", …}; the values are texts.
std::string detail(std::initializer_list<std::pair<std::string_view, std::string>> values);

}  // namespace thidua::papers
