#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: how many of whom were given what by whom, and whether it is done or only asked for.

namespace thidua::reading {

namespace {

Extract report(std::string_view items) {
  return read(testing::document_of("BÁO CÁO\nTổng kết năm 2026\nI. KẾT QUẢ KHEN THƯỞNG\n" + std::string(items)));
}

}  // namespace

TEST(AwardCounts, EachCountOfASentenceHasTheAwardAndTheGiver) {
  const auto counts = report("- Giám đốc Bệnh viện tặng Giấy khen cho 04 khoa và 31 điều dưỡng.\n").award_counts;
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].recipient, "collective");
  EXPECT_EQ(counts[0].authority, "Giám đốc Bệnh viện");
  EXPECT_EQ(counts[1].award, "Giấy khen");
  EXPECT_EQ(counts[1].count, core::Decimal(31));
  EXPECT_EQ(counts[1].quote.text, "31 điều dưỡng");
}

TEST(AwardCounts, WhatStandsUnderAProposalIsProposed) {
  const auto counts =
      report("1. Đang đề nghị\n- Chủ tịch UBND tỉnh tặng Bằng khen: 02 tập thể.\n2. Đã khen\n- Giấy khen: 05 hộ.\n")
          .award_counts;
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].stage, "proposed");
  EXPECT_EQ(counts[1].stage, "awarded");
  EXPECT_EQ(counts[1].recipient, "household");
}

TEST(AwardCounts, TheDecisionInBracketsBelongsToItsOwnLine) {
  const auto counts = report(
                          "- Lao động tiên tiến: 81/87 cá nhân (Quyết định số 12/QĐ-BV ngày 03/12/2026).\n"
                          "- Chiến sĩ thi đua cơ sở: 09 cá nhân.\n")
                          .award_counts;
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].decision, "12/QĐ-BV");
  EXPECT_EQ(counts[0].count, core::Decimal(81));
  EXPECT_EQ(counts[0].stage, "recognised");
  EXPECT_EQ(counts[1].decision, "");
}

TEST(AwardCounts, PrizeMoneyIsNoCount) {
  EXPECT_TRUE(report("- Giấy khen: 04 tập thể x 1.000.000 đồng.\n").award_counts.empty());
}

TEST(AwardForms, NameTheGiverAndLeaveOutConditionsAndSums) {
  const Extract extract = read(testing::document_of(
      "KẾ HOẠCH\nPhát động thi đua năm 2026\nI. HÌNH THỨC KHEN THƯỞNG\n- Giấy khen của Hiệu trưởng;\n"
      "- Đề nghị Sở tặng Bằng khen;\n- Tiền thưởng kèm theo Giấy khen: 300.000 đồng/người.\n"));
  ASSERT_EQ(extract.award_forms.size(), 2U);
  EXPECT_EQ(extract.award_forms[0].authority, "Hiệu trưởng");
  EXPECT_EQ(extract.award_forms[1].authority, "Sở");
}

}  // namespace thidua::reading
