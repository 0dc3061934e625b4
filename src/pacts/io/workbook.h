#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/store.h"

/// The result workbook («biểu báo cáo kết quả»): one prefilled file per unit and round.
namespace thidua::pacts {

struct WorkbookFor {
  std::string agency_name;
  std::string unit_name;
  core::UnitId unit;
  const Pact* pact = nullptr;
  const Round* round = nullptr;
  std::vector<ResultRow> saved;  // what the unit gave before, prefilled
};
/// The bytes of the .xlsx. Rows carry a hidden key (round, unit, target) so that they may be sorted; input cells are
/// unlocked and coloured; a hidden sheet says agency, round, unit and version.
core::Outcome<std::string> result_workbook(const WorkbookFor& wanted);

/// Reads a workbook that came back. All faults at once, each naming file, row, column and what to do; nothing is stored
/// here. Refused: another unit or round, text where a number belongs, a doubled or unknown row, a deleted row, a part
/// larger than its whole, formulas that point outside, changed keys. Sorted rows are fine.
core::Outcome<std::vector<ResultRow>, core::Refusals> read_result_workbook(std::string_view xlsx,
                                                                           std::string_view file_name,
                                                                           const WorkbookFor& expected);

/// The unit a workbook says it is from, by its hidden sheet; nullopt where it is no result workbook of ours. Who it is
/// from is believed only after read_result_workbook has checked its keys.
std::optional<core::UnitId> unit_of_workbook(std::string_view xlsx);

}  // namespace thidua::pacts
