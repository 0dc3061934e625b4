#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "access/io/changes.h"
#include "core/ids.h"
#include "people/people.h"
#include "platform/db.h"

namespace thidua::access {

/// Units of agencies as they were read last. They stand as long as the audit trail tells of no change of units.
class UnitsKept {
 public:
  using Units = std::shared_ptr<const std::vector<people::OrgUnit>>;
  /// As they are in the view of this transaction. From any thread.
  Units units(platform::Connection& db, core::AgencyId agency, Changes& changes);

 private:
  struct Kept {
    std::int64_t changed = 0;
    Units units;
  };
  std::mutex mutex_;
  std::map<core::AgencyId, Kept> kept_;
};

}  // namespace thidua::access
