#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "people/people.h"
#include "platform/command.h"

/// Finds the units that rows of a list name, without asking the database for each row.
namespace thidua::personnel {

class UnitFinder {
 public:
  explicit UnitFinder(std::vector<people::OrgUnit> units);

  struct Found {
    std::optional<core::UnitId> unit;
    bool ambiguous = false;  // several of this name stand that day
    std::string message;     // why there is none, and what to do
  };
  /// By code, or by a name that stood on the day; case, diacritics and spaces ignored. A name that only stood on
  /// another day is told with its days.
  Found find(std::string_view code_or_name, core::Date day) const;
  core::Date first_day(core::UnitId unit) const;
  std::string name(core::UnitId unit, core::Date day) const;
  std::string code(core::UnitId unit) const;
  const std::vector<people::OrgUnit>& all() const { return units_; }

  /// Adds a unit; without a code it gets one of its name's initials.
  /// `make`: a unit of this name, standing from the day, once; its code is made of the name's initials.
  core::Outcome<core::UnitId> add(platform::Command& command, const std::string& code, const people::UnitFact& fact);
  core::Outcome<core::UnitId> make(platform::Command& command, const std::string& name, core::Date from);

 private:
  std::string free_code(std::string_view name) const;
  const people::OrgUnit* with(core::UnitId unit) const;

  std::vector<people::OrgUnit> units_;
  std::map<std::string, std::vector<std::size_t>> by_word_;  // folded code or name
};

}  // namespace thidua::personnel
