#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/outcome.h"
#include "law/io/law_cases.h"
#include "law/io/law_files.h"
#include "law/law.h"
#include "platform/attachments.h"

/// The files of a draft read as a law, and its cases judged by the law in use and by the draft.
namespace thidua::eligibility {

struct DraftRead {
  std::vector<law::LawFile> files, cases;  // of the law; of its cases
  std::optional<law::Law> law;             // where the loader found no fault
  core::Refusals faults, case_faults;
  std::vector<law::Case> judged;       // every case, where law and cases are without fault
  std::vector<law::CaseBoth> by_both;  // beside it
};

/// Reads files of a draft; `before` is what its cases are compared with.
DraftRead draft_read(std::vector<law::LawFile> files, const law::Law& before);

/// Drafts read last, by the hash of their files. From any thread.
class DraftsRead {
 public:
  using Read = std::shared_ptr<const DraftRead>;
  /// Errors  those of AttachmentFolder::read.
  core::Outcome<Read> at(const platform::AttachmentFolder& folder, const std::string& files_sha256);

 private:
  std::mutex mutex_;
  std::vector<std::pair<std::string, Read>> last_;  // the newest at the end
};

}  // namespace thidua::eligibility
