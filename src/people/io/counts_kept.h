#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "core/ids.h"

namespace thidua::people {

/// How many people a list found, for as long as no person and no post is changed. From any thread. It serves what names
/// in memory (name_index.h) do not answer: lists of the whole agency without a word to look for, where those who left
/// or lead are counted among everybody, for every page, order and reader of the list; and searches of agencies whose
/// names are not in memory: small ones, and large ones until everybody was read after an import.
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
