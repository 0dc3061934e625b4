#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/ids.h"
#include "core/outcome.h"
#include "platform/db.h"
#include "platform/json.h"
#include "platform/log.h"

/// Long work: started by a request, watched by asking, cancelled, its outcome kept for a day.
namespace thidua::platform {

enum class JobState { waiting, running, done, failed, cancelled };
std::string_view code(JobState state);

struct JobProgress {
  std::int64_t done = 0;
  std::int64_t total = 0;  // 0 = not known
  std::string note;        // "Đang đọc trang 3"
};

/// What the work itself is given.
class JobRun {
 public:
  virtual ~JobRun() = default;
  virtual void tell(const JobProgress& progress) = 0;
  /// Asked between steps; true: stop and return whatever.
  virtual bool cancelled() const = 0;
  /// An empty folder for files; what the outcome names in it is served until the job is forgotten.
  virtual std::filesystem::path folder() const = 0;
};

struct JobOutcome {
  Json result;                 // shown to the one who asked
  std::filesystem::path file;  // to download, or empty
  std::string file_name;
  std::string media_type;
};

struct Job {
  std::int64_t id = 0;
  std::string kind;  // "pacts.read"
  JobState state = JobState::waiting;
  JobProgress progress;
  std::optional<core::Refusal> problem;
  JobOutcome outcome;
  std::filesystem::path folder;
};

/// Runs jobs on threads of its own. A job that was running when the program ended is told as failed
/// (`job.interrupted`) when it is asked about again.
class Jobs {
 public:
  using Work = std::function<core::Outcome<JobOutcome>(JobRun&)>;

  /// `folder` is shared by all programs that work on this database; created where it is missing.
  Jobs(Database& database, std::filesystem::path folder, std::function<core::Instant()> now, int threads,
       std::shared_ptr<Log> log = Log::silent());
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;
  /// Cancels what runs and waits for it.
  ~Jobs();

  /// `http.busy` where too many wait.
  core::Outcome<std::int64_t> start(core::AgencyId agency, core::UserId user, std::string kind, Work work);
  /// Only the one who started it may ask; nullopt: not theirs, or forgotten.
  std::optional<Job> find(core::AgencyId agency, core::UserId user, std::int64_t id);
  /// False: not theirs, or ended already.
  bool cancel(core::AgencyId agency, core::UserId user, std::int64_t id);

 private:
  class Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace thidua::platform
