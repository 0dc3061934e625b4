#include "registry/io/api_shapes.h"
#include "registry/io/route_parts.h"
#include "registry/io/routes.h"
#include "registry/io/store.h"
#include "registry/policy.h"

namespace thidua::registry {
namespace {

using access::ApiCall;
using platform::HttpResponse;
using platform::Method;

HttpResponse list_filters(const ApiCall& call) {
  FiltersMessage message;
  for (SavedFilter& one :
       call.read([&](platform::Connection& db) { return filters_of(db, call.agency, call.user.id); }))
    message.filters.push_back({std::to_string(one.id), std::move(one.name), std::move(one.filter)});
  return platform::json_response(platform::write_json(message));
}

HttpResponse save_filter_answer(const ApiCall& call) {
  const auto body = call.body<FilterBody>();
  if (!body) return body.error();
  return call.command("registry.filter", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto id = save_filter(command, body->name, body->filter);
    if (!id) return id.error();
    return to_text(platform::write_json(NewIdMessage{std::to_string(*id)}));
  });
}

HttpResponse drop_filter_answer(const ApiCall& call) {
  return call.command("registry.filter", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = drop_filter(command, number_in_path(call, "filter"));
    if (!done) return done.error();
    return std::string("{}");
  });
}

}  // namespace

std::vector<access::ApiRoute> filter_routes() {
  std::vector<access::ApiRoute> all;
  all.push_back(get_route<FiltersMessage>("/awards/filters", "Các bộ lọc sổ khen thưởng đã lưu của mình", read_awards,
                                          list_filters));
  all.push_back(change_route<FilterBody, NewIdMessage>(Method::post, "/awards/filters", "Lưu một bộ lọc", read_awards,
                                                       save_filter_answer, {"registry.filter.name"}));
  all.push_back(
      plain_route(Method::remove, "/awards/filters/{filter}", "Bỏ một bộ lọc đã lưu", read_awards, drop_filter_answer));
  all.back().out = platform::Json::object().set("type", "object");
  all.back().errors = {"registry.filter.unknown"};
  return all;
}

}  // namespace thidua::registry
