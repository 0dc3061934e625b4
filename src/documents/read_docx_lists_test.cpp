#include <gtest/gtest.h>

#include <string>

#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using sample::Lines;
using sample::list_definition;
using sample::list_level;
using sample::list_number;
using sample::listed;
using sample::paragraph;
using sample::texts;
using sample::word_document;

/// "Điều 1.", under it "1.", under it "a)".
const std::string articles = list_definition(
    1, list_level(0, "decimal", "Điều %1.") + list_level(1, "decimal", "%2.") + list_level(2, "lowerLetter", "%3)"));

}  // namespace

// Aim: the numbers of a decision are those that Word prints, through interruptions and levels.
TEST(WordLists, CountArticlesClausesAndPoints) {
  const auto document =
      word_document({.body = listed("Khen thưởng", 1, 0) + listed("Tập thể", 1, 1) + listed("phòng A", 1, 2) +
                             listed("phòng B", 1, 2) + paragraph("Không có số.") + listed("Cá nhân", 1, 1) +
                             listed("ông C", 1, 2) + listed("Thi hành", 1, 0) + listed("Từ ngày ký", 1, 1),
                     .numbering = articles + list_number(1, 1)});
  EXPECT_EQ(texts(document), (Lines{"Điều 1. Khen thưởng", "1. Tập thể", "a) phòng A", "b) phòng B", "Không có số.",
                                    "2. Cá nhân", "a) ông C", "Điều 2. Thi hành", "1. Từ ngày ký"}));
  EXPECT_EQ(document.paragraphs[3].list_level, 2);
  EXPECT_EQ(document.paragraphs[4].list_level, -1);
}

// Aim: two lists of one definition count on together until one is told to start anew.
TEST(WordLists, GoOnInAnotherListOfTheSameDefinitionUnlessToldToStartAnew) {
  const std::string anew = R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>)";
  const auto document =
      word_document({.body = listed("một", 1, 0) + listed("hai", 2, 0) + listed("năm", 3, 0) + listed("sáu", 3, 0) +
                             listed("bảy", 1, 0),
                     .numbering = articles + list_number(1, 1) + list_number(2, 1) + list_number(3, 1, anew)});
  EXPECT_EQ(texts(document), (Lines{"Điều 1. một", "Điều 2. hai", "Điều 5. năm", "Điều 6. sáu", "Điều 7. bảy"}));
}

// Aim: a list may replace a level of its definition whole.
TEST(WordLists, MayReplaceALevelOfTheirDefinition) {
  const std::string own = R"(<w:lvlOverride w:ilvl="0">)" + list_level(0, "upperRoman", "%1.") + "</w:lvlOverride>";
  const auto document = word_document({.body = listed("một", 1, 0) + listed("hai", 1, 0) + listed("con", 1, 1),
                                       .numbering = articles + list_number(1, 1, own)});
  EXPECT_EQ(texts(document), (Lines{"I. một", "II. hai", "1. con"}));
}

// Aim: w:lvlRestart says after which level a level begins anew; 0 is never.
TEST(WordLists, MayCountOnThroughHigherLevels) {
  const auto document = word_document(
      {.body = listed("I", 1, 0) + listed("x", 1, 1) + listed("y", 1, 2) + listed("I", 1, 0) + listed("x", 1, 1) +
               listed("x", 1, 1) + listed("y", 1, 2),
       .numbering = list_definition(1, list_level(0, "upperRoman", "%1.") +
                                           list_level(1, "decimal", "%2.", R"(<w:lvlRestart w:val="0"/>)") +
                                           list_level(2, "lowerLetter", "%3)", R"(<w:lvlRestart w:val="1"/>)")) +
                    list_number(1, 1)});
  EXPECT_EQ(texts(document), (Lines{"I. I", "1. x", "a) y", "II. I", "2. x", "3. x", "a) y"}));
}

// Aim: a definition may take its levels from another one through a list style.
TEST(WordLists, MayTakeTheirLevelsFromAListStyle) {
  const auto document = word_document(
      {.body = listed("một", 1, 0) + listed("hai", 1, 0),
       .numbering = list_definition(1, R"(<w:numStyleLink w:val="MucLuc"/>)") +
                    list_definition(2, R"(<w:styleLink w:val="MucLuc"/>)" + list_level(0, "lowerRoman", "(%1)")) +
                    list_number(1, 1)});
  EXPECT_EQ(texts(document), (Lines{"(i) một", "(ii) hai"}));
}

// Aim: numbers take capitals and old fonts from the list, the paragraph's end mark or its style.
TEST(WordLists, PrintTheirNumbersInTheirOwnLetters) {
  const std::string old_capitals = R"(<w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr>)";
  const auto document =
      word_document({.body = listed("một", 1, 0) + listed("hai", 2, 0, "<w:rPr><w:caps/></w:rPr>") + listed("ba", 3, 0),
                     .numbering = list_definition(1, R"(<w:lvl w:ilvl="0"><w:lvlText w:val="§iÒu %1:"/>)" +
                                                         old_capitals + "</w:lvl>") +
                                  list_definition(2, list_level(0, "decimal", "Điều %1.")) +
                                  list_definition(3, list_level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) +
                                  list_number(1, 1) + list_number(2, 2) + list_number(3, 3)});
  EXPECT_EQ(texts(document), (Lines{"ĐIỀU 1: một", "ĐIỀU 1. hai", "ba"}));
}

// Aim: an empty paragraph of a list counts, as in Word; one that is hidden or deleted does not.
TEST(WordLists, CountEmptyParagraphsButNoneThatIsGone) {
  const std::string hidden =
      R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)"
      R"(<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>)";
  const std::string deleted =
      R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)"
      R"(<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>)";
  const auto document =
      word_document({.body = listed("một", 1, 1) + listed("", 1, 1) + hidden + deleted + listed("ba", 1, 1),
                     .numbering = articles + list_number(1, 1)});
  EXPECT_EQ(texts(document), (Lines{"1. một", "3. ba"}));
}

// Aim: a heading that runs on into its text (Word hides its end mark) is one paragraph with its number in front.
TEST(WordLists, NumberAHeadingThatRunsOnIntoItsText) {
  const std::string run_in =
      R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>)"
      R"(</w:pPr><w:r><w:t>Phạm vi. </w:t></w:r></w:p>)";
  const auto document = word_document(
      {.body = run_in + paragraph("Toàn tỉnh.") + listed("Hiệu lực", 1, 0), .numbering = articles + list_number(1, 1)});
  EXPECT_EQ(texts(document), (Lines{"Điều 1. Phạm vi. Toàn tỉnh.", "Điều 2. Hiệu lực"}));
}

// Aim: eight thousand definitions and links cost no more than their number.
TEST(WordLists, OfManyDefinitionsAreFoundWithoutSearching) {
  std::string numbering;
  std::string body;
  for (int id = 1; id <= 8'000; ++id) {
    numbering += list_definition(id, R"(<w:numStyleLink w:val="S)" + std::to_string(id) + R"("/>)");
    numbering += list_definition(
        100'000 + id, R"(<w:styleLink w:val="S)" + std::to_string(id) + R"("/>)" + list_level(0, "decimal", "%1."));
    numbering += list_number(id, id);
    body += listed("x", id, 0);
  }
  const auto document = word_document({.body = body, .numbering = numbering});
  ASSERT_EQ(document.paragraphs.size(), 8'000U);
  EXPECT_EQ(document.paragraphs.back().text, "1. x");
}

}  // namespace thidua::documents
