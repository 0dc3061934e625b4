#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "core/ids.h"

namespace thidua::people {

/// How many people a search found, for as long as nothing new is in the agency's audit trail: the first letters that
/// everybody types find tens of thousands, who need not be counted for each. From any thread.
class CountsKept {
 public:
  /// `sequence`: of the last entry of the trail.
  std::optional<std::int64_t> find(core::AgencyId agency, const std::string& asked, std::int64_t sequence);
  void keep(core::AgencyId agency, const std::string& asked, std::int64_t sequence, std::int64_t count);

 private:
  struct Kept {
    std::int64_t sequence = 0;
    std::int64_t count = 0;
  };
  std::mutex mutex_;
  std::map<std::pair<core::AgencyId, std::string>, Kept> kept_;
};

}  // namespace thidua::people
