#include <fmt/core.h>

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <chrono>
#include <csignal>
#include <thread>

#include "platform/http.h"
#include "platform/http_connection.h"
#include "platform/http_shared.h"

namespace thidua::platform {
namespace {

namespace net = boost::asio;
using Tcp = net::ip::tcp;
using Failure = boost::system::error_code;
using std::chrono::seconds;

}  // namespace

/// Listens, counts connections, stops. Its functions run on one strand.
class HttpServer::Machine : public std::enable_shared_from_this<Machine> {
 public:
  Machine(const HttpOptions& options, RouteTable table, std::shared_ptr<Log> log)
      : shared_(options, std::move(table), std::move(log)) {}

  /// Handlers that still run are waited for first: they own connections.
  ~Machine() {
    shared_.fast.reset();
    shared_.slow.reset();
    shared_.crypto.reset();
  }

  /// Before listening: certificate and key. Failure where a file is missing or the two do not belong together.
  Failure load_certificate() {
    Failure failure;
    if (shared_.options.tls_certificate.empty()) return failure;
    auto context = std::make_shared<net::ssl::context>(net::ssl::context::tls_server);
    context->set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                             net::ssl::context::no_tlsv1_1 | net::ssl::context::no_compression,
                         failure);
    if (!failure) context->use_certificate_chain_file(shared_.options.tls_certificate.string(), failure);
    if (!failure) context->use_private_key_file(shared_.options.tls_key.string(), net::ssl::context::pem, failure);
    if (!failure) shared_.tls = std::move(context);
    return failure;
  }

  Failure listen(const net::ip::address& address) {
    Failure failure;
    const Tcp::endpoint at(address, shared_.options.port);
    acceptor_.open(at.protocol(), failure);
    if (!failure) acceptor_.set_option(Tcp::acceptor::reuse_address(true), failure);
    if (!failure) acceptor_.bind(at, failure);
    if (!failure) acceptor_.listen(net::socket_base::max_listen_connections, failure);
    if (failure) return failure;
    version_6_ = address.is_v6();
    shared_.port = acceptor_.local_endpoint().port();
    const std::string host = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
    shown_address_ = fmt::format("{}://{}:{}", shared_.tls ? "https" : "http", host, shared_.port);
    return failure;
  }

  bool run() {
    shared_.on_last_left = [this] { net::post(control_, [this] { all_done(); }); };
    net::post(control_, [this] { accept(); });
    if (shared_.options.stop_on_signals) {
      signals_.add(SIGTERM);
      signals_.add(SIGINT);
      wait_for_signal();
    }
    std::vector<std::thread> more;
    for (int i = 1; i < shared_.options.io_threads; ++i) more.emplace_back([this] { io_.run(); });
    io_.run();
    for (auto& thread : more) thread.join();
    const std::lock_guard lock(shared_.mutex);
    shared_.on_last_left = nullptr;
    return !cut_;
  }

  void stop() {
    net::post(control_, [self = shared_from_this()] { self->begin_stop(); });
  }

  std::uint16_t port() const { return shared_.port; }
  const std::string& shown_address() const { return shown_address_; }
  std::string metrics_text();
  bool stopping() const { return shared_.stopping; }

 private:
  void accept() {
    if (shared_.stopping) return;
    acceptor_.async_accept(net::make_strand(io_), net::bind_executor(control_, [this](Failure failure, auto socket) {
                             on_accepted(failure, std::move(socket));
                           }));
  }
  void on_accepted(Failure failure, Tcp::socket socket) {
    if (shared_.stopping || failure == net::error::operation_aborted) return;
    if (failure) {  // out of file descriptors, most likely: look again a little later
      accept_again_.expires_after(std::chrono::milliseconds(100));
      accept_again_.async_wait(net::bind_executor(control_, [this](Failure) { accept(); }));
      return;
    }
    const int descriptor = socket.release();
    const auto connection = HttpConnection::of(shared_, io_, descriptor, version_6_);
    if (shared_.admit(connection.get())) {
      connection->start();
    } else {
      ++shared_.refused_busy_count;
    }
    accept();
  }

  void wait_for_signal() {
    signals_.async_wait(net::bind_executor(control_, [this](Failure failure, int) {
      if (failure) return;
      if (++signals_seen_ > 1) return cut();
      wait_for_signal();  // before stopping: with no connection open, stopping ends this very wait
      begin_stop();
    }));
  }

  void begin_stop() {
    if (shared_.stopping.exchange(true)) return;
    shared_.log->write(LogLevel::info, "đang dừng");
    Failure ignored;
    acceptor_.close(ignored);
    accept_again_.cancel();
    stop_limit_.expires_after(seconds(shared_.options.stop_seconds_max));
    stop_limit_.async_wait(net::bind_executor(control_, [this](Failure failure) {
      if (!failure) cut();
    }));
    const auto connections = living_connections();
    for (const auto& connection : connections) connection->stop();
    if (connections.empty()) all_done();
  }

  /// Outside the lock the last owner of a connection may let go of it.
  std::vector<std::shared_ptr<HttpConnection>> living_connections() {
    std::vector<std::shared_ptr<HttpConnection>> living;
    const std::lock_guard lock(shared_.mutex);
    for (HttpConnection* connection : shared_.connections) {
      if (auto alive = connection->weak_from_this().lock()) living.push_back(std::move(alive));
    }
    return living;
  }

  void all_done() {
    stop_limit_.cancel();
    signals_.cancel();
  }
  void cut() {
    cut_ = true;
    shared_.log->write(LogLevel::warning, "hết thời gian chờ khi dừng", {});
    io_.stop();
  }

  HttpShared shared_;  // outlives the io context, whose destructor lets go of connections
  net::io_context io_{shared_.options.io_threads};
  net::strand<net::io_context::executor_type> control_{net::make_strand(io_)};
  Tcp::acceptor acceptor_{io_};
  net::steady_timer accept_again_{io_};
  net::steady_timer stop_limit_{io_};
  net::signal_set signals_{io_};
  std::string shown_address_;
  bool version_6_ = false;
  int signals_seen_ = 0;
  bool cut_ = false;
};

std::string HttpServer::Machine::metrics_text() {
  const auto number = [](auto value) { return static_cast<std::int64_t>(value); };
  std::vector<Gauge> gauges;
  const std::vector<std::pair<std::string, const WorkerPool*>> pools{{"pool=\"fast\"", shared_.fast.get()},
                                                                     {"pool=\"slow\"", shared_.slow.get()},
                                                                     {"pool=\"crypto\"", shared_.crypto.get()}};
  for (const auto& [labels, pool] : pools) gauges.push_back({"thidua_queue_waiting", labels, number(pool->waiting())});
  for (const auto& [labels, pool] : pools) gauges.push_back({"thidua_queue_running", labels, number(pool->running())});
  gauges.push_back({"thidua_refused_busy", "", shared_.refused_busy_count});
  const std::lock_guard lock(shared_.mutex);
  gauges.push_back({"thidua_connections", "", number(shared_.connections.size())});
  return shared_.metrics.to_text(gauges);
}

namespace {

core::Outcome<net::ip::address> address_asked(const HttpOptions& options) {
  Failure failure;
  const auto address = net::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, failure);
  const bool guarded = options.behind_proxy || !options.tls_certificate.empty();
  if (failure || (!address.is_loopback() && !guarded)) {
    return core::Refusal{
        "server.address",
        fmt::format(
            "Không mở máy chủ ở địa chỉ \"{}\": ra ngoài máy này phải có chứng thư (--tls-cert, --tls-key) hoặc "
            "đứng sau một máy chủ trung gian (--behind-proxy). Trên máy này hãy dùng 127.0.0.1.",
            options.address),
        "address", ""};
  }
  return address;
}

core::Refusal certificate_refusal(const HttpOptions& options, const Failure& failure) {
  return {"server.tls",
          fmt::format("Không dùng được chứng thư \"{}\" và khóa \"{}\" ({}). Hãy kiểm tra hai tệp PEM và quyền đọc.",
                      options.tls_certificate.string(), options.tls_key.string(), failure.message()),
          "tls-cert", ""};
}

}  // namespace

core::Outcome<std::unique_ptr<HttpServer>> HttpServer::open(const HttpOptions& options, std::vector<Route> routes,
                                                            std::shared_ptr<Log> log) {
  const auto address = address_asked(options);
  if (!address) return address.error();
  const auto self = std::make_shared<std::weak_ptr<Machine>>();
  Route health;
  health.pattern = "/healthz";
  health.summary = "Máy chủ có đang phục vụ không";
  health.handler = [self](const HttpRequest&) {
    const auto machine = self->lock();
    const bool serving = machine != nullptr && !machine->stopping();
    return json_response(Json::object().set("status", serving ? "ok" : "stopping"), serving ? 200 : 503);
  };
  Route metrics;
  metrics.pattern = "/metrics";
  metrics.summary = "Số liệu vận hành cho Prometheus";
  metrics.handler = [self](const HttpRequest&) {
    const auto machine = self->lock();
    HttpResponse response = text_response(machine != nullptr ? machine->metrics_text() : std::string());
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
  };
  routes.push_back(std::move(health));
  routes.push_back(std::move(metrics));
  auto table = RouteTable::of(std::move(routes));
  if (!table) return table.error();
  const auto machine = std::make_shared<Machine>(options, std::move(*table), std::move(log));
  *self = machine;
  if (const Failure failure = machine->load_certificate()) return certificate_refusal(options, failure);
  if (const Failure failure = machine->listen(*address)) {
    return core::Refusal{
        "server.port",
        fmt::format("Không mở được cổng {} ở {} ({}). Có thể chương trình đang chạy ở cửa sổ khác; hãy "
                    "tắt nó hoặc chọn cổng khác, ví dụ --listen 127.0.0.1:8081.",
                    options.port, options.address, failure.message()),
        "port", ""};
  }
  return std::unique_ptr<HttpServer>(new HttpServer(machine));
}

HttpServer::HttpServer(std::shared_ptr<Machine> machine) : machine_(std::move(machine)) {}
HttpServer::~HttpServer() = default;
std::uint16_t HttpServer::port() const {
  return machine_->port();
}
std::string HttpServer::address() const {
  return machine_->shown_address();
}
bool HttpServer::run() {
  return machine_->run();
}
void HttpServer::stop() {
  machine_->stop();
}

}  // namespace thidua::platform
