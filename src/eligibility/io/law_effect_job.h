#pragma once
#include <filesystem>
#include <memory>
#include <string_view>

#include "eligibility/io/kept_results.h"
#include "eligibility/io/law_draft_read.h"
#include "eligibility/io/law_draft_shapes.h"
#include "eligibility/io/units_seen.h"
#include "platform/db.h"
#include "platform/jobs.h"

/// Whom a draft of the law touches, as a job: its result lies as a file in the job's folder.
namespace thidua::eligibility {

struct LawEffectTask {
  platform::Database* database = nullptr;
  core::AgencyId agency;
  const law::Law* before = nullptr;
  DraftsRead::Read after;  // has a law
  LawEffectsShown head;    // draft, year and day are filled in
  UnitSet discipline_for;  // units whose discipline may be told
};

/// Errors  as the job's; `law.effects.too_large`.
core::Outcome<platform::JobOutcome> run_law_effects(const LawEffectTask& task, platform::JobRun& run);

std::filesystem::path law_effects_file(const std::filesystem::path& job_folder);
using LawEffectsRead = ResultsKept<LawEffectsKept>;

}  // namespace thidua::eligibility
