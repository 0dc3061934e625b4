#include "people/io/counts_kept.h"

namespace thidua::people {
namespace {

constexpr std::size_t counts_max = 4'000;

}  // namespace

std::optional<std::int64_t> CountsKept::find(core::AgencyId agency, const std::string& asked, std::int64_t changed) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find({agency, asked});
  if (changed == 0 || found == kept_.end() || found->second.changed != changed) return std::nullopt;
  return found->second.count;
}

void CountsKept::keep(core::AgencyId agency, const std::string& asked, std::int64_t changed, std::int64_t count) {
  if (changed == 0) return;
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= counts_max) kept_.clear();
  kept_[{agency, asked}] = {changed, count};
}

}  // namespace thidua::people
