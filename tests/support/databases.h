#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/date.h"
#include "platform/db.h"
#include "support/folder.h"

/// Databases for tests. The same test runs on SQLite and on a real PostgreSQL that the test program starts for itself:
///
///   class RoundStore : public thidua::test::OnBothDatabases {};
///   THIDUA_ON_BOTH_DATABASES(RoundStore);
///   TEST_P(RoundStore, KeepsARound) { auto database = fresh_database(); … }
///
/// Where PostgreSQL is not installed its half is skipped with a message; with CI=true it fails.
namespace thidua::test {

using platform::Database;
using platform::DatabaseOptions;
using platform::Dialect;

/// Both, always: a missing PostgreSQL shows as a skipped or failed test, not as one that was never there.
std::vector<Dialect> dialects_under_test();
std::string name_of(Dialect dialect);

/// 2026-11-21T08:00:00Z, 15:00 in Vietnam.
core::Instant fixed_now();

/// Why PostgreSQL cannot be tested here; empty where it can.
std::string postgres_missing();

/// An empty database of its own, dropped at the end. On PostgreSQL a copy of a template, in one server a program.
class TestDatabase {
 public:
  explicit TestDatabase(Dialect dialect, bool migrated = true);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  Dialect dialect() const { return dialect_; }
  /// To open it again, or with other limits.
  const DatabaseOptions& options() const { return options_; }
  std::unique_ptr<Database> open() const { return Database::open(options_); }

 private:
  Dialect dialect_;
  TemporaryFolder folder_;
  DatabaseOptions options_;
};

/// Opened, and dropped when the last handle goes. Throws where PostgreSQL is missing (see `OnBothDatabases`).
std::unique_ptr<Database> fresh_database(Dialect dialect, bool migrated = true);

/// Base of fixtures; skips, or with CI=true fails, where the database is missing.
class OnBothDatabases : public ::testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;
  std::unique_ptr<Database> fresh_database(bool migrated = true) { return test::fresh_database(GetParam(), migrated); }
};

}  // namespace thidua::test

#define THIDUA_ON_BOTH_DATABASES(fixture)                                                                  \
  INSTANTIATE_TEST_SUITE_P(Databases, fixture, ::testing::ValuesIn(::thidua::test::dialects_under_test()), \
                           [](const auto& tested) { return ::thidua::test::name_of(tested.param); })
