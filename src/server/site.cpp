#include "server/site.h"

#include "access/io/routes.h"
#include "access/io/search_sources.h"
#include "access/policy.h"
#include "eligibility/io/routes.h"
#include "eligibility/policy.h"
#include "initiatives/io/routes.h"
#include "initiatives/io/timeline.h"
#include "initiatives/policy.h"
#include "pacts/policy.h"
#include "papers/io/settings_routes.h"
#include "papers/policy.h"
#include "personnel/policy.h"
#include "platform/html.h"
#include "registry/io/routes.h"
#include "registry/io/timeline.h"
#include "registry/policy.h"
#include "reports/policy.h"
#include "server/action_labels.h"
#include "server/audit_words.h"
#include "server/lists.h"
#include "server/pact_api.h"
#include "server/pages.h"
#include "server/template_routes.h"

namespace thidua::server {
namespace {

constexpr int job_threads = 2;

template <class Element>
void append(std::vector<Element>& all, std::vector<Element> more) {
  for (Element& one : more) all.push_back(std::move(one));
}

std::vector<access::ApiRoute> api_routes(const access::Installation& installation, const access::Ports& ports,
                                         const personnel::PersonnelPorts& personnel) {
  std::vector<access::ApiRoute> all = access::access_routes(ports);
  append(all, personnel::personnel_routes(personnel));
  append(all, papers::settings_routes());
  append(all, template_routes());
  append(all, pact_api_routes(installation));
  // registry and initiatives
  append(all, registry::registry_routes());
  append(all, initiatives::initiative_routes());
  append(all, eligibility::eligibility_routes());
  append(all, print_views());
  return all;
}

}  // namespace

std::vector<const access::Permission*> all_permissions() {
  std::vector<const access::Permission*> all;
  append(all, access::permissions());
  append(all, personnel::permissions());
  append(all, papers::permissions());
  append(all, pacts::permissions());
  append(all, reports::permissions());
  append(all, registry::permissions());
  append(all, initiatives::permissions());
  append(all, eligibility::permissions());
  return all;
}

Site::Site(Context& context, std::function<core::Instant()> now, std::shared_ptr<platform::Log> log)
    : jobs_(std::make_unique<platform::Jobs>(*context.database, context.files.root() / "viec", now, job_threads,
                                             std::move(log))) {
  installation_.database = context.database.get();
  installation_.files = &context.files;
  installation_.jobs = jobs_.get();
  installation_.now = std::move(now);
  installation_.permissions = all_permissions();
  ports_.action_labels = action_labels();
  ports_.audit_words = audit_words;
  plug_pacts(ports_);
  personnel::plug_personnel(ports_);
  personnel_.kinds = list_kinds();
  personnel_.timelines = {registry::award_timeline(), initiatives::initiative_timeline()};
  access::plug_access(ports_);
  ports_.search.emplace_back(registry::search_awards);
  ports_.search.emplace_back(initiatives::search_initiatives);
}

std::vector<platform::Route> Site::routes() const {
  std::vector<platform::Route> all = access::guarded(installation_, api_routes(installation_, ports_, personnel_));
  all.push_back(platform::stylesheet_route());
  return all;
}

std::vector<platform::Route> described_routes() {
  static const access::Installation nowhere;
  static const access::Ports none;
  static const personnel::PersonnelPorts nothing;
  return access::guarded(nowhere, api_routes(nowhere, none, nothing));
}

}  // namespace thidua::server
