#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/http.h"

namespace thidua::platform {

/// Finds the route of a request. A fixed part wins over a parameter: "/pacts/new" before "/pacts/{year}".
class RouteTable {
 public:
  /// `server.route`: a pattern that does not start with "/", names a parameter twice, or answers the same requests as
  /// another.
  static core::Outcome<RouteTable> of(std::vector<Route> routes);

  struct Found {
    const Route* route = nullptr;  // null: no route has this path, or none this method
    std::size_t index = 0;
    std::vector<NameValue> parameters;
    std::string allowed;  // methods of the path, "GET, HEAD, OPTIONS"; empty: no such path
  };
  /// `path` as RequestTarget::path. HEAD finds the route of GET.
  Found find(Method method, std::string_view path) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> parts_;  // of each route's pattern
};

}  // namespace thidua::platform
