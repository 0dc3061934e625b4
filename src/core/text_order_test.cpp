#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text.h"

namespace thidua::core {

namespace {

std::vector<std::string> in_name_order(std::vector<std::string> names) {
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return name_sort_key(a) < name_sort_key(b); });
  return names;
}

}  // namespace

TEST(NameOrder, TakesTheGivenNameFirst) {
  EXPECT_EQ(in_name_order({"Bùi Văn Yên", "Trần Thị An", "Lê Văn Hà", "Đỗ Minh Ân"}),
            (std::vector<std::string>{"Trần Thị An", "Đỗ Minh Ân", "Lê Văn Hà", "Bùi Văn Yên"}));
}

TEST(NameOrder, SeparatesLettersThatOtherLanguagesMix) {
  EXPECT_EQ(in_name_order({"Đạt", "Dũng", "Ê", "E", "Ước", "Uyên", "Ơn", "Oanh", "Ôn"}),
            (std::vector<std::string>{"Dũng", "Đạt", "E", "Ê", "Oanh", "Ôn", "Ơn", "Uyên", "Ước"}));
}

TEST(NameOrder, PutsTonesBehindLetters) {
  EXPECT_EQ(in_name_order({"Lê Hạ", "Lê Há", "Lê Hà", "Lê Ha", "Lê Hã", "Lê Hả"}),
            (std::vector<std::string>{"Lê Ha", "Lê Hà", "Lê Hả", "Lê Hã", "Lê Há", "Lê Hạ"}));
}

TEST(NameOrder, TakesFamilyThenMiddleNameNext) {
  EXPECT_EQ(in_name_order({"Trần Văn Lý", "Đinh Thị Lý", "Đinh An Lý", "Lý"}),
            (std::vector<std::string>{"Lý", "Đinh An Lý", "Đinh Thị Lý", "Trần Văn Lý"}));
}

TEST(NameOrder, SpacesAndDecomposedLettersDoNotMatter) {
  EXPECT_EQ(name_sort_key(" Lê  Ha\xCC\x80 "), name_sort_key("Lê Hà"));
}

TEST(TextOrder, IsVietnamese) {
  EXPECT_LT(text_sort_key("an"), text_sort_key("ăn"));
  EXPECT_LT(text_sort_key("ăn"), text_sort_key("ân"));
  EXPECT_LT(text_sort_key("ân"), text_sort_key("ba"));
  EXPECT_LT(text_sort_key("da"), text_sort_key("đa"));
  EXPECT_LT(text_sort_key("đa"), text_sort_key("em"));
}

TEST(TextOrder, NamesItsVersion) {
  EXPECT_EQ(collation_version().rfind("icu-", 0), 0U) << collation_version();
}

}  // namespace thidua::core
