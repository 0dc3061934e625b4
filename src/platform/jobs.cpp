#include "platform/jobs.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <system_error>

#include "core/coded.h"
#include "platform/command.h"
#include "platform/worker_pool.h"

namespace thidua::platform {
namespace {

constexpr std::size_t jobs_waiting_max = 32;
constexpr std::int64_t job_life_milliseconds = 24LL * 3600 * 1000;
constexpr std::int64_t told_every_milliseconds = 1000;

constexpr std::array job_states{
    core::Coded<JobState>{JobState::waiting, "waiting", "đang chờ"},
    core::Coded<JobState>{JobState::running, "running", "đang làm"},
    core::Coded<JobState>{JobState::done, "done", "đã xong"},
    core::Coded<JobState>{JobState::failed, "failed", "không làm được"},
    core::Coded<JobState>{JobState::cancelled, "cancelled", "đã hủy"},
};

core::Refusal interrupted() {
  return {"job.interrupted", "Việc này bị dừng giữa chừng vì máy chủ khởi động lại. Hãy làm lại từ đầu.", "", ""};
}

core::Refusal went_wrong() {
  return {"job.failed", "Máy chủ gặp lỗi khi làm việc này. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.", "", ""};
}

bool has_ended(JobState state) {
  return state != JobState::waiting && state != JobState::running;
}

std::string refusal_text(const core::Refusal& refusal) {
  return to_text(Json::object()
                     .set("code", refusal.code)
                     .set("message", refusal.message)
                     .set("field", refusal.field)
                     .set("place", refusal.place));
}

Json stored_json(const std::string& text) {
  auto json = parse_json(text, {64'000'000, 64});
  return json ? *std::move(json) : Json();
}

std::string member_text(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->text() != nullptr ? *member->text() : std::string();
}

core::Refusal stored_refusal(const std::string& text) {
  const Json json = stored_json(text);
  return {member_text(json, "code"), member_text(json, "message"), member_text(json, "field"),
          member_text(json, "place")};
}

struct JobKey {
  std::int64_t agency = 0;
  std::int64_t id = 0;
  auto operator<=>(const JobKey&) const = default;
};

/// A job this program does.
struct LiveJob {
  Jobs::Work work;
  std::mutex mutex;  // of the two below
  JobProgress progress;
  bool running = false;
  std::atomic<bool> cancelled{false};
  std::atomic<bool> by_user{false};  // else the program ends
};

/// Says while it is open that this program lives: the system drops the lock even when the program is killed.
class LifeSign {
 public:
  LifeSign(const std::filesystem::path& folder, const std::string& node) {
    descriptor_ = ::open((folder / (node + ".dang-chay")).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
      throw std::system_error(errno, std::generic_category(), "không ghi được vào thư mục của các việc dài");
  }
  ~LifeSign() { ::close(descriptor_); }
  LifeSign(const LifeSign&) = delete;
  LifeSign& operator=(const LifeSign&) = delete;

  static bool alive(const std::filesystem::path& folder, const std::string& node) {
    const int descriptor = ::open((folder / (node + ".dang-chay")).c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    ::close(descriptor);
    return locked;
  }

 private:
  int descriptor_ = -1;
};

std::string new_node_name() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

}  // namespace

std::string_view code(JobState state) {
  return code_in(job_states, state);
}

class Jobs::Machine {
 public:
  Machine(Database& database, std::filesystem::path folder, std::function<core::Instant()> now, int threads,
          std::shared_ptr<Log> log)
      : database_(database),
        folder_(std::move(folder)),
        now_(std::move(now)),
        log_(std::move(log)),
        node_(new_node_name()),
        pool_(std::make_unique<WorkerPool>(threads, jobs_waiting_max)) {
    std::filesystem::create_directories(folder_);
    life_ = std::make_unique<LifeSign>(folder_, node_);
  }
  ~Machine();

  core::Outcome<std::int64_t> start(core::AgencyId agency, core::UserId user, std::string kind, Work work);
  std::optional<Job> find(core::AgencyId agency, core::UserId user, std::int64_t id);
  bool cancel(core::AgencyId agency, core::UserId user, std::int64_t id);

 private:
  class Run;
  struct Found {
    Job job;
    std::string node;
  };
  std::filesystem::path folder_of(const JobKey& key) const {
    return folder_ / fmt::format("{}-{}", key.agency, key.id);
  }
  /// Writes the progress down and hears whether the job was cancelled through another program.
  void write_down(const JobKey& key, LiveJob& job);
  std::optional<Found> stored(core::AgencyId agency, core::UserId user, std::int64_t id);
  std::shared_ptr<LiveJob> live(const JobKey& key);
  void run(const JobKey& key, LiveJob& job);
  core::Outcome<JobOutcome> outcome_of(const JobKey& key, LiveJob& job);
  void end(const JobKey& key, JobState state, const JobOutcome& outcome, const std::optional<core::Refusal>& problem);
  void forget_old();

  Database& database_;
  const std::filesystem::path folder_;
  const std::function<core::Instant()> now_;
  const std::shared_ptr<Log> log_;
  const std::string node_;
  std::unique_ptr<LifeSign> life_;
  std::mutex mutex_;  // of the next
  std::map<JobKey, std::shared_ptr<LiveJob>> live_;
  std::unique_ptr<WorkerPool> pool_;  // goes first
};

class Jobs::Machine::Run final : public JobRun {
 public:
  Run(Machine& machine, const JobKey& key, LiveJob& job) : machine_(machine), key_(key), job_(job) {}

  void tell(const JobProgress& progress) override {
    {
      const std::lock_guard lock(job_.mutex);
      job_.progress = progress;
    }
    const std::int64_t at = machine_.now_().milliseconds;
    if (at - told_at_ < told_every_milliseconds) return;
    told_at_ = at;
    machine_.write_down(key_, job_);
  }
  bool cancelled() const override { return job_.cancelled; }
  std::filesystem::path folder() const override { return machine_.folder_of(key_); }

 private:
  Machine& machine_;
  const JobKey key_;
  LiveJob& job_;
  std::int64_t told_at_ = 0;
};

Jobs::Machine::~Machine() {
  std::map<JobKey, std::shared_ptr<LiveJob>> left;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, job] : live_) job->cancelled = true;
  }
  pool_.reset();  // what runs ends by itself; what waits is dropped
  {
    const std::lock_guard lock(mutex_);
    left.swap(live_);
  }
  for (const auto& [key, job] : left) end(key, JobState::failed, {}, interrupted());
  std::error_code ignored;
  std::filesystem::remove(folder_ / (node_ + ".dang-chay"), ignored);
}

core::Outcome<std::int64_t> Jobs::Machine::start(core::AgencyId agency, core::UserId user, std::string kind,
                                                 Work work) {
  forget_old();
  JobKey key{agency.value, 0};
  const auto stored = run_command(database_, {agency, user, "platform.job", now_(), {}, {}},
                                  [&](Command& command) -> core::Outcome<std::string> {
                                    key.id = command.new_id();
                                    command.db.execute(
                                        "INSERT INTO platform_job (agency_id, job_id, user_id, kind, node, state, done,"
                                        " total, note, cancel_asked, file, file_name, media_type, started_at)"
                                        " VALUES (?, ?, ?, ?, ?, 'waiting', 0, 0, '', 0, '', '', '', ?)",
                                        {agency.value, key.id, user.value, kind, node_, now_().milliseconds});
                                    return std::string("{}");
                                  });
  if (!stored) return stored.error();
  auto job = std::make_shared<LiveJob>();
  job->work = std::move(work);
  {
    const std::lock_guard lock(mutex_);
    live_[key] = job;
  }
  if (pool_->post([this, key, job] { run(key, *job); })) return key.id;
  const core::Refusal busy{"http.busy", "Máy chủ đang có quá nhiều việc chờ. Hãy đợi ít phút rồi thử lại.", "", ""};
  end(key, JobState::failed, {}, busy);
  return busy;
}

void Jobs::Machine::run(const JobKey& key, LiveJob& job) {
  {
    const std::lock_guard lock(job.mutex);
    job.running = true;
  }
  std::optional<core::Refusal> problem;
  JobOutcome outcome;
  if (!job.cancelled) {
    auto made = outcome_of(key, job);
    if (made)
      outcome = *std::move(made);
    else
      problem = made.error();
  }
  job.work = nullptr;  // what it holds goes now, on this thread
  if (job.cancelled && job.by_user) return end(key, JobState::cancelled, {}, std::nullopt);
  if (job.cancelled) return end(key, JobState::failed, {}, interrupted());
  end(key, problem ? JobState::failed : JobState::done, outcome, problem);
}

core::Outcome<JobOutcome> Jobs::Machine::outcome_of(const JobKey& key, LiveJob& job) {
  try {
    std::filesystem::create_directories(folder_of(key));
    write_down(key, job);
    Run run(*this, key, job);
    return job.work(run);
  } catch (const std::exception& failure) {
    log_->write(LogLevel::error, "việc dài gặp lỗi", {{"job", key.id}, {"error", failure.what()}});
    return went_wrong();
  }
}

void Jobs::Machine::write_down(const JobKey& key, LiveJob& job) {
  JobProgress progress;
  {
    const std::lock_guard lock(job.mutex);
    progress = job.progress;
  }
  database_.write([&](Connection& db) {
    db.execute(
        "UPDATE platform_job SET state = 'running', done = ?, total = ?, note = ?"
        " WHERE agency_id = ? AND job_id = ?",
        {progress.done, progress.total, progress.note, key.agency, key.id});
    if (db.one_integer("SELECT cancel_asked FROM platform_job WHERE agency_id = ? AND job_id = ?",
                       {key.agency, key.id}) == 1) {
      job.by_user = true;
      job.cancelled = true;
    }
  });
}

/// The end is what the other side waits for: a busy database is asked again.
void Jobs::Machine::end(const JobKey& key, JobState state, const JobOutcome& outcome,
                        const std::optional<core::Refusal>& problem) {
  for (int attempt = 0; attempt < 3; ++attempt) try {
      database_.write([&](Connection& db) {
        db.execute(
            "UPDATE platform_job SET state = ?, problem = ?, result = ?, file = ?, file_name = ?,"
            " media_type = ?, ended_at = ? WHERE agency_id = ? AND job_id = ?",
            {std::string(code(state)), problem ? Value(refusal_text(*problem)) : Value(nullptr),
             outcome.result.is_null() ? Value(nullptr) : Value(to_text(outcome.result)),
             outcome.file.empty() ? std::string() : outcome.file.filename().string(), outcome.file_name,
             outcome.media_type, now_().milliseconds, key.agency, key.id});
      });
      break;
    } catch (const DatabaseError& failure) {
      log_->write(LogLevel::error, "không ghi được kết quả của việc dài", {{"job", key.id}, {"error", failure.what()}});
    }
  const std::lock_guard lock(mutex_);
  live_.erase(key);
}

std::shared_ptr<LiveJob> Jobs::Machine::live(const JobKey& key) {
  const std::lock_guard lock(mutex_);
  const auto found = live_.find(key);
  return found == live_.end() ? nullptr : found->second;
}

std::optional<Jobs::Machine::Found> Jobs::Machine::stored(core::AgencyId agency, core::UserId user, std::int64_t id) {
  std::optional<Found> found;
  database_.read([&](Connection& db) {
    db.query(
        "SELECT kind, node, state, done, total, note, problem, result, file, file_name, media_type FROM platform_job"
        " WHERE agency_id = ? AND job_id = ? AND user_id = ?",
        {agency.value, id, user.value}, [&](const Row& row) {
          found.emplace();
          Job& job = found->job;
          job.id = id;
          job.kind = row.text(0);
          found->node = row.text(1);
          job.state = value_in(job_states, row.text(2)).value_or(JobState::failed);
          job.progress = {row.integer(3), row.integer(4), row.text(5)};
          if (!row.is_null(6)) job.problem = stored_refusal(row.text(6));
          if (!row.is_null(7)) job.outcome.result = stored_json(row.text(7));
          job.folder = folder_of({agency.value, id});
          if (const std::string file = row.text(8); !file.empty()) job.outcome.file = job.folder / file;
          job.outcome.file_name = row.text(9);
          job.outcome.media_type = row.text(10);
        });
  });
  return found;
}

std::optional<Job> Jobs::Machine::find(core::AgencyId agency, core::UserId user, std::int64_t id) {
  auto found = stored(agency, user, id);
  if (!found) return std::nullopt;
  if (has_ended(found->job.state)) return std::move(found->job);
  if (found->node != node_) {
    if (LifeSign::alive(folder_, found->node)) return std::move(found->job);
    end({agency.value, id}, JobState::failed, {}, interrupted());
  } else if (const auto job = live({agency.value, id})) {
    const std::lock_guard lock(job->mutex);
    found->job.state = job->running ? JobState::running : JobState::waiting;
    found->job.progress = job->progress;
    return std::move(found->job);
  }
  found = stored(agency, user, id);  // it ended in between
  return found ? std::optional(std::move(found->job)) : std::nullopt;
}

bool Jobs::Machine::cancel(core::AgencyId agency, core::UserId user, std::int64_t id) {
  const auto found = find(agency, user, id);
  if (!found || has_ended(found->state)) return false;
  const auto job = live({agency.value, id});
  if (job) {
    job->by_user = true;
    job->cancelled = true;
    return true;
  }
  database_.write([&](Connection& db) {
    db.execute("UPDATE platform_job SET cancel_asked = 1 WHERE agency_id = ? AND job_id = ?", {agency.value, id});
  });
  return true;
}

void Jobs::Machine::forget_old() {
  std::vector<JobKey> old;
  const std::int64_t before = now_().milliseconds - job_life_milliseconds;
  database_.read([&](Connection& db) {
    db.query(
        "SELECT agency_id, job_id FROM platform_job WHERE started_at < ?"
        " AND (ended_at < ? OR (ended_at IS NULL AND started_at < ?))",
        {before, before, before - job_life_milliseconds}, [&](const Row& row) {
          old.push_back({row.integer(0), row.integer(1)});
        });
  });
  if (old.empty()) return;
  database_.write([&](Connection& db) {
    for (const JobKey& key : old)
      db.execute("DELETE FROM platform_job WHERE agency_id = ? AND job_id = ?", {key.agency, key.id});
  });
  std::error_code ignored;
  for (const JobKey& key : old) std::filesystem::remove_all(folder_of(key), ignored);
}

Jobs::Jobs(Database& database, std::filesystem::path folder, std::function<core::Instant()> now, int threads,
           std::shared_ptr<Log> log)
    : machine_(std::make_unique<Machine>(database, std::move(folder), std::move(now), threads, std::move(log))) {}
Jobs::~Jobs() = default;

core::Outcome<std::int64_t> Jobs::start(core::AgencyId agency, core::UserId user, std::string kind, Work work) {
  return machine_->start(agency, user, std::move(kind), std::move(work));
}
std::optional<Job> Jobs::find(core::AgencyId agency, core::UserId user, std::int64_t id) {
  return machine_->find(agency, user, id);
}
bool Jobs::cancel(core::AgencyId agency, core::UserId user, std::int64_t id) {
  return machine_->cancel(agency, user, id);
}

}  // namespace thidua::platform
