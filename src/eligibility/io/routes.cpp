#include "eligibility/io/routes.h"

#include <algorithm>
#include <charconv>

#include "access/io/routes.h"
#include "eligibility/eligible.h"
#include "eligibility/io/history.h"
#include "eligibility/io/law_routes.h"
#include "eligibility/io/own_rule_routes.h"
#include "eligibility/io/screening_routes.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "personnel/policy.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;

constexpr int first_year = 1990;
constexpr int last_year = 2100;

struct Asked {
  core::Date received_on;
  int year = 0;
};

core::Outcome<Asked> asked_in(const ApiCall& call) {
  Asked asked{call.today(), 0};
  if (const auto day = call.request.query_value("received_on"); day && !day->empty()) {
    const auto parsed = core::Date::parse_iso(*day);
    if (!parsed)
      return core::Refusal{"eligibility.received_on", "Ngày nhận hồ sơ phải viết theo dạng 2025-12-15.", "received_on",
                           *day};
    asked.received_on = *parsed;
  }
  asked.year = usual_year(asked.received_on);
  if (const auto year = call.request.query_value("year"); year && !year->empty()) {
    const auto [end, error] = std::from_chars(year->data(), year->data() + year->size(), asked.year);
    if (error != std::errc{} || end != year->data() + year->size() || asked.year < first_year || asked.year > last_year)
      return core::Refusal{"eligibility.year", "Năm xét phải viết bằng bốn chữ số, ví dụ 2025.", "year", *year};
  }
  return asked;
}

bool is_self(const ApiCall& call, const History& history) {
  return call.user.person && std::ranges::find(history.records, *call.user.person) != history.records.end();
}

/// A role on a unit holds for those who are in it today; a role on the agency for everybody.
bool allows_on(const ApiCall& call, const access::Permission& permission, const History& history) {
  if (!access::scope_of(call.user, permission, call.today())) return true;
  return std::ranges::any_of(history.postings, [&](const KnownPosting& held) {
    return held.posting.validity.covers(call.today()) && call.allows(permission, held.posting.unit);
  });
}

HttpResponse answered(const ApiCall& call, core::PersonId person) {
  const auto asked = asked_in(call);
  if (!asked) return access::refused(asked.error());
  call.units();
  const auto history =
      call.read([&](platform::Connection& db) { return history_of(db, call.agency, person, asked->received_on); });
  if (!history || !(is_self(call, *history) || allows_on(call, read_eligibility, *history)))
    return access::refused(core::Refusal{"people.person.unknown",
                                         "Không có người này trong danh sách, hoặc anh/chị không được xem hồ sơ.",
                                         "person", ""});
  const law::Law& law = law::law_in_use();
  const Assembled facts = assembled(*history, asked->received_on);
  const bool shows_discipline = is_self(call, *history) || allows_on(call, personnel::read_discipline, *history);
  return access::answer_json(
      shown(law, *history, facts, ask_all(law, facts, asked->year), asked->year, shows_discipline));
}

core::PersonId person_asked(const ApiCall& call) {
  const std::string text = call.request.parameter("person");
  core::PersonId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : core::PersonId{};
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
      route("/people/{person}/eligibility", "Một người đủ điều kiện những khen thưởng nào, vì sao: ?year=&received_on=",
            &read_eligibility, [](const ApiCall& call) { return answered(call, person_asked(call)); }),
      route("/me/record/eligibility", "Chính mình đủ điều kiện những khen thưởng nào: ?year=&received_on=", nullptr,
            [](const ApiCall& call) { return answered(call, call.user.person.value_or(core::PersonId{})); })};
  for (access::ApiRoute& one : law_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : own_rule_routes()) all.push_back(std::move(one));
  for (access::ApiRoute& one : screening_routes()) all.push_back(std::move(one));
  return all;
}

}  // namespace thidua::eligibility
