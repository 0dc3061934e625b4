#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "law/io/law_files.h"
#include "platform/attachments.h"
#include "platform/command.h"
#include "platform/db.h"

/// Drafts of another law: whole laws laid beside the one in use, revision by revision.
namespace thidua::eligibility {

struct LawDraft {
  std::int64_t id = 0, revision = 0;
  std::string state;  // open, withdrawn, used
  std::string title, ground;
  std::string base_sha256, files_sha256;
  core::Instant recorded_at;
  core::UserId recorded_by;
};

core::Refusal unknown_law_draft();
/// The newest revision of each, the newest draft first.
std::vector<LawDraft> law_drafts(platform::Connection& db, core::AgencyId agency);
/// All revisions of one, oldest first; empty where there is no such draft.
std::vector<LawDraft> law_draft_history(platform::Connection& db, core::AgencyId agency, std::int64_t id);

/// `files`: the whole law as the draft has it, with its cases.
/// Errors  `law.draft.title`, `law.draft.ground`, and those of read_law_upload.
core::Outcome<LawDraft> add_law_draft(platform::Command& command, const platform::AttachmentFolder& folder,
                                      std::string_view title, std::string_view ground, const std::string& base_sha256,
                                      const std::vector<law::LawFile>& files);
/// Errors  `law.draft.unknown`, `law.draft.conflict` where `revision` is not the newest, `law.draft.closed`.
core::Outcome<LawDraft> change_law_draft(platform::Command& command, const platform::AttachmentFolder& folder,
                                         std::int64_t id, std::int64_t revision, std::string_view ground,
                                         const std::vector<law::LawFile>& files);
/// No more files; `state`: withdrawn, used.
core::Outcome<LawDraft> close_law_draft(platform::Command& command, std::int64_t id, std::int64_t revision,
                                        std::string_view state, std::string_view ground);

}  // namespace thidua::eligibility
