#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "platform/db.h"
#include "platform/list_request.h"
#include "registry/io/store.h"

/// The registry page by page: filtered, sorted and searched by the database, for a million awards and more.
namespace thidua::registry {

/// What is asked for; what is absent is not asked.
struct AwardFilter {
  std::optional<HolderKind> holder;
  std::string award;        // code of the catalogue, or the name of one that has none
  std::optional<int> year;  // within first and last year
  std::string authority;    // words of the name
  std::optional<AwardLevel> level;
  std::optional<Track> track;
  std::optional<AwardKind> kind;
  std::optional<Status> status;
  std::optional<core::PersonId> person;
  std::vector<core::UnitId> units;                 // any of these; empty: all
  std::optional<std::vector<core::UnitId>> scope;  // only of these: what the user may see; none: everything
  std::optional<std::int64_t> batch;
};

struct AwardPage {
  std::vector<StoredAward> awards;
  std::int64_t total = 0;  // counted up to platform::list_total_max
  std::optional<std::string> next;
};

/// Sorts: day, name, award. Words find names of holders; words with a digit find numbers of decisions too.
/// `counted`: whether `total` is asked for.
/// Errors  `list.after`: no page was answered with this.
core::Outcome<AwardPage> award_page(platform::Connection& db, core::AgencyId agency, const AwardFilter& filter,
                                    const platform::ListRequest& asked, bool counted = true);

}  // namespace thidua::registry
