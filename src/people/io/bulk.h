#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "people/details.h"
#include "people/io/details.h"
#include "people/known.h"
#include "people/people.h"
#include "people/unit_history.h"
#include "platform/command.h"

/// Many at once: what a list is compared with, and writing what is new in one go. Nothing is recorded in the audit
/// trail here: whoever writes in bulk says it once.
namespace thidua::people {

/// Everybody whose record stands, by id; `day`: with the posts of that day, whichever record of the human they stand
/// in, instead of the open ones.
std::vector<KnownFully> people_fully(platform::Connection& db, core::AgencyId agency,
                                     std::optional<core::Date> day = std::nullopt);

struct NewPerson {
  std::string code;
  std::string name;
  PersonDetail detail;
  std::optional<Posting> posting;  // `person` is filled in
};
/// Checked by the caller (codes and id numbers free, units standing). Their ids in order.
std::vector<core::PersonId> insert_people(platform::Command& command, const std::vector<NewPerson>& people);
/// Further posts beside, of people just inserted.
void insert_postings(platform::Command& command, const std::vector<Posting>& postings);
/// Posts of the past among them, with the ground of their end.
void insert_postings_held(platform::Command& command, const std::vector<PostingHeld>& postings);

struct AbsenceOf {
  core::PersonId person;
  Absence absence;  // the posts that it ends are ended by the caller
};
void insert_absences(platform::Command& command, const std::vector<AbsenceOf>& absences);
/// At most one for a holder and a year, and none there yet.
void insert_ratings(platform::Command& command, const std::vector<RatingHeld>& ratings);

struct NewUnit {
  std::string code;
  UnitFact fact;             // without its parent
  std::optional<int> above;  // place of its parent in the list, before its own
};
/// Checked by the caller (codes free, names written). Their ids in order.
std::vector<core::UnitId> insert_units(platform::Command& command, const std::vector<NewUnit>& units);

/// Checked by the caller as above, and that the days fit. Their ids in order.
std::vector<core::UnitId> insert_histories(platform::Command& command, const std::vector<NewHistory>& units);

/// Was anything of people or units ever written for the agency?
bool has_anybody(platform::Connection& db, core::AgencyId agency);
/// After many rows: the database learns how the tables are filled now.
void refresh_statistics(platform::Connection& db);

}  // namespace thidua::people
