#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "people/people.h"
#include "personnel/import_row.h"
#include "personnel/unit_finder.h"

/// A list of the units of another agency that come below one of ours: its top units come below that, and none of its
/// codes may mean a unit of ours that stands elsewhere.
namespace thidua::personnel {

class UnitsUnder {
 public:
  UnitsUnder(const std::vector<people::OrgUnit>& units, std::string under);

  void add(std::int64_t row, const RowCells& cells);
  /// Rows that cannot be taken, and why: they name a unit of ours, or what leans on such a row.
  std::map<std::int64_t, JudgedRow> clashes() const;
  /// The others, in the order of the list, as they are to be understood here.
  std::vector<std::pair<std::int64_t, RowCells>> below() const;

 private:
  std::optional<JudgedRow> clash_of(const RowCells& cells) const;
  /// Why this code or name cannot be used; null where it can.
  const std::string* taken(std::string_view text) const;

  UnitFinder finder_;
  std::string under_;
  std::optional<core::UnitId> top_;
  std::set<core::UnitId> below_;               // what ever stood below it
  std::map<std::string, core::UnitId> named_;  // folded names that units of ours bear last
  std::vector<std::pair<std::int64_t, RowCells>> rows_;
  std::map<std::string, std::string> taken_;  // folded words of the list that mean a unit of ours, and what is wrong
};

}  // namespace thidua::personnel
