#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: lists of holders in decisions and registers give each name with position, unit and award, whatever the way the
// list is written, and nothing that only looks like a name.

namespace thidua::reading {

namespace {

Extract decision(std::string_view body) {
  return read(testing::document_of("QUYẾT ĐỊNH\nVề việc khen thưởng năm 2026\n" + std::string(body)));
}

}  // namespace

TEST(AwardRows, DegreesAndAddressesAreNoPartOfAName) {
  const Extract extract = decision(
      "Điều 1. Tặng Giấy khen cho các cá nhân sau:\n- TS.BS. Mai Văn Lộc - Trưởng khoa Nội;\n"
      "- Đồng chí PHÙNG THỊ ÉN, y sĩ, Trạm Y tế.\n");
  ASSERT_EQ(extract.award_rows.size(), 2U);
  EXPECT_EQ(extract.award_rows[0].name, "Mai Văn Lộc");
  EXPECT_EQ(extract.award_rows[1].name, "Phùng Thị Én");
  EXPECT_EQ(extract.award_rows[1].position, "y sĩ");
  EXPECT_EQ(extract.award_rows[1].unit, "Trạm Y tế");
}

TEST(AwardRows, ASurnameThatIsAlsoAnAddressIsKeptAndAskedAbout) {
  const Extract extract = decision("Điều 1. Tặng Giấy khen cho các cá nhân sau:\n- Ông Thị Mận, giáo viên, Tổ Văn;\n");
  ASSERT_EQ(extract.award_rows.size(), 1U);
  EXPECT_EQ(extract.award_rows[0].name, "Ông Thị Mận");
  EXPECT_LT(extract.award_rows[0].certainty.confidence, sure_from);
  EXPECT_FALSE(extract.award_rows[0].certainty.doubts.empty());
}

TEST(AwardRows, ADashInsideTheNameOfACollectiveDoesNotPartIt) {
  const Extract extract =
      decision("Điều 1. Tặng Giấy khen cho 01 tập thể:\n- Phòng Kế hoạch - Vật tư, Chi nhánh Đông Sơn.\n");
  ASSERT_EQ(extract.award_rows.size(), 1U);
  EXPECT_EQ(extract.award_rows[0].name, "Phòng Kế hoạch - Vật tư");
  EXPECT_EQ(extract.award_rows[0].unit, "Chi nhánh Đông Sơn");
  EXPECT_EQ(extract.award_rows[0].recipient, "collective");
}

TEST(AwardRows, ATableTakesTheAwardFromTheTitleOverItAndPartsThePost) {
  const Extract extract = decision(
      "Điều 1. Công nhận danh hiệu cho các cá nhân có tên trong danh sách.\nPhụ lục\n"
      "LAO ĐỘNG TIÊN TIẾN\n"
      "| TT | Họ và tên | Chức vụ, đơn vị công tác |\n| 1 | Bà Lữ Thị Hà | Kế toán, Phòng Tài vụ |\n");
  ASSERT_EQ(extract.award_rows.size(), 1U);
  EXPECT_EQ(extract.award_rows[0].award, "Lao động tiên tiến");
  EXPECT_EQ(extract.award_rows[0].position, "Kế toán");
  EXPECT_EQ(extract.award_rows[0].unit, "Phòng Tài vụ");
}

TEST(AwardRows, WhoCarriesOutTheDecisionIsNoHolder) {
  const Extract extract = decision(
      "Điều 1. Tặng Giấy khen cho ông Bế Văn Khoát, Đội trưởng, đã có thành tích chữa cháy.\n"
      "Điều 2. Tổ chức thực hiện\n1. Văn phòng trao thưởng trong tháng 01/2026.\n");
  ASSERT_EQ(extract.award_rows.size(), 1U);
  EXPECT_EQ(extract.award_rows[0].name, "Bế Văn Khoát");
}

TEST(AwardRows, AReportHasNoListOfHolders) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nTổng kết năm 2026\nI. KHEN THƯỞNG\n- Tặng Giấy khen cho 02 tập thể:\n- Phòng Đào tạo;\n"));
  EXPECT_TRUE(extract.award_rows.empty());
}

}  // namespace thidua::reading
