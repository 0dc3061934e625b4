#include "eligibility/route.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "eligibility/what_if.h"
#include "law/io/law_files.h"

namespace thidua::eligibility {
namespace {

core::Date day_of(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

const law::CarriedOn& law_ahead() {
  static const law::CarriedOn law = law::carried_on(law::built_in_law());
  return law;
}

/// A civil servant since 2018 of whom nothing else is known, on 26/11/2026.
Assembled newcomer() {
  Assembled person;
  person.received_on = day_of(2026, 11, 26);
  person.subject.kind = "person";
  person.subject.name = "Lò Thị Thử";
  person.subject.sex = "female";
  law::Employment work;
  work.from = day_of(2018, 3, 1);
  work.basis = "civil_servant";
  work.agency_kind = "department";
  person.facts.employment.push_back(work);
  return person;
}

RouteWishes wishes(int rating, std::optional<int> initiative) {
  RouteWishes made;
  made.rating = rating;
  made.initiative = initiative;
  return made;
}
constexpr int good = 2, excellent = 3, base = 0, province = 1, nation = 2;

AwardRoute route_for(const Assembled& person, const RouteWishes& wished, const std::string& award) {
  const Route route = route_ahead(law_ahead(), person, wished, award);
  EXPECT_EQ(route.items.size(), 1U);
  return route.items.empty() ? AwardRoute{} : route.items.front();
}

std::string steps_text(const AwardRoute& route) {
  std::string text;
  for (const RouteStep& step : route.steps) text += std::to_string(step.year) + " " + step.award + "; ";
  for (const std::string& one : route.open) text += one + " | ";
  return text;
}

TEST(LawCarriedOn, TheLastTextReadRunsOnAndTheUnreadOneIsLeftOut) {
  const law::CarriedOn& law = law_ahead();
  EXPECT_EQ(law.last_day, day_of(2026, 9, 30));
  const law::AwardVersion* version = law.law.award("BK_UBT")->on(day_of(2030, 1, 1));
  ASSERT_NE(version, nullptr);
  EXPECT_EQ(version->validity.from, day_of(2024, 1, 1));
  EXPECT_TRUE(law.law.regime(day_of(2040, 1, 1))->loaded);
  // Nothing of the past is another.
  EXPECT_EQ(law.law.award("BK_UBT")->on(day_of(2020, 1, 1))->validity.to, day_of(2023, 12, 31));
}

TEST(RouteAhead, ACertificateOfTheProvinceAfterTwoYearsWithTheTitlesOnTheWay) {
  const AwardRoute route = route_for(newcomer(), wishes(excellent, base), "BK_UBT");
  EXPECT_EQ(route.end, RouteEnd::reached) << steps_text(route);
  EXPECT_EQ(route.year, 2027) << steps_text(route);
  EXPECT_EQ(steps_text(route), "2026 LDTT; 2026 CSTDCS; 2027 LDTT; 2027 CSTDCS; 2027 BK_UBT; ");
  const RouteStep& last = route.steps.back();
  EXPECT_NE(std::ranges::find(last.citations, "điểm d khoản 1 Điều 74 Luật số 06/2022/QH15"), last.citations.end());
  EXPECT_EQ(route_ahead(law_ahead(), newcomer(), wishes(excellent, base)).by_text_until, day_of(2026, 9, 30));
}

TEST(RouteAhead, OneInitiativeAYearIsSpentOnTheTitleWhereTheRatingDoesNotCarryIt) {
  const AwardRoute route = route_for(newcomer(), wishes(good, base), "BK_UBT");
  EXPECT_EQ(route.end, RouteEnd::not_within) << steps_text(route);
  EXPECT_NE(steps_text(route).find("đã dùng để xét CSTĐCS"), std::string::npos) << steps_text(route);
}

TEST(RouteAhead, AnInitiativeOfTheProvinceOpensTheTitleOfTheProvince) {
  EXPECT_EQ(route_for(newcomer(), wishes(excellent, base), "CSTDT").end, RouteEnd::not_within);
  const AwardRoute route = route_for(newcomer(), wishes(excellent, province), "CSTDT");
  EXPECT_EQ(route.end, RouteEnd::reached) << steps_text(route);
  EXPECT_EQ(route.year, 2028) << steps_text(route);
  EXPECT_TRUE(std::ranges::any_of(route.steps.back().judgements, [](const std::string& text) {
    return text.find("tiêu biểu xuất sắc") != std::string::npos;
  }));
}

TEST(RouteAhead, TheTitleOfTheNationNeedsTwoOfTheProvinceThreeYearsApart) {
  const AwardRoute route = route_for(newcomer(), wishes(excellent, nation), "CSTDTQ");
  EXPECT_NE(steps_text(route).find("2028 CSTDT; "), std::string::npos) << steps_text(route);
  EXPECT_EQ(route.year, 2031) << steps_text(route);
}

TEST(RouteAhead, DisciplineMovesTheFirstYearThatCounts) {
  Assembled person = newcomer();
  person.facts.discipline.push_back({0, day_of(2026, 5, 10), day_of(2027, 5, 10), ""});
  const Route whole = route_ahead(law_ahead(), person, wishes(excellent, base));
  ASSERT_EQ(whole.blocked.size(), 1U);
  EXPECT_NE(whole.blocked[0].find("từ ngày 10/05/2027"), std::string::npos) << whole.blocked[0];
  EXPECT_NE(whole.blocked[0].find("2028"), std::string::npos) << whole.blocked[0];
  const AwardRoute route = route_for(person, wishes(excellent, base), "BK_UBT");
  EXPECT_EQ(route.end, RouteEnd::reached) << steps_text(route);
  EXPECT_EQ(route.year, 2029) << steps_text(route);
}

TEST(RouteAhead, AnOpenProceedingIsSaidAndTakenToEndWell) {
  Assembled person = newcomer();
  law::Proceeding open;
  open.kind = "discipline_considered";
  open.opened = day_of(2026, 11, 1);
  person.facts.proceedings.push_back(open);
  const Route whole = route_ahead(law_ahead(), person, wishes(excellent, base), "BK_UBT");
  ASSERT_EQ(whole.blocked.size(), 1U);
  EXPECT_NE(whole.blocked[0].find("01/11/2026"), std::string::npos);
  EXPECT_EQ(whole.items.at(0).end, RouteEnd::reached);
}

TEST(RouteAhead, NothingIsPromisedWhereTheTextWasNotReadAndNobodyWhoLeft) {
  for (const AwardRoute& one : route_ahead(law_ahead(), newcomer(), wishes(excellent, nation)).items) {
    const law::Award& award = *law_ahead().law.award(one.award);
    const law::AwardVersion* version = award.on(day_of(2030, 5, 31));
    if (version == nullptr || version->grounds.confidence != law::Confidence::confirmed) {
      EXPECT_NE(one.end, RouteEnd::reached) << one.award;
    }
    EXPECT_EQ(one.end == RouteEnd::reached, one.open.empty()) << one.award;
  }
  Assembled left = newcomer();
  left.facts.employment[0].to = day_of(2026, 6, 30);
  const Route none = route_ahead(law_ahead(), left, {});
  EXPECT_TRUE(none.items.empty());
  EXPECT_NE(none.stopped.find("01/07/2026"), std::string::npos) << none.stopped;
}

TEST(RouteAhead, ADayWithoutATextIsNotTheEndWhereALaterOneHasIt) {
  Assembled person = newcomer();
  person.received_on = day_of(2015, 11, 26);
  person.facts.employment[0].from = day_of(2010, 3, 1);
  const AwardRoute route = route_for(person, wishes(excellent, province), "CSTDT");
  EXPECT_EQ(route.end, RouteEnd::reached) << steps_text(route);
  EXPECT_GE(route.year, 2017);
}

TEST(RouteAhead, ARatingAsLastYearCarriesOnlyAsFarAsItDoes) {
  Assembled person = newcomer();
  person.facts.ratings[2025] = good;
  RouteWishes wished;
  wished.rating = std::nullopt;
  wished.initiative = std::nullopt;
  EXPECT_EQ(route_for(person, wished, "LDTT").end, RouteEnd::reached);
  EXPECT_EQ(route_for(person, wished, "CSTDCS").end, RouteEnd::not_within);
}

// ---- what if

Assembled two_years() {
  Assembled person = newcomer();
  person.received_on = day_of(2026, 1, 16);
  person.facts.ratings = {{2024, excellent}, {2025, good}};
  for (const int year : {2024, 2025}) {
    law::Work work;
    work.id = "SK" + std::to_string(year);
    work.year = year;
    work.applied = true;
    work.uses.emplace();
    person.facts.initiatives.push_back(work);
  }
  return person;
}

TEST(WhatIf, AnotherRatingChangesTheVerdictsThatRestOnItAndNoOther) {
  const law::Law& law = law::built_in_law();
  Supposed change;
  change.ratings = {{2025, excellent}};
  const auto then = supposed(two_years(), change, law);
  ASSERT_TRUE(then.ok());
  const auto found = differences(ask_all(law, two_years(), 2025), ask_all(law, *then, 2025));
  const auto certificate =
      std::ranges::find_if(found, [](const Difference& one) { return one.after.code == "BK_UBT"; });
  ASSERT_NE(certificate, found.end());
  EXPECT_TRUE(certificate->verdict_differs);
  EXPECT_EQ(certificate->before.answer.verdict, law::Verdict::not_eligible);
  EXPECT_EQ(certificate->after.answer.verdict, law::Verdict::eligible);
  EXPECT_TRUE(std::ranges::none_of(found, [](const Difference& one) { return one.after.code == "KNC_TNMT"; }));
}

TEST(WhatIf, ATitleTakenAwayMustBeHeldAndANewOneMustExist) {
  const law::Law& law = law::built_in_law();
  Supposed change;
  EXPECT_EQ(supposed(two_years(), change, law).error().code, "eligibility.supposed.nothing");
  change.without = {{"CSTDCS", 2025}};
  EXPECT_EQ(supposed(two_years(), change, law).error().code, "eligibility.supposed.award");
  change.without.clear();
  change.with = {{"TTLDTT", 2025}};
  EXPECT_EQ(supposed(two_years(), change, law).error().code, "eligibility.supposed.award");
  change.with = {{"CSTDCS", 2024}, {"CSTDCS", 2025}};
  const auto then = supposed(two_years(), change, law);
  ASSERT_TRUE(then.ok());
  const AwardAnswer answer = ask(law, *law.award("BK_UBT"), *then, 2025);
  EXPECT_EQ(answer.answer.verdict, law::Verdict::eligible);
}

}  // namespace
}  // namespace thidua::eligibility
