#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "people/succession.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of successions: the plan of an order (people/succession.h) carried out, kept, and taken back.
namespace thidua::people {

/// What was done: for the preview and for taking it back.
struct SuccessionDone {
  std::int64_t id = 0;
  std::vector<core::UnitId> closed, opened, changed;
  std::vector<core::UnitId> moved_below;  // units below that come under the successor
  std::int64_t people = 0;                // posts that go over
};
/// Errors  those of plan_succession; people.unit.*.
core::Outcome<SuccessionDone> carry_out(platform::Command& command, const SuccessionOrder& order);

/// Newest first; of one unit, or all.
std::vector<OrgSuccession> successions(platform::Connection& db, core::AgencyId agency,
                                       std::optional<core::UnitId> unit = std::nullopt);
/// Successions told by a list whose units stand with all their facts already; checked by the caller. Nothing is said in
/// the audit trail: whoever writes a list says it once. Who went over is not known of them: they are taken back only
/// while nobody holds a post in their units.
void insert_successions(platform::Command& command, const std::vector<OrgSuccession>& told);
/// As if it had not been, as long as nothing rests on it: `people.succession.used` says what does.
core::Outcome<int> take_back(platform::Command& command, std::int64_t succession, std::string_view ground);

}  // namespace thidua::people
