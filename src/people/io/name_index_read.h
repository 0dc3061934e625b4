#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "core/ids.h"
#include "people/name_index.h"
#include "platform/db.h"

namespace thidua::people {

/// Everybody of the agency, as in the view of this transaction: four statements over whole tables.
std::shared_ptr<const NameIndex> read_names(platform::Connection& db, core::AgencyId agency);
/// Only these.
std::shared_ptr<const NameIndex> read_names_of(platform::Connection& db, core::AgencyId agency,
                                               const std::vector<core::PersonId>& people);

/// How many people the agency has, counted no further than `most`.
std::int64_t people_count(platform::Connection& db, core::AgencyId agency, std::int64_t most);

}  // namespace thidua::people
