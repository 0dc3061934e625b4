#include "eligibility/io/own_rules_preview.h"

#include "eligibility/eligible.h"
#include "eligibility/io/history.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t shown_max = 200;

law::Verdict verdict_of(const law::Law& law, const law::Award& award, const History& history, core::Date day) {
  const AwardAnswer answer = ask(law, award, assembled(history, day), usual_year(day));
  return answer.last_known ? answer.last_known->answer.verdict : answer.answer.verdict;
}

}  // namespace

std::optional<OwnRulePreview> previewed(platform::Connection& db, core::AgencyId agency, const law::Law& law,
                                        const OwnRule& own, core::Date day, platform::JobRun& run) {
  OwnRulePreview result;
  const law::Award* award = law.award(own.rule.award);
  bool stopped = false;
  each_in_post(
      db, agency, {day, {}},
      [&](InPost one) {
        ++result.asked;
        if (award == nullptr) return;
        std::erase_if(one.history.own_rules, [&](const OwnRule& kept) { return kept.id == own.id; });
        const law::Verdict before = verdict_of(law, *award, one.history, day);
        one.history.own_rules.push_back(own);
        const law::Verdict after = verdict_of(law, *award, one.history, day);
        if (before == after) return;
        ++result.touched;
        if (result.first.size() < shown_max)
          result.first.push_back({core::to_text(one.post.person.id), one.post.person.full_name, one.unit_name,
                                  std::string(law::to_label(before)), std::string(law::to_label(after))});
      },
      [&](std::size_t done, std::size_t total) {
        run.tell({static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), "Đang xét lại từng người"});
        stopped = run.cancelled();
        return !stopped;
      });
  if (stopped) return std::nullopt;
  return result;
}

}  // namespace thidua::eligibility
