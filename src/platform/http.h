#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/json.h"
#include "platform/log.h"

/// The HTTP server. Handlers are plain synchronous functions that run on bounded pools; they may use the database.
namespace thidua::platform {

enum class Method { get, head, post, put, patch, remove, options };
/// "GET"; `remove` is "DELETE".
std::string_view code(Method method);

struct NameValue {
  std::string name;
  std::string value;
  bool operator==(const NameValue&) const = default;
};

/// What a handler is given. Everything is decoded and valid UTF-8 (headers: as sent).
struct HttpRequest {
  Method method = Method::get;        // HEAD arrives as get
  std::string path;                   // "/pacts/2025": decoded, without ".." or empty parts
  std::vector<NameValue> query;       // in order, decoded
  std::vector<NameValue> headers;     // names in lower case
  std::vector<NameValue> parameters;  // {year} of the pattern
  std::string body;                   // empty for uploads
  std::filesystem::path upload;       // where Route::upload: the body on disk; removed after the handler unless moved
  std::int64_t body_bytes = 0;
  std::string request_id;
  std::string peer;     // address of the other side
  bool secure = false;  // came over TLS, to us or to the proxy before us

  std::optional<std::string> query_value(std::string_view name) const;
  std::optional<std::string> header(std::string_view lower_case_name) const;
  /// Empty where the pattern has no such parameter.
  std::string parameter(std::string_view name) const;
};

/// What a handler answers. Security headers, length, date and request id are added by the server.
struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::filesystem::path file;      // streamed instead of `body` where not empty; answers Range
  std::vector<NameValue> headers;  // an "ETag" here answers If-None-Match and If-Range
};

HttpResponse json_response(const Json& json, int status = 200);
HttpResponse html_response(std::string page, int status = 200);
HttpResponse text_response(std::string text, int status = 200);
/// Bytes or a file to be saved under `download_name` (any Vietnamese name).
HttpResponse download_response(std::string body, std::string content_type, std::string_view download_name);
HttpResponse file_response(std::filesystem::path file, std::string content_type, std::string_view download_name = {});
HttpResponse redirect_response(std::string_view path);
/// RFC 9457: type, title, status, code, detail, field, place; with several refusals also `errors`.
HttpResponse problem_response(int status, const core::Refusal& refusal);
HttpResponse problem_response(int status, const core::Refusals& refusals);
/// With further members (an object) beside the usual ones.
HttpResponse problem_response(int status, const core::Refusal& refusal, const Json& more);

/// Which workers run a handler: short reads and writes; reports, imports and documents; password hashing.
enum class Pool { fast, slow, crypto };

/// One line of the route table, which feeds the router and the description of the interface.
struct Route {
  Method method = Method::get;
  std::string pattern;  // "/pacts/{year}"
  Pool pool = Pool::fast;
  std::int64_t body_bytes_max = 256'000;
  bool upload = false;              // the raw body goes to a file on disk
  std::string summary;              // one Vietnamese sentence
  std::string permission;           // what the user must be allowed; empty = nothing
  bool signed_in = false;           // somebody must have signed in
  std::vector<std::string> errors;  // codes of refusals
  Json in;                          // schema of the body, null where there is none
  Json out;
  std::function<HttpResponse(const HttpRequest&)> handler;
};

/// All times in seconds.
struct HttpOptions {
  std::string address = "127.0.0.1";  // other than loopback only with a certificate or behind a proxy
  std::uint16_t port = 8080;          // 0 = any free one
  int io_threads = 1;
  int fast_threads = 8, slow_threads = 2, crypto_threads = 1;
  std::size_t fast_queue_max = 256, slow_queue_max = 32, crypto_queue_max = 16;
  std::size_t connections_max = 1000;
  std::size_t header_bytes_max = 16'384;
  int idle_seconds_max = 60;                       // between two requests
  int header_seconds_max = 10;                     // from the first byte to the end of the header
  int body_seconds_max = 30;                       // without a byte of the body; all of it: twenty times that
  int write_seconds_max = 30;                      // without the other side taking a byte
  int stop_seconds_max = 20;                       // for requests in progress
  bool stop_on_signals = false;                    // SIGTERM, SIGINT; a second one stops at once
  std::filesystem::path upload_folder;             // empty = the system's temporary folder
  std::vector<std::string> hosts;                  // names this server is called by, besides those of this machine
  std::filesystem::path tls_certificate, tls_key;  // PEM; both or neither
  bool behind_proxy = false;                       // X-Forwarded-Proto and -For are heard, from loopback addresses …
  std::vector<std::string> proxies;                // … and from these
  /// Answers GET where no route has the path; on the fast pool. None: 404.
  std::function<HttpResponse(const HttpRequest&)> otherwise;
};

/// Serves the routes, and /healthz and /metrics by itself.
///
/// Guards  loopback addresses only, unless with a certificate or behind a proxy; `Host` must name this server (against
///         DNS rebinding); what changes something must come from our own page or from no browser at all (`Origin`,
///         `Sec-Fetch-Site`).
/// Errors  refusals are problem+json with a code: `http.malformed`, `http.host`, `http.path`, `http.not_found`,
///         `http.method`, `http.other_site`, `http.too_large`, `http.header_too_large`, `http.busy`,
///         `http.internal`.
class HttpServer {
 public:
  /// Binds and listens. `server.address`, `server.port`, `server.tls`, `server.route` (two routes answer the same
  /// request).
  static core::Outcome<std::unique_ptr<HttpServer>> open(const HttpOptions& options, std::vector<Route> routes,
                                                         std::shared_ptr<Log> log);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  /// Waits for handlers that still run.
  ~HttpServer();

  std::uint16_t port() const;
  /// "http://127.0.0.1:8080"
  std::string address() const;
  /// Serves until stop() or a signal, then finishes requests in progress. False: stop_seconds_max was not enough and
  /// connections were cut; a handler may still be running, so a program that must end leaves without waiting for it.
  bool run();
  /// From any thread, also more than once.
  void stop();

 private:
  class Machine;
  explicit HttpServer(std::shared_ptr<Machine> machine);
  std::shared_ptr<Machine> machine_;
};

}  // namespace thidua::platform
