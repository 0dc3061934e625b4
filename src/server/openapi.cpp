#include "server/openapi.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "platform/described.h"

namespace thidua::server {
namespace {

using platform::Json;
using platform::described::schema_of;

constexpr std::string_view api_root = "/api/v1";

Json reference(std::string_view component) {
  return Json::object().set("$ref", "#/components/" + std::string(component));
}

/// The shapes that have a name (`title`), each once; where they were used a reference stands.
class Shapes {
 public:
  Json put(const Json& schema) {
    if (schema.values() != nullptr) {
      Json all = Json::array();
      for (const Json& one : *schema.values()) all.push(put(one));
      return all;
    }
    if (schema.members() == nullptr) return schema;
    const Json* name = schema.find("title");  // a member that is called so is a schema, no text
    const bool named = name != nullptr && name->text() != nullptr;
    Json made = Json::object();
    for (const platform::JsonMember& member : *schema.members())
      if (!named || member.name != "title") made.set(member.name, put(member.value));
    return named ? add(*name->text(), std::move(made)) : made;
  }

  Json add(const std::string& name, Json schema) {
    const auto [place, is_new] = named_.try_emplace(name, schema);
    if (!is_new && !(place->second == schema))
      throw std::logic_error("two shapes of the interface are called " + name + ": rename one of them");
    return reference("schemas/" + name);
  }

  Json all() const {
    Json json = Json::object();
    for (const auto& [name, schema] : named_) json.set(name, schema);
    return json;
  }

 private:
  std::map<std::string, Json> named_;
};

/// Names in braces, in order.
std::vector<std::string> parameters_of(std::string_view pattern) {
  std::vector<std::string> names;
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    const auto close = pattern.find('}', open);
    names.emplace_back(pattern.substr(open + 1, close - open - 1));
  }
  return names;
}

/// "get_pacts_year": stable as long as the path is.
std::string operation_id(const platform::Route& route) {
  std::string id;
  for (const char c : platform::code(route.method)) id += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  bool gap = true;
  for (const char c : route.pattern.substr(api_root.size())) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter && gap) id += '_';
    if (letter) id += c;
    gap = !letter;
  }
  return id;
}

Json content(std::string_view media_type, Json schema) {
  return Json::object().set(media_type, Json::object().set("schema", std::move(schema)));
}

bool changes(const platform::Route& route) {
  return route.method != platform::Method::get;
}

Json parameters_json(const platform::Route& route) {
  Json all = Json::array();
  for (const std::string& name : parameters_of(route.pattern))
    all.push(
        Json::object().set("name", name).set("in", "path").set("required", true).set("schema", schema_of("string")));
  if (changes(route) && route.signed_in) {
    all.push(reference("parameters/Csrf"));
    all.push(reference("parameters/IdempotencyKey"));
  }
  return all;
}

Json responses_json(const platform::Route& route, Shapes& shapes) {
  Json good = Json::object().set("description", route.summary);
  if (!route.out.is_null()) good.set("content", content("application/json", shapes.put(route.out)));
  Json all = Json::object().set("2XX", std::move(good));
  if (route.signed_in) all.set("401", reference("responses/NotSignedIn"));
  if (!route.permission.empty()) all.set("403", reference("responses/Denied"));
  std::string codes;
  Json list = Json::array();
  for (const std::string& code : route.errors) {
    codes += (codes.empty() ? "" : ", ") + code;
    list.push(code);
  }
  all.set("default", Json::object()
                         .set("description", codes.empty() ? std::string("Không thực hiện được") : "Mã: " + codes)
                         .set("content", content("application/problem+json", reference("schemas/Problem")))
                         .set("x-codes", std::move(list)));
  return all;
}

Json operation(const platform::Route& route, Shapes& shapes) {
  Json json = Json::object().set("operationId", operation_id(route)).set("summary", route.summary);
  if (Json parameters = parameters_json(route); !parameters.values()->empty())
    json.set("parameters", std::move(parameters));
  if (route.upload)
    json.set("requestBody", Json::object()
                                .set("required", true)
                                .set("content", content("application/octet-stream", schema_of("string", "binary"))));
  else if (!route.in.is_null())
    json.set("requestBody",
             Json::object().set("required", true).set("content", content("application/json", shapes.put(route.in))));
  json.set("responses", responses_json(route, shapes));
  if (!route.permission.empty()) json.set("x-permission", route.permission);
  if (!route.signed_in) json.set("security", Json::array());
  return json;
}

Json problem_schema() {
  const Json fault = schema_of("object").set("properties", Json::object()
                                                               .set("code", schema_of("string"))
                                                               .set("detail", schema_of("string"))
                                                               .set("field", schema_of("string"))
                                                               .set("place", schema_of("string")));
  Json properties = Json::object()
                        .set("type", schema_of("string"))
                        .set("title", schema_of("string"))
                        .set("status", schema_of("integer"))
                        .set("code", schema_of("string"))
                        .set("detail", schema_of("string"))
                        .set("field", schema_of("string"))
                        .set("place", schema_of("string"))
                        .set("errors", schema_of("array").set("items", fault));
  return schema_of("object")
      .set("properties", std::move(properties))
      .set("required", Json(Json::Array{"type", "title", "status", "code", "detail"}));
}

Json header_parameter(std::string_view name, std::string_view description, bool required) {
  return Json::object()
      .set("name", name)
      .set("in", "header")
      .set("required", required)
      .set("description", description)
      .set("schema", schema_of("string"));
}

Json problem_answer(std::string_view description) {
  return Json::object()
      .set("description", description)
      .set("content", content("application/problem+json", reference("schemas/Problem")));
}

Json components(const Shapes& shapes) {
  return Json::object()
      .set("schemas", shapes.all())
      .set("parameters", Json::object()
                             .set("Csrf", header_parameter("X-Thidua-Csrf", "Giá trị csrf của GET /me", true))
                             .set("IdempotencyKey",
                                  header_parameter("Idempotency-Key", "Gửi lại cùng mã thì chỉ làm một lần", false)))
      .set("responses",
           Json::object()
               .set("NotSignedIn", problem_answer("Chưa đăng nhập hoặc phiên đã kết thúc: session.none, session.ended"))
               .set("Denied", problem_answer("Không có quyền: access.denied, csrf.missing, password.must_change")))
      .set("securitySchemes",
           Json::object().set("session",
                              Json::object().set("type", "apiKey").set("in", "cookie").set("name", "thidua_session")));
}

}  // namespace

Json openapi(const std::vector<platform::Route>& routes) {
  Shapes shapes;
  shapes.add("Problem", problem_schema());
  std::map<std::string, Json> paths;
  for (const platform::Route& route : routes) {
    if (!route.pattern.starts_with(api_root)) continue;
    std::string method(platform::code(route.method));
    std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c + 32); });
    paths[route.pattern.substr(api_root.size())].set(method, operation(route, shapes));
  }
  Json all = Json::object();
  for (auto& [path, operations] : paths) all.set(path, std::move(operations));
  return Json::object()
      .set("openapi", "3.1.0")
      .set("info", Json::object().set("title", "Thi Đua").set("version", THIDUA_VERSION))
      .set("servers", Json(Json::Array{Json::object().set("url", api_root)}))
      .set("security", Json(Json::Array{Json::object().set("session", Json::array())}))
      .set("paths", std::move(all))
      .set("components", components(shapes));
}

}  // namespace thidua::server
