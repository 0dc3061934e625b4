// Reads requests and writes answers with Beast. Callbacks, no coroutines: g++ 12.2 miscompiles those.
#include "platform/http_connection.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>

#include "platform/clock.h"
#include "platform/web_answer.h"
#include "platform/web_refusals.h"
#include "platform/web_request.h"

namespace thidua::platform {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = net::ip::tcp;
using Failure = boost::system::error_code;
using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::seconds;

/// What is read and thrown away after an answer that ends a connection, so that the other side still gets it.
constexpr std::size_t drained_bytes_max = 8'000'000;
constexpr seconds drain_time_max{5};
constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

bool is_parse_failure(Failure failure) {
  return failure.category() == http::make_error_code(http::error::bad_method).category() &&
         failure != http::error::end_of_stream && failure != http::error::partial_message;
}

std::optional<Method> method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
      return Method::get;
    case http::verb::head:
      return Method::head;
    case http::verb::post:
      return Method::post;
    case http::verb::put:
      return Method::put;
    case http::verb::patch:
      return Method::patch;
    case http::verb::delete_:
      return Method::remove;
    case http::verb::options:
      return Method::options;
    default:
      return std::nullopt;
  }
}

/// A socket, with TLS around it where the server has a certificate.
class Stream {
 public:
  using executor_type = beast::tcp_stream::executor_type;
  Stream(Tcp::socket socket, net::ssl::context* context) : plain_(std::move(socket)) {
    if (context != nullptr) tls_.emplace(plain_, *context);
  }
  executor_type get_executor() { return plain_.get_executor(); }
  Tcp::socket& socket() { return plain_.socket(); }
  void expires_after(seconds time) { plain_.expires_after(time); }
  void expires_at(SteadyTime time) { plain_.expires_at(time); }
  void expires_never() { plain_.expires_never(); }
  void close() { plain_.close(); }
  bool is_tls() const { return tls_.has_value(); }

  template <class Handler>
  void async_handshake(Handler&& handler) {
    tls_->async_handshake(net::ssl::stream_base::server, std::forward<Handler>(handler));
  }
  template <class Buffers, class Handler>
  void async_read_some(const Buffers& buffers, Handler&& handler) {
    if (tls_)
      tls_->async_read_some(buffers, std::forward<Handler>(handler));
    else
      plain_.async_read_some(buffers, std::forward<Handler>(handler));
  }
  template <class Buffers, class Handler>
  void async_write_some(const Buffers& buffers, Handler&& handler) {
    if (tls_)
      tls_->async_write_some(buffers, std::forward<Handler>(handler));
    else
      plain_.async_write_some(buffers, std::forward<Handler>(handler));
  }

 private:
  beast::tcp_stream plain_;
  std::optional<net::ssl::stream<beast::tcp_stream&>> tls_;
};

/// One connection: header, body, handler, answer, and again. All its functions run on its strand.
class Session final : public HttpConnection {
 public:
  Session(HttpShared& all, Tcp::socket socket) : shared(all), stream_(std::move(socket), all.tls.get()) {
    Failure ignored;
    const auto other = stream_.socket().remote_endpoint(ignored);
    peer_ = ignored ? std::string() : other.address().to_string();
    stream_.socket().set_option(Tcp::no_delay(true), ignored);
  }
  ~Session() override {
    remove_upload();
    shared.leave(this);
  }

  void start() override {
    net::dispatch(stream_.get_executor(), [self = self()] { self->begin(); });
  }
  void stop() override {
    net::post(stream_.get_executor(), [self = self()] {
      if (self->idle_) self->stream_.close();
    });
  }

 private:
  using HeaderParser = http::request_parser<http::empty_body>;
  using TextParser = http::request_parser<http::string_body>;
  using FileParser = http::request_parser<http::file_body>;

  std::shared_ptr<Session> self() { return std::static_pointer_cast<Session>(shared_from_this()); }
  template <class... Arguments>
  auto then(void (Session::*next)(Arguments...)) {
    return beast::bind_front_handler(next, self());
  }

  void begin();
  void on_handshake(Failure failure);
  void next_request();
  void on_first_bytes(Failure failure, std::size_t count);
  void read_header();
  void on_header(Failure failure, std::size_t count);
  std::optional<HttpResponse> refuse_header();
  std::optional<HttpResponse> refuse_route();
  void hear_proxy();
  void begin_body();
  void on_continue(Failure failure, std::size_t count);
  void open_body();
  bool open_upload();
  void read_body();
  void on_body(Failure failure, std::size_t count);
  std::uint64_t body_bytes_max() const { return static_cast<std::uint64_t>(found_.route->body_bytes_max); }
  bool body_done() const { return text_ ? text_->is_done() : file_->is_done(); }
  void take_body();
  void dispatch();
  void answer(const HttpResponse& response, bool keep_alive);
  void send(WebAnswer ready);
  void write_on();
  void on_written(Failure failure, std::size_t count);
  void finish_request();
  void drain();
  void on_drained(Failure failure, std::size_t count);
  AnswerTerms terms(bool keep_alive) const;
  std::optional<std::string> only_header(std::string_view name) const;
  void remove_upload();

  HttpShared& shared;
  Stream stream_;
  beast::flat_buffer buffer_{shared.options.header_bytes_max + 65'536};
  std::string peer_;
  bool idle_ = false;

  // Of the request at hand.
  std::optional<HeaderParser> header_;
  std::optional<TextParser> text_;
  std::optional<FileParser> file_;
  HttpRequest request_;
  RouteTable::Found found_;
  std::size_t metrics_at_ = 0;
  bool only_head_ = false;
  bool keep_alive_ = true;
  bool wholly_read_ = false;
  SteadyTime started_;
  SteadyTime deadline_;
  WebAnswer answer_;
  std::size_t sent_ = 0;  // of answer_.bytes
  std::size_t drained_ = 0;
};

void Session::begin() {
  if (!stream_.is_tls()) return next_request();
  stream_.expires_after(seconds(shared.options.header_seconds_max));
  stream_.async_handshake(then(&Session::on_handshake));
}

void Session::on_handshake(Failure failure) {
  failure ? stream_.close() : next_request();
}

void Session::next_request() {
  remove_upload();
  header_.emplace();
  header_->header_limit(static_cast<std::uint32_t>(shared.options.header_bytes_max));
  header_->body_limit(boost::none);  // each route has its own, asked once the route is known
  text_.reset();
  file_.reset();
  request_ = {};
  found_ = {};
  metrics_at_ = shared.table.routes().size();
  only_head_ = false;
  keep_alive_ = true;
  wholly_read_ = false;
  if (shared.stopping) return stream_.close();
  if (buffer_.size() > 0) return read_header();
  idle_ = true;
  stream_.expires_after(seconds(shared.options.idle_seconds_max));
  stream_.async_read_some(buffer_.prepare(4096), then(&Session::on_first_bytes));
}

void Session::on_first_bytes(Failure failure, std::size_t count) {
  idle_ = false;
  if (failure) return stream_.close();
  buffer_.commit(count);
  read_header();
}

void Session::read_header() {
  started_ = std::chrono::steady_clock::now();
  stream_.expires_after(seconds(shared.options.header_seconds_max));
  http::async_read_header(stream_, buffer_, *header_, then(&Session::on_header));
}

void Session::on_header(Failure failure, std::size_t) {
  request_.request_id = shared.next_request_id();
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow) {
    return answer(refused::header_too_large(), false);
  }
  if (failure) return is_parse_failure(failure) ? answer(refused::malformed(), false) : stream_.close();
  // A refusal leaves a body unread; then this connection cannot be used further.
  if (const auto refusal = refuse_header()) return answer(*refusal, keep_alive_ && header_->is_done());
  begin_body();
}

/// The value of a header that may stand once only; nullopt where it is missing or stands more often.
std::optional<std::string> Session::only_header(std::string_view name) const {
  const auto& fields = header_->get();
  const auto range = fields.equal_range(beast::string_view(name.data(), name.size()));
  if (range.first == range.second || std::next(range.first) != range.second) return std::nullopt;
  return std::string(range.first->value());
}

std::optional<HttpResponse> Session::refuse_header() {
  const auto& fields = header_->get();
  const auto method = method_of(fields.method());
  const auto version = fields.version();
  const auto encoding = fields.find(http::field::transfer_encoding);
  const bool odd_encoding = encoding != fields.end() && !beast::iequals(encoding->value(), "chunked");
  if (!method || (version != 10 && version != 11) || odd_encoding) {
    keep_alive_ = false;
    return refused::malformed();
  }
  keep_alive_ = fields.keep_alive();
  only_head_ = *method == Method::head;
  request_.method = *method;
  request_.peer = peer_;
  for (const auto& field : fields) {
    std::string name(field.name_string());
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    request_.headers.push_back({std::move(name), std::string(field.value())});
  }
  request_.secure = stream_.is_tls();
  if (shared.options.behind_proxy) hear_proxy();
  const auto host = only_header("Host");
  if (!host || !(host_is_ours(*host, shared.port) || host_is_listed(*host, shared.options.hosts)))
    return refused::host();
  if (changes_something(*method) &&
      from_other_site(request_.header("sec-fetch-site"), request_.header("origin"), *host, request_.secure)) {
    return refused::other_site();
  }
  return refuse_route();
}

/// What a proxy of ours says of the other side. From elsewhere the same words are worth nothing.
void Session::hear_proxy() {
  const auto& trusted = shared.options.proxies;
  if (!is_loopback(peer_) && std::find(trusted.begin(), trusted.end(), peer_) == trusted.end()) return;
  request_.secure = request_.header("x-forwarded-proto").value_or("https") != "http";
  request_.peer = forwarded_peer(request_.header("x-forwarded-for").value_or(""), peer_);
}

std::optional<HttpResponse> Session::refuse_route() {
  const auto raw = header_->get().target();
  auto target = request_target({raw.data(), raw.size()});
  if (!target) return problem_response(400, target.error());
  request_.path = std::move(target->path);
  request_.query = std::move(target->query);
  found_ = shared.table.find(request_.method, request_.path);
  if (found_.allowed.empty() && shared.otherwise.handler && (only_head_ || request_.method == Method::get))
    found_.route = &shared.otherwise;
  else if (found_.allowed.empty())
    return refused::not_found();
  if (found_.route == nullptr) return refused::method(request_.method, found_.allowed);
  if (found_.route != &shared.otherwise) metrics_at_ = found_.index;
  request_.parameters = std::move(found_.parameters);
  if (only_head_) request_.method = Method::get;
  const auto length = header_->content_length();
  if (length && *length > body_bytes_max()) return refused::too_large(found_.route->body_bytes_max);
  return std::nullopt;
}

void Session::begin_body() {
  const auto expect = header_->get().find(http::field::expect);
  if (expect == header_->get().end() || header_->is_done()) return open_body();
  if (!beast::iequals(expect->value(), "100-continue")) return answer(refused::expectation(), false);
  stream_.expires_after(seconds(shared.options.write_seconds_max));
  net::async_write(stream_, net::buffer(continue_line), then(&Session::on_continue));
}

void Session::on_continue(Failure failure, std::size_t) {
  failure ? stream_.close() : open_body();
}

void Session::open_body() {
  if (found_.route->upload) {
    file_.emplace(std::move(*header_));
    file_->body_limit(body_bytes_max());
    if (!open_upload()) return answer(refused::no_upload_space(), false);
  } else {
    text_.emplace(std::move(*header_));
    text_->body_limit(body_bytes_max());
  }
  deadline_ = std::chrono::steady_clock::now() + 20 * seconds(shared.options.body_seconds_max);
  body_done() ? take_body() : read_body();
}

bool Session::open_upload() {
  std::error_code no_folder;
  auto folder = shared.options.upload_folder;
  if (folder.empty()) folder = std::filesystem::temp_directory_path(no_folder);
  const auto path = folder / fmt::format("thidua-{}-{}.gui-len", ::getpid(), request_.request_id);
  Failure failure;
  file_->get().body().open(path.c_str(), beast::file_mode::write_new, failure);
  if (!failure) {
    request_.upload = path;
    return true;
  }
  shared.log->write(LogLevel::error, "không tạo được tệp tạm", {{"error", failure.message()}}, request_.request_id);
  return false;
}

void Session::read_body() {
  const auto pause = std::chrono::steady_clock::now() + seconds(shared.options.body_seconds_max);
  stream_.expires_at(std::min(pause, deadline_));
  if (text_) {
    http::async_read_some(stream_, buffer_, *text_, then(&Session::on_body));
  } else {
    http::async_read_some(stream_, buffer_, *file_, then(&Session::on_body));
  }
}

void Session::on_body(Failure failure, std::size_t) {
  if (failure == http::error::body_limit) return answer(refused::too_large(found_.route->body_bytes_max), false);
  if (failure == boost::system::errc::no_space_on_device) return answer(refused::no_upload_space(), false);
  if (failure) return is_parse_failure(failure) ? answer(refused::malformed(), false) : stream_.close();
  body_done() ? take_body() : read_body();
}

void Session::take_body() {
  wholly_read_ = true;
  if (text_) {
    request_.body = std::move(text_->get().body());
    request_.body_bytes = static_cast<std::int64_t>(request_.body.size());
  } else {
    Failure unknown_size;
    request_.body_bytes = static_cast<std::int64_t>(file_->get().body().file().size(unknown_size));
    file_->get().body().close();
  }
  dispatch();
}

void Session::dispatch() {
  stream_.expires_never();
  const Route* route = found_.route;
  // The guard keeps the threads of the io context waiting while only a pool works for this connection.
  auto job = [self = self(), route, guard = net::make_work_guard(stream_.get_executor())]() mutable {
    HttpResponse response;
    try {
      response = route->handler(self->request_);
    } catch (const std::exception& failure) {
      self->shared.log->write(LogLevel::error, "trình xử lý gặp lỗi",
                              {{"route", route->pattern}, {"error", failure.what()}}, self->request_.request_id);
      response = refused::internal(self->request_.request_id);
    }
    auto ready = std::make_shared<WebAnswer>(web_answer(response, self->terms(self->keep_alive_)));
    Session& session = *self;
    net::post(session.stream_.get_executor(), [self = std::move(self), ready] { self->send(std::move(*ready)); });
  };
  if (route != &shared.otherwise && found_.index + own_routes_count >= shared.table.routes().size()) return job();
  if (shared.pool(route->pool).post(std::move(job))) return;
  ++shared.refused_busy_count;
  answer(refused::busy(), keep_alive_);
}

AnswerTerms Session::terms(bool keep_alive) const {
  AnswerTerms terms;
  terms.only_head = only_head_;
  terms.keep_alive = keep_alive && !shared.stopping;
  terms.request_id = request_.request_id;
  terms.now = now();
  if (request_.method == Method::get) {
    terms.range = request_.header("range");
    terms.if_range = request_.header("if-range");
    terms.if_none_match = request_.header("if-none-match");
  }
  return terms;
}

void Session::answer(const HttpResponse& response, bool keep_alive) {
  send(web_answer(response, terms(keep_alive)));
}

void Session::send(WebAnswer ready) {
  answer_ = std::move(ready);
  sent_ = 0;
  // A reader slower than a kilobyte a second is not one.
  const auto size = answer_.bytes.size() + answer_.file_left;
  deadline_ = std::chrono::steady_clock::now() + 2 * seconds(shared.options.write_seconds_max) + seconds(size / 1024);
  write_on();
}

void Session::write_on() {
  if (sent_ == answer_.bytes.size()) {
    if (answer_.file_left == 0) return finish_request();
    if (!answer_.read_on()) return stream_.close();
    sent_ = 0;
  }
  const auto pause = std::chrono::steady_clock::now() + seconds(shared.options.write_seconds_max);
  stream_.expires_at(std::min(pause, deadline_));
  stream_.async_write_some(net::buffer(answer_.bytes.data() + sent_, answer_.bytes.size() - sent_),
                           then(&Session::on_written));
}

void Session::on_written(Failure failure, std::size_t count) {
  if (failure) return stream_.close();
  sent_ += count;
  write_on();
}

void Session::finish_request() {
  const auto spent = std::chrono::steady_clock::now() - started_;
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
  shared.metrics.count(metrics_at_, answer_.status, microseconds);
  shared.log->write(answer_.status >= 500 ? LogLevel::warning : LogLevel::debug, "yêu cầu",
                    {{"method", code(request_.method)},
                     {"route", found_.route != nullptr ? std::string_view(found_.route->pattern) : "-"},
                     {"status", std::int64_t{answer_.status}},
                     {"microseconds", std::int64_t{microseconds}}},
                    request_.request_id);
  const bool keep_alive = answer_.keep_alive;
  answer_ = {};
  if (keep_alive) return next_request();
  wholly_read_&& buffer_.size() == 0 ? stream_.close() : drain();
}

/// Closing while bytes are unread would reset the connection and lose the answer on its way.
void Session::drain() {
  Failure ignored;
  stream_.socket().shutdown(Tcp::socket::shutdown_send, ignored);
  deadline_ = std::chrono::steady_clock::now() + drain_time_max;
  drained_ = 0;
  on_drained({}, 0);
}

void Session::on_drained(Failure failure, std::size_t count) {
  drained_ += count;
  if (failure || drained_ > drained_bytes_max) return stream_.close();
  buffer_.clear();
  stream_.expires_at(deadline_);
  stream_.async_read_some(buffer_.prepare(16'384), then(&Session::on_drained));
}

void Session::remove_upload() {
  if (request_.upload.empty()) return;
  std::error_code ignored;
  std::filesystem::remove(request_.upload, ignored);
  request_.upload.clear();
}

}  // namespace

std::shared_ptr<HttpConnection> HttpConnection::of(HttpShared& shared, net::io_context& io, int descriptor,
                                                   bool version_6) {
  Tcp::socket socket(net::make_strand(io), version_6 ? Tcp::v6() : Tcp::v4(), descriptor);
  return std::make_shared<Session>(shared, std::move(socket));
}

}  // namespace thidua::platform
