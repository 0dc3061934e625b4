#include <algorithm>

#include "people/io/details.h"
#include "people/io/store.h"
#include "registry/io/person_sheet.h"
#include "registry/io/route_parts.h"
#include "registry/io/routes.h"
#include "registry/io/scope.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using access::ApiCall;
using platform::HttpResponse;

/// One's own, and of those who are in the units one looks after.
bool may_see_person(const ApiCall& call, platform::Connection& db, core::PersonId person) {
  if (call.user.person == person) return true;
  const auto scope = seen_units(call);
  if (!scope) return true;
  return std::ranges::any_of(people::postings_held(db, call.agency, person), [&](const people::PostingHeld& held) {
    return held.posting.validity.covers(call.today()) && std::ranges::find(*scope, held.posting.unit) != scope->end();
  });
}

HttpResponse person_awards(const ApiCall& call) {
  const core::PersonId id{number_in_path(call, "person")};
  core::Date day = call.today();
  if (const auto asked = call.request.query_value("day")) {
    const auto parsed = core::Date::parse_iso(*asked);
    if (!parsed) return access::refused(core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", "day", ""});
    day = *parsed;
  }
  call.units();
  const auto sheet = call.read([&](platform::Connection& db) -> core::Outcome<std::pair<std::string, std::string>> {
    const auto person = people::person(db, call.agency, id);
    if (!person || !may_see_person(call, db, id))
      return core::Refusal{"people.person.unknown", "Không có người này trong cơ quan. Hãy tải lại danh sách.",
                           "person", ""};
    return std::pair(person_sheet(*person, awards_of_person(db, call.agency, id), day, call.now), person->full_name);
  });
  if (!sheet) return access::refused(sheet.error());
  return platform::download_response(sheet->first, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                     "Khen thưởng " + sheet->second + ".xlsx");
}

}  // namespace

std::vector<access::ApiRoute> sheet_routes() {
  access::ApiRoute sheet = plain_route(platform::Method::get, "/people/{person}/awards.xlsx",
                                       "Khen thưởng của một người theo các cột của cơ sở dữ liệu quốc gia về cán bộ",
                                       read_awards, person_awards);
  sheet.pool = platform::Pool::slow;
  sheet.errors = {"people.person.unknown"};
  return {std::move(sheet)};
}

std::vector<access::ApiRoute> registry_routes() {
  std::vector<access::ApiRoute> all = award_routes();
  for (auto* part : {&filter_routes, &sheet_routes})
    for (access::ApiRoute& route : (*part)()) all.push_back(std::move(route));
  return all;
}

}  // namespace thidua::registry
