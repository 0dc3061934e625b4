#pragma once
#include <algorithm>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.h"
#include "eligibility/io/units_seen.h"
#include "platform/described.h"
#include "platform/json.h"
#include "platform/list_request.h"
#include "system/files.h"

/// Results of a job about many people: kept as a file in the folder of the job, told page by page from memory.
namespace thidua::eligibility {

constexpr std::size_t result_rows_max = 900'000;  // a JSON array holds a million

/// A result in memory, with what it is sorted by. `Kept` is a described struct: `head` with received_on, `rows` with
/// person, code, name, unit, unit_name, award and award_name.
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

// ---- pages of a result

/// What ?award=, ?unit= and ?q= ask for, whatever the rows say besides.
struct RowsAsked {
  std::string award;  // "": all
  UnitSet inside;     // the unit with what lies below it
  std::vector<std::string> words;
};
RowsAsked rows_asked(const access::ApiCall& call, const platform::ListRequest& asked, core::Date day);
/// Sorted by `own`, the column of the result that says what came of the row, or by name, unit or award.
core::Outcome<platform::ListRequest> request_of_rows(const access::ApiCall& call, std::string_view own);

/// Places of the rows that are asked for and that `fits`, in the order asked for; `rank` orders the result's own
/// column.
template <class Kept, class Fits, class Rank>
std::vector<std::size_t> rows_found(const access::ApiCall& call, const LoadedResult<Kept>& all,
                                    const platform::ListRequest& asked, Fits fits, Rank rank) {
  const RowsAsked wanted = rows_asked(call, asked, all.kept.head.received_on);
  const auto& rows = all.kept.rows;
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& row = rows[at];
    if ((!wanted.award.empty() && row.award != wanted.award) || !has(wanted.inside, row.unit) || !fits(row)) continue;
    if (wanted.words.empty() ||
        platform::has_words(row.code + " " + row.name + " " + row.unit_name + " " + row.award + " " + row.award_name,
                            wanted.words))
      found.push_back(at);
  }
  const auto by = [&](auto key) { std::ranges::stable_sort(found, {}, key); };
  by([&](std::size_t at) -> const std::string& { return all.name_keys[at]; });
  if (asked.sort == "unit")
    by([&](std::size_t at) -> const std::string& { return all.unit_keys[at]; });
  else if (asked.sort == "award")
    by([&](std::size_t at) -> const std::string& { return rows[at].award_name; });
  else if (asked.sort != "name")
    by([&](std::size_t at) { return rank(rows[at]); });
  if (asked.descending) std::ranges::reverse(found);
  return found;
}

/// One page of them.
template <class Kept>
platform::HttpResponse page_of_rows(const LoadedResult<Kept>& all, const platform::ListRequest& asked,
                                    const std::vector<std::size_t>& found) {
  const auto& rows = all.kept.rows;
  const auto page = platform::list_page(
      found, asked, [&](std::size_t at) { return core::to_text(rows[at].person) + "-" + rows[at].award; });
  if (!page) return access::refused(page.error());
  platform::Json items = platform::Json::array();
  for (const std::size_t at : page->rows) items.push(platform::write_json(rows[at]));
  return platform::json_response(platform::whole_list_answer(std::move(items), found.size(), page->next));
}

}  // namespace thidua::eligibility
