#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.h"

/// Finds the units that rows of a list name, without asking the database for each row.
namespace thidua::personnel {

/// "từ 01/03/2025", "từ 01/01/2010 đến hết 28/02/2025".
std::string days_vi(const core::Validity& validity);

/// A code or a name as it is looked for: case, diacritics and spaces do not count.
std::string unit_key(std::string_view text);
/// A unit of which nothing is said but its name; the kind is told by its first words.
people::UnitFact unit_called(const std::string& name, core::Date from);

class UnitFinder {
 public:
  explicit UnitFinder(const std::vector<people::OrgUnit>& units);
  /// One more that is found from now on.
  void include(people::OrgUnit unit);

  struct Found {
    std::optional<core::UnitId> unit;
    bool ambiguous = false;  // several of this name stand that day
    std::string message;     // why there is none, and what to do
  };
  /// By code, or by a name that stood on the day; case, diacritics and spaces ignored. A name that only stood on
  /// another day is told with its days.
  Found find(std::string_view code_or_name, core::Date day) const;
  /// By code alone, whatever the day.
  std::optional<core::UnitId> with_code(std::string_view code) const;
  /// By code, or by any name it ever had; it stands on the day.
  std::optional<core::UnitId> standing_once_called(std::string_view name, core::Date day) const;
  /// Did it stand on any day of the year?
  bool stood_in(std::optional<core::UnitId> unit, int year) const;
  core::Date first_day(core::UnitId unit) const;
  std::string name(core::UnitId unit, core::Date day) const;
  std::string code(core::UnitId unit) const;
  const people::OrgUnit* with(core::UnitId unit) const;
  const std::vector<people::OrgUnit>& all() const { return units_; }
  /// The initials of the name, and a number where they are taken.
  std::string free_code(std::string_view name) const;

 private:
  std::vector<people::OrgUnit> units_;
  std::map<core::UnitId, std::size_t> ids_;
  std::map<std::string, std::vector<std::size_t>> by_word_;  // folded code or name
};

}  // namespace thidua::personnel
