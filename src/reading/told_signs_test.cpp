#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: a line below a promise whose pieces end in signs judges its parts, one sign each.

namespace thidua::reading {

TEST(ToldSigns, EachPieceJudgesItsPart) {
  const auto targets = read(testing::document_of("BÁO CÁO\nKết quả giao ước năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
                                                 "Dấu ▲ là vượt, dấu ● là đạt, dấu ◐ là đạt một phần.\n"
                                                 "1. Bổ sung ít nhất 5.000 bản sách, trong đó sách thiếu nhi tối thiểu "
                                                 "30%\nBổ sung 5.360 bản ▲; sách thiếu nhi 1.447 bản ◐\n"
                                                 "2. Phục vụ 90.000 lượt bạn đọc\nPhục vụ 90.015 lượt ●\n"))
                           .targets;
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].judgement->verdict, core::Verdict::exceeded);
  EXPECT_EQ(targets[1].judgement->verdict, core::Verdict::partly);
  EXPECT_EQ(targets[2].judgement->verdict, core::Verdict::met);
}

// Aim: signs that the line does not set behind each piece are left to the words.
TEST(ToldSigns, LeaveOtherLinesAlone) {
  const auto targets = read(testing::document_of("BÁO CÁO\nKết quả giao ước năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
                                                 "1. Phục vụ 90.000 lượt bạn đọc\nPhục vụ được 80.000 lượt, không "
                                                 "đạt\n2. ☑ Trồng 500 cây xanh ven đường\n"))
                           .targets;
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].judgement->verdict, core::Verdict::not_met);
  EXPECT_EQ(targets[1].judgement->verdict, core::Verdict::met);
}

// Aim: «Đã hứa», «Đã làm», «Tự đánh giá» one below the other, again and again.
TEST(ToldSigns, LabelsOfWhatWasPromisedDoneAndJudged) {
  const auto targets =
      read(testing::document_of("BÁO CÁO\nKết quả giao ước năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
                                "Đã hứa: Tiết kiệm tối thiểu 7% điện năng tiêu thụ.\nĐã làm: Thay bóng đèn; điện giảm "
                                "9,2%.\nTự đánh giá: Vượt.\n"
                                "Đã hứa: Phát động hai đợt thi đua ngắn ngày.\nĐã làm: Mới phát động một đợt.\n"
                                "Tự đánh giá: Chưa đạt.\n"
                                "Lời hứa: 100% phòng có lịch trực.\nĐã làm: 6/6 phòng.\nTự đánh giá: Đạt.\n"))
          .targets;
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].judgement->verdict, core::Verdict::exceeded);
  EXPECT_EQ(targets[1].judgement->verdict, core::Verdict::not_met);
  EXPECT_EQ(targets[2].judgement->verdict, core::Verdict::met);
}

}  // namespace thidua::reading
