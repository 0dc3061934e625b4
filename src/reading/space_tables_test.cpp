#include <gtest/gtest.h>

#include "core/measure.h"
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

namespace {

/// «met 40000» for each row.
std::string crosses_in(const std::string& table) {
  std::string all;
  for (const Target& target : rows_of(table)) {
    all += std::string(core::code(target.judgement->verdict)) + " " + target.measure + "\n";
  }
  return all;
}

}  // namespace

// Aim: crosses below heads that answer are read by the column they stand in, typed with accents apart or not.
TEST(SpaceTables, CrossesBelowAnswers) {
  const std::string expected = "met Lượt khách tham quan\nnot_met Trưng bày chuyên đề\nmet Mất mát hiện vật\n";
  EXPECT_EQ(crosses_in("Cam kết                  Mức hứa            Làm được    Có     Không\n"
                       "------------------------------------------------------------------\n"
                       "Lượt khách tham quan     ≥ 40.000 lượt      46.870       x\n"
                       "Trưng bày chuyên đề      04 cuộc            03                  x\n"
                       "Mất mát hiện vật         không để xảy ra    không có     x\n"),
            expected);
  EXPECT_EQ(crosses_in("TT   Nội dung cam kết       Hứa              Làm         Được    Chưa    Dở\n"
                       "1    Lượt khách tham quan   ≥ 40.000 lượt    46.870      x\n"
                       "2    Trưng bày chuyên đề    04 cuộc          03                  x\n"
                       "3    Mất mát hiện vật       không có         không có    x\n"),
            expected);
  EXPECT_EQ(crosses_in("| Việc đã hứa | Mức | Kết quả | Có | Không |\n"
                       "| Lượt khách tham quan | ≥ 40.000 lượt | 46.870 | ✓ | |\n"
                       "| Trưng bày chuyên đề | 04 cuộc | 03 | | ✓ |\n"
                       "| Mất mát hiện vật | không để xảy ra | không có | ✓ | |\n"),
            expected);
  EXPECT_EQ(crosses_in(
                "Cam kết                  Mức hứa            Làm được    Có     Không\n"
                "Lu\u031bo\u031b\u0323t kha\u0301ch tham quan     ≥ 40.000 lu\u031bo\u031b\u0323t      46.870       x\n"
                "Tru\u031bng ba\u0300y chuye\u0302n \u0111e\u0302\u0300      04 cuo\u0323\u0302c            03       "
                "           x\n"),
            "met Lượt khách tham quan\nnot_met Trưng bày chuyên đề\n");
}

TEST(SpaceTables, PromisesAndAnswersAlone) {
  const auto rows = rows_of(
      "Điều đã hứa                                Giữ được     Không giữ được\n"
      "Lượt khách tham quan ít nhất 40.000 lượt       x\n"
      "Mở 04 cuộc trưng bày chuyên đề                               x\n"
      "Không để mất mát hiện vật                      x\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].judgement->verdict, core::Verdict::met);
  EXPECT_EQ(rows[1].judgement->verdict, core::Verdict::not_met);
  EXPECT_EQ(rows[2].judgement->verdict, core::Verdict::met);
}

}  // namespace thidua::reading
