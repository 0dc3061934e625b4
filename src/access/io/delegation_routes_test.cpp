#include <gtest/gtest.h>

#include "access/io/notices.h"
#include "access/io/routes.h"
#include "access/io/sessions.h"
#include "access/io/store.h"
#include "access/io/two_units_test.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Json;
using platform::Method;

const Permission lent_work{"test.lent", "nhận việc", {Role::unit_head}, true};

/// The head of a division lends his role to a clerk of it; both are signed in.
class DelegationRoutes : public TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      head = add_user(command, "truong", std::nullopt, "Lò Văn Trưởng").value();
      clerk = add_user(command, "nhan", std::nullopt, "Tòng Thị Nhận").value();
      EXPECT_TRUE(grant_role(command, head, {Role::unit_head, division, since}).ok());
      EXPECT_TRUE(grant_role(command, head, {Role::council_member, std::nullopt, since}).ok());
      for (const auto& user : {head, clerk}) set_password(command, user, {"$argon2id$none", false, false});
      of_head = begin_session(command, head, "127.0.0.1", "Firefox");
      of_clerk = begin_session(command, clerk, "127.0.0.1", "Firefox");
    });
    made = guarded(installation, delegation_routes());
  }

  Json lending(core::UserId to, core::UnitId unit, std::int32_t first, std::int32_t last) {
    const core::Date today = at.day_in_vietnam();
    return Json::object()
        .set("to_user", core::to_text(to))
        .set("role", "unit_head")
        .set("unit", core::to_text(unit))
        .set("from", today.plus_days(first).to_iso())
        .set("to", today.plus_days(last).to_iso())
        .set("ground", "Giấy ủy quyền số 02/GUQ-QLN");
  }
  HttpResponse lend(const Json& body) { return ask_as(of_head, Method::post, "/me/delegations", body); }
  bool clerk_may(std::int32_t days_from_now, core::UnitId unit) {
    std::optional<User> user;
    database->read([&](platform::Connection& db) { user = user_by_id(db, agency, clerk); });
    return may(*user, lent_work, unit, at.day_in_vietnam().plus_days(days_from_now),
               [](core::UnitId, core::UnitId) { return false; });
  }
  std::string first_id() {
    const auto json = platform::parse_json(ask_as(of_head, Method::get, "/me/delegations").body);
    return *(*json->find("items")->values())[0].find("id")->text();
  }

  core::UserId head, clerk;
  SessionKeys of_head, of_clerk;
};
THIDUA_ON_BOTH_DATABASES(DelegationRoutes);

TEST_P(DelegationRoutes, ARoleIsLentForItsDaysAndBothSee) {
  ASSERT_EQ(lend(lending(clerk, division, 0, 6)).status, 200);
  EXPECT_FALSE(clerk_may(-1, division));
  EXPECT_TRUE(clerk_may(0, division));
  EXPECT_TRUE(clerk_may(6, division));
  EXPECT_FALSE(clerk_may(7, division));
  EXPECT_FALSE(clerk_may(0, office));
  const auto theirs = ask_as(of_clerk, Method::get, "/me/delegations").body;
  EXPECT_NE(theirs.find("Lò Văn Trưởng"), std::string::npos) << theirs;
  EXPECT_NE(theirs.find("\"state\":\"standing\""), std::string::npos) << theirs;
  EXPECT_NE(theirs.find("\"given\":false"), std::string::npos) << theirs;
  database->read([&](platform::Connection& db) { EXPECT_EQ(notice_counts(db, agency, clerk).unread, 1); });
}

TEST_P(DelegationRoutes, WhatIsNotOnesOwnIsRefused) {
  EXPECT_EQ(code_in_body(lend(lending(clerk, office, 0, 6))), "access.delegation.unit");
  EXPECT_EQ(code_in_body(lend(lending(clerk, division, 0, 6).set("role", "council_member"))), "access.delegation.role");
  EXPECT_EQ(code_in_body(lend(lending(clerk, division, 0, 6).set("role", "king"))), "access.role");
  EXPECT_EQ(code_in_body(lend(lending(head, division, 0, 6))), "access.delegation.to_user");
  EXPECT_EQ(code_in_body(lend(lending(core::UserId{987654}, division, 0, 6))), "access.delegation.to_user");
  ASSERT_EQ(lend(lending(clerk, division, 0, 6)).status, 200);
  EXPECT_EQ(code_in_body(lend(lending(clerk, division, 3, 9))), "access.grant.exists");
  // and is not handed on
  EXPECT_EQ(code_in_body(ask_as(of_clerk, Method::post, "/me/delegations", lending(head, division, 0, 3))),
            "access.delegation.unit");
}

TEST_P(DelegationRoutes, IsTakenBackByItsGiverAlone) {
  ASSERT_EQ(lend(lending(clerk, division, 0, 6)).status, 200);
  const std::string id = first_id();
  EXPECT_EQ(ask_as(of_clerk, Method::post, "/me/delegations/{id}/end", Json::object(), id).status, 404);
  EXPECT_TRUE(clerk_may(0, division));
  EXPECT_EQ(ask_as(of_head, Method::post, "/me/delegations/{id}/end", Json::object(), id).status, 200);
  EXPECT_FALSE(clerk_may(0, division));
  EXPECT_EQ(code_in_body(ask_as(of_head, Method::post, "/me/delegations/{id}/end", Json::object(), id)),
            "access.delegation.ended");
  EXPECT_EQ(lend(lending(clerk, division, 0, 2)).status, 200);  // and may be lent anew
}

TEST_P(DelegationRoutes, OfTwoWhoLendTheSameAtOnceTheSecondIsToldWhoWasFirst) {
  core::UserId deputy;
  SessionKeys of_deputy;
  run([&](platform::Command& command) {
    deputy = add_user(command, "pho", std::nullopt, "Quàng Thị Phó").value();
    EXPECT_TRUE(grant_role(command, deputy, {Role::unit_head, division, since}).ok());
    set_password(command, deputy, {"$argon2id$none", false, false});
    of_deputy = begin_session(command, deputy, "127.0.0.1", "Firefox");
  });
  const Json body = lending(clerk, division, 0, 6);
  const auto [refused, told] = both_at_once([&] { return ask_as(of_head, Method::post, "/me/delegations", body); },
                                            [&] { return ask_as(of_deputy, Method::post, "/me/delegations", body); });
  EXPECT_NE(told.find("access.grant.exists"), std::string::npos) << told;
  EXPECT_NE(told.find(refused == 0 ? "do Quàng Thị Phó ủy quyền" : "do Lò Văn Trưởng ủy quyền"), std::string::npos)
      << told;
  EXPECT_TRUE(clerk_may(0, division));
}

TEST_P(DelegationRoutes, OfTwoWhoEndItAtOnceTheSecondIsToldWhoWasFirst) {
  ASSERT_EQ(lend(lending(clerk, division, 0, 6)).status, 200);
  const std::string id = first_id();
  const auto end = [&] { return ask_as(of_head, Method::post, "/me/delegations/{id}/end", Json::object(), id); };
  const std::string told = both_at_once(end, end).second;
  EXPECT_NE(told.find("access.delegation.ended"), std::string::npos) << told;
  EXPECT_NE(told.find("Lò Văn Trưởng cho thôi lúc 21/11/2026 15:00"), std::string::npos) << told;
  EXPECT_FALSE(clerk_may(0, division));
}

TEST_P(DelegationRoutes, EndsWithTheGiversOwnRole) {
  ASSERT_EQ(lend(lending(clerk, division, 0, 20)).status, 200);
  run([&](platform::Command& command) {
    EXPECT_TRUE(end_grant(command, head, Role::unit_head, division, at.day_in_vietnam().plus_days(3)).ok());
  });
  EXPECT_TRUE(clerk_may(3, division));
  EXPECT_FALSE(clerk_may(4, division));
}

TEST_P(DelegationRoutes, OnlyOpenAccountsAreOfferedToOneWhoHasARoleToGive) {
  EXPECT_EQ(ask_as(of_clerk, Method::get, "/me/delegates").body.find("Lò Văn Trưởng"), std::string::npos);
  EXPECT_NE(ask_as(of_head, Method::get, "/me/delegates").body.find("Tòng Thị Nhận"), std::string::npos);
  EXPECT_EQ(ask_as(of_head, Method::get, "/me/delegates").body.find("Lò Văn Trưởng"), std::string::npos);
  run([&](platform::Command& command) { EXPECT_TRUE(disable_user(command, clerk).ok()); });
  EXPECT_EQ(ask_as(of_head, Method::get, "/me/delegates").body.find("Tòng Thị Nhận"), std::string::npos);
  EXPECT_EQ(code_in_body(lend(lending(clerk, division, 0, 6))), "access.delegation.to_user");
}

}  // namespace
}  // namespace thidua::access
