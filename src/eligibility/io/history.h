#pragma once
#include <optional>

#include "eligibility/collective.h"
#include "eligibility/facts.h"
#include "platform/db.h"

namespace thidua::eligibility {

/// Reads everything known of one human through the stores of the features that own it. Awards as they stood on the
/// day, those cancelled by then among them. Nothing where the agency has no such person.
std::optional<History> history_of(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                  core::Date day);

/// The same of a unit; its members as they stood at the end of the year, one by one up to 2000 of them.
std::optional<UnitHistory> unit_history_of(platform::Connection& db, core::AgencyId agency, core::UnitId unit, int year,
                                           core::Date day);

}  // namespace thidua::eligibility
