#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "people/succession.h"
#include "personnel/import_row.h"
#include "personnel/unit_finder.h"

/// Rows of a list of units that tell how units followed one another, held against the days of the units themselves: a
/// merged unit ends the day before, a renamed one has another name from the day on.
namespace thidua::personnel {

/// Does the row tell a succession, and not a unit?
bool tells_succession(const RowCells& cells);

class SuccessionList {
 public:
  /// `units`: known ones and those of the list; outlives this. `fault`: why a unit of the list cannot be taken itself.
  SuccessionList(const UnitFinder& units, std::vector<people::OrgSuccession> known,
                 std::function<std::optional<std::string>(const std::string& text)> fault)
      : units_(units), known_(std::move(known)), used_(known_.size()), fault_(std::move(fault)) {}

  /// What the row comes to; where it is new it is among `added` from then on.
  JudgedRow judge(std::int64_t row, const RowCells& cells);
  /// In the order of the list.
  const std::vector<people::OrgSuccession>& added() const { return added_; }

 private:
  void find_units(const RowCells& cells, const char* column, core::Date day, std::vector<core::UnitId>& found);
  void check_days();
  void check_ended(core::UnitId unit);
  void check_sides();
  void compare(std::int64_t row);
  void bad(std::string column, std::string message);
  std::string named(core::UnitId unit, core::Date day) const;
  std::string summary() const;

  const UnitFinder& units_;
  std::vector<people::OrgSuccession> known_;
  std::vector<bool> used_;  // of the known ones: told by a row already
  std::function<std::optional<std::string>(const std::string&)> fault_;
  std::vector<people::OrgSuccession> added_;
  std::vector<std::int64_t> rows_;  // of the added ones
  // The row in hand.
  people::OrgSuccession told_;
  JudgedRow judged_;
};

}  // namespace thidua::personnel
