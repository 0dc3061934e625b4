#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http.h"

namespace thidua::platform {

/// A value of the moment, such as a queue's length: "thidua_queue_waiting{pool=\"slow\"}".
struct Gauge {
  std::string name;
  std::string labels;
  std::int64_t value = 0;
};

/// Counts and times of requests by route, in the text format of Prometheus. Any thread.
class RequestMetrics {
 public:
  /// The last entry, after the routes, stands for requests that found none.
  explicit RequestMetrics(const std::vector<Route>& routes);
  void count(std::size_t route, int status, std::int64_t microseconds);
  std::string to_text(const std::vector<Gauge>& gauges) const;

 private:
  struct OfRoute {
    std::string labels;
    std::array<std::atomic<std::int64_t>, 6> by_class{};  // 2xx at [2]
    std::atomic<std::int64_t> microseconds{0};
  };
  std::deque<OfRoute> routes_;
};

}  // namespace thidua::platform
