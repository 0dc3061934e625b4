#pragma once
#include <map>
#include <string>
#include <vector>

#include "people/career.h"
#include "people/io/bulk.h"
#include "platform/command.h"
#include "platform/db.h"

/// What became of everybody, read and written in bulk. Nothing is recorded in the audit trail here: whoever writes in
/// bulk says it once.
namespace thidua::people {

/// Of everybody whose record stands, by that record. What was taken back is left out; of two records of one human that
/// hold a post in the same unit from the same day, the one that goes on longest.
std::map<core::PersonId, Career> careers(platform::Connection& db, core::AgencyId agency);

/// A post that somebody holds, and how it ended.
void end_postings(platform::Command& command, const std::vector<PostingHeld>& ended);

/// What somebody was called before the day, where another name was known for it until now.
struct FormerName {
  core::PersonId person;
  core::Date day;
  std::string name;
};
/// One after the other; each day lies behind the first day of the name it cuts.
void insert_former_names(platform::Command& command, const std::vector<FormerName>& names);

}  // namespace thidua::people
