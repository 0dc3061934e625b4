#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "platform/http.h"
#include "platform/request_metrics.h"
#include "platform/route_table.h"
#include "platform/worker_pool.h"

namespace boost::asio::ssl {
class context;
}

namespace thidua::platform {

class HttpConnection;

/// What all connections of one server share.
struct HttpShared {
  HttpShared(HttpOptions asked, RouteTable routes, std::shared_ptr<Log> lines);

  std::string next_request_id();
  WorkerPool& pool(Pool which);
  /// False: the server stops, or there are too many.
  bool admit(HttpConnection* connection);
  void leave(HttpConnection* connection);

  const HttpOptions options;
  const RouteTable table;
  const std::shared_ptr<Log> log;
  const Route otherwise;                           // no handler: what no route has is not found
  std::shared_ptr<boost::asio::ssl::context> tls;  // null: plain HTTP
  RequestMetrics metrics;
  std::uint16_t port = 0;
  std::string id_prefix;
  std::atomic<std::int64_t> last_id{0};
  std::atomic<std::int64_t> refused_busy_count{0};
  std::atomic<bool> stopping{false};
  std::mutex mutex;  // of the two below
  std::set<HttpConnection*> connections;
  std::function<void()> on_last_left;  // only posts; called under the mutex, so that clearing it is enough
  std::unique_ptr<WorkerPool> fast, slow, crypto;
};

/// /healthz and /metrics stand last in the route table and are answered without a pool.
constexpr std::size_t own_routes_count = 2;

}  // namespace thidua::platform
