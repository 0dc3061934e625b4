#include "system/child.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <cerrno>
#include <string>
#include <thread>

namespace thidua::system {

namespace {

ChildOrder shell(const std::string& script) {
  ChildOrder order;
  order.program = "sh";
  order.arguments = {"-c", script};
  order.time_limit = std::chrono::seconds(20);
  return order;
}

/// Gone, or a zombie that only waits for its parent.
bool is_gone(pid_t process) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (::kill(process, 0) != 0 && errno == ESRCH) {
      return true;
    }
    ChildOrder order = shell("grep -q '^State:.Z' /proc/" + std::to_string(process) + "/status");
    if (run_child(order).ok()) {
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

}  // namespace

TEST(Children, GetInputAndGiveOutput) {
  ChildOrder order = shell("cat; echo lỗi >&2; exit 3");
  order.input = std::string(1'000'000, 'x');
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.end, ChildEnd::exited);
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.output.size(), 1'000'000U);
  EXPECT_EQ(result.errors, "lỗi\n");
  EXPECT_FALSE(result.ok());
}

TEST(Children, ThatDoNotExistAreSaidNotToHaveStarted) {
  ChildOrder order;
  order.program = "no-such-program-anywhere";
  EXPECT_EQ(run_child(order).end, ChildEnd::not_started);
  order = shell("true");
  order.working_folder = "/no/such/folder";
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.end, ChildEnd::not_started);
  EXPECT_EQ(result.code, ENOENT);
}

TEST(Children, AreKilledWithTheirWholeGroupWhenTheTimeIsUp) {
  ChildOrder order = shell("sleep 1000 & echo $!; sleep 1000");
  order.time_limit = std::chrono::milliseconds(300);
  const auto begin = std::chrono::steady_clock::now();
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.end, ChildEnd::timed_out);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  EXPECT_TRUE(is_gone(static_cast<pid_t>(std::stol(result.output))));
}

TEST(Children, LeaveNobodyBehindWhenTheyEnd) {
  const auto begin = std::chrono::steady_clock::now();
  const ChildResult result = run_child(shell("sleep 1000 & echo $!"));
  EXPECT_TRUE(result.ok());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  EXPECT_TRUE(is_gone(static_cast<pid_t>(std::stol(result.output))));
}

TEST(Children, ThatTalkTooMuchAreKilled) {
  ChildOrder order = shell("yes");
  order.output_limit_bytes = 1000;
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.end, ChildEnd::output_too_long);
  EXPECT_EQ(result.output.size(), 1000U);
}

TEST(Children, MayComplainAsMuchAsTheyLike) {
  const ChildResult result = run_child(shell("head -c 1000000 /dev/zero >&2; echo xong"));
  EXPECT_TRUE(result.ok());
  EXPECT_EQ(result.output, "xong\n");
  EXPECT_EQ(result.errors.size(), 64U * 1024U);
}

TEST(Children, AreHeldToTheirMemory) {
  ChildOrder order = shell("head -c 300000000 /dev/zero | tail -c 200000000 >/dev/null");
  order.memory_limit_bytes = 64U * 1024U * 1024U;
  EXPECT_FALSE(run_child(order).ok());
  order.memory_limit_bytes = 0;
  EXPECT_TRUE(run_child(order).ok());
}

TEST(Children, AreHeldToTheirProcessorTime) {
  ChildOrder order = shell("while :; do :; done");
  order.processor_limit = std::chrono::seconds(1);
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.end, ChildEnd::killed_by_signal);
}

TEST(Children, SeeOnlyOurEnvironment) {
  ASSERT_EQ(::setenv("SECRET_OF_THE_SERVER", "x", 1), 0);
  ChildOrder order = shell("env | sort");
  order.environment = {{"FONTCONFIG_FILE", "/etc/fonts.conf"}};
  const ChildResult result = run_child(order);
  EXPECT_EQ(result.output.find("SECRET_OF_THE_SERVER"), std::string::npos);
  EXPECT_NE(result.output.find("FONTCONFIG_FILE=/etc/fonts.conf\n"), std::string::npos);
  EXPECT_NE(result.output.find("LANG=C.UTF-8\n"), std::string::npos);
}

}  // namespace thidua::system
