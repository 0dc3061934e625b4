#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "platform/clock.h"
#include "platform/http.h"
#include "server/commands.h"
#include "server/site.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

/// "127.0.0.1:8080", "[::1]:8080", "localhost:0".
core::Outcome<platform::HttpOptions> http_options(const std::string& listen) {
  platform::HttpOptions options;
  const auto colon = listen.rfind(':');
  unsigned port = 0;
  const char* const end = listen.data() + listen.size();
  const auto parsed = colon == std::string::npos ? std::from_chars_result{end, std::errc::invalid_argument}
                                                 : std::from_chars(listen.data() + colon + 1, end, port);
  if (parsed.ec != std::errc{} || parsed.ptr != end || port > 65535)
    return core::Refusal{"serve.listen", "Địa chỉ phải có dạng 127.0.0.1:8080.", "listen", {}};
  options.address = listen.substr(0, colon);
  if (options.address.starts_with('[') && options.address.ends_with(']'))
    options.address = options.address.substr(1, options.address.size() - 2);
  options.port = static_cast<std::uint16_t>(port);
  options.stop_on_signals = true;
  return options;
}

}  // namespace

int serve_command(const CommonOptions& common, const ServeOptions& options) {
  auto http = http_options(options.listen);
  if (!http) return refuse(http.error());
  auto context = open_installation(common);
  if (!context) return refuse(context.error());
  const auto log = platform::Log::to_stderr(platform::LogLevel::info, platform::now);
  const Site site(**context, platform::now, log);
  auto server = platform::HttpServer::open(*http, site.routes(), log);
  if (!server) return refuse(server.error());
  say("Đang mở trang tại " + (*server)->address() + " – bấm Ctrl+C để dừng.");
  std::fflush(stdout);
  if (!(*server)->run()) {
    say("Đã dừng; một số yêu cầu đang dở đã bị cắt.");
    std::_Exit(exit_done);
  }
  say("Đã dừng.");
  return exit_done;
}

}  // namespace thidua::server
