#include "eligibility/io/law_draft_read.h"

#include <algorithm>

#include "law/io/law_upload.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t in_memory = 4;

void read_cases_of(DraftRead& read, const law::Law& before) {
  auto cases = law::read_all_cases(read.cases, *read.law);
  if (!cases) {
    read.case_faults = cases.error();
    return;
  }
  read.judged = *std::move(cases);
  for (const law::Case& one : read.judged) read.by_both.push_back(law::judged_by_both(before, *read.law, one));
}

}  // namespace

DraftRead draft_read(std::vector<law::LawFile> files, const law::Law& before) {
  DraftRead read;
  for (law::LawFile& file : files)
    (file.name.starts_with("cases/") ? read.cases : read.files).push_back(std::move(file));
  auto law = law::load_law(read.files);
  if (!law) {
    read.faults = law.error();
    return read;
  }
  read.law = *std::move(law);
  read_cases_of(read, before);
  return read;
}

core::Outcome<DraftsRead::Read> DraftsRead::at(const platform::AttachmentFolder& folder,
                                               const std::string& files_sha256) {
  const std::scoped_lock lock(mutex_);
  const auto known = std::ranges::find(last_, files_sha256, &std::pair<std::string, Read>::first);
  if (known != last_.end()) return known->second;
  const auto bytes = folder.read(files_sha256);
  if (!bytes) return bytes.error();
  auto files = law::read_law_archive(*bytes);
  if (!files) return files.error();
  Read read = std::make_shared<const DraftRead>(draft_read(*std::move(files), law::law_in_use()));
  if (last_.size() == in_memory) last_.erase(last_.begin());
  last_.emplace_back(files_sha256, read);
  return read;
}

}  // namespace thidua::eligibility
