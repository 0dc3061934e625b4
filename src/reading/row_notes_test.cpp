#include <gtest/gtest.h>

#include <string>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: what only explains a table, sums it up or says where it stands promises nothing and asks for nothing.

namespace thidua::reading {

TEST(RowNotes, PointingToAnAnnexPromisesNothing) {
  const auto targets_of = [](const std::string& line) {
    return read(testing::document_of("GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU THI ĐUA\n" + line + "\n")).targets.size();
  };
  EXPECT_EQ(targets_of("Các chỉ tiêu thi đua của từng trường được nêu tại Phụ lục 1."), 0U);
  EXPECT_EQ(targets_of("Chi tiết theo bảng dưới đây."), 0U);
  EXPECT_EQ(targets_of("(Kèm theo Giao ước số 01/GU)"), 0U);
  EXPECT_EQ(targets_of("- Tỷ lệ hồ sơ đúng hạn đạt 98%."), 1U);
}

TEST(RowNotes, ExplainingARowPromisesNothing) {
  const auto targets_of = [](const std::string& line) {
    return read(testing::document_of("BÁO CÁO\nTổng kết thi đua năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
                                     "| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |\n"
                                     "| 1 | Đường hoa | 3 km | 3,2 km | Vượt |\n"
                                     "| 2 | Vườn mẫu | 20 vườn | 14 vườn | Không đạt |\n" +
                                     line + "\n"))
        .targets.size();
  };
  EXPECT_EQ(targets_of("Dòng 2: 06 hộ chuyển sang trồng 01 giống khác."), 2U);
  EXPECT_EQ(targets_of("Chỉ tiêu 2 không đạt do thiếu vốn."), 2U);
  EXPECT_EQ(targets_of("(*) Số liệu chốt ngày 30/11."), 2U);
  EXPECT_EQ(targets_of("Cộng: 02 chỉ tiêu, vượt 01, không đạt 01."), 2U);
  EXPECT_EQ(targets_of("- Trồng 500 cây xanh: trồng được 510 cây."), 3U);
}

// Aim: the points of a group are the sum of its rows, and a line between the rows does not end their table.
TEST(RowNotes, AGroupOfCriteriaIsNone) {
  const auto extract =
      read(testing::document_of("HƯỚNG DẪN\nChấm điểm thi đua năm 2026\nI. TIÊU CHÍ CHẤM ĐIỂM\n"
                                "TT | Tiêu chí | Điểm tối đa\n"
                                "I | CÔNG TÁC TỔ CHỨC | 40\n"
                                "1 | Tổ chức từ 02 hoạt động chung trở lên trong năm | 40\n"
                                "II. KẾT QUẢ PHONG TRÀO\n"
                                "2 | Có ít nhất 03 mô hình mới được nhân rộng | 60\n"));
  ASSERT_EQ(extract.criteria.size(), 2U);
  EXPECT_EQ(extract.criteria[0].points, core::Decimal(40));
  EXPECT_EQ(extract.criteria[1].points, core::Decimal(60));
}

}  // namespace thidua::reading
