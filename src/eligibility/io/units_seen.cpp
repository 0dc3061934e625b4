#include "eligibility/io/units_seen.h"

#include "access/io/store.h"
#include "people/io/store.h"

namespace thidua::eligibility {

UnitSet units_of(const access::ApiCall& call, const access::Permission& permission, core::Date day) {
  if (!call.allows(permission)) return std::set<core::UnitId>{};
  const auto roots = access::scope_of(call.user, permission, call.today());
  if (!roots) return std::nullopt;
  std::set<core::UnitId> all;
  for (const core::UnitId root : *roots)
    for (const core::UnitId unit : people::subtree_on(call.units(), root, day)) all.insert(unit);
  return all;
}

bool has(const UnitSet& units, core::UnitId unit) {
  return !units || units->contains(unit);
}

}  // namespace thidua::eligibility
