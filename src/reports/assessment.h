#pragma once
#include <vector>

#include "reports/facts.h"
#include "reports/section.h"

/// Strengths, limits, causes and what comes next, drawn from the judged targets and from what was entered.
namespace thidua::reports {

std::vector<Subsection> assessment(const ReportFacts& facts);
/// Next year's direction; after a half-year what is to be done in the rest of the year.
std::vector<Subsection> directions(const ReportFacts& facts);
/// Duties of each side with verdicts.
std::vector<Subsection> duties_of_sides(const ReportFacts& facts);

}  // namespace thidua::reports
