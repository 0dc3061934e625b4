#include "reading/parted_results.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

// Aim: where one telling speaks of several promises, each is given what is said of it and nothing else.

namespace thidua::reading {

namespace {

using core::Verdict;

std::vector<Verdict> verdicts_in(std::string_view lines) {
  const auto document = testing::document_of("BÁO CÁO\nKết quả giao ước năm 2025\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n" +
                                             std::string(lines) + "\n");
  std::vector<Verdict> found;
  for (const Target& target : read(document).targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

using Verdicts = std::vector<Verdict>;

}  // namespace

TEST(PartedResults, APieceThatNamesItsPromiseByItsWords) {
  EXPECT_EQ(
      verdicts_in("3. Có 06 sáng kiến cấp cơ sở, trong đó 01 sáng kiến được áp dụng trong toàn Khối: có 08 sáng kiến "
                  "cấp cơ sở; chưa có sáng kiến được áp dụng trong toàn Khối."),
      (Verdicts{Verdict::exceeded, Verdict::not_met}));
  EXPECT_EQ(verdicts_in(
                "4. 100% doanh nghiệp và ít nhất 98% hộ kinh doanh sử dụng hóa đơn điện tử: đạt chỉ tiêu đối với doanh "
                "nghiệp; hộ kinh doanh mới đạt 96,5%, chưa đạt."),
            (Verdicts{Verdict::met, Verdict::not_met}));
  EXPECT_EQ(
      verdicts_in(
          "5. Đăng ký hài lòng người bệnh nội trú từ 94%, ngoại trú từ 90%: nội trú 95,2%; ngoại trú 88,4%. Ngoại "
          "trú thiếu 1,6 điểm %, tập trung ở khâu chờ lấy kết quả xét nghiệm."),
      (Verdicts{Verdict::met, Verdict::not_met}));
}

TEST(PartedResults, TheWholeAndWhatIsPartOfIt) {
  EXPECT_EQ(
      verdicts_in(
          "6. Có ít nhất 40 sáng kiến được Hội đồng Công ty công nhận, trong đó 05 sáng kiến làm lợi từ 100 triệu "
          "đồng trở lên. Hội đồng đã công nhận 46 sáng kiến (vượt 06 sáng kiến), song chỉ có 04 sáng kiến làm lợi "
          "từ 100 triệu đồng trở lên, còn thiếu 01 sáng kiến."),
      (Verdicts{Verdict::exceeded, Verdict::not_met}));
  EXPECT_EQ(
      verdicts_in(
          "16. Phát triển mới ít nhất 2.400 đầu máy, trong đó khu vực nông thôn ít nhất 900 đầu máy.\nĐến hết "
          "tháng 11 đã lắp được 2.655 đầu máy. Khu vực nông thôn mới lắp 742 đầu máy vì chưa giải phóng xong hành "
          "lang tuyến. Như vậy tổng số vượt, còn phần nông thôn không đạt."),
      (Verdicts{Verdict::exceeded, Verdict::not_met}));
}

TEST(PartedResults, NumbersInTurnAndNumbersThatNameThePromise) {
  EXPECT_EQ(
      verdicts_in(
          "7. Hồ sơ nộp trực tuyến đạt trên 85%, trong đó hồ sơ thanh toán trực tuyến không dưới 70%. Kết quả lần "
          "lượt là 91,4% và 64,2%."),
      (Verdicts{Verdict::met, Verdict::not_met}));
  EXPECT_EQ(
      verdicts_in(
          "11. Ngân hàng câu hỏi: hoàn thành 100% khối 12 trong học kỳ I, 60% khối 11. → Khối 12 xong; khối 11 đạt "
          "52%."),
      (Verdicts{Verdict::met, Verdict::not_met}));
  EXPECT_EQ(
      verdicts_in(
          "14. Đối chiếu, tất toán 85 tài khoản của đơn vị đã giải thể, trong đó 60 tài khoản hoàn thành trước ngày "
          "30/6/2026.\n- Kết quả: tất toán cả 85 tài khoản; đến hạn 30/6 mới được 52 tài khoản."),
      (Verdicts{Verdict::met, Verdict::not_met}));
}

TEST(PartedResults, ThePlaceOfThePromise) {
  EXPECT_EQ(
      verdicts_in(
          "- Phòng ký giải quyết xong 100% đơn khiếu nại thuộc thẩm quyền, không có đơn quá hạn và không để vụ khiếu "
          "nại nào kéo dài quá 06 tháng. Điều thứ nhất và điều thứ hai đạt, còn điều thứ ba đành lỗi hẹn, vì vụ "
          "tranh chấp ranh đất ở ấp Cầu Quay đã sang tháng thứ chín."),
      (Verdicts{Verdict::met, Verdict::met, Verdict::not_met}));
}

TEST(PartedResults, WordsOfTheMeasureAreNoVerdict) {
  EXPECT_EQ(verdicts_in(
                "b) Học sinh xếp loại học tập Tốt đạt từ 18% trở lên, loại Khá từ 45% trở lên, loại Chưa đạt không quá "
                "2%.\nKết quả: Tốt 19,3%; Khá 44,1%; Chưa đạt 1,4%."),
            (Verdicts{Verdict::met, Verdict::not_met, Verdict::met}));
}

TEST(PartedResults, AConclusionThatNamesNoneIsForAll) {
  EXPECT_EQ(verdicts_in(
                "- Cam kết: có từ 60 sáng kiến trở lên được Hội đồng công nhận, trong đó ít nhất 20 sáng kiến của công "
                "nhân trực tiếp sản xuất. Đã làm: 71 sáng kiến được công nhận, công nhân trực tiếp có 26 sáng kiến. Tự "
                "đánh giá: hoàn thành vượt mức."),
            (Verdicts{Verdict::exceeded, Verdict::exceeded}));
}

TEST(PartedResults, WhatWasReachedTheYearBeforeIsNoResult) {
  EXPECT_EQ(
      verdicts_in(
          "- Công bố ít nhất 85 bài báo quốc tế, trong đó 40% thuộc nhóm Q1. Công bố được 97 bài, vượt 12 bài; nhưng "
          "bài Q1 chỉ chiếm 33%, chưa đạt. Năm học trước toàn trường có 81 bài."),
      (Verdicts{Verdict::exceeded, Verdict::not_met}));
}

TEST(PartedResults, AConclusionBehindASemicolonIsForAll) {
  EXPECT_EQ(verdicts_in(
                "b) Có từ 10 đến 12 giáo viên được công nhận dạy giỏi cấp trường, trong đó ít nhất 04 giáo viên dự thi "
                "cấp tỉnh. Kết quả: 13 giáo viên dạy giỏi cấp trường, 05 giáo viên dự thi cấp tỉnh; vượt chỉ tiêu."),
            (Verdicts{Verdict::exceeded, Verdict::exceeded}));
}

TEST(PartedResults, ABracketJudgesThePartBeforeItAlone) {
  EXPECT_EQ(verdicts_in(
                "3. Tuyển mới 1.250 học sinh (đạt 104,5% kế hoạch), trong đó ít nhất 480 sinh viên cao đẳng (chưa đạt, "
                "mới có 452 sinh viên)."),
            (Verdicts{Verdict::exceeded, Verdict::not_met}));
  EXPECT_EQ(verdicts_in(
                "1. 100% trẻ em 6 tuổi vào lớp 1 (đạt); 7/8 trường đạt chuẩn quốc gia (không đạt, mới có 6/8 trường)."),
            (Verdicts{Verdict::met, Verdict::not_met}));
}

TEST(PartedResults, TheLineBelowTellsOfEach) {
  EXPECT_EQ(
      verdicts_in(
          "Khoán bảo vệ rừng cho cộng đồng được hứa ở mức không dưới 9.500 ha, trong đó ít nhất 3.000 ha giao cho "
          "các nhóm hộ nghèo.\nHợp đồng đã ký với cộng đồng là 9.870 ha, đạt yêu cầu; phần của các nhóm hộ nghèo "
          "chỉ được 2.640 ha, chưa tới mức hứa vì hai nhóm xin rút."),
      (Verdicts{Verdict::met, Verdict::not_met}));
}

TEST(PartedResults, EachPromiseWithItsResultInABracketBehindIt) {
  EXPECT_EQ(verdicts_in(
                "- Tổ chức 01 hội thao (đã tổ chức tháng 8), 02 đợt về nguồn (mới đi 01 đợt), trồng 1.000 cây xanh (đã "
                "trồng 1.350 cây)."),
            (Verdicts{Verdict::met, Verdict::not_met, Verdict::exceeded}));
}

TEST(PartedResults, TwoPlacesNamedTogether) {
  EXPECT_EQ(
      verdicts_in(
          "- Tiêm chủng đầy đủ 95% trẻ dưới 1 tuổi; quản lý thai nghén 98%; suy dinh dưỡng dưới 18%. Chỉ tiêu thứ "
          "nhất và thứ hai đạt (96,1% và 98,4%). Chỉ tiêu thứ ba không đạt, tỷ lệ còn 19,3%."),
      (Verdicts{Verdict::met, Verdict::met, Verdict::not_met}));
}

}  // namespace thidua::reading
