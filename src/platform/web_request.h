#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/http.h"

/// The parts of HTTP that need no socket: what a request's first line and headers mean.
namespace thidua::platform {

struct RequestTarget {
  std::string path;
  std::vector<NameValue> query;
};

/// "/a%20b/?x=1&y" decoded once. Empty parts are dropped; ".", "..", "/" or "\" inside a part, control characters and
/// bytes that are no UTF-8 are refused (`http.path`), as is all that does not start with "/".
core::Outcome<RequestTarget> request_target(std::string_view raw);

/// Does `Host` name a server on this machine at that port ("localhost:8080", "[::1]:8080", "127.0.0.1" at port 80)?
/// A page of elsewhere whose name was pointed here (DNS rebinding) sends its own name.
bool host_is_ours(std::string_view host, std::uint16_t port);

/// Is the name of `Host`, without its port, one of these?
bool host_is_listed(std::string_view host, const std::vector<std::string>& names);
/// "127.0.0.1", "127.x.x.x", "::1".
bool is_loopback(std::string_view address);
/// The last address of X-Forwarded-For: what the proxy itself saw; before it anybody could write anything.
std::string forwarded_peer(std::string_view header, std::string_view otherwise);

bool changes_something(Method method);
/// Does a browser say that another site asks? Sec-Fetch-Site where it is sent, else Origin; neither: no browser.
bool from_other_site(std::optional<std::string> sec_fetch_site, std::optional<std::string> origin,
                     std::string_view host, bool secure = false);

/// Bytes from `first` up to and including `last` of a file.
struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  bool operator==(const ByteRange&) const = default;
};
/// `whole`: no range was asked, or one we may pass over (several parts, another unit, nonsense); `unsatisfiable`: 416.
struct RangeAsked {
  enum class Kind { whole, part, unsatisfiable };
  Kind kind = Kind::whole;
  ByteRange range;
};
RangeAsked range_asked(std::string_view header, std::uint64_t size);

/// Is one of the tags of If-None-Match this one (or "*")? Weak marks are passed over.
bool etag_listed(std::string_view header, std::string_view etag);

}  // namespace thidua::platform
