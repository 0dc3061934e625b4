#pragma once
#include <cstddef>
#include <vector>

#include "reading/cell_verdicts.h"
#include "reading/table_heads.h"
#include "reading/targets.h"

/// Remarks of a table that say more, or less, than a word of judgement on their own row.
namespace thidua::reading {

/// «nt», «như trên», «"» in a column behind the measure: what stands in the row above.
Row with_same_again(const Source& source, const TableHead& head, const Row& row, const Row& above);

/// Where the pace begins in «chậm», «37,9% kế hoạch năm, chậm», «40% (đang triển khai)»; nothing left where a share of
/// the plan fills the cell.
Range behind_share(const Source& source, Range word);

/// «Cả ba mục 8, 9, 10 đều đạt giao ước» in one of these rows judges each of them that no word of its own judges.
/// `first`: of the targets of this table.
void judge_rows_named(const Source& source, Range remark, std::size_t first, std::vector<Target>& targets);

/// «Đã nộp hồ sơ | Chờ kết quả» of a title: it was asked for.
void note_asking(const Source& source, Range result, Target& target);

}  // namespace thidua::reading
