#include "law/io/case_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "law/io/answer_json.h"
#include "law/io/law_files.h"
#include "law/judge.h"
#include "platform/json.h"

namespace thidua::law {
namespace {

constexpr std::string_view good = R"yaml(format: thidua-eligibility-cases/1
meta: {}
cases:
- id: X01
  title: "Bằng khen UBND tỉnh: hai năm xuất sắc nhưng chỉ còn một sáng kiến chưa dùng"
  tests: [initiative_ledger]
  subject: {kind: person, name: "Bà Lò Thị Ính", sex: female, agency: "Sở Xây dựng tỉnh G"}
  facts:
    employment: [{from: 2016-03-01, basis: civil_servant, agency_kind: department}]
    ratings: {2024: hoan_thanh_xuat_sac, 2025: hoan_thanh_xuat_sac}
    awards: [{code: CSTDCS, for_year: 2025, decision_date: 2025-12-19, basis: initiative, initiative: K25}]
    initiatives:
    - {id: K24, year: 2024, scope: co_so, applied: true, uses: []}
    - {id: K25, year: 2025, scope: co_so, applied: true, uses: [{award: CSTDCS, for_year: 2025}]}
  question: {award: BK_UBT, for_year: 2025, received_on: 2026-01-16, route: merit}
  expected: {verdict: not_eligible, decided_by: [initiative], reason: "r", citation: "Law 06/2022 art. 74(1)(d)",
                           sources : [BN86]
}
)yaml";

std::string changed(const std::string& from, const std::string& to) {
  std::string text(good);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// Refused whole, with these words in one of the lines.
void expect_refused(const std::string& text, const std::string& words) {
  const auto file = read_cases(text, "x.yaml", built_in_law(), true);
  ASSERT_FALSE(file.ok()) << words;
  std::string all;
  bool said = false;
  for (const core::Refusal& refusal : file.error()) {
    const std::string line = core::to_text(refusal);
    all += "\n  " + line;
    said |= line.find(words) != std::string::npos && line.find("x.yaml") != std::string::npos;
  }
  EXPECT_TRUE(said) << "wanted “" << words << "”, said:" << all;
}

}  // namespace

TEST(CaseFile, AGoodOneIsReadWhole) {
  const auto file = read_cases(std::string(good), "x.yaml", built_in_law(), true);
  ASSERT_TRUE(file.ok()) << core::to_text(file.error().front());
  ASSERT_EQ(file->cases.size(), 1U);
  EXPECT_EQ(file->cases[0].facts.ratings.at(2025), 3);
  EXPECT_EQ(file->cases[0].expected->verdict, Verdict::not_eligible);
}

TEST(CaseFile, IsRefusedWholeForWhatIsWrong) {
  expect_refused(changed("cases/1", "cases/2"), "chỉ nhận: thidua-eligibility-cases/1");
  expect_refused(changed("subject: {kind", "subjet: {kind"), "X01: subjet: không có khóa này");
  expect_refused(changed("basis: civil_servant", "basis: civil"),
                 "X01: facts.employment[0].basis: không có mã “civil”");
  expect_refused(changed("award: BK_UBT", "award: BK_UB"), "X01: question.award: không có mã “BK_UB”");
  expect_refused(changed("2024: hoan_thanh_xuat_sac", "2024: xuat_sac"), "X01: facts.ratings.2024: không có mã");
  expect_refused(changed("received_on: 2026-01-16", "received_on: 2026-02-30"), "question.received_on: “2026-02-30”");
  expect_refused(changed("received_on: 2026-01-16, ", ""), "question.received_on: thiếu khóa bắt buộc");
  expect_refused(changed("for_year: 2025, received_on", "received_on"), "question.for_year: thiếu năm xét");
  expect_refused(changed("applied: true", "applied: yes"), "facts.initiatives[0].applied: chỉ nhận true hoặc false");
  expect_refused(changed("year: 2024, scope", "year: \"2024\", scope"), "facts.initiatives[0].year: phải là năm");
  expect_refused(changed("initiative: K25", "initiative: K99"), "facts.awards[0].initiative: mã K99 không có");
  expect_refused(changed("id: K24", "id: K25"), "mã K25 bị trùng");
  expect_refused(changed("  facts:\n", "  fact:\n"), "X01: facts: thiếu khóa bắt buộc");
  expect_refused(changed("basis: initiative, initiative", "for_years: [2025], initiative"), "không được có cả");
  expect_refused(changed("basis: initiative, initiative", "status: cancelled, initiative"), "cancelled_on");
  expect_refused(changed("id: X01", "id: x01"), "mã vụ là chữ hoa");
  expect_refused(changed("subject: {kind", "subject: [{kind"), "cú pháp YAML");
  expect_refused(std::string(good) + std::string(good).substr(good.find("- id: X01")), "mã vụ bị trùng trong tệp");
}

TEST(CaseFile, WhatIsExpectedIsNotLookedAtWhileAnswering) {
  const std::string text = changed("verdict: not_eligible", "verdict: nobody_knows");
  EXPECT_FALSE(read_cases(text, "x.yaml", built_in_law(), true).ok());
  EXPECT_TRUE(read_cases(text, "x.yaml", built_in_law(), false).ok());
}

TEST(CaseFile, GrowingByItsOwnReferencesIsRefused) {
  std::string text = "format: thidua-eligibility-cases/1\nmeta:\n  a: &a [x,x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name <= 'h'; ++name) {
    const std::string before(1, static_cast<char>(name - 1));
    text += std::string("  ") + name + ": &" + name + " [";
    for (int at = 0; at < 10; ++at) text += (at == 0 ? "*" : ",*") + before;
    text += "]\n";
  }
  expect_refused(text + "cases: []\n", "quá lớn");
}

TEST(AnswerJson, HasExactlyTheKeysOfTheFormat) {
  const auto file = read_cases(std::string(good), "x.yaml", built_in_law(), false);
  ASSERT_TRUE(file.ok());
  const auto json = platform::parse_json(answers_json({{"X01", judge(built_in_law(), file->cases[0])}}, "thidua 1"));
  ASSERT_TRUE(json.ok());
  const auto names = [](const platform::Json& object) {
    std::string text;
    for (const auto& member : *object.members()) text += member.name + " ";
    return text;
  };
  EXPECT_EQ(names(*json), "format program answers ");
  const platform::Json& answer = *json->find("answers")->find("X01");
  EXPECT_EQ(names(answer), "verdict hold rule_version reasons ");
  EXPECT_EQ(names(*answer.find("rule_version")), "award regime valid_from valid_to ");
  EXPECT_EQ(*answer.find("rule_version")->find("regime")->text(), "R4");
  const platform::Json& first = answer.find("reasons")->values()->front();
  EXPECT_EQ(names(first), "condition satisfied decides unknown_because citation confidence facts_used text ");
  EXPECT_EQ(*first.find("condition")->text(), "BK_UBT.initiative");
  EXPECT_TRUE(*first.find("decides")->boolean());
  EXPECT_TRUE(first.find("unknown_because")->is_null());
  EXPECT_NE(first.find("text")->text()->find("Còn thiếu 01"), std::string::npos);
}

}  // namespace thidua::law
