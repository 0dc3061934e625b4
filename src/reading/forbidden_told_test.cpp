#include "reading/forbidden_told.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: that a thing which must not happen did or did not is known from what is told, without a word of judgement.

namespace thidua::reading {

namespace {

using core::Verdict;

/// Told behind a colon, in a line of its own, in a cell.
void expect_told(std::string_view thing, std::string_view told, Verdict expected) {
  const std::string head = "BÁO CÁO\nTổng kết giao ước thi đua năm 2025\nI. KẾT QUẢ THỰC HIỆN GIAO ƯỚC\n";
  const std::string promise = "1. Không để xảy ra " + std::string(thing);
  const std::string row = "| TT | Nội dung | Chỉ tiêu | Kết quả |\n| 1 | " + std::string(thing) +
                          " | không để xảy ra | " + std::string(told) + " |\n| 2 | Trồng cây | 50 cây | 50 cây |\n";
  const std::string others = "2. Trồng 50 cây: trồng được 60 cây.\n3. 95% hồ sơ đúng hạn: đạt 97%.\n";
  for (const std::string& body : {promise + ": " + std::string(told) + ".\n" + others,
                                  promise + ".\n- Kết quả: " + std::string(told) + ".\n" + others, row}) {
    const auto extract = read(testing::document_of(head + body));
    ASSERT_FALSE(extract.targets.empty()) << body;
    ASSERT_TRUE(extract.targets.front().judgement) << body;
    EXPECT_EQ(extract.targets.front().judgement->verdict, expected) << body;
  }
}

}  // namespace

TEST(ForbiddenTold, ItHappened) {
  expect_told("tai nạn lao động nặng", "ngày 19/4 một công nhân ngã giàn giáo, gãy tay", Verdict::not_met);
  expect_told("mất trộm", "kho số 2 bị mất một máy bơm đêm 14/5", Verdict::not_met);
  expect_told("vi phạm giao thông", "công an phường lập biên bản ba em trong tháng 3", Verdict::not_met);
}

TEST(ForbiddenTold, ItDidNot) {
  expect_told("bạo lực học đường", "chưa thấy vụ nào", Verdict::met);
  expect_told("phàn nàn của khách", "sổ góp ý không có lời nào", Verdict::met);
  expect_told("tai nạn lao động", "yên", Verdict::met);
  expect_told("đơn thư tồn đọng", "đến nay chưa phát sinh", Verdict::met);
}

// Aim: a harm that is denied is none.
TEST(ForbiddenTold, ADeniedHarmIsNone) {
  expect_told("tai nạn lao động", "không ai bị thương, không vụ việc nào", Verdict::met);
}

// Aim: the one number told says that a bound was gone over, whatever words stand beside it; days and working days are
// the same here.
TEST(ForbiddenTold, ANumberOverTheBound) {
  const auto verdict = [](std::string_view told) {
    const auto extract =
        read(testing::document_of("BÁO CÁO\nTổng kết giao ước thi đua năm 2025\nI. KẾT QUẢ THỰC HIỆN GIAO ƯỚC\n| TT | "
                                  "Nội dung | Chỉ tiêu | Kết quả "
                                  "|\n| 1 | Thời gian thanh toán | không quá 05 ngày | " +
                                  std::string(told) + " |\n| 2 | Trồng cây | 50 cây | 50 cây |\n"));
    return extract.targets.empty() ? Verdict::not_stated : extract.targets.front().judgement->verdict;
  };
  EXPECT_EQ(verdict("bình quân 7,5 ngày, đã có kế hoạch khắc phục"), Verdict::not_met);
  EXPECT_EQ(verdict("7 ngày"), Verdict::not_met);
  EXPECT_EQ(verdict("6,5 ngày làm việc, vượt mức giao ước"), Verdict::not_met);
  EXPECT_EQ(verdict("bình quân 3,5 ngày"), Verdict::met);
}

}  // namespace thidua::reading
