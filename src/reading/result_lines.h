#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/items.h"
#include "reading/outline.h"
#include "reading/split.h"

/// Lines of a report that tell what came of the promises above them.
namespace thidua::reading {

/// Gives the result told in a line of its own to the targets of the paragraph before (`paragraph`: their indexes): each
/// the statement that names it, in their order where as many are made, else the whole.
void judge_paragraph(const Source& source, const VerdictPlace& place, const std::vector<std::size_t>& paragraph,
                     std::vector<Target>& targets);

/// «Sản xuất 24 chương trình (29), 12 phóng sự (12)»: each promise with its result in a bracket behind it, where the
/// line holds nothing else.
std::vector<Range> bracketed_pieces(const Source& source, Range line);

/// «Trồng 500 cây: 620 cây; xây 02 nhà: đã xong 02 nhà»: several promises, each with its own result; else none.
std::vector<Range> judged_pieces(const Source& source, const Item& item);

/// «Như vậy, trong 16 chỉ tiêu có 10 chỉ tiêu đạt và vượt»: speaks of all, not of the `promised` ones just before.
bool sums_up(const Source& source, const Item& item, std::size_t promised);

/// «Như vậy trong 14 chỉ tiêu có 08 chỉ tiêu đạt, 06 chỉ tiêu không đạt», «05/09 chỉ tiêu đạt và vượt»: the sentences
/// of a paragraph that say how many of the promises came to what.
std::vector<SectionVerdict> tallies_in(const Source& source, Range paragraph);

/// «IV. CHỈ TIÊU CÔNG ĐOÀN: 3/4 chỉ tiêu đạt, trừ chỉ tiêu 3»: those a heading excepts by their numbers.
void except_by_heading(const Source& source, const std::vector<SectionVerdict>& verdicts, std::vector<Target>& targets);

}  // namespace thidua::reading
