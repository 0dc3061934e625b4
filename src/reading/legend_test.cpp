#include <gtest/gtest.h>

#include <algorithm>
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

constexpr std::string_view signed_table =
    "\n| TT | Nội dung | Mức ký | Đã làm | Xếp |\n| 1 | Lớp tập huấn | 04 lớp | Làm thêm một lớp cho Đoàn | (++) |\n"
    "| 2 | Hội thao cơ quan | 01 lần | Vào dịp 30/4 | (+) |\n| 3 | Sáng kiến | 06 | Nhiều đồng chí bận | (-) |\n"
    "| 4 | Xếp loại tổ chức Đảng | Tốt | Cấp trên chưa họp | (?) |\n| 5 | Đội văn nghệ | 01 đội | Như trên | (x) |\n"
    "| 6 | Trồng cây | 200 cây | Chỗ được chỗ không | (±) |\n";

// Aim: signs in brackets, each with what it means in the officer's own words, before or behind the table.
TEST(Legend, ExplainsSignsInHisOwnWords) {
  const std::vector<Verdict> expected{Verdict::exceeded,     Verdict::met,     Verdict::not_met,
                                      Verdict::not_assessed, Verdict::dropped, Verdict::partly};
  for (const std::string_view legend :
       {"Cột cuối ghi: (++) hơn mức ký; (+) trọn lời hứa; (-) hụt mức ký; (?) phải đợi, chưa ai xếp; "
        "(x) hai bên thống nhất bỏ; (±) nửa được nửa không.",
        "Giải nghĩa: (++) nhiều hơn đăng ký; (+) đủ; (-) vỡ giao ước; (?) để ngỏ, chưa có căn cứ; "
        "(x) đã gạch khỏi giao ước; (±) làm còn dở dang.",
        "Chú thích: (++) vượt xa; (+) đúng như đã ký; (-) đã vi phạm điều ký; (?) phải chờ; "
        "(x) không xét nữa; (±) được phần này, mất phần kia."}) {
    EXPECT_EQ(verdicts_below(legend, signed_table), expected) << legend;
  }
}

// Aim: what the rows come to, counted in the words of the legend, is a sum and no promise.
TEST(Legend, ItsWordsAreSummedUpBelow) {
  const std::string rows =
      std::string(signed_table) + "\nXếp chung: trội hơn 2, trọn 1, nửa nọ nửa kia 1, hụt 1, phải chờ 1.\n";
  EXPECT_EQ(verdicts_below("Ghi chú: (++) trội hơn; (+) trọn; (-) hụt; (?) phải chờ; (±) nửa nọ nửa kia.", rows).size(),
            6U);
}

// Aim: one sign a line, the sign where a bullet might stand; what was broken for good is no promise kept.
TEST(Legend, ExplainsSignsOnLinesOfTheirOwn) {
  const std::vector<Verdict> expected{Verdict::met, Verdict::in_progress, Verdict::not_met, Verdict::not_assessed};
  EXPECT_EQ(verdicts_below("Dấu dùng trong biểu:\n●  xong phần của cả năm\n▲  đang làm, có nguy cơ hụt\n"
                           "✗  đã vi phạm, không gỡ lại được\n○  chưa đến kỳ làm",
                           "\n| TT | Nội dung | Mức năm | Dấu |\n| 1 | Lớp tập huấn | 04 lớp | ● |\n"
                           "| 2 | Thay đồng hồ | 900 cái | ▲ |\n| 3 | Tai nạn lao động | không xảy ra | ✗ |\n"
                           "| 4 | Diễn tập chữa cháy | 01 lần | ○ |\n"),
            expected);
}

// Aim: «chậm» beside other words of pace is work under way; alone it is not.
TEST(Legend, TellsAPaceBesideOthers) {
  const std::vector<Verdict> under_way{Verdict::met, Verdict::in_progress, Verdict::in_progress};
  EXPECT_EQ(verdicts_below("Ghi chú: HTT - xong; CX - đúng tiến độ; CCC - chậm.", coded_lines), under_way);
  const std::vector<Verdict> ended{Verdict::met, Verdict::exceeded, Verdict::not_met};
  EXPECT_EQ(verdicts_below("Ghi chú: HTT - xong; CX - vượt; CCC - chậm.", coded_lines), ended);
}

// Aim: parts of a sentence numbered by letters are no legend.
TEST(Legend, LettersThatNumberPartsExplainNothing) {
  const auto found = verdicts_below("Trong đó (a) hoàn thành; (b) không hoàn thành.",
                                    "1. Trồng 500 cây xanh (a).\n2. Tổ chức 04 lớp tập huấn (b).\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[1], Verdict::not_met);
}

// Aim: labels of a talk are no codes, whatever stands behind them.
TEST(Legend, WordsBeforeAColonAreNoCodes) {
  const auto found = verdicts_below("Hỏi: Có vi phạm kỷ luật không?\nĐáp: Đã làm xong, đạt yêu cầu.",
                                    "1. Trồng 500 cây xanh (Hỏi).\n2. Mở 04 lớp tập huấn (Đáp).\n");
  EXPECT_TRUE(std::none_of(found.begin(), found.end(), [](Verdict one) { return one == Verdict::not_met; }));
}

TEST(Legend, WithoutItAnUnknownCodeJudgesNothing) {
  const auto found = verdicts_below("Các chỉ tiêu đã ký:", coded_lines);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], Verdict::not_stated);
}

}  // namespace thidua::reading
