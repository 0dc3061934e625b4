#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/split.h"

namespace thidua::reading {

/// What each target split from one paragraph of a report is given. `targets` and `split.parts` go together.
/// `section_verdict`: the verdict of the heading, or null.
void judge_parts(const Source& source, const SplitItem& split, const SectionVerdict* section_verdict,
                 std::vector<Target>& targets);

/// Judgement out of one verdict, without knowing what it is given to.
Judgement judgement_of(const Source& source, const VerdictPlace& place);
/// Numbers reported in the range.
std::vector<Actual> actuals_in(const Source& source, Range range);

/// A bare number («đạt 95%») is judged against the promise; the words win where there are any.
/// `nth`: of several numbers of the unit, the one for this part («lần lượt là 100% và 94,1%»); from 0.
void compute_where_open(const Source& source, const VerdictPlace& place, const Target& target, std::size_t nth,
                        Judgement& judgement);
/// «đạt 95%» without a word: compared with what was promised.
core::Verdict computed_verdict(const core::Quantity& promised, const Actual& actual);

/// Verdicts given in headings.
std::optional<SectionVerdict> section_verdict_of(const Source& source, const std::string& section, Range range,
                                                 bool of_each = false);
/// What a heading says of the rows of a table below it, [first, end), goes for those that no word of their own judges.
void judge_by_heading(const SectionVerdict& heading, std::size_t first, std::size_t end, std::vector<Target>& targets);

}  // namespace thidua::reading
