// The sample department: two finished years and one running, 12 units, 450 people; a union that ended on 15/6/2025 with
// its targets dropped, a pact signed by a staff representative.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>

#include "documents/docx_template.h"
#include "journeys/http_client.h"
#include "journeys/person.h"
#include "journeys/walk.h"

namespace thidua::journeys {

/// The department is built once for each database; the tests only look at it.
class TheSampleDepartment : public test::OnBothDatabases {
 protected:
  static void TearDownTestSuite() { departments().clear(); }
  struct Department {
    explicit Department(platform::Dialect dialect)
        : walk(dialect), built(walk.done({"demo", "--out", walk.path("mau")})) {}
    Walk walk;
    std::string built;  // what the command said
  };
  static const Department& department() {
    auto& made = departments()[GetParam()];
    if (!made) made = std::make_unique<Department>(GetParam());
    return *made;
  }

 private:
  static std::map<platform::Dialect, std::unique_ptr<Department>>& departments() {
    static std::map<platform::Dialect, std::unique_ptr<Department>> all;
    return all;
  }
};
THIDUA_ON_BOTH_DATABASES(TheSampleDepartment);

TEST_P(TheSampleDepartment, IsBuiltByTheCommandsAPersonWouldGive) {
  const Walk& walk = department().walk;
  const std::string& built = department().built;
  EXPECT_TRUE(says(built, "12 đơn vị, 3 giao ước")) << built;
  const std::string year_2025 = walk.done({"pact", "show", "--year", "2025"});
  EXPECT_TRUE(
      says(year_2025,
           "đạt 12 chỉ tiêu, vượt 02 chỉ tiêu, không đạt 07 chỉ tiêu, đang đề nghị 01 chỉ tiêu, chưa đánh giá 01 chỉ "
           "tiêu, dừng thực hiện 04 chỉ tiêu"))
      << year_2025;
  EXPECT_TRUE(says(year_2025, "kết thúc ngày 15/06/2025"));
  EXPECT_TRUE(says(year_2025, "98,75% (5.690/5.762 hồ sơ)"));  // told as 72 late files
  EXPECT_TRUE(says(walk.done({"pact", "show", "--year", "2026"}), "Đại diện công chức, viên chức, người lao động"));
  EXPECT_TRUE(says(walk.done({"movement", "list"}), "Hợp nhất, đổi mới, về đích"));
  EXPECT_TRUE(says(walk.done({"unit", "list", "--from", "01/01/2025"}), "Phòng Bảo vệ môi trường"));
  EXPECT_TRUE(says(walk.done({"unit", "list", "--from", "01/03/2025"}), "Chi cục Bảo vệ môi trường"));
  EXPECT_TRUE(says(walk.done({"user", "list"}), "canbo"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
  EXPECT_TRUE(says(walk.done({"demo", "--out", walk.path("mau")}), "giữ nguyên dữ liệu"));
}

/// The law of the repository with one condition of Lao động tiên tiến made harder.
std::filesystem::path harder_law(const Walk& walk) {
  const char* root = std::getenv("THIDUA_SOURCE");
  const std::filesystem::path folder = walk.path("luat-moi");
  std::filesystem::copy(std::filesystem::path(root == nullptr ? "." : root) / "law", folder,
                        std::filesystem::copy_options::recursive);
  const auto file = folder / "awards" / "LDTT.yaml";
  std::string text = test::file_text(file);
  const std::string from =
      "{kind: rating_at_least, level: hoan_thanh_tot, cite: \"điểm a khoản 1 Điều 24 Luật số 06/2022";
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos);
  if (at != std::string::npos) text.replace(text.find("hoan_thanh_tot", at), 14, "hoan_thanh_xuat_sac");
  std::filesystem::remove(file);
  test::write_file(file, text);
  return folder;
}

TEST_P(TheSampleDepartment, TellsWhomANewTextOfTheLawTouches) {
  const Walk& walk = department().walk;
  const std::string folder = harder_law(walk).string();
  const std::string told =
      walk.done({"law", "diff", folder, "--people", "--received-on", "25/11/2025", "--cases", walk.path("khong-co")});
  EXPECT_TRUE(says(told, "LĐTT: đủ điều kiện -> không đủ điều kiện")) << told;
  // rated good, 331: excellent ones keep it
  EXPECT_TRUE(says(told, "450 người, hồ sơ nhận ngày 25/11/2025, năm xét 2025: 331 người đổi kết luận")) << told;
  const std::vector<std::string> screen{"screen", "--year", "2025", "--received-on", "25/11/2025", "--award", "LDTT"};
  std::vector<std::string> by_new = screen;
  by_new.insert(by_new.end(), {"--law", folder});
  EXPECT_TRUE(says(walk.done(screen), "396"));
  EXPECT_TRUE(says(walk.done(by_new), "65"));
  EXPECT_TRUE(says(walk.done(screen), "396")) << "another law is for one run only";
}

/// How many awards of the year the register lists.
std::string awards_listed(const Browser& browser, const std::string& award, const std::string& year) {
  const HttpAnswer list = browser.get("/api/v1/awards?limit=1&award=" + award + "&year=" + year);
  return answers::text_at(list.json(), "total.count");
}

TEST_P(TheSampleDepartment, HasARegisterThatAgreesWithTheFiguresOfItsReports) {
  const Walk& walk = department().walk;
  RunningSite site(walk.common());
  Browser officer(site.port());
  ASSERT_EQ(officer.sign_in("canbo", "thidua-2025").status, 200);
  EXPECT_EQ(awards_listed(officer, "LDTT", "2025"), "394");
  EXPECT_EQ(awards_listed(officer, "CSTDCS", "2025"), "70");
  EXPECT_EQ(awards_listed(officer, "GK_GDS", "2025"), "86");
  EXPECT_EQ(awards_listed(officer, "TTLDTT", "2025"), "12");
  EXPECT_EQ(awards_listed(officer, "TTLDXS", "2025"), "3");
  EXPECT_EQ(awards_listed(officer, "DVCDXS", "2025"), "0");
}

TEST_P(TheSampleDepartment, HasItsPapersWithNumbersThatAgree) {
  const Walk& walk = department().walk;
  const auto text = [&](std::string_view name) {
    return documents::plain_text_of_docx(test::file_text(walk.path(name)));
  };
  const std::string agency = text("mau/2025/bao-cao-tong-ket-2025-co-quan.docx");
  EXPECT_TRUE(says(agency, "Giao ước thi đua năm 2025 có 27 chỉ tiêu"));
  EXPECT_TRUE(says(agency, "33 tập thể, gồm: 12 phòng, đơn vị thuộc Sở và 21"));
  EXPECT_TRUE(says(agency, "221.050.000 đồng"));  // 128.350.000 + 92.700.000
  EXPECT_TRUE(says(agency, "Từ ngày 16/06/2025, 04 chỉ tiêu dừng thực hiện"));
  EXPECT_TRUE(says(agency, "Trách nhiệm của Thủ trưởng cơ quan: thực hiện đạt 02/02 nội dung"));
  const std::string of_union = text("mau/2025/bao-cao-tong-ket-2025-cong-doan.docx");
  EXPECT_TRUE(says(of_union, "CÔNG ĐOÀN VIÊN CHỨC TỈNH LAM GIANG"));
  EXPECT_TRUE(says(of_union, "15/06/2025") || says(of_union, "15 tháng 6 năm 2025"));
  EXPECT_TRUE(says(walk.refused({"report", "year-end", "--side", "union", "--year", "2026", "--out", walk.path("x")}),
                   "ông đoàn"));
  const std::string next = text("mau/2025/du-thao-giao-uoc-2026.docx");
  EXPECT_TRUE(says(next, "2026"));
}

TEST_P(TheSampleDepartment, IsPrintedForThoseWhoSignIn) {
  const Walk& walk = department().walk;
  RunningSite site(walk.common());
  Browser officer(site.port());
  const HttpAnswer nobody = officer.get("/in/giao-uoc/2025");
  EXPECT_EQ(nobody.status, 401);
  EXPECT_FALSE(says(nobody.body, "98,75%"));
  EXPECT_EQ(officer.sign_in("canbo", "sai-mat-khau").status, 401);
  ASSERT_EQ(officer.sign_in("canbo", "thidua-2025").status, 200);
  const HttpAnswer all = officer.get("/in/giao-uoc");
  EXPECT_EQ(all.status, 200);
  EXPECT_TRUE(says(all.body, "Giao ước thi đua năm 2026"));
  const HttpAnswer pact = officer.get("/in/giao-uoc/2025");
  EXPECT_EQ(pact.status, 200);
  EXPECT_TRUE(says(pact.body, "98,75%"));
  EXPECT_TRUE(says(pact.body, "không đạt"));
  const HttpAnswer report = officer.get("/in/giao-uoc/2025/van-ban/year_end_agency.docx");
  EXPECT_EQ(report.status, 200);
  EXPECT_TRUE(says(documents::plain_text_of_docx(report.body), "Giao ước thi đua năm 2025 có 27 chỉ tiêu"));
  for (const char* missing : {"/in/giao-uoc/1999", "/in/giao-uoc/abc", "/in/giao-uoc/2025/van-ban/x.docx",
                              "/api/v1/khong-co", "/../etc/passwd"})
    EXPECT_GE(officer.get(missing).status, 400) << missing;
  EXPECT_GE(http_ask(site.port(), {.path = "/", .host = "ke-xau.example"}).status, 400);  // another name
}

}  // namespace thidua::journeys
