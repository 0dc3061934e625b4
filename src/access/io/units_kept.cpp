#include "access/io/units_kept.h"

#include <utility>

#include "people/io/store.h"

namespace thidua::access {

UnitsKept::Units UnitsKept::units(platform::Connection& db, core::AgencyId agency, Changes& changes) {
  const std::int64_t changed = changes.last_of(db, agency, {Matter::units});
  {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(agency);
    if (changed > 0 && found != kept_.end() && found->second.changed == changed) return found->second.units;
  }
  auto read = std::make_shared<const std::vector<people::OrgUnit>>(people::units(db, agency));
  const std::lock_guard lock(mutex_);
  Kept& kept = kept_[agency];
  if (changed > 0 && changed >= kept.changed) kept = {changed, read};
  return read;
}

}  // namespace thidua::access
