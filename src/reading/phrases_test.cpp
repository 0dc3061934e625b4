#include "reading/phrases.h"

#include <gtest/gtest.h>

// Aim: places of signs within a range of the text.

namespace thidua::reading {

TEST(Phrases, TheFirstSignIsSoughtNoFurtherThanTheRange) {
  constexpr std::string_view text = "a, b; c";
  EXPECT_EQ(first_sign(text, ";,", {0, 7}), 1U);
  EXPECT_EQ(first_sign(text, ";", {2, 7}), 4U);
  EXPECT_EQ(first_sign(text, ";", {0, 3}), 3U);    // behind the range, so the range's end
  EXPECT_EQ(first_sign(text, ";", {5, 99}), 99U);  // a range may end behind the text
  EXPECT_EQ(first_sign(text, ",", {9, 4}), 4U);
}

}  // namespace thidua::reading
