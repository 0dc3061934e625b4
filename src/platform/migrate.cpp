#include "platform/migrate.h"

#include <chrono>
#include <filesystem>
#include <map>

#include "platform/dialect.h"
#include "platform/engine.h"
#include "system/sha256.h"

namespace thidua::platform {
namespace {

// Not a step itself: it must be there before the first one can be noted.
constexpr std::string_view create_register = R"(
  CREATE TABLE IF NOT EXISTS platform_migration (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    duration_milliseconds BIGINT NOT NULL
  ))";

struct MigrationRefused {
  core::Refusal refusal;
};

std::string four_digits(std::int64_t number) {
  const auto text = std::to_string(number);
  return text.size() >= 4 ? text : std::string(4 - text.size(), '0') + text;
}

std::map<std::int64_t, std::string> applied_steps(Connection& db) {
  std::map<std::int64_t, std::string> checksums;
  db.query("SELECT number, checksum FROM platform_migration", {},
           [&](const Row& row) { checksums.emplace(row.integer(0), row.text(1)); });
  return checksums;
}

void expect_known(const std::map<std::int64_t, std::string>& applied, const std::vector<Migration>& migrations) {
  std::map<std::int64_t, const Migration*> known;
  for (const auto& migration : migrations) known.emplace(migration.number, &migration);
  for (const auto& [number, checksum] : applied) {
    const auto found = known.find(number);
    if (found == known.end()) {
      throw MigrationRefused{{"database.newer",
                              "Cơ sở dữ liệu này do một phiên bản Thi Đua mới hơn tạo ra (có bước nâng cấp số " +
                                  four_digits(number) +
                                  " mà chương trình đang chạy không biết). Hãy cài phiên bản mới của chương trình; "
                                  "dữ liệu chưa bị thay đổi gì.",
                              {},
                              {}}};
    }
    if (checksum != system::sha256_hex(found->second->sql)) {
      throw MigrationRefused{{"database.changed",
                              "Bước nâng cấp " + std::string(found->second->name) +
                                  " đã chạy trên cơ sở dữ liệu này nhưng nội dung nay đã khác. Hãy dùng đúng bản phát "
                                  "hành của chương trình, hoặc phục hồi cơ sở dữ liệu từ bản sao lưu.",
                              {},
                              {}}};
    }
  }
}

void expect_byte_order(Connection& db) {
  if (sorts_by_bytes(db)) return;
  throw MigrationRefused{{"database.collation",
                          "Cơ sở dữ liệu PostgreSQL này sắp xếp chữ theo ngôn ngữ, trong khi Thi Đua cần thứ tự theo "
                          "byte. Hãy tạo lại cơ sở dữ liệu trống bằng lệnh: createdb --template=template0 "
                          "--encoding=UTF8 --locale=C.UTF-8 TÊN",
                          {},
                          {}}};
}

const Migration* first_missing(const std::map<std::int64_t, std::string>& applied,
                               const std::vector<Migration>& migrations) {
  for (const auto& migration : migrations) {
    if (!applied.contains(migration.number)) return &migration;
  }
  return nullptr;
}

// Made while we hold the writer's place, so that no other program has changed anything since we looked.
void keep_copy_before(const std::string& file, const Migration& migration) {
  const std::string target = file + ".truoc-" + four_digits(migration.number);
  copy_sqlite_file(file, target + ".dang-chep");
  std::filesystem::rename(target + ".dang-chep", target);
}

void run_step(Connection& db, const Migration& migration, core::Instant now) {
  const auto begun = std::chrono::steady_clock::now();
  try {
    dynamic_cast<EngineConnection&>(db).run_script(script_for(db.dialect(), migration.sql));
  } catch (const DatabaseError& error) {
    throw DatabaseError("bước nâng cấp " + std::string(migration.name) + " không chạy được: " + error.what());
  }
  const auto lasted = std::chrono::steady_clock::now() - begun;
  const std::int64_t milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(lasted).count();
  db.execute(
      "INSERT INTO platform_migration (number, name, checksum, applied_at, duration_milliseconds) "
      "VALUES (?, ?, ?, ?, ?)",
      {std::int64_t{migration.number}, std::string(migration.name), system::sha256_hex(migration.sql), now.milliseconds,
       milliseconds});
}

// false: nothing was missing.
bool run_next_step(Database& database, const std::vector<Migration>& migrations, core::Instant now, bool& copied) {
  bool ran = false;
  database.write([&](Connection& db) {
    lift_time_limit(db);
    lock_migrations(db);
    db.execute(create_register);
    expect_byte_order(db);
    const auto applied = applied_steps(db);
    expect_known(applied, migrations);
    const Migration* missing = first_missing(applied, migrations);
    if (missing == nullptr) return;
    if (!applied.empty() && !copied && db.dialect() == Dialect::sqlite) {
      keep_copy_before(database.shown_address(), *missing);
      copied = true;
    }
    run_step(db, *missing, now);
    ran = true;
  });
  return ran;
}

}  // namespace

core::Outcome<int> migrate(Database& database, const std::vector<Migration>& migrations, core::Instant now) {
  int steps = 0;
  bool copied = false;
  try {
    while (run_next_step(database, migrations, now, copied)) ++steps;
  } catch (const MigrationRefused& refused) {
    return refused.refusal;
  }
  return steps;
}

}  // namespace thidua::platform
