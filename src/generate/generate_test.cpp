// What is made up must be sound by itself and keep the rules that hold for awards.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "generate/awards.h"
#include "generate/careers.h"
#include "generate/names.h"
#include "generate/organisation.h"

namespace thidua::generate {
namespace {

using people::RatingLevel;

const core::Date today = core::Date::of(2026, 2, 1).value();

class Generated : public ::testing::TestWithParam<std::int64_t> {
 protected:
  void SetUp() override {
    scheme.people = GetParam();
    scheme.seed = 7;
    organisation = made_organisation(scheme);
  }
  Scheme scheme;
  Organisation organisation;
};
INSTANTIATE_TEST_SUITE_P(Sizes, Generated, ::testing::Values(1, 5, 37, 450, 3000));

TEST_P(Generated, EverySeatBelongsToOneUnitAndUnitsStandBehindTheirParents) {
  std::int64_t next = 0;
  std::set<std::string> codes;
  for (std::size_t at = 0; at < organisation.units.size(); ++at) {
    const MadeUnit& unit = organisation.units[at];
    EXPECT_TRUE(codes.insert(unit.code).second) << unit.code;
    EXPECT_LT(unit.parent, static_cast<int>(at)) << unit.name;
    if (at + organisation.mergers.size() >= organisation.units.size()) continue;
    EXPECT_EQ(unit.first_seat, next) << unit.name;
    next += unit.seats;
  }
  EXPECT_EQ(next, seat_count(scheme.people));
}

TEST_P(Generated, PeopleAreSoundAndTheirPostsFollowOneAnother) {
  const Careers careers(scheme, organisation);
  std::set<std::string> codes, id_numbers;
  for (std::int64_t number = 0; number < scheme.people; ++number) {
    const MadePerson person = careers.person(number);
    EXPECT_TRUE(codes.insert(person.code).second) << person.code;
    EXPECT_TRUE(id_numbers.insert(person.detail.id_number).second) << person.detail.id_number;
    const auto wrong = people::detail_faults(person.detail, today);
    EXPECT_TRUE(wrong.empty()) << person.name << ": " << (wrong.empty() ? "" : wrong.front().message);
    ASSERT_FALSE(person.postings.empty()) << person.name;
    for (std::size_t i = 0; i < person.postings.size(); ++i) {
      const MadePosting& post = person.postings[i];
      const MadeUnit& unit = organisation.units[static_cast<std::size_t>(post.unit)];
      EXPECT_FALSE(post.position.empty());
      EXPECT_GE(post.validity.from, unit.from) << person.name << " in " << unit.name;
      if (unit.last_day) {
        EXPECT_LE(post.validity.to.value_or(today), *unit.last_day) << person.name << " in " << unit.name;
      }
      if (post.validity.to) {
        EXPECT_LE(post.validity.from, *post.validity.to) << person.name;
      }
      if (i == 0) continue;
      ASSERT_TRUE(person.postings[i - 1].validity.to) << person.name;
      EXPECT_EQ(person.postings[i - 1].validity.to->plus_days(1), post.validity.from) << person.name;
    }
  }
}

TEST_P(Generated, NoUnitHasTwoHeadsOnOneDay) {
  const Careers careers(scheme, organisation);
  std::map<int, std::vector<core::Validity>> heads;
  for (std::int64_t number = 0; number < scheme.people; ++number)
    for (const MadePosting& post : careers.person(number).postings)
      if (post.heads) heads[post.unit].push_back(post.validity);
  for (auto& [unit, spans] : heads)
    for (std::size_t i = 0; i < spans.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const core::Date first = std::max(spans[i].from, spans[j].from);
        EXPECT_FALSE(spans[i].covers(first) && spans[j].covers(first)) << "unit " << unit << " on " << first.to_iso();
      }
}

/// What somebody was given, by year.
std::map<int, std::set<std::string>> by_year(const MadeYears& years) {
  std::map<int, std::set<std::string>> found;
  for (const MadeAward& award : years.awards) found[award.record.years->last].insert(award.record.award_code);
  return found;
}

TEST_P(Generated, AwardsKeepTheRules) {
  const Careers careers(scheme, organisation);
  std::map<int, std::map<std::string, int>> given;
  std::map<int, people::RatingCap> caps;
  for (std::int64_t number = 0; number < scheme.people; ++number) {
    const MadePerson person = careers.person(number);
    const MadeYears years = years_of(careers, person);
    std::map<int, RatingLevel> levels;
    for (const people::TaskRating& rating : years.ratings) {
      EXPECT_TRUE(levels.emplace(rating.year, rating.level).second);
      caps[rating.year].excellent += rating.level == RatingLevel::excellent ? 1 : 0;
      caps[rating.year].good += rating.level == RatingLevel::good ? 1 : 0;
    }
    const auto had = by_year(years);
    const auto has = [&](int year, const char* code) { return had.contains(year) && had.at(year).contains(code); };
    for (const MadeAward& award : years.awards) {
      const auto wrong = registry::faults(award.record, today);
      EXPECT_TRUE(wrong.empty()) << award.record.award_text << ": " << (wrong.empty() ? "" : wrong.front().message);
      const int year = award.record.years->last;
      const std::string& code = award.record.award_code;
      ++given[year][code];
      ASSERT_TRUE(levels.contains(year)) << person.name << " " << year;
      if (code == "LDTT") {
        EXPECT_GE(levels.at(year), RatingLevel::good);
      } else if (code == "CSTDCS") {
        EXPECT_TRUE(has(year, "LDTT"));
        EXPECT_TRUE(award.uses.size() == 1 || (year >= 2024 && levels.at(year) == RatingLevel::excellent));
      } else if (code == "CSTDT") {
        EXPECT_TRUE(has(year, "CSTDCS") && has(year - 1, "CSTDCS") && has(year - 2, "CSTDCS"));
        ASSERT_EQ(award.uses.size(), 1U);
        EXPECT_EQ(years.initiatives[award.uses[0]].recognition.scope, initiatives::Scope::province);
      } else if (code == "BK_UBT") {
        const bool rated = levels.at(year) == RatingLevel::excellent && levels[year - 1] == RatingLevel::excellent;
        EXPECT_TRUE((has(year, "CSTDCS") && has(year - 1, "CSTDCS")) || rated);
        EXPECT_EQ(award.uses.size(), 2U);
      }
    }
    std::set<std::size_t> used;
    for (const MadeAward& award : years.awards)
      for (const std::size_t one : award.uses) EXPECT_TRUE(used.insert(one).second) << "an initiative used twice";
    for (const MadeInitiative& made : years.initiatives) {
      int percent = 0;
      for (const MadeAuthor& author : made.authors) percent += author.percent;
      EXPECT_EQ(percent, 100);
      EXPECT_TRUE(initiatives::faults(made.recognition, today).empty());
    }
  }
  if (scheme.people < 400) return;  // shares say nothing of a handful
  for (auto& [year, counts] : given) {
    EXPECT_FALSE(caps[year].is_over()) << year << ": " << caps[year].excellent << " of " << caps[year].good;
    EXPECT_LE(counts["CSTDCS"] * 100, counts["LDTT"] * 15) << year;
    EXPECT_GT(counts["CSTDCS"], 0) << year;
  }
}

TEST_P(Generated, CollectivesKeepTheRules) {
  const Careers careers(scheme, organisation);
  int excellent = 0;
  for (std::size_t at = 0; at < organisation.units.size(); ++at) {
    const MadeYears years = years_of_unit(careers, static_cast<int>(at));
    const auto had = by_year(years);
    for (const MadeAward& award : years.awards) {
      EXPECT_TRUE(registry::faults(award.record, today).empty());
      const int year = award.record.years->last;
      if (award.record.award_code != "TTLDXS") continue;
      ++excellent;
      EXPECT_TRUE(had.at(year).contains("TTLDTT"));
      int members = 0, advanced = 0, fighters = 0;
      for (const std::int64_t number : careers.members(static_cast<int>(at), core::last_day_of_year(year))) {
        const PersonYear one = careers.year_of(number, year);
        members += one.rated ? 1 : 0;
        advanced += one.advanced ? 1 : 0;
        fighters += one.fighter ? 1 : 0;
      }
      EXPECT_GE(advanced * 10, members * 7);
      EXPECT_GE(fighters, 1);
    }
  }
  if (scheme.people >= 3000) {
    EXPECT_GT(excellent, 0);
  }
}

TEST(GeneratedNames, AreSpreadAsTheyAreMet) {
  Scheme scheme;
  scheme.people = 4000;
  const Organisation organisation = made_organisation(scheme);
  const Careers careers(scheme, organisation);
  int nguyen = 0, women = 0, thi = 0, kinh = 0;
  for (std::int64_t number = 0; number < scheme.people; ++number) {
    const MadePerson person = careers.person(number);
    nguyen += person.name.starts_with("Nguyễn ") ? 1 : 0;
    kinh += person.detail.ethnicity == "Kinh" ? 1 : 0;
    if (person.detail.gender != people::Gender::female) continue;
    ++women;
    thi += person.name.find(" Thị ") != std::string::npos ? 1 : 0;
  }
  EXPECT_NEAR(nguyen, 1320, 160);
  EXPECT_NEAR(women, 1920, 160);
  EXPECT_GT(thi * 10, women * 6);
  EXPECT_NEAR(kinh, 3400, 160);
}

TEST(GeneratedNames, TellWhetherTheyAreAMansOrAWomans) {
  EXPECT_EQ(gender_of("Mạc Thị Thu Ngần"), people::Gender::female);
  EXPECT_EQ(gender_of("Quách Đình Lam Sơn"), people::Gender::male);
  EXPECT_EQ(gender_of("Tạ Minh Khuê Anh"), std::nullopt);
  EXPECT_EQ(gender_of("Thị"), std::nullopt);
}

TEST(GeneratedCareers, WithoutTurnoverEverySeatKeepsItsHolder) {
  Scheme scheme;
  scheme.people = 60;
  scheme.turnover = false;
  const Organisation organisation = made_organisation(scheme);
  const Careers careers(scheme, organisation);
  for (std::int64_t number = 0; number < 50; ++number) {
    const MadePerson person = careers.person(number);
    EXPECT_LT(person.detail.joined_day->year(), scheme.first_year() - 3) << number;
    for (int year = scheme.first_year(); year <= scheme.last_year; ++year)
      EXPECT_TRUE(careers.year_of(number, year).rated) << number << " " << year;
  }
}

TEST(GeneratedSeed, GivesTheSameAgainAndAnotherGivesOthers) {
  const auto names = [](std::uint64_t seed) {
    Scheme scheme;
    scheme.seed = seed;
    const Organisation organisation = made_organisation(scheme);
    const Careers careers(scheme, organisation);
    std::string all;
    for (std::int64_t number = 0; number < 50; ++number) all += careers.person(number).name + ",";
    return all;
  };
  EXPECT_EQ(names(3), names(3));
  EXPECT_NE(names(3), names(4));
  Scheme scheme;
  const Organisation organisation = made_organisation(scheme);
  const Careers careers(scheme, organisation);
  const std::string before = careers.person(40).name;  // out of order as well
  careers.person(3);
  EXPECT_EQ(careers.person(40).name, before);
}

}  // namespace
}  // namespace thidua::generate
