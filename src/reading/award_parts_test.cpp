#include "reading/award_parts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/testing.h"

// Aim: titles registered together, and what is promised to some of a group besides, are promises of their own.

namespace thidua::reading {

namespace {

/// «exists Tập thể lao động xuất sắc» for each promise of a pact with this one item.
std::vector<std::string> promised_in(std::string_view item) {
  std::vector<std::string> found;
  for (const Target& target :
       read(testing::document_of("BẢN GIAO ƯỚC THI ĐUA\nNăm 2026\nĐiều 1. Chỉ tiêu thi đua\n1. " + std::string(item) +
                                 "\n2. Trồng mới 20 ha rừng.\n"))
           .targets) {
    found.push_back(std::string(core::code(target.quantity.comparator)) + " " + target.quote.text);
  }
  found.pop_back();  // the second item
  return found;
}

}  // namespace

TEST(AwardParts, TitlesRegisteredTogetherAreOnePromiseEach) {
  const auto titles =
      promised_in("Với tập thể, đơn vị đăng ký danh hiệu Tập thể lao động xuất sắc và Bằng khen của Bộ trưởng.");
  ASSERT_EQ(titles.size(), 2U);
  EXPECT_NE(titles[0].find("Tập thể lao động xuất sắc"), std::string::npos) << titles[0];
  EXPECT_EQ(titles[0].find("Bằng khen"), std::string::npos) << titles[0];
  EXPECT_NE(titles[1].find("Bằng khen của Bộ trưởng"), std::string::npos) << titles[1];
}

TEST(AwardParts, OneTitleStaysOnePromise) {
  EXPECT_EQ(promised_in("Tập thể phấn đấu đạt danh hiệu Tập thể lao động xuất sắc.").size(), 1U);
}

TEST(GroupParts, WhatSomeOfThemAreToHaveBesidesIsAPromiseOfItsOwn) {
  const auto parts =
      promised_in("100% người lao động được khám sức khỏe định kỳ, lao động nữ được khám chuyên khoa phụ sản.");
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].find("lao động nữ"), std::string::npos) << parts[0];
  EXPECT_NE(parts[1].find("lao động nữ được khám chuyên khoa phụ sản"), std::string::npos) << parts[1];
}

TEST(GroupParts, WhoIsMeantStaysWithThePromise) {
  EXPECT_EQ(promised_in("100% người lao động, kể cả lao động thời vụ, được khám sức khỏe định kỳ.").size(), 1U);
}

}  // namespace thidua::reading
