#include "eligibility/io/law_routes.h"

#include <gtest/gtest.h>

#include "access/io/one_agency_test.h"
#include "access/io/sessions.h"
#include "access/io/store.h"

namespace thidua::eligibility {
namespace {

/// Somebody with the least of roles reads the law.
class LawRoutes : public access::OneAgency {
 protected:
  void SetUp() override {
    OneAgency::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) { keys = signed_in(command, "nhan", access::Role::staff_member); });
    made = access::guarded(installation, law_routes());
  }
  platform::HttpResponse ask(std::size_t route, std::vector<platform::NameValue> query, const std::string& code = "") {
    platform::HttpRequest request;
    request.path = made[route].pattern;
    request.query = std::move(query);
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}};
    if (!code.empty()) request.parameters = {{"code", code}};
    return made[route].handler(request);
  }
  access::SessionKeys keys;
};
THIDUA_ON_BOTH_DATABASES(LawRoutes);

TEST_P(LawRoutes, FindAnAwardWithoutMarksAndSayWhichTextHoldsTheDay) {
  const auto body = ask(0, {{"q", "chien si co so"}, {"day", "2025-12-31"}}).body;
  EXPECT_NE(body.find("\"code\":\"CSTDCS\""), std::string::npos) << body;
  EXPECT_NE(body.find("06/2022/QH15"), std::string::npos) << body;
  EXPECT_EQ(body.find("\"code\":\"LDTT\""), std::string::npos) << body;
  EXPECT_EQ(code_in_body(ask(0, {{"day", "31/12/2025"}})), "law.day");
}

TEST_P(LawRoutes, KindsHaveTheWordsOfTheLawData) {
  const auto body = ask(2, {}).body;
  EXPECT_NE(body.find("\"code\":\"title\",\"label\":\"Danh hiệu thi đua\""), std::string::npos) << body;
  EXPECT_NE(ask(0, {}).body.find("\"kind_label\":\"Kỷ niệm chương, huy hiệu\""), std::string::npos);
}

TEST_P(LawRoutes, TwoDaysStandBesideOneAnother) {
  const auto json = platform::parse_json(ask(1, {{"days", "2023-12-31,2024-01-01"}}, "BK_UBT").body);
  ASSERT_TRUE(json.ok());
  const auto& days = *json->find("days")->values();
  ASSERT_EQ(days.size(), 2U);
  EXPECT_NE(to_text(*days[0].find("lines")), to_text(*days[1].find("lines")));
  EXPECT_EQ(ask(1, {{"days", "2026-10-01"}}, "BK_UBT").body.find("\"loaded\":true"), std::string::npos);
  EXPECT_EQ(ask(1, {}, "KHONG_CO").status, 404);
  EXPECT_EQ(code_in_body(ask(1, {{"days", "2024-01-01,"}}, "BK_UBT")), "law.day");
}

}  // namespace
}  // namespace thidua::eligibility
