#include <charconv>
#include <map>

#include "access/io/messages.h"
#include "access/io/routes.h"
#include "access/io/store.h"
#include "access/policy.h"
#include "platform/audit.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;

std::optional<std::int64_t> audit_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

/// The first moment of a day in Vietnam.
core::Instant start_of(core::Date day) {
  return {(std::int64_t{day.days()} * 24 - 7) * 3'600'000};
}

/// `user` is an id or a login.
std::optional<core::UserId> user_filter(platform::Connection& db, const ApiCall& call, const std::string& asked) {
  if (const auto number = audit_number(asked)) return core::UserId{*number};
  const auto user = user_by_login(db, call.agency, asked);
  return user ? std::optional(user->id) : std::nullopt;
}

core::Outcome<platform::AuditFilter> filter_of(platform::Connection& db, const ApiCall& call) {
  platform::AuditFilter filter;
  filter.action = call.request.query_value("action").value_or("");
  filter.subject = call.request.query_value("subject").value_or("");
  if (const auto user = call.request.query_value("user"); user && !user->empty()) {
    filter.user = user_filter(db, call, *user);
    if (!filter.user) return core::Refusal{"access.user.unknown", "Không có tài khoản “" + *user + "”.", "user", ""};
  }
  for (const std::string_view name : {"from", "to"}) {
    const auto text = call.request.query_value(name);
    if (!text || text->empty()) continue;
    const auto day = core::Date::parse_iso(*text);
    if (!day) return core::Refusal{"list.day", "Ngày phải viết theo dạng 2025-06-15.", std::string(name), ""};
    if (name == "from")
      filter.from = start_of(*day);
    else
      filter.until = start_of(day->plus_days(1));
  }
  return filter;
}

platform::Json who_json(platform::Connection& db, const ApiCall& call, core::UserId user) {
  if (!user) return {};
  const auto found = user_by_id(db, call.agency, user);
  return platform::Json::object()
      .set("id", core::to_text(user))
      .set("name", shown_name(db, call.agency, user))
      .set("login", found ? found->login : std::string());
}

platform::Json entries_json(platform::Connection& db, const ApiCall& call, const Ports& ports,
                            const std::vector<platform::AuditEntry>& entries) {
  std::map<core::UserId, platform::Json> people;
  platform::Json items = platform::Json::array();
  const auto said = ports.audit_words ? ports.audit_words(db, call.agency, entries) : std::vector<AuditSaid>();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const platform::AuditEntry& entry = entries[i];
    auto [by, is_new] = people.try_emplace(entry.user);
    if (is_new) by->second = who_json(db, call, entry.user);
    const auto label = ports.action_labels.find(entry.action);
    auto detail = platform::parse_json(entry.detail_json);
    items.push(platform::write_json(AuditMessage{entry.sequence, entry.at, by->second, entry.action,
                                                 label != ports.action_labels.end() ? label->second : entry.action,
                                                 entry.subject, said.empty() ? entry.subject : said[i].subject,
                                                 detail ? *std::move(detail) : platform::Json(entry.detail_json),
                                                 said.empty() ? entry.detail_json : said[i].detail}));
  }
  return items;
}

core::Outcome<platform::Json> audit_answer(platform::Connection& db, const ApiCall& call, const Ports& ports,
                                           const platform::ListRequest& asked) {
  const auto filter = filter_of(db, call);
  if (!filter) return filter.error();
  auto page = platform::audit_page(db, call.agency, *filter, asked.descending, audit_number(asked.after).value_or(0),
                                   asked.limit + 1, platform::list_total_max + 1);
  std::optional<std::string> next;
  if (page.entries.size() > static_cast<std::size_t>(asked.limit)) {
    page.entries.pop_back();
    next = std::to_string(page.entries.back().sequence);
  }
  return platform::list_answer(entries_json(db, call, ports, page.entries), page.count, next);
}

HttpResponse list_audit(const ApiCall& call, const Ports& ports) {
  const auto asked = platform::list_request(call.request, {"-at"});
  if (!asked) return refused(asked.error());
  const auto answer = call.read([&](platform::Connection& db) { return audit_answer(db, call, ports, *asked); });
  return answer ? platform::json_response(*answer) : refused(answer.error());
}

HttpResponse verify_audit(const ApiCall& call) {
  return answer_json(call.read([&](platform::Connection& db) {
    AuditVerified verified;
    verified.first_broken = platform::broken_audit_link(db, call.agency);
    verified.ok = !verified.first_broken;
    const auto newest = platform::audit_entries(db, call.agency, 0, 1, true);
    verified.entries = newest.empty() ? 0 : newest.front().sequence;
    return verified;
  }));
}

}  // namespace

std::vector<ApiRoute> audit_routes(const Ports& ports) {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/audit",
                 .summary = "Nhật ký: ai đã làm gì, lúc nào; mới nhất trước",
                 .permission = &read_audit,
                 .out = platform::list_schema(json_schema<AuditMessage>()),
                 .errors = {"list.sort", "list.limit", "list.day", "access.user.unknown"},
                 .handler = [&ports](const ApiCall& call) { return list_audit(call, ports); }});
  all.push_back({.pattern = "/audit/actions",
                 .summary = "Các việc có ghi trong nhật ký, để lọc",
                 .permission = &read_audit,
                 .out = json_schema<AuditActionsMessage>(),
                 .handler = [&ports](const ApiCall&) {
                   AuditActionsMessage known;
                   for (const auto& [action, label] : ports.action_labels) known.actions.push_back({action, label});
                   return answer_json(known);
                 }});
  all.push_back({.pattern = "/audit/verify",
                 .summary = "Chuỗi nhật ký có nguyên vẹn không",
                 .permission = &read_audit,
                 .out = json_schema<AuditVerified>(),
                 .handler = verify_audit,
                 .pool = platform::Pool::slow});
  return all;
}

}  // namespace thidua::access
