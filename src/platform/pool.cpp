#include <algorithm>

#include "platform/engine.h"

namespace thidua::platform {
namespace {

constexpr std::chrono::minutes connection_life_max{30};

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
    if (pool.writers_queue_) {
      std::unique_lock lock(pool.mutex_);
      const auto wait = std::chrono::milliseconds(pool.options_.busy_milliseconds_max);
      if (!pool.changed_.wait_for(lock, wait, [&] { return !pool.writer_inside_; })) {
        throw UnavailableError("cơ sở dữ liệu đang bận ghi, hãy thử lại sau ít giây");
      }
      pool.writer_inside_ = true;
    }
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

}  // namespace thidua::platform
