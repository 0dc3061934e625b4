#include "papers/lint.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thidua::papers {
namespace {

std::vector<std::string> codes_in(std::string_view text, const LintAgainst& against = {}) {
  std::vector<std::string> codes;
  for (const auto& finding : lint(text, against)) codes.push_back(finding.code);
  return codes;
}
using Codes = std::vector<std::string>;

LintAgainst of_2025() {
  LintAgainst against;
  against.year = 2025;
  against.day = core::Date::of(2025, 12, 20);
  return against;
}

TEST(LintOfYears, TellsTheOldYearAndItsLine) {
  const auto findings = lint("Báo cáo năm 2025\nPhương hướng năm 2024 của cơ quan", of_2025());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "year.old");
  EXPECT_EQ(findings[0].line, 2);
  EXPECT_NE(findings[0].words.find("năm 2024"), std::string::npos);
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(LintOfYears, LetsAYearStandThatIsMeant) {
  EXPECT_EQ(codes_in("Giao ước ký ngày 31 tháng 12 năm 2024.", of_2025()), Codes{});
  EXPECT_EQ(codes_in("Tăng 02 chỉ tiêu so với năm 2024.", of_2025()), Codes{});
  EXPECT_EQ(codes_in("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", of_2025()), Codes{});
  EXPECT_EQ(codes_in("Kế hoạch số 12/KH-UBND giai đoạn năm 2024 - 2026", of_2025()), Codes{});
}

TEST(LintOfNotes, StopsIssueForDraftersNotes) {
  EXPECT_EQ(codes_in("Trồng 500 cây (đề nghị Phòng Kế hoạch bổ sung số liệu)."), Codes{"note.bracket"});
  EXPECT_EQ(codes_in("Kết quả: [số liệu quý IV]."), Codes{"note.bracket"});
  EXPECT_EQ(codes_in("Kính gửi {{tên cơ quan}}"), Codes{"note.bracket"});
  EXPECT_EQ(codes_in("Tổng thu: …… đồng"), Codes{"blank.left"});
  EXPECT_TRUE(stops_issue(lint("Kết quả: [số liệu quý IV].", {})));
}

TEST(LintOfNotes, LetsOrdinaryBracketsStand) {
  EXPECT_EQ(codes_in("Khen 03 cá nhân (đề nghị Chủ tịch UBND tỉnh tặng Bằng khen)."), Codes{});
  EXPECT_EQ(codes_in("[đầu trang]\n2"), Codes{});
}

TEST(LintOfNumbering, FindsAGapInHeadings) {
  const auto findings = lint("I. KẾT QUẢ\n1. Một\n2. Hai\nIII. KHEN THƯỞNG", {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "number.gap");
  EXPECT_EQ(findings[0].line, 4);
  EXPECT_NE(findings[0].advice.find("“II.”"), std::string::npos);
  EXPECT_EQ(codes_in("1. Một\n2. Hai\n3. Ba\n5. Năm"), Codes{"number.gap"});
}

TEST(LintOfNumbering, KnowsTheVietnameseLetters) {
  EXPECT_EQ(codes_in("a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) Bảy\nh) Tám"), Codes{});
  const auto findings = lint("a) Một\nb) Hai\nđ) Năm", {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "letter.gap");
  EXPECT_NE(findings[0].advice.find("“c)”"), std::string::npos);
}

TEST(LintOfNumbering, FindsASubheadingUnderAnotherHeading) {
  EXPECT_EQ(codes_in("1. Một\n2. Hai\n1.1. Sai chỗ"), Codes{"number.gap"});
  EXPECT_EQ(codes_in("1. Một\n1.1. Đúng\n1.2. Đúng\n2. Hai\n2.1. Đúng"), Codes{});
}

TEST(LintOfNumbering, StartsAnewUnderEachHeadingAndAnnex) {
  EXPECT_EQ(codes_in("I. A\n1. a\n2. b\nII. B\n1. c\na) x\nb) y\n2. d\na) z"), Codes{});
  EXPECT_EQ(codes_in("I. A\nII. B\nPhụ lục\nI. C"), Codes{});
}

TEST(LintOfDates, FindsDaysThatDoNotExist) {
  const auto findings = lint("Họp ngày 31/4/2025 và ngày 30 tháng 02 năm 2025.", {});
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "date.impossible");
  EXPECT_TRUE(stops_issue(findings));
  EXPECT_EQ(codes_in("Lễ ngày 31/4"), Codes{"date.impossible"});
  EXPECT_EQ(codes_in("Số 15/42 hộ; tỷ lệ 31/4 phần"), Codes{});
}

TEST(LintOfDates, FindsASpanThatRunsBackwards) {
  EXPECT_EQ(codes_in("từ ngày 15/6/2025 đến ngày 01/3/2025"), Codes{"date.order"});
  EXPECT_EQ(codes_in("từ ngày 01/3/2025 đến hết ngày 15/6/2025"), Codes{});
}

TEST(LintOfDates, TellsADayAfterThePaper) {
  EXPECT_EQ(codes_in("Quyết định ngày 21/12/2025", of_2025()), Codes{"date.order"});
  auto plan = of_2025();
  plan.looks_ahead = true;
  EXPECT_EQ(codes_in("Hoàn thành trước ngày 21/12/2026", plan), Codes{});
}

TEST(LintOfNames, FindsANameWrittenOtherwise) {
  LintAgainst against;
  against.names = {"Phòng Kế hoạch - Tài chính", "Nguyễn Thị Thanh Hiền", "Nguyễn Thị Thanh Hiến"};
  EXPECT_EQ(codes_in("Giao phòng kế hoạch - Tài chính theo dõi", against), Codes{"name.near"});
  EXPECT_EQ(codes_in("Khen bà Nguyễn Thị Thanh Hièn, chuyên viên", against), (Codes{"name.near", "name.near"}));
  EXPECT_EQ(codes_in("Khen bà Nguyễn Thị Thanh Hiến và PHÒNG KẾ HOẠCH - TÀI CHÍNH", against), Codes{});
  EXPECT_EQ(codes_in("Khen bà Nguyễn Thị Thanh Hiêng", against), (Codes{"name.near", "name.near"}));
}

TEST(LintOfNames, FindsANameNoLongerInForce) {
  LintAgainst against;
  against.old_words = {"Sở Tài nguyên và Môi trường"};
  EXPECT_EQ(codes_in("Giám đốc Sở Tài nguyên và Môi trường khen", against), Codes{"name.old"});
}

TEST(LintOfSums, ChecksAPartition) {
  EXPECT_EQ(codes_in("Tập thể lao động tiên tiến: 34 tập thể, gồm: 09 phòng thuộc Sở và 25 phòng thuộc đơn vị."),
            Codes{});
  EXPECT_EQ(codes_in("Tập thể lao động tiên tiến: 35 tập thể, gồm: 09 phòng thuộc Sở và 25 phòng thuộc đơn vị."),
            Codes{"sum.wrong"});
}

TEST(LintOfSums, ChecksMoney) {
  EXPECT_EQ(codes_in("Vận động được 62.219.318 đồng, gồm: Quỹ A 39.030.000 đồng; Quỹ B (02 đợt) 23.189.318 đồng."),
            Codes{});
  EXPECT_EQ(codes_in("Vận động được 62.219.319 đồng, gồm: Quỹ A 39.030.000 đồng; Quỹ B 23.189.318 đồng."),
            Codes{"sum.wrong"});
}

TEST(LintOfSums, ChecksCountsOfVerdicts) {
  EXPECT_EQ(codes_in("Tổng số 58 chỉ tiêu: đạt 38, vượt 02, không đạt 18."), Codes{});
  const auto findings = lint("Tổng số 58 chỉ tiêu: đạt 38, vượt 02, không đạt 17.", {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].advice.find("57"), std::string::npos);
}

TEST(LintOfSums, TellsANumberThatNoTableKnows) {
  LintAgainst against;
  against.figures = {"98,61% (4.254/4.314 hồ sơ)", "34"};
  EXPECT_EQ(codes_in("Đạt 98,61%; có 34 tập thể", against), Codes{});
  EXPECT_EQ(codes_in("Đạt 98,16%", against), Codes{"number.unknown"});
}

TEST(LintOfSigns, FindsDoubledSpacesSignsAndWords) {
  EXPECT_EQ(codes_in("Đạt  chỉ tiêu"), Codes{"space.double"});
  EXPECT_EQ(codes_in("(Kèm theo Báo cáo số      /BC-SNNMT ngày 20 tháng 12 năm 2025)"), Codes{});
  EXPECT_EQ(codes_in("Đạt chỉ tiêu.. Vượt"), Codes{"sign.double"});
  EXPECT_EQ(codes_in("Đạt chỉ tiêu ; vượt"), Codes{"sign.double"});
  EXPECT_EQ(codes_in("kết quả của của Sở"), Codes{"words.repeated"});
  EXPECT_EQ(codes_in("Trên đây là báo cáo./."), Codes{});
  EXPECT_EQ(codes_in("hội thao, hội thi, ... theo kế hoạch"), Codes{});
}

TEST(LintFinding, IsSaidInOneLine) {
  const auto findings = lint("Đạt  chỉ tiêu", {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_text(findings[0]), "Dòng 1: “Đạt  chỉ tiêu”: thừa dấu cách; hãy để một dấu cách.");
}

}  // namespace
}  // namespace thidua::papers
