#include "reports/locked_numbers.h"

#include <gtest/gtest.h>

namespace thidua::reports {
namespace {

using Figures = std::vector<std::string>;

TEST(FiguresOfASentence, AreReadWhole) {
  EXPECT_EQ(figures_in("Đạt 98,61%, tức 4.254/4.314 hồ sơ (06 vụ) ngày 15/12/2025."),
            (Figures{"98,61%", "4.254/4.314", "06", "15/12/2025"}));
  EXPECT_EQ(figures_in("từ 10 % đến 15%."), (Figures{"10%", "15%"}));
  EXPECT_EQ(figures_in("Không có số nào."), Figures{});
  EXPECT_EQ(figures_in("năm 2025."), Figures{"2025"});
}

TEST(LockedNumbers, LetWordsChangeAndFiguresMove) {
  EXPECT_FALSE(number_fault("Đạt 98,61%, tức 4.254/4.314 hồ sơ.", "Có 4.254/4.314 hồ sơ trả đúng hạn, bằng 98,61%."));
}

TEST(LockedNumbers, RefuseAChangedAMissingAndAnAddedFigure) {
  const auto changed = number_fault("Đạt 98,61%.", "Đạt 99,61%.");
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->code, "report.sentence.numbers");
  EXPECT_NE(changed->message.find("Thiếu số “98,61%”"), std::string::npos) << changed->message;
  EXPECT_NE(changed->message.find("Thừa số “99,61%”"), std::string::npos) << changed->message;
  EXPECT_TRUE(number_fault("Có 02 tập thể, 02 cá nhân.", "Có 02 tập thể và cá nhân."));
  EXPECT_TRUE(number_fault("Đã hoàn thành.", "Đã hoàn thành 100%."));
  EXPECT_TRUE(number_fault("Đạt 98%.", "Đạt 98."));  // a percent is no bare number
}

}  // namespace
}  // namespace thidua::reports
