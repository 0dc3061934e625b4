#include "support/databases.h"

#include <libpq-fe.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "platform/migrate.h"
#include "support/postgres_server.h"

namespace thidua::test {
namespace {

constexpr const char* empty_template = "template0";
constexpr const char* migrated_template = "thidua_migrated";

void run_on_server(const PostgresServer& server, const std::string& sql) {
  PGconn* connection = PQconnectdb(server.address("postgres").c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string fault = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error(sql + ": " + fault);
}

std::string create_database(const std::string& name, const std::string& from) {
  return "CREATE DATABASE " + name + " TEMPLATE " + from + " STRATEGY FILE_COPY";
}

void migrate_or_throw(Database& database) {
  const auto steps = platform::migrate(database, platform::embedded_migrations(), fixed_now());
  if (!steps) throw std::runtime_error(steps.error().message);
}

// One a program, started by the first test that wants it; ends with the program.
PostgresServer& server() {
  static PostgresServer one;
  static const bool prepared = [] {
    run_on_server(one, create_database(migrated_template, empty_template));
    migrate_or_throw(*Database::open({one.address(migrated_template)}));
    return true;
  }();
  static_cast<void>(prepared);
  return one;
}

std::string next_name() {
  static std::atomic<int> count{0};
  return "thidua_test_" + std::to_string(++count);
}

// SQLite: every step once a program, then copies of the file.
const std::filesystem::path& migrated_sqlite_file() {
  static const TemporaryFolder folder;
  static const std::filesystem::path file = [] {
    auto made = folder / "migrated.db";
    migrate_or_throw(*Database::open({made.string()}));
    return made;
  }();
  return file;
}

std::string database_of(const DatabaseOptions& options) {
  return options.address.substr(options.address.rfind('=') + 1);
}

// Keeps the database alive as long as somebody uses it.
class OwnedDatabase final : public Database {
 public:
  OwnedDatabase(Dialect dialect, bool migrated) : owned_(dialect, migrated), opened_(owned_.open()) {}
  Dialect dialect() const override { return opened_->dialect(); }
  void read(const std::function<void(platform::Connection&)>& work) override { opened_->read(work); }
  void write(const std::function<void(platform::Connection&)>& work) override { opened_->write(work); }
  void interrupt() override { opened_->interrupt(); }
  std::string shown_address() const override { return opened_->shown_address(); }

 private:
  TestDatabase owned_;
  std::unique_ptr<Database> opened_;
};

}  // namespace

std::vector<Dialect> dialects_under_test() {
  return {Dialect::sqlite, Dialect::postgres};
}

std::string name_of(Dialect dialect) {
  return dialect == Dialect::sqlite ? "sqlite" : "postgres";
}

core::Instant fixed_now() {
  return core::Instant{1'795'248'000'000};
}

std::string postgres_missing() {
  if (!PostgresServer::programs().empty()) return {};
  return "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb): apt-get install postgresql";
}

TestDatabase::TestDatabase(Dialect dialect, bool migrated) : dialect_(dialect) {
  if (dialect == Dialect::sqlite) {
    options_.address = (folder_ / "test.db").string();
    if (migrated) std::filesystem::copy_file(migrated_sqlite_file(), options_.address);
    return;
  }
  if (const auto missing = postgres_missing(); !missing.empty()) throw std::runtime_error(missing);
  const auto name = next_name();
  run_on_server(server(), create_database(name, migrated ? migrated_template : empty_template));
  options_.address = server().address(name);
}

TestDatabase::~TestDatabase() {
  if (dialect_ == Dialect::sqlite) return;
  try {
    run_on_server(server(), "DROP DATABASE " + database_of(options_) + " WITH (FORCE)");
  } catch (const std::exception& error) {
    ADD_FAILURE() << error.what();
  }
}

std::unique_ptr<Database> fresh_database(Dialect dialect, bool migrated) {
  return std::make_unique<OwnedDatabase>(dialect, migrated);
}

void OnBothDatabases::SetUp() {
  if (GetParam() != Dialect::postgres) return;
  const auto missing = postgres_missing();
  if (missing.empty()) return;
  const char* ci = std::getenv("CI");
  if (ci != nullptr && std::string_view(ci) == "true") FAIL() << missing;
  GTEST_SKIP() << missing;
}

}  // namespace thidua::test
