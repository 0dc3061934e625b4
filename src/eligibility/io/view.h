#pragma once
#include "eligibility/eligible.h"
#include "eligibility/io/api_shapes.h"

/// Answers as the page shows them.
namespace thidua::eligibility {

/// `shows_discipline` false: what tells of discipline or proceedings is replaced by a sentence that does not.
EligibilityShown shown(const law::Law& law, const History& history, const Assembled& person,
                       const std::vector<AwardAnswer>& answers, int year, bool shows_discipline);

}  // namespace thidua::eligibility
