#include <gtest/gtest.h>

#include <algorithm>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

/// The codes of what is asked about the first target of a report.
std::string asked(const std::string& title, const std::string& line) {
  const auto targets =
      read(testing::document_of("BÁO CÁO\n" + title + "\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" + line + "\n")).targets;
  std::string codes;
  for (const Doubt& doubt : targets.empty() ? std::vector<Doubt>{{"none found", "", {}}} : targets.front().doubts) {
    codes += (codes.empty() ? "" : " ") + doubt.code;
  }
  const bool sure = !targets.empty() && targets.front().confidence >= sure_from;
  return codes + (sure ? "sure" : "");
}
std::string asked(const std::string& line) {
  return asked("Tổng kết thi đua năm 2026", line);
}

}  // namespace

// Aim: a plain promise with its word of judgement is sure; each general sign of doubt is asked.
TEST(Certainty, AsksWhereThereAreSignsOfDoubt) {
  EXPECT_EQ(asked("1. Trồng 50 cây xanh: đạt."), "sure");
  EXPECT_EQ(asked("1. Mở 03 lớp, gồm lớp tin học tại xã: đạt."), "several_promises");
  EXPECT_EQ(asked("1. Thu ngân sách ước 86 tỷ đồng: đạt."), "may_be_a_result");
  EXPECT_EQ(asked("1. Được công nhận 05 sáng kiến: đang chờ Hội đồng xét công nhận."), "waits_for_decision");
}

// Aim: «không đạt» at half a year may be no more than how far it came; at its end it is sure.
TEST(Certainty, AsksOfHalfAYear) {
  EXPECT_NE(asked("Sơ kết thi đua 6 tháng đầu năm 2026", "1. Tiết kiệm 10% chi thường xuyên: không đạt.")
                .find("half_year_verdict"),
            std::string::npos);
  EXPECT_EQ(asked("1. Tiết kiệm 10% chi thường xuyên: không đạt."), "sure");
}

// Aim: a share greater than its whole is a result and a plan.
TEST(Certainty, AsksOfAShareGreaterThanItsWhole) {
  EXPECT_NE(asked("1. Vận động quỹ 120/100 triệu đồng: vượt.").find("several_figures"), std::string::npos);
}

}  // namespace thidua::reading
