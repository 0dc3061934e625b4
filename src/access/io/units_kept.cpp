#include "access/io/units_kept.h"

#include <utility>

#include "people/io/store.h"
#include "platform/audit.h"

namespace thidua::access {

UnitsKept::Units UnitsKept::units(platform::Connection& db, core::AgencyId agency) {
  const std::int64_t sequence = platform::audit_sequence(db, agency);
  {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(agency);
    // Nothing recorded yet: there is no telling whether something changed.
    if (sequence > 0 && found != kept_.end() && found->second.sequence == sequence) return found->second.units;
  }
  auto read = std::make_shared<const std::vector<people::OrgUnit>>(people::units(db, agency));
  const std::lock_guard lock(mutex_);
  Kept& kept = kept_[agency];
  if (sequence >= kept.sequence) kept = {sequence, read};
  return read;
}

}  // namespace thidua::access
