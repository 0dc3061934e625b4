#include "access/io/store.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "people/io/store.h"
#include "people/io/stored.h"
#include "platform/json.h"

namespace thidua::access {
namespace {

core::Refusal access_refusal(std::string code, std::string message, std::string field) {
  return {"access." + std::move(code), std::move(message), std::move(field), {}};
}

/// "đầu mối của đơn vị (Văn phòng)".
std::string shown_grant(platform::Command& command, Role role, std::optional<core::UnitId> unit) {
  std::string text(label_vi(role));
  if (!unit) return text + " (toàn cơ quan)";
  return text + " (" + unit_name(people::units(command.db, command.agency()), *unit, command.today()) + ")";
}

std::optional<core::Refusal> unknown_user_fault(platform::Command& command, core::UserId user) {
  const auto found = command.db.one_integer("SELECT 1 FROM access_user WHERE agency_id = ? AND user_id = ?",
                                            {command.agency().value, user.value});
  if (found) return std::nullopt;
  return access_refusal("user.unknown", "Không có người dùng số " + core::to_text(user) + " trong cơ quan này.",
                        "user");
}

std::optional<core::Refusal> unknown_unit_fault(platform::Command& command, std::optional<core::UnitId> unit) {
  if (!unit) return std::nullopt;
  const auto all = people::units(command.db, command.agency());
  if (std::ranges::find(all, *unit, &people::OrgUnit::id) != all.end()) return std::nullopt;
  return access_refusal("grant.unit_unknown",
                        "Không có đơn vị số " + core::to_text(*unit) + " trong cơ quan này; hãy chọn lại đơn vị.",
                        "unit");
}

struct StoredGrant {
  std::int64_t id;
  RoleGrant grant;
};

constexpr std::string_view grant_columns =
    "grant_id, role, unit_id, first_day, last_day, user_id, delegated_by, ground";

StoredGrant stored_grant(const platform::Row& row) {
  const auto role = role_of(row.text(1));
  if (!role) throw platform::DatabaseError("a role is stored that this program does not know: " + row.text(1));
  return {row.integer(0),
          {*role, people::stored_optional_id<core::OfUnit>(row, 2), people::stored_validity(row, 3),
           people::stored_optional_id<core::OfUser>(row, 6), row.text(7)}};
}

std::vector<StoredGrant> grants_of(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  std::vector<StoredGrant> found;
  db.query("SELECT " + std::string(grant_columns) +
               " FROM access_grant WHERE agency_id = ? AND user_id = ? ORDER BY first_day, grant_id",
           {agency.value, user.value}, [&](const platform::Row& row) { found.push_back(stored_grant(row)); });
  return found;
}

/// Without their grants.
std::vector<User> users_where(platform::Connection& db, core::AgencyId agency, std::string_view condition,
                              std::vector<platform::Value> values) {
  std::vector<User> found;
  values.insert(values.begin(), agency.value);
  db.query("SELECT user_id, login, person_id, name FROM access_user WHERE agency_id = ?" + std::string(condition) +
               " ORDER BY login",
           values, [&](const platform::Row& row) {
             found.push_back({core::UserId{row.integer(0)},
                              row.text(1),
                              people::stored_optional_id<core::OfPerson>(row, 2),
                              {},
                              row.text(3)});
           });
  return found;
}

std::optional<User> user_where(platform::Connection& db, core::AgencyId agency, std::string_view condition,
                               platform::Value value) {
  auto found = users_where(db, agency, condition, {std::move(value)});
  if (found.empty()) return std::nullopt;
  for (StoredGrant& stored : grants_of(db, agency, found.front().id))
    found.front().grants.push_back(std::move(stored.grant));
  return std::move(found.front());
}

void record_grant(platform::Command& command, core::UserId user, Role role, std::optional<core::UnitId> unit,
                  std::string_view day_name, core::Date day) {
  platform::Json detail;
  detail.set("role", code(role)).set(day_name, day.to_iso());
  if (unit) detail.set("unit", core::to_text(*unit));
  command.record("user:" + core::to_text(user), to_text(detail));
}

void close_grant(platform::Command& command, core::UserId user, const StoredGrant& stored, core::Date last_day) {
  command.db.execute(
      "UPDATE access_grant SET last_day = ?, closed_at = ?, closed_by = ? WHERE agency_id = ? AND grant_id = ?",
      {people::day_value(last_day), command.request.now.milliseconds, command.request.user.value,
       command.agency().value, stored.id});
  record_grant(command, user, stored.grant.role, stored.grant.unit, "last_day", last_day);
}

/// ", Lò Văn Thử cho thôi lúc 15:00 ngày 21/11/2026"; "" where it ran out by itself.
std::string ended_by(platform::Command& command, std::int64_t grant) {
  std::string told;
  std::optional<std::pair<core::UserId, core::Instant>> ended;
  command.db.query("SELECT closed_by, closed_at FROM access_grant WHERE agency_id = ? AND grant_id = ?",
                   {command.agency().value, grant}, [&](const platform::Row& row) {
                     if (!row.is_null(0)) ended.emplace(core::UserId{row.integer(0)}, core::Instant{row.integer(1)});
                   });
  if (ended)
    told = ", " + shown_name(command.db, command.agency(), ended->first) + " cho thôi lúc " + ended->second.to_vi();
  return told;
}

/// What the user had handed on of the role ends with it: nobody acts by the right of one who has none.
void end_delegations_of(platform::Command& command, core::UserId giver, std::optional<Role> role, core::Date last_day) {
  std::vector<std::pair<core::UserId, StoredGrant>> resting;
  command.db.query("SELECT " + std::string(grant_columns) +
                       " FROM access_grant WHERE agency_id = ? AND delegated_by = ? AND last_day > ? ORDER BY grant_id",
                   {command.agency().value, giver.value, people::day_value(last_day)}, [&](const platform::Row& row) {
                     resting.emplace_back(core::UserId{row.integer(5)}, stored_grant(row));
                   });
  for (const auto& [receiver, stored] : resting) {
    if (role && stored.grant.role != *role) continue;
    close_grant(command, receiver, stored, last_day);
  }
}

}  // namespace

core::Outcome<core::UserId> add_user(platform::Command& command, std::string_view login,
                                     std::optional<core::PersonId> person, std::string_view name) {
  if (std::string fault = login_fault(login); !fault.empty()) return access_refusal("login", fault, "login");
  if (user_by_login(command.db, command.agency(), login))
    return access_refusal("user.login_taken",
                          "Tên đăng nhập “" + std::string(login) + "” đã có người dùng; hãy chọn tên khác.", "login");
  if (person && !people::person(command.db, command.agency(), *person))
    return access_refusal("user.person_unknown",
                          "Không có người mang số " + core::to_text(*person) + " trong cơ quan này.", "person");
  const auto id = command.new_id_of<core::OfUser>();
  command.db.execute(
      "INSERT INTO access_user (agency_id, user_id, login, person_id, name, recorded_at, recorded_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id.value, std::string(login), people::id_value(person),
       core::single_spaced(core::nfc(name)), command.request.now.milliseconds, command.request.user.value});
  platform::Json detail;
  detail.set("login", login);
  if (person) detail.set("person", core::to_text(*person));
  command.record("user:" + core::to_text(id), to_text(detail));
  return id;
}

core::Outcome<int> grant_role(platform::Command& command, core::UserId user, const RoleGrant& grant) {
  if (auto fault = unknown_user_fault(command, user)) return *fault;
  if (auto fault = unknown_unit_fault(command, grant.unit)) return *fault;
  if (grant.validity.to && *grant.validity.to < grant.validity.from)
    return access_refusal("grant.validity",
                          "Ngày cuối " + grant.validity.to->to_vi() + " đứng trước ngày đầu " +
                              grant.validity.from.to_vi() + "; hãy kiểm tra lại hai ngày.",
                          "validity");
  for (const StoredGrant& other : grants_of(command.db, command.agency(), user)) {
    if (other.grant.role != grant.role || other.grant.unit != grant.unit) continue;
    if (!people::overlap(other.grant.validity, grant.validity)) continue;
    const auto& giver = other.grant.delegated_by;
    const std::string by_whom =
        giver ? ", do " + shown_name(command.db, command.agency(), *giver) + " ủy quyền" : std::string();
    return access_refusal("grant.exists",
                          "Người dùng đã có vai trò " + shown_grant(command, grant.role, grant.unit) + " từ ngày " +
                              other.grant.validity.from.to_vi() + by_whom + "; không cần giao lại.",
                          "role");
  }
  command.db.execute(
      "INSERT INTO access_grant (agency_id, grant_id, user_id, role, unit_id, first_day, last_day, recorded_at,"
      " recorded_by, delegated_by, ground) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, command.new_id(), user.value, std::string(code(grant.role)),
       people::id_value(grant.unit), people::day_value(grant.validity.from), people::day_value(grant.validity.to),
       command.request.now.milliseconds, command.request.user.value, people::id_value(grant.delegated_by),
       grant.ground});
  record_grant(command, user, grant.role, grant.unit, "from", grant.validity.from);
  return 1;
}

core::Outcome<int> end_grant(platform::Command& command, core::UserId user, Role role, std::optional<core::UnitId> unit,
                             core::Date last_day) {
  if (auto fault = unknown_user_fault(command, user)) return *fault;
  for (const StoredGrant& stored : grants_of(command.db, command.agency(), user)) {
    if (stored.grant.role != role || stored.grant.unit != unit || !stored.grant.validity.covers(last_day)) continue;
    close_grant(command, user, stored, last_day);
    if (!stored.grant.delegated_by) end_delegations_of(command, user, role, last_day);
    return 1;
  }
  return access_refusal("grant.none_that_day",
                        "Ngày " + last_day.to_vi() + " người dùng không có vai trò " +
                            shown_grant(command, role, unit) + "; hãy kiểm tra lại vai trò, đơn vị và ngày.",
                        "role");
}

void end_delegations(platform::Command& command, core::UserId giver, core::Date last_day) {
  end_delegations_of(command, giver, std::nullopt, last_day);
}

std::vector<Delegation> delegations_about(platform::Connection& db, core::AgencyId agency, core::UserId user,
                                          int count_max) {
  std::vector<Delegation> found;
  db.query(
      "SELECT " + std::string(grant_columns) +
          " FROM access_grant WHERE agency_id = ? AND delegated_by IS NOT NULL AND (delegated_by = ? OR user_id = ?)"
          " ORDER BY first_day DESC, grant_id DESC LIMIT ?",
      {agency.value, user.value, user.value, count_max}, [&](const platform::Row& row) {
        StoredGrant stored = stored_grant(row);
        found.push_back({stored.id, core::UserId{row.integer(5)}, std::move(stored.grant)});
      });
  return found;
}

core::Outcome<int> end_delegation(platform::Command& command, std::int64_t id, core::Date last_day) {
  const core::UserId me = command.request.user;
  for (const Delegation& one : delegations_about(command.db, command.agency(), me, delegations_max)) {
    if (one.id != id || one.grant.delegated_by != me) continue;
    if (*one.grant.validity.to <= last_day)
      return access_refusal("delegation.ended",
                            "Ủy quyền này đã hết ngày " + one.grant.validity.to->to_vi() + ended_by(command, id) + ".",
                            "");
    close_grant(command, one.receiver, {one.id, one.grant}, last_day);
    return 1;
  }
  return access_refusal("delegation.unknown",
                        "Không có ủy quyền này trong số những ủy quyền của anh/chị; hãy tải lại trang.", "");
}

std::vector<User> users(platform::Connection& db, core::AgencyId agency) {
  std::vector<User> all = users_where(db, agency, "", {});
  std::map<core::UserId, User*> by_id;
  for (User& user : all) by_id[user.id] = &user;
  db.query("SELECT " + std::string(grant_columns) +
               " FROM access_grant WHERE agency_id = ? ORDER BY user_id, first_day, grant_id",
           {agency.value}, [&](const platform::Row& row) {
             by_id.at(core::UserId{row.integer(5)})->grants.push_back(stored_grant(row).grant);
           });
  return all;
}

std::optional<User> user_by_login(platform::Connection& db, core::AgencyId agency, std::string_view login) {
  return user_where(db, agency, " AND login = ?", std::string(login));
}

std::optional<User> user_by_id(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  return user_where(db, agency, " AND user_id = ?", user.value);
}

std::string shown_name(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  if (!user) return "hệ thống";
  const auto found = users_where(db, agency, " AND user_id = ?", {user.value});
  if (found.empty()) return "người dùng số " + core::to_text(user);
  if (found.front().person)
    if (const auto person = people::person(db, agency, *found.front().person)) return person->full_name;
  return found.front().name.empty() ? found.front().login : found.front().name;
}

}  // namespace thidua::access
