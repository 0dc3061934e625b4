#include "law/carried_on.h"

#include <algorithm>

namespace thidua::law {
namespace {

void open_end(std::optional<Date>& end, Date last_day) {
  if (end == last_day) end.reset();
}

void run_on(Condition& condition, Date last_day) {
  open_end(condition.to, last_day);
  for (Condition& part : condition.parts) run_on(part, last_day);
}

void run_on(Award& award, const std::vector<std::string>& unread, Date last_day) {
  std::erase_if(award.versions, [&](const AwardVersion& version) {
    return version.validity.from > last_day && std::ranges::any_of(version.regimes, [&](const std::string& regime) {
             return std::ranges::find(unread, regime) != unread.end();
           });
  });
  for (AwardVersion& version : award.versions) {
    open_end(version.validity.to, last_day);
    for (auto& [subject, routes] : version.branches)
      for (auto& [route, condition] : routes) run_on(condition, last_day);
  }
}

template <class Rules>
void run_on(Rules& rules, Date last_day) {
  std::erase_if(rules, [&](const auto& rule) { return rule.validity.from > last_day; });
  for (auto& rule : rules) open_end(rule.validity.to, last_day);
}

}  // namespace

CarriedOn carried_on(const Law& law) {
  CarriedOn made{law, std::nullopt};
  const auto first = std::ranges::find(law.regimes, false, &Regime::loaded);
  if (first == law.regimes.end()) return made;
  const Date last_day = first->validity.from.plus_days(-1);
  made.last_day = last_day;
  std::vector<std::string> unread;
  for (auto regime = first; regime != law.regimes.end(); ++regime) unread.push_back(regime->id);
  run_on(made.law.regimes, last_day);
  for (auto& [code, award] : made.law.awards) run_on(award, unread, last_day);
  for (auto& [id, rule] : made.law.rules) open_end(rule.validity.to, last_day);
  run_on(made.law.votes, last_day);
  run_on(made.law.quotas, last_day);
  return made;
}

}  // namespace thidua::law
