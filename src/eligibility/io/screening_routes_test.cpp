// A screening over the routes: who sees whom, pages, filters, the workbook; and the ratio of a list.
#include "eligibility/io/screening_routes.h"

#include <chrono>
#include <thread>

#include "eligibility/io/two_rated_test.h"
#include "initiatives/io/store.h"

namespace thidua::eligibility {

using platform::HttpResponse;
using platform::Json;
using platform::Method;
using registry::a_day;

class ScreeningRoutes : public TwoRated {
 protected:
  ScreeningRoutes() : TwoRated(people::RatingLevel::completed) {}
  void SetUp() override {
    at = core::Instant{1'795'600'000'000};  // 25/11/2026
    TwoRated::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      officer = signed_in(command, "canbo", access::Role::emulation_officer, std::nullopt);
      head = signed_in(command, "truong.qln", access::Role::unit_head, housing);
      clerk = signed_in(command, "daumoi", access::Role::unit_clerk, office);
    });
    made = access::guarded(installation, screening_routes());
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
  EXPECT_TRUE(tells(rows(officer, job, {{"unit", core::to_text(office)}, {"award", "LDTT"}}), "\"count\":1"));
  EXPECT_TRUE(tells(rows(officer, job, {{"unit", "khong"}}), "\"count\":0")) << "no unit has anybody";
  const std::string page = rows(officer, job, {{"limit", "1"}, {"award", "LDTT"}});
  EXPECT_TRUE(tells(page, "\"next\":\"" + core::to_text(first) + "-LDTT\"")) << page;
  const HttpResponse sheet = ask_as(officer, Method::get, "/screenings/{id}/rows.xlsx", {}, job);
  EXPECT_EQ(sheet.status, 200);
  EXPECT_EQ(sheet.body.substr(0, 2), "PK");
}

/// Of the rows of one award: what is said of this person; "" where there is no row.
std::string state_in(const std::string& body, const std::string& code) {
  const auto json = platform::parse_json(body);
  for (const Json& row : *json->find("items")->values())
    if (*row.find("code")->text() == code) return *row.find("state")->text();
  return {};
}

/// How many were asked again; -1: everybody was asked, as in a first run.
std::int64_t asked_again_in(const std::string& body) {
  const auto json = platform::parse_json(body);
  const Json* count = json->find("asked_again");
  return count && count->number() ? std::stoll(count->number()->to_plain()) : -1;
}

TEST_P(ScreeningRoutes, AskedAgainOnlyWhoChangedIsReadAndTheAnswerIsTheSame) {
  const std::string job = screened(officer, asked());
  run([&](platform::Command& command) {
    people::TaskRating better;
    better.year = 2025;
    better.level = people::RatingLevel::good;
    better.decision_day = a_day(2026, 1, 5);
    ASSERT_TRUE(people::set_rating(command, {second, std::nullopt}, better, "đánh giá lại").ok());
  });
  const std::string again = screened(officer, asked().set("after", job));
  const std::string whole = screened(officer, asked());
  const auto head_of = [&](const std::string& id) {
    return ask_as(officer, Method::get, "/screenings/{id}", {}, id).body;
  };
  EXPECT_EQ(asked_again_in(head_of(again)), 1);
  EXPECT_EQ(asked_again_in(head_of(whole)), -1);
  const auto counts = [&](const std::string& id) {
    return to_text(*platform::parse_json(head_of(id))->find("counts"));
  };
  EXPECT_EQ(counts(again), counts(whole));
  EXPECT_TRUE(tells(head_of(again), "\"people\":2"));
  EXPECT_EQ(rows(officer, again, {{"award", "LDTT"}}), rows(officer, whole, {{"award", "LDTT"}}));
  EXPECT_EQ(state_in(rows(officer, job, {{"award", "LDTT"}}), "CB002"), "close") << "the answer before stays";
  EXPECT_EQ(state_in(rows(officer, again, {{"award", "LDTT"}}), "CB002"), "eligible");
}

TEST_P(ScreeningRoutes, WhatConcernsNobodyAsksNobodyAgainAndWhatIsNotKnownEverybody) {
  const auto asked_again_after = [&](const char* subject, const std::string& job) {
    run([&](platform::Command& command) { command.record(subject, "{}"); });
    const std::string again = screened(officer, asked().set("after", job));
    return std::pair(again, asked_again_in(ask_as(officer, Method::get, "/screenings/{id}", {}, again).body));
  };
  std::string job = screened(officer, asked());
  for (const char* subject : {"law_draft:1", "draft:2", "round:6/unit:5", "user:1"}) {
    const auto [again, people] = asked_again_after(subject, job);
    EXPECT_EQ(people, 0) << subject;
    job = again;
  }
  for (const char* subject : {"import:2", "own_rule:1", "unit:3", "something new:4"}) {
    const auto [again, people] = asked_again_after(subject, job);
    EXPECT_EQ(people, -1) << subject;
    job = again;
  }
}

TEST_P(ScreeningRoutes, AfterEveryKindOfChangeTheAnswerIsThatOfAWholeRun) {
  std::string job = screened(officer, asked());
  registry::AwardId award;
  const std::vector<std::pair<std::string, std::function<void(platform::Command&)>>> changes = {
      {"an award",
       [&](platform::Command& command) {
         registry::AwardRecord record = a_title("Vàng A Mẫu", 2025);
         record.holder.person = second;
         award = registry::add_award(command, record).value();
       }},
      {"an award cancelled",
       [&](platform::Command& command) {
         registry::AwardChange change;
         change.kind = registry::ChangeKind::cancel;
         change.day = a_day(2026, 1, 10);
         change.ground = "khai sai thành tích";
         change.paper = "03/QĐ-STN";
         ASSERT_TRUE(registry::change_award(command, award, change).ok());
       }},
      {"a proceeding",
       [&](platform::Command& command) {
         people::Discipline fact;
         fact.day = a_day(2026, 1, 8);
         ASSERT_TRUE(people::add_discipline(command, first, fact).ok());
       }},
      {"a detail",
       [&](platform::Command& command) {
         people::PersonDetail detail;
         detail.gender = people::Gender::female;
         ASSERT_TRUE(people::set_detail(command, first, detail, 0, "bổ sung").ok());
       }},
      {"an initiative",
       [&](platform::Command& command) {
         initiatives::Author author;
         author.person = first;
         author.name = "Lò Thị Thử";
         const auto id = initiatives::add_initiative(
             command, {"Rút ngắn thời gian", 2025, "Cải cách hành chính", "Đã áp dụng", {author}, ""});
         ASSERT_TRUE(id.ok());
         const initiatives::Recognition recognition{initiatives::Scope::base, "12/QĐ-STN",
                                                    registry::PartlyDay{a_day(2025, 12, 1), false}, "Giám đốc Sở"};
         ASSERT_TRUE(initiatives::recognise(command, *id, recognition).ok());
       }},
      {"another post",
       [&](platform::Command& command) {
         const people::Posting post{
             second, office, "Chuyên viên", people::StaffKind::civil_servant, false, {a_day(2026, 1, 5), {}}};
         ASSERT_TRUE(people::add_posting(command, post).ok());
       }},
      {"one record of two",
       [&](platform::Command& command) { ASSERT_TRUE(people::say_same(command, second, first, "một người").ok()); }},
  };
  int different = 0;
  for (const auto& [what, change] : changes) {
    run(change);
    const std::string again = screened(officer, asked().set("after", job));
    const std::string whole = screened(officer, asked());
    EXPECT_GT(asked_again_in(ask_as(officer, Method::get, "/screenings/{id}", {}, again).body), 0) << what;
    EXPECT_EQ(rows(officer, again, {{"limit", "200"}}), rows(officer, whole, {{"limit", "200"}})) << what;
    different += rows(officer, again, {{"limit", "200"}}) != rows(officer, job, {{"limit", "200"}});
    job = again;
  }
  EXPECT_GT(different, 2) << "some changes change verdicts; else this proves nothing";
}

TEST_P(ScreeningRoutes, AnotherQuestionOrAChangeOfUnitsAsksEverybody) {
  const std::string job = screened(officer, asked());
  const auto asked_again = [&](const Json& body) {
    const std::string id = screened(officer, body);
    return asked_again_in(ask_as(officer, Method::get, "/screenings/{id}", {}, id).body);
  };
  EXPECT_EQ(asked_again(asked().set("after", job)), 0) << "nothing changed";
  EXPECT_EQ(asked_again(asked("2026-01-17").set("after", job)), -1) << "another day";
  EXPECT_EQ(asked_again(asked().set("after", "12345")), -1) << "no such screening";
  const std::string of_head = screened(head, asked());
  EXPECT_EQ(asked_again(asked().set("after", of_head)), -1) << "somebody else's";
  run([&](platform::Command& command) {
    people::UnitFact fact;
    fact.name = "Phòng mới";
    fact.validity.from = a_day(2026, 1, 1);
    ASSERT_TRUE(people::add_unit(command, "PM", fact).ok());
  });
  EXPECT_EQ(asked_again(asked().set("after", job)), -1) << "units changed";
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
