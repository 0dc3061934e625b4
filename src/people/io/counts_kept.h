#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "core/ids.h"

namespace thidua::people {

/// How many people a search found, for as long as no person and no post is changed: the first letters that everybody
/// types find tens of thousands, who need not be counted for each. From any thread.
class CountsKept {
 public:
  /// `changed`: when that was last, as numbered by the trail; 0: no telling, so nothing is found or kept.
  std::optional<std::int64_t> find(core::AgencyId agency, const std::string& asked, std::int64_t changed);
  void keep(core::AgencyId agency, const std::string& asked, std::int64_t changed, std::int64_t count);

 private:
  struct Kept {
    std::int64_t changed = 0;
    std::int64_t count = 0;
  };
  std::mutex mutex_;
  std::map<std::pair<core::AgencyId, std::string>, Kept> kept_;
};

/// Counts that were kept, and when what they rest on was changed last.
struct CountsAsOf {
  CountsKept* counts = nullptr;
  std::int64_t changed = 0;
};

}  // namespace thidua::people
