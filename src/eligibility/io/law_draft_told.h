#pragma once
#include <vector>

#include "eligibility/io/law_draft_read.h"
#include "eligibility/io/law_draft_shapes.h"

/// A draft of the law beside the law in use, as the page shows it.
namespace thidua::eligibility {

/// Everything but the draft itself, its history and `base_changed`.
LawDraftShown told_draft(const DraftRead& read, const law::Law& in_use, const law::LawSource& source);
/// Shape   by kind, then by code.
std::vector<LawChangeRow> told_changes(const law::Law& in_use, const law::Law& draft);
/// In the order of the files. Shape   `read` has a law.
std::vector<LawCaseRow> told_cases(const DraftRead& read);

}  // namespace thidua::eligibility
