#include <algorithm>
#include <thread>

#include "platform/engine.h"

namespace thidua::platform {
namespace {

constexpr std::chrono::minutes connection_life_max{30};

// Longer than a waiting program of SQLite sleeps between two looks (db_sqlite.cpp).
constexpr std::chrono::milliseconds making_way{20};

// The databases this thread is writing to: a write inside a write would wait for itself.
thread_local std::vector<const void*> writing_now;

}  // namespace

// A connection out of the pool, back into it at the end of the block.
class PooledDatabase::Lease {
 public:
  explicit Lease(PooledDatabase& pool) : pool_(pool), connection_(pool.take()) {}
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  ~Lease() { pool_.give_back(std::move(connection_)); }
  EngineConnection& operator*() { return *connection_; }
  EngineConnection* operator->() { return connection_.get(); }

  void replace() {
    pool_.give_back(std::move(connection_));
    connection_ = pool_.take();
  }

 private:
  PooledDatabase& pool_;
  std::unique_ptr<EngineConnection> connection_;
};

class PooledDatabase::WriterTurn {
 public:
  explicit WriterTurn(PooledDatabase& pool) : pool_(pool) {
    if (std::find(writing_now.begin(), writing_now.end(), &pool) != writing_now.end()) {
      throw DatabaseError("không được mở giao dịch ghi bên trong một giao dịch ghi khác");
    }
    if (pool.writers_queue_) wait();
    writing_now.push_back(&pool);
  }
  WriterTurn(const WriterTurn&) = delete;
  WriterTurn& operator=(const WriterTurn&) = delete;
  ~WriterTurn() {
    std::erase(writing_now, &pool_);
    if (!pool_.writers_queue_) return;
    const std::lock_guard lock(pool_.mutex_);
    pool_.writer_inside_ = false;
    pool_.changed_.notify_all();
  }

 private:
  // Behind everybody who came before: who writes step after step would otherwise always be the first to come back.
  void wait() {
    std::unique_lock lock(pool_.mutex_);
    auto& waiting = pool_.writers_waiting_;
    const std::int64_t ticket = ++pool_.last_ticket_;
    waiting.push_back(ticket);
    const auto longest = std::chrono::milliseconds(pool_.options_.busy_milliseconds_max);
    const auto is_next = [&] { return !pool_.writer_inside_ && waiting.front() == ticket; };
    const bool has_turn = pool_.changed_.wait_for(lock, longest, is_next);
    std::erase(waiting, ticket);
    if (!has_turn) {
      pool_.changed_.notify_all();  // the next may have waited for this one only
      throw UnavailableError("cơ sở dữ liệu đang bận ghi, hãy thử lại sau ít giây");
    }
    pool_.writer_inside_ = true;
  }
  PooledDatabase& pool_;
};

PooledDatabase::PooledDatabase(const DatabaseOptions& options, bool writers_queue)
    : options_(options), writers_queue_(writers_queue) {
  if (options_.connections_max < 1) options_.connections_max = 1;
}

std::unique_ptr<EngineConnection> PooledDatabase::take() {
  std::unique_lock lock(mutex_);
  const auto wait = std::chrono::milliseconds(options_.busy_milliseconds_max);
  for (;;) {
    const bool free = changed_.wait_for(lock, wait, [&] { return !idle_.empty() || open_ < options_.connections_max; });
    if (!free) throw UnavailableError("mọi kết nối tới cơ sở dữ liệu đều đang bận, hãy thử lại sau ít giây");
    if (idle_.empty()) break;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    if (!connection->usable()) {
      --open_;
      continue;
    }
    const bool stale = connection->schema_seen_ != schema_;
    connection->schema_seen_ = schema_;
    busy_.push_back(connection.get());
    lock.unlock();
    if (stale) connection->forget_statements();
    return connection;
  }
  ++open_;
  const auto schema = schema_;
  lock.unlock();
  try {
    auto connection = connect();
    lock.lock();
    connection->schema_seen_ = schema;
    busy_.push_back(connection.get());
    return connection;
  } catch (...) {
    if (!lock.owns_lock()) lock.lock();
    --open_;
    changed_.notify_all();
    throw;
  }
}

void PooledDatabase::give_back(std::unique_ptr<EngineConnection> connection) noexcept {
  if (!connection) return;
  std::unique_ptr<EngineConnection> closed;  // after the lock: closing may take a while
  const std::lock_guard lock(mutex_);
  std::erase(busy_, connection.get());
  const bool old = std::chrono::steady_clock::now() - connection->opened_ > connection_life_max;
  if (connection->schema_changed_) {
    connection->schema_changed_ = false;
    ++schema_;
  }
  if (old || !connection->usable()) {
    closed = std::move(connection);
    --open_;
  } else {
    idle_.push_back(std::move(connection));
  }
  changed_.notify_all();
}

void PooledDatabase::begin(Lease& lease, bool writing) {
  try {
    lease->begin(writing);
  } catch (const UnavailableError&) {
    // Nothing has begun: a connection that died while idle may be replaced, a busy database may not be asked twice.
    if (lease->usable()) throw;
    lease.replace();
    lease->begin(writing);
  }
}

void PooledDatabase::transact(bool writing, const std::function<void(Connection&)>& work) {
  Lease lease(*this);
  begin(lease, writing);
  try {
    work(*lease);
    if (lease->failed()) throw DatabaseError("một câu lệnh đã hỏng nên giao dịch bị hủy, không có gì được ghi");
    lease->commit();
  } catch (...) {
    lease->roll_back();
    throw;
  }
}

void PooledDatabase::read(const std::function<void(Connection&)>& work) {
  transact(false, work);
}

void PooledDatabase::write(const std::function<void(Connection&)>& work) {
  const WriterTurn turn(*this);
  transact(true, work);
}

void PooledDatabase::interrupt() {
  const std::lock_guard lock(mutex_);
  for (auto* connection : busy_) connection->interrupt();
}

void make_way(const Database& database) {
  if (database.dialect() == Dialect::sqlite) std::this_thread::sleep_for(making_way);
}

}  // namespace thidua::platform
