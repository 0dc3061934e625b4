#include "platform/route_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

namespace thidua::platform {
namespace {

std::vector<std::string> path_parts(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t begin = 1; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    parts.emplace_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_parameter(std::string_view part) {
  return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

/// The pattern with its parameters made nameless: two routes with the same shape answer the same requests.
std::string shape(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += is_parameter(part) ? "/{}" : "/" + part;
  return text;
}

bool names_a_parameter_twice(const std::vector<std::string>& parts) {
  std::vector<std::string> names;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(names), is_parameter);
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

/// One sign a part, '0' fixed and '1' parameter, so that the smallest text is the closest match; nullopt: no match.
std::optional<std::string> closeness(const std::vector<std::string>& pattern, const std::vector<std::string>& parts) {
  if (pattern.size() != parts.size()) return std::nullopt;
  std::string signs;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_parameter(pattern[i]) && pattern[i] != parts[i]) return std::nullopt;
    signs += is_parameter(pattern[i]) ? '1' : '0';
  }
  return signs;
}

core::Refusal route_refusal(const Route& route) {
  return {"server.route",
          fmt::format("Bảng đường dẫn có lỗi ở \"{} {}\": mẫu sai hoặc trùng với đường dẫn khác.", code(route.method),
                      route.pattern),
          "", ""};
}

}  // namespace

core::Outcome<RouteTable> RouteTable::of(std::vector<Route> routes) {
  RouteTable table;
  std::vector<std::string> seen;
  for (Route& route : routes) {
    auto parts = path_parts(route.pattern);
    std::string key = fmt::format("{} {}", code(route.method), shape(parts));
    if (!route.pattern.starts_with('/') || !route.handler || names_a_parameter_twice(parts) ||
        std::find(seen.begin(), seen.end(), key) != seen.end()) {
      return route_refusal(route);
    }
    seen.push_back(std::move(key));
    table.parts_.push_back(std::move(parts));
    table.routes_.push_back(std::move(route));
  }
  return table;
}

RouteTable::Found RouteTable::find(Method method, std::string_view path) const {
  const auto parts = path_parts(path);
  const Method wanted = method == Method::head ? Method::get : method;
  Found found;
  std::string closest;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    const auto signs = closeness(parts_[i], parts);
    if (!signs) continue;
    const std::string name(code(routes_[i].method));
    if (("," + found.allowed).find(", " + name + ",") == std::string::npos) {
      found.allowed += " " + name + ",";
      if (routes_[i].method == Method::get) found.allowed += " HEAD,";
    }
    if (routes_[i].method != wanted || (found.route != nullptr && *signs >= closest)) continue;
    closest = *signs;
    found.route = &routes_[i];
    found.index = i;
  }
  if (!found.allowed.empty()) found.allowed = found.allowed.substr(1) + " OPTIONS";
  if (found.route == nullptr) return found;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& part = parts_[found.index][i];
    if (is_parameter(part)) found.parameters.push_back({part.substr(1, part.size() - 2), parts[i]});
  }
  return found;
}

}  // namespace thidua::platform
