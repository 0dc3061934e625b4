#include "platform/web_request.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace thidua::platform {
namespace {

core::Refusal path_refusal() {
  return {"http.path", "Địa chỉ trang không đúng. Hãy mở lại từ trang đầu hoặc kiểm tra địa chỉ đã gõ.", "", ""};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
}

/// nullopt: a broken escape, a control character, or no UTF-8.
std::optional<std::string> percent_decoded(std::string_view raw, bool plus_is_space) {
  std::string text;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char c = raw[i];
    if (c == '%') {
      const int high = i + 2 < raw.size() ? hex_digit(raw[i + 1]) : -1;
      const int low = high >= 0 ? hex_digit(raw[i + 2]) : -1;
      if (low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    text += c;
  }
  if (!core::is_valid_utf8(text)) return std::nullopt;
  return text;
}

/// Calls `each` with the pieces between the separators.
template <class Each>
void split_at(std::string_view text, char separator, const Each& each) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    each(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::optional<std::string> decoded_path(std::string_view raw) {
  std::string path;
  bool good = true;
  split_at(raw, '/', [&](std::string_view piece) {
    const auto part = percent_decoded(piece, false);
    if (!part || *part == "." || *part == ".." || part->find_first_of("/\\") != std::string::npos ||
        std::any_of(part->begin(), part->end(), is_control)) {
      good = false;
    } else if (!part->empty()) {
      path += '/' + *part;
    }
  });
  if (!good) return std::nullopt;
  return path.empty() ? "/" : path;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::optional<std::uint64_t> whole(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

core::Outcome<RequestTarget> request_target(std::string_view raw) {
  if (raw.empty() || raw.front() != '/' || raw.find('#') != std::string_view::npos) return path_refusal();
  const std::size_t mark = std::min(raw.find('?'), raw.size());
  const auto path = decoded_path(raw.substr(0, mark));
  if (!path) return path_refusal();
  RequestTarget target{*path, {}};
  bool good = true;
  split_at(raw.substr(std::min(mark + 1, raw.size())), '&', [&](std::string_view piece) {
    if (piece.empty()) return;
    const std::size_t equals = std::min(piece.find('='), piece.size());
    const auto name = percent_decoded(piece.substr(0, equals), true);
    const auto value = percent_decoded(piece.substr(std::min(equals + 1, piece.size())), true);
    if (!name || !value || value->find('\0') != std::string::npos) {
      good = false;
    } else {
      target.query.push_back({*name, *value});
    }
  });
  if (!good) return path_refusal();
  return target;
}

bool host_is_ours(std::string_view host, std::uint16_t port) {
  const std::string lower = lower_ascii(host);
  const std::string at_port = ":" + std::to_string(port);
  for (const std::string name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (lower == name + at_port || (port == 80 && lower == name)) return true;
  }
  return false;
}

bool host_is_listed(std::string_view host, const std::vector<std::string>& names) {
  std::string name = lower_ascii(host);
  const auto colon = name.rfind(':');
  if (colon != std::string::npos && name.find(']', colon) == std::string::npos) name.erase(colon);
  return std::find_if(names.begin(), names.end(), [&](const std::string& one) { return lower_ascii(one) == name; }) !=
         names.end();
}

bool is_loopback(std::string_view address) {
  return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

std::string forwarded_peer(std::string_view header, std::string_view otherwise) {
  const auto comma = header.rfind(',');
  std::string_view last = without_spaces(comma == std::string_view::npos ? header : header.substr(comma + 1));
  const bool plausible = !last.empty() && last.size() <= 45 &&
                         last.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
  return std::string(plausible ? last : otherwise);
}

bool changes_something(Method method) {
  return method != Method::get && method != Method::head && method != Method::options;
}

bool from_other_site(std::optional<std::string> sec_fetch_site, std::optional<std::string> origin,
                     std::string_view host, bool secure) {
  if (sec_fetch_site) return *sec_fetch_site != "same-origin" && *sec_fetch_site != "none";
  if (origin) return lower_ascii(*origin) != (secure ? "https://" : "http://") + lower_ascii(host);
  return false;
}

RangeAsked range_asked(std::string_view header, std::uint64_t size) {
  if (!header.starts_with("bytes=")) return {};
  const std::string_view text = without_spaces(header.substr(6));
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || text.find(',') != std::string_view::npos) return {};
  const auto first = whole(text.substr(0, dash));
  const auto last = whole(text.substr(dash + 1));
  const bool open_end = dash + 1 == text.size();
  if (dash == 0) {  // "-500": the last 500
    if (!last) return {};
    if (*last == 0 || size == 0) return {RangeAsked::Kind::unsatisfiable, {}};
    return {RangeAsked::Kind::part, {size - std::min(*last, size), size - 1}};
  }
  if (!first || (!last && !open_end) || (last && *last < *first)) return {};
  if (*first >= size) return {RangeAsked::Kind::unsatisfiable, {}};
  return {RangeAsked::Kind::part, {*first, last ? std::min(*last, size - 1) : size - 1}};
}

bool etag_listed(std::string_view header, std::string_view etag) {
  if (without_spaces(header) == "*") return true;
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  bool listed = false;
  split_at(header, ',', [&](std::string_view piece) {
    piece = without_spaces(piece);
    if (piece.starts_with("W/")) piece.remove_prefix(2);
    if (!etag.empty() && piece == etag) listed = true;
  });
  return listed;
}

}  // namespace thidua::platform
