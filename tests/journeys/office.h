#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "access/io/sessions.h"
#include "access/io/store.h"
#include "access/sign_in.h"
#include "journeys/person.h"
#include "journeys/walk.h"
#include "people/io/store.h"

/// A small department with accounts for its people.
namespace thidua::journeys {

struct Colleague {
  std::string login;
  access::Role role;
  std::string unit;  // code, or empty
};
inline const std::vector<Colleague>& colleagues() {
  static const std::vector<Colleague> all{
      {"canbo", access::Role::emulation_officer, ""}, {"daumoi.vp", access::Role::unit_clerk, "VP"},
      {"phu.vp", access::Role::unit_clerk, "VP"},     {"daumoi.qln", access::Role::unit_clerk, "QLN"},
      {"giamdoc", access::Role::director, ""},        {"vanthu", access::Role::records_clerk, ""},
      {"kiemtra", access::Role::auditor, ""}};
  return all;
}

/// The office and its accounts; the ids of the units by code.
inline std::map<std::string, std::string> office_with_accounts(const Walk& walk) {
  walk.done({"agency", "add", "SXD", "--name", "Sở Xây dựng tỉnh Lam Giang", "--parent", "UBND TỈNH LAM GIANG",
             "--symbol", "SXD", "--place", "Lam Giang", "--province", "Lam Giang", "--from", "01/01/2020"});
  walk.done({"unit", "add", "VP", "--name", "Văn phòng", "--kind", "office", "--from", "01/01/2020"});
  walk.done({"unit", "add", "QLN", "--name", "Phòng Quản lý nhà", "--from", "01/01/2020"});
  walk.done({"signer", "--name", "Đinh Quang Lâm Hải", "--title", "GIÁM ĐỐC", "--from", "01/01/2020"});
  auto context = server::open_context(walk.common());
  std::map<std::string, std::string> ids;
  const access::PasswordState password{access::password_hash(secret), false, false};
  auto made = server::run(**context, "access.add_user", [&](platform::Command& command) -> core::Outcome<std::string> {
    for (const people::OrgUnit& unit : people::units(command.db, command.agency()))
      ids[unit.code] = core::to_text(unit.id);
    for (const Colleague& one : colleagues()) {
      auto user = access::add_user(command, one.login, std::nullopt);
      if (!user) return user.error();
      access::RoleGrant grant{one.role, std::nullopt, {*core::Date::parse_iso("2020-01-01"), std::nullopt}};
      if (!one.unit.empty()) grant.unit = core::UnitId{std::stoll(ids[one.unit])};
      if (auto granted = access::grant_role(command, *user, grant); !granted) return granted.error();
      access::set_password(command, *user, password);
    }
    return std::string("{}");
  });
  EXPECT_TRUE(made) << (made ? "" : made.error().message);
  return ids;
}

}  // namespace thidua::journeys
