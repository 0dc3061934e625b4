#include "server/question_file.h"

#include <gtest/gtest.h>

#include "support/folder.h"

namespace thidua::server {
namespace {

std::vector<AskedInFile> two_questions() {
  pacts::Doubt band{
      1, "band_and_open_bound", "Hiểu “từ 10” theo cách nào?", {{"từ 10: đến 15", "{}"}, {"từ 10 trở lên", "{}"}}, 0};
  pacts::Doubt year{2, "old_year", "Có phải \"ghi sót\" không?\n", {{"Đúng", "{}"}, {"# Không", "{}"}}, 0};
  return {{"T12", "Đề nghị từ 10 - 15 tập thể", band}, {"T32.2", "trong năm 2024: 80%", year}};
}

/// What comes back from a file with this content, or the code of the refusal.
class AQuestionFile : public ::testing::Test {
 protected:
  core::Outcome<FilledIn> back(std::string_view name, std::string_view bytes) {
    test::write_file(folder / name, bytes);
    return filled_in(folder / name);
  }
  std::string fault(std::string_view name, std::string_view bytes) {
    const auto filled = back(name, bytes);
    return filled ? "none" : filled.error().code;
  }
  test::TemporaryFolder folder;
};

TEST_F(AQuestionFile, WrittenAsYamlIsFilledInAndComesBack) {
  std::string text = question_file("giao-uoc.docx", "ab12", two_questions(), false);
  EXPECT_EQ(back("q.yaml", text)->answers.size(), 0U);
  ASSERT_TRUE(text.ends_with("answer:\n")) << text;
  text.insert(text.size() - 1, " 2");
  const auto read_back = back("q.yaml", text);
  ASSERT_TRUE(read_back.ok());
  EXPECT_EQ(read_back->sha256, "ab12");
  EXPECT_EQ(read_back->answers, (std::vector<std::string>{"T32.2=2"}));
}

TEST_F(AQuestionFile, WrittenAsJsonIsFilledInAndComesBack) {
  std::string text = question_file("giao-uoc.docx", "ab12", two_questions(), true);
  EXPECT_EQ(back("q.json", text)->answers.size(), 0U);
  const std::string empty = "\"answer\": null";
  const auto first = text.find(empty);
  ASSERT_NE(first, std::string::npos) << text;
  text.replace(first, empty.size(), "\"answer\": 2");
  const auto second = text.find(empty);
  text.replace(second, empty.size(), "\"answer\": \"1\"");
  const auto read_back = back("q.json", text);
  ASSERT_TRUE(read_back.ok());
  EXPECT_EQ(read_back->sha256, "ab12");
  EXPECT_EQ(read_back->answers, (std::vector<std::string>{"T12=2", "T32.2=1"}));
}

TEST_F(AQuestionFile, KeepsAnAnswerThatWasThereAlready) {
  auto asked = two_questions();
  asked[0].doubt.chosen = 1;
  EXPECT_EQ(back("q.yaml", question_file("a", "b", asked, false))->answers, (std::vector<std::string>{"T12=1"}));
  EXPECT_EQ(back("q.json", question_file("a", "b", asked, true))->answers, (std::vector<std::string>{"T12=1"}));
}

TEST_F(AQuestionFile, OfAnotherShapeIsRefusedWithItsPlace) {
  for (const char* wrong : {"", "just words", "[1, 2]", "questions: 5", "sha256: a", "questions: [5]",
                            "questions: [{id: T12, answer: [1]}]", "questions: [{id: T12, answer: hai}]",
                            "questions: [{answer: 1}]", "questions: [", "\"\\x", "a: &a [*a"})
    EXPECT_EQ(fault("q.yaml", wrong), "answers.file") << wrong;
  for (const char* wrong : {"", "[]", "{}", R"({"questions":5})", R"({"questions":[{"id":"T12","answer":[1]}]})",
                            R"({"questions":[{"answer":1}]})", R"({"questions":[{"id":"T12","answer":1.5}]})", "{"})
    EXPECT_EQ(fault("q.json", wrong), "answers.file") << wrong;
  EXPECT_EQ(fault("q.yaml", "\xFF\xFE"), "answers.file");
  EXPECT_EQ(fault("q.yaml", std::string(3'000'000, 'a')), "file.too_large");
  const auto wrong = back("q.yaml", "sha256: a\nquestions:\n  - id: T12\n    answer: hai\n");
  EXPECT_EQ(wrong.error().place, "tệp q.yaml, dòng 3");
  EXPECT_FALSE(filled_in(folder / "missing.yaml").ok());
}

TEST_F(AQuestionFile, NestedWithoutEndIsRefused) {
  EXPECT_EQ(fault("q.yaml", std::string(100'000, '[')), "answers.file");
  EXPECT_EQ(fault("q.json", std::string(100'000, '[')), "answers.file");
}

}  // namespace
}  // namespace thidua::server
