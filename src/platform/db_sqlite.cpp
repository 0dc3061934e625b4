#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "platform/engine.h"
#include "platform/statement_cache.h"

namespace thidua::platform {
namespace {

constexpr std::size_t sqlite_statements_max = 256;
constexpr int steps_between_clock_readings = 10'000;
// SQLite's own waiting sleeps longer and longer, up to a tenth of a second, and misses short gaps between two writers.
constexpr int milliseconds_between_looks = 5;

[[noreturn]] void throw_sqlite(sqlite3* db, int code, std::string_view doing) {
  const std::string message = "SQLite: " + std::string(db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code)) +
                              " [" + std::string(doing) + "]";
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      throw ConstraintError(message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
      throw UnavailableError(message);
    default:
      throw DatabaseError(message);
  }
}

struct CloseSqlite {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

struct FinalizeSqlite {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using SqliteStatement = std::unique_ptr<sqlite3_stmt, FinalizeSqlite>;

SqliteHandle open_handle(const std::string& file, int flags) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  SqliteHandle handle(raw);
  if (code != SQLITE_OK) throw_sqlite(raw, code, "mở tệp " + file);
  return handle;
}

// A new file belongs to its owner alone: it holds personal data. SQLite gives the files beside it the same rights.
void create_private(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

class SqliteRow final : public Row {
 public:
  SqliteRow(sqlite3_stmt* statement) : statement_(statement), columns_(sqlite3_column_count(statement)) {}
  bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    if (type(column) != SQLITE_INTEGER) throw DatabaseError("cột không phải số nguyên: " + name(column));
    return sqlite3_column_int64(statement_, column);
  }
  std::string text(int column) const override {
    if (type(column) == SQLITE_NULL) return {};
    if (type(column) == SQLITE_FLOAT) throw DatabaseError("cột là số thực, không được dùng: " + name(column));
    const auto* bytes = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(statement_, column)));
    return std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }

 private:
  int type(int column) const {
    if (column < 0 || column >= columns_) throw DatabaseError("không có cột thứ " + std::to_string(column));
    return sqlite3_column_type(statement_, column);
  }
  std::string name(int column) const { return sqlite3_column_name(statement_, column); }
  sqlite3_stmt* statement_;
  int columns_;
};

class SqliteConnection final : public EngineConnection {
 public:
  explicit SqliteConnection(const DatabaseOptions& options);
  Dialect dialect() const override { return Dialect::sqlite; }
  std::int64_t execute(std::string_view sql, const std::vector<Value>& values) override;
  std::int64_t query(std::string_view sql, const std::vector<Value>& values,
                     const std::function<void(const Row&)>& each) override;
  std::int64_t insert_many(std::string_view table, const std::vector<std::string>& columns,
                           const std::function<bool(std::vector<Value>&)>& next) override;

  void begin(bool writing) override;
  void commit() override { run_plain("COMMIT"); }
  void roll_back() noexcept override;
  bool usable() noexcept override { return sqlite3_get_autocommit(db_.get()) != 0; }
  void interrupt() noexcept override { sqlite3_interrupt(db_.get()); }
  void run_script(std::string_view sql) override;
  void lift_time_limit() override { unlimited_ = true; }
  void forget_statements() noexcept override { statements_.clear(); }

 private:
  sqlite3_stmt* prepared(std::string_view sql);
  void bind(sqlite3_stmt* statement, const std::vector<Value>& values, std::string_view sql);
  bool step(sqlite3_stmt* statement, std::string_view sql);
  void run_plain(const char* sql);
  static int out_of_time(void* connection);
  static int wait_for_other(void* connection, int looks);
  // Resets the statement and the time limit at the end of a call.
  struct Running {
    Running(SqliteConnection& of, sqlite3_stmt* which) : connection(of), statement(which) {
      if (connection.unlimited_) return;
      connection.deadline_ = std::chrono::steady_clock::now() + connection.statement_time_max_;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
      sqlite3_reset(statement);
      connection.deadline_ = {};
      connection.streaming_ = false;
    }
    SqliteConnection& connection;
    sqlite3_stmt* statement;
  };

  SqliteHandle db_;
  std::chrono::milliseconds statement_time_max_;
  int busy_milliseconds_max_;
  std::chrono::steady_clock::time_point deadline_{};
  bool reading_only_ = false;
  bool unlimited_ = false;
  StatementCache<SqliteStatement> statements_{sqlite_statements_max};  // goes before db_
};

SqliteConnection::SqliteConnection(const DatabaseOptions& options)
    : statement_time_max_(options.statement_milliseconds_max), busy_milliseconds_max_(options.busy_milliseconds_max) {
  create_private(options.address);
  db_ = open_handle(options.address, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_busy_handler(db_.get(), &SqliteConnection::wait_for_other, this);
  sqlite3_progress_handler(db_.get(), steps_between_clock_readings, &SqliteConnection::out_of_time, this);
  run_plain("PRAGMA journal_mode=WAL");
  run_plain("PRAGMA synchronous=FULL");
  run_plain("PRAGMA foreign_keys=ON");
  run_plain("PRAGMA trusted_schema=OFF");
  run_plain("PRAGMA cache_size=-8192");  // kilobytes; with the 2 MB of the library, lists of an agency read pages again
}

int SqliteConnection::out_of_time(void* connection) {
  const auto& self = *static_cast<SqliteConnection*>(connection);
  if (self.deadline_ == std::chrono::steady_clock::time_point{}) return 0;
  return std::chrono::steady_clock::now() > self.deadline_ ? 1 : 0;
}

/// Asked while another program holds the lock; 0: given up.
int SqliteConnection::wait_for_other(void* connection, int looks) {
  const auto& self = *static_cast<SqliteConnection*>(connection);
  if (looks * milliseconds_between_looks >= self.busy_milliseconds_max_) return 0;
  sqlite3_sleep(milliseconds_between_looks);
  return 1;
}

void SqliteConnection::run_plain(const char* sql) {
  const int code = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_sqlite(db_.get(), code, sql);
}

sqlite3_stmt* SqliteConnection::prepared(std::string_view sql) {
  if (auto* kept = statements_.find(sql)) return kept->get();
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  const int code =
      sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, &rest);
  SqliteStatement statement(raw);
  if (code != SQLITE_OK) throw_sqlite(db_.get(), code, sql);
  if (!statement) throw DatabaseError("câu lệnh SQL trống");
  const std::string_view further(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
  if (further.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    throw DatabaseError("mỗi lần chỉ chạy một câu lệnh: " + std::string(sql));
  }
  return statements_.keep(sql, std::move(statement)).get();
}

void SqliteConnection::bind(sqlite3_stmt* statement, const std::vector<Value>& values, std::string_view sql) {
  if (sqlite3_bind_parameter_count(statement) != static_cast<int>(values.size())) {
    throw DatabaseError("số tham số không khớp với câu lệnh: " + std::string(sql));
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int place = static_cast<int>(i) + 1;
    int code = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
      code = sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* text = std::get_if<std::string>(&values[i])) {
      expect_storable(*text);
      code = sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    } else {
      code = sqlite3_bind_null(statement, place);
    }
    if (code != SQLITE_OK) throw_sqlite(db_.get(), code, sql);
  }
}

bool SqliteConnection::step(sqlite3_stmt* statement, std::string_view sql) {
  const int code = sqlite3_step(statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_sqlite(db_.get(), code, sql);
}

std::int64_t SqliteConnection::execute(std::string_view sql, const std::vector<Value>& values) {
  expect_ready();
  failed_ = true;  // until it has gone well
  note_schema_change(sql);
  auto* statement = prepared(sql);
  const Running running(*this, statement);
  bind(statement, values, sql);
  const auto before = sqlite3_total_changes64(db_.get());
  while (step(statement, sql)) {
  }
  failed_ = false;
  return sqlite3_total_changes64(db_.get()) == before ? 0 : sqlite3_changes64(db_.get());
}

std::int64_t SqliteConnection::query(std::string_view sql, const std::vector<Value>& values,
                                     const std::function<void(const Row&)>& each) {
  expect_ready();
  failed_ = true;
  auto* statement = prepared(sql);
  const Running running(*this, statement);
  bind(statement, values, sql);
  std::int64_t rows = 0;
  streaming_ = true;
  while (step(statement, sql)) {
    failed_ = false;  // the callback's own exceptions leave the transaction whole
    each(SqliteRow(statement));
    failed_ = true;
    ++rows;
  }
  failed_ = false;
  return rows;
}

std::int64_t SqliteConnection::insert_many(std::string_view table, const std::vector<std::string>& columns,
                                           const std::function<bool(std::vector<Value>&)>& next) {
  expect_ready();
  const std::string sql = insert_statement(table, columns);
  std::vector<Value> row;
  std::int64_t rows = 0;
  for (; next(row); row.clear()) {
    execute(sql, row);
    ++rows;
  }
  return rows;
}

void SqliteConnection::begin(bool writing) {
  failed_ = streaming_ = unlimited_ = false;
  if (reading_only_ == writing) {
    run_plain(writing ? "PRAGMA query_only=OFF" : "PRAGMA query_only=ON");
    reading_only_ = !writing;
  }
  run_plain(writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

void SqliteConnection::roll_back() noexcept {
  // Some errors have rolled back already; then there is nothing left to do.
  if (sqlite3_get_autocommit(db_.get()) == 0) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::run_script(std::string_view sql) {
  expect_ready();
  failed_ = true;
  schema_changed_ = true;
  statements_.clear();
  run_plain(std::string(sql).c_str());
  failed_ = false;
}

class SqliteDatabase final : public PooledDatabase {
 public:
  explicit SqliteDatabase(const DatabaseOptions& options) : PooledDatabase(options, true) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  std::string shown_address() const override { return options().address; }

 protected:
  std::unique_ptr<EngineConnection> connect() override { return std::make_unique<SqliteConnection>(options()); }
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options) {
  if (options.address.empty() || options.address.front() == ':') {
    throw DatabaseError("địa chỉ cơ sở dữ liệu phải là tên một tệp hoặc postgresql://…");
  }
  auto database = std::make_unique<SqliteDatabase>(options);
  // One transaction now: a wrong path or a file that is no database shows at once, not at the first request.
  database->read([](Connection& db) { db.one_integer("SELECT count(*) FROM sqlite_master"); });
  return database;
}

void copy_sqlite_file(const std::string& source, const std::string& target) {
  std::filesystem::remove(target);
  copy_sqlite_into(source, target);
}

void copy_sqlite_into(const std::string& source, const std::string& target) {
  create_private(target);
  const auto from = open_handle(source, SQLITE_OPEN_READWRITE);
  const auto to = open_handle(target, SQLITE_OPEN_READWRITE);
  sqlite3_busy_timeout(from.get(), 5000);
  sqlite3_busy_timeout(to.get(), 5000);
  sqlite3_backup* copying = sqlite3_backup_init(to.get(), "main", from.get(), "main");
  if (copying == nullptr) throw_sqlite(to.get(), sqlite3_errcode(to.get()), "sao chép tệp " + source);
  const int stepped = sqlite3_backup_step(copying, -1);
  const int finished = sqlite3_backup_finish(copying);
  if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
    throw_sqlite(to.get(), finished != SQLITE_OK ? finished : stepped, "sao chép tệp " + source);
  }
}

}  // namespace thidua::platform
