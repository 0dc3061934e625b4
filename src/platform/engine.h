#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db.h"

/// What the two engines share: the pool, the course of a transaction, the cache of statements. For platform only.
namespace thidua::platform {

/// A connection as the pool sees it.
class EngineConnection : public Connection {
 public:
  /// Throws UnavailableError where the database cannot be had.
  virtual void begin(bool writing) = 0;
  /// Throws where it is not certain that everything was written.
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  /// Can it be used for another transaction? Asks without waiting.
  virtual bool usable() noexcept = 0;
  /// From any thread.
  virtual void interrupt() noexcept = 0;
  /// Several statements separated by ";", without parameters and without the time limit: for migrations.
  virtual void run_script(std::string_view sql) = 0;
  /// No time limit for the statements of this transaction.
  virtual void lift_time_limit() = 0;
  /// Drops all prepared statements: the schema has changed.
  virtual void forget_statements() noexcept = 0;

  bool failed() const { return failed_; }

 protected:
  friend class PooledDatabase;
  /// Throws where a statement may not run now: inside a row callback, or after a failed statement.
  void expect_ready() const;
  /// Notes that the schema changes when `sql` begins with ALTER, CREATE or DROP.
  void note_schema_change(std::string_view sql);

  bool failed_ = false;
  bool streaming_ = false;
  bool schema_changed_ = false;
  std::int64_t schema_seen_ = 0;
  std::chrono::steady_clock::time_point opened_ = std::chrono::steady_clock::now();
};

class PooledDatabase : public Database {
 public:
  void read(const std::function<void(Connection&)>& work) override;
  void write(const std::function<void(Connection&)>& work) override;
  void interrupt() override;

 protected:
  /// `writers_queue`: only one writer at a time, as SQLite has it; they wait their turn, first come, first served,
  /// without taking a connection.
  PooledDatabase(const DatabaseOptions& options, bool writers_queue);
  virtual std::unique_ptr<EngineConnection> connect() = 0;
  const DatabaseOptions& options() const { return options_; }

 private:
  class Lease;
  class WriterTurn;
  std::unique_ptr<EngineConnection> take();
  void give_back(std::unique_ptr<EngineConnection> connection) noexcept;
  void begin(Lease& lease, bool writing);
  void transact(bool writing, const std::function<void(Connection&)>& work);

  DatabaseOptions options_;
  bool writers_queue_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<EngineConnection>> idle_;  // the last used is taken first
  std::vector<EngineConnection*> busy_;
  int open_ = 0;
  bool writer_inside_ = false;
  std::deque<std::int64_t> writers_waiting_;  // their tickets, the next one in front
  std::int64_t last_ticket_ = 0;
  std::int64_t schema_ = 0;  // counts changes of the schema made through this pool
};

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options);
std::unique_ptr<Database> open_postgres(const DatabaseOptions& options);
Dialect dialect_of(std::string_view address);

/// A consistent copy of an SQLite file that may be in use. `target` is overwritten; readable by its owner only.
void copy_sqlite_file(const std::string& source, const std::string& target);
/// The same into a database that is there already, whole or not at all.
void copy_sqlite_into(const std::string& source, const std::string& target);

/// `?` outside quotes and comments becomes $1, $2 …
struct NumberedSql {
  std::string sql;
  std::size_t parameters = 0;
};
NumberedSql with_numbered_parameters(std::string_view sql);

/// Text that both databases can hold: UTF-8 without NUL. Throws DatabaseError otherwise.
void expect_storable(std::string_view text);

/// "INSERT INTO table (columns) VALUES (?, …)".
std::string insert_statement(std::string_view table, const std::vector<std::string>& columns);

/// "table" or "column" as the names of our schema are: lower-case letters, digits, underscore. Throws otherwise.
void expect_identifier(std::string_view name);

}  // namespace thidua::platform
