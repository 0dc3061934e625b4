#include "platform/request_metrics.h"

#include <fmt/core.h>

#include <algorithm>

namespace thidua::platform {
namespace {

std::string seconds(std::int64_t microseconds) {
  return fmt::format("{}.{:06}", microseconds / 1'000'000, microseconds % 1'000'000);
}

}  // namespace

RequestMetrics::RequestMetrics(const std::vector<Route>& routes) {
  for (const Route& route : routes) {
    routes_.emplace_back().labels = fmt::format("method=\"{}\",route=\"{}\"", code(route.method), route.pattern);
  }
  routes_.emplace_back().labels = "method=\"\",route=\"\"";
}

void RequestMetrics::count(std::size_t route, int status, std::int64_t microseconds) {
  OfRoute& one = routes_[std::min(route, routes_.size() - 1)];
  one.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))] += 1;
  one.microseconds += microseconds;
}

std::string RequestMetrics::to_text(const std::vector<Gauge>& gauges) const {
  std::string text = "# TYPE thidua_requests_total counter\n";
  for (const OfRoute& one : routes_) {
    for (std::size_t status = 1; status < one.by_class.size(); ++status) {
      if (one.by_class[status] == 0) continue;
      text += fmt::format("thidua_requests_total{{{},status=\"{}xx\"}} {}\n", one.labels, status,
                          one.by_class[status].load());
    }
  }
  text += "# TYPE thidua_request_seconds summary\n";
  for (const OfRoute& one : routes_) {
    std::int64_t count = 0;
    for (const auto& of_class : one.by_class) count += of_class;
    if (count == 0) continue;
    text += fmt::format("thidua_request_seconds_sum{{{}}} {}\n", one.labels, seconds(one.microseconds));
    text += fmt::format("thidua_request_seconds_count{{{}}} {}\n", one.labels, count);
  }
  std::string_view last;
  for (const Gauge& gauge : gauges) {
    if (gauge.name != last) text += fmt::format("# TYPE {} gauge\n", gauge.name);
    last = gauge.name;
    text += gauge.labels.empty() ? fmt::format("{} {}\n", gauge.name, gauge.value)
                                 : fmt::format("{}{{{}}} {}\n", gauge.name, gauge.labels, gauge.value);
  }
  return text;
}

}  // namespace thidua::platform
