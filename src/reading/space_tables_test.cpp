#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::vector<Target> rows_of(const std::string& table) {
  return read(testing::document_of("BÁO CÁO\nTổng kết thi đua năm 2026\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" + table))
      .targets;
}

}  // namespace

// Aim: a head in two lines whose first columns stand near, and a measure that goes on in the next line.
TEST(SpaceTables, ReadHeadsAndCellsInTwoLines) {
  const auto rows = rows_of(
      "TT  Chỉ tiêu                     ĐVT          Kế hoạch     Thực hiện    Tỷ lệ\n"
      "                                              cả năm       năm 2026     (%)\n"
      "1   Tiêm vắc xin cho trẻ em      lượt         12.000       12.900       107,5\n"
      "2   Khám sức khỏe người cao\n"
      "    tuổi trên địa bàn            người        3.500        2.100        60,0\n"
      "3   Thu viện phí                 triệu đồng   850          912          107,2\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].quantity.values.front(), core::Decimal(12'000));
  EXPECT_EQ(rows[1].measure, "Khám sức khỏe người cao tuổi trên địa bàn");
  EXPECT_EQ(rows[1].quantity.values.front(), core::Decimal(3'500));
  EXPECT_EQ(rows[2].quantity.values.front(), core::Decimal(850'000'000));
}

// Aim: the line above a table tells the unit of its numbers.
TEST(SpaceTables, TakeTheUnitOfTheCaption) {
  const auto rows = rows_of(
      "Bảng 1. Các chỉ tiêu tài chính (đơn vị: triệu đồng)\n"
      "TT   Chỉ tiêu                     KH 2026     TH 2026\n"
      "1    Doanh thu thuần              84.500      91.260\n"
      "2    Nộp ngân sách nhà nước       4.750       4.750\n");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].quantity.unit, core::Unit::vnd);
  EXPECT_EQ(rows[0].quantity.values.front(), core::Decimal(84'500'000'000));
}

}  // namespace thidua::reading
