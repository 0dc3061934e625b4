#include "eligibility/io/history.h"

#include <algorithm>
#include <set>

#include "eligibility/io/own_rules_store.h"
#include "initiatives/io/store.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "people/io/successions.h"
#include "registry/io/store.h"

namespace thidua::eligibility {
namespace {

std::optional<core::Date> cancelled_on(const std::vector<registry::AwardChange>& changes, core::Date day) {
  std::optional<core::Date> found;
  for (const registry::AwardChange& change : changes) {
    if (change.day > day) continue;
    if (change.kind == registry::ChangeKind::cancel) found = change.day;
    if (change.kind == registry::ChangeKind::restore) found.reset();
  }
  return found;
}

/// As they stood on the day.
std::vector<KnownAward> awards_on(std::vector<registry::AwardWithChanges> awards, core::Date day) {
  std::vector<KnownAward> found;
  for (registry::AwardWithChanges& award : awards) {
    auto standing = registry::standing_on(award.first, award.changes, day);
    if (!standing) continue;
    KnownAward known{award.id, std::move(standing->record), std::nullopt};
    if (standing->status == registry::Status::cancelled) known.cancelled_on = cancelled_on(award.changes, day);
    found.push_back(std::move(known));
  }
  return found;
}

/// Only a head's own unit is ever asked about, and only by rules of the agency.
void add_unit_awards(platform::Connection& db, core::AgencyId agency, core::Date day, History& history) {
  if (history.own_rules.empty()) return;
  for (const KnownPosting& held : history.postings)
    if (held.posting.heads_unit && held.posting.validity.covers(day))
      for (KnownAward& one : awards_on(registry::awards_of_unit(db, agency, held.posting.unit), day))
        history.unit_awards.push_back(std::move(one));
}

void add_initiatives(platform::Connection& db, core::AgencyId agency, core::PersonId person, History& history) {
  for (initiatives::WholeInitiative& whole : initiatives::initiatives_of_person(db, agency, person)) {
    KnownInitiative known{whole.stored.id, std::move(whole.stored.initiative), {}, {}};
    for (auto& one : whole.recognitions) known.recognitions.push_back(std::move(one.fact));
    for (auto& one : whole.uses) known.uses.push_back(std::move(one.fact));
    history.initiatives.push_back(std::move(known));
  }
}

void add_record(platform::Connection& db, core::AgencyId agency, core::PersonId record,
                const std::vector<people::OrgUnit>& units, History& history) {
  for (people::PostingHeld& held : people::postings_held(db, agency, record)) {
    std::string name = people::unit_name(units, held.posting.unit, held.posting.validity.from);
    history.postings.push_back({std::move(held.posting), std::move(name)});
  }
  for (people::Absence& one : people::absences_of(db, agency, record))
    history.absences.push_back({one.kind, one.day, one.until, std::move(one.note)});
  for (people::TaskRating& one : people::ratings_of(db, agency, {record, std::nullopt}))
    history.ratings.push_back(std::move(one));
  for (const people::Discipline& one : people::discipline_of(db, agency, record))
    history.discipline.push_back({one.form, one.day, one.until});
}

}  // namespace

std::optional<History> history_of(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                  core::Date day) {
  auto who = people::person(db, agency, person);
  if (!who) return std::nullopt;
  History history;
  history.person = *std::move(who);
  history.detail = people::detail_of(db, agency, person).detail;
  history.records = people::records_of(db, agency, person);
  history.agency_names = people::agency(db, agency).names;
  const std::vector<people::OrgUnit> units = people::units(db, agency);
  for (const core::PersonId record : history.records) add_record(db, agency, record, units, history);
  // Both stores tell of all records of the human at once.
  history.awards = awards_on(registry::awards_of_person(db, agency, person), day);
  add_initiatives(db, agency, person, history);
  history.own_rules = own_rules_known(db, agency);
  add_unit_awards(db, agency, day, history);
  return history;
}

namespace {

constexpr std::size_t members_max = 2000;

KnownMember member_of(platform::Connection& db, core::AgencyId agency, core::PersonId person, int year,
                      core::Date day) {
  KnownMember member;
  for (people::TaskRating& one : people::ratings_of(db, agency, {person, std::nullopt}))
    if (one.year == year) member.rating = std::move(one);
  member.awards = awards_on(registry::awards_of_person(db, agency, person), day);
  for (const people::Discipline& one : people::discipline_of(db, agency, person))
    member.discipline.push_back({one.form, one.day, one.until});
  return member;
}

void add_unit_members(platform::Connection& db, core::AgencyId agency, core::Date day, UnitHistory& history) {
  const core::Date end = std::min(core::last_day_of_year(history.year), day);
  const auto below = people::subtree_on(history.units, history.id, end);
  std::set<core::PersonId> people;
  for (const people::PersonInPost& one : people::people_in_post(db, agency, end))
    if (std::ranges::find(below, one.posting.unit) != below.end()) people.insert(one.person.id);
  history.members_known = people.size() <= members_max;
  if (!history.members_known) return;
  for (const core::PersonId person : people)
    history.members.push_back(member_of(db, agency, person, history.year, day));
}

}  // namespace

std::optional<UnitHistory> unit_history_of(platform::Connection& db, core::AgencyId agency, core::UnitId unit, int year,
                                           core::Date day) {
  UnitHistory history;
  history.id = unit;
  history.year = year;
  history.units = people::units(db, agency);
  if (std::ranges::find(history.units, unit, &people::OrgUnit::id) == history.units.end()) return std::nullopt;
  history.name = people::unit_name(history.units, unit, day);
  history.agency_name = people::agency(db, agency).name_on(day).name;
  history.ratings = people::ratings_of(db, agency, {std::nullopt, unit});
  const auto all = people::successions(db, agency);
  for (const people::OrgSuccession& one : all)
    if (!one.undone_at && (std::ranges::find(one.before, unit) != one.before.end() ||
                           std::ranges::find(one.after, unit) != one.after.end()))
      history.successions.push_back(one);
  for (const core::UnitId each : people::with_predecessors(history.units, all, {unit}))
    for (KnownAward& award : awards_on(registry::awards_of_unit(db, agency, each), day))
      history.awards.push_back(std::move(award));
  add_unit_members(db, agency, day, history);
  return history;
}

}  // namespace thidua::eligibility
