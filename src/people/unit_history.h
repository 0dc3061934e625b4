#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "people/people.h"

namespace thidua::people {

/// A unit with all that ever held of it.
struct NewHistory {
  struct Fact {
    UnitFact fact;                     // with its parent where that stands already
    std::optional<std::size_t> above;  // place of its parent in the list, anywhere in it
    std::string end_ground;            // why it ended with this fact
  };
  std::string code;
  std::vector<Fact> facts;  // at least one; by their days
};
}  // namespace thidua::people
