#pragma once
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "reading/extract.h"
#include "reading/lines.h"
#include "reading/quantity.h"
#include "reading/verdict_words.h"

/// Tables of a document, and what one cell of results says.
namespace thidua::reading {

using Row = std::map<int, Range>;  // by column

struct Table {
  std::map<int, Row> rows;
};

/// Cells of every table, several paragraphs of a cell joined.
std::map<int, Table> tables_of(const std::vector<Line>& lines);

/// «Đ», «KĐ», «V» as the table's note explains them, or words.
std::optional<VerdictHead> verdict_in_cell(const Source& source, Range cell);
/// A code alone in its cell, as this document or every officer writes it: «KĐ», «(+)».
std::optional<VerdictHead> code_in_cell(const Source& source, Range cell);
/// «trước ngày 30/4/2025 | ngày 25/4/2025»: the days are compared.
std::optional<core::Verdict> day_verdict(const Source& source, const Target& target, Range result);
/// «27,3%, vượt»: the last piece of the cell is nothing but a verdict.
std::optional<VerdictHead> closing_piece(const Source& source, Range cell);

/// A row's numbers compared with its promise: the result of the promised unit, «76/76 em» as a share, else the first.
std::optional<core::Verdict> by_numbers(const Target& target, const std::vector<Actual>& actuals);
/// «Kế hoạch | Tỷ lệ thực hiện (%)»: nothing but how much of the plan was done.
void judge_by_share(const Source& source, Range share, const Target& target, Judgement& judgement);

/// «tỷ đồng», «%», «vụ»: the unit of its own column, with the factor of «triệu».
std::pair<UnitWord, core::Decimal> unit_of_cell(const Source& source, Range range);

}  // namespace thidua::reading
