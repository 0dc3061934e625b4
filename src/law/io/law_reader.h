#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "law/io/yaml_fields.h"
#include "law/law.h"

/// Pieces that every file of law/ has.
namespace thidua::law {

Grounds grounds_of(YamlFields& fields, const Grounds* outer);
Validity validity_of(YamlFields& fields);
std::string checked_text(YamlFields& fields, std::string_view key);
const Codes& confidences();
/// awards/CODE.yaml
Award read_award(YamlFields fields, const std::string& file);
/// One condition or group, and everything under it.
Condition read_condition(YamlFields fields, const Grounds& outer, const std::string& file);

/// A number of years, months, days, people or percent: at most 1,000.
std::optional<int> law_number(YamlFields& fields, std::string_view key, bool required = true);

}  // namespace thidua::law
