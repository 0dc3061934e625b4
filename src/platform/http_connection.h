#pragma once
#include <memory>

#include "platform/http_shared.h"

namespace boost::asio {
class io_context;
}

namespace thidua::platform {

/// One connection: header, body, handler, answer, and again. Keeps itself alive while anything of it is under way.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
 public:
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;
  virtual ~HttpConnection() = default;
  virtual void start() = 0;
  /// The server stops: who waits for a request goes, who has one finishes it.
  virtual void stop() = 0;

  /// Takes over an accepted socket. `shared` must outlive `io`.
  static std::shared_ptr<HttpConnection> of(HttpShared& shared, boost::asio::io_context& io, int descriptor,
                                            bool version_6);

 protected:
  HttpConnection() = default;
};

}  // namespace thidua::platform
