#include "pacts/workbook_rules.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using testing::number;

std::string faults_found(const TargetTerms& terms, const UnitResult& result) {
  std::string text;
  for (const ResultFault& fault : result_faults(terms, result))
    text += (text.empty() ? "" : " ") + fault.code.substr(std::string("workbook.").size());
  return text;
}

TEST(WorkbookColumns, AskForWhatTheTargetMeasures) {
  const auto asked = [](const TargetTerms& terms) {
    std::string text;
    for (const auto& heading : workbook_headings())
      if (asks_for(terms, heading.column)) text += std::to_string(static_cast<int>(heading.column)) + " ";
    return text;
  };
  // part 6, whole 7, value 8, complement 9, stage 10, counted 11, explanation 12, source 13, evidence 14
  EXPECT_EQ(asked(testing::terms(Comparator::at_least, {"99"}, Unit::percent)), "6 7 8 9 10 12 13 14 ");
  EXPECT_EQ(asked(testing::terms(Comparator::at_least, {"3"}, Unit::count)), "8 10 11 12 13 14 ");
  EXPECT_EQ(asked(testing::terms(Comparator::none, {"0"}, Unit::count)), "8 10 11 12 13 14 ");
  EXPECT_EQ(asked(testing::terms(Comparator::exists, {}, Unit::none)), "10 12 13 14 ");
  EXPECT_EQ(asked(testing::terms(Comparator::qualitative, {}, Unit::level)), "10 12 13 14 ");
}

TEST(WorkbookRowKey, ComesBackAndAnySlipIsSeen) {
  const RowKey key{core::RoundId{12}, core::UnitId{34}, core::TargetId{56}};
  const std::string text = to_text(key);
  EXPECT_EQ(row_key_of(text), key);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string wrong = text;
    wrong[at] = wrong[at] == '7' ? '8' : '7';
    EXPECT_EQ(row_key_of(wrong), std::nullopt) << wrong;
    EXPECT_EQ(row_key_of(text.substr(0, at)), std::nullopt);
  }
  EXPECT_EQ(row_key_of(text + "0"), std::nullopt);
  EXPECT_EQ(row_key_of("12-34-" + check_sum("12-34-")), std::nullopt);
  EXPECT_EQ(row_key_of("-1-34-56-" + check_sum("-1-34-56")), std::nullopt);
}

TEST(WorkbookDetails, AreReadAsTheyAreWritten) {
  const std::vector<Counted> counted{{"tập thể", number("2")}, {"cá nhân", number("1234.5")}};
  EXPECT_EQ(counted_vi(counted), "tập thể: 2; cá nhân: 1.234,5");
  EXPECT_EQ(counted_of_vi(counted_vi(counted)), counted);
  EXPECT_EQ(counted_of_vi(" tập thể :2;\ncá nhân: 1.234,5; "), counted);
  EXPECT_EQ(counted_of_vi(""), std::vector<Counted>{});
  for (const char* unclear : {"2 tập thể", "tập thể: hai", ": 2", "tập thể: 2; Tập thể: 3", "tập thể: -2", "tập thể:"})
    EXPECT_EQ(counted_of_vi(unclear), std::nullopt) << unclear;
}

TEST(WorkbookStages, AreKnownByTheirWords) {
  EXPECT_EQ(stage_of_label(label_vi(Stage::done)), Stage::done);
  EXPECT_EQ(stage_of_label("  KHÔNG  phát sinh "), Stage::not_arisen);
  EXPECT_EQ(stage_of_label("da thuc hien"), Stage::done);
  EXPECT_EQ(stage_of_label(""), Stage::not_said);
  EXPECT_EQ(stage_of_label("xong rồi"), std::nullopt);
}

TEST(WorkbookAnswers, OfAShareHaveBothPartsAndAPercentThatAgrees) {
  const auto terms = testing::terms(Comparator::at_least, {"99"}, Unit::percent);
  const auto of = [](const char* part, const char* whole, const char* value, bool complement = false) {
    UnitResult result;
    if (*part) result.part = number(part);
    if (*whole) result.whole = number(whole);
    if (*value) result.value = number(value);
    result.complement = complement;
    return result;
  };
  EXPECT_EQ(faults_found(terms, of("", "", "")), "");
  EXPECT_EQ(faults_found(terms, of("4254", "4314", "")), "");
  EXPECT_EQ(faults_found(terms, of("4254", "4314", "98.61")), "");
  EXPECT_EQ(faults_found(terms, of("4254", "4314", "98.6")), "");
  EXPECT_EQ(faults_found(terms, of("4254", "4314", "98.609")), "");
  EXPECT_EQ(faults_found(terms, of("4254", "4314", "98.62")), "value_and_parts");
  EXPECT_EQ(faults_found(terms, of("60", "4314", "1.39", true)), "");
  EXPECT_EQ(faults_found(terms, of("", "", "105")), "");
  EXPECT_EQ(faults_found(terms, of("", "", "105", true)), "percent_above_hundred");
  EXPECT_EQ(faults_found(terms, of("3", "", "")), "whole_missing");
  EXPECT_EQ(faults_found(terms, of("", "3", "")), "part_missing");
  EXPECT_EQ(faults_found(terms, of("4", "3", "")), "part_above_whole");
  EXPECT_EQ(faults_found(terms, of("3", "3", "")), "");
  EXPECT_EQ(faults_found(terms, of("0", "0", "")), "whole_zero");
  EXPECT_EQ(faults_found(terms, of("-1", "3", "-2")), "negative negative");
}

TEST(WorkbookAnswers, OfACountAreWholeAndTheirDetailsAddUp) {
  const auto terms = testing::terms(Comparator::at_least, {"3"}, Unit::count);
  UnitResult result = testing::value(testing::unit_a, "13");
  EXPECT_EQ(faults_found(terms, result), "");
  result.counted = {{"tập thể", number("2")}, {"cá nhân", number("11")}};
  EXPECT_EQ(faults_found(terms, result), "");
  result.counted[0].count = number("3");
  EXPECT_EQ(faults_found(terms, result), "details_and_value");
  result.value.reset();
  EXPECT_EQ(faults_found(terms, result), "");
  EXPECT_EQ(faults_found(terms, testing::value(testing::unit_a, "1.5")), "not_whole");
  EXPECT_EQ(faults_found(testing::terms(Comparator::at_least, {"3"}, Unit::ha), testing::value(testing::unit_a, "1.5")),
            "");
  EXPECT_EQ(faults_found(terms, testing::share(testing::unit_a, "1", "2")), "not_asked not_asked");
}

TEST(WorkbookAnswers, OfWhatIsNoNumberAreAStage) {
  const auto terms = testing::terms(Comparator::exists, {}, Unit::none);
  EXPECT_EQ(faults_found(terms, testing::stage(testing::unit_a, Stage::done)), "");
  EXPECT_EQ(faults_found(terms, testing::value(testing::unit_a, "1")), "not_asked");
}

}  // namespace
}  // namespace thidua::pacts
