#include "eligibility/io/kept_results.h"

#include "registry/io/route_parts.h"

namespace thidua::eligibility {

RowsAsked rows_asked(const access::ApiCall& call, const platform::ListRequest& asked, core::Date day) {
  RowsAsked wanted{call.request.query_value("award").value_or(""), std::nullopt, asked.words};
  const std::string unit = call.request.query_value("unit").value_or("");
  if (unit.empty()) return wanted;
  const auto below = people::subtree_on(call.units(), core::UnitId{registry::number_of(unit).value_or(0)}, day);
  wanted.inside.emplace(below.begin(), below.end());
  return wanted;
}

core::Outcome<platform::ListRequest> request_of_rows(const access::ApiCall& call, std::string_view own) {
  return platform::list_request(call.request, {own, "name", "unit", "award"});
}

}  // namespace thidua::eligibility
