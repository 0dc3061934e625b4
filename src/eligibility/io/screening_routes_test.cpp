// A screening over the routes: who sees whom, pages, filters, the workbook; and the ratio of a list.
#include "eligibility/io/screening_routes.h"

#include <chrono>
#include <thread>

#include "access/io/store.h"
#include "platform/jobs.h"
#include "registry/io/registry_test.h"
#include "support/folder.h"

namespace thidua::eligibility {

using platform::HttpResponse;
using platform::Json;
using platform::Method;
using registry::a_day;

class ScreeningRoutes : public registry::RegistryTest {
 protected:
  void SetUp() override {
    at = core::Instant{1'795'600'000'000};  // 25/11/2026
    RegistryTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    first = a_person("CB001", "Lò Thị Thử", office);
    second = a_person("CB002", "Vàng A Mẫu", housing);
    run([&](platform::Command& command) {
      for (const core::PersonId one : {first, second}) {
        people::TaskRating rating;
        rating.year = 2025;
        rating.level = one == first ? people::RatingLevel::excellent : people::RatingLevel::completed;
        rating.decision_day = a_day(2025, 12, 15);
        ASSERT_TRUE(people::set_rating(command, {one, std::nullopt}, rating, "thử").ok());
      }
      officer = signed_in(command, "canbo", access::Role::emulation_officer, std::nullopt);
      head = signed_in(command, "truong.qln", access::Role::unit_head, housing);
      clerk = signed_in(command, "daumoi", access::Role::unit_clerk, office);
    });
    jobs.emplace(
        *database, folder / "jobs", [this] { return at; }, 1);
    installation.jobs = &*jobs;
    made = access::guarded(installation, screening_routes());
  }
  void TearDown() override {
    jobs.reset();
    RegistryTest::TearDown();
  }

  static access::SessionKeys signed_in(platform::Command& command, const std::string& login, access::Role role,
                                       std::optional<core::UnitId> unit) {
    const auto user = access::add_user(command, login, std::nullopt, login).value();
    EXPECT_TRUE(access::grant_role(command, user, {role, unit, {a_day(2024, 1, 1), {}}}).ok());
    access::set_password(command, user, {"$argon2id$none", false, false});
    return access::begin_session(command, user, "127.0.0.1", "Firefox");
  }

  static Json asked(const std::string& day = "2026-01-16") {
    return Json::object().set("received_on", day).set("awards", Json::array());
  }

  /// Starts a screening and waits for it.
  std::string screened(const access::SessionKeys& keys, const Json& body) {
    const HttpResponse started = ask_as(keys, Method::post, "/screenings", body);
    EXPECT_EQ(started.status, 202) << started.body;
    const std::string job = member(started, "job");
    for (int times = 0; times < 400; ++times) {
      if (ask_as(keys, Method::get, "/screenings/{id}", {}, job).status == 200) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return job;
  }

  std::string rows(const access::SessionKeys& keys, const std::string& job,
                   std::vector<platform::NameValue> query = {}) {
    const HttpResponse answer = ask_as(keys, Method::get, "/screenings/{id}/rows", {}, job, std::move(query));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body;
  }

  static bool tells(const std::string& body, const std::string& text) { return body.find(text) != std::string::npos; }

  test::TemporaryFolder folder;
  std::optional<platform::Jobs> jobs;
  core::PersonId first, second;
  access::SessionKeys officer, head, clerk;
};
THIDUA_ON_BOTH_DATABASES(ScreeningRoutes);

TEST_P(ScreeningRoutes, TheOfficerSeesEverybodyPagedFilteredAndSorted) {
  const std::string job = screened(officer, asked());
  const HttpResponse head_of = ask_as(officer, Method::get, "/screenings/{id}", {}, job);
  EXPECT_TRUE(tells(head_of.body, "\"people\":2")) << head_of.body;
  const std::string titles = rows(officer, job, {{"award", "LDTT"}});
  EXPECT_TRUE(tells(titles, "Lò Thị Thử") && tells(titles, "Vàng A Mẫu")) << titles;
  EXPECT_TRUE(tells(titles, "\"total\":{\"count\":2")) << titles;
  EXPECT_LT(titles.find("\"state\":\"eligible\""), titles.find("\"state\":\"close\"")) << titles;
  EXPECT_TRUE(tells(titles, "cần từ hoàn thành tốt nhiệm vụ trở lên")) << titles;
  const std::string found = rows(officer, job, {{"award", "LDTT"}, {"state", "close"}});
  EXPECT_TRUE(!tells(found, "Lò Thị Thử") && tells(found, "Vàng A Mẫu")) << found;
  EXPECT_TRUE(tells(rows(officer, job, {{"q", "lo thi"}, {"award", "LDTT"}}), "\"count\":1"));
  const std::string page = rows(officer, job, {{"limit", "1"}, {"award", "LDTT"}});
  EXPECT_TRUE(tells(page, "\"next\":\"" + core::to_text(first) + "-LDTT\"")) << page;
  const HttpResponse sheet = ask_as(officer, Method::get, "/screenings/{id}/rows.xlsx", {}, job);
  EXPECT_EQ(sheet.status, 200);
  EXPECT_EQ(sheet.body.substr(0, 2), "PK");
}

TEST_P(ScreeningRoutes, AHeadSeesTheOwnPeopleAndNobodyElseTheResult) {
  const std::string job = screened(head, asked());
  const std::string all = rows(head, job);
  EXPECT_TRUE(tells(all, "Vàng A Mẫu") && !tells(all, "Lò Thị Thử")) << all.substr(0, 600);
  EXPECT_EQ(ask_as(officer, Method::get, "/screenings/{id}", {}, job).status, 404) << "only who started it";
  EXPECT_EQ(ask_as(head, Method::post, "/screenings", asked().set("unit", core::to_text(office))).status, 404);
  EXPECT_EQ(ask_as(clerk, Method::post, "/screenings", asked()).status, 403);
  EXPECT_EQ(ask_as(clerk, Method::get, "/screenings/{id}", {}, job).status, 403);
  EXPECT_EQ(ask_as(clerk, Method::get, "/screenings/{id}/rows", {}, job).status, 403);
  EXPECT_EQ(ask_as(clerk, Method::get, "/screenings/{id}/rows.xlsx", {}, job).status, 403);
  EXPECT_EQ(ask_as(clerk, Method::post, "/screenings/ratio").status, 403);
}

TEST_P(ScreeningRoutes, WhereTheTextIsNotLoadedTheLastOneIsOnlyToldBeside) {
  const std::string job = screened(officer, asked("2026-11-20").set("year", 2025));
  const HttpResponse told = ask_as(officer, Method::get, "/screenings/{id}", {}, job);
  EXPECT_TRUE(tells(told.body, "\"regime_loaded\":false")) << told.body;
  EXPECT_TRUE(tells(told.body, "\"last_day\":\"2026-09-30\"")) << told.body;
  const std::string all = rows(officer, job, {{"award", "LDTT"}});
  EXPECT_FALSE(tells(all, "\"state\":\"eligible\"")) << all;
  EXPECT_TRUE(tells(all, "\"last_state\":\"eligible\"")) << all;
}

TEST_P(ScreeningRoutes, TheRatioCountsAgainstThoseWithTheTitle) {
  registry::AwardRecord title = a_title("Lò Thị Thử", 2022);
  title.award_code = "LDTT";
  title.holder.person = first;
  an_award(title);
  const auto question = [&](std::vector<core::PersonId> people) {
    Json list = Json::array();
    for (const core::PersonId one : people) list.push(core::to_text(one));
    return Json::object()
        .set("award", "CSTDCS")
        .set("year", 2022)
        .set("received_on", "2023-01-10")
        .set("people", std::move(list));
  };
  const HttpResponse over = ask_as(officer, Method::post, "/screenings/ratio", question({first}));
  ASSERT_EQ(over.status, 200) << over.body;
  EXPECT_EQ(member(over, "state"), "over") << over.body;
  EXPECT_TRUE(tells(over.body, "1/1 người đạt LĐTT = 100,00%; trần 15% là 0 người, vượt 1 người")) << over.body;
  EXPECT_TRUE(tells(over.body, "khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP")) << over.body;
  EXPECT_EQ(member(ask_as(officer, Method::post, "/screenings/ratio", question({})), "state"), "within");
  EXPECT_EQ(code_in_body(ask_as(head, Method::post, "/screenings/ratio", question({first}))), "screening.ratio.people");
  EXPECT_EQ(ask_as(officer, Method::post, "/screenings/ratio", question({}).set("award", "KHONG_CO")).status, 404);
}

TEST_P(ScreeningRoutes, WhatIsNoYearOrAwardIsRefused) {
  EXPECT_EQ(code_in_body(ask_as(officer, Method::post, "/screenings", asked().set("year", 25))), "eligibility.year");
  EXPECT_EQ(ask_as(officer, Method::post, "/screenings", Json::object().set("awards", Json::array().push("XX"))).status,
            404);
}

}  // namespace thidua::eligibility
