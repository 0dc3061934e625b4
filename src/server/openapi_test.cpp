#include "server/openapi.h"

#include <gtest/gtest.h>

#include <set>

#include "server/site.h"

namespace thidua::server {
namespace {

using platform::Json;

std::string text_of(const Json* json) {
  return json != nullptr && json->text() != nullptr ? *json->text() : std::string();
}

TEST(OpenApi, EveryRouteOfTheInterfaceStandsInIt) {
  const auto routes = described_routes();
  const Json document = openapi(routes);
  EXPECT_EQ(text_of(document.find("openapi")), "3.1.0");
  std::size_t count = 0;
  std::set<std::string> ids;
  for (const platform::JsonMember& path : *document.find("paths")->members())
    for (const platform::JsonMember& operation : *path.value.members()) {
      ++count;
      EXPECT_TRUE(ids.insert(text_of(operation.value.find("operationId"))).second) << path.name;
      EXPECT_FALSE(text_of(operation.value.find("summary")).empty()) << path.name;
      EXPECT_NE(operation.value.find("responses"), nullptr) << path.name;
    }
  const auto below_api = static_cast<std::size_t>(std::count_if(
      routes.begin(), routes.end(), [](const platform::Route& one) { return one.pattern.starts_with("/api/v1/"); }));
  EXPECT_EQ(count, below_api);
}

TEST(OpenApi, SaysWhatAChangeNeeds) {
  const Json document = openapi(described_routes());
  const Json* sign_in = document.find("paths")->find("/session")->find("post");
  ASSERT_NE(sign_in, nullptr);
  EXPECT_EQ(to_text(*sign_in->find("security")), "[]");
  EXPECT_EQ(sign_in->find("parameters"), nullptr);
  const std::string grant = to_text(*document.find("paths")->find("/users/{id}/grants")->find("post"));
  for (const char* part : {"#/components/parameters/Csrf", "#/components/responses/NotSignedIn", "users.manage",
                           "access.grant.exists", "\"in\":\"path\""})
    EXPECT_NE(grant.find(part), std::string::npos) << part;
}

/// Every reference below `json`.
void references(const Json& json, std::set<std::string>& found) {
  if (json.values() != nullptr)
    for (const Json& one : *json.values()) references(one, found);
  if (json.members() == nullptr) return;
  for (const platform::JsonMember& member : *json.members()) {
    if (member.name == "$ref") found.insert(text_of(&member.value));
    references(member.value, found);
  }
}

TEST(OpenApi, AShapeWithANameStandsOnce) {
  const Json document = openapi(described_routes());
  const Json* schemas = document.find("components")->find("schemas");
  std::set<std::string> used;
  references(document, used);
  for (const platform::JsonMember& shape : *schemas->members())
    EXPECT_TRUE(used.contains("#/components/schemas/" + shape.name)) << shape.name;
  constexpr std::string_view schema = "#/components/schemas/";
  for (const std::string& one : used) {
    if (!one.starts_with(schema)) continue;
    EXPECT_NE(schemas->find(one.substr(schema.size())), nullptr) << one;
  }
  ASSERT_NE(schemas->find("TargetShown"), nullptr);
  EXPECT_EQ(schemas->find("TargetShown")->find("title"), nullptr);
}

TEST(OpenApi, OneNameForTwoShapesIsRefused) {
  platform::Route first, second;
  first.pattern = "/api/v1/first";
  second.pattern = "/api/v1/second";
  first.out = Json::object().set("type", "object").set("title", "Thing");
  second.out =
      Json::object().set("type", "array").set("items", Json::object().set("type", "string").set("title", "Thing"));
  EXPECT_NO_THROW(openapi({first}));
  EXPECT_THROW(openapi({first, second}), std::logic_error);
}

}  // namespace
}  // namespace thidua::server
