#include "registry/io/scope.h"

#include <algorithm>

#include "people/io/successions.h"
#include "people/people.h"
#include "registry/io/route_parts.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using access::ApiCall;

core::Refusal bad_filter(const std::string& name) {
  return {"registry.filter.value", "Điều kiện lọc “" + name + "” không hiểu được; hãy bỏ điều kiện ấy rồi lọc lại.",
          name, ""};
}

/// A unit with all that is below it today and what merged into them; a unit that is no more stands for itself.
std::vector<core::UnitId> with_below(const ApiCall& call, platform::Connection& db, core::UnitId unit) {
  std::vector<core::UnitId> units = people::subtree_on(call.units(), unit, call.today());
  if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
  return people::with_predecessors(call.units(), people::successions(db, call.agency), std::move(units));
}

}  // namespace

std::optional<std::vector<core::UnitId>> seen_units(const ApiCall& call, platform::Connection& db) {
  const auto roots = access::scope_of(call.user, read_awards, call.today());
  if (!roots) return std::nullopt;
  std::vector<core::UnitId> units;
  for (const core::UnitId root : *roots)
    for (const core::UnitId unit : people::subtree_on(call.units(), root, call.today())) units.push_back(unit);
  return people::with_predecessors(call.units(), people::successions(db, call.agency), std::move(units));
}

core::Outcome<AwardFilter> filter_asked(const ApiCall& call) {
  AwardFilter filter;
  std::optional<core::Refusal> wrong;
  const auto take = [&](const std::string& name, auto of, auto& into) {
    const std::string text = call.request.query_value(name).value_or("");
    if (text.empty()) return;
    into = of(text);
    if (!into) wrong = bad_filter(name);
  };
  take("holder", holder_kind_of, filter.holder);
  take("level", award_level_of, filter.level);
  take("track", track_of, filter.track);
  take("kind", award_kind_of, filter.kind);
  take("status", status_of, filter.status);
  take("batch", number_of, filter.batch);
  std::optional<std::int64_t> year, person, unit;
  take("year", number_of, year);
  take("person", number_of, person);
  take("unit", number_of, unit);
  if (year && *year > 9999) wrong = bad_filter("year");
  if (wrong) return *wrong;
  if (year) filter.year = static_cast<int>(*year);
  if (person) filter.person = core::PersonId{*person};
  filter.award = call.request.query_value("award").value_or("");
  filter.authority = call.request.query_value("authority").value_or("");
  call.units();  // before the connection is taken
  call.read([&](platform::Connection& db) {
    if (unit) filter.units = with_below(call, db, core::UnitId{*unit});
    filter.scope = seen_units(call, db);
    return 0;
  });
  return filter;
}

}  // namespace thidua::registry
