// What happens when several use one database at once, or when it is slow, stops or goes away.
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "platform/db.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

class DatabaseTogether : public test::OnBothDatabases {
 protected:
  static void create_counter(Database& database) {
    database.write([](Connection& db) {
      db.execute("CREATE TABLE counter (id BIGINT NOT NULL PRIMARY KEY, number BIGINT NOT NULL)");
      db.execute("INSERT INTO counter (id, number) VALUES (1, 0)");
    });
  }
  static std::int64_t number(Database& database) {
    std::int64_t found = -1;
    database.read([&](Connection& db) { found = db.one_integer("SELECT number FROM counter").value(); });
    return found;
  }
  // Counts a billion rows: longer than any limit in these tests.
  static constexpr const char* endless =
      "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) "
      "SELECT count(*) FROM n";
};
THIDUA_ON_BOTH_DATABASES(DatabaseTogether);

std::int64_t resident_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::atoll(line.c_str() + 6);
  }
  return 0;
}

TEST_P(DatabaseTogether, FourWritersLoseNothing) {
  auto database = fresh_database(false);
  create_counter(*database);
  std::atomic<int> faults{0};
  std::vector<std::thread> writers;
  for (int w = 0; w < 4; ++w) {
    writers.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        try {
          database->write([](Connection& db) { db.execute("UPDATE counter SET number = number + 1 WHERE id = 1"); });
        } catch (const DatabaseError&) {
          ++faults;
        }
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(faults, 0);
  EXPECT_EQ(number(*database), 200);
}

/// Step after step without a pause, as a large import writes; `steps` counts those begun.
void write_in_steps(Database& database, std::atomic<int>& steps, const std::atomic<bool>& stop) {
  while (!stop) {
    database.write([&](Connection& db) {
      ++steps;
      db.execute("UPDATE counter SET number = number + 1 WHERE id = 1");
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    });
  }
}

// Writers of PostgreSQL do not wait for one another's turn.
class WritersTurn : public DatabaseTogether {};
INSTANTIATE_TEST_SUITE_P(Databases, WritersTurn, ::testing::Values(Dialect::sqlite),
                         [](const auto& tested) { return test::name_of(tested.param); });

TEST_P(WritersTurn, WhoWritesStepAfterStepDoesNotPassThoseWhoWait) {
  auto database = fresh_database(false);
  create_counter(*database);
  std::atomic<int> steps{0};
  std::atomic<bool> stop{false};
  std::thread large([&] { write_in_steps(*database, steps, stop); });
  std::atomic<int> most_passed{0};
  std::vector<std::thread> savers;
  savers.reserve(4);
  for (int w = 0; w < 4; ++w) {
    savers.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        const int before = steps;
        int passed = 0;
        database->write([&](Connection&) { passed = steps - before; });
        int most = most_passed;
        while (passed > most && !most_passed.compare_exchange_weak(most, passed)) {
        }
      }
    });
  }
  for (auto& saver : savers) saver.join();
  stop = true;
  large.join();
  // The step that had begun, one that came before the saver had its ticket, and no more.
  EXPECT_LE(most_passed, 2);
}

TEST_P(DatabaseTogether, AWriterOfAnotherProgramGetsInWhereStepsMakeWay) {
  const test::TestDatabase shared(GetParam(), false);
  auto here = shared.open();
  create_counter(*here);
  auto there = shared.open();
  std::atomic<bool> stop{false};
  std::thread large([&] {
    while (!stop) {
      here->write([](Connection& db) {
        db.execute("UPDATE counter SET number = number + 1 WHERE id = 1");
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
      });
      make_way(*here);
    }
  });
  for (int i = 0; i < 5; ++i)
    EXPECT_NO_THROW(
        there->write([](Connection& db) { db.execute("UPDATE counter SET number = number + 1 WHERE id = 1"); }));
  stop = true;
  large.join();
}

TEST_P(DatabaseTogether, AWriterWhoGaveUpDoesNotHoldUpTheOthers) {
  const test::TestDatabase shared(GetParam(), false);
  auto options = shared.options();
  options.busy_milliseconds_max = 200;
  auto database = Database::open(options);
  create_counter(*database);
  const auto adding = [](Connection& db) { db.execute("UPDATE counter SET number = number + 1 WHERE id = 1"); };
  std::atomic<int> gave_up{0};
  std::vector<std::thread> hasty;
  database->write([&](Connection& db) {
    adding(db);
    for (int w = 0; w < 3; ++w) {
      hasty.emplace_back([&] {
        try {
          database->write(adding);
        } catch (const UnavailableError&) {
          ++gave_up;
        }
      });
    }
    for (auto& one : hasty) one.join();
  });
  EXPECT_EQ(gave_up, 3);
  EXPECT_NO_THROW(database->write(adding));
  EXPECT_EQ(number(*database), 2);
}

TEST_P(DatabaseTogether, TwoProgramsOnOneDatabaseLoseNothing) {
  const test::TestDatabase shared(GetParam(), false);
  auto first = shared.open();
  create_counter(*first);
  auto second = shared.open();
  std::atomic<int> faults{0};
  const auto adding = [&](Database& database) {
    for (int i = 0; i < 50; ++i) {
      try {
        database.write([](Connection& db) { db.execute("UPDATE counter SET number = number + 1 WHERE id = 1"); });
      } catch (const DatabaseError&) {
        ++faults;
      }
    }
  };
  std::thread other([&] { adding(*second); });
  adding(*first);
  other.join();
  EXPECT_EQ(faults, 0);
  EXPECT_EQ(number(*first), 100);
}

TEST_P(DatabaseTogether, AWriterThatWaitsTooLongIsToldSo) {
  const test::TestDatabase shared(GetParam(), false);
  auto patient = shared.open();
  create_counter(*patient);
  auto options = shared.options();
  options.busy_milliseconds_max = 100;
  auto hasty = Database::open(options);
  const auto adding = [](Connection& db) { db.execute("UPDATE counter SET number = number + 1 WHERE id = 1"); };
  patient->write([&](Connection& db) {
    adding(db);
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_THROW(hasty->write(adding), UnavailableError);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(3));
  });
  hasty->write(adding);
  EXPECT_EQ(number(*patient), 2);
}

TEST_P(DatabaseTogether, WhoFindsNoFreeConnectionIsToldSo) {
  const test::TestDatabase shared(GetParam(), false);
  auto options = shared.options();
  options.connections_max = 1;
  options.busy_milliseconds_max = 100;
  auto database = Database::open(options);
  database->read([&](Connection&) { EXPECT_THROW(database->read([](Connection&) {}), UnavailableError); });
  EXPECT_NO_THROW(database->read([](Connection&) {}));
}

TEST_P(DatabaseTogether, AStatementThatTakesTooLongIsStopped) {
  const test::TestDatabase shared(GetParam(), false);
  auto options = shared.options();
  options.statement_milliseconds_max = 200;
  auto database = Database::open(options);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_THROW(database->read([](Connection& db) { db.one_integer(endless); }), UnavailableError);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
  EXPECT_NO_THROW(database->read([](Connection& db) { db.one_integer("SELECT 1"); }));
}

TEST_P(DatabaseTogether, InterruptStopsRunningStatements) {
  auto database = fresh_database(false);
  std::atomic<bool> over{false};
  std::thread stopper([&] {
    while (!over) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      database->interrupt();
    }
  });
  EXPECT_THROW(database->read([](Connection& db) { db.one_integer(endless); }), UnavailableError);
  over = true;
  stopper.join();
  EXPECT_NO_THROW(database->read([](Connection& db) { db.one_integer("SELECT 1"); }));
}

TEST_P(DatabaseTogether, StreamsTwoHundredThousandRowsInFlatMemory) {
  auto database = fresh_database(false);
  constexpr std::int64_t rows = 200'000;
  database->write([](Connection& db) {
    db.execute("CREATE TABLE big (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL)");
    std::int64_t at = 0;
    db.insert_many("big", {"id", "words"}, [&](std::vector<Value>& row) {
      if (at == rows) return false;
      row.emplace_back(++at);
      row.emplace_back(std::string(400, 'x'));
      return true;
    });
  });
  const auto before = resident_kilobytes();
  auto highest = before;
  std::int64_t sum = 0;
  database->read([&](Connection& db) {
    const auto read = db.query("SELECT id, words FROM big ORDER BY id", {}, [&](const Row& row) {
      sum += row.integer(0) + static_cast<std::int64_t>(row.text(1).size());
      if (row.integer(0) % 10'000 == 0) highest = std::max(highest, resident_kilobytes());
    });
    EXPECT_EQ(read, rows);
  });
  EXPECT_EQ(sum, rows * (rows + 1) / 2 + rows * 400);
#if !defined(__SANITIZE_ADDRESS__)  // its quarantine keeps what was freed
  EXPECT_LT(highest - before, 20'000) << "80 MB of rows went through";
#endif
}

// Ends every other connection to the database, as a restarted server does.
void end_other_connections(Database& killer) {
  killer.read([](Connection& db) {
    db.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        {}, [](const Row&) {});
  });
}

class LostConnection : public test::OnBothDatabases {};
INSTANTIATE_TEST_SUITE_P(Databases, LostConnection, ::testing::Values(Dialect::postgres),
                         [](const auto& tested) { return test::name_of(tested.param); });

TEST_P(LostConnection, IsReplacedWhenItWasLostWhileIdle) {
  const test::TestDatabase shared(GetParam(), false);
  auto database = shared.open();
  auto killer = shared.open();
  for (int i = 0; i < 5; ++i) {
    end_other_connections(*killer);
    EXPECT_NO_THROW(database->write([](Connection& db) { db.execute("SELECT 1"); }));
  }
}

TEST_P(LostConnection, IsToldWhenItIsLostInsideATransactionAndNothingIsWritten) {
  const test::TestDatabase shared(GetParam(), false);
  auto database = shared.open();
  auto killer = shared.open();
  database->write([](Connection& db) { db.execute("CREATE TABLE sample (id BIGINT PRIMARY KEY)"); });
  const auto work = [&](Connection& db) {
    db.execute("INSERT INTO sample (id) VALUES (1)");
    end_other_connections(*killer);
    db.execute("INSERT INTO sample (id) VALUES (2)");
  };
  EXPECT_THROW(database->write(work), UnavailableError);
  database->read([](Connection& db) { EXPECT_EQ(db.one_integer("SELECT count(*) FROM sample"), 0); });
}

TEST_P(LostConnection, AnotherNodesChangeOfTheSchemaHurtsAtMostOnce) {
  const test::TestDatabase shared(GetParam(), false);
  auto here = shared.open();
  auto there = shared.open();
  there->write([](Connection& db) { db.execute("CREATE TABLE sample (id BIGINT PRIMARY KEY)"); });
  const auto reading = [](Connection& db) { db.query("SELECT * FROM sample", {}, [](const Row&) {}); };
  here->read(reading);
  there->write([](Connection& db) { db.execute("ALTER TABLE sample ADD COLUMN words TEXT"); });
  EXPECT_THROW(here->read(reading), UnavailableError);
  EXPECT_NO_THROW(here->read(reading));
}

TEST(DatabaseAddress, IsShownWithoutItsPassword) {
  try {
    auto database = Database::open({"postgresql://an:mat-khau@127.0.0.1:1/thidua?connect_timeout=1"});
    FAIL() << "nobody listens there";
  } catch (const UnavailableError& error) {
    const std::string message = error.what();
    EXPECT_EQ(message.find("mat-khau"), std::string::npos) << message;
    EXPECT_NE(message.find("127.0.0.1"), std::string::npos) << message;
  }
}

TEST(DatabaseAddress, OfNoFileIsRefused) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(Database::open({""}), DatabaseError);
  EXPECT_THROW(Database::open({":memory:"}), DatabaseError);
  EXPECT_THROW(Database::open({(folder / "không có/thidua.db").string()}), DatabaseError);
  test::write_file(folder / "word.db", "this is no database but a letter of some length, more than a page would be");
  EXPECT_THROW(Database::open({(folder / "word.db").string()}), DatabaseError);
}

}  // namespace
}  // namespace thidua::platform
