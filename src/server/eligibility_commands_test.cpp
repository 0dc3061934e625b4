// What an officer asks of persons on the command line: now, in the years ahead, again, and of a whole agency.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "eligibility/io/history.h"
#include "eligibility/io/kept.h"
#include "people/io/details.h"
#include "people/io/store.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/context.h"
#include "server/said_test.h"
#include "server/terminal.h"
#include "support/folder.h"

namespace thidua::server {
namespace {

core::Date day_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

class EligibilityCommands : public ::testing::Test {
 protected:
  void SetUp() override {
    common.db = (folder.path() / "thidua.db").string();
    common.files = (folder.path() / "files").string();
    {
      auto installation = open_installation(common);
      ASSERT_TRUE(installation.ok()) << installation.error().message;
      (*installation)->database->write([&](platform::Connection& db) {
        people::AgencyName name;
        name.name = "Sở Thử nghiệm";
        name.symbol = "STN";
        name.validity.from = day_of(2015, 1, 1);
        ASSERT_TRUE(people::add_agency(db, "STN", name).ok());
      });
    }
    change([&](platform::Command& command) {
      const auto unit =
          people::add_unit(command, "VP", {{day_of(2015, 1, 1), {}}, "Văn phòng", people::UnitKind::office, {}, 1})
              .value();
      person = people::add_person(command, "CB001", "Lò Thị Thử").value();
      const people::Posting post{
          person, unit, "Chuyên viên", people::StaffKind::civil_servant, false, {day_of(2018, 3, 1), {}}};
      EXPECT_TRUE(people::add_posting(command, post).ok());
    });
    rate(people::RatingLevel::completed, "Quyết định 12/QĐ-STN");
  }

  void change(const std::function<void(platform::Command&)>& work) {
    auto context = open_context(common);
    ASSERT_TRUE(context.ok()) << context.error().message;
    const auto done = run(**context, "test.change", [&](platform::Command& command) -> core::Outcome<std::string> {
      work(command);
      return std::string("xong");
    });
    ASSERT_TRUE(done.ok()) << done.error().message;
  }

  void rate(people::RatingLevel level, const std::string& ground) {
    change([&](platform::Command& command) {
      people::TaskRating rating;
      rating.year = 2024;
      rating.level = level;
      rating.decision_day = day_of(2024, 12, 15);
      const auto set = people::set_rating(command, {person, std::nullopt}, rating, ground);
      EXPECT_TRUE(set.ok()) << set.error().message;
    });
  }

  std::int64_t kept() {
    std::int64_t number = 0;
    change([&](platform::Command& command) {
      const auto history = eligibility::history_of(command.db, command.agency(), person, received);
      const auto made = eligibility::keep(command, {person, std::nullopt}, eligibility::assembled(*history, received),
                                          2024, "LDTT", "để trình Hội đồng");
      ASSERT_TRUE(made.ok()) << made.error().message;
      number = *made;
    });
    return number;
  }

  test::TemporaryFolder folder;
  CommonOptions common;
  core::PersonId person;
  core::Date received = day_of(2025, 1, 10);
};

}  // namespace

TEST_F(EligibilityCommands, OnePersonIsToldWhyAndAnUnknownOneWhatToMend) {
  EligibilityOptions options;
  options.person = "CB001";
  options.year = 2024;
  options.received_on = "10/01/2025";
  const Said said = said_by([&] { return eligible_person(common, options); });
  EXPECT_EQ(said.code, exit_done) << said.err;
  EXPECT_NE(said.out.find("LĐTT"), std::string::npos) << said.out;
  options.received_on = "31/02/2025";
  EXPECT_NE(said_by([&] { return eligible_person(common, options); }).err.find("Ngày nhận hồ sơ viết theo dạng"),
            std::string::npos);
  options.received_on = "10/01/2025";
  options.person = "CB999";
  const Said unknown = said_by([&] { return eligible_person(common, options); });
  EXPECT_EQ(unknown.code, exit_refused);
  EXPECT_NE(unknown.err.find("Không có người nào mang mã số này"), std::string::npos) << unknown.err;
}

TEST_F(EligibilityCommands, TheYearsAheadNameTheirAssumptions) {
  EligibilityOptions options;
  options.person = "CB001";
  options.route = true;
  const Said told = said_by([&] { return eligible_route(common, options); });
  EXPECT_EQ(told.code, exit_done) << told.err;
  EXPECT_NE(told.out.find("Giả định: "), std::string::npos) << told.out;
  common.json = true;
  const auto json =
      platform::parse_json(said_by([&] { return eligible_route(common, options); }).out, {10'000'000, 32});
  ASSERT_TRUE(json.ok()) << json.error().message;
  EXPECT_GT(json->find("items")->values()->size(), 5U);
  common.json = false;
  options.rating = "tuyệt vời";
  const Said wrong = said_by([&] { return eligible_route(common, options); });
  EXPECT_EQ(wrong.code, exit_refused);
  EXPECT_FALSE(wrong.err.empty());
}

TEST_F(EligibilityCommands, AKeptAnswerIsAskedAgainAndSaysWhatChanged) {
  EligibilityOptions options;
  options.replay = kept();
  const Said same = said_by([&] { return eligible_replay(common, options); });
  EXPECT_EQ(same.code, exit_done) << same.out << same.err;
  EXPECT_NE(same.out.find("Xét lại: giống hệt kết quả đã lưu."), std::string::npos) << same.out;
  rate(people::RatingLevel::good, "sửa theo kết luận kiểm tra");
  const Said other = said_by([&] { return eligible_replay(common, options); });
  EXPECT_EQ(other.code, exit_refused) << "a script sees that it is no longer the same";
  EXPECT_EQ(other.out.find("giống hệt"), std::string::npos) << other.out;
  EXPECT_NE(other.out.find("2024"), std::string::npos) << other.out;
  options.replay = 987'654;
  EXPECT_NE(said_by([&] { return eligible_replay(common, options); }).err.find("Không có kết quả xét đã lưu"),
            std::string::npos);
}

TEST_F(EligibilityCommands, TheWholeAgencyIsWrittenToAFile) {
  EligibilityOptions options;
  options.year = 2024;
  options.received_on = "2025-01-10";
  options.out = (folder.path() / "ra-soat.csv").string();
  const Said said = said_by([&] { return screen_command(common, options); });
  EXPECT_EQ(said.code, exit_done) << said.err;
  std::ifstream in(options.out, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  EXPECT_NE(text.find("Lò Thị Thử"), std::string::npos) << text;
  options.out = (folder.path() / "ra-soat.docx").string();
  EXPECT_NE(said_by([&] { return screen_command(common, options); }).err.find(".xlsx, .csv hoặc .json"),
            std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(options.out)) << "nothing is written under a wrong name";
  options.out = (folder.path() / "không có" / "ra-soat.xlsx").string();
  EXPECT_NE(said_by([&] { return screen_command(common, options); }).err.find("Không ghi được tệp này"),
            std::string::npos);
}

}  // namespace thidua::server
