#include "eligibility/eligible.h"

#include <algorithm>
#include <tuple>

#include "law/judge.h"
#include "registry/catalogue.h"

namespace thidua::eligibility {
namespace {

constexpr int last_month_of_old_year = 6;
constexpr std::string_view counted_route = "merit";

/// The routes that the text of the day has for such a subject; none where no text holds the day.
std::vector<std::string> routes_of(const law::Award& award, const std::string& subject_kind, core::Date day) {
  std::vector<std::string> routes;
  const law::AwardVersion* version = award.on(day);
  if (version == nullptr) return routes;
  const auto branches = version->branches.find(subject_kind);
  if (branches == version->branches.end()) return routes;
  for (const auto& [route, condition] : branches->second) routes.push_back(route);
  return routes;
}

std::string first_asked(const std::vector<std::string>& routes) {
  const bool counted = routes.empty() || std::ranges::find(routes, counted_route) != routes.end();
  return counted ? std::string(counted_route) : routes.front();
}

/// Stands beside a condition and says why it is not met.
bool explains_another(law::Kind kind) {
  return kind == law::Kind::initiative_use || kind == law::Kind::cancelled || kind == law::Kind::track ||
         kind == law::Kind::discipline_restart;
}

std::ptrdiff_t open_conditions(const law::Answer& answer) {
  return std::ranges::count_if(answer.reasons, [](const law::Reason& reason) {
    return reason.decides && reason.satisfied != law::Truth::yes && !explains_another(reason.kind);
  });
}

int group_of(const AwardAnswer& one) {
  return static_cast<int>(law::Verdict::eligible) - static_cast<int>(one.answer.verdict);
}

/// Where the day has no verdict, what the last known text says goes first.
int group_of_last_known(const AwardAnswer& one) {
  return one.last_known ? static_cast<int>(law::Verdict::eligible) - static_cast<int>(one.last_known->answer.verdict)
                        : 0;
}

}  // namespace

bool is_held_by(const law::Award& award, std::string_view subject_kind) {
  return award.kind != law::AwardClass::service_route &&
         std::ranges::find(award.holders, subject_kind) != award.holders.end();
}

std::size_t catalogue_order(const std::string& code) {
  const auto& all = registry::catalogue();
  return static_cast<std::size_t>(std::ranges::find(all, code, &registry::CatalogueAward::code) - all.begin());
}

std::string asked_route(const law::Award& award, const std::string& subject_kind, core::Date day) {
  return first_asked(routes_of(award, subject_kind, day));
}

law::Question question_of(const law::Award& award, int year, core::Date day, const std::string& route) {
  law::Question question;
  question.award = award.code;
  if (!award.is_medal()) question.for_year = year;
  question.received_on = day;
  question.route = route;
  return question;
}

law::Case case_of(const law::Award& award, const Assembled& subject, int year, core::Date day,
                  const std::string& route) {
  law::Case one;
  one.subject = subject.subject;
  one.facts = subject.facts;
  one.question = question_of(award, year, day, route);
  return one;
}

int usual_year(core::Date received_on) {
  return received_on.month() <= last_month_of_old_year ? received_on.year() - 1 : received_on.year();
}

core::Date last_loaded_day(const law::Law& law, core::Date day) {
  const law::Regime* regime = law.regime(day);
  return regime == nullptr || regime->loaded ? day : regime->validity.from.plus_days(-1);
}

std::vector<const law::Award*> awards_for_persons(const law::Law& law) {
  std::vector<const law::Award*> all;
  for (const auto& [code, award] : law.awards)
    if (is_held_by(award, "person")) all.push_back(&award);
  return all;
}

law::BulkQuestion bulk_question(const law::Law& law, const law::Award& award, core::Date day, int year) {
  law::BulkQuestion question{award.code, std::nullopt, asked_route(award, "person", last_loaded_day(law, day))};
  if (!award.is_medal()) question.for_year = year;
  return question;
}

AwardAnswer ask(const law::Law& law, const law::Award& award, const Assembled& person, int year) {
  const core::Date day = person.received_on;
  const core::Date last_day = last_loaded_day(law, day);
  const bool loaded = last_day == day;
  const std::vector<std::string> routes = routes_of(award, person.subject.kind, last_day);
  AwardAnswer one;
  one.code = award.code;
  one.name = award.name;
  one.short_name = award.short_name;
  one.route = first_asked(routes);
  for (const std::string& route : routes)
    if (route != one.route) one.other_routes.emplace_back(law::route_words(route));
  one.answer = law::judge(law, case_of(award, person, year, day, one.route));
  // A "no" of a rule that runs on needs no older text beside it.
  if (!loaded && one.answer.verdict == law::Verdict::needs_human_judgement)
    one.last_known = LastKnown{last_day, law::judge(law, case_of(award, person, year, last_day, one.route))};
  one.close = is_close(one.answer);
  return one;
}

std::vector<AwardAnswer> ask_all(const law::Law& law, const Assembled& person, int year) {
  std::vector<AwardAnswer> all;
  for (const auto& [code, award] : law.awards)
    if (is_held_by(award, person.subject.kind)) all.push_back(ask(law, award, person, year));
  std::ranges::stable_sort(all, {}, [](const AwardAnswer& one) {
    return std::tuple(group_of(one), group_of_last_known(one), catalogue_order(one.code));
  });
  return all;
}

bool is_close(const law::Answer& answer) {
  const bool lacks_facts = std::ranges::any_of(
      answer.reasons, [](const law::Reason& reason) { return reason.because == law::Because::missing_fact; });
  return answer.verdict == law::Verdict::not_eligible && open_conditions(answer) == 1 && !lacks_facts;
}

std::vector<std::string> missing(const law::Answer& answer) {
  std::vector<std::string> texts;
  if (answer.verdict == law::Verdict::eligible) return texts;
  for (const law::Reason& reason : answer.reasons)
    if (reason.decides && reason.satisfied != law::Truth::yes) texts.push_back(reason.text);
  return texts;
}

std::string with_names(std::string text, const std::vector<Named>& names) {
  const auto is_word = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= '0' && text[at] <= '9') || (text[at] >= 'A' && text[at] <= 'Z') ||
                                (text[at] >= 'a' && text[at] <= 'z'));
  };
  for (const Named& name : names)
    for (std::size_t at = text.find(name.id); at != std::string::npos; at = text.find(name.id, at)) {
      if (is_word(at + name.id.size()) || (at > 0 && is_word(at - 1))) {
        at += name.id.size();
        continue;
      }
      text.replace(at, name.id.size(), name.words);
      at += name.words.size();
    }
  return text;
}

bool tells_discipline(const law::Reason& reason) {
  if (reason.kind == law::Kind::freeze || reason.kind == law::Kind::discipline ||
      reason.kind == law::Kind::discipline_restart)
    return true;
  return reason.text.find("kỷ luật") != std::string::npos ||
         std::ranges::any_of(reason.facts_used, [](const std::string& fact) {
           return fact.starts_with("facts.discipline") || fact.starts_with("facts.proceedings");
         });
}

std::string told_reasons(const law::Answer& answer, const std::vector<Named>& names, bool shows_discipline, bool met) {
  std::string text;
  for (const law::Reason& reason : answer.reasons) {
    if (!reason.decides || (!met && reason.satisfied == law::Truth::yes)) continue;
    const bool hidden = !shows_discipline && tells_discipline(reason);
    text += (text.empty() ? "" : " ") + (hidden ? std::string("Có nội dung về kỷ luật mà anh/chị không được xem.")
                                                : with_names(reason.text, names));
  }
  return text;
}

}  // namespace thidua::eligibility
