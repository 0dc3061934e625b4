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
std::vector<User> users(platform::Connection& db, core::AgencyId agency);
std::optional<User> user_by_login(platform::Connection& db, core::AgencyId agency, std::string_view login);
std::optional<User> user_by_id(platform::Connection& db, core::AgencyId agency, core::UserId user);
/// "Nguyễn Thị Minh Hà" where the user is a person, else its own name, else the login; "hệ thống" for user 0.
std::string shown_name(platform::Connection& db, core::AgencyId agency, core::UserId user);

}  // namespace thidua::access
