#pragma once
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "access/io/api.h"

/// What lines of a route table are made with.
namespace thidua::registry {

using Handler = std::function<platform::HttpResponse(const access::ApiCall&)>;

inline access::ApiRoute plain_route(platform::Method method, std::string pattern, std::string summary,
                                    const access::Permission& permission, Handler handler) {
  access::ApiRoute made;
  made.method = method;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &permission;
  made.handler = std::move(handler);
  return made;
}

template <class Out>
access::ApiRoute get_route(std::string pattern, std::string summary, const access::Permission& permission,
                           Handler handler) {
  access::ApiRoute made =
      plain_route(platform::Method::get, std::move(pattern), std::move(summary), permission, std::move(handler));
  made.out = platform::json_schema<Out>();
  return made;
}

/// One that changes something, with the shapes of its body and its answer.
template <class In, class Out>
access::ApiRoute change_route(platform::Method method, std::string pattern, std::string summary,
                              const access::Permission& permission, Handler handler,
                              std::vector<std::string> errors = {}) {
  access::ApiRoute made = plain_route(method, std::move(pattern), std::move(summary), permission, std::move(handler));
  made.in = platform::json_schema<In>();
  made.out = platform::json_schema<Out>();
  made.errors = std::move(errors);
  return made;
}

inline std::optional<std::int64_t> number_of(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

/// The number in the path; 0 where it is none: nothing has it.
inline std::int64_t number_in_path(const access::ApiCall& call, std::string_view name) {
  return number_of(call.request.parameter(name)).value_or(0);
}

/// Two described shapes as one object, under a name of its own.
template <class First, class Second>
platform::Json joined_schema() {
  platform::Json first = platform::json_schema<First>();
  const platform::Json second = platform::json_schema<Second>();
  platform::Json properties = *first.find("properties");
  for (const platform::JsonMember& member : *second.find("properties")->members())
    properties.set(member.name, member.value);
  platform::Json required = *first.find("required");
  for (const platform::Json& name : *second.find("required")->values()) required.push(name);
  first.set("title", *first.find("title")->text() + "With" + *second.find("title")->text());
  return first.set("properties", std::move(properties)).set("required", std::move(required));
}
inline platform::Json joined(platform::Json first, const platform::Json& second) {
  for (const platform::JsonMember& member : *second.members()) first.set(member.name, member.value);
  return first;
}

}  // namespace thidua::registry
