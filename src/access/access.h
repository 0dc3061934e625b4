#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"

/// Who may act: users, their roles on subtrees of the organisation, with dates.
namespace thidua::access {

/// Codes: administrator, emulation_officer, unit_clerk, unit_head, director, council_member, council_secretary,
/// union_officer, records_clerk, staff_member, auditor.
enum class Role {
  administrator,
  emulation_officer,
  unit_clerk,
  unit_head,
  director,
  council_member,
  council_secretary,
  union_officer,
  records_clerk,
  staff_member,
  auditor
};
std::string_view code(Role role);
std::optional<Role> role_of(std::string_view code);
std::string_view label_vi(Role role);

/// A role on a unit and everything below it; no unit = the whole agency.
struct RoleGrant {
  Role role = Role::staff_member;
  std::optional<core::UnitId> unit;
  core::Validity validity;
  std::optional<core::UserId> delegated_by{};  // whose role it is, where it is held by delegation («ủy quyền»)
  std::string ground{};                        // of a delegation: the paper or words it rests on
};

struct User {
  core::UserId id;
  std::string login;  // lower-case ASCII
  std::optional<core::PersonId> person;
  std::vector<RoleGrant> grants;
  std::string name{};  // of one who is no person of the agency, or empty
};

bool has_role_on(const User& user, Role role, core::Date day);
/// Login names: 2 to 40 of a-z 0-9 . _ -, starting with a letter. Sentence, or empty.
std::string login_fault(std::string_view login);

}  // namespace thidua::access
