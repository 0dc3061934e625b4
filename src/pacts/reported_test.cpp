#include "pacts/reported.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using core::Verdict;
using testing::number;
using testing::terms;
using testing::year_end;

Reported told(Verdict verdict, std::vector<ReportedFigure> figures = {}) {
  Reported one;
  one.verdict = verdict;
  one.figures = std::move(figures);
  one.file_name = "bao-cao.docx";
  one.verdict_quote = "(lời của báo cáo)";
  return one;
}

ReportedFigure percent(std::string_view plain) {
  return {"", number(plain), Unit::percent};
}

TEST(TheReportsNumber, IsTheOneOfTheTargetsOwnMeasure) {
  const TargetTerms share = terms(Comparator::at_least, {"80"}, Unit::percent);
  EXPECT_EQ(actual_of(share, told(Verdict::met, {{"hồ sơ", number("3500"), Unit::count}, percent("83")})).value,
            number("83"));
  EXPECT_FALSE(actual_of(share, told(Verdict::met, {{"hồ sơ", number("3500"), Unit::count}})).value.has_value());
  // two shares: which is meant is not said
  EXPECT_FALSE(actual_of(share, told(Verdict::met, {percent("83"), percent("79")})).value.has_value());
}

TEST(TheReportsNumber, OfSeveralCountsIsTheOneThatCountsTheTargetsThings) {
  TargetTerms papers = terms(Comparator::equal, {"12"}, Unit::count);
  papers.unit_label = "văn bản";
  const auto figures =
      std::vector<ReportedFigure>{{"Văn bản", number("11"), Unit::count}, {"cuộc họp", number("4"), Unit::count}};
  EXPECT_EQ(actual_of(papers, told(Verdict::not_met, figures)).value, number("11"));
  const auto twice =
      std::vector<ReportedFigure>{{"văn bản", number("11"), Unit::count}, {"văn bản", number("3"), Unit::count}};
  EXPECT_FALSE(actual_of(papers, told(Verdict::not_met, twice)).value.has_value());
}

TEST(TheReportsNumber, OfAZeroTargetIsTheLargestCase) {
  const TargetTerms zero = terms(Comparator::none, {"0"}, Unit::count);
  const auto cases =
      std::vector<ReportedFigure>{{"người", number("3"), Unit::count}, {"người", number("1"), Unit::count}};
  EXPECT_EQ(actual_of(zero, told(Verdict::not_met, cases)).value, number("3"));
  EXPECT_EQ(actual_of(zero, told(Verdict::met)).value, number("0"));
  EXPECT_FALSE(actual_of(zero, told(Verdict::not_met)).value.has_value());
}

TEST(JudgingByAReport, LetsTheNumbersDecideWhereBothSayTheSame) {
  const Judgement judgement = judged_by_report(terms(Comparator::at_least, {"80"}, Unit::percent),
                                               told(Verdict::met, {percent("83")}), year_end);
  EXPECT_EQ(judgement.verdict, Verdict::met);
  EXPECT_EQ(judgement.decided_by, DecidedBy::numbers);
  EXPECT_EQ(judgement.actual_vi, "83%");
  ASSERT_FALSE(judgement.trail.empty());
  EXPECT_NE(judgement.trail.back().find("“bao-cao.docx” kết luận: đạt – “(lời của báo cáo)”"), std::string::npos);
}

TEST(JudgingByAReport, KeepsTheSignedVerdictAndTellsWhatTheNumbersSay) {
  const TargetTerms share = terms(Comparator::at_least, {"80"}, Unit::percent);
  const Reported wrong = told(Verdict::met, {percent("78.5")});
  const Judgement judgement = judged_by_report(share, wrong, year_end);
  EXPECT_EQ(judgement.verdict, Verdict::met);
  EXPECT_EQ(judgement.decided_by, DecidedBy::person);
  EXPECT_NE(judgement.trail.back().find("không đạt"), std::string::npos);
  EXPECT_EQ(verdict_difference_vi(share, wrong, year_end),
            "báo cáo: đạt; theo số liệu trong báo cáo: không đạt (78,5%)");
  EXPECT_EQ(verdict_difference_vi(share, told(Verdict::met, {percent("83")}), year_end), "");
  EXPECT_EQ(verdict_difference_vi(share, told(Verdict::met), year_end), "");
}

TEST(JudgingByAReport, TakesItsWordWhereThereAreNoNumbers) {
  const Judgement judgement =
      judged_by_report(terms(Comparator::equal, {"100"}, Unit::percent), told(Verdict::partly), year_end);
  EXPECT_EQ(judgement.verdict, Verdict::partly);
  EXPECT_EQ(judgement.decided_by, DecidedBy::person);
  EXPECT_TRUE(judgement.question.empty());
}

TEST(JudgingByAReport, AsksWhereTheReportGivesNoVerdict) {
  const TargetTerms share = terms(Comparator::at_least, {"80"}, Unit::percent);
  const Judgement silent = judged_by_report(share, told(Verdict::not_stated), year_end);
  EXPECT_EQ(silent.verdict, Verdict::not_stated);
  EXPECT_EQ(silent.decided_by, DecidedBy::nobody);
  EXPECT_FALSE(silent.question.empty());
  // a bare figure is judged all the same
  EXPECT_EQ(judged_by_report(share, told(Verdict::not_stated, {percent("70")}), year_end).verdict, Verdict::not_met);
}

TEST(JudgingByAReport, LeavesTheBandsTopToWhatTheReportSays) {
  const TargetTerms band = terms(Comparator::between, {"10", "15"}, Unit::percent);
  const Reported over = told(Verdict::exceeded, {percent("16")});
  EXPECT_EQ(judged_by_report(band, over, year_end).verdict, Verdict::exceeded);
  EXPECT_EQ(verdict_difference_vi(band, over, year_end), "");  // the numbers ask a person themselves
}

TEST(JudgingByAReport, SeesNoContradictionWhileHalfTheYearIsLeft) {
  const TargetTerms share = terms(Comparator::at_least, {"80"}, Unit::percent);
  EXPECT_EQ(verdict_difference_vi(share, told(Verdict::met, {percent("83")}), testing::half_year), "");
}

TEST(JudgingByAReport, AsksForTargetsItDoesNotSpeakOf) {
  EXPECT_EQ(not_in_report().verdict, Verdict::not_stated);
  EXPECT_FALSE(not_in_report().question.empty());
}

}  // namespace
}  // namespace thidua::pacts
