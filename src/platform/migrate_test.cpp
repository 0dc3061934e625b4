#include "platform/migrate.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <filesystem>
#include <memory>
#include <thread>

#include "platform/dialect.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

class Migrating : public test::OnBothDatabases {
 protected:
  static std::vector<Migration> two_steps() {
    return {{1, "0001_first.sql", "CREATE TABLE first (id BIGINT);\nINSERT INTO first (id) VALUES (1);\n"},
            {2, "0002_second.sql", "CREATE TABLE second (id BIGINT); -- a comment; with a semicolon\n"}};
  }
  static std::int64_t tables(Database& database) {
    std::int64_t found = 0;
    database.read([&](Connection& db) { found = table_count(db); });
    return found;
  }
};
THIDUA_ON_BOTH_DATABASES(Migrating);

TEST_P(Migrating, RunsEveryStepOnceAndThenNone) {
  auto database = fresh_database(false);
  EXPECT_EQ(migrate(*database, two_steps(), test::fixed_now()).value(), 2);
  EXPECT_EQ(migrate(*database, two_steps(), test::fixed_now()).value(), 0);
  EXPECT_EQ(tables(*database), 3);
  database->read([](Connection& db) {
    EXPECT_EQ(db.one_text("SELECT name FROM platform_migration WHERE number = 2"), "0002_second.sql");
    EXPECT_EQ(db.one_integer("SELECT applied_at FROM platform_migration WHERE number = 1"),
              test::fixed_now().milliseconds);
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM first"), 1);
  });
}

TEST_P(Migrating, OfTheProgramsOwnStepsRunsOnceAndThenNone) {
  auto database = fresh_database(false);
  const auto steps = migrate(*database, embedded_migrations(), test::fixed_now());
  EXPECT_EQ(steps.value(), static_cast<int>(embedded_migrations().size()));
  EXPECT_EQ(migrate(*database, embedded_migrations(), test::fixed_now()).value(), 0);
}

TEST_P(Migrating, RefusesAStepThatHasChangedSinceItRan) {
  auto database = fresh_database(false);
  ASSERT_TRUE(migrate(*database, two_steps(), test::fixed_now()));
  auto changed = two_steps();
  changed[0].sql = "CREATE TABLE first (id BIGINT, further TEXT);";
  const auto outcome = migrate(*database, changed, test::fixed_now());
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "database.changed");
  EXPECT_NE(outcome.error().message.find("0001_first.sql"), std::string::npos);
}

TEST_P(Migrating, RefusesADatabaseOfANewerProgramAndLeavesItAlone) {
  auto database = fresh_database(false);
  auto newer = two_steps();
  ASSERT_TRUE(migrate(*database, newer, test::fixed_now()));
  newer.pop_back();
  newer.push_back({3, "0003_third.sql", "CREATE TABLE third (id BIGINT);"});
  const auto outcome = migrate(*database, newer, test::fixed_now());
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "database.newer");
  EXPECT_NE(outcome.error().message.find("0002"), std::string::npos);
  EXPECT_EQ(tables(*database), 3);
}

TEST_P(Migrating, KeepsNothingOfAStepThatFails) {
  auto database = fresh_database(false);
  auto steps = two_steps();
  steps.push_back({3, "0003_third.sql", "CREATE TABLE third (id BIGINT); INSERT INTO nowhere (id) VALUES (1);"});
  try {
    const auto outcome = migrate(*database, steps, test::fixed_now());
    FAIL() << "the third step cannot run: " << outcome.ok();
  } catch (const DatabaseError& error) {
    EXPECT_NE(std::string(error.what()).find("0003_third.sql"), std::string::npos);
  }
  EXPECT_EQ(tables(*database), 3);
  steps.back().sql = "CREATE TABLE third (id BIGINT);";
  EXPECT_EQ(migrate(*database, steps, test::fixed_now()).value(), 1);
}

TEST_P(Migrating, AtTheSameTimeFromSeveralNodesRunsEachStepOnce) {
  const test::TestDatabase shared(GetParam(), false);
  std::vector<int> steps(3, -1);
  std::vector<std::thread> nodes;
  for (auto& ran : steps) {
    nodes.emplace_back([&] {
      try {
        auto database = shared.open();
        ran = migrate(*database, two_steps(), test::fixed_now()).value();
      } catch (const DatabaseError& error) {
        ADD_FAILURE() << error.what();
      }
    });
  }
  for (auto& node : nodes) node.join();
  EXPECT_EQ(steps[0] + steps[1] + steps[2], 2);
}

class MigratingPostgres : public test::OnBothDatabases {};
INSTANTIATE_TEST_SUITE_P(Databases, MigratingPostgres, ::testing::Values(Dialect::postgres),
                         [](const auto& tested) { return test::name_of(tested.param); });

TEST_P(MigratingPostgres, RefusesADatabaseThatSortsByLanguage) {
  const test::TestDatabase shared(GetParam(), false);
  const auto run = [&](const char* sql) {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(shared.options().address.c_str()),
                                                                PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), sql), PQclear);
    ASSERT_EQ(PQresultStatus(result.get()), PGRES_COMMAND_OK) << PQerrorMessage(connection.get());
  };
  run("CREATE DATABASE by_language TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN'");
  const auto address = shared.options().address;
  auto database = Database::open({address.substr(0, address.rfind('=') + 1) + "by_language"});
  const auto outcome = migrate(*database, embedded_migrations(), test::fixed_now());
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, "database.collation");
  EXPECT_NE(outcome.error().message.find("createdb"), std::string::npos);
  database.reset();
  run("DROP DATABASE by_language");
}

TEST(MigratingSqlite, KeepsACopyOfAnExistingFileFromBefore) {
  const test::TestDatabase shared(Dialect::sqlite, false);
  const auto file = shared.options().address;
  auto database = shared.open();
  const std::vector<Migration> first{{1, "0001_first.sql", "CREATE TABLE first (id BIGINT);"}};
  auto both = first;
  both.push_back({2, "0002_second.sql", "DROP TABLE first;"});
  ASSERT_EQ(migrate(*database, first, test::fixed_now()).value(), 1);
  EXPECT_FALSE(std::filesystem::exists(file + ".truoc-0001")) << "there was nothing to lose";
  ASSERT_EQ(migrate(*database, both, test::fixed_now()).value(), 1);
  ASSERT_TRUE(std::filesystem::exists(file + ".truoc-0002"));
  Database::open({file + ".truoc-0002"})->read([](Connection& db) {
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM first"), 0);
  });
}

TEST(MigrationScript, IsCutForEachDatabase) {
  const std::string_view sql = "a;\n-- sqlite:\nb;\n-- end\n  -- postgres:  \nc;\n-- end\nd;";
  EXPECT_EQ(script_for(Dialect::sqlite, sql), "a;\nb;\nd;\n");
  EXPECT_EQ(script_for(Dialect::postgres, sql), "a;\nc;\nd;\n");
  EXPECT_THROW(script_for(Dialect::sqlite, "-- sqlite:\nb;\n"), DatabaseError);
  EXPECT_THROW(script_for(Dialect::sqlite, "b;\n-- end\n"), DatabaseError);
  EXPECT_THROW(script_for(Dialect::sqlite, "-- sqlite:\n-- postgres:\n-- end\n"), DatabaseError);
}

TEST(EmbeddedMigrations, AreInOrderAndNumberedOnce) {
  int before = 0;
  for (const auto& step : embedded_migrations()) {
    EXPECT_GT(step.number, before) << step.name;
    before = step.number;
  }
  EXPECT_GE(embedded_migrations().size(), 1U);
}

}  // namespace
}  // namespace thidua::platform
