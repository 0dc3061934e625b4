#include "law/io/case_json.h"

#include <gtest/gtest.h>

#include "law/io/answer_json.h"
#include "law/io/case_file.h"
#include "law/io/law_files.h"
#include "law/io/law_testing_test.h"
#include "law/judge.h"

namespace thidua::law {
namespace {

namespace disk = std::filesystem;

std::string told(const Case& one) {
  return answers_json({{one.id, judge(built_in_law(), one)}}, "thử");
}

TEST(CaseWrittenDown, EveryCaseReadBackIsAnsweredWordForWordTheSame) {
  std::size_t count = 0;
  for (const auto& entry : disk::directory_iterator(testing::source_tree() / "law" / "cases")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto file = read_cases(testing::content_of(entry.path()), "thử", built_in_law(), false);
    ASSERT_TRUE(file.ok());
    for (const Case& one : file->cases) {
      const std::string text = to_text(case_json(one, built_in_law()));
      const auto back = case_of_json(text, built_in_law());
      ASSERT_TRUE(back.ok()) << one.id << " " << core::to_text(back.error().front());
      EXPECT_EQ(to_text(case_json(*back, built_in_law())), text) << one.id;
      EXPECT_EQ(told(*back), told(one)) << one.id;
      ++count;
    }
  }
  EXPECT_GT(count, 150U);
}

TEST(CaseWrittenDown, AnAnswerReadBackIsTheSame) {
  const auto file = read_cases(
      "format: thidua-eligibility-cases/1\ncases:\n- id: A1\n  title: thử\n  subject: {kind: person, sex: male}\n"
      "  facts: {ratings: {2025: hoan_thanh}}\n  question: {award: CSTDCS, for_year: 2025, received_on: 2026-01-16}\n",
      "thử", built_in_law(), false);
  ASSERT_TRUE(file.ok());
  const std::string text = told(file->cases.front());
  const auto back = answer_of_json(text);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(answers_json({{"A1", *back}}, "thử"), text);
  EXPECT_EQ(back->reasons.front().kind, judge(built_in_law(), file->cases.front()).reasons.front().kind);
  EXPECT_EQ(answer_of_json("{}").error().code, "law.answer_text");
}

TEST(CaseWrittenDown, WordsThatAreNoCodeOfAnAwardAreReadBackAsTheyWere) {
  Case one;
  one.subject.kind = "person";
  one.question.award = "BK_UBT";
  one.question.for_year = 2025;
  one.question.received_on = Date::of(2026, 1, 16).value();
  Work work;
  work.id = "SK1";
  work.year = 2025;
  work.uses = std::vector<UseOf>{{"Hội thi \"Sáng tạo\": vòng 2", 2025}};
  one.facts.initiatives.push_back(work);
  const auto back = case_of_json(to_text(case_json(one, built_in_law())), built_in_law());
  ASSERT_TRUE(back.ok()) << core::to_text(back.error().front());
  EXPECT_EQ(back->facts.initiatives.at(0).uses->at(0).award, "Hội thi \"Sáng tạo\": vòng 2");
  EXPECT_FALSE(case_of_json("[]", built_in_law()).ok());
}

TEST(VersionOfTheLaw, AnotherWordInOneFileIsAnotherVersion) {
  std::vector<LawFile> files = embedded_law();
  const LawVersion before = built_in_law().version;
  EXPECT_GT(before.checked_on, Date::of(2026, 1, 1).value());
  files.front().text += "# thêm\n";
  const auto changed = load_law(files);
  ASSERT_TRUE(changed.ok());
  EXPECT_NE(changed->version.sha256, before.sha256);
}

}  // namespace
}  // namespace thidua::law
