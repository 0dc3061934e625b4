#pragma once
#include <algorithm>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"
#include "platform/described.h"
#include "platform/json.h"
#include "system/files.h"

/// Results of a job about many people: kept as a file in the folder of the job, told page by page from memory.
namespace thidua::eligibility {

constexpr std::size_t result_rows_max = 900'000;  // a JSON array holds a million

/// A result in memory, with what it is sorted by. `Kept` is a described struct whose `rows` have name and unit_name.
template <class Kept>
struct LoadedResult {
  Kept kept;
  std::vector<std::string> name_keys, unit_keys;  // by row
};

template <class Kept>
void keep_result(const std::filesystem::path& file, const Kept& kept) {
  system::write_file_atomically(file, platform::to_text(platform::write_json(kept)));
}

/// Results read last. The files are the truth; another program on the same database reads them too. From any thread.
template <class Kept>
class ResultsKept {
 public:
  using Loaded = std::shared_ptr<const LoadedResult<Kept>>;
  /// Null where there is no such file, or it is none of ours.
  Loaded at(const std::filesystem::path& file) {
    const std::scoped_lock lock(mutex_);
    const auto known = std::ranges::find(last_, file, &std::pair<std::filesystem::path, Loaded>::first);
    if (known != last_.end()) return known->second;
    const auto text = system::read_file(file, bytes_max);
    if (!text) return nullptr;
    platform::JsonLimits limits;
    limits.bytes_max = bytes_max;
    const auto json = platform::parse_json(*text, limits);
    if (!json) return nullptr;
    auto kept = platform::read_json<Kept>(*json);
    if (!kept) return nullptr;
    auto loaded = std::make_shared<LoadedResult<Kept>>();
    loaded->kept = *std::move(kept);
    for (const auto& row : loaded->kept.rows) {
      loaded->name_keys.push_back(core::name_sort_key(row.name));
      loaded->unit_keys.push_back(core::text_sort_key(row.unit_name));
    }
    if (last_.size() == in_memory) last_.erase(last_.begin());
    last_.emplace_back(file, loaded);
    return loaded;
  }

 private:
  static constexpr std::uint64_t bytes_max = 400'000'000;
  static constexpr std::size_t in_memory = 4;
  std::mutex mutex_;
  std::vector<std::pair<std::filesystem::path, Loaded>> last_;  // the newest at the end
};

}  // namespace thidua::eligibility
