#include <gtest/gtest.h>

#include "access/io/sessions.h"
#include "access/io/two_units_test.h"
#include "people/io/details.h"
#include "personnel/io/routes.h"
#include "personnel/io/transfers.h"

namespace thidua::personnel {
namespace {

using access::Role;
using platform::HttpResponse;
using platform::Json;
using platform::Method;

/// Somebody in the office; the head of the office proposes, two of the division may answer, one belongs to neither.
class TransferRoutes : public access::TwoUnits {
 protected:
  void SetUp() override {
    TwoUnits::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      third = people::add_unit(command, "TT", {since, "Thanh tra", people::UnitKind::division, {}, 3}).value();
      who = somebody(command, "001", "Lò Thị Thử", office);
      of_office = signed_in(command, "vp", Role::unit_head, office, "Vàng Văn Phòng");
      of_head = signed_in(command, "qln1", Role::unit_head, division, "Lò Văn Trưởng");
      of_deputy = signed_in(command, "qln2", Role::unit_head, division, "Quàng Thị Phó");
      of_third = signed_in(command, "tt", Role::unit_head, third, "Tòng Văn Tra");
    });
    made = access::guarded(installation, transfer_routes());
  }
  HttpResponse ask(const access::SessionKeys& keys, Method method, const std::string& behind, const Json& body = {},
                   const std::vector<platform::NameValue>& query = {}) {
    const std::string pattern = "/people/{person}/transfers" + behind;
    platform::HttpRequest request;
    request.method = method;
    request.path = pattern;
    request.query = query;
    request.body = to_text(body);
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    request.parameters = {{"person", core::to_text(who)}, {"id", std::to_string(transfer)}};
    for (const platform::Route& route : made)
      if (route.method == method && route.pattern == "/api/v1" + pattern) return route.handler(request);
    ADD_FAILURE() << pattern;
    return {};
  }
  Json to_division() const {
    return Json::object()
        .set("leaving", core::to_text(office))
        .set("unit", core::to_text(division))
        .set("position", "Phó Trưởng phòng")
        .set("staff_kind", "civil_servant")
        .set("from", "2025-06-01")
        .set("ground", "Quyết định số 15");
  }
  void propose() {
    const auto done = ask(of_office, Method::post, "", to_division());
    ASSERT_EQ(done.status, 200) << done.body;
    database->read([&](platform::Connection& db) { transfer = pending_transfers(db, agency).at(0).id; });
  }
  HttpResponse warnings(const access::SessionKeys& keys, const std::string& from) {
    return ask(keys, Method::get, "/warnings", {},
               {{"leaving", core::to_text(office)}, {"unit", core::to_text(division)}, {"from", from}});
  }
  core::UnitId third;
  core::PersonId who;
  access::SessionKeys of_office, of_head, of_deputy, of_third;
  std::int64_t transfer = 0;
};
THIDUA_ON_BOTH_DATABASES(TransferRoutes);

TEST_P(TransferRoutes, OfTwoWhoConfirmAtOnceTheSecondIsToldWhoWasFirst) {
  propose();
  const auto [loser, told] = both_at_once([&] { return ask(of_head, Method::post, "/{id}/confirm"); },
                                          [&] { return ask(of_deputy, Method::post, "/{id}/confirm"); });
  EXPECT_NE(told.find("people.transfer.state"), std::string::npos) << told;
  EXPECT_NE(told.find((loser == 0 ? "Quàng Thị Phó" : "Lò Văn Trưởng") +
                      std::string(" đã xác nhận tiếp nhận theo đề nghị này lúc 21/11/2026 15:00")),
            std::string::npos)
      << told;
  database->read(
      [&](platform::Connection& db) { EXPECT_EQ(people::postings_held(db, agency, who).size(), 2U) << "moved once"; });
}

TEST_P(TransferRoutes, OneConfirmsWhileItIsTakenBack) {
  propose();
  const auto [loser, told] =
      both_at_once([&] { return ask(of_head, Method::post, "/{id}/confirm"); },
                   [&] { return ask(of_office, Method::post, "/{id}/withdraw", Json::object().set("reason", "")); });
  EXPECT_NE(told.find(loser == 0 ? "Vàng Văn Phòng đã rút đề nghị này" : "Lò Văn Trưởng đã xác nhận"),
            std::string::npos)
      << told;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(people::postings_held(db, agency, who).size(), loser == 0 ? 1U : 2U);
  });
}

TEST_P(TransferRoutes, OfTwoProposalsAtOnceOneWaits) {
  const auto propose_it = [&] { return ask(of_office, Method::post, "", to_division()); };
  const std::string told = both_at_once(propose_it, propose_it).second;
  EXPECT_NE(told.find("people.transfer.pending"), std::string::npos) << told;
  EXPECT_NE(told.find("Vàng Văn Phòng đã đề nghị điều động người này lúc 21/11/2026 15:00"), std::string::npos) << told;
  database->read([&](platform::Connection& db) { EXPECT_EQ(pending_transfers(db, agency).size(), 1U); });
}

TEST_P(TransferRoutes, AYearThatIsRatedIsToldBeforeAnythingIsProposed) {
  run([&](platform::Command& command) {
    people::TaskRating rating;
    rating.year = 2025;
    rating.level = people::RatingLevel::good;
    rating.decision_number = "12/QĐ-STN";
    EXPECT_TRUE(people::set_rating(command, {who, std::nullopt}, rating, "").ok());
  });
  const auto rated = warnings(of_office, "2025-06-01");
  EXPECT_EQ(rated.status, 200) << rated.body;
  EXPECT_NE(rated.body.find("đã có kết quả xếp loại chính thức (người này)"), std::string::npos) << rated.body;
  EXPECT_EQ(warnings(of_office, "2026-06-01").body, "{\"warnings\":[]}\n");
  EXPECT_EQ(warnings(of_office, "").body, "{\"warnings\":[]}\n");
  // The receiving side and others learn nothing of somebody who is not theirs.
  EXPECT_EQ(warnings(of_head, "2025-06-01").status, 404);
  EXPECT_EQ(warnings(of_third, "2025-06-01").status, 404);
}

}  // namespace
}  // namespace thidua::personnel
