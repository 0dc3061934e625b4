// Everybody asked at once: N made-up persons with twenty years of history, every award a person can hold, in memory.
//   bench_law run N [THREADS]     times: making columns, one plain pass over them, screening; share left to the row
//   engine bench_law tables N FOLDER     the same persons as tables for other engines (tab-separated), and our count of
//   five awards bench_law rows N              the same persons one by one through the row engine, with trail
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <thread>

#include "law/bulk.h"
#include "law/io/law_files.h"
#include "law/judge.h"

namespace {

using namespace thidua::law;
using thidua::core::first_day_of_year;

constexpr int last_year = 2025, years = 20;
const Date asked_on = Date::of(2026, 3, 1).value();
constexpr const char* five[] = {"LDTT", "CSTDCS", "BK_UBT", "BK_TTG", "HCLD3"};

struct Clock {
  std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
  std::clock_t processor = std::clock();
  double wall_ms() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - wall).count();
  }
  double processor_ms() const { return 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC; }
};

/// A career as they go: most are rated good, some excellent; titles follow ratings; every third year with initiatives a
/// wider title; commendations now and then; one in fifty was disciplined.
Case person(std::size_t number) {
  std::mt19937_64 random(number * 2654435761U + 1);
  const auto in = [&](int count) { return static_cast<int>(random() % static_cast<std::uint64_t>(count)); };
  const auto on = [&](int year) { return first_day_of_year(year).plus_days(in(360)); };
  Case one;
  one.subject.kind = "person";
  one.subject.sex = in(2) == 0 ? "male" : "female";
  one.subject.is_head = in(12) == 0;
  Facts& facts = one.facts;
  const int joined = in(25) == 0 ? last_year : last_year - in(years + 10);
  facts.employment.push_back({on(joined), std::nullopt, "civil_servant", "", "department"});
  const int talent = in(10);
  int number_of_works = 0;
  for (int year = std::max(joined, last_year - years + 1); year <= last_year; ++year) {
    const int luck = in(10);
    const int rank = talent >= 8 ? (luck == 0 ? 2 : 3) : luck + talent >= 12 ? 3 : luck == 0 ? 1 : 2;
    facts.ratings[year] = rank;
    std::string initiative;
    if (rank == 3 && in(3) != 0) {
      initiative = "K" + std::to_string(++number_of_works);
      Work work;
      work.id = initiative;
      work.year = year;
      work.scope = in(6) == 0 ? 1 : 0;
      work.recognised_on = on(year);
      work.applied = true;
      facts.initiatives.push_back(work);
    }
    // The titles of the year that is asked about are still to come.
    if (year == last_year) continue;
    const auto give = [&](const char* code, const std::string& basis, const std::string& rests_on) {
      AwardHeld held;
      held.code = code;
      held.for_year = year;
      held.decision_date = on(year + 1);
      held.basis = basis;
      held.initiative = rests_on;
      facts.awards.push_back(held);
    };
    if (rank >= 2) give("LDTT", "", "");
    if (rank == 3 && in(4) != 0) give("CSTDCS", in(2) == 0 ? "rating" : "initiative", in(2) == 0 ? initiative : "");
    if (rank == 3 && year % 3 == 0 && in(5) == 0) give("CSTDT", "", "");
    if (rank == 3 && in(8) == 0) give("BK_UBT", "", "");
    if (rank == 3 && in(30) == 0) give("BK_TTG", "", "");
  }
  if (in(50) == 0) {
    const Date decided = on(last_year - in(6));
    facts.discipline.push_back({in(3), decided, decided.plus_days(365), ""});
  }
  return one;
}

std::vector<BulkQuestion> questions(const Law& law) {
  std::vector<BulkQuestion> all;
  for (const auto& [code, award] : law.awards)
    if (award.kind != AwardClass::service_route &&
        std::find(award.holders.begin(), award.holders.end(), "person") != award.holders.end())
      all.push_back({code, award.is_medal() ? std::nullopt : std::optional<int>(last_year), "merit"});
  return all;
}

Columns columns_of(const Law& law, std::size_t people) {
  Columns columns(law, asked_on, people);
  for (std::size_t row = 0; row < people; ++row) {
    const Case one = person(row);
    columns.put(row, one.subject, one.facts);
  }
  return columns;
}

template <class Work>
void on_threads(int threads, Work work) {
  const auto parts = static_cast<std::size_t>(std::max(threads, 1));
  std::vector<std::thread> all;
  for (std::size_t part = 0; part < parts; ++part) all.emplace_back(work, part, parts);
  for (std::thread& one : all) one.join();
}

int run(std::size_t people, int threads) {
  const Law& law = built_in_law();
  const Clock loading;
  const Columns columns = columns_of(law, people);
  std::printf("%zu persons x %d years: columns made in %.0f ms, %.0f MB\n", people, years, loading.wall_ms(),
              static_cast<double>(columns.bytes()) / 1e6);
  const std::vector<BulkQuestion> asked = questions(law);
  constexpr int rounds = 5;
  double pass = 1e300, pass_cpu = 1e300, screen = 1e300, screen_cpu = 1e300;
  std::uint64_t sum = 0;
  BulkVerdicts verdicts;
  for (int round = 0; round < rounds; ++round) {
    const Clock plain;
    std::vector<std::uint64_t> sums(static_cast<std::size_t>(threads));
    on_threads(threads, [&](std::size_t part, std::size_t parts) {
      sums[part] = columns.one_pass(columns.rows() * part / parts, columns.rows() * (part + 1) / parts);
    });
    for (const std::uint64_t one : sums) sum += one;
    pass = std::min(pass, plain.wall_ms());
    pass_cpu = std::min(pass_cpu, plain.processor_ms());
    const Clock asking;
    const std::vector<BulkProgram> programs = compiled(columns, asked);
    verdicts = BulkVerdicts(columns.rows(), programs.size());
    on_threads(threads, [&](std::size_t part, std::size_t parts) {
      run_part(columns, programs, people, part, parts, verdicts);
    });
    screen = std::min(screen, asking.wall_ms());
    screen_cpu = std::min(screen_cpu, asking.processor_ms());
  }
  std::size_t open = 0, eligible = 0;
  for (std::size_t row = 0; row < people; ++row)
    for (std::size_t at = 0; at < asked.size(); ++at) {
      const auto found = verdicts.at(row, at);
      open += !found;
      eligible += found == Verdict::eligible;
    }
  const double all = static_cast<double>(people * asked.size());
  std::printf("  one plain pass:       wall %8.2f ms, processor %8.2f ms (sum %llu)\n", pass, pass_cpu,
              static_cast<unsigned long long>(sum % 1000));
  std::printf("  %zu awards, %d threads: wall %8.2f ms, processor %8.2f ms; %.1f times the pass; %.2f ns a question\n",
              asked.size(), threads, screen, screen_cpu, screen_cpu / pass_cpu, screen_cpu * 1e6 / all);
  std::printf("  %zu eligible, %.3f%% left to the row engine\n", eligible, 100.0 * static_cast<double>(open) / all);
  return 0;
}

int by_rows(std::size_t people) {
  const Law& law = built_in_law();
  const std::vector<BulkQuestion> asked = questions(law);
  std::size_t eligible = 0;
  double ms = 0;
  for (std::size_t row = 0; row < people; ++row) {
    Case one = person(row);
    const Clock clock;
    for (const BulkQuestion& question : asked) {
      one.question.award = question.award;
      one.question.for_year = question.for_year;
      one.question.received_on = asked_on;
      eligible += judge(law, one).verdict == Verdict::eligible;
    }
    ms += clock.processor_ms();
  }
  std::printf("row engine with trail: %.3f ms a person for %zu awards (%zu persons, %zu eligible)\n",
              ms / static_cast<double>(people), asked.size(), people, eligible);
  return 0;
}

int tables(std::size_t people, const std::string& folder) {
  const Law& law = built_in_law();
  std::ofstream persons(folder + "/person.tsv"), ratings(folder + "/rating.tsv"), awards(folder + "/award.tsv"),
      works(folder + "/work.tsv");
  for (std::size_t row = 0; row < people; ++row) {
    const Case one = person(row);
    const Facts& facts = one.facts;
    int ends = 0;
    for (const Discipline& done : facts.discipline) ends = std::max(ends, done.ends.days());
    persons << row << '\t' << facts.employment.front().from.to_iso() << '\t'
            << (ends == 0 ? "" : Date::from_days(ends).to_iso()) << '\n';
    for (const auto& [year, rank] : facts.ratings) ratings << row << '\t' << year << '\t' << rank << '\n';
    for (const AwardHeld& held : facts.awards)
      awards << row << '\t' << held.code << '\t' << *held.for_year << '\t' << held.decision_date->to_iso() << '\t'
             << held.basis << '\t' << held.initiative << '\n';
    for (const Work& work : facts.initiatives)
      works << row << '\t' << work.id << '\t' << work.year << '\t' << work.scope << '\t' << work.recognised_on->to_iso()
            << '\n';
  }
  const Columns columns = columns_of(law, people);
  std::vector<BulkQuestion> asked;
  for (const char* code : five) asked.push_back({code, last_year, "merit"});
  const Clock clock;
  const BulkVerdicts verdicts = bulk_verdicts(columns, compiled(columns, asked), people);
  std::printf("columns, five awards, one thread: %.2f ms;", clock.processor_ms());
  for (std::size_t at = 0; at < asked.size(); ++at) {
    std::size_t eligible = 0;
    for (std::size_t row = 0; row < people; ++row) eligible += verdicts.at(row, at) == Verdict::eligible;
    std::printf(" %s %zu", five[at], eligible);
  }
  std::printf("\n");
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string what = count > 2 ? words[1] : "";
  const std::size_t people = count > 2 ? std::strtoull(words[2], nullptr, 10) : 0;
  if (what == "run" && people > 0) return run(people, count > 3 ? std::atoi(words[3]) : 2);
  if (what == "rows" && people > 0) return by_rows(people);
  if (what == "tables" && people > 0 && count > 3) return tables(people, words[3]);
  std::fprintf(stderr, "bench_law run N [THREADS] | rows N | tables N FOLDER\n");
  return 2;
}
