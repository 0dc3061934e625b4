#include "reading/numbered_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/testing.h"

// Aim: rows that call promises by their numbers, and codes that a legend explains, judge what is promised elsewhere.

namespace thidua::reading {

namespace {

using core::Verdict;
using Verdicts = std::vector<Verdict>;

Verdicts verdicts_in(std::string_view body) {
  Verdicts found;
  for (const Target& target :
       read(testing::document_of("BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\n" + std::string(body)))
           .targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

constexpr std::string_view promises =
    "I. CÁC CHỈ TIÊU ĐÃ KÝ\n1. Trồng mới 20 ha rừng.\n2. 100% hội viên được tập huấn.\n3. Vận động quỹ 50 triệu "
    "đồng.\n";

}  // namespace

TEST(NumberedRows, ATableJudgesThePromisesItCallsByNumber) {
  EXPECT_EQ(verdicts_in(std::string(promises) +
                        "II. KẾT QUẢ\n| Chỉ tiêu | Kết quả | Đánh giá |\n| 1 | 22 ha | Vượt |\n| 2 | 71/80 hội viên | "
                        "Không đạt |\n| 3 | 50 triệu đồng | Đạt |\n"),
            (Verdicts{Verdict::exceeded, Verdict::not_met, Verdict::met}));
}

TEST(NumberedRows, CodesOfALegendJudge) {
  EXPECT_EQ(
      verdicts_in("Ký hiệu: V là vượt, Đ là đạt, K là không đạt.\nI. KẾT QUẢ\n| TT | Chỉ tiêu | Thực hiện | Mức |\n| 1 "
                  "| Trồng mới 20 ha rừng | 22 ha | V |\n| 2 | Tập huấn cho 80 hội viên | 71 | K |\n| 3 | Vận động quỹ "
                  "50 triệu đồng | 50 | Đ |\n"),
      (Verdicts{Verdict::exceeded, Verdict::not_met, Verdict::met}));
}

TEST(BracketVerdicts, ABracketBehindTheResultJudges) {
  EXPECT_EQ(verdicts_in("I. KẾT QUẢ\n1. Trồng mới 20 ha rừng (trong năm trồng 22 ha, vượt chỉ tiêu).\n2. Mở 03 lớp tập "
                        "huấn (mới mở được 02 lớp, không đạt).\n3. 100% hội viên có sổ tay (đạt chỉ tiêu).\n"),
            (Verdicts{Verdict::exceeded, Verdict::not_met, Verdict::met}));
}

TEST(BracketVerdicts, SignsInSquareBracketsJudge) {
  EXPECT_EQ(verdicts_in("Chú thích: [+] đạt; [-] không đạt.\nI. KẾT QUẢ\n1. Trồng mới 20 ha rừng [+]\n2. Mở 03 lớp tập "
                        "huấn [-]\n3. 100% hội viên có sổ tay [+]\n"),
            (Verdicts{Verdict::met, Verdict::not_met, Verdict::met}));
}

TEST(VerdictNumbers, ANumberOverItsBoundIsNeverSurpassed) {
  EXPECT_EQ(
      verdicts_in("I. KẾT QUẢ\n1. Số vụ vi phạm không quá 10 vụ, diện tích thiệt hại không vượt 0,6 ha.\nKết quả: "
                  "xảy ra 13 vụ, vượt 3 vụ; diện tích thiệt hại 0,42 ha.\n"),
      (Verdicts{Verdict::not_met, Verdict::met}));
}

TEST(ToldAgain, BehindASemicolonThePromiseIsSaidAsItsResult) {
  EXPECT_EQ(verdicts_in("I. KẾT QUẢ\n1. Mở mới 30 điểm thu gom; mở 30 điểm, đạt.\n2. Doanh thu tăng ít nhất 12%; tăng "
                        "9,6%, không đạt.\n3. Không mất bưu gửi ghi số; không mất bưu gửi nào, đạt.\n"),
            (Verdicts{Verdict::met, Verdict::not_met, Verdict::met}));
}

TEST(SplitPlans, WhatWasReachedInABracketIsNoPlanOfWhatWasPromisedBeforeTheColon) {
  EXPECT_EQ(
      verdicts_in("I. KẾT QUẢ\n1. Phát triển mới 150 hội viên: vượt 12% so với chỉ tiêu (168 hội viên).\n2. Xây 01 "
                  "trạm dừng nghỉ (tỉnh cắt khỏi dự án tại Quyết định số 20/QĐ-UBND).\n3. Ủng hộ 60 triệu đồng "
                  "xóa nhà tạm: đã chuyển đủ 60 triệu đồng từ tháng 4.\n"),
      (Verdicts{Verdict::exceeded, Verdict::dropped, Verdict::met}));
}

TEST(ToldAgain, AnotherPromiseBehindTheSemicolonStays) {
  EXPECT_EQ(verdicts_in("I. KẾT QUẢ\n1. Mở 03 lớp tập huấn; mở 02 lớp tin học, đạt.\n2. Trồng 50 cây: 60 cây, vượt.\n")
                .size(),
            3U);
}

TEST(ToldBelow, ResultsInTheLineBelowANumberedLabel) {
  EXPECT_EQ(
      verdicts_in("I. KẾT QUẢ\nChỉ tiêu 1.\nTrồng mới 20 ha rừng: trồng được 22 ha, vượt.\nChỉ tiêu 2.\nMở 03 lớp "
                  "tập huấn: mới mở được 02 lớp, không đạt.\nChỉ tiêu 3.\nVận động quỹ 50 triệu đồng: 50 triệu "
                  "đồng, đạt.\n"),
      (Verdicts{Verdict::exceeded, Verdict::not_met, Verdict::met}));
}

TEST(Outline, ALongListBeforeTheFirstHeadingIsRead) {
  EXPECT_EQ(verdicts_in("1) Trồng mới 20 ha rừng: trồng được 22 ha, vượt.\n2) Mở 03 lớp tập huấn: mới mở được 02 lớp, "
                        "không đạt.\n3) Vận động quỹ 50 triệu đồng: 50 triệu đồng, đạt.\n4) Tổ chức 02 hội thi: đã tổ "
                        "chức 02 hội thi, đạt.\nII. ĐÁNH GIÁ CHUNG\nNhìn chung đơn vị làm tốt.\n"),
            (Verdicts{Verdict::exceeded, Verdict::not_met, Verdict::met, Verdict::met}));
}

}  // namespace thidua::reading
