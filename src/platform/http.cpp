#include "platform/http.h"

#include <fmt/core.h>

#include <algorithm>

namespace thidua::platform {
namespace {

std::optional<std::string> named_value(const std::vector<NameValue>& all, std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const NameValue& one) { return one.name == name; });
  if (found == all.end()) return std::nullopt;
  return found->value;
}

std::string_view problem_title(int status) {
  switch (status) {
    case 400:
      return "Yêu cầu không đúng";
    case 401:
      return "Chưa đăng nhập";
    case 403:
      return "Không được phép";
    case 404:
      return "Không tìm thấy";
    case 405:
      return "Không dùng được cách gọi này";
    case 409:
      return "Dữ liệu đã có người khác sửa";
    case 413:
      return "Dữ liệu quá lớn";
    case 421:
      return "Sai tên máy chủ";
    case 422:
      return "Dữ liệu cần sửa lại";
    case 431:
      return "Phần đầu của yêu cầu quá dài";
    case 429:
      return "Thử lại sau ít phút";
    case 503:
      return "Máy chủ đang bận";
    default:
      return status >= 500 ? "Máy chủ gặp lỗi" : "Yêu cầu không thực hiện được";
  }
}

Json refusal_json(const core::Refusal& refusal) {
  Json json = Json::object().set("code", refusal.code).set("detail", refusal.message);
  if (!refusal.field.empty()) json.set("field", refusal.field);
  if (!refusal.place.empty()) json.set("place", refusal.place);
  return json;
}

/// The name as RFC 6266 wants it: plain letters for old programs, and the true name in UTF-8 beside.
std::string disposition(std::string_view name) {
  std::string plain;
  std::string escaped;
  for (const char c : name) {
    const bool safe =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
    plain += safe ? c : '_';
    escaped += safe ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, escaped);
}

HttpResponse problem(int status, const core::Refusals& refusals, const Json& more) {
  Json json = Json::object().set("type", "about:blank").set("title", problem_title(status)).set("status", status);
  if (!refusals.empty()) {
    const Json first = refusal_json(refusals.front());
    for (const JsonMember& member : *first.members()) json.set(member.name, member.value);
  }
  if (refusals.size() > 1) {
    Json all = Json::array();
    for (const core::Refusal& refusal : refusals) all.push(refusal_json(refusal));
    json.set("errors", std::move(all));
  }
  for (const JsonMember& member : *more.members()) json.set(member.name, member.value);
  return {status, "application/problem+json", to_text(json) + "\n", {}, {}};
}

}  // namespace

std::string_view code(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::remove:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
  }
  return "GET";
}

std::optional<std::string> HttpRequest::query_value(std::string_view name) const {
  return named_value(query, name);
}

std::optional<std::string> HttpRequest::header(std::string_view lower_case_name) const {
  return named_value(headers, lower_case_name);
}

std::string HttpRequest::parameter(std::string_view name) const {
  return named_value(parameters, name).value_or("");
}

HttpResponse json_response(const Json& json, int status) {
  return {status, "application/json; charset=utf-8", to_text(json) + "\n", {}, {}};
}

HttpResponse html_response(std::string page, int status) {
  return {status, "text/html; charset=utf-8", std::move(page), {}, {}};
}

HttpResponse text_response(std::string text, int status) {
  return {status, "text/plain; charset=utf-8", std::move(text), {}, {}};
}

HttpResponse download_response(std::string body, std::string content_type, std::string_view download_name) {
  return {200, std::move(content_type), std::move(body), {}, {{"Content-Disposition", disposition(download_name)}}};
}

HttpResponse file_response(std::filesystem::path file, std::string content_type, std::string_view download_name) {
  HttpResponse response{200, std::move(content_type), {}, std::move(file), {}};
  if (!download_name.empty()) response.headers.push_back({"Content-Disposition", disposition(download_name)});
  return response;
}

HttpResponse redirect_response(std::string_view path) {
  return {303, "text/plain; charset=utf-8", {}, {}, {{"Location", std::string(path)}}};
}

HttpResponse problem_response(int status, const core::Refusal& refusal) {
  return problem_response(status, core::Refusals{refusal});
}

HttpResponse problem_response(int status, const core::Refusals& refusals) {
  return problem(status, refusals, Json::object());
}

HttpResponse problem_response(int status, const core::Refusal& refusal, const Json& more) {
  return problem(status, core::Refusals{refusal}, more);
}

}  // namespace thidua::platform
