#include "pacts/io/reported.h"

#include <gtest/gtest.h>

#include "pacts/io/invariants.h"
#include "pacts/testing.h"
#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::pacts {
namespace {

using core::Verdict;
using testing::day;
using testing::number;

const std::string sha(64, 'b');

class ReportedYears : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      agency =
          people::add_agency(db, "A", {{day("2020-01-01"), std::nullopt}, "Sở Thử nghiệm", "Sở", "", "STN", "", ""})
              .value();
    });
    EXPECT_EQ(run([&](platform::Command& command) {
                NewPact draft;
                draft.year = 2024;
                draft.title = "Giao ước thi đua năm 2024";
                for (int i = 0; i < 3; ++i) {
                  NewTarget target;
                  target.terms = testing::terms(core::Comparator::at_least, {"80"}, core::Unit::percent);
                  draft.targets.push_back(target);
                }
                auto made = create_pact(command, draft);
                if (made) pact_id = *made;
                return made;
              }),
              "");
  }
  void sign() {
    EXPECT_EQ(run([&](platform::Command& command) { return sign_pact(command, pact_id, day("2023-12-29"), {}); }), "");
  }
  template <class Work>
  std::string run(Work work) {
    now.milliseconds += 60'000;
    const platform::CommandRequest request{agency, core::UserId{4}, "pacts.test", now, {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto answered = work(command);
          if (!answered) return answered.error();
          return std::string("{}");
        });
    return done ? std::string() : done.error().code;
  }
  template <class Read>
  auto look(Read what) {
    std::optional<decltype(what(std::declval<platform::Connection&>()))> found;
    database->read([&](platform::Connection& db) { found.emplace(what(db)); });
    return *std::move(found);
  }
  Pact pact() {
    return look([&](platform::Connection& db) { return load_pact(db, agency, pact_id).value(); });
  }
  Reported told(int ordinal, Verdict verdict, std::string_view figure = {}) {
    Reported one;
    one.target = pact().targets[static_cast<std::size_t>(ordinal) - 1].id;
    one.report_target = "T0" + std::to_string(ordinal);
    one.verdict = verdict;
    if (!figure.empty()) one.figures = {{"hồ sơ", number(figure), core::Unit::percent}};
    one.explanation = "có lý do";
    one.promised = testing::terms(core::Comparator::between, {"80", "90"}, core::Unit::percent).quantity;
    one.quote = "Từ 80% trở lên hồ sơ";
    one.verdict_quote = "(đạt chỉ tiêu)";
    one.file_name = "bao-cao.docx";
    one.sha256 = sha;
    one.begin = 12;
    one.end = 40;
    one.score = 873;
    return one;
  }
  ReportedYear year(std::vector<Reported> targets) {
    ReportedYear made;
    made.period = {day("2024-01-01"), day("2024-12-31")};
    made.title = "Báo cáo tổng kết năm 2024";
    made.file_name = "bao-cao.docx";
    made.sha256 = sha;
    made.targets = std::move(targets);
    return made;
  }
  std::string keep(const ReportedYear& what) {
    return run([&](platform::Command& command) {
      auto kept = keep_reported(command, pact_id, what);
      if (kept) outcome = *kept;
      return kept;
    });
  }
  std::vector<StoredJudgement> judged() {
    return look([&](platform::Connection& db) { return judgements(db, agency, outcome.round); });
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  core::PactId pact_id;
  ReportedOutcome outcome;
  core::Instant now = test::fixed_now();
};
THIDUA_ON_BOTH_DATABASES(ReportedYears);

TEST_P(ReportedYears, ComeBackWithTheirPlacesAndJudgeThePact) {
  sign();
  const auto given = std::vector{told(1, Verdict::met, "83.5"), told(3, Verdict::partly)};
  EXPECT_EQ(keep(year(given)), "");
  EXPECT_EQ(outcome.added, 2);
  EXPECT_EQ(look([&](platform::Connection& db) { return reported(db, agency, outcome.round); }), given);
  const auto found = judged();
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].judgement.verdict, Verdict::met);
  EXPECT_EQ(found[0].judgement.decided_by, DecidedBy::numbers);
  EXPECT_EQ(found[1].judgement.verdict, Verdict::not_stated);
  EXPECT_FALSE(found[1].judgement.question.empty());
  EXPECT_EQ(found[2].judgement.verdict, Verdict::partly);
  EXPECT_EQ(found[0].by, core::UserId{4});
  // nothing `verify` would complain of
  for (const platform::Invariant& invariant : invariants())
    EXPECT_EQ(look([&](platform::Connection& db) { return db.query(invariant.sql, {}, [](const platform::Row&) {}); }),
              0)
        << invariant.name;
}

TEST_P(ReportedYears, StartNextYearsPact) {
  sign();
  EXPECT_EQ(keep(year({told(1, Verdict::not_met, "70"), told(2, Verdict::met, "90"), told(3, Verdict::met, "90")})),
            "");
  const auto lines = look([&](platform::Connection& db) { return next_lines(db, agency, 2024).value(); });
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].verdict, Verdict::not_met);
  EXPECT_EQ(lines[0].actual_vi, "70%");
}

TEST_P(ReportedYears, TheSameAgainAddsNothing) {
  sign();
  const auto given = year({told(1, Verdict::met, "83.5")});
  EXPECT_EQ(keep(given), "");
  const core::RoundId first = outcome.round;
  const auto before = judged();
  EXPECT_EQ(keep(given), "");
  EXPECT_EQ(outcome.round, first);
  EXPECT_EQ(outcome.added, 0);
  EXPECT_EQ(outcome.counts.met, 1);
  EXPECT_EQ(judged()[0].revision, before[0].revision);
}

TEST_P(ReportedYears, AnotherMatchOfTheSameReportTakesTheOldOneBackAndKeepsItsTrace) {
  sign();
  EXPECT_EQ(keep(year({told(1, Verdict::met, "83.5")})), "");
  const core::Instant between = now;
  EXPECT_EQ(keep(year({told(2, Verdict::met, "83.5")})), "");
  EXPECT_EQ(outcome.withdrawn, 1);
  const auto today = look([&](platform::Connection& db) { return reported(db, agency, outcome.round); });
  ASSERT_EQ(today.size(), 1U);
  EXPECT_EQ(today[0].target, pact().targets[1].id);
  const auto then = look([&](platform::Connection& db) { return reported(db, agency, outcome.round, between); });
  ASSERT_EQ(then.size(), 1U);
  EXPECT_EQ(then[0].target, pact().targets[0].id);
  EXPECT_EQ(judged()[0].judgement.verdict, Verdict::not_stated);
}

TEST_P(ReportedYears, WhatAPersonPairedIsRememberedForTheSameReport) {
  sign();
  ReportedYear paired = year({told(2, Verdict::met, "83.5")});
  paired.pairings = {{"T01", std::nullopt}, {"T02", pact().targets[1].id}};
  EXPECT_EQ(keep(paired), "");
  const auto said = [&](std::string_view sha256) {
    return look([&](platform::Connection& db) { return pairings(db, agency, pact_id, RoundKind::final_, sha256); });
  };
  EXPECT_EQ(said(sha), paired.pairings);
  EXPECT_TRUE(said(std::string(64, 'z')).empty());
  EXPECT_TRUE(
      look([&](platform::Connection& db) { return pairings(db, agency, pact_id, RoundKind::interim, sha); }).empty());
  paired.pairings = {{"T02", std::nullopt}};
  paired.targets.clear();
  EXPECT_EQ(keep(paired), "");
  EXPECT_EQ(said(sha), (std::vector<Pairing>{{"T01", std::nullopt}, {"T02", std::nullopt}}));
}

TEST_P(ReportedYears, WhatAPersonDecidedSinceStays) {
  sign();
  EXPECT_EQ(keep(year({told(1, Verdict::met, "83.5")})), "");
  EXPECT_EQ(
      run([&](platform::Command& command) {
        return override_verdict(command, outcome.round, pact().targets[0].id, {Verdict::exceeded, "Hội đồng kết luận"});
      }),
      "");
  EXPECT_EQ(keep(year({told(1, Verdict::not_met, "70")})), "");
  EXPECT_EQ(judged()[0].judgement.verdict, Verdict::exceeded);
  ASSERT_TRUE(judged()[0].override_by_person.has_value());
}

TEST_P(ReportedYears, JudgingTheRoundAgainSaysTheSame) {
  sign();
  EXPECT_EQ(keep(year({told(1, Verdict::partly), told(2, Verdict::met, "90")})), "");
  const auto before = judged();
  EXPECT_EQ(run([&](platform::Command& command) { return judge_round(command, outcome.round); }), "");
  const auto after = judged();
  for (std::size_t i = 0; i < before.size(); ++i)
    EXPECT_EQ(after[i].judgement.verdict, before[i].judgement.verdict) << i;
}

TEST_P(ReportedYears, ALockedRoundIsNeverWrittenOver) {
  sign();
  EXPECT_EQ(keep(year({told(1, Verdict::met, "83.5")})), "");
  EXPECT_EQ(run([&](platform::Command& command) { return lock_round(command, outcome.round); }), "");
  EXPECT_EQ(keep(year({told(1, Verdict::not_met, "70")})), "reported.locked");
  EXPECT_EQ(judged()[0].judgement.verdict, Verdict::met);
}

TEST_P(ReportedYears, ARoundInWhichUnitsReportIsTheirs) {
  sign();
  EXPECT_EQ(run([&](platform::Command& command) {
              auto unit = people::add_unit(
                  command, "VP", {{day("2020-01-01"), std::nullopt}, "Văn phòng", people::UnitKind::office, {}, 1});
              if (!unit) return core::Outcome<core::RoundId>(unit.error());
              auto assigned = assign_target(command, pact().targets[0].id, *unit, {});
              if (!assigned) return core::Outcome<core::RoundId>(assigned.error());
              return open_round(
                  command, pact_id,
                  {"Tổng kết", RoundKind::final_, {day("2024-01-01"), day("2024-12-31")}, day("2024-12-10")});
            }),
            "");
  EXPECT_EQ(keep(year({told(1, Verdict::met, "83.5")})), "reported.units");
  ReportedYear half = year({told(1, Verdict::in_progress)});
  half.kind = RoundKind::interim;
  half.period.to = day("2024-06-30");
  EXPECT_EQ(keep(half), "");  // another round
}

TEST_P(ReportedYears, NeedASignedPactOfThatYear) {
  EXPECT_EQ(keep(year({told(1, Verdict::met)})), "reported.draft");
  sign();
  ReportedYear other = year({told(1, Verdict::met)});
  other.period = {day("2025-01-01"), day("2025-12-31")};
  EXPECT_EQ(keep(other), "reported.period");
  Reported stranger = told(1, Verdict::met);
  stranger.target = core::TargetId{987654};
  EXPECT_EQ(keep(year({stranger})), "reported.target");
  EXPECT_TRUE(look([&](platform::Connection& db) { return rounds(db, agency, pact_id); }).empty());
  EXPECT_EQ(run([&](platform::Command& command) { return close_pact(command, pact_id); }), "");
  EXPECT_EQ(keep(year({told(1, Verdict::met)})), "reported.closed");
}

}  // namespace
}  // namespace thidua::pacts
