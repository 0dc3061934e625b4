#include <algorithm>

#include "eligibility/io/eligibility_test.h"
#include "eligibility/io/kept.h"

namespace thidua::eligibility {

using law::Verdict;

/// Looking ahead, supposing and keeping, over the routes.
class AheadRoutes : public EligibilityRoutes {
 protected:
  void SetUp() override {
    EligibilityRoutes::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    officer = somebody("can.bo", access::Role::emulation_officer, std::nullopt);
    head = somebody("truong.vp", access::Role::unit_head, office);
    other_head = somebody("truong.qln", access::Role::unit_head, housing);
    clerk = somebody("dau.moi", access::Role::unit_clerk, office);
    self = somebody("thu.lo", access::Role::staff_member, std::nullopt, person);
  }

  platform::HttpResponse ask(platform::Method method, const std::string& pattern, const access::SessionKeys& keys,
                             const std::string& body = "", const std::string& kept = "",
                             const std::vector<platform::NameValue>& query = {}) {
    const auto route = std::ranges::find_if(
        made, [&](const platform::Route& one) { return one.method == method && one.pattern.ends_with(pattern); });
    EXPECT_NE(route, made.end()) << pattern;
    platform::HttpRequest request;
    request.method = method;
    request.path = route->pattern;
    request.query = query;
    if (pattern.find("{person}") != std::string::npos) request.parameters = {{"person", core::to_text(person)}};
    if (!kept.empty()) request.parameters.push_back({"kept", kept});
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    request.body = body;
    return route->handler(request);
  }
  platform::HttpResponse get_of(const std::string& pattern, const access::SessionKeys& keys,
                                const std::string& kept = "", const std::vector<platform::NameValue>& query = {}) {
    return ask(platform::Method::get, pattern, keys, "", kept, query);
  }
  platform::HttpResponse keep_of(const access::SessionKeys& keys, const std::string& award = "BK_UBT") {
    return ask(platform::Method::post, "/people/{person}/eligibility/kept", keys,
               R"({"award":")" + award + R"(","year":"2025","received_on":"2026-01-16","note":"Họp ngày 20/01"})");
  }
  static std::string supposed_body(const std::string& ratings) {
    return R"({"year":"2025","received_on":"2026-01-16","ratings":[)" + ratings +
           R"(],"initiatives":[],"without":[],"with":[]})";
  }

  access::SessionKeys officer, head, other_head, clerk, self;
};
THIDUA_ON_BOTH_DATABASES(AheadRoutes);

TEST_P(AheadRoutes, WhoMaySeeTheAnswerMayLookAheadAndSuppose) {
  for (const std::string what : {"route", "kept"}) {
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, officer).status, 200) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, head).status, 200) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, other_head).status, 404) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, clerk).status, 403) << what;
    EXPECT_EQ(get_of("/people/{person}/eligibility/" + what, self).status, 403) << what;
    EXPECT_EQ(get_of("/me/record/eligibility/" + what, self).status, 200) << what;
    EXPECT_EQ(get_of("/me/record/eligibility/" + what, officer).status, 404) << what;
  }
  const std::string body = supposed_body(R"({"year":2025,"level":"hoan_thanh"})");
  const auto suppose = [&](const std::string& of, const access::SessionKeys& keys) {
    return ask(platform::Method::post, of + "/eligibility/what-if", keys, body).status;
  };
  EXPECT_EQ(suppose("/people/{person}", officer), 200);
  EXPECT_EQ(suppose("/people/{person}", other_head), 404);
  EXPECT_EQ(suppose("/people/{person}", clerk), 403);
  EXPECT_EQ(suppose("/me/record", self), 200);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", head).status, 200);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", other_head).status, 404);
  EXPECT_EQ(get_of("/in/nguoi/{person}/dieu-kien", clerk).status, 403);
  EXPECT_EQ(get_of("/in/ho-so-cua-toi/dieu-kien", self).status, 200);
}

TEST_P(AheadRoutes, TheRouteSaysWhichTextItGoesByAndRefusesWhatItDoesNotKnow) {
  const auto answer = get_of("/people/{person}/eligibility/route", officer, "", {{"initiative", "tinh_bo"}});
  EXPECT_EQ(member(answer, "by_text_until"), "2026-09-30");
  EXPECT_EQ(member(answer, "initiative"), "tinh_bo");
  EXPECT_NE(answer.body.find("\"end\":\"reached\""), std::string::npos);
  EXPECT_EQ(code_in_body(get_of("/people/{person}/eligibility/route", officer, "", {{"rating", "gioi"}})),
            "eligibility.route.rating");
  EXPECT_EQ(code_in_body(get_of("/people/{person}/eligibility/route", officer, "", {{"initiative", "xa"}})),
            "eligibility.route.initiative");
}

TEST_P(AheadRoutes, SupposingTellsWhatWouldDifferAndStoresNothing) {
  const auto answer = ask(platform::Method::post, "/people/{person}/eligibility/what-if", officer,
                          supposed_body(R"({"year":2025,"level":"hoan_thanh_tot"})"));
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = platform::parse_json(answer.body).value();
  const auto& items = *json.find("items")->values();
  const auto found = std::ranges::find_if(
      items, [](const platform::Json& one) { return *one.find("before")->find("award")->text() == "BK_UBT"; });
  ASSERT_NE(found, items.end());
  EXPECT_EQ(*found->find("before")->find("verdict")->text(), "eligible");
  EXPECT_EQ(*found->find("after")->find("verdict")->text(), "not_eligible");
  EXPECT_EQ(of("BK_UBT").answer.verdict, Verdict::eligible);
  EXPECT_EQ(code_in_body(ask(platform::Method::post, "/people/{person}/eligibility/what-if", officer,
                             supposed_body(R"({"year":2025,"level":"gioi"})"))),
            "eligibility.supposed.ratings");
}

TEST_P(AheadRoutes, AKeptAnswerIsAskedAgainAndSaysWhichFactsChanged) {
  EXPECT_EQ(keep_of(head).status, 403);
  EXPECT_EQ(keep_of(clerk).status, 403);
  EXPECT_EQ(keep_of(self).status, 403);
  EXPECT_EQ(code_in_body(keep_of(officer, "TTLDTT")), "eligibility.award.unknown");
  const auto kept = keep_of(officer);
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(member(kept, "verdict"), "eligible");
  const std::string id = member(kept, "id"), one = "/people/{person}/eligibility/kept/{kept}";
  const auto again = get_of(one, officer, id);
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_NE(again.body.find("\"same\":true"), std::string::npos) << again.body;
  EXPECT_EQ(get_of(one, other_head, id).status, 404);
  EXPECT_EQ(get_of("/me/record/eligibility/kept/{kept}", self, id).status, 200);
  EXPECT_EQ(get_of(one, officer, "999").status, 404);
  rate(2024, people::RatingLevel::good);
  const auto changed = get_of(one, officer, id).body;
  EXPECT_NE(changed.find("\"same\":false"), std::string::npos);
  EXPECT_NE(changed.find("Dữ kiện về xếp loại nay ghi khác lúc lưu"), std::string::npos) << changed;
  EXPECT_NE(changed.find("\"law_changes\":[]"), std::string::npos);
  EXPECT_NE(get_of("/me/record/eligibility/kept", self).body.find("Họp ngày 20/01"), std::string::npos);
}

TEST_P(AheadRoutes, ARowThatSomebodyChangedIsFound) {
  ASSERT_EQ(keep_of(officer).status, 200);
  std::vector<std::string> faults;
  const auto look = [&] { database->read([&](platform::Connection& db) { faults = broken_kept(db); }); };
  look();
  EXPECT_TRUE(faults.empty());
  database->write([&](platform::Connection& db) {
    db.execute("UPDATE eligibility_kept SET verdict = 'not_eligible' WHERE agency_id = ?", {agency.value});
  });
  look();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("BK_UBT năm 2025"), std::string::npos);
}

TEST_P(AheadRoutes, AnotherLawIsToldConditionByCondition) {
  ASSERT_EQ(keep_of(officer).status, 200);
  database->write([&](platform::Connection& db) {
    db.execute("UPDATE eligibility_kept SET law_sha256 = 'x', answer_json = REPLACE(answer_json, ?, ?)",
               {"điểm d khoản 1 Điều 74", "điểm c khoản 1 Điều 74"});
  });
  std::vector<Kept> all;
  database->read([&](platform::Connection& db) { all = kept_of(db, agency, {person, std::nullopt}); });
  ASSERT_EQ(all.size(), 1U);
  const auto again = replayed(all.front(), nullptr);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_FALSE(again->same_law);
  ASSERT_FALSE(again->law_changes.empty());
  EXPECT_NE(again->law_changes[0].find("nay là điểm d khoản 1 Điều 74"), std::string::npos) << again->law_changes[0];
}

TEST_P(AheadRoutes, TheSheetNamesTheMissingYearsAndTheGround) {
  a_grassroots_title(2024);
  const auto sheet = get_of("/in/nguoi/{person}/dieu-kien", officer, "",
                            {{"year", "2025"}, {"received_on", "2026-01-16"}, {"award", "CSTDT"}})
                         .body;
  EXPECT_NE(sheet.find("Phiếu xét điều kiện khen thưởng"), std::string::npos);
  EXPECT_NE(sheet.find("Còn thiếu 02 năm: đã có CSTĐCS năm 2024; năm 2023, 2025 chưa có quyết định."),
            std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find("Căn cứ: điểm a khoản 1 Điều 22 Luật số 06/2022/QH15"), std::string::npos) << sheet;
  EXPECT_EQ(sheet.find("Từng điều kiện đã xét"), std::string::npos);
  const auto long_form = get_of("/in/nguoi/{person}/dieu-kien", officer, "", {{"dang", "day-du"}}).body;
  EXPECT_NE(long_form.find("Từng điều kiện đã xét"), std::string::npos);
}

TEST_P(AheadRoutes, AUnitIsAskedForEveryAwardOfCollectives) {
  const auto of_unit = [&](const std::string& pattern, const access::SessionKeys& keys, platform::Method method,
                           const std::string& body = "") {
    const auto route = std::ranges::find_if(
        made, [&](const platform::Route& one) { return one.method == method && one.pattern.ends_with(pattern); });
    EXPECT_NE(route, made.end()) << pattern;
    platform::HttpRequest request;
    request.method = method;
    request.path = route->pattern;
    request.query = {{"year", "2025"}, {"received_on", "2026-01-16"}};
    request.parameters = {{"unit", core::to_text(office)}};
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    request.body = body;
    return route->handler(request);
  };
  const std::string all = "/units/{unit}/eligibility", kept = all + "/kept";
  const auto answer = of_unit(all, officer, platform::Method::get);
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(member(answer, "name"), "Văn phòng");
  EXPECT_NE(answer.body.find("\"award\":\"TTLDXS\""), std::string::npos);
  EXPECT_EQ(answer.body.find("\"award\":\"CSTDCS\""), std::string::npos);
  EXPECT_NE(answer.body.find("1 người"), std::string::npos) << answer.body.substr(0, 600);
  EXPECT_EQ(of_unit(all, head, platform::Method::get).status, 200);
  EXPECT_EQ(of_unit(all, other_head, platform::Method::get).status, 404);
  EXPECT_EQ(of_unit(all, clerk, platform::Method::get).status, 403);
  const std::string body = R"({"award":"TTLDXS","year":"2025","received_on":"2026-01-16","note":""})";
  EXPECT_EQ(of_unit(kept, head, platform::Method::post, body).status, 403);
  EXPECT_EQ(of_unit(kept, officer, platform::Method::post, body).status, 200);
  EXPECT_NE(of_unit(kept, head, platform::Method::get).body.find("TTLDXS"), std::string::npos);
  EXPECT_EQ(of_unit(kept, other_head, platform::Method::get).status, 404);
  EXPECT_EQ(of_unit("/in/don-vi/{unit}/dieu-kien", head, platform::Method::get).status, 200);
  EXPECT_EQ(of_unit("/in/don-vi/{unit}/dieu-kien", clerk, platform::Method::get).status, 403);
  EXPECT_EQ(of_unit("/units/{unit}/eligibility/what-if", other_head, platform::Method::post,
                    supposed_body(R"({"year":2025,"level":"hoan_thanh"})"))
                .status,
            404);
}

}  // namespace thidua::eligibility
