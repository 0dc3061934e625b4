// A staff list comes in with faults, is mended and applied; two divisions merge and everything is found under the old
// name; a look at an ID number leaves its trace.
#include <chrono>
#include <thread>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "journeys/http_client.h"
#include "journeys/walk.h"
#include "people/io/store.h"

namespace thidua::journeys {
namespace {

using platform::Json;

constexpr std::string_view staff_list =
    "DANH SÁCH CÔNG CHỨC;;;;;\n"
    "STT;Họ và tên;Ngày tháng năm sinh;Số CCCD;Phòng, ban;Chức vụ\n"
    "1;Lò Thị Thử;05/06/1985;001085000001;Phòng Quản lý đất đai;Trưởng phòng\n"
    "2;Vàng A Thử;31/02/1990;001085000002;Phòng Tài nguyên nước;Chuyên viên\n"
    "3;Giàng Thị Thử;1/1/1991;001085000003;Phòng Tài nguyên nước;Chuyên viên\n";

}  // namespace

class Personnel : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    walk = std::make_unique<Walk>(GetParam());
    walk->done({"agency", "add", "STN", "--name", "Sở Tài nguyên tỉnh Lam Giang", "--from", "01/01/2010"});
    walk->done({"unit", "add", "QLDD", "--name", "Phòng Quản lý đất đai", "--from", "01/01/2010"});
    walk->done({"unit", "add", "TNN", "--name", "Phòng Tài nguyên nước", "--from", "01/01/2010"});
    site = std::make_unique<RunningSite>(walk->common());
  }
  void TearDown() override { site.reset(); }

  Browser somebody(const std::string& login, access::Role role, const std::string& unit = "") {
    Browser browser(site->port());
    platform::Database& database = *site->context().database;
    core::AgencyId agency;
    std::optional<core::UnitId> scope;
    database.read([&](platform::Connection& db) {
      agency = people::agency_by_code(db, "STN")->id;
      if (!unit.empty()) scope = people::find_unit(db, agency, unit, core::Date::of(2020, 1, 1).value()).value();
    });
    const auto done = platform::run_command(
        database, {agency, core::UserId{}, "access.add_user", platform::now(), {}, {}},
        [&](platform::Command& command) -> core::Outcome<std::string> {
          const auto user = access::add_user(command, login, std::nullopt).value();
          const auto granted =
              access::grant_role(command, user, {role, scope, {core::Date::of(2020, 1, 1).value(), std::nullopt}});
          EXPECT_TRUE(granted.ok());
          const access::SessionKeys keys = access::begin_session(command, user, "127.0.0.1", "thử");
          browser.cookie = "thidua_session=" + keys.cookie;
          browser.csrf = keys.csrf;
          return std::string("{}");
        });
    EXPECT_TRUE(done.ok());
    return browser;
  }

  static Json job_of(const Browser& browser, const HttpAnswer& started) {
    EXPECT_EQ(started.status, 202) << started.body;
    for (int i = 0; i < 600; ++i) {
      const Json job = browser.get("/api/v1/jobs/" + started.text("job")).json();
      const std::string state = job.find("state") == nullptr ? "?" : *job.find("state")->text();
      if (state != "waiting" && state != "running") return job;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
  }

  std::unique_ptr<Walk> walk;
  std::unique_ptr<RunningSite> site;
};
THIDUA_ON_BOTH_DATABASES(Personnel);

TEST_P(Personnel, AListIsReadMendedAndAppliedInTheBrowser) {
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const Browser clerk = somebody("daumoi", access::Role::unit_clerk, "QLDD");
  EXPECT_EQ(clerk.ask("PUT", "/api/v1/imports?kind=people&name=ds.csv", std::string(staff_list)).status, 403);
  const Json job =
      job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=people&name=ds.csv", std::string(staff_list)));
  ASSERT_NE(job.find("result"), nullptr) << to_text(job);
  const std::string import = "/api/v1/imports/" + *job.find("result")->find("import")->text();
  const HttpAnswer shown = officer.get(import);
  EXPECT_TRUE(says(shown.body, "\"added\":2")) << shown.body;
  EXPECT_TRUE(says(shown.body, "\"bad\":1"));
  EXPECT_TRUE(says(officer.get(import + "/rows?state=bad").body, "Không có ngày"));
  EXPECT_EQ(clerk.get(import).status, 404);
  EXPECT_EQ(officer.get(import + "/faulty.xlsx").body.substr(0, 2), "PK");
  const std::string applied = to_text(job_of(officer, officer.ask("POST", import + "/apply", "{}")));
  ASSERT_TRUE(says(applied, "\"state\":\"done\"")) << applied;
  std::string mended(staff_list);
  mended.replace(mended.find("31/02"), 5, "28/02");
  const Json again = job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=people&name=ds.csv", mended));
  const std::string second = "/api/v1/imports/" + *again.find("result")->find("import")->text();
  EXPECT_TRUE(says(officer.get(second).body, "\"same\":2"));
  job_of(officer, officer.ask("POST", second + "/apply", "{}"));

  EXPECT_TRUE(says(officer.get("/api/v1/people?q=thu+vang").body, "Vàng A Thử"));
  const HttpAnswer own = clerk.get("/api/v1/people");
  EXPECT_TRUE(says(own.body, "Lò Thị Thử"));
  EXPECT_FALSE(says(own.body, "Vàng A Thử")) << "a clerk sees the people of the own unit";
  const Json found = officer.get("/api/v1/people?q=giang").json();
  const std::string person = "/api/v1/people/" + *(*found.find("items")->values())[0].find("id")->text();
  EXPECT_EQ(clerk.get(person).status, 404);
  const HttpAnswer record = officer.get(person);
  EXPECT_FALSE(says(record.body, "001085000003")) << "masked until asked for";
  const HttpAnswer told = officer.ask("POST", person + "/reveal", R"({"fields":["id_number"],"reason":"đối chiếu"})");
  EXPECT_TRUE(says(told.body, "001085000003")) << told.body;
  EXPECT_EQ(clerk.ask("POST", person + "/reveal", R"({"fields":["id_number"],"reason":"tò mò"})").status, 403);
  const Browser auditor = somebody("kiem.tra", access::Role::auditor);
  EXPECT_TRUE(says(auditor.get("/api/v1/audit?action=people.reveal").body, "đối chiếu"));
  EXPECT_EQ(officer.get("/api/v1/exports/people.xlsx").body.substr(0, 2), "PK");
  EXPECT_EQ(clerk.get("/api/v1/exports/people.xlsx").status, 403);
}

TEST_P(Personnel, TwoDivisionsMergeAndTheOldNameStillFindsThem) {
  const std::string file = walk->written("ds.csv", [] {
    std::string mended(staff_list);
    mended.replace(mended.find("31/02"), 5, "28/02");
    return mended;
  }());
  EXPECT_TRUE(says(walk->done({"import", "people", file, "--dry-run"}), "3 dòng thêm mới"));
  EXPECT_TRUE(says(walk->done({"import", "people", file}), "3 dòng thêm mới"));
  EXPECT_TRUE(says(walk->refused({"import", "people", file}), "Không có dòng nào để ghi"));
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const Json tree = officer.get("/api/v1/units/tree").json();
  std::string sources;
  for (const Json& unit : *tree.find("units")->values())
    sources += (sources.empty() ? "\"" : ",\"") + *unit.find("id")->text() + "\"";
  const std::string today = platform::now().day_in_vietnam().plus_days(1).to_iso();
  const std::string order = R"({"kind":"merge","day":")" + today + R"(","sources":[)" + sources +
                            R"(],"into":{"code":"DDN","name":"Phòng Đất đai và Nước"},"decision_number":"15/QĐ-UBND")";
  const HttpAnswer tried = officer.ask("POST", "/api/v1/units/successions", order + R"(,"dry_run":true})");
  EXPECT_TRUE(says(tried.body, "\"people\":3")) << tried.body;
  EXPECT_EQ(officer.get("/api/v1/units/successions").body.find("merge"), std::string::npos);
  const HttpAnswer done = officer.ask("POST", "/api/v1/units/successions", order + "}");
  EXPECT_EQ(done.status, 200) << done.body;
  EXPECT_TRUE(says(officer.get("/api/v1/units/tree?day=" + today).body, "Phòng Đất đai và Nước"));
  EXPECT_FALSE(says(officer.get("/api/v1/units/tree?day=" + today).body, "Phòng Tài nguyên nước"));
  EXPECT_TRUE(says(officer.get("/api/v1/units/tree?day=2020-01-01").body, "Phòng Tài nguyên nước"));
  EXPECT_TRUE(says(officer.get("/api/v1/search?q=tai+nguyen+nuoc").body, "Phòng Tài nguyên nước"));
  const HttpAnswer people = officer.get("/api/v1/people?day=" + today + "&q=thu");
  EXPECT_TRUE(says(people.body, "\"count\":3")) << people.body;
  EXPECT_TRUE(says(people.body, "Phòng Đất đai và Nước"));
  const HttpAnswer undone = officer.ask("POST", "/api/v1/units/successions/" + done.text("succession") + "/undo",
                                        R"({"ground":"ghi nhầm ngày"})");
  EXPECT_EQ(undone.status, 200) << undone.body;
  EXPECT_TRUE(says(officer.get("/api/v1/units/tree?day=" + today).body, "Phòng Tài nguyên nước"));
}

}  // namespace thidua::journeys
