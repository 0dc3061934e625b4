#pragma once
#include <string>
#include <vector>

#include "core/date.h"
#include "people/people.h"
#include "registry/io/store.h"

namespace thidua::registry {

/// One person's awards as Excel in the columns of the national personnel database: number, day and year of the
/// decision, who decided and at which level, kind (chính quyền, công đoàn, đảng, đoàn thể), title or form, position and
/// unit then. What stands on the day; what was cancelled is left out.
std::string person_sheet(const people::Person& person, const std::vector<AwardWithChanges>& awards, core::Date day,
                         core::Instant made);

}  // namespace thidua::registry
