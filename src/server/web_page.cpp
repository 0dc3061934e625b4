#include "server/web_page.h"

#include <sodium.h>

#include <array>
#include <charconv>
#include <map>
#include <memory>

#include "platform/html.h"
#include "platform/web_refusals.h"

namespace thidua::server {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;

constexpr std::string_view pack_head = "thidua-page-1\n";
constexpr std::string_view nonce_mark = "__CSP_NONCE__";

core::Refusal no_pack() {
  return {"page.pack", "Trang kèm trong chương trình bị hỏng; hãy dựng lại bằng ./dev build.", "", ""};
}

/// Cuts the text up to the mark off, and the mark with it.
std::string_view taken(std::string_view& text, char mark) {
  const auto end = text.find(mark);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return piece;
}

std::optional<std::size_t> size_in(std::string_view text) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return size;
}

struct PackRow {
  PageFile file;
  std::array<std::size_t, 3> sizes{};
};

std::optional<PackRow> pack_row(std::string_view line) {
  PackRow row;
  row.file.path = std::string(taken(line, '\t'));
  row.file.etag = "\"" + std::string(taken(line, '\t').substr(0, 32)) + "\"";
  for (std::size_t& size : row.sizes) {
    const auto read = size_in(taken(line, '\t'));
    if (!read) return std::nullopt;
    size = *read;
  }
  return row;
}

std::string_view media_type(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> types{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

/// Does Accept-Encoding name it, not with q=0?
bool takes_encoding(std::string_view header, std::string_view encoding) {
  while (!header.empty()) {
    std::string_view one = taken(header, ',');
    std::string_view name = taken(one, ';');
    const auto first = name.find_first_not_of(' ');
    name = first == std::string_view::npos ? "" : name.substr(first, name.find_last_not_of(' ') - first + 1);
    if (name == encoding)
      return one.find("q=0") == std::string_view::npos || one.find("q=0.") != std::string_view::npos;
  }
  return false;
}

std::string new_nonce() {
  if (::sodium_init() < 0) throw std::runtime_error("libsodium không khởi động được");
  std::array<unsigned char, 16> bytes{};
  ::randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 64> text{};
  ::sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

/// Ant Design writes its styles while it runs: they carry the nonce of this very answer.
std::string content_policy(const std::string& nonce) {
  return "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
         "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; object-src "
         "'none'; base-uri 'none'; form-action 'self'";
}

HttpResponse first_page(const PageFile& index) {
  const std::string nonce = new_nonce();
  std::string text(index.plain);
  for (auto at = text.find(nonce_mark); at != std::string::npos; at = text.find(nonce_mark, at + nonce.size()))
    text.replace(at, nonce_mark.size(), nonce);
  HttpResponse response = platform::html_response(std::move(text));
  response.headers = {{"Content-Security-Policy", content_policy(nonce)}, {"Cache-Control", "no-store"}};
  return response;
}

HttpResponse file_of_page(const PageFile& file, const HttpRequest& request) {
  const std::string accepted = request.header("accept-encoding").value_or("");
  const bool br = !file.brotli.empty() && takes_encoding(accepted, "br");
  const bool gzip = !br && !file.gzip.empty() && takes_encoding(accepted, "gzip");
  HttpResponse response{200,
                        std::string(media_type(file.path)),
                        std::string(br     ? file.brotli
                                    : gzip ? file.gzip
                                           : file.plain),
                        {},
                        {}};
  if (br || gzip) response.headers.push_back({"Content-Encoding", br ? "br" : "gzip"});
  response.headers.push_back({"Vary", "Accept-Encoding"});
  response.headers.push_back({"ETag", file.etag});
  response.headers.push_back({"Cache-Control", file.path.starts_with("/assets/") ? "public, max-age=31536000, immutable"
                                                                                 : "public, max-age=3600"});
  return response;
}

HttpResponse page_not_built() {
  return platform::html_response(
      platform::page(
          {"Chưa có trang",
           "",
           {},
           platform::heading(1, "Chương trình này dựng chưa kèm trang") +
               platform::paragraph("Hãy chạy ./dev build trong thư mục mã nguồn rồi mở lại chương trình: lệnh "
                                   "ấy dựng trang (cần Node.js) rồi mới dựng chương trình.") +
               platform::paragraph("Giao diện dữ liệu /api/v1 và các bản in /in/… vẫn dùng được.")}),
      503);
}

bool only_server_paths(const std::string& path) {
  return path == "/api" || path.starts_with("/api/") || path.starts_with("/in/") || path.starts_with("/assets/");
}

}  // namespace

core::Outcome<std::vector<PageFile>> unpacked_page(std::string_view pack) {
  if (pack.empty()) return std::vector<PageFile>{};
  if (!pack.starts_with(pack_head)) return no_pack();
  pack.remove_prefix(pack_head.size());
  std::vector<PackRow> rows;
  for (std::string_view line = taken(pack, '\n'); !line.empty(); line = taken(pack, '\n')) {
    auto row = pack_row(line);
    if (!row) return no_pack();
    rows.push_back(*std::move(row));
  }
  std::vector<PageFile> files;
  for (PackRow& row : rows) {
    const std::array<std::string_view*, 3> parts{&row.file.plain, &row.file.gzip, &row.file.brotli};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (pack.size() < row.sizes[i]) return no_pack();
      *parts[i] = pack.substr(0, row.sizes[i]);
      pack.remove_prefix(row.sizes[i]);
    }
    files.push_back(std::move(row.file));
  }
  return files;
}

std::function<HttpResponse(const HttpRequest&)> page_answers(std::string_view pack) {
  auto files = std::make_shared<std::map<std::string, PageFile, std::less<>>>();
  if (const auto unpacked = unpacked_page(pack))
    for (const PageFile& file : *unpacked) files->emplace(file.path, file);
  return [files](const HttpRequest& request) {
    const auto file = files->find(request.path);
    if (file != files->end() && file->first != "/index.html") return file_of_page(file->second, request);
    if (only_server_paths(request.path)) return platform::refused::not_found();
    const auto index = files->find("/index.html");
    return index == files->end() ? page_not_built() : first_page(index->second);
  };
}

}  // namespace thidua::server
