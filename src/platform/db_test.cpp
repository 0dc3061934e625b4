#include "platform/db.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <set>

#include "platform/engine.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

class DatabaseContract : public test::OnBothDatabases {
 protected:
  std::unique_ptr<Database> with_table() {
    auto database = fresh_database(false);
    database->write([](Connection& db) {
      db.execute("CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY, number BIGINT, words TEXT)");
    });
    return database;
  }
  static std::int64_t count(Database& database) {
    std::int64_t rows = -1;
    database.read([&](Connection& db) { rows = db.one_integer("SELECT count(*) FROM sample").value(); });
    return rows;
  }
};
THIDUA_ON_BOTH_DATABASES(DatabaseContract);

constexpr auto int64_min = std::numeric_limits<std::int64_t>::min();
constexpr auto int64_max = std::numeric_limits<std::int64_t>::max();

TEST_P(DatabaseContract, KeepsWholeNumbersToTheLastDigit) {
  auto database = with_table();
  const std::vector<std::int64_t> numbers{0, -1, 5'000'000'000, (std::int64_t{1} << 53) + 1, int64_max, int64_min};
  database->write([&](Connection& db) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      db.execute("INSERT INTO sample (id, number) VALUES (?, ?)", {static_cast<std::int64_t>(i), numbers[i]});
    }
  });
  std::vector<std::int64_t> read;
  database->read([&](Connection& db) {
    db.query("SELECT number FROM sample ORDER BY id", {}, [&](const Row& row) { read.push_back(row.integer(0)); });
    EXPECT_EQ(db.one_integer("SELECT id FROM sample WHERE number = ?", {int64_min}), 5);
    EXPECT_EQ(db.one_integer("SELECT sum(number) FROM sample WHERE id < 3"), 4'999'999'999);
  });
  EXPECT_EQ(read, numbers);
}

TEST_P(DatabaseContract, TellsEmptyTextFromNoText) {
  auto database = with_table();
  database->write([](Connection& db) {
    db.execute("INSERT INTO sample (id, number, words) VALUES (1, ?, ?)", {nullptr, std::string()});
    db.execute("INSERT INTO sample (id, number, words) VALUES (2, ?, ?)", {std::int64_t{7}, nullptr});
  });
  database->read([](Connection& db) {
    db.query("SELECT number, words FROM sample ORDER BY id", {}, [first = true](const Row& row) mutable {
      EXPECT_EQ(row.optional_integer(0), first ? std::nullopt : std::optional<std::int64_t>(7));
      EXPECT_EQ(row.optional_text(1), first ? std::optional<std::string>("") : std::nullopt);
      EXPECT_EQ(row.text(1), "");
      first = false;
    });
    EXPECT_EQ(db.one_text("SELECT words FROM sample WHERE id = ?", {std::int64_t{2}}), std::nullopt);
    EXPECT_EQ(db.one_text("SELECT words FROM sample WHERE id = ?", {std::int64_t{9}}), std::nullopt);
  });
}

TEST_P(DatabaseContract, KeepsEveryLetter) {
  auto database = with_table();
  const std::vector<std::string> texts{"Đặng Thị Hường – “đạt” 99,4%",
                                       "a\\b\tc\nd\re",
                                       "\\N",
                                       "\\.",
                                       "'; DROP TABLE sample; --",
                                       "𠀋 🙂",
                                       "e\u0301",
                                       "\"?\"",
                                       " ",
                                       ""};
  database->write([&](Connection& db) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      db.execute("INSERT INTO sample (id, words) VALUES (?, ?)", {static_cast<std::int64_t>(i), texts[i]});
    }
    std::size_t at = 0;
    const auto copied = db.insert_many("sample", {"id", "number", "words"}, [&](std::vector<Value>& row) {
      if (at == texts.size()) return false;
      row = {static_cast<std::int64_t>(100 + at), nullptr, texts[at]};
      ++at;
      return true;
    });
    EXPECT_EQ(copied, static_cast<std::int64_t>(texts.size()));
  });
  database->read([&](Connection& db) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto id = static_cast<std::int64_t>(i);
      EXPECT_EQ(db.one_text("SELECT words FROM sample WHERE id = ?", {id}), texts[i]);
      EXPECT_EQ(db.one_text("SELECT words FROM sample WHERE id = ?", {id + 100}), texts[i]) << "copied";
    }
  });
}

TEST_P(DatabaseContract, RefusesTextThatOneOfTheTwoCouldNotHold) {
  auto database = with_table();
  for (const std::string& bad : {std::string("a\0b", 3), std::string("caf\xe9"), std::string("\xed\xa0\x80")}) {
    const auto insert = [&](Connection& db) { db.execute("INSERT INTO sample (id, words) VALUES (1, ?)", {bad}); };
    EXPECT_THROW(database->write(insert), DatabaseError);
    const auto copy = [&](Connection& db) {
      db.insert_many("sample", {"id", "words"}, [&](std::vector<Value>& row) {
        row = {std::int64_t{1}, bad};
        return true;
      });
    };
    EXPECT_THROW(database->write(copy), DatabaseError);
  }
  EXPECT_EQ(count(*database), 0);
}

TEST_P(DatabaseContract, ReadsNoNumberOutOfWordsOrNothing) {
  auto database = with_table();
  database->write([](Connection& db) { db.execute("INSERT INTO sample (id, words) VALUES (1, '12')"); });
  const auto reading = [&](const char* sql) {
    database->read([&](Connection& db) { db.query(sql, {}, [](const Row& row) { row.integer(0); }); });
  };
  EXPECT_THROW(reading("SELECT words FROM sample"), DatabaseError);
  EXPECT_THROW(reading("SELECT number FROM sample"), DatabaseError);
  EXPECT_THROW(reading("SELECT 1.5"), DatabaseError);
  EXPECT_NO_THROW(reading("SELECT id = 1 FROM sample"));
}

TEST_P(DatabaseContract, RefusesTheWrongCountOfParameters) {
  auto database = with_table();
  const auto with = [&](std::vector<Value> values) {
    database->write([&](Connection& db) { db.execute("INSERT INTO sample (id, number) VALUES (?, ?)", values); });
  };
  EXPECT_THROW(with({std::int64_t{1}}), DatabaseError);
  EXPECT_THROW(with({std::int64_t{1}, std::int64_t{1}, std::int64_t{1}}), DatabaseError);
  EXPECT_NO_THROW(with({std::int64_t{1}, std::int64_t{1}}));
}

TEST_P(DatabaseContract, LeavesQuestionMarksInQuotesAndCommentsAlone) {
  auto database = with_table();
  database->read(
      [](Connection& db) { EXPECT_EQ(db.one_text("SELECT 'a?b' || ? /* ? */ -- ?\n", {std::string("!")}), "a?b!"); });
  EXPECT_EQ(with_numbered_parameters("a ? '?''?' \"?\" -- ?\n ? /* ? */ ?").sql,
            "a $1 '?''?' \"?\" -- ?\n $2 /* ? */ $3");
}

TEST_P(DatabaseContract, CountsChangedRows) {
  auto database = with_table();
  database->write([](Connection& db) {
    EXPECT_EQ(db.execute("INSERT INTO sample (id, number) VALUES (1, 1), (2, 1), (3, 2)"), 3);
    EXPECT_EQ(db.execute("UPDATE sample SET number = 9 WHERE number = 1"), 2);
    EXPECT_EQ(db.execute("UPDATE sample SET number = 9 WHERE number = 1"), 0);
    EXPECT_EQ(db.execute("INSERT INTO sample (id) VALUES (1) ON CONFLICT DO NOTHING"), 0);
    EXPECT_EQ(db.execute("CREATE TABLE further (id BIGINT)"), 0);
    EXPECT_EQ(db.execute("DELETE FROM sample"), 3);
  });
}

TEST_P(DatabaseContract, RollsBackWhenTheWorkThrows) {
  auto database = with_table();
  const auto work = [](Connection& db) {
    db.execute("INSERT INTO sample (id) VALUES (1)");
    throw std::runtime_error("midway");
  };
  EXPECT_THROW(database->write(work), std::runtime_error);
  EXPECT_EQ(count(*database), 0);
  database->write([](Connection& db) { db.execute("INSERT INTO sample (id) VALUES (1)"); });
  EXPECT_EQ(count(*database), 1);
}

TEST_P(DatabaseContract, WritesNothingInAReadingTransaction) {
  auto database = with_table();
  const auto work = [](Connection& db) { db.execute("INSERT INTO sample (id) VALUES (1)"); };
  EXPECT_THROW(database->read(work), DatabaseError);
  EXPECT_EQ(count(*database), 0);
  EXPECT_NO_THROW(database->write(work));
}

TEST_P(DatabaseContract, SaysConstraintErrorForDoubleKeysAndMissingParents) {
  auto database = with_table();
  database->write([](Connection& db) {
    db.execute("CREATE TABLE child (id BIGINT PRIMARY KEY, parent BIGINT NOT NULL REFERENCES sample (id))");
    db.execute("INSERT INTO sample (id, words) VALUES (1, 'Bí mật')");
  });
  const auto doing = [&](const char* sql) { database->write([&](Connection& db) { db.execute(sql); }); };
  EXPECT_THROW(doing("INSERT INTO child (id, parent) VALUES (1, 2)"), ConstraintError);
  EXPECT_THROW(doing("INSERT INTO child (id, parent) VALUES (1, NULL)"), ConstraintError);
  EXPECT_THROW(doing("SELECT nothing FROM nowhere"), DatabaseError);
  try {
    database->write([](Connection& db) {
      db.execute("INSERT INTO sample (id, words) VALUES (?, ?)", {std::int64_t{1}, std::string("Bí mật")});
    });
    FAIL() << "the key is there twice";
  } catch (const ConstraintError& error) {
    EXPECT_EQ(std::string(error.what()).find("Bí mật"), std::string::npos) << error.what();
  }
}

TEST_P(DatabaseContract, OnlyRollsBackAfterAFailedStatement) {
  auto database = with_table();
  const auto work = [](Connection& db) {
    db.execute("INSERT INTO sample (id) VALUES (1)");
    EXPECT_THROW(db.execute("INSERT INTO sample (id) VALUES (1)"), ConstraintError);
    EXPECT_THROW(db.execute("INSERT INTO sample (id) VALUES (2)"), DatabaseError);
  };
  EXPECT_THROW(database->write(work), DatabaseError);
  EXPECT_EQ(count(*database), 0);
}

TEST_P(DatabaseContract, RefusesStatementsInsideARowCallbackAndWritesInsideWrites) {
  auto database = with_table();
  database->write([&](Connection& db) {
    db.execute("INSERT INTO sample (id) VALUES (1), (2)");
    const auto inner = [&](const Row&) { db.one_integer("SELECT 1"); };
    EXPECT_THROW(db.query("SELECT id FROM sample", {}, inner), DatabaseError);
    EXPECT_THROW(database->write([](Connection&) {}), DatabaseError);
    // The callback's fault leaves the transaction whole.
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM sample"), 2);
  });
  EXPECT_EQ(count(*database), 2);
}

TEST_P(DatabaseContract, CanBeAskedElsewhereWhileReadingRows) {
  auto database = with_table();
  database->write([](Connection& db) { db.execute("INSERT INTO sample (id) VALUES (1), (2)"); });
  std::set<std::int64_t> seen;
  database->read([&](Connection& db) {
    db.query("SELECT id FROM sample", {}, [&](const Row& row) { seen.insert(row.integer(0) + count(*database)); });
  });
  EXPECT_EQ(seen, (std::set<std::int64_t>{3, 4}));
}

TEST_P(DatabaseContract, KeepsOneViewThroughAReadingTransaction) {
  auto database = with_table();
  database->read([&](Connection& db) {
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM sample"), 0);
    database->write([](Connection& other) { other.execute("INSERT INTO sample (id) VALUES (1)"); });
    EXPECT_EQ(db.one_integer("SELECT count(*) FROM sample"), 0);
  });
  EXPECT_EQ(count(*database), 1);
}

TEST_P(DatabaseContract, KnowsANewColumnWithStatementsPreparedBefore) {
  auto database = with_table();
  const auto columns = [&] {
    std::string found;
    database->read([&](Connection& db) {
      db.query("SELECT * FROM sample", {}, [&](const Row& row) {
        for (int i = 0; i < 3; ++i) found += row.text(i) + "|";
        try {
          found += row.text(3);
        } catch (const DatabaseError&) {
          found += "none";
        }
      });
    });
    return found;
  };
  database->write([](Connection& db) { db.execute("INSERT INTO sample (id, number, words) VALUES (1, 2, 'ba')"); });
  EXPECT_EQ(columns(), "1|2|ba|none");
  database->write([](Connection& db) { db.execute("ALTER TABLE sample ADD COLUMN further TEXT DEFAULT 'bốn'"); });
  EXPECT_EQ(columns(), "1|2|ba|bốn");
}

TEST_P(DatabaseContract, KeepsManyMoreStatementsThanTheCacheHolds) {
  auto database = with_table();
  database->read([](Connection& db) {
    for (int round = 0; round < 2; ++round) {
      for (std::int64_t i = 0; i < 400; ++i) {
        ASSERT_EQ(db.one_integer("SELECT " + std::to_string(i) + " + CAST(? AS BIGINT)", {i}), 2 * i);
      }
    }
  });
}

TEST_P(DatabaseContract, TakesManyRowsWhileTheSourceAsksTheDatabase) {
  auto database = with_table();
  database->write([](Connection& db) {
    std::int64_t at = 0;
    const auto next = [&](std::vector<Value>& row) {
      if (++at > 30'000) return false;
      EXPECT_TRUE(row.empty());
      row.emplace_back(at % 10'000 == 0 ? db.one_integer("SELECT CAST(? AS BIGINT)", {at}).value() : at);
      row.emplace_back("Nguyễn Văn " + std::to_string(at) + std::string(60, 'x'));
      return true;
    };
    EXPECT_EQ(db.insert_many("sample", {"id", "words"}, next), 30'000);
  });
  EXPECT_EQ(count(*database), 30'000);
}

TEST_P(DatabaseContract, WritesNoneOfManyRowsWhenOneIsWrong) {
  auto database = with_table();
  const auto inserting = [&](std::int64_t rows_max, std::int64_t doubled, const char* table) {
    std::int64_t at = 0;
    database->write([&](Connection& db) {
      db.insert_many(table, {"id"}, [&](std::vector<Value>& row) {
        row.emplace_back(++at == doubled ? std::int64_t{1} : at);
        if (at > rows_max && doubled < 0) throw std::runtime_error("source ends badly");
        return at <= rows_max;
      });
    });
  };
  EXPECT_THROW(inserting(300'000, 200'000, "sample"), DatabaseError);
  EXPECT_THROW(inserting(10, -1, "sample"), std::runtime_error);
  EXPECT_THROW(inserting(10, -1, "sample; DROP TABLE sample"), DatabaseError);
  EXPECT_EQ(count(*database), 0);
}

}  // namespace
}  // namespace thidua::platform
