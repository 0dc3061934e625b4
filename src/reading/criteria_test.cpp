#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

/// What is read of lines below «I. TIÊU CHUẨN» of a plan.
std::vector<Target> criteria_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nI. TIÊU CHUẨN\n" + lines)).criteria;
}

}  // namespace

// Aim: two conditions that can fail apart are two criteria.
TEST(Criteria, AreTakenApartWhereEachCanFailByItself) {
  const auto criteria = criteria_of("- Có 85% hội viên tham gia và không có hội viên bị phạt.\n");
  ASSERT_EQ(criteria.size(), 2U);
  EXPECT_EQ(criteria[0].quantity, (core::Quantity{Comparator::equal, {85}, Unit::percent}));
  EXPECT_EQ(criteria[1].quantity.comparator, Comparator::none);
  EXPECT_EQ(criteria[1].quote.text, "không có hội viên bị phạt");
  EXPECT_EQ(criteria[1].group, criteria[0].id);
}

// Aim: what only a person can judge stays in one piece.
TEST(Criteria, WithNothingToCheckStayWhole) {
  const auto criteria = criteria_of("- Nội bộ đoàn kết; nâng cao tinh thần phục vụ; giữ gìn nếp sống văn minh.\n");
  ASSERT_EQ(criteria.size(), 1U);
  EXPECT_EQ(criteria[0].quantity.comparator, Comparator::qualitative);
}

// Aim: the points behind a criterion are its worth, not part of its words.
TEST(Criteria, KeepTheirPointsApartFromTheirWords) {
  const auto criteria = criteria_of("- Nộp kế hoạch đúng hạn: 15 điểm\n- Có mô hình được công nhận (tối đa 20 điểm)\n");
  ASSERT_EQ(criteria.size(), 2U);
  EXPECT_EQ(criteria[0].quote.text, "Nộp kế hoạch đúng hạn");
  EXPECT_EQ(criteria[0].points, core::Decimal(15));
  EXPECT_EQ(criteria[1].quote.text, "Có mô hình được công nhận");
  EXPECT_EQ(criteria[1].points, core::Decimal(20));
}

// Aim: who is shut out is told case by case, each with its effect.
TEST(Criteria, ThatShutOutNameEachCase) {
  const auto criteria = criteria_of("- Không xét người nghỉ quá 30 ngày trong năm, người đang bị kiểm điểm vi phạm.\n");
  ASSERT_EQ(criteria.size(), 2U);
  EXPECT_EQ(criteria[0].effect, "exclude");
  EXPECT_EQ(criteria[1].effect, "exclude");
  EXPECT_EQ(criteria[1].quantity.comparator, Comparator::exists);
}

// Aim: rules of points and limits of numbers among criteria are other lists' matter.
TEST(Criteria, LeavePointsAndLimitsToTheirLists) {
  const Extract extract = read(testing::document_of(
      "KẾ HOẠCH\nPhát động thi đua năm 2026\nI. TIÊU CHUẨN\n- Vắng họp không phép: trừ 02 điểm/lần.\n"
      "- Số Chiến sĩ thi đua cơ sở không quá 15% tổng số Lao động tiên tiến.\n- Được xếp loại Tốt trở lên.\n"));
  ASSERT_EQ(extract.criteria.size(), 1U);
  EXPECT_EQ(extract.criteria[0].quantity.unit, Unit::level);
  EXPECT_EQ(extract.scoring_rules.size(), 1U);
  EXPECT_EQ(extract.quotas.size(), 1U);
}

// Aim: a table with «Điểm tối đa» is a list of criteria.
TEST(Criteria, StandInTablesWithTheirPoints) {
  const auto criteria =
      criteria_of("| TT | Tiêu chí | Điểm tối đa |\n|---|---|---|\n| 1 | Trồng từ 90 cây trở lên | 25 |\n");
  ASSERT_EQ(criteria.size(), 1U);
  EXPECT_EQ(criteria[0].quantity.comparator, Comparator::at_least);
  EXPECT_EQ(criteria[0].points, core::Decimal(25));
}

// Aim: how many years something went on is what is asked, in figures and in words.
TEST(Criteria, AskForYearsThatRunOn) {
  const Extract extract = read(testing::document_of(
      "HƯỚNG DẪN\nBình xét thi đua năm 2026\nI. TIÊU CHUẨN\n- Có từ hai năm liên tục trở lên được công nhận xuất sắc.\n"
      "- Có 03 năm liền đạt danh hiệu Lao động tiên tiến.\n"));
  ASSERT_EQ(extract.criteria.size(), 2U);
  EXPECT_EQ(extract.criteria[0].quantity.comparator, core::Comparator::at_least);
  EXPECT_EQ(extract.criteria[0].quantity.unit, core::Unit::year);
  EXPECT_EQ(extract.criteria[0].quantity.values, std::vector<core::Decimal>{2});
  EXPECT_EQ(extract.criteria[1].quantity.comparator, core::Comparator::equal);
}

}  // namespace thidua::reading
