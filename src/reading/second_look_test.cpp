#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: a result is read to its end: what its last words say weighs more than a number or a weak word before them.

namespace thidua::reading {

namespace {

using core::Verdict;

struct ReadToItsEnd {
  std::string_view line;
  Verdict verdict;
};

void expect_read(std::string_view head, const std::vector<ReadToItsEnd>& lines) {
  for (const ReadToItsEnd& one : lines) {
    const auto targets = read(testing::document_of(std::string(head) + "\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n- " +
                                                   std::string(one.line) + "\n"))
                             .targets;
    ASSERT_EQ(targets.size(), 1U) << one.line;
    ASSERT_TRUE(targets[0].judgement) << one.line;
    EXPECT_EQ(targets[0].judgement->verdict, one.verdict) << one.line;
  }
}

constexpr std::string_view of_the_year = "BÁO CÁO\nTổng kết thực hiện giao ước năm 2025";
constexpr std::string_view of_half_a_year = "BÁO CÁO\nSơ kết 6 tháng đầu năm 2025 thực hiện giao ước thi đua";

}  // namespace

TEST(SecondLook, WhatIsPutOffToALaterYearIsDropped) {
  expect_read(
      of_the_year,
      {
          {"Khởi công nhà để xe trước ngày 30/9/2025: UBND tỉnh đã cho lùi sang năm 2026.", Verdict::dropped},
          {"Khởi công nhà để xe trước ngày 30/9/2025: chủ đầu tư quyết định dời sang vụ sau.", Verdict::dropped},
          {"Khởi công nhà để xe trước ngày 30/9/2025: nội dung này chuyển năm học sau.", Verdict::dropped},
          {"Khởi công nhà để xe trước ngày 30/9/2025: khu đất phải trả lại nên không còn đặt ra.", Verdict::dropped},
      });
}

TEST(SecondLook, TheLastWordsJudge) {
  expect_read(
      of_the_year,
      {
          {"Giải ngân từ 95% vốn trở lên: đã giải ngân 81,5%, niên độ chưa kết thúc nên chưa đánh giá.",
           Verdict::not_assessed},
          {"Kết nạp từ 60 đoàn viên trở lên: kết nạp 71 đoàn viên, mới nửa năm đã vượt chỉ tiêu.", Verdict::exceeded},
          {"Giảm ít nhất 6% số hộ nghèo: giảm 7,2%, hơn mức đã hứa.", Verdict::exceeded},
          {"Được công nhận Tập thể lao động xuất sắc: hồ sơ đã trình Sở, đang chờ kết quả.", Verdict::proposed},
          {"Học sinh ở lại lớp dưới 1%: chờ kết quả thi lại tháng 8.", Verdict::not_assessed},
      });
}

TEST(SecondLook, EachOneOrNot) {
  expect_read(of_the_year,
              {
                  {"Mỗi phân xưởng có ít nhất 03 sáng kiến: 05 phân xưởng làm được, Phân xưởng Lò hơi mới có 01.",
                   Verdict::not_met},
                  {"Mỗi đơn vị cử ít nhất 02 người dự hội thi: có 7/8 đơn vị cử đủ, riêng Trường Du lịch không cử.",
                   Verdict::not_met},
              });
}

TEST(SecondLook, AtTheMiddleOfTheYearLessIsUnderWay) {
  expect_read(
      of_half_a_year,
      {
          {"Vận động hiến máu tối thiểu 60 đơn vị máu trong năm: 6 tháng được 38 đơn vị, đúng kế hoạch.",
           Verdict::in_progress},
          {"Tiết kiệm 10% chi thường xuyên: đã tiết kiệm được 4,2%, chậm so với tiến độ.", Verdict::in_progress},
      });
}

}  // namespace thidua::reading
