#pragma once
#include <optional>

#include "eligibility/facts.h"
#include "platform/db.h"

namespace thidua::eligibility {

/// Reads everything known of one human through the stores of the features that own it. Awards as they stood on the
/// day, those cancelled by then among them. Nothing where the agency has no such person.
std::optional<History> history_of(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                  core::Date day);

}  // namespace thidua::eligibility
