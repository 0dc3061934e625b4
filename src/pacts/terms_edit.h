#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/target.h"

/// Changing one field of a target's terms by its name, as typed on the command line or in a sheet.
namespace thidua::pacts {

struct EditableField {
  std::string_view name;   // "comparator": stable
  std::string_view label;  // "Cách so sánh"
  std::string_view example;
};
/// In the order of sheets: text, group, field, subject, measure, quantity, comparator, values, unit, …
const std::vector<EditableField>& editable_fields();

/// Sets one field. Numbers as people write them; days dd/MM/yyyy or ISO; codes or their Vietnamese words; "quantity"
/// takes the whole measure: ">= 90%", "từ 10 đến 15%", "= 12 văn bản", "không có", "có", "định tính". Errors
/// `pact.field.unknown` (names those that exist), `pact.field.value` (says what is expected). The terms are
///         left as they were on refusal.
core::Outcome<TargetTerms> with_field(const TargetTerms& terms, std::string_view field, std::string_view value);

/// "FIELD=VALUE" in one.
core::Outcome<TargetTerms> with_assignment(const TargetTerms& terms, std::string_view assignment);

/// One after the other; the first refusal ends it.
core::Outcome<TargetTerms> with_assignments(const TargetTerms& terms, const std::vector<std::string>& assignments);

/// The field as text that with_field takes back unchanged.
std::string field_text(const TargetTerms& terms, std::string_view field);

}  // namespace thidua::pacts
