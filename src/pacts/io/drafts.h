#pragma once
#include <string>
#include <vector>

#include "core/outcome.h"
#include "pacts/io/changes.h"
#include "pacts/io/store.h"
#include "platform/json.h"

/// Documents being checked before they become a pact. A draft belongs to the agency, not to one user; it is changed in
/// place under a version, and nothing of it is a pact before it is confirmed.
namespace thidua::pacts {

struct DraftBrief {
  std::int64_t id = 0;
  std::int64_t version = 1;
  std::string file_name;
  std::string sha256;  // of the file kept beside it
  int year = 0;        // 0: not known yet
  std::string title;
  int targets = 0;
  int open_doubts = 0;
  core::Instant at;  // read
  core::UserId by;
  core::Instant changed_at;
  core::UserId changed_by;
};
struct Draft : DraftBrief {
  std::string text;  // of the document
  platform::Json body;
};

std::int64_t add_draft(platform::Command& command, const Draft& draft);
/// Of a draft in any state; empty where there is none.
std::string draft_file_name(platform::Connection& db, core::AgencyId agency, std::int64_t id);
/// Those that are open, newest first.
std::vector<DraftBrief> drafts(platform::Connection& db, core::AgencyId agency);
/// `draft.unknown`; a confirmed or deleted draft is unknown.
core::Outcome<Draft> load_draft(platform::Connection& db, core::AgencyId agency, std::int64_t id);
/// year, title, targets, open_doubts and body; the version before has to be `draft.version` (`draft.conflict`). The
/// trail keeps what became different.
core::Outcome<std::int64_t> save_draft(platform::Command& command, const Draft& draft,
                                       const std::vector<api::Change>& changes = {});
/// What became different since that version, by whom the last of it: each field as it was then and as it is now.
api::ChangedSince draft_changes_since(platform::Connection& db, core::AgencyId agency, std::int64_t id,
                                      std::int64_t version);
enum class DraftEnd { confirmed, deleted };
core::Outcome<int> end_draft(platform::Command& command, std::int64_t id, DraftEnd end);

}  // namespace thidua::pacts
