#include "reading/vocabulary.h"

#include <gtest/gtest.h>

// Aim: what an agency writes into a file of words is taken as it means it, and what it writes wrongly is named with
// file and line and changes nothing.

namespace thidua::reading {

namespace {

constexpr std::string_view own_words =
    "# Từ so sánh\n"
    "\n"
    "[before_number] ngay trước con số\n"
    "ít nhất = >=\n"
    "Trên = >\n"
    "\n"
    "[examples]\n"
    "ít nhất 5 hồ sơ -> >= 5 count\n";

std::string origin_of_refusal(std::string_view text) {
  Vocabulary vocabulary;
  const auto added = vocabulary.add("comparators", text);
  EXPECT_FALSE(added.ok()) << text;
  EXPECT_TRUE(vocabulary.notions().empty()) << "nothing of a refused file is taken";
  return added.ok() ? "" : added.error().place;
}

}  // namespace

TEST(Vocabulary, TakesTitleGroupsPhrasesAndExamplesOfAFile) {
  Vocabulary vocabulary;
  ASSERT_TRUE(vocabulary.add("comparators", own_words).ok());
  const Notion& notion = vocabulary.notions().at("comparators");
  EXPECT_EQ(notion.title, "Từ so sánh");
  const WordList& list = vocabulary.list("comparators", "before_number");
  EXPECT_EQ(list.explanation(), "ngay trước con số");
  ASSERT_EQ(list.entries().size(), 2U);
  EXPECT_EQ(list.entries()[1].phrase, "trên") << "lower case, whatever the file has";
  EXPECT_EQ(list.entries()[1].meaning, ">");
  EXPECT_EQ(list.entries()[1].origin, "comparators.txt:5");
  ASSERT_EQ(notion.examples.size(), 1U);
  EXPECT_EQ(notion.examples[0].expected, ">= 5 count");
}

TEST(Vocabulary, WordsAddedLaterComeFirstAndAKnownPhraseTakesItsNewMeaning) {
  Vocabulary vocabulary;
  ASSERT_TRUE(vocabulary.add("comparators", own_words).ok());
  const WordList& list = vocabulary.list("comparators", "before_number");
  ASSERT_TRUE(vocabulary.add("comparators", "[before_number]\nquá = >\ntrên = >=\nhơn = >\n", "so/them.txt").ok());
  ASSERT_EQ(list.entries().size(), 4U) << "the list handed out before has them";
  EXPECT_EQ(list.entries()[0].phrase, "quá");
  EXPECT_EQ(list.entries()[1].phrase, "hơn");
  EXPECT_EQ(list.entries()[3].meaning, ">=");
  EXPECT_EQ(list.entries()[3].origin, "so/them.txt:3");
  EXPECT_EQ(list.explanation(), "ngay trước con số");
  const std::vector<std::string_view> phrases(list.begin(), list.end());
  EXPECT_EQ(phrases, (std::vector<std::string_view>{"quá", "hơn", "ít nhất", "trên"}));
}

TEST(Vocabulary, NamesFileAndLineOfWhatItCannotRead) {
  EXPECT_EQ(origin_of_refusal("# Từ so sánh\nít nhất = >=\n"), "comparators.txt:2");
  EXPECT_EQ(origin_of_refusal("[trước số]\nít nhất = >=\n"), "comparators.txt:1");
  EXPECT_EQ(origin_of_refusal("[before_number\nít nhất = >=\n"), "comparators.txt:1");
  EXPECT_EQ(origin_of_refusal("[examples]\nít nhất 5\n"), "comparators.txt:2");
  EXPECT_EQ(origin_of_refusal("[before_number]\n" + std::string(300, 'a') + "\n"), "comparators.txt:2");
}

TEST(Vocabulary, FindsTheLongestPhraseAtAPlaceAndBeforeIt) {
  Vocabulary vocabulary;
  ASSERT_TRUE(vocabulary.add("n", "[g]\nkhông quá = a\nkhông = b\nquá = c\n").ok());
  const WordList& list = vocabulary.list("n", "g");
  const std::string_view low = "sai sót không  quá 5";
  std::size_t place = 0;
  EXPECT_EQ(list.at(low, low.find("không"), place)->meaning, "a");
  EXPECT_EQ(low.substr(place), " 5");
  EXPECT_EQ(list.before(low, low.find('5'), place)->meaning, "a");
  EXPECT_EQ(low.substr(place), "không  quá 5");
  EXPECT_EQ(list.before(low, 0, place), nullptr);
  EXPECT_EQ(list.first_in("điều không quá")->meaning, "a");
}

}  // namespace thidua::reading
