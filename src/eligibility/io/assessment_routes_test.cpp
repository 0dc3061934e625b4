#include "eligibility/io/assessment_routes.h"

#include <map>

#include "eligibility/assessments.h"
#include "eligibility/io/eligibility_test.h"
#include "eligibility/io/kept.h"
#include "eligibility/io/screen.h"

namespace thidua::eligibility {
namespace {

using law::Verdict;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

const core::Date before_rating = registry::a_day(2025, 12, 10);  // the rating of 2025 is decided on 15/12/2025

}  // namespace

/// Somebody whose last rating is not decided yet: everything else for a certificate of merit is there.
class AssessmentRoutes : public EligibilityRoutes {
 protected:
  HttpResponse asked(const access::SessionKeys& keys, Method method, const Json& body = {},
                     const std::string& pattern = "/people/{person}/eligibility/assessments") {
    platform::HttpRequest request;
    request.method = method;
    request.path = pattern;
    request.body = to_text(body);
    request.query = {{"year", "2025"}, {"received_on", "2025-12-10"}};
    const bool of_unit = pattern.starts_with("/units");
    request.parameters = {{of_unit ? "unit" : "person", of_unit ? core::to_text(office) : core::to_text(person)}};
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    for (const platform::Route& route : made)
      if (route.method == method && route.pattern == "/api/v1" + pattern) return route.handler(request);
    ADD_FAILURE() << pattern;
    return {};
  }
  Json said(const std::string& condition, std::string_view what, const std::string& seen = "") {
    return Json::object()
        .set("award", "BK_UBT")
        .set("condition", condition)
        .set("year", "2025")
        .set("received_on", before_rating.to_iso())
        .set("said", what)
        .set("reason", "Hội đồng đã thống nhất xếp loại")
        .set("ground", "Biên bản số 05/BB-HĐ ngày 09/12/2025")
        .set("seen", seen);
  }
  law::Reason streak(core::Date day = before_rating) {
    for (const law::Reason& reason : of("BK_UBT", day).answer.reasons)
      if (reason.condition == "BK_UBT.rating_streak") return reason;
    return {};
  }
  access::SessionKeys officer() { return somebody("can.bo", access::Role::emulation_officer, std::nullopt); }
};
THIDUA_ON_BOTH_DATABASES(AssessmentRoutes);

TEST_P(AssessmentRoutes, WhatIsSaidChangesTheVerdictAndIsShown) {
  ASSERT_EQ(of("BK_UBT", before_rating).answer.verdict, Verdict::needs_human_judgement);
  const std::string key = streak().open_key;
  ASSERT_FALSE(key.empty());
  const auto keys = officer();
  const HttpResponse first_said = asked(keys, Method::post, said(key, said_met));
  ASSERT_EQ(first_said.status, 200) << first_said.body;
  EXPECT_EQ(of("BK_UBT", before_rating).answer.verdict, Verdict::eligible);
  EXPECT_TRUE(streak().assessed);
  EXPECT_NE(streak().text.find("theo nhận định của"), std::string::npos) << streak().text;
  EXPECT_NE(streak().text.find("căn cứ Biên bản số 05/BB-HĐ"), std::string::npos) << streak().text;
  const std::string list = asked(keys, Method::get).body;
  EXPECT_NE(list.find("\"use\":\"used\""), std::string::npos) << list;
  // a later one adds, and who did not see the first is told
  const HttpResponse conflict = asked(keys, Method::post, said(key, said_not_met));
  EXPECT_EQ(conflict.status, 409) << conflict.body;
  at.milliseconds += 1000;
  const HttpResponse second_said = asked(keys, Method::post, said(key, said_not_met, member(first_said, "id")));
  ASSERT_EQ(second_said.status, 200) << second_said.body;
  EXPECT_EQ(of("BK_UBT", before_rating).answer.verdict, Verdict::not_eligible);
  ASSERT_EQ(asked(keys, Method::post, said(key, said_withdrawn, member(second_said, "id"))).status, 200);
  EXPECT_EQ(of("BK_UBT", before_rating).answer.verdict, Verdict::needs_human_judgement);
  EXPECT_EQ(facts(before_rating).assessments.size(), 3U) << "nothing is rewritten";
}

TEST_P(AssessmentRoutes, TheRecordsAreNeverOverridden) {
  const std::string key = streak().open_key;
  const auto keys = officer();
  ASSERT_EQ(asked(keys, Method::post, said(key, said_not_met)).status, 200);
  EXPECT_EQ(of("BK_UBT", january).answer.verdict, Verdict::eligible) << "the rating is decided by then";
  const auto unused = not_used(law::built_in_law(), of("BK_UBT", january), facts(january), 2025);
  ASSERT_EQ(unused.size(), 1U);
  EXPECT_NE(unused.front().find("dữ liệu nay đã quyết định"), std::string::npos) << unused.front();
  Json decided = said(key, said_met, "");
  decided.set("received_on", january.to_iso());
  decided.set("seen", std::to_string(facts(january).assessments.back().id));
  EXPECT_EQ(code_in_body(asked(keys, Method::post, decided)), "eligibility.assessment.decided");
  EXPECT_EQ(code_in_body(asked(keys, Method::post, said("BK_UBT|BK_UBT.khac@2024-01-01#0", said_met))),
            "eligibility.assessment.condition");
  Json bare = said(key, said_met).set("ground", "").set("reason", "");
  EXPECT_EQ(asked(keys, Method::post, bare).status, 422);
}

TEST_P(AssessmentRoutes, OnlyThoseOfThePolicyAndNobodyOfHimself) {
  const std::string key = streak().open_key;
  const Json body = said(key, said_met);
  using access::Role;
  const std::vector<std::pair<Role, int>> roles{
      {Role::unit_clerk, 403},    {Role::unit_head, 403},      {Role::director, 403},
      {Role::auditor, 403},       {Role::council_member, 403}, {Role::union_officer, 403},
      {Role::records_clerk, 403}, {Role::staff_member, 403},   {Role::council_secretary, 200}};
  for (const auto& [role, status] : roles) {
    const auto keys = somebody(std::string("u.") + std::string(access::code(role)), role, std::nullopt);
    EXPECT_EQ(asked(keys, Method::post, body).status, status) << access::code(role);
    EXPECT_EQ(asked(keys, Method::post, body, "/units/{unit}/eligibility/assessments").status,
              status == 200 ? 422 : 403)
        << access::code(role);
  }
  const auto self = somebody("thu.lo", Role::emulation_officer, std::nullopt, person);
  EXPECT_EQ(asked(self, Method::post, body).status, 403) << "of himself";
  EXPECT_EQ(asked(somebody("nhan.vien", Role::staff_member, std::nullopt), Method::get).status, 403);
}

TEST_P(AssessmentRoutes, KeptAnswersHoldItAndScreeningTakesItTheSameWay) {
  const std::string key = streak().open_key;
  const auto keys = officer();
  const HttpResponse first_said = asked(keys, Method::post, said(key, said_met));
  ASSERT_EQ(first_said.status, 200);
  std::int64_t id = 0;
  run([&](platform::Command& command) {
    id = keep(command, {person, std::nullopt}, facts(before_rating), 2025, "BK_UBT", "").value();
  });
  ASSERT_EQ(asked(keys, Method::post, said(key, said_withdrawn, member(first_said, "id"))).status, 200);
  database->read([&](platform::Connection& db) {
    const Assembled now = assembled(*history_of(db, agency, person, before_rating), before_rating);
    const auto again = replayed(*find_kept(db, agency, id), &now);
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(again->now.verdict, Verdict::eligible) << "on the facts of then";
    EXPECT_TRUE(again->law_changes.empty());
    ASSERT_EQ(again->fact_changes.size(), 1U);
    EXPECT_NE(again->fact_changes.front().find("nhận định"), std::string::npos) << again->fact_changes.front();
  });
  const std::string newest = std::to_string(facts(before_rating).assessments.back().id);
  ASSERT_EQ(asked(keys, Method::post, said(key, said_met, newest)).status, 200);
  std::map<std::string, Verdict> by_columns, by_rows;
  const auto into = [](std::map<std::string, Verdict>& told) {
    return [&told](const Screened& who) {
      for (const ScreenedAward& one : who.awards) told[who.person.code + one.code] = one.verdict;
    };
  };
  database->read([&](platform::Connection& db) {
    screen(db, agency, law::built_in_law(), {2025, before_rating, {}, {}}, into(by_columns));
    screen(db, agency, law::built_in_law(), {2025, before_rating, {}, {}, true}, into(by_rows));
  });
  EXPECT_EQ(by_columns, by_rows);
  EXPECT_EQ(by_columns.at("CB001BK_UBT"), Verdict::eligible);
}

TEST_P(AssessmentRoutes, AUnitIsAssessedToo) {
  const auto keys = officer();
  const auto of_unit = [&] {
    std::optional<UnitHistory> history;
    database->read(
        [&](platform::Connection& db) { history = unit_history_of(db, agency, office, 2025, before_rating); });
    const law::Law& law = law::built_in_law();
    return ask(law, *law.award("TTLDTT"), assembled(*history, before_rating), 2025).answer;
  };
  std::string key;
  for (const law::Reason& reason : of_unit().reasons)
    if (key.empty() && reason.satisfied == law::Truth::unknown) key = reason.open_key;
  ASSERT_FALSE(key.empty());
  const Json body = said(key, said_met).set("award", "TTLDTT");
  const HttpResponse answer = asked(keys, Method::post, body, "/units/{unit}/eligibility/assessments");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_TRUE(std::ranges::any_of(of_unit().reasons, [&](const law::Reason& reason) {
    return reason.open_key == key && reason.assessed && reason.satisfied == law::Truth::yes;
  }));
  EXPECT_NE(asked(keys, Method::get, {}, "/units/{unit}/eligibility/assessments").body.find("\"use\":\"used\""),
            std::string::npos);
}

}  // namespace thidua::eligibility
