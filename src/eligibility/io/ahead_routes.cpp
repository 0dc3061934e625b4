#include "eligibility/io/ahead_routes.h"

#include "access/io/routes.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "eligibility/route.h"
#include "law/io/law_files.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;

constexpr std::size_t supposed_max = 40;

const law::CarriedOn& law_ahead() {
  static const law::CarriedOn law = law::carried_on(law::law_in_use());
  return law;
}

// ---- the route

AwardRouteShown award_route_shown(const SubjectAsked& subject, const AwardRoute& one, const std::vector<Named>& names) {
  AwardRouteShown shown{one.award,
                        one.name,
                        one.short_name,
                        std::string(to_code(one.end)),
                        std::string(to_label(one.end)),
                        one.year,
                        one.received_on,
                        {},
                        seen_texts(subject, one.open, names),
                        one.citations};
  for (const RouteStep& step : one.steps)
    shown.steps.push_back({step.year, step.received_on, step.award, step.short_name,
                           seen_texts(subject, step.texts, names), step.citations, step.judgements, step.marks});
  return shown;
}

HttpResponse route_answer(const ApiCall& call) {
  RouteShown shown;
  shown.rating = call.request.query_value("rating").value_or("");
  shown.initiative = call.request.query_value("initiative").value_or("");
  const auto wishes = route_wishes(shown.rating, shown.initiative);
  if (!wishes) return access::refused(wishes.error());
  const auto subject = subject_asked(call, {call.today(), 0});
  if (!subject) return access::refused(subject.error());
  const std::string award = call.request.query_value("award").value_or("");
  const Route route = route_ahead(law_ahead(), subject->facts, *wishes, award);
  shown.name = subject->name;
  shown.first_year = route.first_year;
  shown.last_year = route.last_year;
  shown.by_text_until = route.by_text_until;
  shown.assumptions = route.assumptions;
  shown.blocked = seen_texts(*subject, route.blocked, {});
  shown.stopped = route.stopped;
  for (const AwardRoute& one : route.items) shown.items.push_back(award_route_shown(*subject, one, route.names));
  return access::answer_json(shown);
}

// ---- what if

core::Refusal bad_supposed(const char* field, std::string message, const std::string& value) {
  return {std::string("eligibility.supposed.") + field, std::move(message), field, value};
}

core::Outcome<Supposed> supposed_in(const SupposedBody& body) {
  Supposed change;
  if (body.ratings.size() + body.initiatives.size() + body.without.size() + body.with.size() > supposed_max)
    return bad_supposed("many", "Giả định nhiều nhất 40 thay đổi một lần; hãy bớt.", "");
  for (const SupposedRatingBody& one : body.ratings) {
    const auto level = law::rank_in(law::ratings(), one.level);
    if (!level)
      return bad_supposed("ratings", "Mức xếp loại phải là một trong: " + law::listed(law::ratings()) + ".", one.level);
    change.ratings.push_back({one.year, *level});
  }
  for (const SupposedInitiativeBody& one : body.initiatives) {
    const auto scope = law::rank_in(law::scopes(), one.scope);
    if (!scope)
      return bad_supposed("initiatives", "Phạm vi sáng kiến phải là một trong: " + law::listed(law::scopes()) + ".",
                          one.scope);
    change.initiatives.push_back({one.year, *scope});
  }
  for (const SupposedAwardBody& one : body.without) change.without.push_back({one.award, one.year});
  for (const SupposedAwardBody& one : body.with) change.with.push_back({one.award, one.year});
  return change;
}

HttpResponse what_if_answer(const ApiCall& call) {
  const auto body = call.body<SupposedBody>();
  if (!body) return body.error();
  const auto asked = asked_in(call, body->received_on, body->year);
  if (!asked) return access::refused(asked.error());
  const auto change = supposed_in(*body);
  if (!change) return access::refused(change.error());
  const auto subject = subject_asked(call, *asked);
  if (!subject) return access::refused(subject.error());
  const law::Law& law = law::law_in_use();
  const auto then = supposed(subject->facts, *change, law);
  if (!then) return access::refused(then.error());
  return access::answer_json(
      shown(*subject, *then, differences(ask_all(law, subject->facts, asked->year), ask_all(law, *then, asked->year))));
}

access::ApiRoute route_route(std::string pattern, std::string summary, const access::Permission* permission) {
  access::ApiRoute made;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = permission;
  made.out = platform::json_schema<RouteShown>();
  made.errors = {"people.person.unknown", "eligibility.route.rating", "eligibility.route.initiative"};
  made.handler = route_answer;
  return made;
}

access::ApiRoute what_if_route(std::string pattern, std::string summary, const access::Permission* permission) {
  access::ApiRoute made;
  made.method = platform::Method::post;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = permission;
  made.in = platform::json_schema<SupposedBody>();
  made.out = platform::json_schema<WhatIfShown>();
  made.errors = {"people.person.unknown",
                 "eligibility.received_on",
                 "eligibility.year",
                 "eligibility.supposed.nothing",
                 "eligibility.supposed.award",
                 "eligibility.supposed.ratings",
                 "eligibility.supposed.initiatives",
                 "eligibility.supposed.many"};
  made.handler = what_if_answer;
  return made;
}

}  // namespace

std::vector<access::ApiRoute> ahead_routes() {
  const std::string asked = ": ?rating=&initiative=&award=";
  return {
      route_route("/people/{person}/eligibility/route", "Lộ trình khen thưởng của một người theo giả định" + asked,
                  &read_eligibility),
      route_route("/me/record/eligibility/route", "Lộ trình khen thưởng của chính mình theo giả định" + asked, nullptr),
      what_if_route("/people/{person}/eligibility/what-if",
                    "Giả định dữ kiện khác thì kết quả xét của một người khác ở đâu; không lưu gì", &read_eligibility),
      what_if_route("/me/record/eligibility/what-if",
                    "Giả định dữ kiện khác thì kết quả xét của chính mình khác ở đâu; không lưu gì", nullptr),
      what_if_route("/units/{unit}/eligibility/what-if",
                    "Giả định dữ kiện khác thì kết quả xét của một đơn vị khác ở đâu; không lưu gì",
                    &read_eligibility)};
}

}  // namespace thidua::eligibility
