#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

#include "platform/http_test_support.h"

namespace thidua::platform::http_test {

std::string Answer::header(std::string_view name) const {
  const std::string start = "\r\n" + std::string(name) + ": ";
  const auto at = head.find(start);
  if (at == std::string::npos) return {};
  const auto begin = at + start.size();
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

Json Answer::json() const {
  const auto parsed = parse_json(body);
  EXPECT_TRUE(parsed.ok()) << head << body;
  return parsed.ok() ? *parsed : Json();
}

std::string Answer::problem_code() const {
  EXPECT_EQ(header("Content-Type"), "application/problem+json") << head;
  const Json problem = json();
  const Json* found = problem.find("code");
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

Client::Client(std::uint16_t port, int receive_buffer_bytes) : port_(port) {
  descriptor_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (receive_buffer_bytes > 0) {
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
  }
  ::sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(port);
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::sockaddr generic{};
  static_assert(sizeof generic == sizeof at);
  std::memcpy(&generic, &at, sizeof at);
  EXPECT_EQ(::connect(descriptor_, &generic, sizeof generic), 0);
}

Client::~Client() {
  ::close(descriptor_);
}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::finish_sending() {
  ::shutdown(descriptor_, SHUT_WR);
}

bool Client::receive() {
  ::pollfd ready{descriptor_, POLLIN, 0};
  const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(patience).count();
  if (::poll(&ready, 1, static_cast<int>(wait)) <= 0) {
    ADD_FAILURE() << "máy chủ không trả lời";
    return false;
  }
  std::string piece(65'536, '\0');
  const auto got = ::recv(descriptor_, piece.data(), piece.size(), 0);
  if (got <= 0) return false;
  buffer_.append(piece, 0, static_cast<std::size_t>(got));
  return true;
}

Answer Client::read(bool has_body) {
  Answer answer;
  while (buffer_.find("\r\n\r\n") == std::string::npos) {
    if (!receive()) return answer;
  }
  const auto end = buffer_.find("\r\n\r\n") + 4;
  answer.head = buffer_.substr(0, end);
  buffer_.erase(0, end);
  answer.status = std::stoi(answer.head.substr(9, 3));
  const std::string length = answer.header("Content-Length");
  const std::size_t wanted = length.empty() || !has_body ? 0 : static_cast<std::size_t>(std::stoul(length));
  while (buffer_.size() < wanted) {
    if (!receive()) return {};
  }
  answer.body = buffer_.substr(0, wanted);
  buffer_.erase(0, wanted);
  return answer;
}

std::optional<std::string> Client::read_to_end() {
  while (receive()) {
  }
  char extra = 0;
  if (::recv(descriptor_, &extra, 1, MSG_DONTWAIT) > 0) return std::nullopt;
  return std::exchange(buffer_, {});
}

bool Client::closed_by_server() {
  return read_to_end() == "";
}

std::string Client::request(std::string_view method, std::string_view path, std::string_view more_headers) const {
  std::string text(method);
  text.append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port_)).append("\r\n");
  return text.append(more_headers).append("\r\n");
}

Answer Client::get(std::string_view path, std::string_view more_headers) {
  send(request("GET", path, more_headers));
  return read();
}

Answer Client::ask(std::string_view method, std::string_view path, std::string_view body,
                   std::string_view more_headers) {
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  send(request(method, path, std::string(more_headers) + length) + std::string(body));
  return read(method != "HEAD");
}

Running::Running(std::vector<Route> routes, HttpOptions options) {
  options.port = 0;
  auto opened = HttpServer::open(options, std::move(routes), Log::silent());
  EXPECT_TRUE(opened.ok()) << (opened.ok() ? std::string() : core::to_text(opened.error()));
  server = std::move(opened.value());
  result_ = std::async(std::launch::async, [this] { return server->run(); });
}

Running::~Running() {
  if (result_.valid()) stop();
}

bool Running::stop() {
  server->stop();
  return wait();
}

bool Running::wait() {
  if (result_.wait_for(patience) != std::future_status::ready) {
    ADD_FAILURE() << "máy chủ không dừng";
  }
  return result_.get();
}

Answer Running::get(std::string_view path, std::string_view more_headers) const {
  return Client(port()).get(path, more_headers);
}

struct Gate::State {
  std::mutex mutex;
  std::condition_variable changed;
  int waiting = 0;
  bool is_open = false;
};

std::shared_ptr<Gate::State> Gate::make() {
  return std::make_shared<State>();
}

void Gate::wait() {
  const auto state = state_;
  std::unique_lock lock(state->mutex);
  ++state->waiting;
  state->changed.notify_all();
  state->changed.wait_for(lock, patience, [&] { return state->is_open; });
}

void Gate::open() {
  const std::lock_guard lock(state_->mutex);
  state_->is_open = true;
  state_->changed.notify_all();
}

bool Gate::reached(int count) const {
  std::unique_lock lock(state_->mutex);
  return state_->changed.wait_for(lock, patience, [&] { return state_->waiting >= count; });
}

Route route(Method method, std::string pattern, std::function<HttpResponse(const HttpRequest&)> handler, Pool pool) {
  Route one;
  one.method = method;
  one.pattern = std::move(pattern);
  one.pool = pool;
  one.handler = std::move(handler);
  return one;
}

Route text_route(std::string pattern, std::string text) {
  return route(Method::get, std::move(pattern), [text](const HttpRequest&) { return text_response(text); });
}

}  // namespace thidua::platform::http_test
