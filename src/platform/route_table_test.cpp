#include "platform/route_table.h"

#include <gtest/gtest.h>

namespace thidua::platform {
namespace {

RouteTable table_of(const std::vector<std::pair<Method, std::string>>& patterns) {
  std::vector<Route> routes;
  for (const auto& [method, pattern] : patterns) {
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.handler = [](const HttpRequest&) { return HttpResponse{}; };
    routes.push_back(std::move(route));
  }
  auto table = RouteTable::of(std::move(routes));
  EXPECT_TRUE(table.ok());
  return std::move(table.value());
}

}  // namespace

TEST(FindingARoute, PrefersFixedPartsFromTheLeft) {
  const auto table = table_of({{Method::get, "/pacts/{year}/{what}"},
                               {Method::get, "/pacts/{year}/targets"},
                               {Method::get, "/pacts/new/{what}"},
                               {Method::get, "/"}});
  EXPECT_EQ(table.find(Method::get, "/pacts/2025/x").index, 0U);
  EXPECT_EQ(table.find(Method::get, "/pacts/2025/targets").index, 1U);
  EXPECT_EQ(table.find(Method::get, "/pacts/new/targets").index, 2U);
  EXPECT_EQ(table.find(Method::head, "/").index, 3U);
  EXPECT_EQ(table.find(Method::get, "/pacts/2025/x").parameters,
            (std::vector<NameValue>{{"year", "2025"}, {"what", "x"}}));
}

TEST(FindingARoute, TellsNoPathFromNoMethod) {
  const auto table = table_of({{Method::get, "/a/{x}"}, {Method::put, "/a/{y}"}, {Method::put, "/a/b"}});
  EXPECT_EQ(table.find(Method::post, "/a/b").route, nullptr);
  EXPECT_EQ(table.find(Method::post, "/a/b").allowed, "GET, HEAD, PUT, OPTIONS");
  EXPECT_EQ(table.find(Method::get, "/a").allowed, "");
  EXPECT_EQ(table.find(Method::get, "/a/b/c").allowed, "");
  EXPECT_EQ(table.find(Method::get, "/a/b").index, 0U) << "the closer path has another method only";
}

}  // namespace thidua::platform
