#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "initiatives/initiative.h"
#include "platform/command.h"
#include "platform/db.h"
#include "platform/list_request.h"

/// Storage of initiatives. Facts are added; a wrong one is closed and the right one stands beside it.
namespace thidua::initiatives {

/// A fact with its number.
template <class Fact>
struct Kept {
  std::int64_t id = 0;
  Fact fact;
  core::Instant at;
  core::UserId by;
};

struct StoredInitiative {
  InitiativeId id;
  std::int64_t revision = 1;
  Initiative initiative;
  State state = State::draft;
  std::optional<Scope> scope;  // widest that stands, whatever the day
};
struct WholeInitiative {
  StoredInitiative stored;
  std::vector<Kept<Step>> steps;
  std::vector<Kept<Recognition>> recognitions;  // that stand
  std::vector<Kept<Use>> uses;                  // that stand
};

core::Outcome<InitiativeId, core::Refusals> add_initiative(platform::Command& command, const Initiative& initiative);
/// A new revision. `conflict` where `revision` is not the newest; `initiatives.unknown`; faults; `initiatives.ground`.
core::Outcome<std::int64_t> change_initiative(platform::Command& command, InitiativeId id, std::int64_t revision,
                                              const Initiative& initiative, std::string_view ground);
core::Outcome<std::int64_t> add_step(platform::Command& command, InitiativeId id, const Step& step);
core::Outcome<std::int64_t> recognise(platform::Command& command, InitiativeId id, const Recognition& recognition);
/// Taken back with why. `initiatives.fact_unknown`; `initiatives.recognition_used`: it is the last, and uses rest on
/// it.
core::Outcome<int> close_recognition(platform::Command& command, InitiativeId id, std::int64_t recognition,
                                     std::string_view ground);
/// The person is the award's holder where none is said. `initiatives.use`.
core::Outcome<std::int64_t> add_use(platform::Command& command, InitiativeId id, Use use);
core::Outcome<int> close_use(platform::Command& command, InitiativeId id, std::int64_t use, std::string_view ground);

std::optional<WholeInitiative> find_initiative(platform::Connection& db, core::AgencyId agency, InitiativeId id);
/// Of which the person (or one merged into him) is an author.
std::vector<WholeInitiative> initiatives_of_person(platform::Connection& db, core::AgencyId agency,
                                                   core::PersonId person);
/// Every one as it stands, in the order of their numbers.
/// The same for many records at once; one with two authors among them is told under both.
std::map<core::PersonId, std::vector<WholeInitiative>> initiatives_of_records(
    platform::Connection& db, core::AgencyId agency, const std::vector<core::PersonId>& records);
/// Persons who are authors of it or were in an earlier revision.
std::vector<core::PersonId> authors_ever(platform::Connection& db, core::AgencyId agency, InitiativeId id);
/// Those that were ever written down as used for the award.
std::vector<InitiativeId> initiatives_used_for(platform::Connection& db, core::AgencyId agency,
                                               registry::AwardId award);
std::vector<WholeInitiative> all_initiatives(platform::Connection& db, core::AgencyId agency);

struct InitiativeFilter {
  std::optional<int> year;
  std::optional<Scope> scope;
  std::optional<State> state;
};
struct InitiativePage {
  std::vector<StoredInitiative> initiatives;
  std::int64_t total = 0;
  std::optional<std::string> next;
};
/// Sorts: year, title. Words find titles and authors' names.
core::Outcome<InitiativePage> initiative_page(platform::Connection& db, core::AgencyId agency,
                                              const InitiativeFilter& filter, const platform::ListRequest& asked);

}  // namespace thidua::initiatives
