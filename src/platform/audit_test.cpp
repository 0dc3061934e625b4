#include "platform/audit.h"

#include <gtest/gtest.h>

#include "platform/command.h"
#include "platform/dialect.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

constexpr core::AgencyId watched{1};

class AuditTrail : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database_ = fresh_database();
    for (int i = 1; i <= 5; ++i) add("target:" + std::to_string(i));
  }
  void add(std::string subject) {
    CommandRequest asked;
    asked.agency = watched;
    asked.user = core::UserId{3};
    asked.action = "pacts.judge";
    asked.now = test::fixed_now();
    const auto outcome = run_command(*database_, asked, [&](Command& command) -> core::Outcome<std::string> {
      command.record(subject, "{\"kết quả\":\"đạt\"}");
      return std::string("{}");
    });
    ASSERT_TRUE(outcome);
  }
  // As somebody with the database in his hands could do it.
  void tamper(const char* sql) {
    database_->write([&](Connection& db) {
      if (db.dialect() == Dialect::sqlite) {
        db.execute("DROP TRIGGER IF EXISTS platform_audit_not_updated");
        db.execute("DROP TRIGGER IF EXISTS platform_audit_not_deleted");
      } else {
        db.execute("ALTER TABLE platform_audit DISABLE TRIGGER ALL");
      }
      db.execute(sql);
    });
  }
  std::string broken() {
    std::optional<std::string> found;
    database_->read([&](Connection& db) { found = broken_audit_link(db, watched); });
    return found.value_or("");
  }
  std::unique_ptr<Database> database_;
};
THIDUA_ON_BOTH_DATABASES(AuditTrail);

TEST_P(AuditTrail, HoldsWhileNobodyTouchesIt) {
  EXPECT_EQ(broken(), "");
}

TEST_P(AuditTrail, IsAskedByUserActionSubjectAndTime) {
  add("round:7");
  const auto found = [&](const AuditFilter& filter) {
    AuditPage page;
    database_->read([&](Connection& db) { page = audit_page(db, watched, filter, true, 0, 50, 100); });
    EXPECT_EQ(page.count, static_cast<std::int64_t>(page.entries.size()));
    return page.count;
  };
  EXPECT_EQ(found({}), 6);
  EXPECT_EQ(found({core::UserId{3}, "pacts.judge", "", {}, {}}), 6);
  EXPECT_EQ(found({core::UserId{4}, "", "", {}, {}}), 0);
  EXPECT_EQ(found({{}, "pacts.", "", {}, {}}), 6);
  EXPECT_EQ(found({{}, "pact", "", {}, {}}), 0);
  EXPECT_EQ(found({{}, "", "target", {}, {}}), 5);
  EXPECT_EQ(found({{}, "", "target:4", {}, {}}), 1);
  EXPECT_EQ(found({{}, "", "", test::fixed_now(), {}}), 6);
  EXPECT_EQ(found({{}, "", "", {}, test::fixed_now()}), 0);
}

TEST_P(AuditTrail, ComesPageByPage) {
  database_->read([&](Connection& db) {
    const AuditPage first = audit_page(db, watched, {}, true, 0, 2, 3);
    ASSERT_EQ(first.entries.size(), 2U);
    EXPECT_EQ(first.entries.front().sequence, 5);
    EXPECT_EQ(first.count, 3);  // counted no further
    const AuditPage second = audit_page(db, watched, {}, true, first.entries.back().sequence, 2, 100);
    EXPECT_EQ(second.entries.front().sequence, 3);
    EXPECT_EQ(audit_page(db, watched, {}, false, 4, 2, 100).entries.front().sequence, 5);
  });
}

TEST_P(AuditTrail, OfAnAgencyWithoutEntriesHolds) {
  database_->read([](Connection& db) { EXPECT_EQ(broken_audit_link(db, core::AgencyId{99}), std::nullopt); });
}

TEST_P(AuditTrail, IsReadFromEitherEnd) {
  database_->read([](Connection& db) {
    const auto forward = audit_entries(db, watched, 2, 2);
    ASSERT_EQ(forward.size(), 2U);
    EXPECT_EQ(forward[0].subject, "target:3");
    EXPECT_EQ(forward[1].subject, "target:4");
    const auto backward = audit_entries(db, watched, 0, 2, true);
    ASSERT_EQ(backward.size(), 2U);
    EXPECT_EQ(backward[0].subject, "target:5");
  });
}

TEST_P(AuditTrail, IsNeitherChangedNorShortenedByOrdinaryMeans) {
  for (const auto* sql : {"UPDATE platform_audit SET subject = 'x' WHERE sequence = 2",
                          "DELETE FROM platform_audit WHERE sequence = 5"}) {
    EXPECT_THROW(database_->write([&](Connection& db) { db.execute(sql); }), DatabaseError) << sql;
  }
  EXPECT_EQ(broken(), "");
}

TEST_P(AuditTrail, NamesTheFirstEntryThatWasChanged) {
  tamper("UPDATE platform_audit SET detail = '{}' WHERE sequence >= 3");
  EXPECT_NE(broken().find("mục số 3 "), std::string::npos) << broken();
  EXPECT_NE(broken().find("đã bị sửa"), std::string::npos) << broken();
}

TEST_P(AuditTrail, EveryFieldIsUnderTheHash) {
  for (const auto* sql :
       {"UPDATE platform_audit SET at = at + 1 WHERE sequence = 4",
        "UPDATE platform_audit SET user_id = 4 WHERE sequence = 3",
        "UPDATE platform_audit SET subject = 'target:9' WHERE sequence = 2",
        "UPDATE platform_audit SET action = 'pacts.judg', subject = 'etarget:1' WHERE sequence = 1"}) {
    const std::string before = broken();
    tamper(sql);
    EXPECT_NE(broken(), before) << sql;
  }
  EXPECT_NE(broken().find("mục số 1 "), std::string::npos) << broken();
}

TEST_P(AuditTrail, NamesAnEntryThatWasTakenOut) {
  tamper("DELETE FROM platform_audit WHERE sequence = 2");
  EXPECT_NE(broken().find("thiếu mục số 2,"), std::string::npos) << broken();
}

TEST_P(AuditTrail, NoticesThatTheEndWasCutOff) {
  tamper("DELETE FROM platform_audit WHERE sequence >= 4");
  EXPECT_NE(broken().find("từ mục số 4 đến mục số 5"), std::string::npos) << broken();
}

TEST_P(AuditTrail, NoticesAnEntryPutBehindTheEnd) {
  tamper(
      "INSERT INTO platform_audit (agency_id, sequence, at, user_id, action, subject, detail, hash) "
      "VALUES (1, 6, 0, 3, 'pacts.judge', 'target:6', '{}', 'aa')");
  EXPECT_NE(broken().find("mục số 6 "), std::string::npos) << broken();
}

}  // namespace
}  // namespace thidua::platform
