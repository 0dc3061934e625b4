#pragma once
#include <optional>
#include <utility>

#include "reading/extract.h"
#include "reading/quantity.h"
#include "reading/verdict_words.h"

/// What one cell of a table of results says.
namespace thidua::reading {

/// «Đ», «KĐ», «V» as the table's note explains them, or words.
std::optional<VerdictHead> verdict_in_cell(const Source& source, Range cell);
/// «trước ngày 30/4/2025 | ngày 25/4/2025»: the days are compared.
std::optional<core::Verdict> day_verdict(const Source& source, const Target& target, Range result);
/// «27,3%, vượt»: the last piece of the cell is nothing but a verdict.
std::optional<VerdictHead> closing_piece(const Source& source, Range cell);

/// «tỷ đồng», «%», «vụ»: the unit of its own column, with the factor of «triệu».
std::pair<UnitWord, core::Decimal> unit_of_cell(const Source& source, Range range);

}  // namespace thidua::reading
