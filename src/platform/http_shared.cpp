#include "platform/http_shared.h"

#include <fmt/core.h>

#include <algorithm>
#include <random>

namespace thidua::platform {

namespace {

Route route_of_otherwise(const HttpOptions& options) {
  Route route;
  route.pattern = "/…";
  route.body_bytes_max = 0;
  route.handler = options.otherwise;
  return route;
}

}  // namespace

HttpShared::HttpShared(HttpOptions asked, RouteTable routes, std::shared_ptr<Log> lines)
    : options(std::move(asked)),
      table(std::move(routes)),
      log(std::move(lines)),
      otherwise(route_of_otherwise(options)),
      metrics(table.routes()) {
  std::random_device random;
  id_prefix = fmt::format("{:08x}", random());
  fast = std::make_unique<WorkerPool>(std::max(1, options.fast_threads), options.fast_queue_max);
  slow = std::make_unique<WorkerPool>(std::max(1, options.slow_threads), options.slow_queue_max);
  crypto = std::make_unique<WorkerPool>(std::max(1, options.crypto_threads), options.crypto_queue_max);
}

std::string HttpShared::next_request_id() {
  return fmt::format("{}-{:06}", id_prefix, ++last_id);
}

WorkerPool& HttpShared::pool(Pool which) {
  return which == Pool::fast ? *fast : which == Pool::slow ? *slow : *crypto;
}

bool HttpShared::admit(HttpConnection* connection) {
  const std::lock_guard lock(mutex);
  if (stopping || connections.size() >= options.connections_max) return false;
  connections.insert(connection);
  return true;
}

void HttpShared::leave(HttpConnection* connection) {
  const std::lock_guard lock(mutex);
  if (connections.erase(connection) > 0 && connections.empty() && stopping && on_last_left) on_last_left();
}

}  // namespace thidua::platform
