// Every route of the server as nobody, with a forged word, with a session of elsewhere, as each role and as somebody of
// another unit, against what the policies of the features say.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "journeys/http_client.h"
#include "journeys/walk.h"
#include "people/io/store.h"

namespace thidua::journeys {
namespace {

using access::Permission;
using access::Role;

constexpr std::array every_role{
    Role::administrator,  Role::emulation_officer, Role::unit_clerk,    Role::unit_head,     Role::director,
    Role::council_member, Role::council_secretary, Role::union_officer, Role::records_clerk, Role::staff_member,
    Role::auditor};

bool on_a_unit(Role role) {
  return role == Role::unit_clerk || role == Role::unit_head;
}

const Permission* permission_named(const std::string& wanted) {
  for (const Permission* one : server::all_permissions())
    if (one->code == wanted) return one;
  return nullptr;
}

/// The path with every parameter filled by something that does not exist.
std::string filled(const std::string& pattern) {
  std::string path;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      path += pattern[i];
      continue;
    }
    i = pattern.find('}', i);
    path += "987654321";
  }
  return path;
}

bool changes(const platform::Route& route) {
  return route.method != platform::Method::get;
}

}  // namespace

/// The agency of the walk, with one account a role.
class Rights : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    walk = std::make_unique<Walk>(GetParam());
    walk->done({"agency", "add", "SXD", "--name", "Sở Xây dựng tỉnh Lam Giang", "--province", "Lam Giang", "--from",
                "01/01/2020"});
    walk->done({"unit", "add", "VP", "--name", "Văn phòng", "--kind", "office", "--from", "01/01/2020"});
    walk->done({"unit", "add", "QLN", "--name", "Phòng Quản lý nhà", "--from", "01/01/2020"});
    site = std::make_unique<RunningSite>(walk->common());
    for (const platform::Route& route : site->site().routes())
      if (route.pattern.starts_with("/api/v1/") || route.pattern.starts_with("/in/")) routes.push_back(route);
  }
  void TearDown() override { site.reset(); }

  /// Somebody with one role, signed in without the toll of a password.
  Browser somebody(Role role, const std::string& login) {
    Browser browser(site->port());
    platform::Database& database = *site->context().database;
    core::AgencyId agency;
    std::optional<core::UnitId> unit;
    database.read([&](platform::Connection& db) {
      agency = people::agency_by_code(db, "SXD")->id;
      if (on_a_unit(role)) unit = people::find_unit(db, agency, "VP", platform::now().day_in_vietnam()).value();
    });
    const platform::CommandRequest request{agency, core::UserId{}, "access.add_user", platform::now(), {}, {}};
    const auto done =
        platform::run_command(database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto user = access::add_user(command, login, std::nullopt);
          if (!user) return user.error();
          const auto granted =
              access::grant_role(command, *user, {role, unit, {core::Date::of(2020, 1, 1).value(), std::nullopt}});
          if (!granted) return granted.error();
          const access::SessionKeys keys = access::begin_session(command, *user, "127.0.0.1", "thử");
          browser.cookie = "thidua_session=" + keys.cookie;
          browser.csrf = keys.csrf;
          return std::string("{}");
        });
    EXPECT_TRUE(done.ok()) << (done ? "" : done.error().message);
    return browser;
  }

  HttpAnswer ask(const Browser& browser, const platform::Route& route) const {
    return browser.ask(std::string(platform::code(route.method)), filled(route.pattern), changes(route) ? "{}" : "");
  }
  static std::string shown(const platform::Route& route) {
    return std::string(platform::code(route.method)) + " " + route.pattern;
  }

  std::unique_ptr<Walk> walk;
  std::unique_ptr<RunningSite> site;
  std::vector<platform::Route> routes;
};
THIDUA_ON_BOTH_DATABASES(Rights);

TEST_P(Rights, NobodyGetsIn) {
  const Browser nobody(site->port());
  int open = 0;
  for (const platform::Route& route : routes) {
    const int status = ask(nobody, route).status;
    if (route.signed_in) {
      EXPECT_EQ(status, 401) << shown(route);
    } else {
      ++open;
      EXPECT_NE(status, 500) << shown(route);
    }
  }
  EXPECT_EQ(open, 2);  // signing in, and where one can
}

TEST_P(Rights, EveryPermissionAskedIsInAPolicy) {
  for (const platform::Route& route : routes)
    EXPECT_TRUE(route.permission.empty() || permission_named(route.permission) != nullptr) << shown(route);
}

TEST_P(Rights, EachRoleGetsWhatItsPolicySays) {
  int asked = 0;
  for (const Role role : every_role) {
    const Browser browser = somebody(role, "nguoi." + std::to_string(static_cast<int>(role)));
    for (const platform::Route& route : routes) {
      if (!route.signed_in || route.pattern == "/api/v1/session") continue;  // the session goes on
      const Permission* permission = permission_named(route.permission);
      const bool has_role =
          permission == nullptr || std::ranges::find(permission->roles, role) != permission->roles.end();
      const bool allowed = has_role && (permission == nullptr || permission->scoped || !on_a_unit(role));
      const HttpAnswer answer = ask(browser, route);
      ++asked;
      EXPECT_NE(answer.status, 401) << shown(route) << " as " << access::code(role);
      EXPECT_LT(answer.status, 500) << shown(route) << " as " << access::code(role) << ": " << answer.body;
      if (allowed) {
        // A scoped route may still say no of a unit that does not exist; one that is not scoped may not.
        const bool certain = permission == nullptr || !permission->scoped;
        EXPECT_TRUE(!certain || answer.status != 403) << shown(route) << " as " << access::code(role) << answer.body;
      } else {
        EXPECT_EQ(answer.status, 403) << shown(route) << " as " << access::code(role) << ": " << answer.body;
      }
    }
  }
  std::printf("routes × roles tested: %d (%zu routes, %zu roles)\n", asked, routes.size(), every_role.size());
  EXPECT_EQ(static_cast<std::size_t>(asked), (routes.size() - 3) * every_role.size());
}

TEST_P(Rights, EachKindOfListIsForThoseWhoMay) {
  struct Kind {
    std::string code, importing, exporting;
  };
  const std::vector<Kind> kinds{{"units", "units.change", "people.read"},
                                {"people", "people.change", "people.read_sensitive"},
                                {"careers", "people.change", "people.read"},
                                {"ratings", "ratings.change", "ratings.change"}};
  const auto has = [](const std::string& permission, Role role) {
    const Permission* one = permission_named(permission);
    return one != nullptr && std::ranges::count(one->roles, role) != 0 && !on_a_unit(role);
  };
  for (const Role role : every_role) {
    const Browser browser = somebody(role, "nguoi." + std::to_string(static_cast<int>(role)));
    for (const Kind& kind : kinds) {
      const std::string who = kind.code + " as " + std::string(access::code(role));
      EXPECT_EQ(browser.get("/api/v1/exports/" + kind.code + ".xlsx").status, has(kind.exporting, role) ? 200 : 403)
          << who;
      EXPECT_EQ(browser.get("/api/v1/imports/kinds/" + kind.code + "/template.xlsx").status,
                has(kind.importing, role) ? 200 : 403)
          << who;
      EXPECT_EQ(browser.ask("PUT", "/api/v1/imports?kind=" + kind.code + "&name=ds.csv", "Họ và tên\n").status,
                has(kind.importing, role) ? 202 : 403)
          << who;
    }
  }
}

TEST_P(Rights, AForgedWordChangesNothing) {
  Browser officer = somebody(Role::emulation_officer, "can.bo");
  const std::string good = officer.csrf;
  for (const std::string& forged : {std::string(), std::string(64, 'a'), good.substr(1) + "0"}) {
    officer.csrf = forged;
    for (const platform::Route& route : routes) {
      if (!route.signed_in || !changes(route)) continue;
      const HttpAnswer answer = ask(officer, route);
      EXPECT_EQ(answer.status, 403) << shown(route);
      EXPECT_EQ(answer.text("code"), "csrf.missing") << shown(route);
    }
  }
}

TEST_P(Rights, ASessionOfAnotherAgencyIsNone) {
  const Browser officer = somebody(Role::emulation_officer, "can.bo");
  Browser elsewhere = officer;
  const auto at = officer.cookie.find('=') + 1;
  elsewhere.cookie = officer.cookie.substr(0, at) + "4242" + officer.cookie.substr(officer.cookie.find('.'));
  for (const platform::Route& route : routes)
    EXPECT_TRUE(!route.signed_in || ask(elsewhere, route).status == 401) << shown(route);
}

TEST_P(Rights, AnotherSiteCannotSignAnybodyInOrAct) {
  const Browser officer = somebody(Role::emulation_officer, "can.bo");
  const HttpAnswer answer = officer.ask("POST", "/api/v1/notices/read", "{\"ids\":[]}",
                                        {{"Origin", "http://ke-xau.example"}, {"Sec-Fetch-Site", "cross-site"}});
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(answer.text("code"), "http.other_site");
}

}  // namespace thidua::journeys
