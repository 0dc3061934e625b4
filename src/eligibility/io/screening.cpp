#include "eligibility/io/screening.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "eligibility/io/screen.h"
#include "eligibility/io/touched.h"
#include "platform/audit.h"
#include "platform/json.h"

namespace thidua::eligibility {
namespace {

struct StateWords {
  std::string_view code, words;
};
constexpr std::array<StateWords, 4> states{{
    {"eligible", "Đủ điều kiện"},
    {"close", "Gần đủ"},
    {"needs_human_judgement", "Cần người xem xét"},
    {"not_eligible", "Chưa đủ"},
}};

std::string state_code(law::Verdict verdict, bool close) {
  return std::string(close ? "close" : law::to_code(verdict));
}

void add_to(ScreeningCount& count, const std::string& state, const std::string& last) {
  count.eligible += state == "eligible";
  count.close += state == "close";
  count.needs_human_judgement += state == "needs_human_judgement";
  count.not_eligible += state == "not_eligible";
  count.last_eligible += last == "eligible";
  count.last_close += last == "close";
}

class Writer {
 public:
  Writer(const ScreeningTask& task, ScreeningKept& kept) : task_(task), kept_(kept) {}

  void add(const Screened& who) {
    const bool shows = !task_.discipline_for || task_.discipline_for->contains(who.unit);
    for (const ScreenedAward& one : who.awards) {
      ScreeningRow row;
      row.person = who.person.id;
      row.code = who.person.code;
      row.name = who.person.full_name;
      row.unit = who.unit;
      row.unit_name = who.unit_name;
      row.award = one.code;
      row.award_name = task_.law->short_name(one.code);
      row.state = state_code(one.verdict, one.close());
      row.state_label = screening_state_words(row.state);
      if (one.last_known) row.last_state = state_code(*one.last_known, one.last_close());
      row.last_label = screening_state_words(row.last_state);
      if (one.answer) explain(*one.answer, who.names, shows, row);
      kept_.rows.push_back(std::move(row));
    }
  }

 private:
  static void explain(const AwardAnswer& answer, const std::vector<Named>& names, bool shows, ScreeningRow& row) {
    const law::Answer& told = answer.last_known ? answer.last_known->answer : answer.answer;
    row.hold = answer.answer.hold;
    if (told.verdict != law::Verdict::eligible) row.missing = told_reasons(told, names, shows, false);
    for (const law::Reason& reason : told.reasons)
      if (reason.decides && row.citation.empty()) row.citation = reason.citation;
  }

  const ScreeningTask& task_;
  ScreeningKept& kept_;
};

void count(ScreeningKept& kept) {
  std::map<std::string_view, ScreeningCount> counts;
  std::set<core::PersonId> people;
  for (const ScreeningRow& row : kept.rows) {
    ScreeningCount& count = counts.try_emplace(row.award, ScreeningCount{row.award, row.award_name}).first->second;
    add_to(count, row.state, row.last_state);
    people.insert(row.person);
  }
  for (auto& [code, count] : counts) kept.head.counts.push_back(std::move(count));
  std::ranges::stable_sort(kept.head.counts, {}, &ScreeningCount::name);
  kept.head.people = static_cast<std::int64_t>(people.size());
}

ScreeningQuestion question_of(const ScreeningTask& task) {
  ScreeningQuestion question{task.awards, task.within, !task.discipline_for, {}, task.law->version.sha256};
  if (task.discipline_for) question.discipline_for.assign(task.discipline_for->begin(), task.discipline_for->end());
  return question;
}

/// Takes over what an earlier answer to the same question says of those whom nothing has touched since. Answers who is
/// to be asked; nothing: everybody.
std::optional<std::set<core::PersonId>> taken_over(platform::Connection& db, const ScreeningTask& task,
                                                   ScreeningKept& kept) {
  if (!task.before) return std::nullopt;
  const ScreeningKept& before = task.before->kept;
  if (before.question != kept.question || before.head.year != task.year || before.head.received_on != task.received_on)
    return std::nullopt;
  auto touched = touched_since(db, task.agency, before.trail);
  if (touched)
    for (const ScreeningRow& row : before.rows)
      if (!touched->contains(row.person)) kept.rows.push_back(row);
  return touched;
}

ScreeningKept begun(const ScreeningTask& task) {
  ScreeningKept kept;
  kept.question = question_of(task);
  kept.head.year = task.year;
  kept.head.received_on = task.received_on;
  kept.head.unit_name = task.unit_name;
  if (const law::Regime* regime = task.law->regime(task.received_on)) {
    kept.head.regime = regime->name;
    kept.head.regime_loaded = regime->loaded;
  }
  const core::Date last = last_loaded_day(*task.law, task.received_on);
  if (last != task.received_on) kept.head.last_day = last;
  return kept;
}

}  // namespace

core::Outcome<platform::JobOutcome> run_screening(const ScreeningTask& task, platform::JobRun& run) {
  ScreeningKept kept = begun(task);
  Writer writer(task, kept);
  bool stopped = false, too_many = false;
  task.database->read([&](platform::Connection& db) {
    kept.trail = platform::audit_sequence(db, task.agency);
    const auto touched = taken_over(db, task, kept);
    const ScreenAsked asked{
        task.year, task.received_on, task.awards, task.within, false, true, touched ? &*touched : nullptr};
    const ScreenSums sums = screen(
        db, task.agency, *task.law, asked, [&](const Screened& who) { writer.add(who); },
        [&](std::size_t done, std::size_t total) {
          run.tell({static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), "Đang xét từng người"});
          too_many = kept.rows.size() > result_rows_max;
          stopped = run.cancelled() || too_many;
          return !stopped;
        });
    if (touched) kept.head.asked_again = static_cast<std::int64_t>(sums.people);
  });
  if (too_many || kept.rows.size() > result_rows_max)
    return core::Refusal{
        "screening.too_large",
        "Kết quả quá dài để xem trên trang. Hãy chọn một khen thưởng, hoặc một đơn vị rồi rà soát lại.", "awards", ""};
  if (stopped) return platform::JobOutcome{};
  count(kept);
  keep_result(screening_file(run.folder()), kept);
  return platform::JobOutcome{platform::write_json(kept.head), {}, {}, {}};
}

std::filesystem::path screening_file(const std::filesystem::path& job_folder) {
  return job_folder / "screening.json";
}

std::string_view screening_state_words(std::string_view state) {
  for (const StateWords& one : states)
    if (one.code == state) return one.words;
  return {};
}

}  // namespace thidua::eligibility
