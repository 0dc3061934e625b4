#include "reading/result_part.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/testing.h"

namespace thidua::reading {

namespace {

using Lines = std::vector<std::string>;

/// «met Trồng 50 cây xanh»: verdict and words of each target.
Lines told_in(const std::string& body) {
  Lines told;
  const std::string opening = "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\n\n";
  for (const Target& target : read(testing::document_of(opening + body)).targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    told.push_back(std::string(core::code(verdict)) + ' ' + target.quote.text);
  }
  return told;
}

}  // namespace

// Aim: results told by field of work, in other words and another order than the promises; a word in a promise that
// looks like a verdict («không làm xét nghiệm») does not undo the part.
TEST(ResultPart, GivesEachPromiseTheSentenceThatSpeaksOfIt) {
  EXPECT_EQ(told_in("I. CÁC NỘI DUNG ĐÃ KÝ KẾT\n"
                    "1. Công suất sử dụng giường bệnh từ 90% đến 105%.\n"
                    "2. Thời gian khám ngoại trú (không làm xét nghiệm) không quá 120 phút.\n"
                    "3. Có ít nhất 12 sáng kiến được công nhận.\n"
                    "4. Vận động hiến ít nhất 80 đơn vị máu.\n"
                    "II. KẾT QUẢ THỰC HIỆN THEO TỪNG LĨNH VỰC\n"
                    "1. Phong trào\n"
                    "Hội đồng khoa học công nhận 14 sáng kiến, vượt 02 sáng kiến. Hai đợt hiến máu chỉ thu 71 đơn vị.\n"
                    "2. Khám, chữa bệnh\n"
                    "Đo mỗi quý một lần, người bệnh khám ngoại trú chờ và khám hết 98 phút, đạt yêu cầu.\n"
                    "Tính cả năm, công suất giường bệnh ở mức 103,2%, nằm trong khung đã giao ước.\n"),
            (Lines{"met Công suất sử dụng giường bệnh từ 90% đến 105%",
                   "met Thời gian khám ngoại trú (không làm xét nghiệm) không quá 120 phút",
                   "exceeded Có ít nhất 12 sáng kiến được công nhận", "not_met Vận động hiến ít nhất 80 đơn vị máu"}));
}

TEST(ResultPart, WhatIsSaidOfTheRestGoesForThoseNotNamed) {
  EXPECT_EQ(told_in("I. NHỮNG ĐIỀU ĐÃ KÝ\n"
                    "- Phát triển ít nhất 120 hội viên mới;\n"
                    "- Giúp ít nhất 15 hộ phụ nữ nghèo;\n"
                    "- Trên 85% hộ hội viên phân loại rác tại nhà.\n"
                    "II. KẾT QUẢ\n"
                    "Hội có 01 chỉ tiêu không đạt; các chỉ tiêu còn lại đều đạt. Phân loại rác tại nhà mới có 71% hộ "
                    "hội viên làm thường xuyên.\n"),
            (Lines{"met Phát triển ít nhất 120 hội viên mới", "met Giúp ít nhất 15 hộ phụ nữ nghèo",
                   "not_met Trên 85% hộ hội viên phân loại rác tại nhà"}));
}

// Aim: a heading that judges what stands below it opens no part of mere promises.
TEST(ResultPart, IsNoneBehindAHeadingThatJudges) {
  EXPECT_EQ(told_in("I. NHÓM CHỈ TIÊU KHÔNG ĐẠT\n"
                    "1. Tỷ lệ bỏ học dưới 0,4%.\n"
                    "2. Ít nhất 98% học sinh lên lớp.\n"
                    "3. Không có học sinh vi phạm pháp luật.\n"
                    "II. KẾT QUẢ KHÁC\n"
                    "Nhà trường giữ vững danh hiệu trường chuẩn.\n")
                .front(),
            "not_met Tỷ lệ bỏ học dưới 0,4%");
}

// Aim: a heading in a report that names work of the next year promises nothing.
TEST(ResultPart, WorkOfTheNextYearIsNoPromise) {
  EXPECT_EQ(told_in("I. KẾT QUẢ\n- Trồng ít nhất 50 cây xanh: đạt.\n"
                    "II. MỘT SỐ VIỆC LÀM TRONG NĂM 2026\n- Đôn đốc thôn Nà bàn giao mặt bằng.\n"
                    "- Tổ chức hội nghị phản biện khi có đề án.\n"),
            (Lines{"met Trồng ít nhất 50 cây xanh"}));
}

// Aim: lines whose brackets hold the plan are promises of their own, no results of the line above.
TEST(ResultPart, ALineWithThePlanInABracketJudgesItself) {
  EXPECT_EQ(told_in("I. KẾT QUẢ\n- Làm mới 3,2 km đường (giao ước 4 km), chưa đạt do chậm giải phóng mặt bằng.\n"
                    "- Xây dựng được 04 khu dân cư kiểu mẫu (giao ước ít nhất 04 khu dân cư), đạt.\n"
                    "- Hòa giải thành 43/46 vụ, bằng 93,5% (giao ước 85% trở lên), vượt giao ước.\n"),
            (Lines{"not_met Làm mới 3,2 km đường (giao ước 4 km)",
                   "met Xây dựng được 04 khu dân cư kiểu mẫu (giao ước ít nhất 04 khu dân cư)",
                   "exceeded Hòa giải thành 43/46 vụ, bằng 93,5% (giao ước 85% trở lên)"}));
}

// Aim: what explains the rows of a judged table is no row more.
TEST(ResultPart, APartThatExplainsAJudgedTablePromisesNothing) {
  EXPECT_EQ(told_in("I. BẢNG KẾT QUẢ\n| TT | Chỉ tiêu | Giao ước | Kết quả | Đánh giá |\n|---|---|---|---|---|\n"
                    "| 1 | Học sinh lên lớp | ít nhất 98% | 98,6% | Đạt |\n"
                    "| 2 | Học sinh bỏ học | dưới 0,4% | 0,5% | Không đạt |\n"
                    "| 3 | Giải cấp tỉnh | 05 giải | 07 giải | Vượt |\n\n"
                    "II. GIẢI TRÌNH CHỈ TIÊU KHÔNG ĐẠT\n1. Học sinh bỏ học. Ba em theo gia đình đi làm ăn xa.\n")
                .size(),
            3U);
}

// Aim: rows that call the promises by number, and the halves of one by their order.
TEST(ResultPart, RowsOfATableJudgeTheHalvesTheyName) {
  EXPECT_EQ(told_in("I. CÁC CHỈ TIÊU ĐÃ KÝ\n(1) Tỷ lệ sản phẩm lỗi dưới 0,35%.\n"
                    "(2) Có ít nhất 240 đề xuất cải tiến, trong đó ít nhất 30 đề xuất được áp dụng.\n"
                    "(3) Không xảy ra tai nạn lao động nặng.\nII. ĐỐI CHIẾU\n"
                    "Ký hiệu: V - vượt; Đ - đạt; K - không đạt.\nSố TT chỉ tiêu | Số thực hiện | Tự chấm\n"
                    "(1) | 0,31% | Đ\n(2) ý thứ nhất | 268 | V\n(2) ý thứ hai | 26 | K\n(3) | 0 vụ | Đ\n"),
            (Lines{"met Tỷ lệ sản phẩm lỗi dưới 0,35%", "exceeded Có ít nhất 240 đề xuất cải tiến",
                   "not_met trong đó ít nhất 30 đề xuất được áp dụng", "met Không xảy ra tai nạn lao động nặng"}));
}

// Aim: in minutes each speaker tells of promises in words of his own; his name and office name none of them, and a
// sentence that turns to the other side tells of the other half of the promise.
TEST(ResultPart, SpeakersOfMinutesTellOfThePromisesReadOut) {
  EXPECT_EQ(
      told_in("I. CÁC NỘI DUNG ĐÃ GIAO ƯỚC\n"
              "a) Giúp 12 hộ phụ nữ nghèo thoát nghèo; không để hội viên nào phải vay nặng lãi.\n"
              "b) Vận động quỹ Mái ấm tình thương 60 triệu đồng.\n"
              "c) 100% chi hội có mô hình phân loại rác tại nhà, 7/7 chi hội sinh hoạt đều hằng tháng.\n"
              "II. CÁC Ý KIẾN BÁO CÁO KẾT QUẢ\n"
              "Chị Y Vân, phụ trách quỹ và sinh hoạt chi hội: Đến nay có 14 hộ được công nhận thoát nghèo, hơn "
              "giao ước 02 hộ. Đáng tiếc là ở thôn 5 vẫn còn 01 chị vay nóng bên ngoài, như vậy đã phạm vào lời "
              "hứa.\n"
              "Đại diện kế toán xã, chị Nga: Quỹ Mái ấm tình thương thu được 47 triệu đồng, chưa đủ.\n"
              "Bà Y Bliu nói thêm về phân loại rác: cả 7 chi hội đều đã có mô hình. Sinh hoạt hằng tháng thì chi "
              "hội thôn 3 bỏ hai tháng, như vậy chưa đạt.\n"),
      (Lines{"exceeded Giúp 12 hộ phụ nữ nghèo thoát nghèo", "not_met không để hội viên nào phải vay nặng lãi",
             "not_met Vận động quỹ Mái ấm tình thương 60 triệu đồng",
             "met 100% chi hội có mô hình phân loại rác tại nhà", "not_met 7/7 chi hội sinh hoạt đều hằng tháng"}));
}

}  // namespace thidua::reading
