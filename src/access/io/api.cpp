#include "access/io/api.h"

#include <sodium.h>

#include <algorithm>

#include "core/text.h"
#include "people/io/store.h"
#include "platform/html.h"
#include "system/sha256.h"

namespace thidua::access {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;

bool ends_with_one(std::string_view code, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return code.ends_with(end); });
}

int status_of(std::string_view code) {
  if (ends_with_one(code, {".unknown"})) return 404;
  if (code == "conflict" || ends_with_one(code, {".conflict", ".locked"})) return 409;
  if (code == "access.denied") return 403;
  if (code == "http.busy") return 503;
  return 422;
}

bool changes_something(platform::Method method) {
  return method != platform::Method::get && method != platform::Method::head && method != platform::Method::options;
}

bool same_secret(const std::string& a, const std::string& b) {
  return a.size() == b.size() && ::sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// What a key may be used for again: this very request.
std::string request_sha256(const HttpRequest& request) {
  system::Sha256 sum;
  sum.add(std::string(platform::code(request.method)) + " " + request.path + "\n");
  for (const platform::NameValue& one : request.query) sum.add(one.name + "=" + one.value + "\n");
  sum.add(request.upload.empty() ? request.body : system::sha256_hex_of_file(request.upload));
  return sum.hex();
}

HttpResponse problem(int status, std::string code, std::string message) {
  return platform::problem_response(status, core::Refusal{std::move(code), std::move(message), "", ""});
}

/// A print view is opened by a person in a window of its own: a page rather than a problem.
HttpResponse as_page(HttpResponse refusal) {
  const auto json = platform::parse_json(refusal.body);
  const platform::Json* detail = json ? json->find("detail") : nullptr;
  const std::string sentence = detail != nullptr && detail->text() != nullptr ? *detail->text() : std::string();
  return platform::html_response(
      platform::page({"Không mở được trang",
                      "",
                      {},
                      platform::heading(1, "Không mở được trang") + platform::notice(platform::Tone::bad, sentence) +
                          platform::paragraph(platform::link("/", "Mở trang của chương trình"))}),
      refusal.status);
}

HttpResponse answer_of(const core::Outcome<std::string>& outcome) {
  if (!outcome) return refused(outcome.error());
  return {200, "application/json; charset=utf-8", *outcome + "\n", {}, {}};
}

HttpResponse nobody(bool had_cookie) {
  return had_cookie ? problem(401, "session.ended",
                              "Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại; những gì đã gõ vẫn còn trên trang.")
                    : problem(401, "session.none", "Bạn chưa đăng nhập. Hãy đăng nhập rồi làm lại việc này.");
}

/// Why this request of somebody signed in may not go on; asked before the handler.
std::optional<HttpResponse> refusal_of(const ApiRoute& route, const ApiCall& call) {
  if (changes_something(call.request.method) &&
      !same_secret(call.request.header("x-thidua-csrf").value_or(""), call.who.csrf))
    return problem(403, "csrf.missing",
                   "Yêu cầu không kèm mã xác nhận của phiên đăng nhập nên không được thực hiện. Hãy tải lại trang rồi "
                   "làm lại.");
  if (call.who.must_change_password && !route.before_password_change)
    return problem(403, "password.must_change",
                   "Mật khẩu đang dùng là mật khẩu cấp lần đầu. Hãy đổi mật khẩu trước khi làm việc khác.");
  if (route.permission != nullptr && !call.allows(*route.permission)) return denied(*route.permission);
  return std::nullopt;
}

HttpResponse guarded_answer(const Installation& installation, const ApiRoute& route, const HttpRequest& request) {
  const core::Instant now = installation.now();
  if (route.open) return route.handler(ApiCall(installation, request, {}, now));
  const std::string cookie = cookie_of(request);
  std::optional<SignedIn> who;
  if (!cookie.empty()) installation.database->read([&](platform::Connection& db) { who = signed_in(db, cookie, now); });
  if (!who) return nobody(!cookie.empty());
  const ApiCall call(installation, request, *std::move(who), now);
  if (auto refusal = refusal_of(route, call)) return *std::move(refusal);
  touch_session(*installation.database, call.agency, call.who.session, now);
  return route.handler(call);
}

HttpResponse answer(const Installation& installation, const ApiRoute& route, const HttpRequest& request) {
  try {
    return guarded_answer(installation, route, request);
  } catch (const platform::UnavailableError&) {
    HttpResponse busy =
        problem(503, "http.busy", "Cơ sở dữ liệu đang bận nên việc này chưa được làm. Hãy đợi vài giây rồi thử lại.");
    busy.headers.push_back({"Retry-After", "2"});
    return busy;
  }
}

platform::Route guarded_route(const Installation& installation, ApiRoute route) {
  const bool page = route.pattern.starts_with("/in/");
  platform::Route made;
  made.method = route.method;
  made.pattern = page ? route.pattern : "/api/v1" + route.pattern;
  made.pool = route.pool;
  made.body_bytes_max = route.body_bytes_max;
  made.upload = route.upload;
  made.summary = route.summary;
  made.permission = route.permission != nullptr ? std::string(route.permission->code) : std::string();
  made.signed_in = !route.open;
  made.errors = route.errors;
  made.in = route.in;
  made.out = route.out;
  made.handler = [&installation, page, line = std::move(route)](const HttpRequest& request) {
    HttpResponse response = answer(installation, line, request);
    return page && response.content_type == "application/problem+json" ? as_page(std::move(response)) : response;
  };
  return made;
}

}  // namespace

ApiCall::ApiCall(const Installation& where, const HttpRequest& asked, SignedIn signed_in, core::Instant at)
    : installation(where), request(asked), who(std::move(signed_in)), agency(who.agency), user(who.user), now(at) {}

HttpResponse ApiCall::command(std::string_view action,
                              const std::function<core::Outcome<std::string>(platform::Command&)>& work) const {
  platform::CommandRequest asked{agency, user.id, std::string(action), now, {}, {}};
  asked.key = request.header("idempotency-key").value_or("");
  if (!core::is_valid_utf8(asked.key) || asked.key.find('\0') != std::string::npos) asked.key.clear();
  if (!asked.key.empty()) asked.body_sha256 = request_sha256(request);
  return answer_of(platform::run_command(*installation.database, asked, work));
}

HttpResponse ApiCall::secret_command(std::string_view action,
                                     const std::function<core::Outcome<std::string>(platform::Command&)>& work) const {
  return answer_of(
      platform::run_command(*installation.database, {agency, user.id, std::string(action), now, {}, {}}, work));
}

bool ApiCall::allows(const Permission& permission, std::optional<core::UnitId> unit) const {
  return may(user, permission, unit, today(),
             [&](core::UnitId below, core::UnitId root) { return is_within(below, root); });
}

bool ApiCall::is_within(core::UnitId unit, core::UnitId root) const {
  if (unit == root) return true;
  const auto below = people::subtree_on(units(), root, today());
  return std::ranges::find(below, unit) != below.end();
}

const std::vector<people::OrgUnit>& ApiCall::units() const {
  if (!units_)
    units_ = read(
        [&](platform::Connection& db) { return installation.units_kept->units(db, agency, *installation.changes); });
  return *units_;
}

HttpResponse refused(const core::Refusal& refusal) {
  return platform::problem_response(status_of(refusal.code), refusal);
}

HttpResponse refused(const core::Refusals& refusals) {
  return platform::problem_response(refusals.empty() ? 422 : status_of(refusals.front().code), refusals);
}

HttpResponse refused(const core::Refusal& refusal, const platform::Json& more) {
  return platform::problem_response(status_of(refusal.code), refusal, more);
}

HttpResponse started(const core::Outcome<std::int64_t>& job) {
  if (!job) return refused(job.error());
  return platform::json_response(platform::Json::object().set("job", std::to_string(*job)), 202);
}

HttpResponse denied(const Permission& permission) {
  std::string roles;
  for (const Role role : permission.roles) roles += (roles.empty() ? "" : ", ") + std::string(label_vi(role));
  return problem(403, "access.denied",
                 "Anh/chị không có quyền " + std::string(permission.label_vi) +
                     (roles.empty() ? std::string(".")
                                    : ". Việc này dành cho: " + roles + ". Cần quyền này, hãy báo quản trị hệ thống."));
}

std::string cookie_of(const HttpRequest& request) {
  for (const platform::NameValue& header : request.headers) {
    if (header.name != "cookie") continue;
    std::string_view left = header.value;
    while (!left.empty()) {
      const auto end = std::min(left.find(';'), left.size());
      std::string_view one = left.substr(0, end);
      while (one.starts_with(' ')) one.remove_prefix(1);
      if (one.starts_with(session_cookie) && one.substr(session_cookie.size()).starts_with('='))
        return std::string(one.substr(session_cookie.size() + 1));
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }
  return {};
}

platform::NameValue cookie_header(const HttpRequest& request, const std::string& value) {
  std::string cookie = std::string(session_cookie) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
  if (value.empty()) cookie += "; Max-Age=0";
  if (request.secure) cookie += "; Secure";
  return {"Set-Cookie", cookie};
}

std::vector<platform::Route> guarded(const Installation& installation, std::vector<ApiRoute> routes) {
  std::vector<platform::Route> made;
  made.reserve(routes.size());
  for (ApiRoute& route : routes) made.push_back(guarded_route(installation, std::move(route)));
  return made;
}

}  // namespace thidua::access
