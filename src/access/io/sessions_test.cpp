#include "access/io/sessions.h"

#include <gtest/gtest.h>

#include "access/io/notices.h"
#include "access/io/one_agency_test.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "platform/audit.h"

namespace thidua::access {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;
using platform::Json;

constexpr std::string_view good_password = "con mèo uống trà";

/// The routes of sign-in over a store, with a clock that is set by hand.
class SignInRoutes : public OneAgency {
 protected:
  void SetUp() override {
    OneAgency::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      user = add_user(command, "thu.lo", std::nullopt, "Lò Thị Thử").value();
      EXPECT_TRUE(grant_role(command, user, {Role::administrator, std::nullopt, since}).ok());
      set_password(command, user, {password_hash(good_password), false, false});
    });
    for (auto& routes : {session_routes(ports), own_routes(), delegation_routes(), user_routes()})
      for (platform::Route& route : guarded(installation, routes)) made.push_back(std::move(route));
  }

  HttpResponse ask(platform::Method method, const std::string& pattern, const Json& body = {},
                   std::vector<platform::NameValue> parameters = {}) {
    HttpRequest request;
    request.method = method;
    request.path = pattern;
    request.peer = "10.0.0.7";
    request.parameters = std::move(parameters);
    request.body = to_text(body);
    if (!cookie.empty()) request.headers = {{"cookie", "thidua_session=" + cookie}, {"x-thidua-csrf", csrf}};
    for (const platform::Route& route : made)
      if (route.method == method && route.pattern == "/api/v1" + pattern) return route.handler(request);
    ADD_FAILURE() << pattern;
    return {};
  }
  HttpResponse sign_in(std::string_view password, const std::string& login = "thu.lo") {
    const HttpResponse response =
        ask(platform::Method::post, "/session", Json::object().set("login", login).set("password", password));
    if (response.status != 200) return response;
    for (const auto& header : response.headers)
      if (header.name == "Set-Cookie") set_cookie = header.value;
    const auto from = set_cookie.find('=') + 1;
    cookie = set_cookie.substr(from, set_cookie.find(';') - from);
    csrf = member(response, "csrf");
    return response;
  }
  HttpResponse change_password(std::string_view before, std::string_view after) {
    return ask(platform::Method::put, "/me/password",
               Json::object().set("old_password", before).set("new_password", after));
  }
  static std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& one : response.headers)
      if (one.name == name) return one.value;
    return "";
  }

  Ports ports;
  core::UserId user;
  std::string cookie, csrf, set_cookie;
};
THIDUA_ON_BOTH_DATABASES(SignInRoutes);

TEST_P(SignInRoutes, WhoKnowsThePasswordIsLetIn) {
  EXPECT_EQ(sign_in(good_password, " THU.LO ").status, 200);
  EXPECT_NE(set_cookie.find("; HttpOnly; SameSite=Strict"), std::string::npos) << set_cookie;
  EXPECT_EQ(set_cookie.find("Secure"), std::string::npos);  // plain HTTP on this machine
  const HttpResponse me = ask(platform::Method::get, "/me");
  EXPECT_EQ(me.status, 200);
  EXPECT_NE(me.body.find("\"name\":\"Lò Thị Thử\""), std::string::npos) << me.body;
  EXPECT_EQ(ask(platform::Method::remove, "/session").status, 204);
  EXPECT_EQ(member(ask(platform::Method::get, "/me"), "code"), "session.ended");
}

TEST_P(SignInRoutes, NothingSecretIsKeptInTheClear) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  ASSERT_EQ(change_password(good_password, "ba con gà đi chợ").status, 200);
  const std::string token = cookie.substr(cookie.find('.') + 1);
  database->read([&](platform::Connection& db) {
    for (const char* sql : {"SELECT token_sha256 FROM access_session", "SELECT hash FROM access_password",
                            "SELECT detail FROM platform_audit", "SELECT answer FROM platform_receipt"})
      db.query(sql, {}, [&](const platform::Row& row) {
        for (const std::string& secret : {token, std::string(good_password), std::string("ba con gà đi chợ"), csrf})
          EXPECT_EQ(row.text(0).find(secret), std::string::npos) << sql;
      });
  });
}

TEST_P(SignInRoutes, FiveFailuresStopAttemptsForLongerAndLonger) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(member(sign_in("sai mật khẩu"), "code"), "session.wrong") << i;
  const HttpResponse locked = sign_in(good_password);
  EXPECT_EQ(locked.status, 429);
  EXPECT_EQ(header(locked, "Retry-After"), "60");
  at.milliseconds += 60'000;
  EXPECT_EQ(member(sign_in("sai mật khẩu"), "code"), "session.wrong");
  EXPECT_EQ(header(sign_in(good_password), "Retry-After"), "120");
  at.milliseconds += 120'000;
  EXPECT_EQ(sign_in(good_password).status, 200);
  cookie.clear();
  EXPECT_EQ(member(sign_in("sai mật khẩu"), "code"), "session.wrong");  // counted from the start again
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(platform::audit_page(db, agency, {{}, "access.locked", {}, {}, {}}, true, 0, 5, 5).count, 1);
  });
}

TEST_P(SignInRoutes, ALoginThatDoesNotExistBehavesTheSame) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(member(sign_in("sai mật khẩu", "ma"), "code"), "session.wrong");
  EXPECT_EQ(sign_in("sai mật khẩu", "ma").status, 429);
  EXPECT_EQ(sign_in(good_password).status, 200);  // others at the same address go on
}

TEST_P(SignInRoutes, AnAddressThatTriesManyLoginsIsStopped) {
  for (int i = 0; i < 20; ++i) sign_in("sai mật khẩu", "ai" + std::to_string(i));
  EXPECT_EQ(sign_in(good_password).status, 429);
}

TEST_P(SignInRoutes, ANewPasswordEndsTheOtherSessions) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  const std::string elsewhere = cookie;
  cookie.clear();
  ASSERT_EQ(sign_in(good_password).status, 200);
  EXPECT_EQ(member(change_password("không phải", "ba con gà đi chợ"), "code"), "password.wrong");
  EXPECT_EQ(member(change_password(good_password, "ngắn"), "code"), "password.weak");
  EXPECT_EQ(member(change_password(good_password, good_password), "code"), "password.same");
  EXPECT_EQ(change_password(good_password, "ba con gà đi chợ").status, 200);
  EXPECT_EQ(ask(platform::Method::get, "/me").status, 200);
  cookie = elsewhere;
  EXPECT_EQ(ask(platform::Method::get, "/me").status, 401);
}

TEST_P(SignInRoutes, OwnSessionsAreListedAndEnded) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  const std::string mine = cookie;
  cookie.clear();
  ASSERT_EQ(sign_in(good_password).status, 200);
  const auto sessions = [&] {
    std::vector<Session> all;
    database->read([&](platform::Connection& db) { all = sessions_of(db, agency, user, at); });
    return all;
  };
  ASSERT_EQ(sessions().size(), 2U);
  const std::int64_t first = std::min(sessions()[0].id, sessions()[1].id);
  EXPECT_EQ(ask(platform::Method::remove, "/me/sessions/{id}", {}, {{"id", std::to_string(first)}}).status, 200);
  EXPECT_EQ(ask(platform::Method::remove, "/me/sessions/{id}", {}, {{"id", "999999"}}).status, 404);
  EXPECT_EQ(sessions().size(), 1U);
  cookie = mine;
  EXPECT_EQ(ask(platform::Method::get, "/me").status, 401);
}

TEST_P(SignInRoutes, AnAdministratorGivesAndTakesAccess) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  const Json wanted =
      Json::object().set("login", "ha.ly").set("role", "auditor").set("from", "2024-01-01").set("name", "Lý Thu Hà");
  const HttpResponse added = ask(platform::Method::post, "/users", wanted);
  ASSERT_EQ(added.status, 200) << added.body;
  const std::string first = member(added, "first_password");
  EXPECT_EQ(first.size(), 14U);
  EXPECT_EQ(ask(platform::Method::post, "/users", wanted).status, 422);
  const auto json = platform::parse_json(added.body).value();
  const std::string id = *json.find("user")->find("id")->text();
  const std::string administrator = cookie, word = csrf;
  cookie.clear();
  const HttpResponse signed_in_first = sign_in(first, "ha.ly");
  EXPECT_NE(signed_in_first.body.find("\"must_change_password\":true"), std::string::npos);
  EXPECT_EQ(member(ask(platform::Method::get, "/users"), "code"), "password.must_change");
  EXPECT_EQ(change_password(first, "ba con gà đi chợ").status, 200);
  EXPECT_EQ(ask(platform::Method::get, "/users").status, 200);
  const std::string theirs = cookie;
  cookie = administrator;
  csrf = word;
  EXPECT_EQ(ask(platform::Method::post, "/users/{id}/disable", {}, {{"id", id}}).status, 200);
  EXPECT_EQ(ask(platform::Method::post, "/users/{id}/disable", {}, {{"id", core::to_text(user)}}).status, 422);
  cookie = theirs;
  EXPECT_EQ(ask(platform::Method::get, "/me").status, 401);
  cookie.clear();
  EXPECT_EQ(member(sign_in("ba con gà đi chợ", "ha.ly"), "code"), "session.disabled");
}

TEST_P(SignInRoutes, TheLastAdministratorStays) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  const HttpResponse ended =
      ask(platform::Method::post, "/users/{id}/grants/end",
          Json::object().set("role", "administrator").set("last_day", at.day_in_vietnam().plus_days(-1).to_iso()),
          {{"id", core::to_text(user)}});
  EXPECT_EQ(member(ended, "code"), "access.last_administrator");
  EXPECT_EQ(ask(platform::Method::get, "/users").status, 200);
}

TEST_P(SignInRoutes, OldSessionsAreNotKept) {
  const auto count = [&] {
    std::int64_t rows = 0;
    database->read([&](platform::Connection& db) { rows = *db.one_integer("SELECT COUNT(*) FROM access_session"); });
    return rows;
  };
  ASSERT_EQ(sign_in(good_password).status, 200);
  at.milliseconds += 90LL * 24 * 3600 * 1000;
  ASSERT_EQ(sign_in(good_password).status, 200);
  EXPECT_EQ(count(), 2);  // the ninetieth day still counts
  at.milliseconds += 1;
  ASSERT_EQ(sign_in(good_password).status, 200);
  EXPECT_EQ(count(), 2);
}

TEST_P(SignInRoutes, DraftsAndNoticesAreOnesOwn) {
  ASSERT_EQ(sign_in(good_password).status, 200);
  const std::vector<platform::NameValue> key{{"key", "round-3/VP"}};
  EXPECT_EQ(ask(platform::Method::get, "/me/drafts/{key}", {}, key).status, 404);
  const Json value = Json::object().set("value", Json::object().set("a", "đang gõ"));
  EXPECT_EQ(ask(platform::Method::put, "/me/drafts/{key}", value, key).status, 200);
  EXPECT_NE(ask(platform::Method::get, "/me/drafts/{key}", {}, key).body.find("đang gõ"), std::string::npos);
  EXPECT_EQ(ask(platform::Method::remove, "/me/drafts/{key}", {}, key).status, 204);
  EXPECT_EQ(ask(platform::Method::get, "/me/drafts/{key}", {}, key).status, 404);
  EXPECT_EQ(ask(platform::Method::put, "/me/drafts/{key}", Json::object().set("value", std::string(200'001, 'x')), key)
                .status,
            422);
  run([&](platform::Command& command) {
    add_notice(command, user, "Phòng Quản lý nhà đã gửi số liệu", "/2025/dot/3");
    add_notice(command, core::UserId{user.value + 100}, "của người khác", "/");
    command.record("x", "{}");
  });
  const HttpResponse bell = ask(platform::Method::get, "/notices");
  EXPECT_NE(bell.body.find("\"unread\":1"), std::string::npos) << bell.body;
  EXPECT_EQ(bell.body.find("của người khác"), std::string::npos);
  const auto listed = platform::parse_json(bell.body).value();
  const Json id = *listed.find("items")->values()->front().find("id");
  EXPECT_EQ(ask(platform::Method::post, "/notices/read", Json::object().set("ids", Json(Json::Array{id}))).status, 200);
  EXPECT_NE(ask(platform::Method::get, "/notices").body.find("\"unread\":0"), std::string::npos);
}

}  // namespace
}  // namespace thidua::access
