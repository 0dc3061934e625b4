#include "platform/jobs.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "support/databases.h"

namespace thidua::platform {
namespace {

constexpr core::AgencyId job_agency{1};
constexpr core::UserId job_user{7};

class JobsStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    jobs = open();
  }
  std::unique_ptr<Jobs> open() {
    return std::make_unique<Jobs>(
        *database, folder / "viec", [this] { return core::Instant{at}; }, 1);
  }
  std::int64_t start(Jobs::Work work) {
    const auto id = jobs->start(job_agency, job_user, "test.work", std::move(work));
    EXPECT_TRUE(id.ok());
    return id ? *id : 0;
  }
  /// Once it has ended, or as it is after a long wait.
  Job ended(std::int64_t id) {
    for (int i = 0; i < 3000; ++i) {
      const auto job = jobs->find(job_agency, job_user, id);
      if (!job) break;
      if (job->state != JobState::waiting && job->state != JobState::running) return *job;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "the job did not end";
    return {};
  }

  test::TemporaryFolder folder;
  std::atomic<std::int64_t> at{test::fixed_now().milliseconds};
  std::unique_ptr<Database> database;
  std::unique_ptr<Jobs> jobs;
};
THIDUA_ON_BOTH_DATABASES(JobsStore);

Jobs::Work writing(std::string text) {
  return [text](JobRun& run) -> core::Outcome<JobOutcome> {
    run.tell({1, 2, "Đang ghi"});
    test::write_file(run.folder() / "bao-cao.txt", text);
    return JobOutcome{Json::object().set("pages", 3), run.folder() / "bao-cao.txt", "Báo cáo.txt", "text/plain"};
  };
}

/// Works until it is told to stop.
Jobs::Work endless(std::atomic<bool>& begun) {
  return [&begun](JobRun& run) -> core::Outcome<JobOutcome> {
    run.tell({3, 10, "Đang đọc trang 3"});
    begun = true;
    while (!run.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return JobOutcome{};
  };
}

void wait_for(const std::atomic<bool>& what) {
  for (int i = 0; i < 3000 && !what; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

TEST_P(JobsStore, TheOutcomeIsToldWithItsFile) {
  const auto id = start(writing("xong"));
  const Job job = ended(id);
  EXPECT_EQ(job.state, JobState::done);
  EXPECT_EQ(job.kind, "test.work");
  EXPECT_EQ(to_text(job.outcome.result), R"({"pages":3})");
  EXPECT_EQ(job.outcome.file_name, "Báo cáo.txt");
  EXPECT_EQ(test::file_text(job.outcome.file), "xong");
}

TEST_P(JobsStore, OnlyWhoStartedItMayAsk) {
  const auto id = start(writing("x"));
  ended(id);
  EXPECT_FALSE(jobs->find(job_agency, core::UserId{8}, id));
  EXPECT_FALSE(jobs->find(core::AgencyId{2}, job_user, id));
  EXPECT_FALSE(jobs->cancel(job_agency, core::UserId{8}, id));
}

TEST_P(JobsStore, ARefusalAndAFailureAreTold) {
  const auto refused = start([](JobRun&) -> core::Outcome<JobOutcome> {
    return core::Refusal{"read.empty", "Tệp trống.", "file", "trang 1"};
  });
  const Job job = ended(refused);
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_EQ(job.problem, (core::Refusal{"read.empty", "Tệp trống.", "file", "trang 1"}));
  const auto broken = start([](JobRun&) -> core::Outcome<JobOutcome> { throw std::runtime_error("bí mật"); });
  const Job failed = ended(broken);
  ASSERT_TRUE(failed.problem);
  EXPECT_EQ(failed.problem->code, "job.failed");
  EXPECT_EQ(failed.problem->message.find("bí mật"), std::string::npos);
}

TEST_P(JobsStore, ProgressIsSeenAndItCanBeCancelled) {
  std::atomic<bool> begun{false};
  const auto id = start(endless(begun));
  const auto waits = start(writing("y"));  // there is one thread
  wait_for(begun);
  const auto job = jobs->find(job_agency, job_user, id);
  ASSERT_TRUE(job);
  EXPECT_EQ(job->state, JobState::running);
  EXPECT_EQ(job->progress.done, 3);
  EXPECT_EQ(job->progress.note, "Đang đọc trang 3");
  EXPECT_EQ(jobs->find(job_agency, job_user, waits)->state, JobState::waiting);
  EXPECT_TRUE(jobs->cancel(job_agency, job_user, waits));
  EXPECT_TRUE(jobs->cancel(job_agency, job_user, id));
  EXPECT_EQ(ended(id).state, JobState::cancelled);
  EXPECT_EQ(ended(waits).state, JobState::cancelled);
  EXPECT_FALSE(jobs->cancel(job_agency, job_user, id));
}

TEST_P(JobsStore, AProgramThatEndsInterruptsItsJobs) {
  std::atomic<bool> begun{false};
  const auto id = start(endless(begun));
  const auto waits = start(writing("y"));
  wait_for(begun);
  jobs = nullptr;
  jobs = open();
  for (const auto one : {id, waits}) {
    const Job job = ended(one);
    EXPECT_EQ(job.state, JobState::failed);
    ASSERT_TRUE(job.problem);
    EXPECT_EQ(job.problem->code, "job.interrupted");
  }
}

TEST_P(JobsStore, AProgramThatWasKilledIsFoundOut) {
  const auto id = start(writing("x"));
  ended(id);
  database->write([&](Connection& db) {  // as it stands when the power goes
    db.execute("UPDATE platform_job SET state = 'running', node = 'deadbeef', ended_at = NULL WHERE job_id = ?", {id});
  });
  const auto job = jobs->find(job_agency, job_user, id);
  ASSERT_TRUE(job);
  EXPECT_EQ(job->state, JobState::failed);
  EXPECT_EQ(job->problem.value().code, "job.interrupted");
}

TEST_P(JobsStore, AnotherProgramSeesAndCancelsIt) {
  std::atomic<bool> begun{false};
  const auto id = start([&begun](JobRun& run) -> core::Outcome<JobOutcome> {
    begun = true;
    for (std::int64_t step = 0; !run.cancelled(); ++step) {
      run.tell({step, 0, "Đang làm"});
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return JobOutcome{};
  });
  wait_for(begun);
  const auto other = open();
  EXPECT_EQ(other->find(job_agency, job_user, id)->state, JobState::running);
  EXPECT_TRUE(other->cancel(job_agency, job_user, id));
  at += 5000;  // the next progress is written down, and hears of it
  EXPECT_EQ(ended(id).state, JobState::cancelled);
}

TEST_P(JobsStore, IsForgottenAfterADayWithItsFiles) {
  const auto id = start(writing("x"));
  const Job job = ended(id);
  at += 25LL * 3600 * 1000;
  ended(start(writing("y")));
  EXPECT_FALSE(jobs->find(job_agency, job_user, id));
  EXPECT_FALSE(std::filesystem::exists(job.folder));
}

TEST_P(JobsStore, TooManyAreRefusedAtOnce) {
  std::atomic<bool> begun{false};
  start(endless(begun));
  wait_for(begun);
  std::string refused;
  for (int i = 0; i < 40 && refused.empty(); ++i) {
    const auto id = jobs->start(job_agency, job_user, "test.more", writing("z"));
    if (!id) refused = id.error().code;
  }
  EXPECT_EQ(refused, "http.busy");
}

}  // namespace
}  // namespace thidua::platform
