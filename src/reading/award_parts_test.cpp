#include "reading/award_parts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/testing.h"

// Aim: titles registered together, and what is promised to some of a group besides, are promises of their own.

namespace thidua::reading {

namespace {

/// What each promise of a report with this item says, in order.
std::vector<std::string> promised_in(std::string_view item) {
  std::vector<std::string> found;
  for (const Target& target :
       read(testing::document_of("BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\nI. KẾT QUẢ\n1. " +
                                 std::string(item) + "\n2. Trồng mới 20 ha rừng: trồng được 22 ha, vượt.\n"))
           .targets) {
    found.push_back(target.quote.text);
  }
  found.pop_back();  // the second item
  return found;
}

}  // namespace

TEST(AwardParts, TitlesRegisteredTogetherAreOnePromiseEach) {
  const auto titles =
      promised_in("Với tập thể, đơn vị đăng ký danh hiệu Cờ thi đua của ngành và Bằng khen của Bộ: đã trình.");
  ASSERT_EQ(titles.size(), 2U);
  EXPECT_NE(titles[0].find("Cờ thi đua"), std::string::npos) << titles[0];
  EXPECT_EQ(titles[0].find("Bằng khen"), std::string::npos) << titles[0];
  EXPECT_NE(titles[1].find("Bằng khen của Bộ"), std::string::npos) << titles[1];
}

TEST(AwardParts, OneTitleStaysOnePromise) {
  EXPECT_EQ(promised_in("Đơn vị đăng ký danh hiệu Cờ thi đua của ngành: đã trình.").size(), 1U);
}

TEST(GroupParts, WhatSomeOfThemAreToHaveBesidesIsAPromiseOfItsOwn) {
  const auto parts = promised_in(
      "100% người lao động được khám sức khỏe định kỳ, lao động nữ được khám chuyên khoa phụ sản: đã khám đủ.");
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].find("lao động nữ"), std::string::npos) << parts[0];
  EXPECT_NE(parts[1].find("lao động nữ được khám chuyên khoa phụ sản"), std::string::npos) << parts[1];
}

TEST(GroupParts, WhoIsMeantStaysWithThePromise) {
  EXPECT_EQ(promised_in("100% người lao động, kể cả lao động thời vụ, được khám sức khỏe định kỳ: đã khám đủ.").size(),
            1U);
}

}  // namespace thidua::reading
