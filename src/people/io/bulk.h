#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "people/details.h"
#include "people/people.h"
#include "platform/command.h"

/// Many people at once: what a list is compared with, and writing those that are new in one go.
namespace thidua::people {

struct KnownFully {
  core::PersonId id;
  std::string code;
  std::string name;
  PersonDetail detail;
  std::int64_t detail_revision = 0;
  std::vector<Posting> postings;  // open ones, heads first, then the oldest
};
/// Everybody whose record stands, by id.
std::vector<KnownFully> people_fully(platform::Connection& db, core::AgencyId agency);

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

}  // namespace thidua::people
