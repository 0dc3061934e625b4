#include "eligibility/collective.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thidua::eligibility {
namespace {

core::Date day_in(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}
const core::Date handed_in = day_in(2026, 1, 16);

KnownAward title(const std::string& code, int year, core::Date decided) {
  KnownAward known;
  known.record.award_code = code;
  known.record.award_text = code;
  known.record.years = registry::Years{year, year};
  known.record.day = registry::PartlyDay{decided, false};
  return known;
}

KnownMember member(std::optional<people::RatingLevel> level, std::vector<KnownAward> awards = {}) {
  KnownMember made;
  if (level) {
    made.rating.emplace();
    made.rating->year = 2025;
    made.rating->level = *level;
  }
  made.awards = std::move(awards);
  return made;
}

UnitHistory office() {
  UnitHistory history;
  history.id = core::UnitId{3};
  history.name = "Văn phòng";
  history.agency_name = "Sở Nông nghiệp và Môi trường tỉnh Lam Giang";
  history.year = 2025;
  people::TaskRating rating;
  rating.year = 2025;
  rating.level = people::RatingLevel::excellent;
  history.ratings = {rating};
  history.members = {member(people::RatingLevel::good, {title("LDTT", 2025, day_in(2025, 12, 20))}),
                     member(people::RatingLevel::not_completed)};
  return history;
}

TEST(FactsOfAUnit, RatingsAndMembersOfTheYearAreCounted) {
  const Assembled all = assembled(office(), handed_in);
  EXPECT_EQ(all.subject.kind, "collective");
  EXPECT_EQ(all.facts.ratings.at(2025), 3);
  ASSERT_EQ(all.facts.members.size(), 1U);
  EXPECT_EQ(all.facts.members[0].total, 2);
  EXPECT_EQ(all.facts.members[0].completed_tasks, 1);
  EXPECT_EQ(all.facts.members[0].with_award.at("LDTT"), 1);
  // Nobody's title of that kind is written down: not known, rather than none.
  EXPECT_EQ(all.facts.members[0].with_award.count("CSTDCS"), 0U);
  EXPECT_EQ(all.facts.organisation->kind, "unit_of_department");
}

TEST(FactsOfAUnit, ARatingThatIsMissingLeavesTheCountOpen) {
  UnitHistory history = office();
  history.members.push_back(member(std::nullopt));
  const Assembled all = assembled(history, handed_in);
  EXPECT_EQ(all.facts.members[0].total, 3);
  EXPECT_FALSE(all.facts.members[0].completed_tasks.has_value());
  EXPECT_TRUE(std::ranges::any_of(all.assumed, [](const std::string& text) {
    return text.find("chưa có xếp loại năm 2025") != std::string::npos;
  }));
}

TEST(FactsOfAUnit, WhatWasDecidedAfterTheDayOrCancelledDoesNotCount) {
  UnitHistory history = office();
  history.members[1].awards = {title("LDTT", 2025, day_in(2026, 2, 1))};
  EXPECT_EQ(assembled(history, handed_in).facts.members[0].with_award.at("LDTT"), 1);
  history.members[0].awards[0].cancelled_on = day_in(2026, 1, 10);
  EXPECT_EQ(assembled(history, handed_in).facts.members[0].with_award.count("LDTT"), 0U);
}

TEST(FactsOfAUnit, DisciplineOfMembersIsOfTheYearAsked) {
  UnitHistory history = office();
  history.members[0].discipline = {{people::DisciplineForm::warning, day_in(2025, 6, 1), std::nullopt}};
  history.members[1].discipline = {{people::DisciplineForm::warning, day_in(2024, 6, 1), std::nullopt},
                                   {people::DisciplineForm::pending, day_in(2025, 6, 1), std::nullopt}};
  const Assembled all = assembled(history, handed_in);
  ASSERT_EQ(all.facts.member_discipline.size(), 1U);
  EXPECT_EQ(all.facts.member_discipline[0].form, 1);
  EXPECT_EQ(all.facts.member_discipline[0].count, 1);
}

TEST(FactsOfAUnit, TooManyPeopleLeaveTheSharesOpen) {
  UnitHistory history = office();
  history.members.clear();
  history.members_known = false;
  EXPECT_TRUE(assembled(history, handed_in).facts.members.empty());
}

}  // namespace
}  // namespace thidua::eligibility
