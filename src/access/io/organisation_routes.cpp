#include <algorithm>

#include "access/io/messages.h"
#include "access/io/routes.h"
#include "access/policy.h"
#include "core/text.h"
#include "people/io/store.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Method;

HttpResponse list_units(const ApiCall& call) {
  core::Date day = call.today();
  if (const auto asked = call.request.query_value("day")) {
    const auto parsed = core::Date::parse_iso(*asked);
    if (!parsed) return refused(core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", "day", ""});
    day = *parsed;
  }
  UnitsMessage message;
  for (const people::OrgUnit* unit : people::tree_on(call.units(), day)) {
    const people::UnitFact& fact = *unit->on(day);
    message.units.push_back({unit->id, unit->code, fact.name, std::string(people::code(fact.kind)),
                             std::string(people::label_vi(fact.kind)), fact.parent, fact.validity.from,
                             fact.validity.to});
  }
  return answer_json(message);
}

HttpResponse list_roles(const ApiCall& call) {
  RolesMessage message;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto one) {
    RoleMessage role{std::string(code(one.value)), std::string(label_vi(one.value)), {}};
    for (const Permission* permission : call.installation.permissions)
      if (std::ranges::find(permission->roles, one.value) != permission->roles.end())
        role.permissions.push_back(
            {std::string(permission->code), std::string(permission->label_vi), permission->scoped});
    message.roles.push_back(std::move(role));
  });
  return answer_json(message);
}

// ---- the names of the agency

AgencyMessage agency_message(platform::Connection& db, core::AgencyId id, core::Date day) {
  const people::Agency agency = people::agency(db, id);
  const people::AgencyName& name = agency.name_on(day);
  return {name.name,  name.short_name, name.parent_name,   name.symbol,
          name.place, name.province,   name.validity.from, static_cast<int>(agency.names.size())};
}

AgencyShown agency_shown(platform::Connection& db, const ApiCall& call) {
  AgencyShown shown;
  static_cast<AgencyMessage&>(shown) = agency_message(db, call.agency, call.today());
  for (const people::AgencyName& name : people::agency(db, call.agency).names)
    shown.history.push_back({name.name, name.validity.from, name.validity.to});
  return shown;
}

HttpResponse show_agency(const ApiCall& call) {
  return answer_json(call.read([&](platform::Connection& db) { return agency_shown(db, call); }));
}

platform::Json changes_of(const AgencyMessage& before, const AgencyMessage& after) {
  platform::Json changes = platform::Json::array();
  const auto compare = [&](std::string_view field, std::string_view label, const std::string& a, const std::string& b) {
    if (a != b)
      changes.push(platform::Json::object().set("field", field).set("label", label).set("before", a).set("after", b));
  };
  compare("name", "Tên cơ quan", before.name, after.name);
  compare("short_name", "Tên ngắn", before.short_name, after.short_name);
  compare("parent_name", "Cơ quan chủ quản", before.parent_name, after.parent_name);
  compare("symbol", "Ký hiệu", before.symbol, after.symbol);
  compare("place", "Địa danh", before.place, after.place);
  compare("province", "Tỉnh, thành phố", before.province, after.province);
  return changes;
}

HttpResponse change_agency(const ApiCall& call) {
  auto body = call.body<AgencyMessage>();
  if (!body) return body.error();
  std::optional<platform::Json> conflict;
  HttpResponse response =
      call.command("people.rename_agency", [&](platform::Command& command) -> core::Outcome<std::string> {
        const AgencyMessage now = agency_message(command.db, call.agency, call.today());
        if (now.version != body->version) {
          conflict = platform::Json::object().set("changes", changes_of(*body, now));
          return core::Refusal{"conflict",
                               "Tên của cơ quan vừa được người khác sửa. Hãy xem chỗ khác nhau rồi lưu lại.", "", ""};
        }
        people::AgencyName name;
        name.validity.from = body->from;
        name.name = body->name;
        name.short_name = body->short_name;
        name.parent_name = body->parent_name;
        name.symbol = body->symbol;
        name.place = body->place;
        name.province = body->province;
        const auto renamed = people::rename_agency(command, name);
        if (!renamed) return renamed.error();
        return to_text(platform::write_json(agency_shown(command.db, call)));
      });
  if (response.status != 409 || !conflict) return response;
  return refused(
      core::Refusal{"conflict", "Tên của cơ quan vừa được người khác sửa. Hãy xem chỗ khác nhau rồi lưu lại.", "", ""},
      *conflict);
}

}  // namespace

std::vector<ApiRoute> organisation_routes() {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/units",
                 .summary = "Các đơn vị đứng trong một ngày, cấp trên trước cấp dưới",
                 .out = json_schema<UnitsMessage>(),
                 .errors = {"list.day"},
                 .handler = list_units});
  all.push_back({.pattern = "/roles",
                 .summary = "Các vai trò và quyền của từng vai trò",
                 .out = json_schema<RolesMessage>(),
                 .handler = list_roles});
  all.push_back({.pattern = "/settings/agency",
                 .summary = "Tên của cơ quan như ghi trên văn bản",
                 .permission = &read_settings,
                 .out = json_schema<AgencyShown>(),
                 .handler = show_agency});
  all.push_back({.method = Method::put,
                 .pattern = "/settings/agency",
                 .summary = "Ghi tên mới của cơ quan từ một ngày",
                 .permission = &change_settings,
                 .in = json_schema<AgencyMessage>(),
                 .out = json_schema<AgencyShown>(),
                 .errors = {"conflict", "people.agency.rename_day"},
                 .handler = change_agency});
  return all;
}

}  // namespace thidua::access
