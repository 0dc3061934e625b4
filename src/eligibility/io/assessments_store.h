#pragma once
#include <map>
#include <optional>
#include <vector>

#include "core/ids.h"
#include "eligibility/facts.h"
#include "platform/command.h"
#include "platform/db.h"

/// What persons said of open conditions: rows are added, the newest of a condition and year counts.
namespace thidua::eligibility {

/// Oldest first, each with the name of who said it.
std::map<core::PersonId, std::vector<RecordedAssessment>> assessments_of_records(
    platform::Connection& db, core::AgencyId agency, const std::vector<core::PersonId>& records);
std::vector<RecordedAssessment> assessments_of_unit(platform::Connection& db, core::AgencyId agency, core::UnitId unit);

/// Of a person or a unit.
struct AssessmentOf {
  std::optional<core::PersonId> person;
  std::optional<core::UnitId> unit;
};
/// Adds one as it stands; who and when are the command's.
std::int64_t add_assessment(platform::Command& command, const AssessmentOf& whose, const RecordedAssessment& said);

}  // namespace thidua::eligibility
