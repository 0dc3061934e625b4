#include "platform/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace thidua::platform {

TEST(AWorkerPool, TakesAsManyAsItHasThreadsAndPlacesAndNoMore) {
  std::promise<void> go;
  const auto gone = go.get_future().share();
  std::atomic<int> done{0};
  const auto job = [&] {
    gone.wait();
    ++done;
  };
  {
    WorkerPool pool(2, 3);
    int taken = 0;
    while (pool.post(job)) ++taken;
    EXPECT_EQ(taken, 5);
    go.set_value();
    while (done < 5) std::this_thread::yield();
  }
  EXPECT_EQ(done, 5);
}

TEST(AWorkerPool, DropsWhatWaitsWhenItIsClosed) {
  std::promise<void> started;
  std::promise<void> go;
  std::atomic<int> done{0};
  {
    WorkerPool pool(1, 5);
    EXPECT_TRUE(pool.post([&] {
      started.set_value();
      go.get_future().wait();
      ++done;
    }));
    started.get_future().wait();
    EXPECT_TRUE(pool.post([&] { ++done; }));
    EXPECT_EQ(pool.waiting(), 1U);
    EXPECT_EQ(pool.running(), 1U);
    pool.close();
    EXPECT_FALSE(pool.post([&] { ++done; }));
    go.set_value();
  }
  EXPECT_EQ(done, 1);
}

}  // namespace thidua::platform
