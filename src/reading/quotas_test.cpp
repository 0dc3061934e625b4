#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

std::vector<Target> quotas_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nI. SỐ LƯỢNG, TỶ LỆ\n" + lines)).quotas;
}

}  // namespace

// Aim: numbers that share a limiting word share its comparator, each a quota of its own.
TEST(Quotas, ShareTheLimitOfTheNumberBefore) {
  const auto quotas =
      quotas_of("- Giấy khen: không quá 04 tập thể, 12 cá nhân, trong đó công nhân chiếm ít nhất 60%.\n");
  ASSERT_EQ(quotas.size(), 3U);
  EXPECT_EQ(quotas[1].quote.text, "12 cá nhân");
  EXPECT_EQ(quotas[1].quantity, (core::Quantity{Comparator::at_most, {12}, Unit::count}));
  EXPECT_EQ(quotas[1].award, "Giấy khen");
  EXPECT_EQ(quotas[2].quantity, (core::Quantity{Comparator::at_least, {60}, Unit::percent}));
  ASSERT_TRUE(quotas[2].relation.has_value());
  EXPECT_EQ(quotas[2].relation->type, RelationType::in_which);
}

// Aim: the size of a unit is a condition, not what it may propose.
TEST(Quotas, TellTheSizeOfAUnitFromItsShare) {
  const auto quotas = quotas_of("- Đơn vị có dưới 40 người được đề nghị tối đa 02 cá nhân.\n");
  ASSERT_EQ(quotas.size(), 1U);
  EXPECT_EQ(quotas[0].quantity, (core::Quantity{Comparator::at_most, {2}, Unit::count}));
  EXPECT_NE(quotas[0].condition.find("dưới 40 người"), std::string::npos);
}

// Aim: a bare count may be meant as a cap; the reader asks.
TEST(Quotas, AskWhetherABareCountIsACap) {
  const auto quotas = quotas_of("- Mỗi cụm đề nghị 01 Cờ thi đua.\n");
  ASSERT_EQ(quotas.size(), 1U);
  EXPECT_EQ(quotas[0].quantity.comparator, Comparator::equal);
  ASSERT_EQ(quotas[0].doubts.size(), 1U);
  EXPECT_LT(quotas[0].confidence, sure_from);
}

// Aim: numbers of a report tell what was given.
TEST(Quotas, AreNotReadOutOfAReportsAwards) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nKết quả thi đua năm 2026\nI. KẾT QUẢ KHEN THƯỞNG\n- Tặng Giấy khen cho 04 tập thể, 12 cá nhân.\n"));
  EXPECT_TRUE(extract.quotas.empty());
}

// Aim: rules at the end of a report cap and leave out; titles a pact strives for are no caps.
TEST(Quotas, AreReadFromRulesOfAReportAndNotFromWhatAPactStrivesFor) {
  const Extract report = read(testing::document_of(
      "BÁO CÁO\nSơ kết thi đua năm 2026\nI. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\nII. THỐNG NHẤT VỀ CHẤM ĐIỂM\n"
      "- Gửi báo cáo chậm bị trừ 01 điểm.\n- Cơ quan có người bị kỷ luật không được xét tặng Cờ thi đua.\n"
      "- Khối được đề nghị không quá 02 cơ quan tặng Cờ thi đua và 03 cơ quan tặng Bằng khen.\n"));
  ASSERT_EQ(report.quotas.size(), 2U);
  EXPECT_EQ(report.quotas[1].quantity.comparator, core::Comparator::at_most);
  ASSERT_EQ(report.criteria.size(), 1U);
  EXPECT_EQ(report.criteria[0].effect, "exclude");
  const Extract pact = read(
      testing::document_of("GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n1. Trồng 50 cây xanh.\nII. DANH HIỆU PHẤN ĐẤU\n"
                           "- Không quá 15% viên chức được đề nghị Chiến sĩ thi đua cơ sở.\n"));
  EXPECT_TRUE(pact.quotas.empty());
}

}  // namespace thidua::reading
