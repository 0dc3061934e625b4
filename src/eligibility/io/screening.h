#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "eligibility/io/screening_shapes.h"
#include "law/law.h"
#include "platform/db.h"
#include "platform/jobs.h"

/// A screening as a job: its result lies as a file in the job's folder, and pages of it are told from there.
namespace thidua::eligibility {

/// A result in memory, with what it is sorted by.
struct LoadedScreening {
  ScreeningKept kept;
  std::vector<std::string> name_keys, unit_keys;  // by row
};

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

/// Results read last. The files are the truth; another program on the same database reads them too. From any thread.
class ScreeningsKept {
 public:
  using Loaded = std::shared_ptr<const LoadedScreening>;
  /// Null where there is no such file, or it is none of ours.
  Loaded at(const std::filesystem::path& file);

 private:
  std::mutex mutex_;
  std::vector<std::pair<std::filesystem::path, Loaded>> last_;  // the newest at the end
};

std::filesystem::path screening_file(const std::filesystem::path& job_folder);

/// "Đủ điều kiện", "Gần đủ", "Cần người xem xét", "Chưa đủ"; "" for a code that is none.
std::string_view screening_state_words(std::string_view state);

}  // namespace thidua::eligibility
