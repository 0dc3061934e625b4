#include "access/io/store.h"

#include <gtest/gtest.h>

#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::access {
namespace {

core::Date grant_day(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

class AccessStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    const core::Validity since{grant_day(2024, 1, 1), std::nullopt};
    database->write([&](platform::Connection& db) {
      agency = people::add_agency(db, "A", {since, "Sở Thử nghiệm", "Sở", "", "STN", "", ""}).value();
    });
    EXPECT_EQ(run([&](platform::Command& command) {
                office = people::add_unit(command, "VP", {since, "Văn phòng", people::UnitKind::office, {}, 1}).value();
                who = people::add_person(command, "001", "Lò Thị Thử").value();
                return core::Outcome<int>(1);
              }),
              "");
  }

  template <class Work>
  std::string run(Work work) {
    const platform::CommandRequest request{agency, core::UserId{0}, "access.test", test::fixed_now(), {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto outcome = work(command);
          if (!outcome) return outcome.error();
          return std::string("{}");
        });
    if (done) return {};
    last_message = done.error().message;
    return done.error().code;
  }

  core::UserId user(const std::string& login, std::optional<core::PersonId> person = {}) {
    core::UserId id;
    EXPECT_EQ(run([&](platform::Command& command) {
                const auto added = add_user(command, login, person);
                if (added) id = *added;
                return added;
              }),
              "")
        << last_message;
    return id;
  }

  std::string grant(core::UserId id, const RoleGrant& wanted) {
    return run([&](platform::Command& command) { return grant_role(command, id, wanted); });
  }

  User stored(const std::string& login) {
    User found;
    database->read([&](platform::Connection& db) { found = user_by_login(db, agency, login).value(); });
    return found;
  }

  std::unique_ptr<platform::Database> database;
  core::AgencyId agency;
  core::UnitId office;
  core::PersonId who;
  std::string last_message;
};
THIDUA_ON_BOTH_DATABASES(AccessStore);

TEST_P(AccessStore, AUserComesBackWithItsGrants) {
  const auto id = user("thu.lo", who);
  EXPECT_EQ(grant(id, {Role::unit_clerk, office, {grant_day(2025, 1, 1), grant_day(2025, 6, 30)}}), "");
  EXPECT_EQ(grant(id, {Role::auditor, std::nullopt, {grant_day(2025, 2, 1), std::nullopt}}), "");
  const User found = stored("thu.lo");
  EXPECT_EQ(found.id, id);
  EXPECT_EQ(found.person, who);
  ASSERT_EQ(found.grants.size(), 2U);
  EXPECT_EQ(found.grants[0].role, Role::unit_clerk);
  EXPECT_EQ(found.grants[0].unit, office);
  EXPECT_EQ(found.grants[0].validity.to, grant_day(2025, 6, 30));
  EXPECT_EQ(found.grants[1].unit, std::nullopt);
  EXPECT_TRUE(has_role_on(found, Role::auditor, grant_day(2026, 1, 1)));
}

TEST_P(AccessStore, RefusesUsersThatCannotBe) {
  user("thu.lo");
  const auto add = [&](std::string_view login, std::optional<core::PersonId> person) {
    return run([&](platform::Command& command) { return add_user(command, login, person); });
  };
  EXPECT_EQ(add("thu.lo", {}), "access.user.login_taken");
  EXPECT_EQ(add("Thử", {}), "access.login");
  EXPECT_EQ(add("ha", core::PersonId{999}), "access.user.person_unknown");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(users(db, agency).size(), 1U);
    EXPECT_TRUE(users(db, core::AgencyId{agency.value + 1}).empty());
    EXPECT_FALSE(user_by_login(db, agency, "ha"));
  });
}

TEST_P(AccessStore, AGrantIsGivenOnceAndEndsOnItsLastDay) {
  const auto id = user("thu.lo", who);
  const RoleGrant clerk{Role::unit_clerk, office, {grant_day(2025, 1, 1), std::nullopt}};
  EXPECT_EQ(grant(id, clerk), "");
  EXPECT_EQ(grant(id, clerk), "access.grant.exists");
  EXPECT_NE(last_message.find("Văn phòng"), std::string::npos) << last_message;
  const auto end = [&](Role role, std::optional<core::UnitId> unit, core::Date day) {
    return run([&](platform::Command& command) { return end_grant(command, id, role, unit, day); });
  };
  EXPECT_EQ(end(Role::unit_clerk, std::nullopt, grant_day(2025, 6, 30)), "access.grant.none_that_day");
  EXPECT_EQ(end(Role::unit_clerk, office, grant_day(2024, 6, 30)), "access.grant.none_that_day");
  EXPECT_EQ(end(Role::unit_clerk, office, grant_day(2025, 6, 30)), "");
  EXPECT_TRUE(has_role_on(stored("thu.lo"), Role::unit_clerk, grant_day(2025, 6, 30)));
  EXPECT_FALSE(has_role_on(stored("thu.lo"), Role::unit_clerk, grant_day(2025, 7, 1)));
  EXPECT_EQ(grant(id, {Role::unit_clerk, office, {grant_day(2025, 7, 1), std::nullopt}}), "");
  EXPECT_EQ(stored("thu.lo").grants.size(), 2U);
}

TEST_P(AccessStore, RefusesGrantsThatCannotBe) {
  const auto id = user("thu.lo");
  const core::Validity since{grant_day(2025, 1, 1), std::nullopt};
  EXPECT_EQ(grant(core::UserId{999}, {Role::auditor, std::nullopt, since}), "access.user.unknown");
  EXPECT_EQ(grant(id, {Role::unit_head, core::UnitId{999}, since}), "access.grant.unit_unknown");
  EXPECT_EQ(grant(id, {Role::auditor, std::nullopt, {grant_day(2025, 1, 2), grant_day(2025, 1, 1)}}),
            "access.grant.validity");
  EXPECT_TRUE(stored("thu.lo").grants.empty());
}

TEST_P(AccessStore, ShowsThePersonOrTheLogin) {
  const auto with_person = user("thu.lo", who);
  const auto without = user("may.quet");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(shown_name(db, agency, with_person), "Lò Thị Thử");
    EXPECT_EQ(shown_name(db, agency, without), "may.quet");
    EXPECT_EQ(shown_name(db, agency, core::UserId{}), "hệ thống");
    EXPECT_EQ(shown_name(db, agency, core::UserId{12345}), "người dùng số 12345");
  });
}

TEST_P(AccessStore, EveryChangeStandsInTheAuditTrail) {
  const auto id = user("thu.lo", who);
  EXPECT_EQ(grant(id, {Role::unit_clerk, office, {grant_day(2025, 1, 1), std::nullopt}}), "");
  EXPECT_EQ(run([&](platform::Command& command) {
              return end_grant(command, id, Role::unit_clerk, office, grant_day(2025, 3, 1));
            }),
            "");
  database->read([&](platform::Connection& db) {
    const auto entries = platform::audit_entries(db, agency, 2, 10);  // after the unit and the person of the set-up
    ASSERT_EQ(entries.size(), 3U);
    for (const auto& entry : entries) EXPECT_EQ(entry.subject, "user:" + core::to_text(id));
    EXPECT_NE(entries[2].detail_json.find("\"last_day\":\"2025-03-01\""), std::string::npos) << entries[2].detail_json;
  });
}

}  // namespace
}  // namespace thidua::access
