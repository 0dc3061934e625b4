#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "people/people.h"
#include "platform/command.h"
#include "platform/db.h"

/// Organisations that follow one another by a decision: units merge, split, change their name, end, move. What stood
/// before stays findable under its name and its days; people follow their unit.
namespace thidua::people {

/// Codes: merge, split, rename, dissolve, move.
enum class SuccessionKind { merge, split, rename, dissolve, move };
std::string_view code(SuccessionKind kind);
std::optional<SuccessionKind> succession_kind_of(std::string_view code);
std::string_view label_vi(SuccessionKind kind);

/// A unit that takes over: one that stands, or a new one.
struct Successor {
  std::optional<core::UnitId> unit;
  std::string code;  // of a new one
  std::string name;
  UnitKind kind = UnitKind::division;
  std::optional<core::UnitId> parent;
  std::vector<core::PersonId> people;  // split: who goes there
};

struct SuccessionOrder {
  SuccessionKind kind = SuccessionKind::merge;
  core::Date day;                     // first day of the new order; the old one ends the day before
  std::vector<core::UnitId> sources;  // merge: two or more (with the one that stays, if one stays); otherwise one
  std::vector<Successor> successors;  // merge, rename, move: one; split: the parts; dissolve: none
  bool source_stays = false;          // split: the unit goes on with those who are in no part
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::string authority;
  std::string note;
};

/// What was done: for the preview and for taking it back.
struct SuccessionDone {
  std::int64_t id = 0;
  std::vector<core::UnitId> closed, opened, changed;
  std::vector<core::UnitId> moved_below;  // units below that come under the successor
  std::int64_t people = 0;                // posts that go over
};
/// Errors  `people.succession.*`: sources, day, people, decision; people.unit.*.
core::Outcome<SuccessionDone> carry_out(platform::Command& command, const SuccessionOrder& order);

struct OrgSuccession {
  std::int64_t id = 0;
  SuccessionKind kind = SuccessionKind::merge;
  core::Date day;
  std::string decision_number;
  std::optional<core::Date> decision_day;
  std::string authority;
  std::string note;
  std::vector<core::UnitId> before, after;
  std::optional<core::Instant> undone_at;
  std::string undone_ground;
};
/// Newest first; of one unit, or all.
std::vector<OrgSuccession> successions(platform::Connection& db, core::AgencyId agency,
                                       std::optional<core::UnitId> unit = std::nullopt);
/// As if it had not been, as long as nothing rests on it: `people.succession.used` says what does.
core::Outcome<int> take_back(platform::Command& command, std::int64_t succession, std::string_view ground);

}  // namespace thidua::people
