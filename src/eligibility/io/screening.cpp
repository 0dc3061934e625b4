#include "eligibility/io/screening.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text.h"
#include "eligibility/io/screen.h"
#include "eligibility/io/touched.h"
#include "platform/audit.h"
#include "platform/json.h"
#include "system/files.h"

namespace thidua::eligibility {
namespace {

constexpr std::uint64_t result_bytes_max = 400'000'000;
constexpr std::size_t results_in_memory = 4;
constexpr std::size_t rows_max = 900'000;  // a JSON array holds a million

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

/// What stands in the way, in words that this user may read.
std::string told_missing(const law::Answer& answer, const std::vector<Named>& names, bool shows_discipline) {
  if (answer.verdict == law::Verdict::eligible) return {};
  std::string text;
  for (const law::Reason& reason : answer.reasons) {
    if (!reason.decides || reason.satisfied == law::Truth::yes) continue;
    const bool hidden = !shows_discipline && tells_discipline(reason);
    text += (text.empty() ? "" : " ") + (hidden ? std::string("Có nội dung về kỷ luật mà anh/chị không được xem.")
                                                : with_names(reason.text, names));
  }
  return text;
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
    row.missing = told_missing(told, names, shows);
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
          too_many = kept.rows.size() > rows_max;
          stopped = run.cancelled() || too_many;
          return !stopped;
        });
    if (touched) kept.head.asked_again = static_cast<std::int64_t>(sums.people);
  });
  if (too_many || kept.rows.size() > rows_max)
    return core::Refusal{
        "screening.too_large",
        "Kết quả quá dài để xem trên trang. Hãy chọn một khen thưởng, hoặc một đơn vị rồi rà soát lại.", "awards", ""};
  if (stopped) return platform::JobOutcome{};
  count(kept);
  system::write_file_atomically(screening_file(run.folder()), platform::to_text(platform::write_json(kept)));
  return platform::JobOutcome{platform::write_json(kept.head), {}, {}, {}};
}

std::filesystem::path screening_file(const std::filesystem::path& job_folder) {
  return job_folder / "screening.json";
}

ScreeningsKept::Loaded ScreeningsKept::at(const std::filesystem::path& file) {
  const std::scoped_lock lock(mutex_);
  const auto known = std::ranges::find(last_, file, &std::pair<std::filesystem::path, Loaded>::first);
  if (known != last_.end()) return known->second;
  const auto text = system::read_file(file, result_bytes_max);
  if (!text) return nullptr;
  platform::JsonLimits limits;
  limits.bytes_max = result_bytes_max;
  const auto json = platform::parse_json(*text, limits);
  if (!json) return nullptr;
  auto kept = platform::read_json<ScreeningKept>(*json);
  if (!kept) return nullptr;
  auto loaded = std::make_shared<LoadedScreening>();
  loaded->kept = *std::move(kept);
  for (const ScreeningRow& row : loaded->kept.rows) {
    loaded->name_keys.push_back(core::name_sort_key(row.name));
    loaded->unit_keys.push_back(core::text_sort_key(row.unit_name));
  }
  if (last_.size() == results_in_memory) last_.erase(last_.begin());
  last_.emplace_back(file, loaded);
  return loaded;
}

std::string_view screening_state_words(std::string_view state) {
  for (const StateWords& one : states)
    if (one.code == state) return one.words;
  return {};
}

}  // namespace thidua::eligibility
