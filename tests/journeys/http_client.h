#pragma once
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/clock.h"
#include "platform/http.h"
#include "platform/json.h"
#include "server/context.h"
#include "server/site.h"
#include "server/web_page.h"

namespace thidua::journeys {

struct HttpAnswer {
  int status = 0;
  std::string head;
  std::string body;
  platform::Json json() const {
    auto parsed = platform::parse_json(body, {64'000'000, 64});
    return parsed ? *std::move(parsed) : platform::Json();
  }
  std::string text(std::string_view member) const {
    const platform::Json whole = json();
    const platform::Json* found = whole.find(member);
    return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
  }
  /// Of the first header of that name (as the server writes it).
  std::string header(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 4;
    return head.substr(begin, head.find('\r', begin) - begin);
  }
};

struct HttpQuestion {
  std::string method = "GET";
  std::string path{};
  std::string body{};
  std::string host = "127.0.0.1";
  std::vector<std::pair<std::string, std::string>> headers{};
};

/// One request over a connection of its own; the plainest client there is.
inline HttpAnswer http_ask(std::uint16_t port, const HttpQuestion& question) {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot connect");
  std::string asked = question.method + " " + question.path + " HTTP/1.1\r\nHost: " + question.host + ":" +
                      std::to_string(port) + "\r\nConnection: close\r\n";
  for (const auto& [name, value] : question.headers) asked += name + ": " + value + "\r\n";
  if (!question.body.empty() || question.method != "GET")
    asked += "Content-Length: " + std::to_string(question.body.size()) + "\r\n";
  asked += "\r\n" + question.body;
  for (std::size_t sent = 0; sent < asked.size();) {
    const ssize_t count = ::send(connection, asked.data() + sent, asked.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) break;
    sent += static_cast<std::size_t>(count);
  }
  std::string all;
  char buffer[16384];
  for (ssize_t count = 0; (count = ::recv(connection, buffer, sizeof buffer, 0)) > 0;)
    all.append(buffer, static_cast<std::size_t>(count));
  ::close(connection);
  HttpAnswer answer;
  if (all.size() > 12) answer.status = std::atoi(all.c_str() + 9);
  if (const auto end = all.find("\r\n\r\n"); end != std::string::npos) {
    answer.head = all.substr(0, end + 2);
    answer.body = all.substr(end + 4);
  }
  return answer;
}

/// The whole server on a free port, over one installation.
class RunningSite {
 public:
  /// `more`: makes routes of the test's own.
  explicit RunningSite(const server::CommonOptions& common, platform::HttpOptions options = {},
                       const std::function<platform::Route(server::Context&)>& more = {}) {
    auto opened = server::open_installation(common);
    if (!opened) throw std::runtime_error(opened.error().message);
    context_ = std::move(opened).value();
    site_ = std::make_unique<server::Site>(*context_, platform::now, platform::Log::silent());
    options.port = 0;
    options.otherwise = server::page_answers(server::embedded_page());
    auto routes = site_->routes();
    if (more) routes.push_back(more(*context_));
    auto listening = platform::HttpServer::open(options, std::move(routes), platform::Log::silent());
    if (!listening) throw std::runtime_error(listening.error().message);
    server_ = std::move(listening).value();
    serving_ = std::thread([this] { server_->run(); });
  }
  ~RunningSite() {
    server_->stop();
    serving_.join();
  }
  RunningSite(const RunningSite&) = delete;
  RunningSite& operator=(const RunningSite&) = delete;

  std::uint16_t port() const { return server_->port(); }
  const server::Site& site() const { return *site_; }
  server::Context& context() { return *context_; }

 private:
  std::unique_ptr<server::Context> context_;
  std::unique_ptr<server::Site> site_;
  std::unique_ptr<platform::HttpServer> server_;
  std::thread serving_;
};

/// A browser of one person: keeps the cookie and the word changes carry.
class Browser {
 public:
  explicit Browser(std::uint16_t port) : port_(port) {}

  HttpAnswer sign_in(const std::string& login, const std::string& password) {
    const auto asked = platform::Json::object().set("login", login).set("password", password);
    HttpAnswer answer = ask("POST", "/api/v1/session", to_text(asked));
    if (answer.status != 200) return answer;
    const std::string set = answer.header("Set-Cookie");
    cookie = set.substr(0, set.find(';'));
    csrf = answer.text("csrf");
    return answer;
  }
  HttpAnswer get(const std::string& path) const { return ask("GET", path, ""); }
  HttpAnswer ask(const std::string& method, const std::string& path, const std::string& body,
                 std::vector<std::pair<std::string, std::string>> headers = {}) const {
    if (!cookie.empty()) headers.emplace_back("Cookie", cookie);
    if (!csrf.empty()) headers.emplace_back("X-Thidua-Csrf", csrf);
    return http_ask(port_, {method, path, body, "127.0.0.1", headers});
  }

  std::string cookie;  // "thidua_session=…"
  std::string csrf;

 private:
  std::uint16_t port_ = 0;
};

}  // namespace thidua::journeys
