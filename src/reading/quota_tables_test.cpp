#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;
using QuotaTold = std::pair<std::string, std::string>;

std::vector<Target> quotas_below(const std::string& heading, const std::string& table) {
  return read(testing::document_of("HƯỚNG DẪN\nBình xét thi đua năm 2026\n" + heading + "\n" + table)).quotas;
}

std::vector<QuotaTold> rows_told(const std::vector<Target>& quotas) {
  std::vector<QuotaTold> rows;
  for (const Target& quota : quotas) {
    rows.emplace_back(quota.quote.text, quota.quantity.values.front().to_plain() + " " + quota.award);
  }
  return rows;
}

}  // namespace

// Aim: heads that name the awards; what the units count, their sum and the notes are no quotas.
TEST(QuotaTables, NameTheAwardsInTheirHeads) {
  const auto quotas =
      quotas_below("II. CHỈ TIÊU PHÂN BỔ",
                   "| TT | Đơn vị | Biên chế | Chiến sĩ thi đua cơ sở | Giấy khen của Hiệu trưởng | Ghi chú |\n"
                   "| 1 | Khoa Điện | 24 | 03 | 05 | |\n| 2 | Phòng Đào tạo | 9 | 01 | 02 | 1 nữ |\n"
                   "| | Cộng | 33 | 04 | 07 | |\n");
  EXPECT_EQ(rows_told(quotas), (std::vector<QuotaTold>{{"Khoa Điện | 24 | 03", "3 Chiến sĩ thi đua cơ sở"},
                                                       {"05", "5 Giấy khen"},
                                                       {"Phòng Đào tạo | 9 | 01", "1 Chiến sĩ thi đua cơ sở"},
                                                       {"02", "2 Giấy khen"}}));
}

// Aim: columns of blanks by the size of the unit; «(tối đa)» in the head caps, the heading names the award.
TEST(QuotaTables, TellSizesInTheirFirstColumn) {
  const auto quotas = quotas_below("IV. CHỈ TIÊU KHEN THƯỞNG\n1. Giấy khen của Liên đoàn Lao động tỉnh",
                                   "Loại CĐCS                     Tập thể (tối đa)    Cá nhân (tối đa)\n"
                                   "Dưới 100 đoàn viên                  01                  02\n"
                                   "Trên 500 đoàn viên                  04                  10\n");
  ASSERT_EQ(quotas.size(), 4U);
  EXPECT_EQ(quotas[0].quantity, (core::Quantity{Comparator::at_most, {1}, Unit::count}));
  EXPECT_EQ(quotas[0].award, "Giấy khen");
  EXPECT_EQ(quotas[3].quantity, (core::Quantity{Comparator::at_most, {10}, Unit::count}));
}

// Aim: tabs, a head in two rows, a column of shares, a caption that caps.
TEST(QuotaTables, ReadHeadsInTwoRowsAndShares) {
  const auto quotas = quotas_below("II. ĐỊNH MỨC KHEN THƯỞNG",
                                   "Mức tối đa của từng đơn vị như sau:\n"
                                   "| Đơn vị | Giấy khen | | Chiến sĩ tiên tiến (%) |\n| | Tập thể | Cá nhân | |\n"
                                   "| Trung đoàn 8 | 02 | 12 | 70 |\n| Ban Chỉ huy | 01 | 04 | 60 |\n");
  ASSERT_EQ(quotas.size(), 6U);
  EXPECT_EQ(quotas[1].quantity, (core::Quantity{Comparator::at_most, {12}, Unit::count}));
  EXPECT_EQ(quotas[1].award, "Giấy khen");
  EXPECT_EQ(quotas[2].quantity, (core::Quantity{Comparator::at_most, {70}, Unit::percent}));
}

// Aim: heads that only say whom they count, below a heading of quotas; an empty cell is passed over.
TEST(QuotaTables, CountWhomTheirHeadsName) {
  const auto quotas = quotas_below("3. Phân bổ số lượng theo bản",
                                   "Bản                 Khu dân cư      Hộ gia đình     Người có uy tín\n"
                                   "Mường Pia               01              03               01\n"
                                   "Khê Mo                  -               02               01\n");
  ASSERT_EQ(quotas.size(), 5U);
  EXPECT_EQ(quotas[1].quote.text, "03");
  EXPECT_EQ(quotas[3].quantity.values.front().to_plain(), "2");
}

// Aim: among the forms of awards a row that counts an award is a quota; what is paid is none.
TEST(QuotaTables, CountTheFormsOfAwards) {
  const auto quotas = quotas_below("III. HÌNH THỨC KHEN THƯỞNG",
                                   "| TT | Hình thức | Số lượng | Tiền thưởng |\n"
                                   "| 1 | Bằng khen của Chủ tịch UBND tỉnh | 02 tập thể, 03 cá nhân | |\n"
                                   "| 2 | Giấy khen của Giám đốc | 10 cá nhân | 500.000 đồng |\n");
  ASSERT_EQ(quotas.size(), 3U);
  EXPECT_EQ(quotas[1].quote.text, "03 cá nhân");
  EXPECT_EQ(quotas[2].award, "Giấy khen");
}

// Aim: prizes.
TEST(QuotaTables, CountPrizes) {
  const auto quotas = quotas_below("4. CƠ CẤU GIẢI THƯỞNG",
                                   "Giải | Số lượng | Tiền thưởng\nGiải Nhất tập thể | 01 giải | 5.000.000\n"
                                   "Giải cá nhân tiêu biểu | không quá 15 giải | 500.000\n");
  ASSERT_EQ(quotas.size(), 2U);
  EXPECT_EQ(quotas[0].quote.text, "Giải Nhất tập thể | 01 giải");
  EXPECT_EQ(quotas[1].quantity, (core::Quantity{Comparator::at_most, {15}, Unit::count}));
}

// Aim: the head of a document in two columns is no table, whatever words stand in it.
TEST(QuotaTables, AreNotMadeOfTheHeadOfADocument) {
  const Extract extract = read(testing::document_of(
      "     UBND TỈNH HOÀI LĨNH              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "        SỞ TÀI CHÍNH                       Độc lập - Tự do - Hạnh phúc\n"
      "          -------                          ---------------------------\n"
      "     Số: 318/KH-STC                   Hoài Lĩnh, ngày 09 tháng 02 năm 2026\n\n"
      "                               KẾ HOẠCH\n     Triển khai phong trào thi đua chuyên đề “Tiết kiệm thực chất,\n"
      "          số hóa thông suốt” tại Sở Tài chính, giai đoạn 2026 - 2028\n\n"
      "Căn cứ Luật Thi đua, khen thưởng;\n"
      "I. CHỈ TIÊU\n1. Trồng 50 cây.\n"));
  EXPECT_EQ(extract.meta.agency, "Sở Tài chính tỉnh Hoài Lĩnh");
  ASSERT_TRUE(extract.meta.period.has_value());
  EXPECT_EQ(extract.meta.period->label, "giai đoạn 2026 - 2028");
}

// Aim: the same columns below a heading that says nothing of how many are none; norms of use are none.
TEST(QuotaTables, AreNoneBelowOtherHeadings) {
  EXPECT_TRUE(quotas_below("I. TÌNH HÌNH ĐƠN VỊ", "| Đơn vị | Tập thể | Cá nhân |\n| Khoa Điện | 03 | 24 |\n").empty());
  EXPECT_TRUE(
      quotas_below("I. ĐỊNH MỨC SỬ DỤNG", "| Loại xe | ĐVT | Định mức |\n| Xe tải | lít/100 km | không quá 18 |\n")
          .empty());
}

}  // namespace thidua::reading
