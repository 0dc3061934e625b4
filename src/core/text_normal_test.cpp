#include <gtest/gtest.h>

#include <string>

#include "core/text.h"
#include "core/utf8.h"

namespace thidua::core {

TEST(NormalForm, ComposesDecomposedVietnameseAndKeepsTheWayBack) {
  // "Tiếng" typed as e + circumflex + acute: seven code points, five letters.
  const std::string decomposed = "Tie\xCC\x82\xCC\x81ng ba";
  const NormalisedText result = normalised(decomposed);
  EXPECT_EQ(result.text, "Tiếng ba");
  ASSERT_EQ(result.original.size(), result.text.size() + 1);
  EXPECT_EQ(result.original[0], 0U);
  const std::size_t letter = result.text.find("ế");
  EXPECT_EQ(result.original[letter], 2U);
  EXPECT_EQ(result.original[letter + 2], 2U);  // every byte of the letter came from one place
  EXPECT_EQ(result.original[letter + 3], 5U);  // "n"
  EXPECT_EQ(result.original.back(), 10U);
}

TEST(NormalForm, PutsMarksInCanonicalOrder) {
  EXPECT_EQ(nfc("e\xCC\xA3\xCC\x82"), "ệ");  // dot below, then circumflex
  EXPECT_EQ(nfc("\xC3\xAA\xCC\xA3"), "ệ");   // ê and dot below
  EXPECT_EQ(nfc("o\xCC\x9B\xCC\x81"), "ớ");  // horn, acute
}

TEST(NormalForm, LeavesComposedTextAlone) {
  const std::string text = "Đặng Thị Hà – 99,4% “chỉ tiêu”";
  const NormalisedText result = normalised(text);
  EXPECT_EQ(result.text, text);
  EXPECT_EQ(result.original.back(), code_points(text));
}

TEST(NormalForm, ReplacesBytesThatAreNoUtf8) {
  const NormalisedText result = normalised(
      "a\xFF\xC3"
      "b");
  EXPECT_EQ(result.text,
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(result.original.back(), 4U);
  EXPECT_FALSE(is_valid_utf8("a\xFF"));
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));  // half of a surrogate pair
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));      // overlong
  EXPECT_TRUE(is_valid_utf8("ữ \xEF\xBF\xBD"));
}

TEST(NormalForm, OfNothingIsNothing) {
  EXPECT_EQ(normalised("").text, "");
  ASSERT_EQ(normalised("").original.size(), 1U);
  EXPECT_EQ(normalised("").original[0], 0U);
}

TEST(NormalForm, MarkWithoutLetterKeepsItsPlace) {
  const NormalisedText result = normalised(
      "\xCC\x81"
      "a");
  EXPECT_EQ(result.text,
            "\xCC\x81"
            "a");
  EXPECT_EQ(result.original[2], 1U);
}

TEST(Folding, DropsMarksAndCase) {
  EXPECT_EQ(folded("Đặng Thị Hà"), "dang thi ha");
  EXPECT_EQ(folded("ĐƯỜNG LỐI"), "duong loi");
  EXPECT_EQ(folded("D\xCC\xA3"
                   "a\xCC\x86\xCC\xA3ng"),
            "dang");
  EXPECT_EQ(folded("Ðề án"), "de an");  // with the Icelandic letter
  EXPECT_EQ(folded("9001:2015"), "9001:2015");
}

TEST(Folding, KnowsAllVietnameseVowels) {
  EXPECT_EQ(folded("àáảãạăằắẳẵặâầấẩẫậ"), "aaaaaaaaaaaaaaaaa");
  EXPECT_EQ(folded("èéẻẽẹêềếểễệ"), "eeeeeeeeeee");
  EXPECT_EQ(folded("ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"), "ooooooooooooooooo");
  EXPECT_EQ(folded("ùúủũụưừứửữựìíỉĩịỳýỷỹỵ"), "uuuuuuuuuuuiiiiiyyyyy");
}

TEST(Case, ChangesVietnameseLetters) {
  EXPECT_EQ(lower("GIAO ƯỚC THI ĐUA"), "giao ước thi đua");
  EXPECT_EQ(upper("giao ước thi đua"), "GIAO ƯỚC THI ĐUA");
}

TEST(Spaces, AreTrimmedAndMadeSingle) {
  EXPECT_EQ(trimmed("\xC2\xA0 một \xE2\x80\x8B"), "một");
  EXPECT_EQ(trimmed("\xEF\xBB\xBF"
                    "x"),
            "x");
  EXPECT_EQ(trimmed(" \t\r\n"), "");
  EXPECT_EQ(single_spaced("  giao \t ước\xC2\xA0\xC2\xA0thi\r\nđua "), "giao ước thi đua");
}

TEST(CodePoints, AreWalkedBackwardsToo) {
  const std::string text =
      "aữ\xFF"
      "€";
  std::size_t at = text.size();
  EXPECT_EQ(previous_code_point(text, at), U'€');
  EXPECT_EQ(previous_code_point(text, at), 0xFFFDU);
  EXPECT_EQ(previous_code_point(text, at), U'ữ');
  EXPECT_EQ(previous_code_point(text, at), U'a');
  EXPECT_EQ(at, 0U);
}

}  // namespace thidua::core
