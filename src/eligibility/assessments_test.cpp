#include "eligibility/assessments.h"

#include <gtest/gtest.h>

namespace thidua::eligibility {
namespace {

constexpr const char* key = "CSTDT|CSTDT.judgement.chosen_outstanding@2024-01-01#1f2e3d4c";

RecordedAssessment recorded_as(std::int64_t id, std::string_view said, int year = 2025) {
  RecordedAssessment one;
  one.id = id;
  one.condition = key;
  one.label = "nhận định";
  one.year = year;
  one.said = said;
  one.reason = "Hội đồng đã xem hồ sơ";
  one.ground = "Biên bản số 05/BB-HĐ ngày 10/12/2025";
  one.by_name = "Bà Vàng Thị Mẫu";
  one.at = core::Instant{1'765'400'000'000};
  return one;
}

AwardAnswer answer_with(const std::string& open_key, bool assessed, const std::string& condition) {
  AwardAnswer answer;
  answer.code = "CSTDT";
  law::Reason reason;
  reason.condition = condition;
  reason.open_key = open_key;
  reason.assessed = assessed;
  answer.answer.reasons.push_back(reason);
  return answer;
}

std::vector<std::string> assessment_codes(const core::Refusals& faults) {
  std::vector<std::string> codes;
  for (const core::Refusal& fault : faults) codes.push_back(fault.code);
  return codes;
}

}  // namespace

TEST(Assessments, TheNewestOfAConditionAndYearStands) {
  const auto found = standing({recorded_as(1, said_met), recorded_as(2, said_met, 2024), recorded_as(3, said_not_met)});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].year, 2024);
  EXPECT_TRUE(found[0].met);
  EXPECT_FALSE(found[1].met);
  EXPECT_TRUE(standing({recorded_as(1, said_met), recorded_as(2, said_withdrawn)}).empty());
  EXPECT_EQ(standing({recorded_as(1, said_met), recorded_as(2, said_withdrawn), recorded_as(3, said_met)}).size(), 1U);
}

TEST(Assessments, WhatBecameOfOneIsSaid) {
  const auto use = [](const AwardAnswer& answer, std::string_view said = said_met, bool newest = true) {
    return use_of(recorded_as(1, said), newest, answer);
  };
  const std::string condition = "CSTDT.judgement.chosen_outstanding";
  EXPECT_EQ(use(answer_with(key, true, condition)), AssessmentUse::used);
  EXPECT_EQ(use(answer_with("", false, condition)), AssessmentUse::decided_by_records);
  EXPECT_EQ(use(answer_with("CSTDT|" + condition + "@2026-10-01#ffffffff", false, condition)),
            AssessmentUse::not_in_text)
      << "the condition has another text now";
  EXPECT_EQ(use(answer_with("", false, "CSTDT.award")), AssessmentUse::not_in_text);
  EXPECT_EQ(use(answer_with(key, true, condition), said_met, false), AssessmentUse::replaced);
  EXPECT_EQ(use(answer_with(key, false, condition), said_withdrawn), AssessmentUse::withdrawn);
}

TEST(Assessments, OnlyAnOpenConditionMayBeSaidYesOrNoTo) {
  const core::Date day = core::Date::of(2025, 12, 10).value();
  const std::string condition = "CSTDT.judgement.chosen_outstanding";
  EXPECT_TRUE(open_reason(answer_with(key, false, condition), day, key).ok());
  EXPECT_EQ(open_reason(answer_with("", false, condition), day, key).error().code, "eligibility.assessment.decided");
  EXPECT_EQ(open_reason(answer_with("", false, "CSTDT.award"), day, key).error().code,
            "eligibility.assessment.condition");
  EXPECT_EQ(open_reason(AwardAnswer{}, day, "").error().code, "eligibility.assessment.condition");
}

TEST(Assessments, ReasonAndPaperAreAskedFor) {
  EXPECT_TRUE(assessment_faults(recorded_as(1, said_met)).empty());
  RecordedAssessment bare = recorded_as(1, "maybe");
  bare.reason = " ";
  bare.ground.clear();
  const std::vector<std::string> expected{"eligibility.assessment.said", "eligibility.assessment.reason",
                                          "eligibility.assessment.ground"};
  EXPECT_EQ(assessment_codes(assessment_faults(bare)), expected);
  bare.said = said_withdrawn;
  bare.reason = "Ghi nhầm người";
  EXPECT_TRUE(assessment_faults(bare).empty()) << "what is withdrawn needs no new paper";
  bare.reason = std::string(1001, 'a');
  EXPECT_EQ(assessment_codes(assessment_faults(bare)), std::vector<std::string>{"eligibility.assessment.reason"});
}

}  // namespace thidua::eligibility
