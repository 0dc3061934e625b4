#pragma once
#include <optional>
#include <string>

#include "platform/jobs.h"
#include "registry/io/registry_test.h"
#include "support/folder.h"

/// What the tests of jobs about everybody stand on: two people, rated in 2025, and a runner of jobs.
namespace thidua::eligibility {

class TwoRated : public registry::RegistryTest {
 protected:
  explicit TwoRated(people::RatingLevel level_of_second) : level_of_second_(level_of_second) {}
  void SetUp() override {
    RegistryTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    first = a_person("CB001", "Lò Thị Thử", office);
    second = a_person("CB002", "Vàng A Mẫu", housing);
    run([&](platform::Command& command) {
      for (const core::PersonId one : {first, second}) {
        people::TaskRating rating;
        rating.year = 2025;
        rating.level = one == first ? people::RatingLevel::excellent : level_of_second_;
        rating.decision_day = registry::a_day(2025, 12, 15);
        ASSERT_TRUE(people::set_rating(command, {one, std::nullopt}, rating, "thử").ok());
      }
    });
    jobs.emplace(
        *database, folder / "jobs", [this] { return at; }, 1);
    installation.jobs = &*jobs;
  }
  void TearDown() override {
    jobs.reset();
    RegistryTest::TearDown();
  }
  static bool tells(const std::string& body, const std::string& text) { return body.find(text) != std::string::npos; }
  static bool tells(const platform::HttpResponse& answer, const std::string& text) { return tells(answer.body, text); }

  test::TemporaryFolder folder;
  std::optional<platform::Jobs> jobs;
  core::PersonId first, second;

 private:
  people::RatingLevel level_of_second_;
};

}  // namespace thidua::eligibility
