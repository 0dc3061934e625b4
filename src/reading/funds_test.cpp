#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: money gathered, spent, planned and promised is told apart; figures are only numbers nothing else has taken.

namespace thidua::reading {

namespace {

Extract document(std::string_view kind, std::string_view body) {
  return read(testing::document_of(std::string(kind) + "\nThi đua năm 2026\n" + std::string(body)));
}

}  // namespace

TEST(Funds, GatheredAndSpentAreToldApart) {
  const auto funds = document("BÁO CÁO",
                              "I. CÔNG TÁC XÃ HỘI\n- Quỹ Khuyến học nhận 20 triệu đồng, đã hỗ trợ 15 học sinh với số "
                              "tiền 12.500.000 đồng.\n")
                         .funds;
  ASSERT_EQ(funds.size(), 2U);
  EXPECT_EQ(funds[0].kind, "collected");
  EXPECT_EQ(funds[0].amount_vnd, core::Decimal(20'000'000));
  EXPECT_EQ(funds[1].kind, "spent");
  EXPECT_EQ(funds[1].beneficiaries, core::Decimal(15));
}

TEST(Funds, CountTimesRateIsComputedAndSaysSo) {
  const auto funds = document("BÁO CÁO", "I. CÔNG TÁC XÃ HỘI\n- Tặng quà Tết: 40 suất (500.000 đồng/suất).\n").funds;
  ASSERT_EQ(funds.size(), 1U);
  EXPECT_EQ(funds[0].amount_vnd, core::Decimal(20'000'000));
  EXPECT_TRUE(funds[0].derived);
}

TEST(Funds, PrizesOfALineAreOneEach) {
  const auto funds =
      document("KẾ HOẠCH", "I. KINH PHÍ\n- Mức thưởng: tập thể 2 triệu đồng/tập thể, cá nhân 500.000 đồng/người.\n")
          .funds;
  ASSERT_EQ(funds.size(), 2U);
  EXPECT_EQ(funds[0].kind, "reward_rate");
  EXPECT_EQ(funds[1].per_unit_vnd, core::Decimal(500'000));
}

TEST(Funds, WagesAndTurnoverAreNone) {
  EXPECT_TRUE(document("BÁO CÁO", "I. KẾT QUẢ\n- Doanh thu cả năm 12 tỷ đồng; thu nhập 9 triệu đồng/người/tháng.\n")
                  .funds.empty());
}

TEST(Figures, TellTheSizeOfTheUnitAndNothingOfWhatIsToCome) {
  const auto figures = document("BÁO CÁO",
                                "I. ĐẶC ĐIỂM TÌNH HÌNH\nTrường có 18 lớp với 640 học sinh.\n"
                                "II. PHƯƠNG HƯỚNG\n1. Xây thêm 02 phòng học.\n")
                           .figures;
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].quote.text, "18 lớp");
  EXPECT_EQ(figures[1].value, core::Decimal(640));
}

}  // namespace thidua::reading
