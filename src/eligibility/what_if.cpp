#include "eligibility/what_if.h"

#include <algorithm>

#include "law/codes.h"

namespace thidua::eligibility {
namespace {

const law::Answer& told(const AwardAnswer& one) {
  return one.last_known ? one.last_known->answer : one.answer;
}

bool is_for(const law::AwardHeld& held, const SupposedAward& asked) {
  const std::vector<int> years = held.years();
  return held.code == asked.code && std::ranges::find(years, asked.year) != years.end();
}

core::Refusal no_such_award(const SupposedAward& asked, const law::Law& law, const std::string& field,
                            const std::string& words) {
  return {"eligibility.supposed.award",
          law.short_name(asked.code) + " năm " + std::to_string(asked.year) + ": " + words, field, asked.code};
}

void add_initiative(const SupposedInitiative& one, Assembled& into) {
  law::Work work;
  work.id = "GD" + std::to_string(into.facts.initiatives.size() + 1);
  work.title = "Sáng kiến giả định năm " + std::to_string(one.year);
  work.year = one.year;
  work.scope = one.scope;
  work.recognised_on = std::min(core::last_day_of_year(one.year), into.received_on);
  work.applied = true;
  work.uses.emplace();
  into.names.push_back({work.id, "“" + work.title + "”"});
  into.facts.initiatives.push_back(std::move(work));
}

void add_award(const SupposedAward& one, const law::Award& award, Assembled& into) {
  law::AwardHeld held;
  held.code = one.code;
  if (award.covers_years > 1) {
    for (int year = one.year - award.covers_years + 1; year <= one.year; ++year) held.for_years.push_back(year);
  } else {
    held.for_year = one.year;
  }
  held.decision_date = std::min(core::last_day_of_year(one.year), into.received_on);
  if (one.code == "CSTDCS") held.basis = "rating";  // so that it spends no initiative
  into.facts.awards.push_back(std::move(held));
}

}  // namespace

core::Outcome<Assembled> supposed(const Assembled& subject, const Supposed& change, const law::Law& law) {
  if (change.ratings.empty() && change.initiatives.empty() && change.without.empty() && change.with.empty())
    return core::Refusal{"eligibility.supposed.nothing", "Chưa giả định điều gì; hãy chọn ít nhất một thay đổi.", "",
                         ""};
  Assembled made = subject;
  for (const SupposedRating& one : change.ratings) made.facts.ratings[one.year] = one.level;
  for (const SupposedAward& one : change.without) {
    const auto gone = std::erase_if(made.facts.awards, [&](const law::AwardHeld& held) { return is_for(held, one); });
    if (gone == 0) return no_such_award(one, law, "without", "không có trong hồ sơ nên không bỏ được.");
  }
  for (const SupposedInitiative& one : change.initiatives) add_initiative(one, made);
  for (const SupposedAward& one : change.with) {
    const law::Award* award = law.award(one.code);
    if (award == nullptr || !is_held_by(*award, subject.subject.kind))
      return no_such_award(one, law, "with", "không có loại khen thưởng này cho đối tượng đang xét.");
    add_award(one, *award, made);
  }
  return made;
}

std::vector<Difference> differences(const std::vector<AwardAnswer>& before, const std::vector<AwardAnswer>& after) {
  std::vector<Difference> all;
  for (const AwardAnswer& now : before) {
    const auto then = std::ranges::find(after, now.code, &AwardAnswer::code);
    if (then == after.end()) continue;
    const bool verdict = told(now).verdict != told(*then).verdict || told(now).hold != told(*then).hold;
    if (verdict || missing(told(now)) != missing(told(*then))) all.push_back({now, *then, verdict});
  }
  std::ranges::stable_sort(all, {}, [](const Difference& one) { return !one.verdict_differs; });
  return all;
}

}  // namespace thidua::eligibility
