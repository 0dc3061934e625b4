#include "people/io/counts_kept.h"

namespace thidua::people {
namespace {

constexpr std::size_t counts_max = 4'000;

}  // namespace

std::optional<std::int64_t> CountsKept::find(core::AgencyId agency, const std::string& asked, std::int64_t sequence) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find({agency, asked});
  // Nothing recorded yet: there is no telling whether something changed.
  if (sequence == 0 || found == kept_.end() || found->second.sequence != sequence) return std::nullopt;
  return found->second.count;
}

void CountsKept::keep(core::AgencyId agency, const std::string& asked, std::int64_t sequence, std::int64_t count) {
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= counts_max) kept_.clear();
  kept_[{agency, asked}] = {sequence, count};
}

}  // namespace thidua::people
