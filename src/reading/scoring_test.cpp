#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::vector<ScoringRule> rules_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nI. ĐIỂM THƯỞNG, ĐIỂM TRỪ\n" + lines))
      .scoring_rules;
}

}  // namespace

// Aim: what is given, what is taken, and how much at most.
TEST(ScoringRules, TellBonusPenaltyAndCap) {
  const auto rules = rules_of(
      "- Mỗi hội thi tổ chức thêm: cộng 1,5 điểm, tối đa 06 điểm.\n- Nộp báo cáo muộn: trừ 0,5 điểm/lần.\n"
      "- Một tháng tối đa trừ 08 điểm.\n");
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_EQ(rules[0].kind, "bonus");
  EXPECT_EQ(rules[0].points, core::Decimal::parse("1.5"));
  EXPECT_EQ(rules[0].quote.text, "Mỗi hội thi tổ chức thêm: cộng 1,5 điểm");
  EXPECT_EQ(rules[1].kind, "cap");
  EXPECT_EQ(rules[2].kind, "penalty");
  EXPECT_EQ(rules[3].kind, "cap");
}

// Aim: levels are tiers by their lower bound, however they are written.
TEST(ScoringRules, ReadTiersByTheirLowerBound) {
  const auto rules = rules_of("- Tốt: từ 75 đến dưới 88 điểm.\n- Từ 88 điểm trở lên: xếp loại Xuất sắc.\n");
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0].kind, "tier");
  EXPECT_EQ(rules[0].points, core::Decimal(75));
  EXPECT_EQ(rules[1].points, core::Decimal(88));
}

// Aim: a level that one must reach is a condition, and points elsewhere are no rule.
TEST(ScoringRules, AreNotConditionsNorPromises) {
  EXPECT_TRUE(rules_of("- Đơn vị được suy tôn phải đạt từ 90 điểm trở lên.\n").empty());
  EXPECT_TRUE(
      read(testing::document_of("GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n- Điểm hài lòng từ 80 điểm trở lên.\n"))
          .scoring_rules.empty());
}

}  // namespace thidua::reading
