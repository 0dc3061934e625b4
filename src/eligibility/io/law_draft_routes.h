#pragma once
#include <vector>

#include "access/io/api.h"
#include "eligibility/io/law_draft_read.h"
#include "eligibility/io/law_drafts.h"

namespace thidua::eligibility {

/// /law/drafts: another law laid beside the one in use, its faults, what it changes, its cases. Only propose_law.
std::vector<access::ApiRoute> law_draft_routes();

/// The newest revision of the draft the path names, and its files read.
struct DraftAsked {
  LawDraft draft;
  DraftsRead::Read read;
};
/// Errors  `law.draft.unknown`, those of DraftsRead.
core::Outcome<DraftAsked> draft_asked(const access::ApiCall& call, DraftsRead& drafts);
/// `law.draft.faults`: its files are no law yet.
std::optional<core::Refusal> refusal_to_compare(const DraftAsked& asked);

}  // namespace thidua::eligibility
