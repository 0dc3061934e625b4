#include "server/pact_api.h"

#include "pacts/io/api.h"

namespace thidua::server {

std::vector<access::ApiRoute> pact_api_routes(const access::Installation& installation) {
  return pacts::api_routes(installation);
}

void plug_pacts(access::Ports& ports) {
  ports.today.emplace_back(pacts::today_cards);
  ports.milestones.emplace_back(pacts::milestones);
  ports.search.emplace_back(pacts::search_pacts);
  ports.search.emplace_back(pacts::search_targets);
  ports.years = pacts::pact_years;
}

}  // namespace thidua::server
