#include "platform/command.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

constexpr core::AgencyId first_agency{1};
constexpr core::AgencyId second_agency{2};

class RunningCommands : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (!IsSkipped() && !HasFatalFailure()) database_ = fresh_database();
  }
  static CommandRequest request(std::string key = {}, std::string body = "thân") {
    CommandRequest asked;
    asked.agency = first_agency;
    asked.user = core::UserId{7};
    asked.action = "sample.keep";
    asked.now = test::fixed_now();
    asked.key = std::move(key);
    asked.body_sha256 = std::move(body);
    return asked;
  }
  std::int64_t count(const char* table) {
    std::int64_t rows = -1;
    database_->read(
        [&](Connection& db) { rows = db.one_integer("SELECT count(*) FROM " + std::string(table)).value(); });
    return rows;
  }
  // Gives a number, says so in the audit trail, and counts how often it ran.
  core::Outcome<std::string> give_number(const CommandRequest& asked) {
    return run_command(*database_, asked, [&](Command& command) -> core::Outcome<std::string> {
      ++runs_;
      const auto id = command.new_id();
      command.record("sample:" + std::to_string(id), "{}");
      return "{\"id\":\"" + std::to_string(id) + "\"}";
    });
  }
  std::unique_ptr<Database> database_;
  int runs_ = 0;
};
THIDUA_ON_BOTH_DATABASES(RunningCommands);

TEST_P(RunningCommands, WritesEffectAuditAndReceiptTogether) {
  EXPECT_EQ(give_number(request("k1")).value(), "{\"id\":\"1\"}");
  EXPECT_EQ(count("platform_receipt"), 1);
  database_->read([](Connection& db) {
    const auto entries = audit_entries(db, first_agency, 0, 10);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].sequence, 1);
    EXPECT_EQ(entries[0].action, "sample.keep");
    EXPECT_EQ(entries[0].subject, "sample:1");
    EXPECT_EQ(entries[0].user, core::UserId{7});
    EXPECT_EQ(entries[0].at, test::fixed_now());
    EXPECT_EQ(entries[0].hash.size(), 64U);
  });
}

TEST_P(RunningCommands, GivesTheSameAnswerToTheSameKeyWithoutRunningAgain) {
  const auto first = give_number(request("k1"));
  const auto again = give_number(request("k1"));
  EXPECT_EQ(first.value(), again.value());
  EXPECT_EQ(runs_, 1);
  EXPECT_EQ(count("platform_audit"), 1);
}

TEST_P(RunningCommands, RefusesAKeyUsedForAnotherBodyOrAnotherAction) {
  ASSERT_TRUE(give_number(request("k1")));
  EXPECT_EQ(give_number(request("k1", "thân khác")).error().code, "receipt.other_body");
  auto other_action = request("k1");
  other_action.action = "sample.drop";
  EXPECT_EQ(give_number(other_action).error().code, "receipt.other_body");
  EXPECT_EQ(give_number(request(std::string(201, 'k'))).error().code, "receipt.key_too_long");
  EXPECT_EQ(runs_, 1);
}

TEST_P(RunningCommands, ServesTheSameKeyOfAnotherUserOrAgencyAnew) {
  ASSERT_TRUE(give_number(request("k1")));
  auto other_user = request("k1", "thân khác");
  other_user.user = core::UserId{8};
  EXPECT_TRUE(give_number(other_user));
  auto other_agency = request("k1", "thân khác");
  other_agency.agency = second_agency;
  EXPECT_EQ(give_number(other_agency).value(), "{\"id\":\"1\"}") << "numbers are the agency's own";
}

TEST_P(RunningCommands, ForgetsAReceiptAfterThirtyDays) {
  constexpr std::int64_t day = 86'400'000;
  ASSERT_TRUE(give_number(request("k1")));
  auto later = request("k1");
  later.now.milliseconds += 30 * day;
  EXPECT_EQ(give_number(later).value(), "{\"id\":\"1\"}") << "on the thirtieth day it still holds";
  later.now.milliseconds += 1;
  EXPECT_EQ(give_number(later).value(), "{\"id\":\"2\"}");
  EXPECT_EQ(count("platform_receipt"), 1);
}

TEST_P(RunningCommands, LeavesNoTraceOfARefusal) {
  const auto outcome = run_command(*database_, request("k1"), [](Command& command) -> core::Outcome<std::string> {
    command.new_id();
    command.record("sample:1", "{}");
    return core::Refusal{"sample.refused", "Chưa được.", "", ""};
  });
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "sample.refused");
  for (const auto* table : {"platform_receipt", "platform_audit", "platform_id"}) EXPECT_EQ(count(table), 0) << table;
  EXPECT_TRUE(give_number(request("k1"))) << "the key is free";
}

TEST_P(RunningCommands, LeavesNoTraceOfAThrow) {
  const auto throwing = [](Command& command) -> core::Outcome<std::string> {
    command.record("sample:1", "{}");
    command.db.execute("INSERT INTO platform_id (agency_id, next) VALUES (1, 1), (1, 1)");
    return std::string("{}");
  };
  EXPECT_THROW(static_cast<void>(run_command(*database_, request("k1"), throwing)), ConstraintError);
  EXPECT_EQ(count("platform_receipt") + count("platform_audit") + count("platform_id"), 0);
}

TEST_P(RunningCommands, GivesEveryNumberOnceAndLeavesNoGapBetweenCommands) {
  std::set<std::int64_t> given;
  for (const int wanted : {1, 5, 1000, 2}) {
    const auto outcome = run_command(*database_, request(), [&](Command& command) -> core::Outcome<std::string> {
      for (int i = 0; i < wanted; ++i) given.insert(command.new_id());
      return std::string("{}");
    });
    ASSERT_TRUE(outcome);
  }
  EXPECT_EQ(given.size(), 1008U);
  EXPECT_EQ(*given.begin(), 1);
  EXPECT_EQ(*given.rbegin(), 1008);
}

TEST_P(RunningCommands, FromSeveralAtOnceGivesEveryNumberOnceAndOneUnbrokenChain) {
  std::vector<std::thread> users;
  std::vector<std::string> answers(4 * 15);
  for (std::size_t user = 0; user < 4; ++user) {
    users.emplace_back([&, user] {
      for (std::size_t i = 0; i < 15; ++i) {
        auto outcome = run_command(*database_, request(std::to_string(user) + "." + std::to_string(i)),
                                   [](Command& command) -> core::Outcome<std::string> {
                                     const auto id = std::to_string(command.new_id());
                                     command.record("sample:" + id, "{}");
                                     return id;
                                   });
        answers[user * 15 + i] = outcome.value();
      }
    });
  }
  for (auto& user : users) user.join();
  EXPECT_EQ(std::set<std::string>(answers.begin(), answers.end()).size(), answers.size());
  database_->read([](Connection& db) {
    EXPECT_EQ(broken_audit_link(db, first_agency), std::nullopt);
    EXPECT_EQ(audit_entries(db, first_agency, 0, 100).size(), 60U);
  });
}

TEST_P(RunningCommands, WithTheSameKeyAtOnceRunsOnce) {
  std::atomic<int> runs{0};
  std::vector<std::string> answers(4);
  std::vector<std::thread> senders;
  for (auto& answer : answers) {
    senders.emplace_back([&] {
      answer = run_command(*database_, request("k1"), [&](Command& command) -> core::Outcome<std::string> {
                 ++runs;
                 return std::to_string(command.new_id());
               }).value();
    });
  }
  for (auto& sender : senders) sender.join();
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(std::set<std::string>(answers.begin(), answers.end()).size(), 1U);
}

TEST_P(RunningCommands, OfOneAgencyDecideOnEachOthersResult) {
  // Each takes a place where at most ten may; on a stale view more would.
  database_->write([](Connection& db) { db.execute("CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY)"); });
  std::vector<std::thread> users;
  for (int user = 0; user < 4; ++user) {
    users.emplace_back([&] {
      for (int i = 0; i < 5; ++i) {
        static_cast<void>(run_command(*database_, request(), [](Command& command) -> core::Outcome<std::string> {
          if (command.db.one_integer("SELECT count(*) FROM sample") == 10) {
            return core::Refusal{"sample.full", "Đã đủ.", "", ""};
          }
          command.db.execute("INSERT INTO sample (id) VALUES (?)", {command.new_id()});
          return std::string("{}");
        }));
      }
    });
  }
  for (auto& user : users) user.join();
  EXPECT_EQ(count("sample"), 10);
}

}  // namespace
}  // namespace thidua::platform
