#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/ids.h"
#include "people/details.h"
#include "people/people.h"

/// A person with all that lists say of people.
namespace thidua::people {

struct KnownFully {
  core::PersonId id;
  std::string code;
  std::string name;
  PersonDetail detail;
  std::int64_t detail_revision = 0;
  std::vector<Posting> postings;  // open ones, heads first, then the oldest
};

}  // namespace thidua::people
