#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <latch>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "access/io/api.h"
#include "access/io/sessions.h"
#include "access/io/store.h"
#include "people/io/store.h"
#include "support/databases.h"

/// What the tests of the routes stand on: one agency, a clock that is set by hand, routes that are made over them.
namespace thidua::access {

class OneAgency : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    installation.database = database.get();
    installation.now = [this] { return at; };
    database->write([&](platform::Connection& db) {
      agency = people::add_agency(db, "A", {since, "Sở Thử nghiệm", "Sở", "", "STN", "", ""}).value();
    });
  }

  /// One command of nobody in particular.
  template <class Work>
  void run(Work work) {
    const auto done = platform::run_command(*database, {agency, core::UserId{}, "access.test", at, {}, {}},
                                            [&](platform::Command& command) -> core::Outcome<std::string> {
                                              work(command);
                                              return std::string("{}");
                                            });
    ASSERT_TRUE(done.ok()) << done.error().message;
  }

  /// Somebody with one role, signed in. `first`: the password is still the first one.
  SessionKeys signed_in(platform::Command& command, const std::string& login, Role role,
                        std::optional<core::UnitId> unit = std::nullopt, const std::string& name = "",
                        std::optional<core::PersonId> person = std::nullopt, bool first = false) const {
    const auto user = add_user(command, login, person, name).value();
    EXPECT_TRUE(grant_role(command, user, {role, unit, since}).ok());
    set_password(command, user, {"$argon2id$none", false, first});
    return begin_session(command, user, "127.0.0.1", "Firefox");
  }

  /// One request of somebody signed in to the route of that pattern ("/me/delegations/{id}") among `made`.
  platform::HttpResponse ask_as(const SessionKeys& keys, platform::Method method, const std::string& pattern,
                                const platform::Json& body = {}, const std::string& id = "",
                                std::vector<platform::NameValue> query = {}) {
    platform::HttpRequest request;
    request.method = method;
    request.path = pattern;
    request.body = to_text(body);
    request.query = std::move(query);
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    if (!id.empty()) request.parameters = {{"id", id}};
    for (const platform::Route& route : made)
      if (route.method == method && route.pattern == "/api/v1" + pattern) return route.handler(request);
    ADD_FAILURE() << pattern;
    return {};
  }

  /// Two requests at once, of which one is answered with 200: which the other was (0 or 1), and what it was told.
  template <class First, class Second>
  static std::pair<int, std::string> both_at_once(First first, Second second) {
    platform::HttpResponse answers[2];
    std::latch ready(2);
    std::thread other([&] {
      ready.arrive_and_wait();
      answers[0] = first();
    });
    ready.arrive_and_wait();
    answers[1] = second();
    other.join();
    EXPECT_EQ(std::ranges::count(answers, 200, &platform::HttpResponse::status), 1)
        << answers[0].body << answers[1].body;
    const int refused = answers[0].status == 200 ? 1 : 0;
    return {refused, answers[refused].body};
  }

  /// A text of the answer's object; "" where there is none.
  static std::string member(const platform::HttpResponse& response, std::string_view name) {
    const auto json = platform::parse_json(response.body);
    const platform::Json* found = json ? json->find(name) : nullptr;
    return found != nullptr && found->text() != nullptr ? *found->text() : "";
  }
  static std::string code_in_body(const platform::HttpResponse& response) { return member(response, "code"); }

  const core::Validity since{core::Date::of(2024, 1, 1).value(), std::nullopt};
  core::Instant at = test::fixed_now();
  std::unique_ptr<platform::Database> database;
  Installation installation;
  core::AgencyId agency;
  std::vector<platform::Route> made;
};

}  // namespace thidua::access
