#include <gtest/gtest.h>

#include <filesystem>

#include "platform/db.h"
#include "support/databases.h"

namespace thidua::platform {
namespace {

TEST(SqliteFile, IsOpenedSafelyAndForItsOwnerOnly) {
  const test::TestDatabase shared(Dialect::sqlite, false);
  auto database = shared.open();
  database->read([](Connection& db) {
    EXPECT_EQ(db.one_text("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(db.one_integer("PRAGMA synchronous"), 2);
    EXPECT_EQ(db.one_integer("PRAGMA foreign_keys"), 1);
  });
  const auto rights = std::filesystem::status(shared.options().address).permissions();
  EXPECT_EQ(rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
            std::filesystem::perms::none);
}

}  // namespace
}  // namespace thidua::platform
