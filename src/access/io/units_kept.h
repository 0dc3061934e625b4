#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/ids.h"
#include "people/people.h"
#include "platform/db.h"

namespace thidua::access {

/// Units of agencies as they were read last. They stand as long as nothing new is in the agency's audit trail, where
/// every change of a unit is recorded in its own transaction; so other programs' changes are seen too.
class UnitsKept {
 public:
  using Units = std::shared_ptr<const std::vector<people::OrgUnit>>;
  /// As they are in the view of this transaction. From any thread.
  Units units(platform::Connection& db, core::AgencyId agency);

 private:
  struct Kept {
    std::int64_t sequence = 0;
    Units units;
  };
  std::mutex mutex_;
  std::map<core::AgencyId, Kept> kept_;
};

}  // namespace thidua::access
