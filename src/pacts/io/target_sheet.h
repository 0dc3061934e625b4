#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/pact.h"
#include "people/people.h"

/// The sheet of targets: corrects terms and assigns units in Excel.
namespace thidua::pacts {

/// One row a target, a column a field of terms_edit.h, then lead and contributing units by code.
std::string target_sheet(const Pact& pact, const std::vector<people::OrgUnit>& units);

struct SheetChange {
  core::TargetId target;
  bool terms_changed = false;
  TargetTerms terms;
  bool assignment_changed = false;
  std::optional<core::UnitId> lead;
  std::vector<core::UnitId> contributing;
};
/// Rows that differ from the pact as it is, in its order. Sorted rows are fine; a row left out is left alone. Refused,
/// all faults at once: unknown or doubled code, a value a field does not take, an unknown unit, another year's sheet.
core::Outcome<std::vector<SheetChange>, core::Refusals> read_target_sheet(std::string_view xlsx,
                                                                          std::string_view file_name, const Pact& pact,
                                                                          const std::vector<people::OrgUnit>& units);

}  // namespace thidua::pacts
