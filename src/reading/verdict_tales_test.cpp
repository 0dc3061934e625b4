#include <gtest/gtest.h>

#include "reading/testing.h"
#include "reading/verdicts.h"

// Aim: a result told without any word of judgement is found and compared with what was promised.

namespace thidua::reading {

namespace {

using core::Verdict;

struct Told {
  std::string_view line;
  Verdict verdict;
};

std::vector<Target> targets_of_report(std::string_view line) {
  return read(testing::document_of("BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n- " +
                                   std::string(line) + "\n"))
      .targets;
}

void expect_told(const std::vector<Told>& tales) {
  for (const Told& told : tales) {
    const auto targets = targets_of_report(told.line);
    ASSERT_EQ(targets.size(), 1U) << told.line;
    ASSERT_TRUE(targets[0].judgement) << told.line;
    EXPECT_EQ(targets[0].judgement->verdict, told.verdict) << told.line;
  }
}

}  // namespace

TEST(VerdictTales, BehindAColonTheSameUnitIsTheResult) {
  expect_told({
      {"Kết nạp 12 đảng viên mới: kết nạp 10 đảng viên, còn thiếu 02 đảng viên.", Verdict::not_met},
      {"Kết nạp 12 đảng viên mới: 12/12.", Verdict::met},
      {"Giảm tỷ lệ hộ nghèo xuống còn dưới 2%: cuối năm còn 1,85%.", Verdict::met},
      {"Giảm tỷ lệ hộ nghèo xuống dưới 2%: tỷ lệ hộ nghèo còn 2,3%.", Verdict::not_met},
      {"Có ít nhất 03 sáng kiến được công nhận cấp cơ sở: có 05 sáng kiến được công nhận.", Verdict::met},
      {"Bàn giao mặt bằng 12 km tuyến đường tránh: đã bàn giao 9,6/12 km.", Verdict::not_met},
      {"Ngày điều trị trung bình không quá 6,5 ngày: 6,2 ngày.", Verdict::met},
      {"Doanh thu đạt 450 tỷ đồng: ước cả năm 437 tỷ đồng, bằng 97,1% kế hoạch.", Verdict::not_met},
  });
}

TEST(VerdictTales, BehindACommaOrInABracketTheNumberAlone) {
  expect_told({
      {"95% trẻ em trong độ tuổi được tiêm chủng đầy đủ, đạt 93,8%.", Verdict::not_met},
      {"100% đoàn viên công đoàn được khám sức khỏe định kỳ (100%).", Verdict::met},
  });
}

TEST(VerdictTales, NothingPromisedIsKeptOrBroken) {
  expect_told({
      {"Không để xảy ra mất an toàn lao động: giữ vững.", Verdict::met},
      {"Không có học sinh bỏ học; giữ vững trong cả năm học.", Verdict::met},
      {"Không để xảy ra cháy nổ: trong năm không có vụ nào.", Verdict::met},
      {"Không có đơn thư khiếu nại vượt cấp: xảy ra 02 đơn.", Verdict::not_met},
      {"Không có cán bộ vi phạm nồng độ cồn: 01 trường hợp vi phạm.", Verdict::not_met},
  });
}

TEST(VerdictTales, WhatALaterClauseSaysWeighsMoreThanTheNumber) {
  expect_told({
      {"Tỷ lệ học sinh lên lớp đạt 98% trở lên; kết quả 99,1%, vượt 1,1 điểm phần trăm.", Verdict::exceeded},
      {"Có ít nhất 03 sáng kiến được công nhận: đã nộp 04 sáng kiến, Hội đồng chưa họp xét.", Verdict::proposed},
      {"Tỷ lệ giải ngân đạt 100%: đến ngày 30/11/2025 giải ngân 78,4%, dự kiến đến 31/01/2026 đạt 100%.",
       Verdict::in_progress},
      {"100% thôn có nhà văn hóa đạt chuẩn: hiện còn 02 thôn chưa có nhà văn hóa.", Verdict::not_met},
  });
}

TEST(VerdictTales, TheWayItWentAndThePlanItWentBeyond) {
  expect_told({
      {"Giảm ít nhất 10% số vụ tai nạn giao thông so với năm 2024: số vụ tăng 3% so với cùng kỳ.", Verdict::not_met},
      {"Trồng mới 50 ha cà phê tái canh: tăng 6 ha so với kế hoạch.", Verdict::exceeded},
  });
}

TEST(VerdictTales, DaysAreComparedWhereNoNumberIsPromised) {
  expect_told({
      {"Khởi công gói thầu số 5 trước ngày 30/6/2025: đến ngày 15/8/2025 mới khởi công.", Verdict::not_met},
      {"Ban hành quy chế chi tiêu nội bộ trong quý I: ban hành ngày 20/3/2025.", Verdict::met},
      {"Công đoàn cơ sở xếp loại vững mạnh xuất sắc: được công nhận vững mạnh xuất sắc.", Verdict::met},
  });
}

TEST(VerdictTales, EachPartFindsTheNumberWithItsWords) {
  const auto targets = targets_of_report(
      "90% tờ khai nộp đúng hạn trở lên; 95% doanh nghiệp nộp thuế điện tử. Kết quả: tờ khai đúng hạn 92,4%; nộp thuế "
      "điện tử 98,7%.");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].judgement->verdict, Verdict::met);
  EXPECT_EQ(targets[1].judgement->verdict, Verdict::exceeded);
}

TEST(VerdictTales, BehindAFullStopASentenceThatTells) {
  expect_told({
      {"Vận động Quỹ Đền ơn đáp nghĩa 120 triệu đồng. Tổng số tiền vận động được là 134,7 triệu đồng.",
       Verdict::exceeded},
      {"Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%. Toàn xã có 12.480/13.010 người tham gia.", Verdict::exceeded},
      {"Xóa 22 nhà tạm, nhà dột nát. Hoàn thành 22/22 nhà, trước thời hạn.", Verdict::met},
      {"Không có trường hợp sinh con thứ ba. Trong năm không có trường hợp nào vi phạm.", Verdict::met},
  });
}

TEST(VerdictTales, ZeroInABracketOrAlone) {
  expect_told({
      {"Không có trường hợp sinh con thứ ba (không phát sinh).", Verdict::met},
      {"Không có trường hợp sinh con thứ ba (có 02 trường hợp).", Verdict::not_met},
      {"Không có trường hợp sinh con thứ ba: 0.", Verdict::met},
  });
}

TEST(VerdictTales, ASmallerPlaceIsTheBetterOne) {
  expect_told({
      {"Chỉ số cải cách hành chính xếp thứ 5 trở lên: xếp thứ 7.", Verdict::not_met},
      {"Chỉ số cải cách hành chính xếp thứ 5 trở lên: năm 2025 xếp thứ 4/18 sở, ngành.", Verdict::met},
  });
}

TEST(VerdictTales, KetQuaWithAFewWordsBeforeItsColon) {
  const auto targets = targets_of_report(
      "Phấn đấu 88% gia đình văn hóa, 13/14 thôn văn hóa. Kết quả bình xét: 89,5% gia đình văn hóa; 12/14 thôn.");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].judgement->verdict, Verdict::exceeded);
  EXPECT_EQ(targets[1].judgement->verdict, Verdict::not_met);
}

TEST(VerdictTales, TheLineBelowTells) {
  const auto targets = targets_of_report(
      "Kiểm tra chuyên đề ít nhất 24 cuộc, trong đó kiểm tra tại trụ sở từ 06 cuộc trở lên.\nĐã kiểm tra 27 cuộc, có "
      "05 cuộc tại trụ sở.");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].judgement->verdict, Verdict::met);
}

TEST(VerdictTales, WhatWasStrivenForIsComparedByItself) {
  const auto targets = targets_of_report(
      "Thu ngân sách 1.850 tỷ đồng, phấn đấu 1.950 tỷ đồng. Kết quả: số thu 1.933 tỷ đồng, đạt 104,5% chỉ tiêu.");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].judgement->verdict, Verdict::exceeded);
  EXPECT_EQ(targets[1].judgement->verdict, Verdict::not_met);
}

}  // namespace thidua::reading
