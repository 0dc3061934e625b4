#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/db.h"
#include "registry/io/store.h"

/// The awards a list may tell again, in memory: what says that two rows are the same award, and a digest of the rest.
/// Cost    some 120 bytes an award.
namespace thidua::registry {

/// Parts of an award that may differ between two lists that tell the same one.
inline constexpr std::array<std::string_view, 11> compared_fields{
    "unit_name", "unit", "position", "day", "authority", "level", "track", "basis", "initiative", "note", "number"};

/// As far as two spellings of the same are told apart: words only, days and codes as they stand.
std::string comparable(std::string_view field, std::string_view value);

class KnownAwards {
 public:
  KnownAwards(platform::Connection& db, core::AgencyId agency);
  KnownAwards() = default;

  struct Known {
    AwardId id;                // none: told by a row of the same list
    std::int64_t row = 0;      // that row
    Years years;               // 0: not known
    std::uint64_t number = 0;  // 0: not known
    AwardKind kind = AwardKind::title;
    std::array<std::uint32_t, compared_fields.size()> digests{};  // 0: nothing there
  };
  /// Awards of the same holder by the same name.
  std::vector<const Known*> of(const AwardRecord& record) const;
  void add(const AwardRecord& record, AwardId id, std::int64_t row = 0);

 private:
  std::vector<Known> awards_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> index_;
};

/// How a row stands to an award that is known.
enum class Likeness { other, same, other_decision };
Likeness likeness(const KnownAwards::Known& known, const AwardRecord& record);
/// Fields that the list tells (`told`) and tells otherwise.
std::vector<std::string_view> differing(const KnownAwards::Known& known, const AwardRecord& record, const Fields& told);

/// Decisions by number, to see when one has two dates.
class KnownDecisions {
 public:
  KnownDecisions(platform::Connection& db, core::AgencyId agency);
  KnownDecisions() = default;
  /// Another day under which the same number of the same authority and year is known; nothing where there is none.
  std::optional<core::Date> other_day(const AwardRecord& record) const;
  void add(const AwardRecord& record);

 private:
  std::unordered_map<std::string, core::Date> days_;  // the first one told
};

}  // namespace thidua::registry
