#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "access/io/ports.h"
#include "core/date.h"
#include "core/ids.h"
#include "platform/json.h"

/// What the routes of access take and answer; from these come reader, writer and schema.
namespace thidua::access {

struct NamedAgency {
  std::string code;
  std::string name;
};
struct DemoAccount {
  std::string login;
  std::string password;
  std::string label;  // "cán bộ thi đua, khen thưởng"
};
struct AgenciesMessage {
  std::vector<NamedAgency> agencies;
  std::optional<std::vector<DemoAccount>> demo_accounts;  // only while demo passwords exist
};
struct SignInMessage {
  std::string login;
  std::string password;
  std::optional<std::string> agency;
};

struct NamedUnit {
  core::UnitId id;
  std::string name;
};
struct HeldRole {
  std::string role;
  std::string label;
  std::optional<NamedUnit> unit;  // none: the whole agency
  core::Date first_day;
  std::optional<core::Date> last_day;
  std::optional<std::string> delegated_by;  // the name of the one whose role it is
};
struct MyUser {
  core::UserId id;
  std::string login;
  std::string name;
};
struct MyAgency {
  std::string code;
  std::string name;
  std::string short_name;
};
struct MeMessage {
  MyUser user;
  MyAgency agency;
  std::string csrf;
  bool must_change_password = false;
  std::vector<HeldRole> roles;
  std::vector<std::string> permissions;
  std::vector<NamedUnit> units;  // those a role of the user holds for; empty where it is the whole agency
  std::vector<int> years;
  core::Date today;
  bool demo = false;
  platform::Json menu;  // counts beside menu items
};
struct NewPasswordMessage {
  std::string old_password;
  std::string new_password;
};
struct SessionMessage {
  std::string id;
  core::Instant started;
  core::Instant seen;
  std::string address;
  std::string browser;
  bool current = false;
};
struct SessionsMessage {
  std::vector<SessionMessage> items;
};
struct NamedUser {
  core::UserId id;
  std::string name;
  std::string detail;  // unit and login, to tell two of one name apart
};
struct NamedUsersMessage {
  std::vector<NamedUser> items;
};
enum class DelegationState { coming, standing, ended };
struct DelegationMessage {
  std::string id;
  bool given = false;  // by me; else to me
  NamedUser giver, receiver;
  std::string role;
  std::string label;
  std::optional<NamedUnit> unit;  // none: the whole agency
  core::Date first_day;
  core::Date last_day;
  std::string ground;
  DelegationState state = DelegationState::coming;
};
struct OwnRole {
  std::string role;
  std::string label;
  std::optional<NamedUnit> unit;
};
struct DelegationsMessage {
  std::vector<DelegationMessage> items;
  std::vector<OwnRole> may_give;  // my own roles of today that can be handed on
};
struct DelegationBody {
  core::UserId to_user;
  std::string role;
  std::optional<core::UnitId> unit;
  core::Date from;
  core::Date to;
  std::string ground;
};
struct DraftMessage {
  platform::Json value;
  core::Instant saved_at;
};
struct DraftBody {
  platform::Json value;
};

struct NoticeMessage {
  std::string id;
  std::string text;
  std::string href;
  core::Instant at;
  bool read = false;
};
struct NoticesBody {
  std::vector<std::string> ids;
};

struct UnitMessage {
  core::UnitId id;
  std::string code;
  std::string name;
  std::string kind;
  std::string kind_label;
  std::optional<core::UnitId> parent;
  core::Date first_day;
  std::optional<core::Date> last_day;
};
struct UnitsMessage {
  std::vector<UnitMessage> units;
};
struct PermissionMessage {
  std::string code;
  std::string label;
  bool scoped = false;
};
struct RoleMessage {
  std::string role;
  std::string label;
  std::vector<PermissionMessage> permissions;
};
struct RolesMessage {
  std::vector<RoleMessage> roles;
};
struct UserMessage {
  core::UserId id;
  std::string login;
  std::string name;
  std::optional<NamedUnit> unit;  // where the person is posted today
  std::vector<HeldRole> roles;
  std::string state;  // active, locked, disabled
  bool must_change_password = false;
  bool has_password = false;
  std::optional<core::Instant> last_seen;
};
struct NewUserBody {
  std::string login;
  std::optional<core::PersonId> person;
  std::optional<std::string> name;
  std::string role;
  std::optional<core::UnitId> unit;
  core::Date from;
};
struct NewUserMessage {
  UserMessage user;
  std::string first_password;  // told this once
};
struct FirstPasswordMessage {
  std::string first_password;
};
struct GrantBody {
  std::string role;
  std::optional<core::UnitId> unit;
  core::Date from;
};
struct GrantEndBody {
  std::string role;
  std::optional<core::UnitId> unit;
  core::Date last_day;
};

struct AuditActionMessage {
  std::string action, label;
};
struct AuditActionsMessage {
  std::vector<AuditActionMessage> actions;
};
struct AuditMessage {
  std::int64_t sequence = 0;
  core::Instant at;
  platform::Json by;  // id, name, login; null: the program itself
  std::string action;
  std::string action_label;
  std::string subject;
  std::string subject_label;
  platform::Json detail;
  std::string detail_label;
};
struct AuditVerified {
  bool ok = false;
  std::int64_t entries = 0;
  std::optional<std::string> first_broken;
};

struct AgencyMessage {
  std::string name;
  std::string short_name;
  std::string parent_name;
  std::string symbol;
  std::string place;
  std::string province;
  core::Date from;
  int version = 0;  // how many names there were
};
struct AgencyPastName {
  std::string name;
  core::Date from;
  std::optional<core::Date> to;
};
struct AgencyShown : AgencyMessage {
  std::vector<AgencyPastName> history;
};

struct JobProgressMessage {
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::string note;
};
struct JobFileMessage {
  std::string name;
  std::int64_t bytes = 0;
};
struct JobMessage {
  std::string id;
  std::string kind;
  std::string state;
  JobProgressMessage progress;
  std::optional<platform::Json> problem;  // status, code, detail, field, place
  std::optional<platform::Json> result;
  std::optional<JobFileMessage> file;
};

struct CardAction {
  std::string label;
  std::string href;
};
struct CardMessage {
  std::string id;
  Urgency urgency = Urgency::week;
  std::string text;
  std::string for_whom;
  std::optional<core::Date> due;
  std::optional<std::int64_t> days_late;
  CardAction action;
};
struct MilestoneMessage {
  std::string label;
  std::optional<core::Date> day;
  std::string state;  // past, now, future
};
struct HomeMessage {
  std::vector<CardMessage> cards;
  std::vector<MilestoneMessage> timeline;
};
struct SearchMessage {
  std::vector<SearchGroup> groups;
};

BOOST_DESCRIBE_ENUM(Role, administrator, emulation_officer, unit_clerk, unit_head, director, council_member,
                    council_secretary, union_officer, records_clerk, staff_member, auditor)
BOOST_DESCRIBE_ENUM(Urgency, today, week, later)
BOOST_DESCRIBE_STRUCT(NamedAgency, (), (code, name))
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (login, password, label))
BOOST_DESCRIBE_STRUCT(AgenciesMessage, (), (agencies, demo_accounts))
BOOST_DESCRIBE_STRUCT(SignInMessage, (), (login, password, agency))
BOOST_DESCRIBE_STRUCT(NamedUnit, (), (id, name))
BOOST_DESCRIBE_STRUCT(HeldRole, (), (role, label, unit, first_day, last_day, delegated_by))
BOOST_DESCRIBE_ENUM(DelegationState, coming, standing, ended)
BOOST_DESCRIBE_STRUCT(NamedUser, (), (id, name, detail))
BOOST_DESCRIBE_STRUCT(NamedUsersMessage, (), (items))
BOOST_DESCRIBE_STRUCT(DelegationMessage, (),
                      (id, given, giver, receiver, role, label, unit, first_day, last_day, ground, state))
BOOST_DESCRIBE_STRUCT(OwnRole, (), (role, label, unit))
BOOST_DESCRIBE_STRUCT(DelegationsMessage, (), (items, may_give))
BOOST_DESCRIBE_STRUCT(DelegationBody, (), (to_user, role, unit, from, to, ground))
BOOST_DESCRIBE_STRUCT(MyUser, (), (id, login, name))
BOOST_DESCRIBE_STRUCT(MyAgency, (), (code, name, short_name))
BOOST_DESCRIBE_STRUCT(MeMessage, (),
                      (user, agency, csrf, must_change_password, roles, permissions, units, years, today, demo, menu))
BOOST_DESCRIBE_STRUCT(NewPasswordMessage, (), (old_password, new_password))
BOOST_DESCRIBE_STRUCT(SessionMessage, (), (id, started, seen, address, browser, current))
BOOST_DESCRIBE_STRUCT(SessionsMessage, (), (items))
BOOST_DESCRIBE_STRUCT(DraftMessage, (), (value, saved_at))
BOOST_DESCRIBE_STRUCT(DraftBody, (), (value))
BOOST_DESCRIBE_STRUCT(NoticeMessage, (), (id, text, href, at, read))
BOOST_DESCRIBE_STRUCT(NoticesBody, (), (ids))
BOOST_DESCRIBE_STRUCT(UnitMessage, (), (id, code, name, kind, kind_label, parent, first_day, last_day))
BOOST_DESCRIBE_STRUCT(UnitsMessage, (), (units))
BOOST_DESCRIBE_STRUCT(PermissionMessage, (), (code, label, scoped))
BOOST_DESCRIBE_STRUCT(RoleMessage, (), (role, label, permissions))
BOOST_DESCRIBE_STRUCT(RolesMessage, (), (roles))
BOOST_DESCRIBE_STRUCT(UserMessage, (),
                      (id, login, name, unit, roles, state, must_change_password, has_password, last_seen))
BOOST_DESCRIBE_STRUCT(NewUserBody, (), (login, person, name, role, unit, from))
BOOST_DESCRIBE_STRUCT(NewUserMessage, (), (user, first_password))
BOOST_DESCRIBE_STRUCT(FirstPasswordMessage, (), (first_password))
BOOST_DESCRIBE_STRUCT(GrantBody, (), (role, unit, from))
BOOST_DESCRIBE_STRUCT(GrantEndBody, (), (role, unit, last_day))
BOOST_DESCRIBE_STRUCT(AuditActionMessage, (), (action, label))
BOOST_DESCRIBE_STRUCT(AuditActionsMessage, (), (actions))
BOOST_DESCRIBE_STRUCT(AuditMessage, (),
                      (sequence, at, by, action, action_label, subject, subject_label, detail, detail_label))
BOOST_DESCRIBE_STRUCT(AuditVerified, (), (ok, entries, first_broken))
BOOST_DESCRIBE_STRUCT(AgencyMessage, (), (name, short_name, parent_name, symbol, place, province, from, version))
BOOST_DESCRIBE_STRUCT(AgencyPastName, (), (name, from, to))
BOOST_DESCRIBE_STRUCT(AgencyShown, (AgencyMessage), (history))
BOOST_DESCRIBE_STRUCT(JobProgressMessage, (), (done, total, note))
BOOST_DESCRIBE_STRUCT(JobFileMessage, (), (name, bytes))
BOOST_DESCRIBE_STRUCT(JobMessage, (), (id, kind, state, progress, problem, result, file))
BOOST_DESCRIBE_STRUCT(CardAction, (), (label, href))
BOOST_DESCRIBE_STRUCT(CardMessage, (), (id, urgency, text, for_whom, due, days_late, action))
BOOST_DESCRIBE_STRUCT(MilestoneMessage, (), (label, day, state))
BOOST_DESCRIBE_STRUCT(HomeMessage, (), (cards, timeline))
BOOST_DESCRIBE_STRUCT(SearchItem, (), (text, detail, href))
BOOST_DESCRIBE_STRUCT(SearchGroup, (), (kind, label, items))
BOOST_DESCRIBE_STRUCT(SearchMessage, (), (groups))

}  // namespace thidua::access
