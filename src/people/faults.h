#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/outcome.h"

/// What every code, name and span of days of people has to keep to.
namespace thidua::people {

/// Codes: 1 to 40 characters without white space. `what_vi` is "Mã đơn vị".
std::optional<core::Refusal> code_fault(std::string_view code, std::string_view what_vi);
/// Names: something, at most 300 characters. `what_vi` is "Tên đơn vị".
std::optional<core::Refusal> name_fault(std::string_view name, std::string_view what_vi);
std::optional<core::Refusal> validity_fault(const core::Validity& validity);

}  // namespace thidua::people
