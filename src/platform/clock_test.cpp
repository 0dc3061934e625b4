#include "platform/clock.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace thidua::platform {
namespace {

class FixedClock : public ::testing::Test {
 protected:
  ~FixedClock() override { ::unsetenv("THIDUA_NOW"); }
  static void set(const char* text) { ::setenv("THIDUA_NOW", text, 1); }
};

TEST_F(FixedClock, SaysWhatTheEnvironmentSays) {
  set("2026-12-31T17:00:00Z");
  EXPECT_EQ(now().to_iso(), "2026-12-31T17:00:00.000Z");
  EXPECT_EQ(now().day_in_vietnam().to_iso(), "2027-01-01");
  set("1969-12-31T23:59:59Z");
  EXPECT_EQ(now().milliseconds, -1000);
}

TEST_F(FixedClock, RefusesWhatIsNoMoment) {
  for (const auto* bad : {"2026-11-21", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T08:00:00+07",
                          "2026-11-21T8:00:00Z", "hôm nay"}) {
    set(bad);
    EXPECT_THROW(now(), std::runtime_error) << bad;
  }
}

TEST_F(FixedClock, RunsWhereItIsNotFixed) {
  ::unsetenv("THIDUA_NOW");
  const auto earlier = now();
  EXPECT_GT(earlier.milliseconds, 1'600'000'000'000);
  EXPECT_LE(earlier, now());
}

}  // namespace
}  // namespace thidua::platform
