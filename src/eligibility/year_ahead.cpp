#include "eligibility/year_ahead.h"

#include <algorithm>
#include <charconv>

#include "eligibility/eligible.h"
#include "law/judge.h"

namespace thidua::eligibility {
namespace {

struct SeasonDays {
  core::Date received, decided;
};

core::Date on(int year, int month, int day) {
  return core::Date::of(year, month, day).value();
}

/// When a dossier for the year comes in and is decided; never before today. Told to the user among the assumptions.
SeasonDays season_of(const law::Award& award, int year, core::Date today) {
  SeasonDays days{on(year, 12, 15), on(year, 12, 20)};
  if (award.level == "tinh" || award.level == "bo" || award.level == "tinh_bo" || award.level == "cong_doan_tinh")
    days = {on(year + 1, 2, 15), on(year + 1, 3, 15)};
  if (award.level == "nha_nuoc" || award.level == "cong_doan_trung_uong")
    days = {on(year + 1, 5, 31), on(year + 1, 8, 31)};
  return {std::max(days.received, today), std::max(days.decided, today)};
}

const law::Condition* branch_for(const law::Award& award, const std::string& subject_kind, core::Date day) {
  const law::AwardVersion* version = award.on(day);
  if (version == nullptr) return nullptr;
  const auto subject = version->branches.find(subject_kind);
  if (subject == version->branches.end()) return nullptr;
  const auto route = subject->second.find(asked_route(award, subject_kind, day));
  return route == subject->second.end() ? nullptr : &route->second;
}

/// The most initiatives that one condition of the branch asks for.
int works_asked(const law::Condition& condition) {
  int most = condition.kind == law::Kind::initiative ? condition.count : 0;
  for (const law::Condition& part : condition.parts) most = std::max(most, works_asked(part));
  return most;
}

void add_standards(const law::Condition& condition, std::set<std::string>& codes) {
  if (condition.kind == law::Kind::meets_standard) codes.insert(condition.codes.begin(), condition.codes.end());
  for (const law::Condition& part : condition.parts) add_standards(part, codes);
}

/// "facts.awards[12]" -> 12
std::optional<std::size_t> place_in(const std::string& fact, std::string_view list) {
  const std::string head = "facts." + std::string(list) + "[";
  if (!fact.starts_with(head)) return std::nullopt;
  std::size_t at = 0;
  const auto [end, error] = std::from_chars(fact.data() + head.size(), fact.data() + fact.size(), at);
  return error == std::errc{} && *end == ']' ? std::optional(at) : std::nullopt;
}

bool carries(const law::Reason& reason) {
  return reason.decides && reason.satisfied == law::Truth::yes;
}

bool is_for(const law::AwardHeld& held, int year) {
  const std::vector<int> years = held.years();
  return std::ranges::find(years, year) != years.end();
}

/// Is the work spent already, by its own list or by what an award says it rests on?
bool is_spent(const law::Facts& facts, const law::Work& work) {
  return (work.uses && !work.uses->empty()) ||
         std::ranges::any_of(facts.awards, [&](const law::AwardHeld& held) { return held.initiative == work.id; });
}

}  // namespace

std::optional<int> rating_ahead(const law::Facts& facts, const RouteWishes& wishes) {
  if (wishes.rating) return wishes.rating;
  return facts.ratings.empty() ? std::nullopt : std::optional(facts.ratings.rbegin()->second);
}

std::string assumed_initiative(int year) {
  return "DK" + std::to_string(year);
}

YearsAhead::YearsAhead(const law::Law& law, const Assembled& person, const law::Award& goal, const RouteWishes& wishes)
    : law_(law),
      goal_(goal),
      today_(person.received_on),
      rating_(rating_ahead(person.facts, wishes)),
      scope_(wishes.initiative) {
  case_.subject = person.subject;
  case_.facts = person.facts;
  // What is open today is taken to end well; the route says so.
  for (law::Proceeding& one : case_.facts.proceedings)
    if (!one.closed) {
      one.closed = std::max(today_, one.opened);
      one.conclusion = "no_wrongdoing";
    }
  known_awards_ = case_.facts.awards.size();
  // The steps of the text of today, and of the one at the end of the years that are played.
  for (const core::Date day : {today_, core::last_day_of_year(today_.year() + wishes.years)})
    if (const law::Condition* branch = branch_for(goal, case_.subject.kind, day)) need(*branch, day);
  for (const auto& [code, how] : needs_)
    if (const law::Award* award = law.award(code);
        code != goal.code && award != nullptr && is_held_by(*award, case_.subject.kind))
      order_.push_back(award);
  std::ranges::stable_sort(order_, {}, [](const law::Award* award) { return catalogue_order(award->code); });
}

void YearsAhead::need_award(const std::string& code, NeedOf how, core::Date day) {
  const auto [at, is_new] = needs_.try_emplace(code, how);
  at->second.count = std::max(at->second.count, how.count);
  at->second.years = std::max(at->second.years, how.years);
  if (!is_new) return;
  const law::Award* award = law_.award(code);
  const law::Condition* branch = award == nullptr ? nullptr : branch_for(*award, case_.subject.kind, day);
  if (branch != nullptr) need(*branch, day);
}

void YearsAhead::need(const law::Condition& condition, core::Date day) {
  if (condition.kind == law::Kind::award || condition.kind == law::Kind::meets_standard) {
    const NeedOf how{std::max(condition.count, 1), condition.need == law::Need::in_window ? condition.years : 0};
    for (const std::string& code : condition.codes) need_award(code, how, day);
    for (const std::string& code : condition.after) need_award(code, {}, day);
  }
  for (const law::Condition& part : condition.parts) need(part, day);
}

void YearsAhead::bring(int year) {
  law::Facts& facts = case_.facts;
  if (rating_) facts.ratings.try_emplace(year, *rating_);
  const bool has_one = std::ranges::any_of(
      facts.initiatives, [&](const law::Work& work) { return work.year == year && scope_ && work.scope >= *scope_; });
  if (!scope_ || has_one) return;
  law::Work work;
  work.id = assumed_initiative(year);
  work.year = year;
  work.scope = *scope_;
  work.recognised_on = on(year, 12, 1);
  work.applied = true;
  work.uses.emplace();
  facts.initiatives.push_back(std::move(work));
}

Won YearsAhead::ask(const law::Award& award, int year) {
  const core::Date received = season_of(award, year, today_).received;
  case_.question = question_of(award, year, received, asked_route(award, case_.subject.kind, received));
  Won asked{award.code, year, received, law::judge(law_, case_), {}};
  for (const law::Reason& reason : asked.answer.reasons) {
    if (!carries(reason)) continue;
    for (const std::string& fact : reason.facts_used)
      if (const auto at = place_in(fact, "awards"); at && *at >= known_awards_)
        asked.rests_on.push_back(*at - known_awards_);
  }
  return asked;
}

bool YearsAhead::is_worth_winning(const law::Award& award, int year) const {
  const NeedOf& how = needs_.at(award.code);
  int held = 0;
  for (const law::AwardHeld& one : case_.facts.awards) {
    if (one.code != award.code || one.cancelled) continue;
    if (award.is_title()) {
      if (is_for(one, year)) return false;
      continue;
    }
    const std::vector<int> years = one.years();
    const int last = !years.empty() ? years.back() : one.decision_date ? one.decision_date->year() : 0;
    held += how.years == 0 || last > year - how.years;
  }
  return award.is_title() || held < how.count;
}

/// The narrowest and oldest of the free initiatives that the trail names are spent first.
void YearsAhead::spend(const law::Award& award, const Won& won, law::AwardHeld& held) {
  law::Facts& facts = case_.facts;
  std::vector<law::Work*> free;
  bool by_rating = false;
  for (const law::Reason& reason : won.answer.reasons) {
    // Of the award's own article: a standard it rests on asks for a rating too.
    if (!carries(reason) || !reason.condition.starts_with(award.code + ".")) continue;
    by_rating = by_rating || reason.kind == law::Kind::rating_at_least;
    if (reason.kind != law::Kind::initiative) continue;
    for (const std::string& fact : reason.facts_used)
      if (const auto at = place_in(fact, "initiatives"); at && !is_spent(facts, facts.initiatives[*at]))
        free.push_back(&facts.initiatives[*at]);
  }
  if (award.code == "CSTDCS" && by_rating) {
    held.basis = "rating";  // the article wants one of both: the initiative stays free
    return;
  }
  std::ranges::stable_sort(free, {}, [](const law::Work* work) { return std::pair(work->scope, work->year); });
  const law::Condition* branch = branch_for(award, case_.subject.kind, won.received_on);
  const auto count = std::min(free.size(), static_cast<std::size_t>(branch == nullptr ? 0 : works_asked(*branch)));
  for (std::size_t at = 0; at < count; ++at) {
    auto uses = free[at]->uses.value_or(std::vector<law::UseOf>{});
    uses.push_back({award.code, won.year});
    free[at]->uses = std::move(uses);
    held.initiative = free[at]->id;
    held.basis = "initiative";
  }
}

void YearsAhead::win(const law::Award& award, Won won) {
  law::AwardHeld held;
  held.code = award.code;
  // A title is given for its year or years, another form for those its article counts.
  const law::Condition* branch = branch_for(award, case_.subject.kind, won.received_on);
  const int counted = award.is_title() || branch == nullptr ? award.covers_years : law::years_counted(law_, *branch);
  if (counted <= 1) held.for_year = won.year;
  if (counted > 1)
    for (int year = won.year - counted + 1; year <= won.year; ++year) held.for_years.push_back(year);
  held.decision_date = season_of(award, won.year, today_).decided;
  spend(award, won, held);
  case_.facts.awards.push_back(std::move(held));
  won_.push_back(std::move(won));
}

Won YearsAhead::play(int year) {
  bring(year);
  for (const law::Award* step : order_) {
    if (!is_worth_winning(*step, year)) continue;
    Won asked = ask(*step, year);
    if (asked.answer.verdict == law::Verdict::eligible) win(*step, std::move(asked));
  }
  return ask(goal_, year);
}

std::vector<Won> YearsAhead::chain_to(const Won& goal) const {
  std::set<std::size_t> needed(goal.rests_on.begin(), goal.rests_on.end());
  const auto add_standards_of = [&](const Won& won) {
    const law::Condition* branch = branch_for(*law_.award(won.award), case_.subject.kind, won.received_on);
    std::set<std::string> codes;
    if (branch != nullptr) add_standards(*branch, codes);
    for (std::size_t at = 0; at < won_.size(); ++at)
      if (won_[at].year == won.year && codes.contains(won_[at].award)) needed.insert(at);
  };
  add_standards_of(goal);
  // What was won rests only on what was won before it, so that one pass from the end finds all.
  for (std::size_t at = won_.size(); at-- > 0;) {
    if (!needed.contains(at)) continue;
    needed.insert(won_[at].rests_on.begin(), won_[at].rests_on.end());
    add_standards_of(won_[at]);
  }
  std::vector<Won> chain;
  for (const std::size_t at : needed) chain.push_back(won_[at]);
  chain.push_back(goal);
  return chain;
}

}  // namespace thidua::eligibility
