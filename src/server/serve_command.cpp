#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "access/io/sessions.h"
#include "platform/clock.h"
#include "platform/http.h"
#include "platform/web_request.h"
#include "server/commands.h"
#include "server/law_folder.h"
#include "server/openapi.h"
#include "server/site.h"
#include "server/terminal.h"
#include "server/web_page.h"
#include "system/files.h"

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

bool leaves_this_machine(const platform::HttpOptions& http) {
  return http.behind_proxy || !(http.address == "localhost" || platform::is_loopback(http.address));
}

/// Who can reach the server from elsewhere must not find a door whose key everybody knows, nor a name nobody checks.
std::optional<core::Refusal> refusal_to_serve(Context& context, const platform::HttpOptions& http) {
  if (!leaves_this_machine(http)) return std::nullopt;
  if (read(context, [](platform::Connection& db) { return access::demo_passwords_exist(db); }))
    return core::Refusal{"serve.demo",
                         "Cơ sở dữ liệu này có tài khoản mẫu, mật khẩu ai cũng biết, nên chỉ mở trên chính máy này "
                         "(127.0.0.1). Hãy dùng cơ sở dữ liệu khác, hoặc cấp lại mật khẩu từng tài khoản mẫu: thidua "
                         "user passwd TÊN.",
                         "listen",
                         {}};
  if (http.hosts.empty())
    return core::Refusal{"serve.host",
                         "Hãy ghi tên mà người dùng gõ để mở trang, ví dụ --host thidua.so-xay-dung.example; yêu cầu "
                         "mang tên khác sẽ bị từ chối.",
                         "host",
                         {}};
  return std::nullopt;
}

/// THIDUA_WEB names another pack of the page, while developing; `bytes` holds it then.
core::Outcome<std::string_view> page_pack(std::string& bytes) {
  const char* const file = std::getenv("THIDUA_WEB");
  if (file == nullptr || *file == '\0') return embedded_page();
  auto read_bytes = system::read_file(std::filesystem::path(file), 100'000'000);
  if (!read_bytes) return read_bytes.error();
  if (const auto files = unpacked_page(*read_bytes); !files) return files.error();
  bytes = *std::move(read_bytes);
  return std::string_view(bytes);
}

}  // namespace

int serve_command(const CommonOptions& common, const ServeOptions& options) {
  auto http = http_options(options.listen);
  if (!http) return refuse(http.error());
  http->hosts = options.hosts;
  http->tls_certificate = options.tls_cert;
  http->tls_key = options.tls_key;
  http->behind_proxy = options.behind_proxy;
  http->proxies = options.proxies;
  if (const auto faults = use_law_of(options.law)) return refuse(*faults);
  auto context = open_installation(common);
  if (!context) return refuse(context.error());
  if (const auto refusal = refusal_to_serve(**context, *http)) return refuse(*refusal);
  std::string read_bytes;
  const auto pack = page_pack(read_bytes);
  if (!pack) return refuse(pack.error());
  http->otherwise = page_answers(*pack);
  const auto log = platform::Log::to_stderr(platform::LogLevel::info, platform::now);
  const Site site(**context, platform::now, log);
  const access::Installation& installation = site.installation();
  installation.names_kept->read_ahead(*installation.database, installation.changes);
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

int openapi_command(const CommonOptions&) {
  say(platform::to_indented_text(openapi(described_routes())));
  return exit_done;
}

}  // namespace thidua::server
