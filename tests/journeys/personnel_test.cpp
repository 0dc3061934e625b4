// A staff list comes in with faults, is mended and applied; two divisions merge and everything is found under the old
// name; a look at an ID number leaves its trace.
#include <chrono>
#include <thread>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "documents/xlsx_read.h"
#include "journeys/http_client.h"
#include "journeys/walk.h"
#include "people/io/store.h"
#include "system/files.h"

namespace thidua::journeys {
namespace {

using platform::Json;

constexpr std::string_view staff_list =
    "DANH SÁCH CÔNG CHỨC;;;;;\n"
    "STT;Họ và tên;Ngày tháng năm sinh;Số CCCD;Phòng, ban;Chức vụ\n"
    "1;Lò Thị Thử;05/06/1985;001085000001;Phòng Quản lý đất đai;Trưởng phòng\n"
    "2;Vàng A Thử;31/02/1990;001085000002;Phòng Tài nguyên nước;Chuyên viên\n"
    "3;Giàng Thị Thử;1/1/1991;001085000003;Phòng Tài nguyên nước;Chuyên viên\n";

std::string id_in(const Json& list, const std::string& items, const std::string& name) {
  for (const Json& one : *list.find(items)->values())
    if (*one.find("name")->text() == name) return *one.find("id")->text();
  return {};
}

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
      Json job = browser.get("/api/v1/jobs/" + started.text("job")).json();
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
  const std::string water = id_in(tree, "units", "Phòng Tài nguyên nước");
  const HttpAnswer award = officer.ask(
      "POST", "/api/v1/awards",
      R"({"award":"TTLDTT","unit":")" + water + R"(","years":"2022","number":"7/QĐ-STN","day":"2022-12-20"})");
  ASSERT_EQ(award.status, 200) << award.body;
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
  // Under the old name and the new one: people on any day, awards for good.
  const std::string made = *(*done.json().find("opened")->values())[0].find("id")->text();
  const auto count_of = [&](const std::string& list) {
    return officer.get("/api/v1/" + list).json().find("total")->find("count")->number()->to_plain();
  };
  EXPECT_EQ(count_of("people?unit=" + made + "&day=" + today), "3");
  EXPECT_EQ(count_of("people?unit=" + water + "&day=" + today), "3") << "those who took over";
  EXPECT_EQ(count_of("people?unit=" + made), "3") << "today, those it will come from";
  EXPECT_EQ(count_of("people?unit=" + water), "2");
  EXPECT_EQ(count_of("awards?unit=" + made), "1");
  EXPECT_EQ(count_of("awards?unit=" + water), "1");
  EXPECT_TRUE(says(officer.get("/api/v1/units/" + made + "/timeline?day=" + today).body,
                   "Của Phòng Tài nguyên nước; QĐ số 7/QĐ-STN"));
  // The list goes out with the merger: given back it is known, and in an empty agency it comes to the same.
  const std::string workbook = officer.get("/api/v1/exports/units.xlsx").body;
  const Json read = job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=units&name=don-vi.xlsx", workbook));
  const std::string given = "/api/v1/imports/" + *read.find("result")->find("import")->text();
  EXPECT_TRUE(says(officer.get(given + "/rows").body, "Sáp nhập, hợp nhất ngày"));
  EXPECT_TRUE(says(officer.get(given).body, R"("added":0,"changed":0,"same":4,"doubtful":0,"bad":0)"))
      << officer.get(given).body;
  walk->done({"agency", "add", "B", "--name", "Sở Thử nghiệm B", "--from", "01/01/2010"});
  const std::string units_file = walk->written("don-vi.xlsx", workbook);
  EXPECT_TRUE(says(walk->done({"import", "units", units_file, "--agency", "B"}), "4 dòng thêm mới"));
  const std::string units_back = walk->path("don-vi-b.xlsx");
  walk->done({"export", "units", units_back, "--agency", "B"});
  EXPECT_TRUE(*system::read_file(units_back, 1'000'000) == workbook);
  const HttpAnswer undone = officer.ask("POST", "/api/v1/units/successions/" + done.text("succession") + "/undo",
                                        R"({"ground":"ghi nhầm ngày"})");
  EXPECT_EQ(undone.status, 200) << undone.body;
  EXPECT_TRUE(says(officer.get("/api/v1/units/tree?day=" + today).body, "Phòng Tài nguyên nước"));
}

/// One message for both doors, and nothing of the list is kept.
TEST_P(Personnel, OnlyUnitsComeBelowAUnitOfOurs) {
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const auto problem_of = [&](const std::string& kind) {
    const Json job = job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=" + kind + "&name=ds.csv&under=QLDD",
                                                 std::string(staff_list)));
    const Json* problem = job.find("problem");
    return problem == nullptr ? std::string() : to_text(*problem);
  };
  const std::string told =
      "“Đặt dưới đơn vị” (under) chỉ dùng khi nhập danh sách đơn vị (units), không dùng cho “Danh sách người” (people)";
  for (const char* kind : {"people", "careers", "ratings", "awards", "initiatives"}) {
    SCOPED_TRACE(kind);
    const std::string problem = problem_of(kind);
    EXPECT_TRUE(says(problem, R"("import.under")") && says(problem, R"("field":"under")")) << problem;
    EXPECT_EQ(says(problem, told), std::string_view(kind) == "people") << problem;
  }
  const std::string file = walk->written("ds.csv", std::string(staff_list));
  EXPECT_TRUE(says(walk->refused({"import", "people", file, "--under", "QLDD"}), told));
  EXPECT_TRUE(says(officer.get("/api/v1/imports").body, R"("items":[])")) << officer.get("/api/v1/imports").body;

  // Units do come below it, by either door.
  const std::string units = "Mã đơn vị;Tên đơn vị;Từ ngày\nBNT;Phòng Nuôi trồng;1/1/2015\n";
  const Json read = job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=units&name=don-vi.csv&under=QLDD", units));
  ASSERT_NE(read.find("result"), nullptr) << to_text(read);
  const std::string given = "/api/v1/imports/" + *read.find("result")->find("import")->text();
  EXPECT_TRUE(says(officer.get(given).body, R"("added":1)")) << officer.get(given).body;
  EXPECT_TRUE(says(officer.get(given).body, R"("under":"QLDD")"));
  EXPECT_TRUE(
      says(walk->done({"import", "units", walk->written("dv.csv", units), "--under", "QLDD"}), "1 dòng thêm mới"));
  const Json tree = officer.get("/api/v1/units/tree").json();
  for (const Json& unit : *tree.find("units")->values())
    if (*unit.find("name")->text() == "Phòng Nuôi trồng") {
      ASSERT_NE(unit.find("parent"), nullptr) << to_text(unit);
      EXPECT_EQ(*unit.find("parent")->text(), id_in(tree, "units", "Phòng Quản lý đất đai"));
    }
  EXPECT_NE(id_in(tree, "units", "Phòng Nuôi trồng"), "");
}

namespace {

constexpr std::string_view two_people =
    "Họ và tên;Mã cán bộ;Phòng, ban;Chức vụ;Từ ngày\n"
    "Lò Thị Thử;CB001;Phòng Quản lý đất đai;Chuyên viên;01/01/2020\n"
    "Vàng A Thử;CB002;Phòng Tài nguyên nước;Chuyên viên;01/01/2020\n";

}  // namespace

TEST_P(Personnel, ATransferIsProposedAndConfirmedByTheOtherSide) {
  walk->done({"import", "people", walk->written("ds.csv", std::string(two_people))});
  const Browser gives = somebody("truong.dat", access::Role::unit_head, "QLDD");
  const Browser receives = somebody("truong.nuoc", access::Role::unit_head, "TNN");
  const Browser clerk = somebody("dau.moi", access::Role::unit_clerk, "QLDD");
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const Json tree = officer.get("/api/v1/units/tree").json();
  const std::string land = id_in(tree, "units", "Phòng Quản lý đất đai");
  const std::string water = id_in(tree, "units", "Phòng Tài nguyên nước");
  const std::string id = id_in(officer.get("/api/v1/people?q=lo").json(), "items", "Lò Thị Thử");
  const std::string person = "/api/v1/people/" + id;
  const auto body = [&](const std::string& from, const std::string& to, const std::string& ground) {
    return R"({"leaving":")" + from + R"(","unit":")" + to +
           R"(","position":"Phó Trưởng phòng","staff_kind":"civil_servant","leads":true,"from":"2025-03-01","ground":")" +
           ground + R"("})";
  };
  EXPECT_EQ(receives.get(person).status, 404) << "not of their unit";
  EXPECT_EQ(clerk.ask("POST", person + "/transfers", body(land, water, "x")).status, 403);
  EXPECT_EQ(gives.ask("POST", person + "/transfers", body(water, land, "x")).text("code"), "access.denied");
  EXPECT_EQ(gives.ask("POST", person + "/transfers", body(land, land, "x")).text("code"), "people.transfer.same_unit");
  EXPECT_EQ(gives.ask("POST", person + "/transfers", body(land, water, " ")).text("code"), "people.transfer.ground");
  const HttpAnswer sent = gives.ask("POST", person + "/transfers", body(land, water, "Quyết định số 15"));
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_TRUE(says(sent.body, "chờ xác nhận"));
  EXPECT_TRUE(says(sent.body, R"("may":["withdraw"])")) << "the proposer may only withdraw: " << sent.body;

  // Both sides are told: on the page, on home, by the bell.
  EXPECT_TRUE(says(receives.get("/api/v1/notices").body, "Chờ anh/chị xác nhận điều động"));
  EXPECT_TRUE(says(receives.get("/api/v1/home").body, "Đề nghị điều động chờ trả lời: Lò Thị Thử"));
  EXPECT_TRUE(says(gives.get("/api/v1/home").body, "đang chờ bên tiếp nhận"));
  EXPECT_FALSE(says(clerk.get("/api/v1/home").body, "điều động"));
  const HttpAnswer offered = receives.get(person);
  ASSERT_EQ(offered.status, 200) << "what is offered may be looked at";
  EXPECT_TRUE(says(offered.body, R"("may":["confirm","refuse"])")) << offered.body;
  const std::string transfer =
      person + "/transfers/" + *(*offered.json().find("transfers")->values())[0].find("id")->text();

  // A refusal has a reason; nobody has moved.
  EXPECT_EQ(gives.ask("POST", transfer + "/confirm", "{}").status, 403);
  EXPECT_EQ(receives.ask("POST", transfer + "/refuse", R"({"reason":""})").text("code"), "people.transfer.reason");
  EXPECT_EQ(receives.ask("POST", transfer + "/refuse", R"({"reason":"Hết chỉ tiêu"})").status, 200);
  EXPECT_EQ(receives.get(person).status, 404);
  EXPECT_TRUE(says(gives.get("/api/v1/notices").body, "Lý do: Hết chỉ tiêu"));
  EXPECT_TRUE(says(officer.get(person).body, "\"position\":\"Chuyên viên\""));

  // Proposed again and confirmed: one post ends, the other begins.
  const HttpAnswer again = gives.ask("POST", person + "/transfers", body(land, water, "Quyết định số 16"));
  const std::string second =
      person + "/transfers/" + *(*again.json().find("transfers")->values())[0].find("id")->text();
  EXPECT_EQ(receives.ask("POST", second + "/withdraw", R"({"reason":""})").text("code"), "people.transfer.not_yours");
  EXPECT_EQ(receives.ask("POST", second + "/confirm", "{}").status, 200);
  EXPECT_EQ(receives.ask("POST", second + "/confirm", "{}").text("code"), "people.transfer.state");
  const HttpAnswer moved = officer.get(person);
  EXPECT_TRUE(says(moved.body, R"("to":"2025-02-28")")) << moved.body;
  EXPECT_TRUE(says(moved.body, "Phó Trưởng phòng"));
  const HttpAnswer then = officer.get(person + "?day=2024-06-01");
  EXPECT_FALSE(says(then.body, "2025-02-28")) << "nobody knew that day when the post would end";
  EXPECT_FALSE(says(receives.get("/api/v1/home").body, "Đề nghị điều động"));
  const Browser auditor = somebody("kiem.tra", access::Role::auditor);
  EXPECT_TRUE(says(auditor.get("/api/v1/audit?action=people.transfer_confirm").body, "đã xác nhận"));

  // Who looks after both sides may answer what they proposed themselves.
  const HttpAnswer own = officer.ask("POST", person + "/transfers",
                                     R"({"leaving":")" + water + R"(","unit":")" + land +
                                         R"(","position":"Chuyên viên","staff_kind":"civil_servant",)"
                                         R"("from":"2025-06-01","ground":"Quyết định số 17"})");
  EXPECT_TRUE(says(own.body, R"("may":["confirm","refuse","withdraw"])")) << own.body;
}

TEST_P(Personnel, CareersGoOutOnThePageAndComeInOnTheCommandLine) {
  walk->done({"import", "people", walk->written("ds.csv", std::string(two_people))});
  const std::string careers = walk->written("qt.csv",
                                            "Mã cán bộ;Họ và tên;Diễn biến;Đơn vị;Chức vụ;Từ ngày;Đến ngày\n"
                                            "CB001;Lò Thị Thử;;TNN;Nhân viên;01/01/2012;31/12/2019\n"
                                            "CB001;Lò Thị Thử;đi học;;;01/09/2022;30/06/2023\n"
                                            "CB002;Vàng A Thử;;TNN;Nhân viên;01/01/2012;31/02/2015\n");
  const std::string tried = walk->done({"import", "careers", careers, "--dry-run"});
  EXPECT_TRUE(says(tried, "2 dòng thêm mới, 1 dòng có lỗi")) << tried;
  EXPECT_TRUE(says(tried, "G4: Không có ngày")) << tried;
  EXPECT_TRUE(says(walk->done({"import", "careers", careers}), "2 dòng thêm mới"));
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const Browser clerk = somebody("daumoi", access::Role::unit_clerk, "QLDD");
  EXPECT_EQ(clerk.get("/api/v1/exports/careers.xlsx").status, 403);
  EXPECT_EQ(clerk.ask("PUT", "/api/v1/imports?kind=careers&name=qt.csv", "x").status, 403);
  EXPECT_TRUE(says(officer.get("/api/v1/people?day=2015-06-01&q=lo").body, "Phòng Tài nguyên nước"));

  // What the page exports is known when it is given back, and comes to the same elsewhere.
  const std::string workbook = officer.get("/api/v1/exports/careers.xlsx").body;
  const Json read = job_of(officer, officer.ask("PUT", "/api/v1/imports?kind=careers&name=qt.xlsx", workbook));
  const std::string given = "/api/v1/imports/" + *read.find("result")->find("import")->text();
  EXPECT_TRUE(says(officer.get(given).body, R"("added":0,"changed":0,"same":4,"doubtful":0,"bad":0)"))
      << officer.get(given).body;
  walk->done({"agency", "add", "B", "--name", "Sở Thử nghiệm B", "--from", "01/01/2010"});
  for (const char* kind : {"units", "people", "careers"}) {
    const std::string there = walk->path(std::string(kind) + ".xlsx"), back = walk->path(std::string(kind) + "-b.xlsx");
    walk->done({"export", kind, there, "--agency", "STN"});
    walk->done({"import", kind, there, "--agency", "B"});
    walk->done({"export", kind, back, "--agency", "B"});
    EXPECT_TRUE(*system::read_file(back, 1'000'000) == *system::read_file(there, 1'000'000)) << kind;
  }
  EXPECT_TRUE(says(walk->refused({"import", "careers", walk->path("careers.xlsx"), "--agency", "B"}),
                   "Không có dòng nào để ghi"));
  const Browser auditor = somebody("kiem.tra", access::Role::auditor);
  EXPECT_TRUE(says(auditor.get("/api/v1/audit?action=export.careers").body, "Xuất quá trình công tác"));
}

TEST_P(Personnel, CollectivesAreRatedDetailsEmptiedAndExportsFollowTheList) {
  walk->done({"import", "people", walk->written("ds.csv", std::string(two_people))});
  const Browser officer = somebody("can.bo", access::Role::emulation_officer);
  const Browser head = somebody("truong.dat", access::Role::unit_head, "QLDD");
  const Json tree = officer.get("/api/v1/units/tree").json();
  const std::string land = id_in(tree, "units", "Phòng Quản lý đất đai");
  const std::string water = id_in(tree, "units", "Phòng Tài nguyên nước");
  const std::string unit = "/api/v1/units/" + land;
  const auto rate = [&](const std::string& rest) {
    return officer.ask("POST", unit + "/ratings", R"({"year":2024,"level":)" + rest + "}");
  };
  EXPECT_EQ(head.ask("POST", unit + "/ratings", "{}").status, 403);
  EXPECT_EQ(rate(R"("hoan_thanh_tot","provisional":true)").status, 200);
  EXPECT_TRUE(says(officer.get(unit + "/timeline").body, "(kết quả tạm)"));
  EXPECT_EQ(rate(R"("hoan_thanh_tot")").text("code"), "people.rating.decision");
  EXPECT_EQ(rate(R"("hoan_thanh_tot","decision_number":"88/QĐ")").status, 200);
  EXPECT_EQ(rate(R"("hoan_thanh_xuat_sac","decision_number":"89/QĐ")").text("code"), "people.rating.ground");
  const HttpAnswer mended =
      rate(R"("hoan_thanh_xuat_sac","decision_number":"89/QĐ","decision_day":"2024-12-30","ground":"Ghi nhầm mức")");
  ASSERT_EQ(mended.status, 200) << mended.body;
  EXPECT_TRUE(says(mended.body, R"("level":"hoan_thanh_xuat_sac")"));
  EXPECT_TRUE(says(mended.body, R"("may":["ratings.change","units.change"])"));
  EXPECT_TRUE(says(officer.get(unit + "/timeline").body, "Hoàn thành xuất sắc nhiệm vụ năm 2024"));

  // A day is written and taken back; what is not named stays.
  const std::string person =
      "/api/v1/people/" + id_in(officer.get("/api/v1/people?q=lo").json(), "items", "Lò Thị Thử");
  const std::string version = officer.get(person).json().find("version")->number()->to_plain();
  const HttpAnswer written = officer.ask(
      "PATCH", person + "/detail",
      R"({"version":)" + version + R"(,"joined_day":"2015-05-01","union_day":"2016-01-01","ground":"hồ sơ"})");
  ASSERT_EQ(written.status, 200) << written.body;
  const std::string next = written.json().find("version")->number()->to_plain();
  const HttpAnswer emptied = officer.ask("PATCH", person + "/detail",
                                         R"({"version":)" + next + R"(,"union_day":null,"ground":"ghi nhầm người"})");
  ASSERT_EQ(emptied.status, 200) << emptied.body;
  EXPECT_TRUE(says(emptied.body, "2015-05-01"));
  EXPECT_FALSE(says(emptied.body, "2016-01-01"));

  // A concurrent post beside the one that is held; a contract for somebody new.
  const HttpAnswer beside = officer.ask("POST", person + "/postings",
                                        R"({"unit":")" + water +
                                            R"(","position":"Phó Trưởng phòng","staff_kind":"civil_servant",)"
                                            R"("from":"2024-01-01","beside":true})");
  ASSERT_EQ(beside.status, 200) << beside.body;
  EXPECT_FALSE(says(beside.body, R"("to":"2023-12-31")")) << "the first post goes on";
  const HttpAnswer added = officer.ask("POST", "/api/v1/people",
                                       R"({"code":"CB009","name":"Giàng Thị Hợp","unit":")" + land +
                                           R"(","position":"Nhân viên","staff_kind":"labourer","from":"2024-01-01",)"
                                           R"("contract_until":"2026-12-31"})");
  EXPECT_TRUE(says(added.body, R"("contract_until":"2026-12-31")")) << added.body;

  // The file holds what the list shows.
  const auto exported = [&](const std::string& path) {
    const HttpAnswer answer = officer.get("/api/v1/exports/" + path);
    EXPECT_EQ(answer.status, 200) << answer.body;
    const auto sheet = documents::read_workbook(answer.body, "xuat.xlsx");
    std::string text;
    if (sheet)
      for (const auto& row : sheet->sheets[0].rows)
        for (const auto& cell : row.cells) text += cell.text + "|";
    return text;
  };
  const std::string everybody = exported("people.xlsx");
  EXPECT_TRUE(says(everybody, "Lò Thị Thử") && says(everybody, "Vàng A Thử"));
  const std::string found = exported("people.xlsx?q=vang&state=in_post");
  EXPECT_TRUE(says(found, "Vàng A Thử"));
  EXPECT_FALSE(says(found, "Lò Thị Thử"));
  EXPECT_FALSE(says(exported("people.xlsx?unit=" + land), "Vàng A Thử"));
  EXPECT_FALSE(says(exported("people.xlsx?day=2023-06-01&state=in_post"), "Phó Trưởng phòng"))
      << "as it stood on the day";
  EXPECT_FALSE(says(exported("units.xlsx?q=dat"), "Phòng Tài nguyên nước"));
  EXPECT_TRUE(says(exported("ratings.xlsx?year=2024"), "89/QĐ"));
  EXPECT_FALSE(says(exported("ratings.xlsx?year=2023"), "89/QĐ"));
}

}  // namespace thidua::journeys
