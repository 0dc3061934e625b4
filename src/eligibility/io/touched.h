#pragma once
#include <optional>
#include <set>

#include "core/ids.h"
#include "platform/db.h"

/// Whose facts a change may have reached, so that the others need not be read again.
namespace thidua::eligibility {

/// Persons whose facts may be others than at this entry of the agency's trail, with all records of each human; nothing
/// where anybody's may be: units, the agency itself, an own rule, an import, more than can be told one by one.
/// Shape   too many are told rather than too few: what a subject of the trail means and is not known here, touches
///         everybody.
std::optional<std::set<core::PersonId>> touched_since(platform::Connection& db, core::AgencyId agency,
                                                      std::int64_t sequence);

}  // namespace thidua::eligibility
