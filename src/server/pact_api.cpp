#include "server/pact_api.h"

#include "pacts/io/api.h"
#include "reports/io/api.h"
#include "reports/io/sentences.h"
#include "server/api_drafts.h"

namespace thidua::server {

std::vector<access::ApiRoute> pact_api_routes(const access::Installation& installation) {
  std::vector<access::ApiRoute> all = pacts::api_routes(installation, reports::open_paper_remarks);
  for (access::ApiRoute& route : reports::api_routes(installation)) all.push_back(std::move(route));
  for (access::ApiRoute& route : draft_routes()) all.push_back(std::move(route));
  return all;
}

void plug_pacts(access::Ports& ports) {
  ports.today.emplace_back(pacts::today_cards);
  ports.milestones.emplace_back(pacts::milestones);
  ports.search.emplace_back(pacts::search_pacts);
  ports.search.emplace_back(pacts::search_targets);
  ports.years = pacts::pact_years;
}

}  // namespace thidua::server
