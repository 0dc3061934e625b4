#include "reports/reminder.h"

#include <gtest/gtest.h>

#include "core/text.h"

namespace thidua::reports {
namespace {

core::Date on(std::string_view iso) {
  return core::Date::parse_iso(iso).value();
}

ReportFacts facts_on(std::string_view day) {
  ReportFacts facts;
  facts.kind = papers::PaperKind::notice;
  facts.year = 2025;
  facts.day = on(day);
  facts.agency.name = "Sở Thử nghiệm tỉnh Lam Giang";
  facts.agency.symbol = "STN";
  facts.agency.place = "Lam Giang";
  facts.pact.title = "Giao ước thi đua năm 2025";
  return facts;
}

ReminderFacts reminder_of_office() {
  ReminderFacts reminder;
  reminder.unit_name = "Văn phòng";
  reminder.round_name = "Tổng kết năm 2025";
  reminder.period = {on("2025-01-01"), on("2025-12-31")};
  reminder.due = on("2025-12-20");
  reminder.missing = {"CT01. 100% hồ sơ trả đúng hạn.", "CT07. Không có đơn vượt cấp"};
  return reminder;
}

TEST(Reminder, SaysHowLateTheUnitIsAndWhatIsMissing) {
  const auto model = reminder_model(facts_on("2025-12-25"), reminder_of_office());
  EXPECT_EQ(model.fields.at("tình hình"),
            "Đến ngày 25 tháng 12 năm 2025, Văn phòng chưa gửi kết quả, quá hạn 05 ngày.");
  EXPECT_NE(model.fields.at("đề nghị").find("ngay sau khi nhận được"), std::string::npos);
  EXPECT_EQ(model.fields.at("lời dẫn chỉ tiêu"), "Còn 02 chỉ tiêu chưa có kết quả:");
  ASSERT_EQ(model.lists.at("chỉ tiêu").size(), 2U);
  EXPECT_EQ(model.lists.at("chỉ tiêu")[0].fields.at("câu"), "CT01. 100% hồ sơ trả đúng hạn;");
  EXPECT_EQ(model.lists.at("chỉ tiêu")[1].fields.at("câu"), "CT07. Không có đơn vượt cấp.");
  EXPECT_EQ(model.fields.at("số ký hiệu").find("Số: "), 0U);
}

TEST(Reminder, NamesTheDeadlineWhileThereIsTime) {
  const auto model = reminder_model(facts_on("2025-12-15"), reminder_of_office());
  EXPECT_EQ(model.fields.at("tình hình"), "Đến ngày 15 tháng 12 năm 2025, Văn phòng chưa gửi kết quả.");
  EXPECT_NE(model.fields.at("đề nghị").find("trước khi hết ngày 20 tháng 12 năm 2025"), std::string::npos);
}

TEST(Reminder, SaysWhyFiguresWereGivenBack) {
  auto reminder = reminder_of_office();
  reminder.returned = true;
  reminder.reason = "Thiếu minh chứng CT07.";
  const auto model = reminder_model(facts_on("2025-12-15"), reminder);
  EXPECT_NE(model.fields.at("tình hình").find("chưa gửi lại kết quả"), std::string::npos);
  EXPECT_NE(model.fields.at("tình hình").find("Thiếu minh chứng CT07."), std::string::npos);
}

// Aim: a target in the letter keeps its subject; "CT01. được học tập" says nothing of whom.
TEST(AMissingTarget, IsSaidInItsWholeWords) {
  EXPECT_EQ(missing_target("CT01", "100% công chức, viên chức được học tập nghị quyết."),
            "CT01. 100% công chức, viên chức được học tập nghị quyết");
  EXPECT_EQ(missing_target("CT02", "tổ chức sơ kết 6 tháng"), "CT02. Tổ chức sơ kết 6 tháng");
  std::string words = "Tham mưu";
  for (int i = 0; i < 40; ++i) words += " ban hành";
  const std::string cut = missing_target("CT03", words);
  EXPECT_TRUE(cut.ends_with("ban hành …") || cut.ends_with("ban …")) << cut;
  EXPECT_LT(core::code_points(cut), 200U);
}

TEST(ALetter, IsNamedAfterItsUnit) {
  EXPECT_EQ(letter_file_name(2026, "Phòng Kế hoạch - Tài chính"), "don-doc-2026-phong-ke-hoach-tai-chinh.docx");
  EXPECT_EQ(letter_file_name(2026, "Đội Quản lý số 3"), "don-doc-2026-doi-quan-ly-so-3.docx");
}

}  // namespace
}  // namespace thidua::reports
