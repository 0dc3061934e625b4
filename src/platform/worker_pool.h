#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace thidua::platform {

/// A fixed number of threads with a queue that has an end: who comes when it is full is told so at once.
class WorkerPool {
 public:
  WorkerPool(int threads, std::size_t queue_max);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  /// Drops what waits and joins what runs.
  ~WorkerPool();

  /// False: all threads are busy and the queue is full, or the pool was closed. Jobs do not throw.
  bool post(std::function<void()> job);
  std::size_t waiting() const;
  std::size_t running() const;
  /// Takes no more; jobs that wait are dropped unrun.
  void close();

 private:
  void work();

  const std::size_t queue_max_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  std::size_t running_ = 0;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace thidua::platform
