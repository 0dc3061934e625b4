#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"
#include "registry/holder_link.h"

/// Names in the registry that were not matched to anybody when they were written down: found again in the staff list.
namespace thidua::registry {

struct HolderToLink {
  std::int64_t holder = 0;
  std::string name;
  std::string birth;
  std::vector<std::string> units;  // as the awards name them
  std::int64_t awards = 0;         // that stand under this name
  LinkJudged judged;
  struct Candidate {
    core::PersonId person;
    std::string shown;  // "Lò Thị Thử, 1985, mã NS000017, Văn phòng"
  };
  std::vector<Candidate> candidates;
};
/// Names of persons that somebody of the staff bears, the surest first, at most `count_max`.
std::vector<HolderToLink> holders_to_link(platform::Connection& db, core::AgencyId agency, std::size_t count_max);

struct HolderLink {
  std::int64_t holder = 0;
  core::PersonId person;
};
/// Each award of these names becomes the person's, as a correction with this ground; all of them or none.
/// Errors  `registry.link.changed`: a name leads to somebody already, is no more, or the person does not bear it;
///         `registry.link.nothing`; those of change_award. Answers how many awards.
core::Outcome<int> link_holders(platform::Command& command, const std::vector<HolderLink>& links);

}  // namespace thidua::registry
