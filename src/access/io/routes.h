#pragma once
#include <vector>

#include "access/io/ports.h"
#include "platform/json.h"

/// The routes of access, by what they are about. `ports` outlives them.
namespace thidua::access {

std::vector<ApiRoute> session_routes(const Ports& ports);  // /session, /me
std::vector<ApiRoute> own_routes();                        // /me/sessions, /me/drafts, /notices
std::vector<ApiRoute> delegation_routes();                 // /me/delegations
std::vector<ApiRoute> user_routes();                       // /users
std::vector<ApiRoute> organisation_routes();               // /units, /roles, /settings/agency
std::vector<ApiRoute> audit_routes(const Ports& ports);    // /audit
std::vector<ApiRoute> job_routes();                        // /jobs
std::vector<ApiRoute> home_routes(const Ports& ports);     // /home, /search
std::vector<ApiRoute> access_routes(const Ports& ports);   // all of these

/// "Phòng Quản lý nhà" of today.
struct NamedUnit;
NamedUnit named_unit(const ApiCall& call, core::UnitId unit);
struct HeldRole;
/// The roles that hold today or later.
std::vector<HeldRole> held_roles(platform::Connection& db, const ApiCall& call, const User& user);

template <class Message>
platform::HttpResponse answer_json(const Message& message, int status = 200) {
  return platform::json_response(platform::write_json(message), status);
}

}  // namespace thidua::access
