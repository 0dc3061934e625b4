#include "pacts/judge.h"

#include <gtest/gtest.h>

#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using core::Verdict;
using testing::half_year;
using testing::judged;
using testing::share;
using testing::stage;
using testing::terms;
using testing::unit_a;
using testing::unit_b;
using testing::unit_c;
using testing::value;
using testing::year_end;

TEST(JudgingAPercent, OfAHundredIsMetOnlyWhenNobodyIsLeftOut) {  // R65
  const auto target = terms(Comparator::equal, {"100"}, Unit::percent);
  EXPECT_EQ(judged(target, {share(unit_a, "448", "448")}).verdict, Verdict::met);
  const Judgement missed = judged(target, {share(unit_a, "99999", "100000")});
  EXPECT_EQ(missed.verdict, Verdict::not_met);
  EXPECT_EQ(missed.decided_by, DecidedBy::numbers);
}

TEST(JudgingAPercent, NeverShowsTheBoundWhereItIsNotKept) {
  const auto target = terms(Comparator::at_least, {"99"}, Unit::percent);
  EXPECT_EQ(judged(target, {share(unit_a, "98996", "100000")}).actual_vi, "98,996% (98.996/100.000)");
}

TEST(JudgingAPercent, WithDecimalsIsComparedExactly) {  // R73
  const auto target = terms(Comparator::equal, {"99.4"}, Unit::percent);
  EXPECT_EQ(judged(target, {share(unit_a, "497", "500")}).verdict, Verdict::met);
  EXPECT_EQ(judged(target, {share(unit_a, "4969", "5000")}).verdict, Verdict::not_met);
  EXPECT_EQ(judged(target, {share(unit_a, "4971", "5000")}).verdict, Verdict::exceeded);
}

TEST(JudgingABound, ExcludesTheBoundForTrenAndIncludesItForTroLen) {  // R69 R70
  const auto strict = terms(Comparator::more_than, {"80"}, Unit::percent);
  const auto loose = terms(Comparator::at_least, {"80"}, Unit::percent);
  EXPECT_EQ(judged(strict, {share(unit_a, "80", "100")}).verdict, Verdict::not_met);
  EXPECT_EQ(judged(strict, {share(unit_a, "8001", "10000")}).verdict, Verdict::met);
  EXPECT_EQ(judged(loose, {share(unit_a, "80", "100")}).verdict, Verdict::met);
  EXPECT_EQ(judged(loose, {share(unit_a, "7999", "10000")}).verdict, Verdict::not_met);
}

TEST(JudgingABound, AboveAMinimumIsMetAndNotExceeded) {
  const auto target = terms(Comparator::at_least, {"90"}, Unit::percent);
  EXPECT_EQ(judged(target, {value(unit_a, "92.76")}).verdict, Verdict::met);
}

TEST(JudgingABound, OfAtMostIncludesItAndOfLessThanExcludesIt) {
  EXPECT_EQ(judged(terms(Comparator::at_most, {"5"}, Unit::count), {value(unit_a, "5")}).verdict, Verdict::met);
  EXPECT_EQ(judged(terms(Comparator::less_than, {"5"}, Unit::count), {value(unit_a, "5")}).verdict, Verdict::not_met);
}

TEST(JudgingABand, IncludesBothEndsAndMissesBelow) {  // R68
  const auto band = terms(Comparator::between, {"10", "15"}, Unit::percent);
  EXPECT_EQ(judged(band, {share(unit_a, "10", "100")}).verdict, Verdict::met);
  EXPECT_EQ(judged(band, {share(unit_a, "15", "100")}).verdict, Verdict::met);
  EXPECT_EQ(judged(band, {share(unit_a, "99", "1000")}).verdict, Verdict::not_met);
}

TEST(JudgingABand, OverItsTopIsAPersonsToDecideAndNoExceedingByItself) {  // R204
  const auto band = terms(Comparator::between, {"10", "15"}, Unit::percent);
  const Judgement over = judged(band, {share(unit_a, "72", "448")});
  EXPECT_EQ(over.decided_by, DecidedBy::nobody);
  EXPECT_NE(over.verdict, Verdict::exceeded);
  EXPECT_FALSE(over.question.empty());
  EXPECT_EQ(over.actual_vi, "16,07% (72/448)");
}

TEST(JudgingACount, OfAMixedSubjectAddsItsKinds) {  // R71
  auto band = terms(Comparator::between, {"10", "15"}, Unit::count);
  band.unit_label = "tập thể, cá nhân";
  UnitResult result = stage(unit_a, Stage::done);
  result.counted = {{"tập thể", core::Decimal{2}}, {"cá nhân", core::Decimal{11}}};
  const Judgement judgement = judged(band, {result});
  EXPECT_EQ(judgement.verdict, Verdict::met);
  EXPECT_EQ(judgement.actual_vi, "13 tập thể, cá nhân (02 tập thể, 11 cá nhân)");
}

TEST(JudgingACount, ThatIsFixedIsMetInFullExceededAboveAndMissedBelow) {  // R72
  const auto target = terms(Comparator::equal, {"12"}, Unit::count);
  EXPECT_EQ(judged(target, {value(unit_a, "5"), value(unit_b, "7")}).verdict, Verdict::met);
  EXPECT_EQ(judged(target, {value(unit_a, "13")}).verdict, Verdict::exceeded);
  EXPECT_EQ(judged(target, {value(unit_a, "11")}).verdict, Verdict::not_met);
}

TEST(JudgingAZeroTarget, IsBrokenByOneCaseHoweverFewUnitsHaveReported) {  // R66 R67
  const auto zero = terms(Comparator::none, {"0"}, Unit::count);
  const Actual one_case = rolled_up(zero, {value(unit_a, "1")}, {unit_a, unit_b, unit_c});
  EXPECT_EQ(judge(zero, one_case, year_end).verdict, Verdict::not_met);
  const Actual none_so_far = rolled_up(zero, {value(unit_a, "0")}, {unit_a, unit_b, unit_c});
  EXPECT_EQ(judge(zero, none_so_far, year_end).verdict, Verdict::not_assessed);
  EXPECT_EQ(judge(zero, none_so_far, year_end).decided_by, DecidedBy::nobody);
  EXPECT_EQ(judged(zero, {value(unit_a, "0"), value(unit_b, "0")}).verdict, Verdict::met);
}

// Aim: what was due in March and done in full is not "under way, 240 days late" after the half-year.
TEST(JudgingAtHalfYear, IsForGoodWhereTheTargetsOwnDeadlineHasCome) {
  auto registered = terms(Comparator::equal, {"100"}, Unit::percent);
  registered.due = testing::day("2025-03-31");
  EXPECT_EQ(judge(registered, rolled_up(registered, {share(unit_a, "448", "448")}, {unit_a}), half_year).verdict,
            Verdict::met);
  EXPECT_EQ(judge(registered, rolled_up(registered, {share(unit_a, "440", "448")}, {unit_a}), half_year).verdict,
            Verdict::not_met);
  registered.due = testing::day("2025-09-30");
  EXPECT_EQ(judge(registered, rolled_up(registered, {share(unit_a, "440", "448")}, {unit_a}), half_year).verdict,
            Verdict::in_progress);
}

TEST(JudgingAComplement, TurnsLateSharesIntoOnTimeShares) {  // R143
  const auto on_time = terms(Comparator::at_least, {"99"}, Unit::percent);
  UnitResult late = value(unit_a, "1.39");
  late.complement = true;
  const Judgement bare = judged(on_time, {late});
  EXPECT_EQ(bare.verdict, Verdict::not_met);
  EXPECT_EQ(bare.actual_vi, "98,61%");
  UnitResult late_files = share(unit_a, "60", "4314");
  late_files.complement = true;
  const Judgement with_parts = judged(on_time, {late_files});
  EXPECT_EQ(with_parts.verdict, Verdict::not_met);
  EXPECT_EQ(with_parts.actual_vi, "98,61% (4.254/4.314)");
}

TEST(JudgingAComplement, OfACountIsAskedBackInsteadOfGuessed) {
  UnitResult opposite = value(unit_a, "3");
  opposite.complement = true;
  const Judgement judgement = judged(terms(Comparator::at_least, {"4"}, Unit::count), {opposite});
  EXPECT_EQ(judgement.verdict, Verdict::not_assessed);
  EXPECT_EQ(judgement.decided_by, DecidedBy::nobody);
}

TEST(RollingUp, AddsNumeratorsAndDenominatorsAndNeverAveragesPercents) {
  const auto target = terms(Comparator::at_least, {"50"}, Unit::percent);
  // 1/1 and 0/9: the mean of 100% and 0% would say 50%
  EXPECT_EQ(judged(target, {share(unit_a, "1", "1"), share(unit_b, "0", "9")}).verdict, Verdict::not_met);
  const Judgement bare = judged(target, {value(unit_a, "100"), value(unit_b, "20")});
  EXPECT_EQ(bare.decided_by, DecidedBy::nobody);
  EXPECT_NE(bare.question.find("tử số"), std::string::npos);
}

TEST(RollingUp, TakesTheWorstUnitWhereEachMustReachIt) {
  auto days = terms(Comparator::at_most, {"5"}, Unit::workday);
  EXPECT_EQ(days.roll_up, RollUp::worst_unit);
  EXPECT_EQ(judged(days, {value(unit_a, "3"), value(unit_b, "7")}).verdict, Verdict::not_met);
  auto share_each = terms(Comparator::at_least, {"50"}, Unit::percent);
  share_each.roll_up = RollUp::worst_unit;
  EXPECT_EQ(judged(share_each, {share(unit_a, "9", "10"), share(unit_b, "4", "10")}).verdict, Verdict::not_met);
}

TEST(RollingUp, UsesLockedFiguresOnly) {
  UnitResult sent_only = value(unit_a, "12");
  sent_only.locked = false;
  const auto target = terms(Comparator::equal, {"12"}, Unit::count);
  const Actual actual = rolled_up(target, {sent_only}, {unit_a});
  EXPECT_EQ(actual.missing.size(), 1U);
  EXPECT_EQ(judge(target, actual, year_end).verdict, Verdict::not_assessed);
}

TEST(RollingUp, OfNobodyAtAllIsNoShare) {
  const Judgement judgement = judged(terms(Comparator::equal, {"100"}, Unit::percent), {share(unit_a, "0", "0")});
  EXPECT_EQ(judgement.verdict, Verdict::not_assessed);
  EXPECT_NE(judgement.question.find("Mẫu số bằng 0"), std::string::npos);
}

TEST(JudgingWithMissingUnits, MeetsAMinimumThatIsReachedAlready) {
  const auto target = terms(Comparator::at_least, {"4"}, Unit::count);
  const Actual four = rolled_up(target, {value(unit_a, "4")}, {unit_a, unit_b});
  EXPECT_EQ(judge(target, four, year_end).verdict, Verdict::met);
  const Actual three = rolled_up(target, {value(unit_a, "3")}, {unit_a, unit_b});
  EXPECT_EQ(judge(target, three, year_end).verdict, Verdict::not_assessed);
}

TEST(JudgingWithMissingUnits, NeverDecidesAShare) {
  const auto target = terms(Comparator::at_least, {"50"}, Unit::percent);
  const Actual actual = rolled_up(target, {share(unit_a, "9", "10")}, {unit_a, unit_b});
  EXPECT_EQ(judge(target, actual, year_end).decided_by, DecidedBy::nobody);
}

TEST(JudgingAState, FollowsItsStage) {  // R84 R85 R86
  const auto event = terms(Comparator::exists, {}, Unit::none);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::done)}).verdict, Verdict::met);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::not_done)}).verdict, Verdict::not_met);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::proposed)}).verdict, Verdict::proposed);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::in_progress)}, half_year).verdict, Verdict::in_progress);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::in_progress)}).decided_by, DecidedBy::nobody);
  EXPECT_EQ(judged(event, {stage(unit_a, Stage::done), stage(unit_b, Stage::not_done)}).verdict, Verdict::not_met);
}

TEST(JudgingAProposal, IsNeverCountedAsMetAndSaysWhetherItWouldBe) {  // R168 R169
  const auto band = terms(Comparator::between, {"10", "15"}, Unit::count);
  UnitResult proposed = stage(unit_a, Stage::proposed);
  proposed.counted = {{"tập thể", core::Decimal{3}}, {"cá nhân", core::Decimal{10}}};
  const Judgement judgement = judged(band, {proposed});
  EXPECT_EQ(judgement.verdict, Verdict::proposed);
  EXPECT_NE(judgement.trail[1].find("ước đạt"), std::string::npos);
  VerdictCounts counts;
  counts.add(judgement.verdict);
  EXPECT_EQ(counts.met, 0);
  EXPECT_EQ(counts.proposed, 1);
}

TEST(JudgingByAPerson, IsAskedForWhatNumbersCannotSettle) {  // R81 R87 R170
  EXPECT_EQ(judged(terms(Comparator::qualitative, {}, Unit::none), {stage(unit_a, Stage::done)}).decided_by,
            DecidedBy::nobody);
  TargetTerms relative = terms(Comparator::at_least, {}, Unit::relative);
  relative.reference = "mức bình quân chung";
  EXPECT_EQ(judged(relative, {value(unit_a, "12")}).verdict, Verdict::not_assessed);
  const auto count = terms(Comparator::equal, {"4"}, Unit::count);
  EXPECT_EQ(judge(count, rolled_up(count, {}, {unit_a}), year_end).verdict, Verdict::not_assessed);
}

TEST(JudgingByAPerson, KeepsWhatTheNumbersSaidInTheTrail) {
  const Judgement by_numbers =
      judged(terms(Comparator::between, {"10", "15"}, Unit::percent), {share(unit_a, "72", "448")});
  const Judgement by_person = overridden(by_numbers, {Verdict::exceeded, "Được Hội đồng thống nhất"});
  EXPECT_EQ(by_person.verdict, Verdict::exceeded);
  EXPECT_EQ(by_person.decided_by, DecidedBy::person);
  EXPECT_TRUE(by_person.question.empty());
  EXPECT_NE(by_person.trail.back().find("Được Hội đồng thống nhất"), std::string::npos);
}

TEST(JudgingADeadline, AfterTheCutOffIsNotAssessedUnlessReached) {  // R76 R77
  auto target = terms(Comparator::equal, {"100"}, Unit::percent);
  target.due = testing::day("2026-03-31");
  EXPECT_EQ(judged(target, {share(unit_a, "7", "8")}).verdict, Verdict::not_assessed);
  EXPECT_EQ(judged(target, {share(unit_a, "8", "8")}).verdict, Verdict::met);
  target.due = testing::day("2025-12-31");  // the last day counts
  EXPECT_EQ(judged(target, {share(unit_a, "7", "8")}).verdict, Verdict::not_met);
}

TEST(JudgingACondition, ThatNeverCameAboutIsAPersons) {  // R82 R88
  auto target = terms(Comparator::equal, {"100"}, Unit::percent);
  target.condition = "khi có quy định thay đổi";
  const Judgement judgement = judged(target, {stage(unit_a, Stage::not_arisen)});
  EXPECT_EQ(judgement.verdict, Verdict::not_assessed);
  EXPECT_EQ(judgement.decided_by, DecidedBy::nobody);
}

TEST(JudgingAtHalfYear, SaysUnderWayWithPaceAndMissesOnlyWhatCannotBeMended) {  // R172
  const auto twelve = terms(Comparator::equal, {"12"}, Unit::count);
  EXPECT_EQ(judged(twelve, {value(unit_a, "5")}, half_year).pace, Pace::behind);    // 5/12 < 181/365
  EXPECT_EQ(judged(twelve, {value(unit_a, "6")}, half_year).pace, Pace::on_track);  // 6/12 > 181/365
  EXPECT_EQ(judged(twelve, {value(unit_a, "9")}, half_year).pace, Pace::ahead);
  EXPECT_EQ(judged(twelve, {value(unit_a, "6")}, half_year).verdict, Verdict::in_progress);
  EXPECT_EQ(judged(twelve, {value(unit_a, "12")}, half_year).verdict, Verdict::met);
  const auto zero = terms(Comparator::none, {"0"}, Unit::count);
  EXPECT_EQ(judged(zero, {value(unit_a, "0")}, half_year).verdict, Verdict::in_progress);
  EXPECT_EQ(judged(zero, {value(unit_a, "1")}, half_year).verdict, Verdict::not_met);
}

TEST(JudgingAShareInsideAShare, RefusesAnInnerPartLargerThanTheOuter) {  // R74 R116
  Actual outer, inner;
  outer.ratio = core::Ratio::of(core::Decimal{9}, core::Decimal{12});
  inner.ratio = core::Ratio::of(core::Decimal{10}, core::Decimal{12});
  EXPECT_FALSE(share_inside_share_fault(outer, inner).empty());
  inner.ratio = core::Ratio::of(core::Decimal{3}, core::Decimal{12});
  EXPECT_TRUE(share_inside_share_fault(outer, inner).empty());
}

TEST(JudgingARate, OfWagesByMonthComparesThePercentItself) {  // R78 R80
  auto wages = terms(Comparator::equal, {"0.2"}, Unit::percent);
  wages.per = "month";
  wages.roll_up = usual_roll_up(wages);
  EXPECT_EQ(wages.roll_up, RollUp::latest);
  EXPECT_EQ(judged(wages, {value(unit_a, "0.2")}).verdict, Verdict::met);
  auto courses = terms(Comparator::at_least, {"3"}, Unit::count);
  courses.per = "year";
  EXPECT_EQ(judged(courses, {value(unit_a, "1"), value(unit_b, "2")}).verdict, Verdict::met);
}

TEST(JudgingATarget, ThatWasDroppedSaysTheGroundAndOneWithoutAUnitAsks) {
  Target target;
  target.versions.push_back(
      {1, VersionKind::read, testing::day("2025-01-01"), {}, {}, terms(Comparator::equal, {"4"}, Unit::count)});
  EXPECT_FALSE(judge(target, Actual{}, year_end).question.empty());
  target.versions.push_back(
      {2, VersionKind::drop, testing::day("2025-06-16"), "kết thúc hoạt động", {}, target.versions[0].terms});
  const Judgement dropped = judge(target, Actual{}, year_end);
  EXPECT_EQ(dropped.verdict, Verdict::dropped);
  EXPECT_NE(dropped.trail[0].find("16/06/2025: kết thúc hoạt động"), std::string::npos);
}

TEST(JudgingAFraction, ComparesTwoThirdsExactly) {
  const auto two_thirds = terms(Comparator::at_least, {"2", "3"}, Unit::ratio);
  EXPECT_EQ(judged(two_thirds, {share(unit_a, "8", "12")}).verdict, Verdict::met);
  EXPECT_EQ(judged(two_thirds, {share(unit_a, "666666", "1000000")}).verdict, Verdict::not_met);
}

TEST(CountingVerdicts, SaysEachKindApart) {
  VerdictCounts counts;
  for (const Verdict verdict : {Verdict::met, Verdict::met, Verdict::met, Verdict::not_met}) counts.add(verdict);
  EXPECT_EQ(sentence_vi(counts), "đạt 03 chỉ tiêu, không đạt 01 chỉ tiêu");
}

}  // namespace
}  // namespace thidua::pacts
