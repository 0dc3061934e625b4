#include "registry/io/scope.h"

#include "people/people.h"
#include "registry/policy.h"

namespace thidua::registry {

std::optional<std::vector<core::UnitId>> seen_units(const access::ApiCall& call) {
  const auto roots = access::scope_of(call.user, read_awards, call.today());
  if (!roots) return std::nullopt;
  std::vector<core::UnitId> units;
  for (const core::UnitId root : *roots)
    for (const core::UnitId unit : people::subtree_on(call.units(), root, call.today())) units.push_back(unit);
  return units;
}

}  // namespace thidua::registry
