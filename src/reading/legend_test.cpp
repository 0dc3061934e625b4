#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: codes that a report explains once are verdicts wherever they stand alone: in cells, in brackets.

namespace thidua::reading {

namespace {

using core::Verdict;

std::vector<Verdict> verdicts_below(std::string_view legend, std::string_view rows) {
  std::vector<Verdict> found;
  const auto extract = read(testing::document_of("BÁO CÁO\nTổng kết giao ước năm 2025\nI. KẾT QUẢ CÁC CHỈ TIÊU\n" +
                                                 std::string(legend) + "\n" + std::string(rows)));
  for (const Target& target : extract.targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

constexpr std::string_view coded_lines =
    "1. Trồng 500 cây xanh (HTT).\n2. Tổ chức 04 lớp tập huấn (CX).\n3. Không có đơn thư vượt cấp (CCC).\n";

}  // namespace

TEST(Legend, ExplainsCodesInBrackets) {
  const std::vector<Verdict> expected{Verdict::met, Verdict::not_met, Verdict::not_assessed};
  EXPECT_EQ(verdicts_below("(HTT: hoàn thành; CX: chưa xong; CCC: chưa có căn cứ)", coded_lines), expected);
  EXPECT_EQ(verdicts_below("Ghi chú: HTT là hoàn thành, CX là chưa xong, CCC là chưa có căn cứ.", coded_lines),
            expected);
  EXPECT_EQ(verdicts_below("Kết quả ghi tắt: hoàn thành (HTT), chưa xong (CX), chưa có căn cứ (CCC).", coded_lines),
            expected);
}

// Aim: the same in the other ways officers explain a code.
TEST(Legend, IsWrittenInManyWays) {
  const std::vector<Verdict> expected{Verdict::met, Verdict::not_met, Verdict::not_assessed};
  for (const std::string_view legend :
       {"Ghi HTT nếu hoàn thành, ghi CX nếu chưa xong, ghi CCC nếu chưa đánh giá.",
        "Quy ước: hoàn thành ghi HTT; chưa xong ghi CX; chưa đánh giá ghi CCC.",
        "HTT (hoàn thành); CX (chưa xong); CCC (chưa đánh giá)",
        "Ký hiệu “HTT” là hoàn thành; “CX” là chưa xong; “CCC” là chưa đánh giá.",
        "- HTT: hoàn thành\n- CX: chưa xong\n- CCC: chưa đánh giá",
        "Chú thích: HTT = hoàn thành; CX = chưa xong;\nCCC = chưa đánh giá; CCD = chưa xét."}) {
    EXPECT_EQ(verdicts_below(legend, coded_lines), expected) << legend;
  }
}

TEST(Legend, WithoutItAnUnknownCodeJudgesNothing) {
  const auto found = verdicts_below("Các chỉ tiêu đã ký:", coded_lines);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], Verdict::not_stated);
}

}  // namespace thidua::reading
