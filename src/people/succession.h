#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "people/people.h"

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

// ---- what an order comes to

/// A unit of the plan: one that stands already, or one of those that are made.
struct PlannedPlace {
  std::optional<core::UnitId> unit;
  std::size_t made = 0;  // index into SuccessionPlan::made
  auto operator<=>(const PlannedPlace&) const = default;
};
struct PlannedUnit {
  std::string code;
  UnitFact fact;
};
/// From the day on another fact holds of the unit.
struct PlannedChange {
  core::UnitId unit;
  UnitFact fact;
  std::optional<PlannedPlace> parent;  // where it comes under another unit of the plan
  core::Date before;                   // first day of the fact that ends
  bool below = false;                  // it stood below a source
};
struct PlannedMove {
  Posting held;  // ends the day before
  PlannedPlace to;
  bool there_already = false;  // the person holds a post there that day: no other one is made
};
struct SuccessionPlan {
  std::vector<PlannedUnit> made;
  std::vector<PlannedChange> changes;
  std::vector<PlannedMove> moves;
  std::vector<core::UnitId> closed;
};
/// `held`: posts that reach the day or beyond, of everybody who holds one in a source; in the order they are moved in.
/// Whether codes, names and parents of units are sound is for who writes them.
/// Errors  `people.succession.*`: sources, successors, decision, day, people; `people.unit.unknown`.
core::Outcome<SuccessionPlan> plan_succession(const std::vector<OrgUnit>& units, const std::vector<Posting>& held,
                                              const SuccessionOrder& order);

// ---- who followed whom

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

/// A fact of a unit, by the unit and its first day.
struct FactKey {
  core::UnitId unit;
  core::Date from;
  auto operator<=>(const FactKey&) const = default;
};
/// What carrying a succession out would have closed, opened and made, seen from the facts of the units: for one that
/// was only told.
struct SuccessionTraces {
  std::vector<FactKey> closed, opened;
  std::vector<core::UnitId> made;
};
/// `made_before`: units that successions looked at before have made; those of this one join them.
SuccessionTraces traces_of(const OrgSuccession& one, const std::vector<OrgUnit>& units,
                           std::set<core::UnitId>& made_before);

/// These units, and those that ended by merging into them or by being split into them; theirs in turn.
std::vector<core::UnitId> with_predecessors(const std::vector<OrgUnit>& units, const std::vector<OrgSuccession>& all,
                                            std::vector<core::UnitId> of);
/// The units that stand on the day for the unit and what is below it: itself; where it has ended, those that took over;
/// where it had not begun, those it came from. Empty where nobody does.
std::vector<core::UnitId> standing_for(const std::vector<OrgUnit>& units, const std::vector<OrgSuccession>& all,
                                       core::UnitId unit, core::Date day);

}  // namespace thidua::people
