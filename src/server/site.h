#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "access/io/api.h"
#include "access/io/ports.h"
#include "personnel/io/routes.h"
#include "platform/http.h"
#include "platform/jobs.h"
#include "platform/log.h"
#include "server/context.h"

namespace thidua::server {

/// Everything the server answers with: the interface of all features behind sign-in, print views, the page. Outlives
/// the server that uses its routes; the context outlives it.
class Site {
 public:
  Site(Context& context, std::function<core::Instant()> now, std::shared_ptr<platform::Log> log);
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  std::vector<platform::Route> routes() const;
  const access::Installation& installation() const { return installation_; }

 private:
  std::unique_ptr<platform::Jobs> jobs_;
  access::Installation installation_;
  access::Ports ports_;
  personnel::PersonnelPorts personnel_;
};

/// The route table alone, to be described: nothing stands behind it.
std::vector<platform::Route> described_routes();

/// The permissions of every feature.
std::vector<const access::Permission*> all_permissions();

}  // namespace thidua::server
