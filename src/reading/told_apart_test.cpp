#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: results told apart from their promises - by numbers, all but some, in a second part - reach the right promise.

namespace thidua::reading {

namespace {

using core::Verdict;

constexpr std::string_view report_head = "BÁO CÁO\nKết quả thi đua năm 2025\n";
constexpr std::string_view first_part =
    "I. CHỈ TIÊU ĐÃ ĐĂNG KÝ\n1. Thu ngân sách đạt 120 tỷ đồng trở lên.\n2. 100% hồ sơ hoàn thuế giải quyết đúng hạn.\n"
    "3. Nợ thuế không quá 5% tổng thu.\n4. Không có đơn thư khiếu nại vượt cấp.\n5. Kiểm tra ít nhất 40 doanh "
    "nghiệp.\n";

std::vector<Verdict> verdicts_of(std::string_view results) {
  std::vector<Verdict> found;
  const std::string text =
      std::string(report_head) + std::string(first_part) + "II. KẾT QUẢ THỰC HIỆN\n" + std::string(results) + "\n";
  for (const Target& target : read(testing::document_of(text)).targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

const std::vector<Verdict> all_but_two_and_five{Verdict::met, Verdict::not_met, Verdict::met, Verdict::met,
                                                Verdict::not_met};

}  // namespace

TEST(ToldApart, ByTheNumbersOfThePromises) {
  for (const std::string_view results :
       {"Các chỉ tiêu 1, 3 và 4 hoàn thành. Chỉ tiêu 2 không đạt (96%). Chỉ tiêu 5 chưa đạt.",
        "- Đạt: 1, 3, 4.\n- Không đạt: 2, 5.",
        "1 - đạt (126 tỷ đồng); 2 - không đạt (96%); 3 - đạt; 4 - đạt; 5 - không đạt."}) {
    EXPECT_EQ(verdicts_of(results), all_but_two_and_five) << results;
  }
}

TEST(ToldApart, OfAllButThoseNamed) {
  for (const std::string_view results :
       {"Ngoài các chỉ tiêu 2 và 5 chưa đạt, các chỉ tiêu còn lại đều đạt.",
        "Tất cả các chỉ tiêu đều hoàn thành, trừ chỉ tiêu 2 và chỉ tiêu 5 không đạt."}) {
    EXPECT_EQ(verdicts_of(results), all_but_two_and_five) << results;
  }
}

TEST(ToldApart, InASecondPartByNumberByWordsAndInOrder) {
  for (const std::string_view results :
       {"1. Đạt 120 tỷ đồng.\n2. Đạt 96%.\n3. 4,2%.\n4. Không phát sinh.\n5. 38/40 doanh nghiệp.",
        "- Kiểm tra doanh nghiệp: không đạt (38 doanh nghiệp).\n- Thu ngân sách: đạt (120 tỷ đồng).\n- Đơn thư: đạt.\n"
        "- Hồ sơ hoàn thuế: không đạt (96%).\n- Nợ thuế: đạt (4,2%)."}) {
    EXPECT_EQ(verdicts_of(results), all_but_two_and_five) << results;
  }
}

TEST(ToldApart, APromiseOfTheSecondPartIsNoneOfTheFirst) {
  const auto found =
      verdicts_of("1. Thu ngân sách: 126 tỷ đồng, bằng 105% chỉ tiêu.\n2. Hồ sơ hoàn thuế đúng hạn 96%.");
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0], Verdict::exceeded);
  EXPECT_EQ(found[1], Verdict::not_met);
  EXPECT_EQ(found[4], Verdict::not_stated);
}

TEST(ToldApart, ALineThatSetsItsOwnBoundIsNoResultOfAnother) {
  const std::string text = std::string(report_head) +
                           "I. CHỈ TIÊU\n1. Trồng 50 cây xanh: đạt.\n2. Mở ít nhất 03 lớp: đạt.\nII. KẾT QUẢ KHÁC\n1. "
                           "Tổ chức ít nhất 02 hội thi: đạt.\n2. 100% tổ viên tham gia: không đạt.\n";
  EXPECT_EQ(read(testing::document_of(text)).targets.size(), 4U);
}

}  // namespace thidua::reading
