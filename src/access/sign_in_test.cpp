#include "access/sign_in.h"

#include <gtest/gtest.h>

namespace thidua::access {
namespace {

constexpr core::Instant noon{1'750'000'000'000};

core::Instant minutes_later(std::int64_t minutes) {
  return {noon.milliseconds + minutes * 60'000};
}

TEST(SignIn, APasswordIsLongAndNotTheLogin) {
  EXPECT_EQ(password_fault("con mèo uống trà", "canbo"), "");
  EXPECT_EQ(password_fault("kx7m-9tqa-4hrz", "canbo"), "");
  EXPECT_EQ(password_fault("738264950172", "canbo"), "");  // twelve digits without a pattern
  for (const char* bad : {"", "ngắn quá", "canbo", "canbo12345", "CanBo-2025-1", "Mật khẩu 2025", "password123",
                          "1234567890", "aaaaaaaaaaaa", "9876543210", "thidua-2025", "0123456789"})
    EXPECT_NE(password_fault(bad, "canbo"), "") << bad;
  EXPECT_NE(password_fault(std::string(201, 'x') + "y", "canbo"), "");
  EXPECT_NE(password_fault("mật khẩu dài\xff", "canbo"), "");
}

TEST(SignIn, ASessionEndsByAgeAndByRest) {
  EXPECT_FALSE(session_is_over(noon, minutes_later(30), minutes_later(89)));
  EXPECT_TRUE(session_is_over(noon, minutes_later(30), minutes_later(90)));
  EXPECT_FALSE(session_is_over(noon, minutes_later(719), minutes_later(719)));
  EXPECT_TRUE(session_is_over(noon, minutes_later(719), minutes_later(720)));
}

TEST(SignIn, AttemptsStopForLongerAndLonger) {
  EXPECT_EQ(locked_until({4, noon}, 5, noon), std::nullopt);
  EXPECT_EQ(locked_until({5, noon}, 5, noon), minutes_later(1));
  EXPECT_EQ(locked_until({5, noon}, 5, minutes_later(1)), std::nullopt);
  EXPECT_EQ(locked_until({6, noon}, 5, noon), minutes_later(2));
  EXPECT_EQ(locked_until({8, noon}, 5, noon), minutes_later(8));
  EXPECT_EQ(locked_until({60, noon}, 5, noon), minutes_later(60));
  EXPECT_EQ(locked_until({1'000'000, noon}, 5, noon), minutes_later(60));
}

TEST(SignIn, FailuresOfYesterdayAreForgotten) {
  EXPECT_EQ(count_after_failure({4, noon}, minutes_later(5)), 5);
  EXPECT_EQ(count_after_failure({4, noon}, minutes_later(24 * 60)), 1);
  EXPECT_EQ(count_after_failure({}, noon), 1);
}

}  // namespace
}  // namespace thidua::access
