#include "eligibility/io/routes.h"

#include "access/io/routes.h"
#include "eligibility/eligible.h"
#include "eligibility/io/ahead_routes.h"
#include "eligibility/io/assessment_routes.h"
#include "eligibility/io/kept_routes.h"
#include "eligibility/io/law_draft_routes.h"
#include "eligibility/io/law_effect_routes.h"
#include "eligibility/io/law_routes.h"
#include "eligibility/io/own_rule_routes.h"
#include "eligibility/io/printed.h"
#include "eligibility/io/screening_routes.h"
#include "eligibility/io/subject_asked.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;

HttpResponse answered(const ApiCall& call) {
  const auto asked = asked_in(call);
  if (!asked) return access::refused(asked.error());
  const auto subject = subject_asked(call, *asked);
  if (!subject) return access::refused(subject.error());
  const law::Law& law = law::law_in_use();
  return access::answer_json(shown(law, *subject, ask_all(law, subject->facts, asked->year)));
}

access::ApiRoute route(std::string pattern, std::string summary, const access::Permission* permission,
                       std::function<HttpResponse(const ApiCall&)> handler) {
  access::ApiRoute made;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = permission;
  made.out = platform::json_schema<EligibilityShown>();
  made.errors = {"people.person.unknown", "eligibility.received_on", "eligibility.year"};
  made.handler = std::move(handler);
  return made;
}

}  // namespace

std::vector<access::ApiRoute> eligibility_routes() {
  std::vector<access::ApiRoute> all{
      route("/people/{person}/eligibility",
            "Một người đủ điều kiện những khen thưởng nào, vì sao: ?year=&received_on=", &read_eligibility, answered),
      route("/me/record/eligibility", "Chính mình đủ điều kiện những khen thưởng nào: ?year=&received_on=", nullptr,
            answered),
      route("/units/{unit}/eligibility",
            "Một đơn vị đủ điều kiện những khen thưởng tập thể nào: ?year=&received_on=", &read_eligibility, answered)};
  all.back().pool = platform::Pool::slow;  // everybody in the unit is looked at
  for (access::ApiRoute& one : ahead_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : kept_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : printed_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : assessment_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : law_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : law_draft_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : law_effect_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : own_rule_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : screening_routes()) all.push_back(std::move(one));
  return all;
}

}  // namespace thidua::eligibility
