#include "reports/figure.h"

#include <gtest/gtest.h>

#include "reports/sample_facts.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

TEST(EnteredFigure, NeedsASourceAndItsNumbers) {
  auto award = sample::award(papers::Side::agency, AwardStage::awarded, "Giấy khen", AwardSubject::person, 3,
                             "Giám đốc Sở", "Quyết định số 6/QĐ-SNNMT");
  EXPECT_EQ(figure_fault(award), "");
  award.decision.clear();
  EXPECT_NE(figure_fault(award).find("quyết định"), std::string::npos);
  award.stage = AwardStage::proposed;
  EXPECT_EQ(figure_fault(award), "");
  award.count.reset();
  EXPECT_NE(figure_fault(award).find("số lượng"), std::string::npos);
  award.source = " ";
  EXPECT_NE(figure_fault(award).find("nguồn"), std::string::npos);
  auto fund = sample::fund("Quỹ Vì người nghèo", 0);
  EXPECT_NE(figure_fault(fund).find("số tiền"), std::string::npos);
}

TEST(EnteredFigure, CountsUntilItIsReplacedOrWithdrawn) {
  auto first = sample::fund("Quỹ Vì người nghèo", 100);
  first.id = 1;
  auto corrected = sample::fund("Quỹ Vì người nghèo", 120);
  corrected.id = 2;
  corrected.replaces = 1;
  corrected.day = sample::day_of("2025-12-20");
  const std::vector<Figure> all = {first, corrected};
  ASSERT_EQ(figures_on(all, sample::day_of("2025-12-15")).size(), 1U);
  EXPECT_EQ(figures_on(all, sample::day_of("2025-12-15"))[0].id, 1);
  ASSERT_EQ(figures_on(all, sample::day_of("2025-12-20")).size(), 1U);
  EXPECT_EQ(figures_on(all, sample::day_of("2025-12-20"))[0].id, 2);
  auto withdrawn = corrected;
  withdrawn.id = 3;
  withdrawn.replaces = 2;
  withdrawn.withdrawn = true;
  EXPECT_TRUE(figures_on({first, corrected, withdrawn}, sample::day_of("2025-12-31")).empty());
  EXPECT_TRUE(figures_on(all, sample::day_of("2025-12-01")).empty());
}

TEST(OfficersWords, WriteCountsAndLists) {
  EXPECT_EQ(count_vi(0), "00");
  EXPECT_EQ(count_vi(5), "05");
  EXPECT_EQ(count_vi(1234), "1.234");
  EXPECT_EQ(joined_vi({"một", "hai", "ba"}), "một, hai và ba");
  EXPECT_EQ(share_vi(13, 18, "chỉ tiêu"), "13/18 chỉ tiêu, bằng 72,2%");
}

TEST(OfficersWords, TakeMarksOffAPhrase) {
  EXPECT_EQ(phrase(" - a) Trồng cây; "), "Trồng cây");
  EXPECT_EQ(phrase("1.2. Cải cách hành chính:"), "Cải cách hành chính");
  EXPECT_EQ(phrase("100% hồ sơ"), "100% hồ sơ");
  EXPECT_EQ(sentence("đã hoàn thành"), "Đã hoàn thành.");
  EXPECT_EQ(sentence(" "), "");
}

TEST(OfficersWords, GoOnInSmallLettersBehindASemicolon) {
  EXPECT_EQ(continued("Tổ chức ít nhất 3 lớp"), "tổ chức ít nhất 3 lớp");
  EXPECT_EQ(continued("UBND tỉnh công nhận"), "UBND tỉnh công nhận");
  EXPECT_EQ(continued("Chủ tịch UBND tỉnh tặng"), "Chủ tịch UBND tỉnh tặng");
  EXPECT_EQ(continued("100% hồ sơ"), "100% hồ sơ");
}

TEST(OfficersWords, LetterPointsTheVietnameseWay) {
  EXPECT_EQ(letter_vi(4), "d");
  EXPECT_EQ(letter_vi(5), "đ");
  EXPECT_EQ(letter_vi(7), "g");
  EXPECT_EQ(roman(4), "IV");
  EXPECT_EQ(roman(14), "XIV");
}

}  // namespace
}  // namespace thidua::reports
