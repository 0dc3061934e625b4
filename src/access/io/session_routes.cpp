#include <algorithm>

#include "access/io/messages.h"
#include "access/io/notices.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "core/text.h"
#include "people/io/store.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Method;

HttpResponse session_problem(int status, std::string code, std::string message, std::string field = {}) {
  return platform::problem_response(status, core::Refusal{std::move(code), std::move(message), std::move(field), ""});
}

// ---- who can sign in where

std::optional<std::vector<DemoAccount>> demo_accounts(platform::Connection& db,
                                                      const std::vector<people::Agency>& agencies, core::Date today) {
  std::vector<DemoAccount> found;
  for (const people::Agency& agency : agencies) {
    auto all = users(db, agency.id);
    std::ranges::sort(all, {}, &User::id);  // as they were made: the whole agency first
    for (const User& user : all) {
      const auto password = password_of(db, agency.id, user.id);
      if (!password || !password->demo) continue;
      std::string label;
      for (const RoleGrant& grant : user.grants) {
        if (!grant.validity.covers(today)) continue;
        label = std::string(label_vi(grant.role));
        if (grant.unit) label += " – " + people::unit_name(people::units(db, agency.id), *grant.unit, today);
        break;
      }
      found.push_back({user.login, std::string(demo_password), label});
    }
  }
  if (found.empty()) return std::nullopt;
  return found;
}

HttpResponse agencies_answer(const ApiCall& call) {
  return answer_json(call.read([&](platform::Connection& db) {
    AgenciesMessage message;
    const auto all = people::agencies(db);
    for (const people::Agency& agency : all)
      message.agencies.push_back({agency.code, agency.name_on(call.today()).name});
    if (demo_passwords_exist(db)) message.demo_accounts = demo_accounts(db, all, call.today());
    return message;
  }));
}

// ---- signing in

/// One attempt: whom it is for, and what is known of it before the password is compared.
struct Attempt {
  core::AgencyId agency;
  std::string login;
  std::string address;
  std::optional<User> user;
  std::optional<PasswordState> password;
  bool disabled = false;
  std::optional<core::Instant> locked;

  std::string login_name() const { return "login:" + login; }
  std::string address_name() const { return "address:" + address; }
};

core::Outcome<core::AgencyId> agency_asked(platform::Connection& db, const std::optional<std::string>& code) {
  const auto all = people::agencies(db);
  if (!code && all.size() == 1) return all.front().id;
  for (const people::Agency& agency : all)
    if (code && agency.code == *code) return agency.id;
  return core::Refusal{"session.agency", "Hãy chọn cơ quan của bạn rồi đăng nhập lại.", "agency", ""};
}

core::Outcome<Attempt> attempt_of(platform::Connection& db, const ApiCall& call, const SignInMessage& asked) {
  Attempt attempt;
  const auto agency = agency_asked(db, asked.agency);
  if (!agency) return agency.error();
  attempt.agency = *agency;
  attempt.login = core::lower(core::trimmed(asked.login)).substr(0, 60);
  attempt.address = call.request.peer;
  if (attempt.login.find('\0') != std::string::npos) attempt.login.clear();
  attempt.locked =
      std::max(locked_until(failures_of(db, attempt.agency, attempt.login_name()), login_failures_max, call.now),
               locked_until(failures_of(db, core::AgencyId{}, attempt.address_name()), address_failures_max, call.now));
  attempt.user = user_by_login(db, attempt.agency, attempt.login);
  if (attempt.user) {
    attempt.password = password_of(db, attempt.agency, attempt.user->id);
    attempt.disabled = is_disabled(db, attempt.agency, attempt.user->id);
  }
  return attempt;
}

HttpResponse locked_answer(core::Instant until, core::Instant now) {
  const std::int64_t seconds = (until.milliseconds - now.milliseconds + 999) / 1000;
  const std::string wait =
      seconds > 90 ? std::to_string((seconds + 59) / 60) + " phút" : std::to_string(seconds) + " giây";
  HttpResponse response = session_problem(429, "session.locked",
                                          "Đã nhập sai nhiều lần nên tạm dừng nhận đăng nhập. Hãy thử lại sau " + wait +
                                              ", hoặc nhờ quản trị hệ thống cấp lại mật khẩu.");
  response.headers.push_back({"Retry-After", std::to_string(seconds)});
  return response;
}

/// Counts the failure; the first one that stops further attempts stands in the audit trail of a user who exists.
void note_failure(const ApiCall& call, const Attempt& attempt) {
  std::int64_t count = 0;
  call.installation.database->write([&](platform::Connection& db) {
    count_failure(db, attempt.agency, attempt.login_name(), call.now);
    count_failure(db, core::AgencyId{}, attempt.address_name(), call.now);
    count = failures_of(db, attempt.agency, attempt.login_name()).count;
  });
  if (!attempt.user || count != login_failures_max) return;
  const platform::CommandRequest request{attempt.agency, attempt.user->id, "access.locked", call.now, {}, {}};
  const auto noted = platform::run_command(*call.installation.database, request, [&](platform::Command& command) {
    command.record("user:" + core::to_text(attempt.user->id), "{}");
    return core::Outcome<std::string>(std::string("{}"));
  });
  if (!noted) throw platform::DatabaseError(noted.error().message);
}

SessionKeys open_session(const ApiCall& call, const Attempt& attempt) {
  SessionKeys keys;
  const platform::CommandRequest request{attempt.agency, attempt.user->id, "access.sign_in", call.now, {}, {}};
  const auto opened = platform::run_command(*call.installation.database, request, [&](platform::Command& command) {
    forget_failures(command.db, attempt.agency, attempt.login_name());
    keys = begin_session(command, attempt.user->id, attempt.address, call.request.header("user-agent").value_or(""));
    return core::Outcome<std::string>(std::string("{}"));
  });
  if (!opened) throw platform::DatabaseError(opened.error().message);
  return keys;
}

// ---- Me

std::vector<NamedUnit> own_units(const ApiCall& call) {
  std::vector<NamedUnit> own;
  for (const people::OrgUnit* unit : people::tree_on(call.units(), call.today())) {
    const bool held = std::ranges::any_of(call.user.grants, [&](const RoleGrant& grant) {
      return grant.unit && grant.validity.covers(call.today()) && call.is_within(unit->id, *grant.unit);
    });
    if (held) own.push_back({unit->id, unit->on(call.today())->name});
  }
  return own;
}

MeMessage me_of(const ApiCall& call, const Ports& ports) {
  MeMessage me;
  call.units();  // before the view: they are read on a connection of their own
  call.read([&](platform::Connection& db) {
    const people::Agency agency = people::agency(db, call.agency);
    const people::AgencyName& name = agency.name_on(call.today());
    me.agency = {agency.code, name.name, name.short_name};
    me.user = {call.user.id, call.user.login, shown_name(db, call.agency, call.user.id)};
    const auto password = password_of(db, call.agency, call.user.id);
    me.demo = password && password->demo;
    me.roles = held_roles(db, call, call.user);
    return true;
  });
  me.csrf = call.who.csrf;
  me.must_change_password = call.who.must_change_password;
  for (const Permission* permission : call.installation.permissions)
    if (call.allows(*permission)) me.permissions.emplace_back(permission->code);
  me.units = own_units(call);
  if (ports.years) me.years = ports.years(call);
  me.today = call.today();
  me.menu = platform::Json::object();
  for (const auto& [key, count] : ports.menu_counts) me.menu.set(key, count(call));
  return me;
}

HttpResponse sign_in(const ApiCall& call, const Ports& ports) {
  auto asked = call.body<SignInMessage>();
  if (!asked) return asked.error();
  const auto found = call.read([&](platform::Connection& db) { return attempt_of(db, call, *asked); });
  if (!found) return session_problem(422, found.error().code, found.error().message, "agency");
  const Attempt& attempt = *found;
  if (attempt.locked) return locked_answer(*attempt.locked, call.now);
  bool fits = false;
  if (attempt.password && asked->password.size() <= 1000)
    fits = password_fits(asked->password, attempt.password->hash);
  else
    compare_with_nothing(asked->password.substr(0, 1000));
  if (!fits) {
    note_failure(call, attempt);
    return session_problem(401, "session.wrong",
                           "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock.");
  }
  if (attempt.disabled)
    return session_problem(403, "session.disabled",
                           "Tài khoản này đã bị khóa. Hãy liên hệ quản trị hệ thống của cơ quan.");
  const SessionKeys keys = open_session(call, attempt);
  auto who = call.read([&](platform::Connection& db) { return signed_in(db, keys.cookie, call.now); });
  const ApiCall mine(call.installation, call.request, who.value(), call.now);
  HttpResponse response = answer_json(me_of(mine, ports));
  response.headers.push_back(cookie_header(call.request, keys.cookie));
  return response;
}

HttpResponse sign_out(const ApiCall& call) {
  HttpResponse response = call.secret_command("access.sign_out", [&](platform::Command& command) {
    const auto ended = end_session(command, call.user.id, call.who.session.id);
    return ended ? core::Outcome<std::string>(std::string("{}")) : core::Outcome<std::string>(ended.error());
  });
  if (response.status == 200) response = {204, {}, {}, {}, {}};
  response.headers.push_back(cookie_header(call.request, ""));
  return response;
}

HttpResponse change_password(const ApiCall& call) {
  auto asked = call.body<NewPasswordMessage>();
  if (!asked) return asked.error();
  const std::string login_name = "login:" + call.user.login;
  const auto [state, locked] = call.read([&](platform::Connection& db) {
    return std::pair(password_of(db, call.agency, call.user.id),
                     locked_until(failures_of(db, call.agency, login_name), login_failures_max, call.now));
  });
  if (locked) return locked_answer(*locked, call.now);
  if (!state || asked->old_password.size() > 1000 || !password_fits(asked->old_password, state->hash)) {
    call.installation.database->write(
        [&](platform::Connection& db) { count_failure(db, call.agency, login_name, call.now); });
    return session_problem(422, "password.wrong", "Mật khẩu đang dùng không đúng. Hãy gõ lại.", "old_password");
  }
  if (asked->new_password == asked->old_password)
    return session_problem(422, "password.same", "Mật khẩu mới phải khác mật khẩu đang dùng.", "new_password");
  if (std::string fault = password_fault(asked->new_password, call.user.login); !fault.empty())
    return session_problem(422, "password.weak", fault, "new_password");
  const std::string hash = password_hash(asked->new_password);
  HttpResponse response = call.secret_command("access.change_password", [&](platform::Command& command) {
    set_password(command, call.user.id, {hash, false, false});
    const int ended = end_sessions(command, call.user.id, call.who.session.id);
    return core::Outcome<std::string>("{\"ended_sessions\":" + std::to_string(ended) + "}");
  });
  return response;
}

}  // namespace

NamedUnit named_unit(const ApiCall& call, core::UnitId unit) {
  return {unit, people::unit_name(call.units(), unit, call.today())};
}

std::vector<HeldRole> held_roles(platform::Connection& db, const ApiCall& call, const User& user) {
  std::vector<HeldRole> roles;
  for (const RoleGrant& grant : user.grants) {
    if (grant.validity.to && *grant.validity.to < call.today()) continue;
    HeldRole role{std::string(code(grant.role)),
                  std::string(label_vi(grant.role)),
                  std::nullopt,
                  grant.validity.from,
                  grant.validity.to,
                  std::nullopt};
    if (grant.delegated_by) role.delegated_by = shown_name(db, call.agency, *grant.delegated_by);
    if (grant.unit) role.unit = named_unit(call, *grant.unit);
    roles.push_back(std::move(role));
  }
  return roles;
}

std::vector<ApiRoute> session_routes(const Ports& ports) {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/session/agencies",
                 .summary = "Các cơ quan có thể đăng nhập",
                 .out = json_schema<AgenciesMessage>(),
                 .handler = agencies_answer,
                 .open = true});
  all.push_back({.method = Method::post,
                 .pattern = "/session",
                 .summary = "Đăng nhập",
                 .in = json_schema<SignInMessage>(),
                 .out = json_schema<MeMessage>(),
                 .errors = {"session.wrong", "session.locked", "session.disabled", "session.agency"},
                 .handler = [&ports](const ApiCall& call) { return sign_in(call, ports); },
                 .pool = platform::Pool::crypto,
                 .body_bytes_max = 10'000,
                 .open = true});
  all.push_back({.method = Method::remove,
                 .pattern = "/session",
                 .summary = "Đăng xuất",
                 .errors = {"session.unknown"},
                 .handler = sign_out,
                 .before_password_change = true});
  all.push_back({.pattern = "/me",
                 .summary = "Tôi là ai, được làm gì",
                 .out = json_schema<MeMessage>(),
                 .handler = [&ports](const ApiCall& call) { return answer_json(me_of(call, ports)); },
                 .before_password_change = true});
  all.push_back({.method = Method::put,
                 .pattern = "/me/password",
                 .summary = "Đổi mật khẩu của tôi; các phiên đăng nhập khác kết thúc",
                 .in = json_schema<NewPasswordMessage>(),
                 .errors = {"password.wrong", "password.weak", "password.same", "session.locked"},
                 .handler = change_password,
                 .pool = platform::Pool::crypto,
                 .body_bytes_max = 10'000,
                 .before_password_change = true});
  return all;
}

}  // namespace thidua::access
