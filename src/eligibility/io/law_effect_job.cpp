#include "eligibility/io/law_effect_job.h"

#include <algorithm>
#include <set>

#include "eligibility/io/law_effect.h"

namespace thidua::eligibility {
namespace {

struct Effect {
  std::string_view code, label;
};

/// Where the text of the day is not loaded, what the last known one says: only there can the laws differ.
const law::Answer& told_answer(const AwardAnswer& one) {
  return one.last_known ? one.last_known->answer : one.answer;
}

Effect effect_of(const LawEffect& one) {
  const auto eligible = [](const AwardAnswer& answer) {
    return !answer.code.empty() && told_answer(answer).verdict == law::Verdict::eligible;
  };
  if (!eligible(one.before) && eligible(one.after)) return {"gained", "thành đủ điều kiện"};
  if (eligible(one.before) && !eligible(one.after)) return {"lost", "không còn đủ điều kiện"};
  return {"other", "đổi khác"};
}

LawEffectRow row_of(const LawEffect& one, bool shows_discipline) {
  const AwardAnswer& told = one.after.code.empty() ? one.before : one.after;
  const Effect effect = effect_of(one);
  LawEffectRow row;
  row.person = one.person.id;
  row.code = one.person.code;
  row.name = one.person.full_name;
  row.unit = one.unit;
  row.unit_name = one.unit_name;
  row.award = told.code;
  row.award_name = told.short_name;
  row.before = told_verdict(one.before);
  row.after = told_verdict(one.after);
  row.effect = effect.code;
  row.effect_label = std::string(effect.label) + (told.last_known ? " (tham khảo)" : "");
  if (one.after.code.empty()) return row;
  row.reason = told_reasons(told_answer(told), one.names, shows_discipline, true);
  for (const law::Reason& reason : told_answer(told).reasons)
    if (reason.decides && row.citation.empty()) row.citation = reason.citation;
  return row;
}

void count(LawEffectsShown& head, const LawEffectRow& row) {
  auto found = std::ranges::find(head.counts, row.award, &LawEffectCount::award);
  if (found == head.counts.end()) {
    head.counts.push_back({row.award, row.award_name});
    found = head.counts.end() - 1;
  }
  found->gained += row.effect == "gained";
  found->lost += row.effect == "lost";
  found->other += row.effect == "other";
}

}  // namespace

core::Outcome<platform::JobOutcome> run_law_effects(const LawEffectTask& task, platform::JobRun& run) {
  LawEffectsKept kept{task.head, {}};
  std::set<core::PersonId> touched;
  bool stopped = false;
  const auto add = [&](const LawEffect& one) {
    if (kept.rows.size() > result_rows_max) return;
    kept.rows.push_back(row_of(one, has(task.discipline_for, one.unit)));
    count(kept.head, kept.rows.back());
    touched.insert(one.person.id);
  };
  task.database->read([&](platform::Connection& db) {
    const std::size_t asked = law_effects(
        db, task.agency, *task.before, *task.after->law, task.head.year, task.head.received_on, add,
        [&](std::size_t done, std::size_t total) {
          run.tell({static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), "Đang xét từng người"});
          stopped = run.cancelled();
          return !stopped && kept.rows.size() <= result_rows_max;
        });
    kept.head.people = static_cast<std::int64_t>(asked);
  });
  if (kept.rows.size() > result_rows_max)
    return core::Refusal{"law.effects.too_large",
                         "Quá nhiều người bị ảnh hưởng để xem trên trang. Hãy dùng lệnh: thidua law diff --people.", "",
                         ""};
  if (stopped) return platform::JobOutcome{};
  kept.head.touched = static_cast<std::int64_t>(touched.size());
  std::ranges::stable_sort(kept.head.counts, {}, &LawEffectCount::name);
  keep_result(law_effects_file(run.folder()), kept);
  return platform::JobOutcome{platform::write_json(kept.head), {}, {}, {}};
}

std::filesystem::path law_effects_file(const std::filesystem::path& job_folder) {
  return job_folder / "law_effects.json";
}

}  // namespace thidua::eligibility
