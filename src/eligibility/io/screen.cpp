#include "eligibility/io/screen.h"

#include <algorithm>
#include <chrono>

#include "eligibility/io/history.h"

namespace thidua::eligibility {
namespace {

/// So many people are held in memory at a time.
constexpr std::size_t chunk_people = 2048;

class Stopwatch {
 public:
  /// Microseconds since the last call, or since it was made.
  std::int64_t lap() {
    const auto now = std::chrono::steady_clock::now();
    const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(now - last_).count();
    last_ = now;
    return spent;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// Verdicts of a chunk on one day.
struct OnDay {
  law::Columns columns;
  std::vector<law::BulkProgram> programs;
  law::BulkVerdicts verdicts;

  OnDay(const law::Law& law, core::Date day, const std::vector<law::BulkQuestion>& questions,
        const std::vector<Assembled>& people)
      : columns(law, day, people.size()) {
    for (std::size_t row = 0; row < people.size(); ++row) columns.put(row, people[row].subject, people[row].facts);
    programs = law::compiled(columns, questions);
  }
  void run(std::size_t people) {
    verdicts = law::bulk_verdicts(columns, programs, people);
    law::find_near(columns, programs, people, verdicts);
  }
};

class Screener {
 public:
  Screener(const law::Law& law, const ScreenAsked& asked) : law_(law), asked_(asked) {
    last_day_ = last_loaded_day(law, asked.received_on);
    for (const law::Award* award : awards_for_persons(law))
      if (asked.awards.empty() || std::ranges::find(asked.awards, award->code) != asked.awards.end()) {
        awards_.push_back(award);
        questions_.push_back(bulk_question(law, *award, asked.received_on, asked.year));
      }
  }

  void chunk(std::vector<Screened>& people, const std::vector<Assembled>& facts, ScreenSums& sums) const {
    Stopwatch watch;
    std::optional<OnDay> today, before;
    if (!asked_.by_rows) {
      today.emplace(law_, asked_.received_on, questions_, facts);
      if (last_day_ != asked_.received_on) before.emplace(law_, last_day_, questions_, facts);
    }
    sums.loading_us += watch.lap();
    if (today) today->run(facts.size());
    if (before) before->run(facts.size());
    sums.screening_us += watch.lap();
    for (std::size_t row = 0; row < people.size(); ++row)
      for (std::size_t at = 0; at < awards_.size(); ++at)
        people[row].awards.push_back(one(facts[row], row, at, today, before, sums));
    sums.explaining_us += watch.lap();
  }

 private:
  ScreenedAward one(const Assembled& person, std::size_t row, std::size_t at, const std::optional<OnDay>& today,
                    const std::optional<OnDay>& before, ScreenSums& sums) const {
    ++sums.asked;
    ScreenedAward found{awards_[at]->code, {}, std::nullopt, std::nullopt};
    const std::optional<law::Verdict> now = today ? today->verdicts.at(row, at) : std::nullopt;
    const std::optional<law::Verdict> last = before ? before->verdicts.at(row, at) : now;
    if (now && last) {
      found.verdict = *now;
      if (before && *now == law::Verdict::needs_human_judgement) found.last_known = last;
      const law::Verdict told = found.last_known.value_or(found.verdict);
      const law::BulkVerdicts& near = found.last_known ? before->verdicts : today->verdicts;
      const bool to_tell = told == law::Verdict::eligible ||
                           (told == law::Verdict::not_eligible && near.may_be_close(row, at)) ||
                           (told == law::Verdict::needs_human_judgement && asked_.tell_judgement);
      if (!to_tell) return found;
    } else {
      ++sums.by_row_engine;
    }
    found.answer = ask(law_, *awards_[at], person, asked_.year);
    found.verdict = found.answer->answer.verdict;
    if (found.answer->last_known) found.last_known = found.answer->last_known->answer.verdict;
    return found;
  }

  const law::Law& law_;
  const ScreenAsked& asked_;
  core::Date last_day_;
  std::vector<const law::Award*> awards_;
  std::vector<law::BulkQuestion> questions_;
};

}  // namespace

bool ScreenedAward::close() const {
  return answer && answer->close;
}

bool ScreenedAward::last_close() const {
  return answer && answer->last_known && is_close(answer->last_known->answer);
}

ScreenSums screen(platform::Connection& db, core::AgencyId agency, const law::Law& law, const ScreenAsked& asked,
                  const std::function<void(const Screened&)>& each,
                  const std::function<bool(std::size_t, std::size_t)>& go_on) {
  const Screener screener(law, asked);
  ScreenSums sums;
  std::vector<Screened> people;
  std::vector<Assembled> facts;
  Stopwatch watch;
  const auto answer_chunk = [&] {
    sums.loading_us += watch.lap();
    screener.chunk(people, facts, sums);
    for (const Screened& one : people) each(one);
    sums.people += people.size();
    people.clear();
    facts.clear();
    watch.lap();
  };
  each_in_post(
      db, agency, {asked.received_on, asked.within, asked.only},
      [&](InPost one) {
        facts.push_back(assembled(one.history, asked.received_on));
        people.push_back({one.post.person, one.post.posting.unit, std::move(one.unit_name), facts.back().names, {}});
        if (people.size() == chunk_people) answer_chunk();
      },
      go_on);
  answer_chunk();
  return sums;
}

}  // namespace thidua::eligibility
