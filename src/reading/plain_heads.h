#pragma once
#include <set>
#include <vector>

#include "reading/extract.h"
#include "reading/lines.h"

namespace thidua::reading {

/// Headings that nothing marks: no number, no capitals, no style. `first`, `last`: the lines of the body.
///  - «Nội dung 1. Thực hiện nhiệm vụ chính trị (40 điểm)» above «a) …»: the label counts fields, not promises;
///  - «Về giảm nghèo» above a paragraph, where the document has several of the kind and no other headings;
///  - «Kết quả thực hiện các chỉ tiêu» above «Chỉ tiêu 1: …»: its words name what stands below.
std::set<std::size_t> plain_heads(const Source& source, const std::vector<Line>& lines, std::size_t first,
                                  std::size_t last, DocType doc_type);

/// «đ) Nghiệm thu dây chuyền sơn trong quý II.» above «- Kết quả: …» alone: a promise and what came of it, no heading.
bool only_told_below(const Source& source, const std::vector<Line>& lines, std::size_t index);

}  // namespace thidua::reading
