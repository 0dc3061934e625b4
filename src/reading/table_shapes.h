#pragma once
#include "reading/table_heads.h"

/// Tables that do not stand upright, made so that they do.
namespace thidua::reading {

/// A table on its side: what is measured stands in its first row, «Kế hoạch», «Thực hiện» in its first column.
bool lies_on_its_side(const Context& context, const Table& table);
Table turned(const Table& table);
/// The head of a table that was turned.
TableHead turned_head(const Context& context, const Row& labels);

/// The row with plan and result parted where one cell holds both; else the row.
Row parted_row(const Source& source, const TableHead& head, const Row& row);

/// «Chỉ tiêu 1 | …», «Kết quả | …», «Đánh giá | …», «Chỉ tiêu 2 | …»: a card for each promise, one below the other.
/// Shape   columns: what it is called by, the promise, its plan (or empty), its result, its verdict; no rows where the
///         table holds no cards.
Table cards_of(const Source& source, const Table& table);
TableHead head_of_cards(const Table& cards);

}  // namespace thidua::reading
