#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "eligibility/io/kept_results.h"
#include "eligibility/io/screening_shapes.h"
#include "law/law.h"
#include "platform/db.h"
#include "platform/jobs.h"

/// A screening as a job: its result lies as a file in the job's folder, and pages of it are told from there.
namespace thidua::eligibility {

using LoadedScreening = LoadedResult<ScreeningKept>;
using ScreeningsKept = ResultsKept<ScreeningKept>;

struct ScreeningTask {
  platform::Database* database = nullptr;
  core::AgencyId agency;
  const law::Law* law = nullptr;
  int year = 0;
  core::Date received_on;
  std::vector<std::string> awards;
  std::vector<core::UnitId> within;                      // empty: the whole agency
  std::optional<std::set<core::UnitId>> discipline_for;  // units whose discipline may be told; none: all
  std::string unit_name;
  std::shared_ptr<const LoadedScreening> before;  // an earlier answer, used where it is one of the same question
};

/// Errors  as the job's.
core::Outcome<platform::JobOutcome> run_screening(const ScreeningTask& task, platform::JobRun& run);

std::filesystem::path screening_file(const std::filesystem::path& job_folder);

/// "Đủ điều kiện", "Gần đủ", "Cần người xem xét", "Chưa đủ"; "" for a code that is none.
std::string_view screening_state_words(std::string_view state);

}  // namespace thidua::eligibility
