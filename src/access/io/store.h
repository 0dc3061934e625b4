#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"

namespace thidua::access {

/// `name` is for one who is no person of the agency ("Máy chủ báo cáo"), else empty.
core::Outcome<core::UserId> add_user(platform::Command& command, std::string_view login,
                                     std::optional<core::PersonId> person, std::string_view name = {});
/// A grant is added; ending it adds its last day (included). Never deleted.
core::Outcome<int> grant_role(platform::Command& command, core::UserId user, const RoleGrant& grant);
core::Outcome<int> end_grant(platform::Command& command, core::UserId user, Role role, std::optional<core::UnitId> unit,
                             core::Date last_day);

/// A role that one user holds by right of another (`grant.delegated_by`), with its last day.
struct Delegation {
  std::int64_t id = 0;
  core::UserId receiver;
  RoleGrant grant;
};
inline constexpr int delegations_max = 200;
/// Those the user gave or received, newest first day first.
std::vector<Delegation> delegations_about(platform::Connection& db, core::AgencyId agency, core::UserId user,
                                          int count_max = delegations_max);
/// The giver takes it back: `last_day` is the last that counts; before its first day it never counts. Errors:
/// access.delegation.unknown (not of this giver), access.delegation.ended.
core::Outcome<int> end_delegation(platform::Command& command, std::int64_t id, core::Date last_day);
/// All that the user handed on ends: for one whose account is closed. end_grant does so for its role.
void end_delegations(platform::Command& command, core::UserId giver, core::Date last_day);

std::vector<User> users(platform::Connection& db, core::AgencyId agency);
std::optional<User> user_by_login(platform::Connection& db, core::AgencyId agency, std::string_view login);
std::optional<User> user_by_id(platform::Connection& db, core::AgencyId agency, core::UserId user);
/// "Nguyễn Thị Minh Hà" where the user is a person, else its own name, else the login; "hệ thống" for user 0.
std::string shown_name(platform::Connection& db, core::AgencyId agency, core::UserId user);

}  // namespace thidua::access
