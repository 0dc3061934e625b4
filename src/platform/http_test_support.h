#pragma once
#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http.h"

/// For tests of the server alone: a server on a free port, and a client that speaks HTTP byte by byte.
namespace thidua::platform::http_test {

/// Far longer than anything here takes; only a hang gets this far.
constexpr std::chrono::seconds patience{30};

struct Answer {
  int status = 0;  // 0: the connection ended, or nothing came in time
  std::string head;
  std::string body;
  std::string header(std::string_view name) const;
  Json json() const;
  std::string problem_code() const;
};

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer_bytes = 0);
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client();
  /// False: the other side has closed.
  bool send(std::string_view bytes);
  /// Says that nothing more comes; answers can still be read.
  void finish_sending();
  /// The next answer; `has_body` false after HEAD.
  Answer read(bool has_body = true);
  /// Everything until the other side closes; nullopt where it does not.
  std::optional<std::string> read_to_end();
  bool closed_by_server();
  Answer get(std::string_view path, std::string_view more_headers = {});
  Answer ask(std::string_view method, std::string_view path, std::string_view body, std::string_view more_headers = {});
  std::string request(std::string_view method, std::string_view path, std::string_view more_headers = {}) const;

 private:
  bool receive();
  int descriptor_ = -1;
  std::uint16_t port_ = 0;
  std::string buffer_;
};

class Running {
 public:
  explicit Running(std::vector<Route> routes, HttpOptions options = {});
  ~Running();
  std::uint16_t port() const { return server->port(); }
  /// Asks it to stop and waits for run().
  bool stop();
  /// Waits for run() to end by itself.
  bool wait();
  Answer get(std::string_view path, std::string_view more_headers = {}) const;

  std::unique_ptr<HttpServer> server;

 private:
  std::future<bool> result_;
};

/// A handler holds on until let go: for requests "in progress" without a clock.
class Gate {
 public:
  void wait();
  void open();
  /// Until so many wait.
  bool reached(int count) const;

 private:
  struct State;
  std::shared_ptr<State> state_ = make();
  static std::shared_ptr<State> make();
};

Route route(Method method, std::string pattern, std::function<HttpResponse(const HttpRequest&)> handler,
            Pool pool = Pool::fast);
/// GET `pattern` answers with `text`.
Route text_route(std::string pattern, std::string text);

}  // namespace thidua::platform::http_test
