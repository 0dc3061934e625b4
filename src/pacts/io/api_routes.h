#pragma once
#include <string>
#include <utility>
#include <vector>

#include "access/io/api.h"
#include "pacts/io/api.h"
#include "pacts/io/api_round_shapes.h"

/// Parts of the route table of this folder.
namespace thidua::pacts::api {

std::vector<access::ApiRoute> pact_routes();
std::vector<access::ApiRoute> target_routes();
std::vector<access::ApiRoute> round_routes();
std::vector<access::ApiRoute> entry_routes();
std::vector<access::ApiRoute> evidence_routes();
std::vector<access::ApiRoute> workbook_routes();
std::vector<access::ApiRoute> next_routes();
std::vector<access::ApiRoute> director_routes(const OpenPaperRemarks& open_paper_remarks);

using Handler = std::function<platform::HttpResponse(const access::ApiCall&)>;

/// A line of the table; the schema of the answer comes from its shape.
template <class Out>
access::ApiRoute route(platform::Method method, std::string pattern, std::string summary,
                       const access::Permission& permission, Handler handler) {
  access::ApiRoute made;
  made.method = method;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = &permission;
  made.out = platform::json_schema<Out>();
  made.handler = std::move(handler);
  return made;
}

template <class Out>
access::ApiRoute get_route(std::string pattern, std::string summary, const access::Permission& permission,
                           Handler handler) {
  return route<Out>(platform::Method::get, std::move(pattern), std::move(summary), permission, std::move(handler));
}

/// One that changes something, with the shape of its body.
template <class In, class Out>
access::ApiRoute change_route(platform::Method method, std::string pattern, std::string summary,
                              const access::Permission& permission, Handler handler,
                              std::vector<std::string> errors = {}) {
  access::ApiRoute made = route<Out>(method, std::move(pattern), std::move(summary), permission, std::move(handler));
  made.in = platform::json_schema<In>();
  made.errors = std::move(errors);
  return made;
}

}  // namespace thidua::pacts::api
