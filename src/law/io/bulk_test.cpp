// Columns and the row engine are asked the same of the same people, and must say the same.
#include "law/bulk.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "law/counting.h"
#include "law/io/law_files.h"
#include "law/io/random_histories_test.h"
#include "law/judge.h"

namespace thidua::law {
namespace {

/// Every award a person can hold, by its counted route and by the first of the others.
std::vector<BulkQuestion> questions_on(const Law& law, Date day, int year) {
  std::vector<BulkQuestion> all;
  for (const auto& [code, award] : law.awards) {
    BulkQuestion question{code, award.is_medal() ? std::nullopt : std::optional<int>(year), "merit"};
    all.push_back(question);
    const AwardVersion* version = award.on(day);
    const auto branches = version == nullptr ? Branches::const_iterator() : version->branches.find("person");
    if (version == nullptr || branches == version->branches.end()) continue;
    for (const auto& [route, condition] : branches->second)
      if (route != "merit") {
        question.route = route;
        all.push_back(question);
        break;
      }
  }
  return all;
}

struct Comparison {
  std::size_t asked = 0, open = 0, differ = 0, eligible = 0, judgement = 0;
  std::string first;  // what differed first
};

void compare_one(const Law& law, const BulkVerdicts& verdicts, std::size_t row, Case person, Date day,
                 const std::vector<BulkQuestion>& questions, std::uint64_t seed, Comparison& all) {
  for (std::size_t at = 0; at < questions.size(); ++at) {
    ++all.asked;
    const auto found = verdicts.at(row, at);
    if (!found) {
      ++all.open;
      continue;
    }
    person.question.award = questions[at].award;
    person.question.for_year = questions[at].for_year;
    person.question.route = questions[at].route;
    person.question.received_on = day;
    const Answer answer = judge(law, person);
    all.eligible += answer.verdict == Verdict::eligible;
    all.judgement += answer.verdict == Verdict::needs_human_judgement;
    if (answer.verdict == *found) continue;
    if (all.differ++ == 0)
      all.first = "seed " + std::to_string(seed) + ", " + questions[at].award + " " + questions[at].route + " year " +
                  std::to_string(questions[at].for_year.value_or(0)) + " on " + day.to_iso() + ": row engine " +
                  std::string(to_code(answer.verdict)) + ", columns " + std::string(to_code(*found)) + "; " +
                  answer.reasons.front().condition + ": " + answer.reasons.front().text;
  }
}

/// `changed` alters what the columns are told, and only them.
template <class Changed>
Comparison compared(const Law& law, Date day, int year, std::uint64_t first_seed, std::size_t people, Changed changed) {
  Columns columns(law, day, people);
  for (std::size_t row = 0; row < people; ++row) {
    Case person = testing::random_person(law, first_seed + row);
    changed(person.facts);
    columns.put(row, person.subject, person.facts);
  }
  const std::vector<BulkQuestion> questions = questions_on(law, day, year);
  const BulkVerdicts verdicts = bulk_verdicts(columns, compiled(columns, questions), people);
  Comparison all;
  for (std::size_t row = 0; row < people; ++row)
    compare_one(law, verdicts, row, testing::random_person(law, first_seed + row), day, questions, first_seed + row,
                all);
  return all;
}

Date day(int year, int month, int of_month) {
  return Date::of(year, month, of_month).value();
}

/// The day before, the first day and a day inside each regime, and days on which single conditions end.
std::vector<std::pair<Date, int>> days_asked() {
  return {{day(2014, 8, 19), 2013},  {day(2016, 3, 1), 2015},   {day(2017, 9, 30), 2016},  {day(2017, 10, 1), 2017},
          {day(2020, 2, 1), 2019},   {day(2023, 1, 15), 2022},  {day(2023, 12, 31), 2023}, {day(2024, 1, 1), 2023},
          {day(2024, 12, 31), 2024}, {day(2025, 6, 14), 2024},  {day(2025, 6, 30), 2025},  {day(2025, 7, 1), 2025},
          {day(2025, 8, 5), 2025},   {day(2025, 12, 10), 2025}, {day(2026, 3, 1), 2025},   {day(2026, 9, 30), 2026},
          {day(2026, 10, 1), 2026},  {day(2026, 11, 20), 2025}};
}

}  // namespace

TEST(Bulk, AgreesWithTheRowEngineOnRandomHistories) {
  const Law& law = built_in_law();
  constexpr std::size_t people = 800;
  std::uint64_t seed = 1;
  Comparison sum;
  for (const auto& [asked_on, year] : days_asked()) {
    const Comparison found = compared(law, asked_on, year, seed, people, [](Facts&) {});
    EXPECT_EQ(found.differ, 0U) << found.first;
    EXPECT_LE(found.open * 100, found.asked * 5) << asked_on.to_iso() << ": too many are left to the row engine";
    std::printf("%s, year %d: %zu asked, %s left to the row engine, %zu eligible, %zu to judge\n",
                asked_on.to_iso().c_str(), year, found.asked,
                percent_vi(static_cast<int>(found.open), static_cast<int>(found.asked)).c_str(), found.eligible,
                found.judgement);
    sum.eligible += found.eligible;
    seed += people;
  }
  EXPECT_GT(sum.eligible, 1000U) << "histories in which hardly anybody is eligible try little";
}

TEST(Bulk, AMaskThatIsWrongIsNoticed) {
  const Law& law = built_in_law();
  const auto differ = [&](auto changed) { return compared(law, day(2026, 3, 1), 2025, 1, 400, changed).differ; };
  EXPECT_GT(differ([](Facts& facts) { facts.ratings.erase(2024); }), 0U);
  EXPECT_GT(differ([](Facts& facts) { facts.discipline.clear(); }), 0U);
  EXPECT_GT(differ([](Facts& facts) {
              for (AwardHeld& held : facts.awards) held.cancelled = false;
            }),
            0U);
  EXPECT_GT(differ([](Facts& facts) {
              for (Work& work : facts.initiatives) work.uses.reset();
            }),
            0U);
}

TEST(Bulk, AChangeOfOnePersonIsAskedAgainForHimAlone) {
  const Law& law = built_in_law();
  const Date asked_on = day(2026, 3, 1);
  constexpr std::size_t people = 200;
  Columns columns(law, asked_on, people);
  const auto put = [&](std::size_t row, std::uint64_t seed) {
    const Case person = testing::random_person(law, seed);
    columns.put(row, person.subject, person.facts);
  };
  for (std::size_t row = 0; row < people; ++row) put(row, row + 1);
  const std::vector<BulkQuestion> questions = questions_on(law, asked_on, 2025);
  const std::vector<BulkProgram> programs = compiled(columns, questions);
  BulkVerdicts verdicts(columns.rows(), programs.size());
  for (const std::size_t part : {1U, 0U, 2U}) run_part(columns, programs, people, part, 3, verdicts);
  for (std::size_t row = 0; row < people; row += 7) {
    put(row, row + 5000);
    again(columns, programs, row, people, verdicts);
  }
  Comparison all;
  for (std::size_t row = 0; row < people; ++row) {
    const std::uint64_t seed = row % 7 == 0 ? row + 5000 : row + 1;
    compare_one(law, verdicts, row, testing::random_person(law, seed), asked_on, questions, seed, all);
  }
  EXPECT_EQ(all.differ, 0U) << all.first;
}

TEST(Years, AWordHoldsThirtyTwo) {
  const Years years{1996};
  EXPECT_EQ(years.last(), 2027);
  EXPECT_EQ(years.bit(1996), 1U);
  EXPECT_EQ(years.bit(2028), 0U);
  EXPECT_EQ(years.range(1990, 2040), ~0U);
  EXPECT_EQ(years.range(2026, 2027), 3U << 30);
  EXPECT_EQ(years.range(2027, 2026), 0U);
}

}  // namespace thidua::law
