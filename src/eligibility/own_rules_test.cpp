#include "eligibility/own_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thidua::eligibility {
namespace {

core::Date day(int year, int month, int number) {
  return core::Date::of(year, month, number).value();
}

law::Law small_law() {
  law::Law law;
  for (const char* code : {"CSTDCS", "LDTT", "TTLDXS"}) {
    law::Award award;
    award.code = code;
    award.name = code;
    law.awards.emplace(code, award);
  }
  law::GeneralRule none;
  none.id = "G12";
  none.text = "Không đặt thêm tỷ lệ.";
  none.validity.from = day(2024, 1, 1);
  none.grounds.cite = "Luật số 06/2022/QH15";
  law.rules.emplace("G12", none);
  return law;
}

OwnRule a_rule() {
  OwnRule own;
  own.id = 7;
  own.rule.kind = "requires";
  own.rule.award = "CSTDCS";
  own.rule.applies_to = "heads";
  own.rule.required_award = "TTLDXS";
  own.rule.required_holder = "own_unit";
  own.document = "Quyết định số 45/QĐ-STN của Giám đốc Sở";
  own.article = "khoản 2 Điều 5";
  own.document_day = day(2025, 3, 12);
  own.validity = {day(2025, 4, 1), std::nullopt};
  return own;
}

std::vector<std::string> codes_of(const core::Refusals& faults) {
  std::vector<std::string> codes;
  for (const core::Refusal& one : faults) codes.push_back(one.code);
  return codes;
}
using Codes = std::vector<std::string>;

TEST(OwnRules, ASoundOneHasNoFaultAndCitesItsPaper) {
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), a_rule())), Codes());
  EXPECT_EQ(citation_of(a_rule()), "khoản 2 Điều 5 Quyết định số 45/QĐ-STN của Giám đốc Sở ngày 12/03/2025");
  EXPECT_EQ(sentence_of(small_law(), a_rule()),
            "Muốn được xét CSTDCS, người đứng đầu đơn vị phải có TTLDXS của đơn vị mình cùng năm.");
}

TEST(OwnRules, AShareAfter2023IsRefusedWithTheReasonAndOneThatEndedBeforeIsNot) {
  OwnRule own = a_rule();
  own.rule.kind = "quota";
  own.rule.applies_to = "everyone";
  own.rule.max_pct = 10;
  own.rule.of = "LDTT";
  const auto faults = own_rule_faults(small_law(), own);
  ASSERT_EQ(codes_of(faults), Codes{"own_rule.no_ratio"});
  EXPECT_NE(faults.front().message.find("Luật số 06/2022/QH15"), std::string::npos);
  own.document_day = day(2022, 5, 1);
  own.validity = {day(2022, 5, 1), day(2024, 1, 1)};  // one day too long
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), Codes{"own_rule.no_ratio"});
  own.validity.to = day(2023, 12, 31);
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), Codes());
  own.rule.max_pct = 0;
  own.rule.of = "khong_co";
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), (Codes{"own_rule.max_pct", "own_rule.of"}));
}

TEST(OwnRules, WhatDoesNotHoldTogetherIsToldFieldByField) {
  OwnRule own = a_rule();
  own.rule.applies_to = "everyone";
  own.document.clear();
  own.validity = {day(2025, 3, 11), day(2025, 3, 10)};
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)),
            (Codes{"own_rule.applies_to", "own_rule.document", "own_rule.from", "own_rule.to"}));
  own = a_rule();
  own.rule.kind = "target";
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), Codes{"own_rule.text"});
  own.rule.kind = "giam";
  own.rule.award = "GIAM";
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), (Codes{"own_rule.award", "own_rule.kind"}));
  own = a_rule();
  own.rule.required_award = "CSTDCS";
  own.rule.required_holder = "person";
  EXPECT_EQ(codes_of(own_rule_faults(small_law(), own)), Codes{"own_rule.required_award"});
}

TEST(OwnRules, HoldFromTheFirstToTheLastDay) {
  OwnRule own = a_rule();
  own.validity.to = day(2025, 12, 31);
  EXPECT_TRUE(rules_on({own}, day(2025, 3, 31)).empty());
  EXPECT_TRUE(rules_on({own}, day(2026, 1, 1)).empty());
  EXPECT_EQ(rules_on({own}, day(2025, 4, 1)).size(), 1U);
  const auto last = rules_on({own}, day(2025, 12, 31));
  ASSERT_EQ(last.size(), 1U);
  EXPECT_EQ(last.front().id, "QR7");
  EXPECT_EQ(last.front().document, citation_of(own));
}

}  // namespace
}  // namespace thidua::eligibility
