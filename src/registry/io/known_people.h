#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/date.h"
#include "core/ids.h"
#include "people/people.h"
#include "platform/db.h"

/// Who the names of a list may be: everybody of the agency, in memory, for lists of many thousand rows.
/// Cost    some 200 bytes a person, one pass over names and posts.
namespace thidua::registry {

class KnownPeople {
 public:
  KnownPeople(platform::Connection& db, core::AgencyId agency);

  struct Human {
    core::PersonId id;
    std::string code;
    std::string name;                      // newest
    std::string birth;                     // "1985-06-05", "1985-06", "1985" or ""
    std::string id_number;                 // compared only
    std::vector<std::string> other_names;  // folded, besides the newest
    std::optional<core::PersonId> same_as;
  };
  const Human* by_id(core::PersonId id) const;
  const Human* by_code(std::string_view code) const;
  std::vector<const Human*> by_id_number(std::string_view number) const;
  /// Of any name ever held; case, marks and spaces ignored. Records merged into others are left out.
  std::vector<const Human*> by_name(std::string_view name) const;

  struct Post {
    core::UnitId unit;
    core::Validity validity;
    std::string_view position;
  };
  std::vector<Post> posts_of(core::PersonId person) const;
  /// The post on the day; the one begun last where there are several.
  std::optional<Post> post_on(core::PersonId person, core::Date day) const;

 private:
  struct StoredPost {
    std::int64_t person = 0;
    std::int64_t unit = 0;
    core::Validity validity;
    std::uint32_t position = 0;
  };
  void load_names(platform::Connection& db, core::AgencyId agency);
  void load_posts(platform::Connection& db, core::AgencyId agency);
  std::vector<const Human*> found_in(const std::unordered_multimap<std::string, std::uint32_t>& index,
                                     const std::string& key) const;
  std::vector<Human> people_;
  std::unordered_map<std::int64_t, std::uint32_t> ids_;
  std::unordered_map<std::string, std::uint32_t> codes_;
  std::unordered_multimap<std::string, std::uint32_t> names_, id_numbers_;
  std::vector<StoredPost> posts_;  // by person, then first day
  std::vector<std::string> positions_;
};

/// May the birth in a list be this one? A year alone fits every day of it; "" fits all.
bool births_fit(std::string_view a, std::string_view b);

/// The units of the agency by all their names.
class KnownUnits {
 public:
  KnownUnits(platform::Connection& db, core::AgencyId agency);
  const people::OrgUnit* by_id(core::UnitId id) const;
  const people::OrgUnit* by_code(std::string_view code) const;

  struct Named {
    const people::OrgUnit* unit = nullptr;   // stands on the day under this name
    const people::OrgUnit* other = nullptr;  // has the name, but on other days: where none stands
    bool several = false;                    // more than one stands under this name: then none is told
  };
  Named by_name(std::string_view name, core::Date day) const;
  /// "Phòng Quản lý nhà" as it was called on the day.
  std::string name_on(core::UnitId id, core::Date day) const;
  /// Is the unit the other one or below it, on the day?
  bool is_within(core::UnitId unit, core::UnitId root, core::Date day) const;

 private:
  std::vector<people::OrgUnit> units_;
  std::unordered_map<std::int64_t, std::size_t> ids_;
  std::unordered_map<std::string, std::size_t> codes_;
  std::unordered_multimap<std::string, std::size_t> names_;
};

}  // namespace thidua::registry
