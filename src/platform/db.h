#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// One small layer over SQLite and PostgreSQL. The same SQL runs on both; `?` marks a parameter.
namespace thidua::platform {

enum class Dialect { sqlite, postgres };

/// What a statement is given: BIGINT, TEXT or NULL on PostgreSQL too, which is strict about it (an argument that must
/// be INTEGER is written CAST(? AS INTEGER)). Text is UTF-8 without NUL; anything else is refused. Days are stored as
/// ISO text, instants as integer milliseconds, decimals as plain text.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

/// nullopt becomes NULL.
Value optional_value(const std::optional<std::string>& text);
Value optional_value(const std::optional<std::int64_t>& number);

/// The database failed or was misused. Never carries personal data: SQL text and the engine's message only.
struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// A unique or foreign key said no. Stores turn the ones they expect into refusals.
struct ConstraintError : DatabaseError {
  using DatabaseError::DatabaseError;
};
/// The database could not be had in time (busy, cancelled, connection lost). Reads may be tried again.
struct UnavailableError : DatabaseError {
  using DatabaseError::DatabaseError;
};

/// One row while it is being read; valid inside the callback only. Columns count from 0.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;  // throws DatabaseError on NULL or text
  virtual std::string text(int column) const = 0;      // NULL is ""
  std::optional<std::int64_t> optional_integer(int column) const;
  std::optional<std::string> optional_text(int column) const;
};

/// A connection inside a transaction. Not shared between threads. After a statement has failed the transaction can only
/// be rolled back, on both databases: every further statement throws, and so does the end of `Database::write`.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;
  /// Rows changed. Statements are prepared once and kept.
  virtual std::int64_t execute(std::string_view sql, const std::vector<Value>& values = {}) = 0;
  /// Streams; `each` may not run statements on the same connection. Returns the number of rows.
  virtual std::int64_t query(std::string_view sql, const std::vector<Value>& values,
                             const std::function<void(const Row&)>& each) = 0;
  /// Many rows at once (COPY on PostgreSQL, one prepared statement on SQLite). `next` fills the row (empty when it is
  /// handed over), false ends; it may run statements on this connection. Returns the number of rows.
  virtual std::int64_t insert_many(std::string_view table, const std::vector<std::string>& columns,
                                   const std::function<bool(std::vector<Value>&)>& next) = 0;

  /// First column of the only row; nullopt where there is none or it is NULL.
  std::optional<std::int64_t> one_integer(std::string_view sql, const std::vector<Value>& values = {});
  std::optional<std::string> one_text(std::string_view sql, const std::vector<Value>& values = {});
};

struct DatabaseOptions {
  std::string address;  // a file, or postgres://… / postgresql://… / "host=… dbname=…"
  int connections_max = 10;
  int busy_milliseconds_max = 5000;
  int statement_milliseconds_max = 60'000;
};

/// A pool of connections to one database.
class Database {
 public:
  virtual ~Database() = default;
  /// Opens; creates the SQLite file where it is missing. Throws DatabaseError.
  static std::unique_ptr<Database> open(const DatabaseOptions& options);

  virtual Dialect dialect() const = 0;
  /// A read-only transaction with one consistent view.
  virtual void read(const std::function<void(Connection&)>& work) = 0;
  /// One writing transaction (SQLite: BEGIN IMMEDIATE). Commits when `work` returns, rolls back when it throws. May not
  /// be called inside another `write` of the same database: that throws at once instead of waiting for itself.
  virtual void write(const std::function<void(Connection&)>& work) = 0;
  /// Cancels the statements that are running, from any thread: they throw UnavailableError. For a graceful stop.
  virtual void interrupt() = 0;
  /// The address without its password, for messages.
  virtual std::string shown_address() const = 0;
};

/// Between the steps of long work, outside a transaction: lets writers of other programs in, which SQLite does not
/// queue. Those of this program need it not: they take turns.
void make_way(const Database& database);

}  // namespace thidua::platform
