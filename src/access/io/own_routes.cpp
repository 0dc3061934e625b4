#include <charconv>

#include "access/io/messages.h"
#include "access/io/notices.h"
#include "access/io/routes.h"
#include "core/text.h"
#include "platform/list_request.h"

namespace thidua::access {
namespace {

using platform::HttpResponse;
using platform::Method;

constexpr std::size_t draft_bytes_max = 200'000;
constexpr std::size_t draft_key_bytes_max = 200;
constexpr std::int64_t drafts_max = 500;

/// 0 where the text is no number of ours.
std::int64_t own_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number > 0 ? number : 0;
}

HttpResponse my_sessions(const ApiCall& call) {
  SessionsMessage message;
  for (const Session& one :
       call.read([&](platform::Connection& db) { return sessions_of(db, call.agency, call.user.id, call.now); }))
    message.items.push_back(
        {std::to_string(one.id), one.started, one.seen, one.address, one.browser, one.id == call.who.session.id});
  return answer_json(message);
}

HttpResponse end_my_session(const ApiCall& call) {
  return call.command("access.end_session", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto ended = end_session(command, call.user.id, own_number(call.request.parameter("id")));
    if (!ended) return ended.error();
    return std::string("{}");
  });
}

// ---- drafts of forms: no audit, they are nobody's business but the user's

core::Refusal no_draft() {
  return {"draft.unknown", "Không có bản nháp nào được giữ cho biểu này.", "", ""};
}

HttpResponse my_draft(const ApiCall& call) {
  const auto draft = call.read(
      [&](platform::Connection& db) { return draft_of(db, call.agency, call.user.id, call.request.parameter("key")); });
  if (!draft) return refused(no_draft());
  auto value = platform::parse_json(draft->value);
  return answer_json(DraftMessage{value ? *std::move(value) : platform::Json(), draft->saved_at});
}

HttpResponse keep_my_draft(const ApiCall& call) {
  auto body = call.body<DraftBody>();
  if (!body) return body.error();
  const std::string key = call.request.parameter("key");
  const std::string value = to_text(body->value);
  if (value.size() > draft_bytes_max || key.size() > draft_key_bytes_max)
    return refused(
        core::Refusal{"draft.size", "Bản nháp lớn quá 200 kB nên không giữ được; hãy lưu biểu này.", "", ""});
  bool kept = false;
  call.installation.database->write([&](platform::Connection& db) {
    const bool there = draft_of(db, call.agency, call.user.id, key).has_value();
    kept = there || draft_count(db, call.agency, call.user.id) < drafts_max;
    if (kept) keep_draft(db, call.agency, call.user.id, key, value, call.now);
  });
  if (!kept) return refused(core::Refusal{"draft.count", "Đang giữ quá nhiều bản nháp; hãy gửi hoặc bỏ bớt.", "", ""});
  return answer_json(DraftMessage{body->value, call.now});
}

HttpResponse drop_my_draft(const ApiCall& call) {
  call.installation.database->write(
      [&](platform::Connection& db) { drop_draft(db, call.agency, call.user.id, call.request.parameter("key")); });
  return {204, {}, {}, {}, {}};
}

// ---- the bell

HttpResponse my_notices(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"-at"});
  if (!asked) return refused(asked.error());
  const auto [found, counts] = call.read([&](platform::Connection& db) {
    return std::pair(notices(db, call.agency, call.user.id, own_number(asked->after), asked->limit + 1),
                     notice_counts(db, call.agency, call.user.id));
  });
  platform::Json items = platform::Json::array();
  std::optional<std::string> next;
  for (const Notice& one : found) {
    if (items.values()->size() == static_cast<std::size_t>(asked->limit)) break;
    next = std::to_string(one.id);
    items.push(platform::write_json(NoticeMessage{*next, one.text, one.href, one.at, one.read}));
  }
  if (found.size() <= static_cast<std::size_t>(asked->limit)) next.reset();
  platform::Json answer = platform::list_answer(std::move(items), counts.all, next);
  answer.set("unread", counts.unread);
  return platform::json_response(answer);
}

HttpResponse read_my_notices(const ApiCall& call) {
  auto body = call.body<NoticesBody>();
  if (!body) return body.error();
  std::vector<std::int64_t> ids;
  for (const std::string& id : body->ids) ids.push_back(own_number(id));
  return call.command("access.read_notices", [&](platform::Command& command) -> core::Outcome<std::string> {
    read_notices(command, call.user.id, ids);
    return std::string("{}");
  });
}

}  // namespace

std::vector<ApiRoute> own_routes() {
  using platform::json_schema;
  std::vector<ApiRoute> all;
  all.push_back({.pattern = "/me/sessions",
                 .summary = "Các phiên đăng nhập của tôi",
                 .out = json_schema<SessionsMessage>(),
                 .handler = my_sessions});
  all.push_back({.method = Method::remove,
                 .pattern = "/me/sessions/{id}",
                 .summary = "Kết thúc một phiên đăng nhập của tôi",
                 .errors = {"session.unknown"},
                 .handler = end_my_session});
  all.push_back({.pattern = "/me/drafts/{key}",
                 .summary = "Bản nháp của một biểu",
                 .out = json_schema<DraftMessage>(),
                 .errors = {"draft.unknown"},
                 .handler = my_draft});
  all.push_back({.method = Method::put,
                 .pattern = "/me/drafts/{key}",
                 .summary = "Giữ bản nháp của một biểu",
                 .in = json_schema<DraftBody>(),
                 .out = json_schema<DraftMessage>(),
                 .errors = {"draft.size", "draft.count"},
                 .handler = keep_my_draft});
  all.push_back({.method = Method::remove,
                 .pattern = "/me/drafts/{key}",
                 .summary = "Bỏ bản nháp của một biểu",
                 .handler = drop_my_draft});
  all.push_back({.pattern = "/notices",
                 .summary = "Thông báo cho tôi, mới nhất trước",
                 .out = platform::list_schema(json_schema<NoticeMessage>()),
                 .errors = {"list.sort", "list.limit"},
                 .handler = my_notices});
  all.push_back({.method = Method::post,
                 .pattern = "/notices/read",
                 .summary = "Đánh dấu thông báo đã đọc",
                 .in = json_schema<NoticesBody>(),
                 .handler = read_my_notices});
  return all;
}

}  // namespace thidua::access
