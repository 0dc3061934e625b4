#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "access/io/api.h"
#include "access/io/ports.h"
#include "personnel/io/import_kind.h"
#include "personnel/io/timeline.h"
#include "platform/described.h"

/// The routes of personnel, and what others plug into them. `ports` outlives the routes.
namespace thidua::personnel {

struct PersonnelPorts {
  std::vector<TimelineSource> timelines;                 // of later features; its own come by themselves
  std::vector<std::shared_ptr<const ImportKind>> kinds;  // in the order of the page
};

std::vector<access::ApiRoute> people_routes(const PersonnelPorts& ports);     // /people, /me/record, /in/nguoi
std::vector<access::ApiRoute> change_routes();                                // changes of one person
std::vector<access::ApiRoute> transfer_routes();                              // transfers between units
std::vector<access::ApiRoute> unit_routes(const PersonnelPorts& ports);       // /units/…
std::vector<access::ApiRoute> import_routes(const PersonnelPorts& ports);     // /imports, /exports
std::vector<access::ApiRoute> personnel_routes(const PersonnelPorts& ports);  // all of these

/// Search (Ctrl+K): people and units, former names too. Home: transfers that wait.
void plug_personnel(access::Ports& ports);
/// Transfers to be answered, and those of the own units that wait for the other side.
std::vector<access::TodayCard> transfer_cards(const access::ApiCall& call, int year);

// ---- what the files of these routes share

/// The number in the path; 0 where it is none.
std::int64_t path_number(const access::ApiCall& call, const std::string& name);
std::int64_t query_number(const access::ApiCall& call, const std::string& name);
/// ?day=, or today. A refusal where it is no day.
core::Outcome<core::Date> day_asked(const access::ApiCall& call);
/// May the caller see this person: in a unit of theirs now or before, or themselves.
bool may_see(const access::ApiCall& call, platform::Connection& db, core::PersonId person);

template <class Out>
access::ApiRoute shown(std::string pattern, std::string summary, const access::Permission* permission,
                       std::function<platform::HttpResponse(const access::ApiCall&)> handler) {
  access::ApiRoute route;
  route.pattern = std::move(pattern);
  route.summary = std::move(summary);
  route.permission = permission;
  route.out = platform::json_schema<Out>();
  route.handler = std::move(handler);
  return route;
}
template <class In, class Out>
access::ApiRoute changing(platform::Method method, std::string pattern, std::string summary,
                          const access::Permission& permission,
                          std::function<platform::HttpResponse(const access::ApiCall&)> handler) {
  access::ApiRoute route = shown<Out>(std::move(pattern), std::move(summary), &permission, std::move(handler));
  route.method = method;
  route.in = platform::json_schema<In>();
  return route;
}

}  // namespace thidua::personnel
