#include "access/io/answers_kept.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

namespace thidua::access {
namespace {

using platform::HttpResponse;

constexpr core::AgencyId here{1};

HttpResponse text(const std::string& body, int status = 200) {
  return platform::text_response(body, status);
}

/// Makes answers one at a time when it is told to, and counts them.
struct SlowMaker {
  std::atomic<int> made = 0;
  std::latch begun{1};
  std::latch go_on{1};
  HttpResponse operator()() {
    if (++made == 1) begun.count_down();
    go_on.wait();
    return text("chậm");
  }
};

TEST(AnswersKept, StandAsLongAsNothingTheyRestOnIsChanged) {
  AnswersKept kept;
  int made = 0;
  const auto asked = [&](std::int64_t changed, core::AgencyId agency = here) {
    return kept.answer(agency, "?q=n", changed, [&] { return text(std::to_string(++made)); })->body;
  };
  EXPECT_EQ(asked(7), "1");
  EXPECT_EQ(asked(7), "1");
  EXPECT_EQ(asked(7, core::AgencyId{2}), "2");
  EXPECT_EQ(asked(8), "3");
  EXPECT_EQ(asked(8), "3");
  EXPECT_EQ(asked(0), "4") << "no telling";
  EXPECT_EQ(asked(0), "5");
}

TEST(AnswersKept, RefusalsAreNotKept) {
  AnswersKept kept;
  int made = 0;
  const auto asked = [&] { return kept.answer(here, "?sort=x", 7, [&] { return text("", ++made == 1 ? 422 : 200); }); };
  EXPECT_EQ(asked()->status, 422);
  EXPECT_EQ(asked()->status, 200);
}

TEST(AnswersKept, AskedForAtOnceAreMadeOnce) {
  AnswersKept kept;
  SlowMaker maker;
  std::vector<std::string> told(9);
  std::vector<std::thread> all;
  all.reserve(told.size());
  for (std::string& one : told)
    all.emplace_back([&] { one = kept.answer(here, "?q=n", 7, [&] { return maker(); })->body; });
  maker.begun.wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));  // so that the others come while it is being made
  EXPECT_EQ(kept.answer(here, "?q=n", 8, [] { return text("mới"); })->body, "mới") << "nobody waits for an older one";
  maker.go_on.count_down();
  for (std::thread& one : all) one.join();
  EXPECT_EQ(maker.made, 1);
  for (const std::string& one : told) EXPECT_EQ(one, "chậm");
  EXPECT_EQ(kept.answer(here, "?q=n", 8, [] { return text("lại"); })->body, "mới")
      << "the older did not take its place";
}

TEST(AnswersKept, WhoWaitedLongMakesItHimself) {
  AnswersKept kept(std::chrono::milliseconds(20));
  SlowMaker maker;
  std::thread first([&] { kept.answer(here, "?q=n", 7, [&] { return maker(); }); });
  maker.begun.wait();
  EXPECT_EQ(kept.answer(here, "?q=n", 7, [] { return text("tự làm"); })->body, "tự làm");
  maker.go_on.count_down();
  first.join();
}

TEST(AnswersKept, AFaultIsForThoseWhoWaitedOnly) {
  AnswersKept kept;
  SlowMaker maker;
  std::atomic<int> failed = 0;
  std::vector<std::thread> all;
  const auto ask = [&] {
    try {
      kept.answer(here, "?q=n", 7, [&]() -> HttpResponse {
        maker();
        throw std::runtime_error("hỏng");
      });
    } catch (const std::runtime_error&) {
      ++failed;
    }
  };
  all.reserve(3);
  for (int i = 0; i < 3; ++i) all.emplace_back(ask);
  maker.begun.wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  maker.go_on.count_down();
  for (std::thread& one : all) one.join();
  EXPECT_EQ(failed, 3);
  EXPECT_EQ(maker.made, 1);
  EXPECT_EQ(kept.answer(here, "?q=n", 7, [] { return text("được"); })->body, "được");
}

}  // namespace
}  // namespace thidua::access
