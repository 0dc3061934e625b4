#include "eligibility/io/history.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "eligibility/io/assessments_store.h"
#include "eligibility/io/own_rules_store.h"
#include "initiatives/io/store.h"
#include "people/io/details.h"
#include "people/io/facts_of_many.h"
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

/// As it stood on the day; nothing where it was not there yet.
void add_standing(const registry::AwardWithChanges& award, core::Date day, std::vector<KnownAward>& to) {
  auto standing = registry::standing_on(award.first, award.changes, day);
  if (!standing) return;
  KnownAward known{award.id, std::move(standing->record), std::nullopt};
  if (standing->status == registry::Status::cancelled) known.cancelled_on = cancelled_on(award.changes, day);
  to.push_back(std::move(known));
}

/// Only a head's own unit is ever asked about, and only by rules of the agency.
void add_unit_awards(platform::Connection& db, core::AgencyId agency, core::Date day, History& history) {
  if (history.own_rules.empty()) return;
  for (const KnownPosting& held : history.postings)
    if (held.posting.heads_unit && held.posting.validity.covers(day))
      for (const auto& award : registry::awards_of_unit(db, agency, held.posting.unit))
        add_standing(award, day, history.unit_awards);
}

/// What was read of many records, to be put together human by human.
struct FactsRead {
  std::map<core::PersonId, people::Person> persons;
  std::map<core::PersonId, people::PersonDetail> details;
  std::map<core::PersonId, people::Records> records;  // by the person asked about
  std::map<core::PersonId, std::vector<people::PostingHeld>> postings;
  std::map<core::PersonId, std::vector<KnownAbsence>> absences;
  std::map<core::PersonId, std::vector<people::TaskRating>> ratings;
  std::map<core::PersonId, std::vector<KnownDiscipline>> discipline;
  std::map<core::PersonId, std::vector<registry::AwardWithChanges>> awards;
  std::map<core::PersonId, std::vector<initiatives::WholeInitiative>> initiatives;
  std::map<core::PersonId, std::vector<RecordedAssessment>> assessments;
};

void read_discipline(platform::Connection& db, core::AgencyId agency, const people::Records& records, FactsRead& read) {
  people::each_discipline(db, agency, records, [&](core::PersonId id, const people::Discipline& one) {
    read.discipline[id].push_back({one.form, one.day, one.until});
  });
}

FactsRead facts_read(platform::Connection& db, core::AgencyId agency, const people::Records& persons) {
  FactsRead read;
  people::each_person(db, agency, persons, [&](people::Person one) { read.persons[one.id] = std::move(one); });
  people::each_detail(db, agency, persons,
                      [&](core::PersonId id, people::StoredDetail one) { read.details[id] = std::move(one.detail); });
  read.records = people::records_of_each(db, agency, persons);
  std::set<core::PersonId> each;
  for (const auto& [person, records] : read.records) each.insert(records.begin(), records.end());
  const people::Records all(each.begin(), each.end());
  people::each_posting(db, agency, all,
                       [&](people::PostingHeld one) { read.postings[one.posting.person].push_back(std::move(one)); });
  people::each_absence(db, agency, all, [&](core::PersonId id, people::Absence one) {
    read.absences[id].push_back({one.kind, one.day, one.until, std::move(one.note)});
  });
  people::each_rating(db, agency, all,
                      [&](core::PersonId id, people::TaskRating one) { read.ratings[id].push_back(std::move(one)); });
  read_discipline(db, agency, all, read);
  read.awards = registry::awards_of_records(db, agency, all);
  read.initiatives = initiatives::initiatives_of_records(db, agency, all);
  read.assessments = assessments_of_records(db, agency, all);
  return read;
}

KnownInitiative known_initiative(const initiatives::WholeInitiative& whole) {
  KnownInitiative known{whole.stored.id, whole.stored.initiative, {}, {}};
  for (const auto& one : whole.recognitions) known.recognitions.push_back(one.fact);
  for (const auto& one : whole.uses) known.uses.push_back(one.fact);
  return known;
}

template <class Fact>
const std::vector<Fact>& of(const std::map<core::PersonId, std::vector<Fact>>& all, core::PersonId record) {
  static const std::vector<Fact> none;
  const auto found = all.find(record);
  return found == all.end() ? none : found->second;
}

/// Awards and initiatives in the order of their numbers, whichever record they were written down for.
void add_registered(const FactsRead& read, core::Date day, History& history) {
  std::map<registry::AwardId, const registry::AwardWithChanges*> awards;
  std::map<initiatives::InitiativeId, const initiatives::WholeInitiative*> works;
  for (const core::PersonId record : history.records) {
    for (const registry::AwardWithChanges& one : of(read.awards, record)) awards[one.id] = &one;
    for (const initiatives::WholeInitiative& one : of(read.initiatives, record)) works[one.stored.id] = &one;
  }
  for (const auto& [id, award] : awards) add_standing(*award, day, history.awards);
  for (const auto& [id, work] : works) history.initiatives.push_back(known_initiative(*work));
}

History put_together(const FactsRead& read, const people::Person& person, core::Date day,
                     const people::UnitNames& names) {
  History history;
  history.person = person;
  if (const auto detail = read.details.find(person.id); detail != read.details.end()) history.detail = detail->second;
  history.records = read.records.at(person.id);
  for (const core::PersonId record : history.records) {
    for (const people::PostingHeld& held : of(read.postings, record))
      history.postings.push_back({held.posting, names.on(held.posting.unit, held.posting.validity.from)});
    std::ranges::copy(of(read.absences, record), std::back_inserter(history.absences));
    std::ranges::copy(of(read.ratings, record), std::back_inserter(history.ratings));
    std::ranges::copy(of(read.discipline, record), std::back_inserter(history.discipline));
    std::ranges::copy(of(read.assessments, record), std::back_inserter(history.assessments));
  }
  std::ranges::sort(history.assessments, {}, &RecordedAssessment::id);
  add_registered(read, day, history);
  return history;
}

}  // namespace

std::vector<History> histories_of(platform::Connection& db, core::AgencyId agency, const people::Records& persons,
                                  core::Date day) {
  const FactsRead read = facts_read(db, agency, persons);
  const std::vector<people::OrgUnit> units = people::units(db, agency);
  const people::UnitNames names(units);
  const auto agency_names = people::agency(db, agency).names;
  const auto own_rules = own_rules_known(db, agency);
  std::vector<History> found;
  for (const core::PersonId id : persons) {
    const auto person = read.persons.find(id);
    if (person == read.persons.end()) continue;
    found.push_back(put_together(read, person->second, day, names));
    found.back().agency_names = agency_names;
    found.back().own_rules = own_rules;
    add_unit_awards(db, agency, day, found.back());
  }
  return found;
}

std::optional<History> history_of(platform::Connection& db, core::AgencyId agency, core::PersonId person,
                                  core::Date day) {
  auto found = histories_of(db, agency, {person}, day);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

namespace {

/// So many histories are read at a time: enough that statements cost little, few enough for memory.
constexpr std::size_t read_at_once = 2048;

std::vector<people::PersonInPost> once_each(platform::Connection& db, core::AgencyId agency,
                                            const std::vector<people::OrgUnit>& units, const InPostAsked& asked) {
  std::set<core::UnitId> inside;
  for (const core::UnitId root : asked.within)
    for (const core::UnitId unit : people::subtree_on(units, root, asked.day)) inside.insert(unit);
  std::set<core::PersonId> seen;
  std::vector<people::PersonInPost> all;
  for (people::PersonInPost& one : people::people_in_post(db, agency, asked.day)) {
    if (!asked.within.empty() && !inside.contains(one.posting.unit)) continue;
    if (asked.only && !asked.only->contains(one.person.id)) continue;
    if (seen.insert(one.person.id).second) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

void each_in_post(platform::Connection& db, core::AgencyId agency, const InPostAsked& asked,
                  const std::function<void(InPost)>& each, const std::function<bool(std::size_t, std::size_t)>& go_on) {
  const std::vector<people::OrgUnit> units = people::units(db, agency);
  const people::UnitNames names(units);
  const std::vector<people::PersonInPost> all = once_each(db, agency, units, asked);
  for (std::size_t from = 0; from < all.size(); from += read_at_once) {
    if (go_on && !go_on(from, all.size())) return;
    people::Records records;
    for (std::size_t at = from; at < std::min(all.size(), from + read_at_once); ++at)
      records.push_back(all[at].person.id);
    std::size_t at = from;
    for (History& history : histories_of(db, agency, records, asked.day)) {
      while (all[at].person.id != history.person.id) ++at;
      each({all[at], names.on(all[at].posting.unit, asked.day), std::move(history)});
    }
  }
}

namespace {

constexpr std::size_t members_max = 2000;

FactsRead member_facts(platform::Connection& db, core::AgencyId agency, const people::Records& persons) {
  FactsRead read;
  people::each_rating(db, agency, persons,
                      [&](core::PersonId id, people::TaskRating one) { read.ratings[id].push_back(std::move(one)); });
  read_discipline(db, agency, persons, read);
  read.records = people::records_of_each(db, agency, persons);
  std::set<core::PersonId> each;
  for (const auto& [person, records] : read.records) each.insert(records.begin(), records.end());
  read.awards = registry::awards_of_records(db, agency, {each.begin(), each.end()});
  return read;
}

KnownMember member_of(const FactsRead& read, core::PersonId person, int year, core::Date day) {
  KnownMember member;
  for (const people::TaskRating& one : of(read.ratings, person))
    if (one.year == year) member.rating = one;
  for (const core::PersonId record : read.records.at(person))
    for (const registry::AwardWithChanges& one : of(read.awards, record)) add_standing(one, day, member.awards);
  member.discipline = of(read.discipline, person);
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
  const FactsRead read = member_facts(db, agency, {people.begin(), people.end()});
  for (const core::PersonId person : people) history.members.push_back(member_of(read, person, history.year, day));
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
    for (const auto& award : registry::awards_of_unit(db, agency, each)) add_standing(award, day, history.awards);
  add_unit_members(db, agency, day, history);
  history.assessments = assessments_of_unit(db, agency, unit);
  return history;
}

}  // namespace thidua::eligibility
