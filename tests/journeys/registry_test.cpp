// Twenty years of awards come in by Excel and by an old decision; one is found, set right, cancelled; a unit sees its
// own; an initiative is recognised and used; all of it stands on the person's line of time.
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

constexpr std::string_view people_of_the_walk =
    "Họ và tên;Mã cán bộ;Ngày sinh;Phòng, ban;Chức vụ;Từ ngày\n"
    "Lò Thị Thử;CB001;05/06/1985;Phòng Quản lý đất đai;Trưởng phòng;01/01/2015\n"
    "Vàng A Mẫu;CB002;08/02/1990;Phòng Tài nguyên nước;Chuyên viên;01/01/2015\n";

constexpr std::string_view award_list =
    "TỔNG HỢP KHEN THƯỞNG QUA CÁC NĂM;;;;;;\n"
    "TT;Họ và tên;Mã CBCC;Danh hiệu/Hình thức khen thưởng;Năm;Số QĐ;Ngày ký;Cấp/cơ quan quyết định\n"
    "1;Lò Thị Thử;CB001;LĐTT;2019;45/QĐ-STN;20/12/2019;Giám đốc Sở\n"
    "2;Lò Thị Thử;CB001;CSTĐCS;2020;46/QĐ-STN;21/12/2020;Giám đốc Sở\n"
    "3;Vàng A Mẫu;CB002;Bằng khen;2021;9/QĐ-UBND;02/03/2022;Chủ tịch UBND tỉnh\n"
    "4;Lò Thị Thử;CB001;CSTĐCS;2021;31/QĐ-STN;31/02/2021;Giám đốc Sở\n";

constexpr std::string_view old_decision =
    "SỞ TÀI NGUYÊN TỈNH LAM GIANG\n"
    "Số: 77/QĐ-STN\n"
    "Lam Giang, ngày 15 tháng 12 năm 2018\n"
    "QUYẾT ĐỊNH\n"
    "Về việc công nhận danh hiệu thi đua năm 2018\n"
    "QUYẾT ĐỊNH:\n"
    "Điều 1. Công nhận danh hiệu “Lao động tiên tiến” cho các cá nhân sau:\n"
    "1. Bà Lò Thị Thử, Trưởng phòng, Phòng Quản lý đất đai;\n"
    "2. Ông Vàng A Mẫu, Chuyên viên, Phòng Tài nguyên nước.\n"
    "Điều 2. Các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.\n"
    "GIÁM ĐỐC\n"
    "Giàng Thị Thử\n";

}  // namespace

class Registry : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    walk = std::make_unique<Walk>(GetParam());
    walk->done({"agency", "add", "STN", "--name", "Sở Tài nguyên tỉnh Lam Giang", "--from", "01/01/2010"});
    walk->done({"unit", "add", "QLDD", "--name", "Phòng Quản lý đất đai", "--from", "01/01/2010"});
    walk->done({"unit", "add", "TNN", "--name", "Phòng Tài nguyên nước", "--from", "01/01/2010"});
    walk->done({"import", "people", walk->written("nguoi.csv", std::string(people_of_the_walk))});
    site = std::make_unique<RunningSite>(walk->common());
  }
  void TearDown() override { site.reset(); }

  Browser with_role(const std::string& login, access::Role role, const std::string& unit = "") {
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
          EXPECT_TRUE(
              access::grant_role(command, user, {role, scope, {core::Date::of(2020, 1, 1).value(), std::nullopt}})
                  .ok());
          const access::SessionKeys keys = access::begin_session(command, user, "127.0.0.1", "thử");
          browser.cookie = "thidua_session=" + keys.cookie;
          browser.csrf = keys.csrf;
          return std::string("{}");
        });
    EXPECT_TRUE(done.ok());
    return browser;
  }

  /// The number of the import that a job answered.
  static std::string import_of(const Browser& browser, const HttpAnswer& started) {
    EXPECT_EQ(started.status, 202) << started.body;
    for (int i = 0; i < 600; ++i) {
      const Json job = browser.get("/api/v1/jobs/" + started.text("job")).json();
      const Json* state = job.find("state");
      if (state == nullptr || (*state->text() != "waiting" && *state->text() != "running")) {
        const Json* result = job.find("result");
        const Json* import = result == nullptr ? nullptr : result->find("import");
        EXPECT_TRUE(import != nullptr || *state->text() == "done") << to_text(job);
        return import == nullptr ? "" : *import->text();
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
  }
  static std::string first_id(const Json& list) { return *(*list.find("items")->values())[0].find("id")->text(); }

  std::unique_ptr<Walk> walk;
  std::unique_ptr<RunningSite> site;
};
THIDUA_ON_BOTH_DATABASES(Registry);

TEST_P(Registry, TwentyYearsComeInAndAreSetRight) {
  const Browser officer = with_role("can.bo", access::Role::emulation_officer);
  const Browser clerk = with_role("dau.moi", access::Role::unit_clerk, "QLDD");
  const std::string number =
      import_of(officer, officer.ask("PUT", "/api/v1/imports?kind=awards&name=khen.csv", std::string(award_list)));
  const std::string import = "/api/v1/imports/" + number;
  EXPECT_TRUE(says(officer.get(import).body, "\"added\":3")) << officer.get(import).body;
  EXPECT_TRUE(says(officer.get(import + "/rows?state=bad").body, "31/02/2021"));
  EXPECT_FALSE(says(officer.get("/api/v1/awards").body, "Lò Thị Thử")) << "nothing stands before it is applied";
  import_of(officer, officer.ask("POST", import + "/apply", "{}"));
  EXPECT_TRUE(says(officer.get("/api/v1/awards").body, "\"count\":3")) << officer.get("/api/v1/awards").body;
  EXPECT_TRUE(says(officer.get("/api/v1/awards?q=mau+vang").body, "Bằng khen"));
  EXPECT_TRUE(says(officer.get("/api/v1/awards?year=2020").body, "46/QĐ-STN"));
  EXPECT_TRUE(says(officer.get("/api/v1/search?q=thu").body, "CSTĐCS"));
  const HttpAnswer own = clerk.get("/api/v1/awards");
  EXPECT_TRUE(says(own.body, "\"count\":2")) << "a clerk sees the awards of the own unit: " << own.body;

  const std::string award = "/api/v1/awards/" + first_id(officer.get("/api/v1/awards?year=2020").json());
  const HttpAnswer mended =
      officer.ask("POST", award + "/correct",
                  R"({"day":"2021-02-01","ground":"Ghi nhầm số","fields":[{"field":"number","value":"64/QĐ-STN"}]})");
  EXPECT_EQ(mended.status, 200) << mended.body;
  EXPECT_TRUE(says(mended.body, "64/QĐ-STN"));
  EXPECT_TRUE(says(officer.get(award).body, "\"before\":\"46/QĐ-STN\""));
  EXPECT_EQ(clerk.ask("POST", award + "/cancel", R"({"day":"2024-05-01","ground":"x"})").status, 403);
  const HttpAnswer cancelled =
      officer.ask("POST", award + "/cancel", R"({"day":"2024-05-01","ground":"Kê khai sai","paper":"QĐ số 5/QĐ-STN"})");
  EXPECT_EQ(cancelled.text("status"), "cancelled") << cancelled.body;
  EXPECT_EQ(officer.ask("POST", award + "/cancel", R"({"day":"2024-05-01","ground":"lần nữa"})").status, 422);

  const std::string person = first_id(officer.get("/api/v1/people?q=thu+lo").json());
  const std::string line = "/api/v1/people/" + person + "/timeline";
  EXPECT_TRUE(says(officer.get(line).body, "\"cancelled\":true")) << officer.get(line).body;
  const std::string before = officer.get(line + "?day=2024-04-30").body;
  EXPECT_TRUE(says(before, "CSTĐCS năm 2020"));
  EXPECT_FALSE(says(before, "\"cancelled\":true"));
  EXPECT_FALSE(says(officer.get(line + "?day=2020-12-20").body, "CSTĐCS năm 2020")) << "not decided yet";
  EXPECT_EQ(officer.get("/api/v1/people/" + person + "/awards.xlsx").body.substr(0, 2), "PK");
  EXPECT_EQ(officer.get("/api/v1/exports/awards.xlsx").body.substr(0, 2), "PK");

  const HttpAnswer kept =
      officer.ask("POST", "/api/v1/awards/filters", R"({"name":"LĐTT 2019","filter":"award=LDTT&year=2019"})");
  EXPECT_EQ(kept.status, 200) << kept.body;
  EXPECT_TRUE(says(officer.get("/api/v1/awards/filters").body, "award=LDTT&year=2019"));
  EXPECT_FALSE(says(clerk.get("/api/v1/awards/filters").body, "LĐTT 2019"));
  EXPECT_TRUE(says(walk->done({"verify"}), "")) << "the trail is whole";
}

TEST_P(Registry, AnOldDecisionIsReadAndAccepted) {
  const Browser officer = with_role("can.bo", access::Role::emulation_officer);
  const std::string number =
      import_of(officer, officer.ask("PUT", "/api/v1/award-lists?name=quyet-dinh-2018.txt", std::string(old_decision)));
  ASSERT_FALSE(number.empty());
  const std::string import = "/api/v1/imports/" + number;
  const std::string rows = officer.get(import + "/rows").body;
  EXPECT_TRUE(says(rows, "77/QĐ-STN")) << rows;
  EXPECT_TRUE(says(rows, "\"confidence\""));
  EXPECT_TRUE(says(officer.get(import).body, "\"added\":2")) << officer.get(import).body;
  import_of(officer, officer.ask("POST", import + "/apply", "{}"));
  const HttpAnswer found = officer.get("/api/v1/awards?q=lo+thu");
  EXPECT_TRUE(says(found.body, "\"count\":1")) << found.body;
  EXPECT_TRUE(says(found.body, "\"person\":"));
}

TEST_P(Registry, AnInitiativeIsRecognisedAndUsed) {
  const Browser officer = with_role("can.bo", access::Role::emulation_officer);
  const std::string person = first_id(officer.get("/api/v1/people?q=thu+lo").json());
  const HttpAnswer added = officer.ask("POST", "/api/v1/initiatives",
                                       R"({"title":"Tra cứu hồ sơ đất đai","year":2024,"authors":[{"person":")" +
                                           person + R"(","share":"1/3"},{"name":"Người ngoài","share":"2/3"}]})");
  ASSERT_EQ(added.status, 200) << added.body;
  const std::string one = "/api/v1/initiatives/" + added.text("id");
  EXPECT_EQ(officer.ask("POST", one + "/uses", R"({"what":"CSTĐCS năm 2024"})").status, 422);
  EXPECT_EQ(officer.ask("POST", one + "/steps", R"({"state":"filed","day":"2024-09-01"})").status, 200);
  const HttpAnswer recognised =
      officer.ask("POST", one + "/recognise",
                  R"({"scope":"base","number":"12/QĐ-STN","day":"2024-11-20","authority":"Giám đốc Sở"})");
  EXPECT_EQ(recognised.text("state"), "recognised") << recognised.body;
  EXPECT_EQ(officer.ask("POST", one + "/uses", R"({"what":"CSTĐCS năm 2024","person":")" + person + R"("})").status,
            200);
  EXPECT_TRUE(says(officer.get("/api/v1/initiatives?q=ho+so&state=recognised").body, "Tra cứu hồ sơ"));
  EXPECT_TRUE(says(officer.get("/api/v1/search?q=tra+cuu").body, "Tra cứu hồ sơ"));
  EXPECT_TRUE(says(officer.get("/api/v1/people/" + person + "/timeline").body, "đóng góp 1/3"));
  EXPECT_EQ(
      officer
          .ask("POST", "/api/v1/initiatives",
               R"({"title":"Khác","year":2024,"authors":[{"name":"A","share":"40%"},{"name":"B","share":"50%"}]})")
          .text("code"),
      "initiatives.shares");
  const std::string file = walk->written("sang-kien.csv",
                                         "Tên sáng kiến;Tác giả;Mã tác giả;Năm;Số QĐ;Ngày ký\n"
                                         "Bản đồ nước;Vàng A Mẫu;CB002;2023;3/QĐ-STN;1/12/2023\n");
  EXPECT_TRUE(says(walk->done({"import", "initiatives", file}), "1 dòng thêm mới"));
  EXPECT_TRUE(says(officer.get("/api/v1/initiatives?year=2023").body, "Bản đồ nước"));
}

}  // namespace thidua::journeys
