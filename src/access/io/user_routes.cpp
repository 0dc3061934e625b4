#include <algorithm>
#include <charconv>
#include <map>

#include "access/io/messages.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "access/policy.h"
#include "core/text.h"
#include "people/io/store.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Method;

/// Where a person is today.
struct Posted {
  std::string name;
  core::UnitId unit;
};
using PostedPeople = std::map<core::PersonId, Posted>;

PostedPeople posted_people(platform::Connection& db, const ApiCall& call) {
  PostedPeople posted;
  for (const people::PersonInPost& one : people::people_in_post(db, call.agency, call.today()))
    posted.try_emplace(one.person.id, Posted{one.person.full_name, one.posting.unit});
  return posted;
}

std::string state_of(platform::Connection& db, const ApiCall& call, const User& user) {
  if (is_disabled(db, call.agency, user.id)) return "disabled";
  const auto failures = failures_of(db, call.agency, "login:" + user.login);
  return locked_until(failures, login_failures_max, call.now) ? "locked" : "active";
}

/// Without what is asked of each user apart (state, password, last seen).
UserMessage brief_of(platform::Connection& db, const ApiCall& call, const User& user, const PostedPeople& posted) {
  UserMessage message;
  message.id = user.id;
  message.login = user.login;
  const auto found = user.person ? posted.find(*user.person) : posted.end();
  if (found != posted.end()) {
    message.name = found->second.name;
    message.unit = named_unit(call, found->second.unit);
  } else {
    message.name = shown_name(db, call.agency, user.id);
  }
  message.roles = held_roles(db, call, user);
  return message;
}

void complete(platform::Connection& db, const ApiCall& call, const User& user,
              const std::map<core::UserId, core::Instant>& seen, UserMessage& message) {
  message.state = state_of(db, call, user);
  const auto password = password_of(db, call.agency, user.id);
  message.has_password = password.has_value();
  message.must_change_password = password && password->must_change;
  if (const auto at = seen.find(user.id); at != seen.end()) message.last_seen = at->second;
}

std::map<core::UserId, core::Instant> seen_of(platform::Connection& db, const ApiCall& call) {
  const auto all = last_seen(db, call.agency);
  return {all.begin(), all.end()};
}

UserMessage message_of(platform::Connection& db, const ApiCall& call, core::UserId id) {
  const auto user = user_by_id(db, call.agency, id);
  if (!user) return {};
  UserMessage message = brief_of(db, call, *user, posted_people(db, call));
  complete(db, call, *user, seen_of(db, call), message);
  return message;
}

// ---- the list

bool is_asked_for(const UserMessage& message, const platform::ListRequest& asked, const ApiCall& call) {
  std::string text = message.login + " " + message.name;
  if (message.unit) text += " " + message.unit->name;
  for (const HeldRole& role : message.roles) text += " " + role.label;
  if (!platform::has_words(text, asked.words)) return false;
  const auto role = call.request.query_value("role");
  if (role && std::ranges::find(message.roles, *role, &HeldRole::role) == message.roles.end()) return false;
  const auto unit = call.request.query_value("unit");
  if (!unit) return true;
  const auto of_unit = [&](const std::optional<NamedUnit>& one) { return one && core::to_text(one->id) == *unit; };
  return of_unit(message.unit) ||
         std::ranges::any_of(message.roles, [&](const HeldRole& held) { return of_unit(held.unit); });
}

void in_order(std::vector<UserMessage>& messages, const platform::ListRequest& asked) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const UserMessage& one = messages[i];
    std::string key = asked.sort == "login"  ? one.login
                      : asked.sort == "unit" ? core::text_sort_key(one.unit ? one.unit->name : "")
                                             : core::name_sort_key(one.name);
    keys.emplace_back(key + '\0' + one.login, i);
  }
  std::ranges::sort(keys);
  if (asked.descending) std::ranges::reverse(keys);
  std::vector<UserMessage> ordered;
  ordered.reserve(messages.size());
  for (const auto& [key, i] : keys) ordered.push_back(std::move(messages[i]));
  messages = std::move(ordered);
}

core::Outcome<platform::Json> user_page(platform::Connection& db, const ApiCall& call,
                                        const platform::ListRequest& asked) {
  const PostedPeople posted = posted_people(db, call);
  std::map<core::UserId, User> by_id;
  std::vector<UserMessage> messages;
  const auto state = call.request.query_value("state");
  if (state && *state != "active" && *state != "locked" && *state != "disabled")
    return core::Refusal{"list.state", "Trạng thái tài khoản là active, locked hoặc disabled.", "state", ""};
  for (User& user : users(db, call.agency)) {
    UserMessage message = brief_of(db, call, user, posted);
    if (state && state_of(db, call, user) != *state) continue;
    if (is_asked_for(message, asked, call)) messages.push_back(std::move(message));
    by_id.emplace(user.id, std::move(user));
  }
  in_order(messages, asked);
  auto page = platform::list_page(messages, asked, [](const UserMessage& one) { return core::to_text(one.id); });
  if (!page) return page.error();
  const auto seen = seen_of(db, call);
  platform::Json items = platform::Json::array();
  for (UserMessage& message : page->rows) {
    complete(db, call, by_id.at(message.id), seen, message);
    items.push(platform::write_json(message));
  }
  return platform::whole_list_answer(std::move(items), messages.size(), page->next);
}

HttpResponse list_users(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"name", "login", "unit"});
  if (!asked) return refused(asked.error());
  const auto page = call.read([&](platform::Connection& db) { return user_page(db, call, *asked); });
  return page ? platform::json_response(*page) : refused(page.error());
}

// ---- changes

core::UserId user_asked(const ApiCall& call) {
  const std::string text = call.request.parameter("id");
  core::UserId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : core::UserId{};
}

core::Refusal no_user() {
  return {"access.user.unknown", "Không có tài khoản này trong cơ quan. Hãy tải lại danh sách tài khoản.", "", ""};
}

core::Outcome<Role> role_asked(const std::string& text) {
  if (const auto role = role_of(text)) return *role;
  return core::Refusal{"access.role", "Không có vai trò “" + text + "”. Hãy chọn một vai trò trong danh sách.", "role",
                       ""};
}

/// An administrator who takes away the last administrator's rights locks everybody out.
std::optional<core::Refusal> nobody_left_to_manage(platform::Command& command) {
  for (const User& user : users(command.db, command.agency()))
    if (may(user, manage_users, std::nullopt, command.today(), {}) &&
        !is_disabled(command.db, command.agency(), user.id))
      return std::nullopt;
  return core::Refusal{"access.last_administrator",
                       "Đây là quản trị hệ thống cuối cùng. Hãy giao vai trò này cho người khác trước.", "", ""};
}

core::Outcome<core::UserId> added_user(platform::Command& command, const NewUserBody& body, const std::string& hash) {
  const auto role = role_asked(body.role);
  if (!role) return role.error();
  auto id = add_user(command, body.login, body.person, body.name.value_or(""));
  if (!id) return id.error();
  const auto granted = grant_role(command, *id, {*role, body.unit, {body.from, std::nullopt}});
  if (!granted) return granted.error();
  set_password(command, *id, {hash, false, true});
  return id;
}

HttpResponse add_user_answer(const ApiCall& call) {
  auto body = call.body<NewUserBody>();
  if (!body) return body.error();
  const std::string password = new_first_password();
  const std::string hash = password_hash(password);
  call.units();  // see changed_user
  return call.secret_command("access.add_user", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto id = added_user(command, *body, hash);
    if (!id) return id.error();
    platform::Json answer;
    answer.set("user", platform::write_json(message_of(command.db, call, *id))).set("first_password", password);
    return to_text(answer);
  });
}

/// Runs `change` on a user that exists and answers with the user as it is then.
HttpResponse changed_user(const ApiCall& call, std::string_view action,
                          const std::function<core::Outcome<int>(platform::Command&, core::UserId)>& change) {
  const core::UserId id = user_asked(call);
  call.units();  // before the transaction: they are read on a connection of their own
  return call.command(action, [&](platform::Command& command) -> core::Outcome<std::string> {
    if (!user_by_id(command.db, call.agency, id)) return no_user();
    const auto changed = change(command, id);
    if (!changed) return changed.error();
    if (auto fault = nobody_left_to_manage(command)) return *fault;
    return to_text(platform::write_json(message_of(command.db, call, id)));
  });
}

HttpResponse grant(const ApiCall& call) {
  auto body = call.body<GrantBody>();
  if (!body) return body.error();
  return changed_user(call, "access.grant", [&](platform::Command& command, core::UserId id) -> core::Outcome<int> {
    const auto role = role_asked(body->role);
    if (!role) return role.error();
    return grant_role(command, id, {*role, body->unit, {body->from, std::nullopt}});
  });
}

HttpResponse end_one_grant(const ApiCall& call) {
  auto body = call.body<GrantEndBody>();
  if (!body) return body.error();
  return changed_user(call, "access.end_grant", [&](platform::Command& command, core::UserId id) -> core::Outcome<int> {
    const auto role = role_asked(body->role);
    if (!role) return role.error();
    return end_grant(command, id, *role, body->unit, body->last_day);
  });
}

HttpResponse new_password(const ApiCall& call) {
  const core::UserId id = user_asked(call);
  const std::string password = new_first_password();
  const std::string hash = password_hash(password);
  return call.secret_command("access.reset_password", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto user = user_by_id(command.db, call.agency, id);
    if (!user) return no_user();
    set_password(command, id, {hash, false, true});
    end_sessions(command, id);
    forget_failures(command.db, call.agency, "login:" + user->login);
    return to_text(platform::Json::object().set("first_password", password));
  });
}

HttpResponse disable(const ApiCall& call) {
  return changed_user(call, "access.disable_user", [](platform::Command& command, core::UserId id) {
    auto disabled = disable_user(command, id);
    if (disabled) end_delegations(command, id, command.today().plus_days(-1));
    return disabled;
  });
}

HttpResponse enable(const ApiCall& call) {
  return changed_user(call, "access.enable_user",
                      [](platform::Command& command, core::UserId id) { return enable_user(command, id); });
}

HttpResponse one_user(const ApiCall& call) {
  const auto message = call.read([&](platform::Connection& db) { return message_of(db, call, user_asked(call)); });
  return message.id ? answer_json(message) : refused(no_user());
}

ApiRoute managing(std::string pattern, std::string summary, HttpResponse (*handler)(const ApiCall&),
                  std::vector<std::string> errors) {
  return {.method = Method::post,
          .pattern = std::move(pattern),
          .summary = std::move(summary),
          .permission = &manage_users,
          .out = platform::json_schema<UserMessage>(),
          .errors = std::move(errors),
          .handler = handler};
}

}  // namespace

std::vector<ApiRoute> user_routes() {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/users",
                 .summary = "Các tài khoản, vai trò và trạng thái",
                 .permission = &read_users,
                 .out = platform::list_schema(json_schema<UserMessage>()),
                 .errors = {"list.sort", "list.limit", "list.after", "list.state"},
                 .handler = list_users});
  all.push_back({.pattern = "/users/{id}",
                 .summary = "Một tài khoản",
                 .permission = &read_users,
                 .out = json_schema<UserMessage>(),
                 .errors = {"access.user.unknown"},
                 .handler = one_user});
  all.push_back(managing("/users", "Thêm tài khoản; trả về mật khẩu lần đầu, chỉ một lần", add_user_answer,
                         {"access.login", "access.user.login_taken", "access.user.person_unknown", "access.role"}));
  all.back().in = json_schema<NewUserBody>();
  all.back().out = json_schema<NewUserMessage>();
  all.back().pool = platform::Pool::crypto;
  all.push_back(managing("/users/{id}/grants", "Giao vai trò", grant,
                         {"access.user.unknown", "access.role", "access.grant.exists", "access.grant.unit_unknown"}));
  all.back().in = json_schema<GrantBody>();
  all.push_back(managing("/users/{id}/grants/end", "Ghi ngày cuối của một vai trò", end_one_grant,
                         {"access.user.unknown", "access.grant.none_that_day", "access.last_administrator"}));
  all.back().in = json_schema<GrantEndBody>();
  all.push_back(managing("/users/{id}/password", "Cấp lại mật khẩu lần đầu", new_password, {"access.user.unknown"}));
  all.back().out = json_schema<FirstPasswordMessage>();
  all.back().pool = platform::Pool::crypto;
  all.push_back(managing("/users/{id}/disable", "Khóa tài khoản", disable,
                         {"access.user.unknown", "access.user.self", "access.last_administrator"}));
  all.push_back(managing("/users/{id}/enable", "Mở khóa tài khoản", enable, {"access.user.unknown"}));
  return all;
}

}  // namespace thidua::access
