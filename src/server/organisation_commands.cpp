#include "access/io/sessions.h"
#include "access/io/store.h"
#include "papers/io/store.h"
#include "people/io/store.h"
#include "platform/clock.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

core::Outcome<core::Date> from_day(const OrganisationOptions& options) {
  return options.from.empty() ? core::Outcome<core::Date>(platform::now().day_in_vietnam())
                              : day_of(options.from, "--from");
}

core::Outcome<people::AgencyName> agency_name(const OrganisationOptions& options) {
  auto from = from_day(options);
  if (!from) return from.error();
  people::AgencyName name;
  name.validity.from = *from;
  name.name = options.name;
  name.short_name = options.short_name;
  name.parent_name = options.parent_name;
  name.symbol = options.symbol;
  name.place = options.place;
  name.province = options.province;
  return name;
}

/// Runs `work` and says `done_line`.
int changed(const CommonOptions& common, std::string action, const std::string& done_line,
            const std::function<core::Outcome<std::string>(Context&, platform::Command&)>& work) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto done = run(**context, std::move(action), [&](platform::Command& command) { return work(**context, command); });
  if (!done) return refuse(done.error());
  say(done_line);
  return exit_done;
}

template <class Value>
core::Outcome<std::string> done_or(const core::Outcome<Value>& outcome) {
  if (!outcome) return outcome.error();
  return std::string("{}");
}

core::Outcome<people::UnitFact> unit_fact(Context&, platform::Command& command, const OrganisationOptions& options) {
  auto from = from_day(options);
  if (!from) return from.error();
  const auto kind = people::unit_kind_of(options.kind);
  if (!kind)
    return core::Refusal{"unit.kind",
                         "Loại đơn vị phải là division, service_unit, office, sub_division, union_body, "
                         "party_cell hoặc other.",
                         "kind",
                         {}};
  people::UnitFact fact;
  fact.validity.from = *from;
  fact.name = options.name;
  fact.kind = *kind;
  fact.ordinal = options.ordinal;
  if (!options.parent.empty()) {
    auto parent = people::find_unit(command.db, command.agency(), options.parent, *from);
    if (!parent) return parent.error();
    fact.parent = *parent;
  }
  return fact;
}

void say_first_password(const std::string& password) {
  say("Mật khẩu lần đầu (chỉ hiện lần này, phải đổi khi đăng nhập): " + password);
}

}  // namespace

int agency_add(const CommonOptions& common, const OrganisationOptions& options) {
  auto context = open_installation(common);
  if (!context) return refuse(context.error());
  auto name = agency_name(options);
  if (!name) return refuse(name.error());
  std::optional<core::Refusal> refusal;
  (*context)->database->write([&](platform::Connection& db) {
    auto added = people::add_agency(db, options.code, *name);
    if (!added) refusal = added.error();
  });
  if (refusal) return refuse(*refusal);
  say("Đã thêm cơ quan " + options.code + ": " + options.name + ".");
  return exit_done;
}

int agency_list(const CommonOptions& common) {
  auto context = open_installation(common);
  if (!context) return refuse(context.error());
  std::vector<std::vector<std::string>> rows;
  const core::Date today = platform::now().day_in_vietnam();
  for (const people::Agency& agency : read(**context, [](platform::Connection& db) { return people::agencies(db); }))
    rows.push_back({agency.code, agency.name_on(today).name, agency.name_on(today).symbol});
  say_table({"Mã", "Tên", "Ký hiệu"}, rows);
  return exit_done;
}

int agency_rename(const CommonOptions& common, const OrganisationOptions& options) {
  return changed(common, "people.rename_agency", "Đã ghi tên mới của cơ quan: " + options.name + ".",
                 [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
                   auto name = agency_name(options);
                   if (!name) return name.error();
                   return done_or(people::rename_agency(command, *name));
                 });
}

int unit_add(const CommonOptions& common, const OrganisationOptions& options) {
  return changed(common, "people.add_unit", "Đã thêm đơn vị " + options.code + ": " + options.name + ".",
                 [&](Context& context, platform::Command& command) -> core::Outcome<std::string> {
                   auto fact = unit_fact(context, command, options);
                   if (!fact) return fact.error();
                   return done_or(people::add_unit(command, options.code, *fact));
                 });
}

int unit_list(const CommonOptions& common, const OrganisationOptions& options) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  auto day = from_day(options);
  if (!day) return refuse(day.error());
  const auto units = read(**context, [&](platform::Connection& db) { return people::units(db, (*context)->agency); });
  std::vector<std::vector<std::string>> rows;
  for (const people::OrgUnit* unit : people::tree_on(units, *day)) {
    const people::UnitFact& fact = *unit->on(*day);
    rows.push_back({unit->code, (fact.parent ? "  " : "") + fact.name, std::string(people::label_vi(fact.kind)),
                    fact.validity.from.to_vi()});
  }
  say("Đơn vị tính đến ngày " + day->to_vi());
  say_table({"Mã", "Tên", "Loại", "Từ ngày"}, rows);
  return exit_done;
}

int unit_close(const CommonOptions& common, const OrganisationOptions& options) {
  return changed(common, "people.close_unit", "Đã ghi đơn vị " + options.code + " kết thúc.",
                 [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
                   auto day = from_day(options);
                   if (!day) return day.error();
                   auto unit = people::find_unit(command.db, command.agency(), options.code, *day);
                   if (!unit) return unit.error();
                   return done_or(people::close_unit(command, *unit, *day, options.ground));
                 });
}

int user_add(const CommonOptions& common, const OrganisationOptions& options) {
  const std::string password = access::new_first_password();
  const std::string hash = access::password_hash(password);
  const int code = changed(
      common, "access.add_user", "Đã thêm tài khoản " + options.login + ".",
      [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
        std::optional<core::PersonId> person;
        if (!options.person.empty()) {
          const auto found = people::person_by_code(command.db, command.agency(), options.person);
          if (!found)
            return core::Refusal{"user.person", "Không có người mang mã “" + options.person + "”.", "person", {}};
          person = found->id;
        }
        const auto id = access::add_user(command, options.login, person, options.name);
        if (!id) return id.error();
        access::set_password(command, *id, {hash, false, true});
        return std::string("{}");
      });
  if (code == exit_done) say_first_password(password);
  return code;
}

int user_passwd(const CommonOptions& common, const OrganisationOptions& options) {
  const std::string password = access::new_first_password();
  const std::string hash = access::password_hash(password);
  const int code =
      changed(common, "access.reset_password",
              "Đã cấp lại mật khẩu cho " + options.login + "; các phiên đăng nhập đã kết thúc.",
              [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
                const auto user = access::user_by_login(command.db, command.agency(), options.login);
                if (!user)
                  return core::Refusal{"user.unknown",
                                       "Không có tài khoản “" + options.login + "”. Xem danh sách: thidua user list.",
                                       "login",
                                       {}};
                access::set_password(command, user->id, {hash, false, true});
                access::end_sessions(command, user->id);
                access::forget_failures(command.db, command.agency(), "login:" + options.login);
                return std::string("{}");
              });
  if (code == exit_done) say_first_password(password);
  return code;
}

int user_list(const CommonOptions& common) {
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  Context& installation = **context;
  std::vector<std::vector<std::string>> rows;
  const core::Date today = platform::now().day_in_vietnam();
  const auto units =
      read(installation, [&](platform::Connection& db) { return people::units(db, installation.agency); });
  for (const access::User& user :
       read(installation, [&](platform::Connection& db) { return access::users(db, installation.agency); })) {
    std::string roles;
    for (const access::RoleGrant& grant : user.grants) {
      if (!grant.validity.covers(today)) continue;
      roles += (roles.empty() ? "" : "; ") + std::string(access::label_vi(grant.role));
      if (grant.unit) roles += " – " + people::unit_name(units, *grant.unit, today);
    }
    const std::string name = read(
        installation, [&](platform::Connection& db) { return access::shown_name(db, installation.agency, user.id); });
    rows.push_back({user.login, name, roles});
  }
  say_table({"Tài khoản", "Người dùng", "Vai trò hôm nay"}, rows);
  return exit_done;
}

int user_grant(const CommonOptions& common, const OrganisationOptions& options) {
  return changed(common, "access.grant", "Đã giao vai trò cho " + options.login + ".",
                 [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
                   auto from = from_day(options);
                   if (!from) return from.error();
                   const auto role = access::role_of(options.role);
                   if (!role)
                     return core::Refusal{"user.role",
                                          "Vai trò phải là administrator, emulation_officer, unit_clerk, "
                                          "unit_head, director, council_member, council_secretary, "
                                          "union_officer, records_clerk, staff_member hoặc auditor.",
                                          "role",
                                          {}};
                   const auto user = access::user_by_login(command.db, command.agency(), options.login);
                   if (!user)
                     return core::Refusal{"user.unknown", "Không có tài khoản “" + options.login + "”.", "login", {}};
                   access::RoleGrant grant;
                   grant.role = *role;
                   grant.validity.from = *from;
                   if (!options.unit.empty()) {
                     auto unit = people::find_unit(command.db, command.agency(), options.unit, *from);
                     if (!unit) return unit.error();
                     grant.unit = *unit;
                   }
                   return done_or(access::grant_role(command, user->id, grant));
                 });
}

int signer_add(const CommonOptions& common, const OrganisationOptions& options) {
  return changed(common, "papers.add_signer", "Đã thêm người ký: " + options.title + " " + options.name + ".",
                 [&](Context&, platform::Command& command) -> core::Outcome<std::string> {
                   auto from = from_day(options);
                   if (!from) return from.error();
                   const auto side = papers::side_of(options.side);
                   if (!side) return core::Refusal{"signer.side", "Bên ký phải là agency hoặc union.", "side", {}};
                   papers::Signer signer;
                   signer.side = *side;
                   signer.validity.from = *from;
                   signer.authority = options.authority;
                   signer.title = options.title;
                   signer.name = options.name;
                   return done_or(papers::add_signer(command, signer));
                 });
}

}  // namespace thidua::server
