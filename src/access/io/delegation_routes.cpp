#include <algorithm>
#include <charconv>

#include "access/delegation.h"
#include "access/io/messages.h"
#include "access/io/notices.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "core/text.h"
#include "people/io/store.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Method;

constexpr std::size_t choices_max = 20;

NamedUser named_user(platform::Connection& db, const ApiCall& call, core::UserId id) {
  return {id, shown_name(db, call.agency, id), {}};
}

DelegationState state_on(const core::Validity& validity, core::Date day) {
  if (validity.covers(day)) return DelegationState::standing;
  return day < validity.from && validity.from <= *validity.to ? DelegationState::coming : DelegationState::ended;
}

DelegationMessage message_of(platform::Connection& db, const ApiCall& call, const Delegation& one) {
  DelegationMessage message;
  message.id = std::to_string(one.id);
  message.given = one.grant.delegated_by == call.user.id;
  message.giver = named_user(db, call, *one.grant.delegated_by);
  message.receiver = named_user(db, call, one.receiver);
  message.role = code(one.grant.role);
  message.label = label_vi(one.grant.role);
  if (one.grant.unit) message.unit = named_unit(call, *one.grant.unit);
  message.first_day = one.grant.validity.from;
  message.last_day = *one.grant.validity.to;
  message.ground = one.grant.ground;
  message.state = state_on(one.grant.validity, call.today());
  return message;
}

/// What the user holds today in his own name and may hand on.
std::vector<OwnRole> roles_to_give(const ApiCall& call) {
  std::vector<OwnRole> roles;
  for (const RoleGrant& grant : call.user.grants) {
    if (grant.delegated_by || !may_be_delegated(grant.role) || !grant.validity.covers(call.today())) continue;
    OwnRole role{std::string(code(grant.role)), std::string(label_vi(grant.role)), std::nullopt};
    if (grant.unit) role.unit = named_unit(call, *grant.unit);
    roles.push_back(std::move(role));
  }
  return roles;
}

DelegationsMessage all_of_mine(platform::Connection& db, const ApiCall& call) {
  DelegationsMessage message;
  for (const Delegation& one : delegations_about(db, call.agency, call.user.id))
    message.items.push_back(message_of(db, call, one));
  message.may_give = roles_to_give(call);
  return message;
}

HttpResponse my_delegations(const ApiCall& call) {
  call.units();  // before the view: they are read on a connection of their own
  return answer_json(call.read([&](platform::Connection& db) { return all_of_mine(db, call); }));
}

/// Who can be chosen: those with an account that is open, oneself left out. Only what tells them apart is shown, and
/// nothing to one who has no role to give.
HttpResponse my_delegates(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"name"});
  if (!asked) return refused(asked.error());
  call.units();
  return answer_json(call.read([&](platform::Connection& db) {
    NamedUsersMessage message;
    if (roles_to_give(call).empty()) return message;
    std::map<core::PersonId, people::PersonInPost> posted;
    for (people::PersonInPost& one : people::people_in_post(db, call.agency, call.today()))
      posted.try_emplace(one.person.id, std::move(one));
    for (const User& user : users(db, call.agency)) {
      if (message.items.size() == choices_max) break;
      if (user.id == call.user.id || is_disabled(db, call.agency, user.id)) continue;
      NamedUser choice{user.id, user.name.empty() ? user.login : user.name, user.login};
      const auto found = user.person ? posted.find(*user.person) : posted.end();
      if (found != posted.end()) {
        choice.name = found->second.person.full_name;
        choice.detail += ", " + named_unit(call, found->second.posting.unit).name;
      }
      if (platform::has_words(choice.name + " " + choice.detail, asked->words)) message.items.push_back(choice);
    }
    return message;
  }));
}

core::Refusal receiver_refusal(std::string message) {
  return {"access.delegation.to_user", std::move(message), "to_user", {}};
}

core::Outcome<std::string> delegated(platform::Command& command, const ApiCall& call, const DelegationBody& body) {
  const auto role = role_of(body.role);
  if (!role)
    return core::Refusal{"access.role", "Không có vai trò “" + body.role + "”. Hãy chọn một vai trò trong danh sách.",
                         "role", ""};
  if (body.to_user == call.user.id) return receiver_refusal("Không ủy quyền cho chính mình; hãy chọn người khác.");
  if (!user_by_id(command.db, call.agency, body.to_user) || is_disabled(command.db, call.agency, body.to_user))
    return receiver_refusal("Người này không có tài khoản đang dùng. Hãy chọn người khác trong danh sách.");
  const auto giver = user_by_id(command.db, call.agency, call.user.id);
  const RoleGrant asked{
      *role, body.unit, {body.from, body.to}, call.user.id, core::single_spaced(core::nfc(body.ground))};
  const auto allowed = delegation_allowed(
      *giver, asked, command.today(), [&](core::UnitId unit, core::UnitId root) { return call.is_within(unit, root); });
  if (!allowed) return allowed.error();
  if (auto granted = grant_role(command, body.to_user, asked); !granted) return granted.error();
  add_notice(command, body.to_user,
             shown_name(command.db, call.agency, call.user.id) + " ủy quyền cho anh/chị vai trò " +
                 std::string(label_vi(*role)) + " từ " + body.from.to_vi() + " đến hết " + body.to.to_vi() + ".",
             "/tai-khoan");
  return to_text(platform::write_json(all_of_mine(command.db, call)));
}

HttpResponse delegate(const ApiCall& call) {
  auto body = call.body<DelegationBody>();
  if (!body) return body.error();
  call.units();
  return call.command("access.delegate", [&](platform::Command& command) { return delegated(command, call, *body); });
}

std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

/// From now on: the day before is the last that counts.
HttpResponse end_mine(const ApiCall& call) {
  call.units();
  return call.command("access.end_delegation", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto ended = end_delegation(command, number_in(call.request.parameter("id")), command.today().plus_days(-1));
    if (!ended) return ended.error();
    return to_text(platform::write_json(all_of_mine(command.db, call)));
  });
}

}  // namespace

std::vector<ApiRoute> delegation_routes() {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/me/delegations",
                 .summary = "Tôi ủy quyền cho ai, ai ủy quyền cho tôi",
                 .out = json_schema<DelegationsMessage>(),
                 .handler = my_delegations});
  all.push_back({.pattern = "/me/delegates",
                 .summary = "Những người có thể nhận ủy quyền",
                 .out = json_schema<NamedUsersMessage>(),
                 .errors = {"list.sort", "list.limit"},
                 .handler = my_delegates});
  all.push_back({.method = Method::post,
                 .pattern = "/me/delegations",
                 .summary = "Ủy quyền một vai trò của tôi trong một thời gian",
                 .in = json_schema<DelegationBody>(),
                 .out = json_schema<DelegationsMessage>(),
                 .errors = {"access.role", "access.delegation.role", "access.delegation.unit", "access.delegation.from",
                            "access.delegation.to", "access.delegation.ground", "access.delegation.to_user",
                            "access.grant.exists", "access.grant.unit_unknown"},
                 .handler = delegate});
  all.push_back({.method = Method::post,
                 .pattern = "/me/delegations/{id}/end",
                 .summary = "Thôi ủy quyền từ bây giờ",
                 .out = json_schema<DelegationsMessage>(),
                 .errors = {"access.delegation.unknown", "access.delegation.ended"},
                 .handler = end_mine});
  return all;
}

}  // namespace thidua::access
