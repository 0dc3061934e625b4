#include "access/io/api.h"

#include <gtest/gtest.h>

#include "access/io/store.h"
#include "access/io/two_units_test.h"

namespace thidua::access {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;

const Permission guard_reading{
    "test.read", "xem kết quả", {Role::unit_clerk, Role::emulation_officer, Role::auditor}, true};
const Permission guard_judging{"test.judge", "kết luận chỉ tiêu", {Role::emulation_officer}, false};

/// One agency with a unit below another, and routes behind the guard.
class GuardedRoutes : public TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      below =
          people::add_unit(command, "TC", {since, "Tổ Công nghệ", people::UnitKind::sub_division, office, 1}).value();
    });
    make_routes();
  }

  void make_routes() {
    std::vector<ApiRoute> routes(6);
    routes[0] = {.pattern = "/open", .handler = [](const ApiCall& call) {
                   return platform::text_response(call.user.id ? "ai đó" : "không ai");
                 }};
    routes[0].open = true;
    routes[1] = {.pattern = "/mine",
                 .handler = [](const ApiCall& call) { return platform::text_response(call.user.login); }};
    routes[1].before_password_change = true;
    routes[2] = {.pattern = "/units/{unit}", .permission = &guard_reading, .handler = [this](const ApiCall& call) {
                   const core::UnitId unit{std::stoll(call.request.parameter("unit"))};
                   if (!call.allows(guard_reading, unit)) return denied(guard_reading);
                   return platform::text_response("số liệu");
                 }};
    routes[3] = {.method = platform::Method::post,
                 .pattern = "/judge",
                 .permission = &guard_judging,
                 .handler = [this](const ApiCall& call) {
                   return call.command("test.judge", [&](platform::Command& command) -> core::Outcome<std::string> {
                     if (call.request.body == "tệ") return core::Refusal{"judge.none.unknown", "Không có.", "", ""};
                     command.record("target:1", "{}");
                     return "{\"count\":" + std::to_string(++judged) + "}";
                   });
                 }};
    routes[4] = {.pattern = "/in/trang", .permission = &guard_judging, .handler = [](const ApiCall&) {
                   return platform::html_response("<p>trang</p>");
                 }};
    routes[5] = {.pattern = "/busy", .handler = [](const ApiCall&) -> HttpResponse {
                   throw platform::UnavailableError("database is locked");
                 }};
    made = guarded(installation, std::move(routes));
  }

  /// Somebody with one role, signed in.
  SessionKeys somebody(const std::string& login, Role role, std::optional<core::UnitId> unit, bool first = false) {
    SessionKeys keys;
    run([&](platform::Command& command) { keys = signed_in(command, login, role, unit, "", std::nullopt, first); });
    return keys;
  }

  HttpResponse ask(std::size_t route, const SessionKeys& keys, HttpRequest request = {}) {
    request.method = made[route].method;
    request.path = made[route].pattern;
    if (!keys.cookie.empty()) request.headers.push_back({"cookie", "a=b; thidua_session=" + keys.cookie});
    if (!keys.csrf.empty()) request.headers.push_back({"x-thidua-csrf", keys.csrf});
    return made[route].handler(request);
  }
  HttpResponse ask_unit(const SessionKeys& keys, core::UnitId unit) {
    HttpRequest request;
    request.parameters = {{"unit", core::to_text(unit)}};
    return ask(2, keys, request);
  }
  core::UnitId below;
  int judged = 0;
};
THIDUA_ON_BOTH_DATABASES(GuardedRoutes);

TEST_P(GuardedRoutes, TheTableSaysWhatIsAsked) {
  EXPECT_EQ(made[0].pattern, "/api/v1/open");
  EXPECT_FALSE(made[0].signed_in);
  EXPECT_TRUE(made[1].signed_in);
  EXPECT_EQ(made[3].permission, "test.judge");
  EXPECT_EQ(made[4].pattern, "/in/trang");
}

TEST_P(GuardedRoutes, NobodyGetsOnlyWhatIsOpen) {
  EXPECT_EQ(ask(0, {}).body, "không ai");
  EXPECT_EQ(code_in_body(ask(1, {})), "session.none");
  EXPECT_EQ(ask(1, {}).status, 401);
  for (const char* forged : {"1.x", "nonsense", "..", "1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    EXPECT_EQ(code_in_body(ask(1, {forged, ""})), "session.ended") << forged;
  const HttpResponse page = ask(4, {});
  EXPECT_EQ(page.status, 401);
  EXPECT_TRUE(page.content_type.starts_with("text/html"));
}

TEST_P(GuardedRoutes, ASessionOfAnotherAgencyIsNone) {
  const auto keys = somebody("thu.lo", Role::auditor, std::nullopt);
  EXPECT_EQ(ask(1, keys).body, "thu.lo");
  const std::string elsewhere = std::to_string(agency.value + 1) + keys.cookie.substr(keys.cookie.find('.'));
  EXPECT_EQ(ask(1, {elsewhere, keys.csrf}).status, 401);
}

TEST_P(GuardedRoutes, ASessionEndsByRestAndByAge) {
  const auto keys = somebody("thu.lo", Role::auditor, std::nullopt);
  for (int i = 0; i < 14; ++i) {
    at.milliseconds += 50 * 60'000;
    EXPECT_EQ(ask(1, keys).status, 200) << i;  // used, so it lives on
  }
  at.milliseconds += 50 * 60'000;
  EXPECT_EQ(code_in_body(ask(1, keys)), "session.ended");  // twelve hours are over
  const auto rested = somebody("ha.ly", Role::auditor, std::nullopt);
  at.milliseconds += 60 * 60'000;
  EXPECT_EQ(code_in_body(ask(1, rested)), "session.ended");
}

TEST_P(GuardedRoutes, AChangeNeedsTheWordOfThePage) {
  auto keys = somebody("can.bo", Role::emulation_officer, std::nullopt);
  EXPECT_EQ(ask(3, keys).status, 200);
  for (const std::string& wrong : {std::string(), std::string("0"), std::string(64, 'a')}) {
    keys.csrf = wrong;
    const HttpResponse refused = ask(3, keys);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(code_in_body(refused), "csrf.missing");
  }
  EXPECT_EQ(judged, 1);
}

TEST_P(GuardedRoutes, ARoleHoldsInItsSubtree) {
  const auto clerk = somebody("thu.lo", Role::unit_clerk, office);
  EXPECT_EQ(ask_unit(clerk, office).status, 200);
  EXPECT_EQ(ask_unit(clerk, below).status, 200);
  EXPECT_EQ(ask_unit(clerk, division).status, 403);
  const HttpResponse refused = ask(3, clerk);
  EXPECT_EQ(code_in_body(refused), "access.denied");
  EXPECT_NE(refused.body.find("không có quyền kết luận chỉ tiêu"), std::string::npos) << refused.body;
  EXPECT_NE(refused.body.find("cán bộ thi đua, khen thưởng"), std::string::npos) << refused.body;
  EXPECT_EQ(ask_unit(somebody("ha.ly", Role::staff_member, std::nullopt), office).status, 403);
}

TEST_P(GuardedRoutes, AFirstPasswordOpensNothingElse) {
  const auto keys = somebody("moi.vao", Role::emulation_officer, std::nullopt, true);
  EXPECT_EQ(ask(1, keys).status, 200);
  EXPECT_EQ(code_in_body(ask(3, keys)), "password.must_change");
}

TEST_P(GuardedRoutes, ARequestSentTwiceHasOneEffect) {
  const auto keys = somebody("can.bo", Role::emulation_officer, std::nullopt);
  HttpRequest request;
  request.headers = {{"idempotency-key", "k-1"}};
  request.body = "{}";
  const HttpResponse first = ask(3, keys, request);
  EXPECT_EQ(first.body, ask(3, keys, request).body);
  EXPECT_EQ(judged, 1);
  request.body = "{\"a\":1}";
  const HttpResponse changed = ask(3, keys, request);
  EXPECT_EQ(changed.status, 422);
  EXPECT_EQ(code_in_body(changed), "receipt.other_body");
  EXPECT_EQ(judged, 1);
}

TEST_P(GuardedRoutes, RefusalsHaveTheStatusOfTheirCode) {
  const auto keys = somebody("can.bo", Role::emulation_officer, std::nullopt);
  HttpRequest request;
  request.body = "tệ";
  EXPECT_EQ(ask(3, keys, request).status, 404);
  EXPECT_EQ(refused(core::Refusal{"target.conflict", "x", "", ""}).status, 409);
  EXPECT_EQ(refused(core::Refusal{"conflict", "x", "", ""}).status, 409);
  EXPECT_EQ(refused(core::Refusal{"round.locked", "x", "", ""}).status, 409);
  EXPECT_EQ(refused(core::Refusal{"access.denied", "x", "", ""}).status, 403);
  EXPECT_EQ(refused(core::Refusal{"pact.year", "x", "", ""}).status, 422);
  const HttpResponse busy = ask(5, keys);
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(code_in_body(busy), "http.busy");
}

}  // namespace
}  // namespace thidua::access
