#pragma once
#include "eligibility/eligible.h"
#include "eligibility/io/ahead_shapes.h"
#include "eligibility/io/api_shapes.h"
#include "eligibility/io/subject_asked.h"
#include "eligibility/what_if.h"

/// Answers as the page shows them.
namespace thidua::eligibility {

/// Where the asker may not see discipline, what tells of it or of proceedings is replaced by a sentence that does not.
EligibilityShown shown(const law::Law& law, const SubjectAsked& subject, const std::vector<AwardAnswer>& answers);
WhatIfShown shown(const SubjectAsked& subject, const Assembled& then, const std::vector<Difference>& differences);
std::vector<ReasonShown> reasons_shown(const SubjectAsked& subject, const law::Answer& answer);
/// A sentence that stands by itself, with the names of what ids stand for.
std::string seen_text(const SubjectAsked& subject, const std::string& text, const std::vector<Named>& names);
std::vector<std::string> seen_texts(const SubjectAsked& subject, const std::vector<std::string>& texts,
                                    const std::vector<Named>& names);

}  // namespace thidua::eligibility
