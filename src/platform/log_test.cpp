#include "platform/log.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "platform/json.h"

namespace thidua::platform {

// Outside the unnamed namespace: unity builds do not take a fixture in there.
class LogFile : public testing::Test {
 protected:
  LogFile() {
    std::string name = testing::TempDir() + "thidua-log-XXXXXX";
    const int descriptor = ::mkstemp(name.data());
    if (descriptor >= 0) ::close(descriptor);
    file = name;
  }
  ~LogFile() override { std::filesystem::remove(file); }

  std::vector<Json> lines() const {
    std::vector<Json> all;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const auto json = parse_json(line);
      EXPECT_TRUE(json.ok()) << line;
      if (json.ok()) all.push_back(*json);
    }
    return all;
  }
  static core::Instant fixed_clock() { return {1'750'000'000'000}; }
  std::filesystem::path file;
};

TEST_F(LogFile, HoldsOneJsonObjectALine) {
  const auto log = Log::to_file(file, LogLevel::info, fixed_clock);
  log->write(LogLevel::debug, "không ghi");
  log->write(LogLevel::warning, "hàng đợi \"đầy\"\n", {{"pool", "slow"}, {"waiting", std::int64_t{32}}}, "r-1");
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(to_text(lines().front()), R"({"at":"2025-06-15T15:06:40.000Z","level":"warning",)"
                                      R"("message":"hàng đợi \"đầy\"\n","request":"r-1","pool":"slow","waiting":32})");
}

TEST_F(LogFile, KeepsLinesOfManyThreadsWhole) {
  const auto log = Log::to_file(file, LogLevel::info, fixed_clock);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) log->write(LogLevel::info, std::string(300, 'x'), {{"i", std::int64_t{i}}});
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(lines().size(), 800U);
}

TEST_F(LogFile, CountsLinesThatAFullDiskRefuses) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "hệ thống không có /dev/full";
  const auto log = Log::to_file("/dev/full", LogLevel::info, fixed_clock);
  log->write(LogLevel::error, "mất");
  EXPECT_EQ(log->lost_count(), 1);
}

TEST_F(LogFile, ThatCannotBeOpenedIsAFailure) {
  EXPECT_THROW(Log::to_file("/không/có/thư/mục", LogLevel::info, fixed_clock), std::runtime_error);
}

}  // namespace thidua::platform
