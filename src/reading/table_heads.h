#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "reading/cell_verdicts.h"
#include "reading/extract.h"
#include "reading/targets.h"

/// The head of a table of promises or results: which column holds what.
namespace thidua::reading {

enum class ColumnRole {
  other,
  measure,
  told,    // the promise and what came of it in one cell
  paired,  // «15/17»: plan and result
  unit,
  plan,
  result,
  share,  // of the plan, in percent
  verdict,
  owner,
  due
};

/// «15/17» below «Kế hoạch/Thực hiện» stands in columns of their own, behind all others.
constexpr int paired_plan = 1000;
constexpr int paired_result = 1001;

struct TableHead {
  std::map<ColumnRole, int> columns;
  std::map<int, core::Verdict> verdict_columns;  // whose head is a word of judgement
  Range unit;                                    // «(ha)» of the head over the values
  /// «Thôn | Hộ thoát nghèo (hộ) | Quỹ khuyến học (triệu đồng)»: each column of numbers measures what its head says of
  /// who stands in the row; the head's words, and the unit in their bracket. `side`: the head names who promises what
  /// the row measures («Chỉ tiêu | ĐVT | Xã Tân Mỹ | Xã Phú Hòa»).
  struct Measured {
    int column = 0;
    Range words;
    Range unit;
    bool side = false;
  };
  std::vector<Measured> measured;
};

ColumnRole column_role(std::string_view low);

/// «Đạt | Không đạt», «Có | Không», «Được | Chưa | Dở»: heads, by their place, below which a cross judges; none where
/// nothing but good, or nothing but bad, can be crossed.
std::map<std::size_t, core::Verdict> crossed_heads(const Source& source, const std::vector<Range>& heads);

/// A head names what is measured and what is planned; nothing for any other row. `under`: the second row of a head
/// whose first one spans several columns («Năm 2025 | | So sánh», below it «KH | TH | TH/KH»), or empty.
TableHead table_head(const Context& context, const Row& row, const Row& under = {});

/// Does `next` go on with the head `row`? It has nothing in the first columns, and nothing but names of columns behind.
bool goes_on_with_head(const Source& source, const Row& row, const Row& next);

/// The roles of labels that stand one below the other; nothing where one of them is no known label.
TableHead head_of_labels(const Context& context, const Row& labels);

/// «STT | Kết quả | Đánh giá»: a head of results alone.
TableHead result_head(const Source& source, const Row& row);

/// «1 | 100% thôn có nhà văn hóa | 11/12 thôn | chưa đạt»: the columns of a row below no head, where its last cell is a
/// word of judgement and one before it promises a number; else nothing.
TableHead head_of_row(const Source& source, const Row& row);

}  // namespace thidua::reading
