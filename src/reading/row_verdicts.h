#pragma once
#include "reading/table_heads.h"

/// What one row of a table says of its promise.
namespace thidua::reading {

Range cell_of(const TableHead& head, const Row& row, ColumnRole role);

/// The unit told in a column of its own, in the head, or in the bracket that closes the measure: «Điện (triệu kWh)».
Range unit_cell_of(const Source& source, const TableHead& head, const Row& row);

/// What the word says; the numbers of the result's column stay.
Judgement told_in_cell(const Source& source, Range word, const VerdictHead& head, const Judgement& numbers);

/// The verdict's column decides; without a word there, the result's number.
void judge_row(const Source& source, const TableHead& head, const Row& row, Target& target);

}  // namespace thidua::reading
