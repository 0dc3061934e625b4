#include "eligibility/io/own_rules_preview.h"

#include <set>

#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "people/io/store.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t shown_max = 200;
constexpr std::int64_t told_every = 200;

law::Verdict verdict_of(const law::Law& law, const law::Award& award, const History& history, core::Date day) {
  const AwardAnswer answer = ask(law, award, assembled(history, day), usual_year(day));
  return answer.last_known ? answer.last_known->answer.verdict : answer.answer.verdict;
}

}  // namespace

std::optional<OwnRulePreview> previewed(platform::Connection& db, core::AgencyId agency, const law::Law& law,
                                        const OwnRule& own, core::Date day, platform::JobRun& run) {
  OwnRulePreview result;
  const law::Award* award = law.award(own.rule.award);
  const auto units = people::units(db, agency);
  const auto everybody = people::people_in_post(db, agency, day);
  std::set<core::PersonId> seen;
  for (const people::PersonInPost& one : everybody) {
    if (!seen.insert(one.person.id).second) continue;
    if (result.asked % told_every == 0) {
      if (run.cancelled()) return std::nullopt;
      run.tell({result.asked, static_cast<std::int64_t>(everybody.size()), "Đang xét lại từng người"});
    }
    ++result.asked;
    auto history = history_of(db, agency, one.person.id, day);
    if (!history || award == nullptr) continue;
    std::erase_if(history->own_rules, [&](const OwnRule& kept) { return kept.id == own.id; });
    const law::Verdict before = verdict_of(law, *award, *history, day);
    history->own_rules.push_back(own);
    const law::Verdict after = verdict_of(law, *award, *history, day);
    if (before == after) continue;
    ++result.touched;
    if (result.first.size() < shown_max)
      result.first.push_back({core::to_text(one.person.id), one.person.full_name,
                              people::unit_name(units, one.posting.unit, day), std::string(law::to_label(before)),
                              std::string(law::to_label(after))});
  }
  return result;
}

}  // namespace thidua::eligibility
