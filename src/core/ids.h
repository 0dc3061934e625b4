#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace thidua::core {

/// The number of a row of one kind. Ids of two kinds cannot be mixed: the mistake does not compile.
/// Shape: 1 to 2^53 - 1 (exact in JSON readers that know only doubles); 0 means "none yet". In JSON a string.
template <class Of>
struct Id {
  std::int64_t value = 0;
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

template <class Of>
std::string to_text(Id<Of> id) {
  return std::to_string(id.value);
}

using AgencyId = Id<struct OfAgency>;
using UnitId = Id<struct OfUnit>;
using PersonId = Id<struct OfPerson>;
using UserId = Id<struct OfUser>;
using MovementId = Id<struct OfMovement>;
using PactId = Id<struct OfPact>;
using TargetId = Id<struct OfTarget>;
using RoundId = Id<struct OfRound>;
using PaperId = Id<struct OfPaper>;

}  // namespace thidua::core
