#include "platform/web_answer.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "platform/web_request.h"

namespace thidua::platform {
namespace {

constexpr std::size_t file_piece_bytes = 64 * 1024;

/// The page carries no inline script or style, may not be framed, and sends its address to nobody else.
/// `same-origin` rather than `no-referrer`: with the latter browsers send "Origin: null" with our own forms.
constexpr std::string_view content_policy =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'none'\r\n";
constexpr std::string_view security_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";

std::string_view reason(int status) {
  static constexpr std::array<std::pair<int, std::string_view>, 25> reasons{{
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {206, "Partial Content"},
      {303, "See Other"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {409, "Conflict"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {416, "Range Not Satisfiable"},
      {417, "Expectation Failed"},
      {421, "Misdirected Request"},
      {422, "Unprocessable Content"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {503, "Service Unavailable"},
  }};
  for (const auto& [number, words] : reasons) {
    if (number == status) return words;
  }
  return "Status";
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; });
  return line;
}

/// Names compared without case.
bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(x) == lower(y);
  });
}

const std::string* response_header(const HttpResponse& response, std::string_view name) {
  for (const NameValue& header : response.headers) {
    if (same_name(header.name, name)) return &header.value;
  }
  return nullptr;
}

/// Which bytes of a body of `size` bytes go out, with which status.
struct BodyPlan {
  int status = 200;
  ByteRange range;  // of `length` bytes
  std::uint64_t length = 0;
  std::string extra;  // header lines
};

BodyPlan body_plan(const HttpResponse& response, const AnswerTerms& terms, std::uint64_t size) {
  BodyPlan plan{response.status, {0, size}, size, {}};
  const std::string* etag = response_header(response, "ETag");
  if (response.status != 200) return plan;
  if (terms.if_none_match && etag != nullptr && etag_listed(*terms.if_none_match, *etag)) {
    return {304, {}, 0, {}};
  }
  if (response.file.empty()) return plan;
  plan.extra = "Accept-Ranges: bytes\r\n";
  const bool same_file = !terms.if_range || (etag != nullptr && *terms.if_range == *etag);
  const RangeAsked asked = terms.range && same_file ? range_asked(*terms.range, size) : RangeAsked{};
  if (asked.kind == RangeAsked::Kind::unsatisfiable) {
    return {416, {}, 0, plan.extra + fmt::format("Content-Range: bytes */{}\r\n", size)};
  }
  if (asked.kind == RangeAsked::Kind::part) {
    plan.status = 206;
    plan.range = asked.range;
    plan.length = asked.range.last - asked.range.first + 1;
    plan.extra += fmt::format("Content-Range: bytes {}-{}/{}\r\n", asked.range.first, asked.range.last, size);
  }
  return plan;
}

std::string head_text(const HttpResponse& response, const AnswerTerms& terms, const BodyPlan& plan) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nConnection: {}\r\nX-Request-Id: {}\r\n", plan.status,
                                 reason(plan.status), http_date(terms.now), terms.keep_alive ? "keep-alive" : "close",
                                 one_line(terms.request_id));
  head += security_headers;
  if (response_header(response, "Content-Security-Policy") == nullptr) head += content_policy;
  if (plan.status != 204 && plan.status != 304) {
    head += fmt::format("Content-Length: {}\r\n", plan.length);
    if (!response.content_type.empty()) head += fmt::format("Content-Type: {}\r\n", one_line(response.content_type));
  }
  if (response_header(response, "Cache-Control") == nullptr) head += "Cache-Control: no-store\r\n";
  for (const NameValue& header : response.headers) {
    head += fmt::format("{}: {}\r\n", one_line(header.name), one_line(header.value));
  }
  return head + plan.extra + "\r\n";
}

}  // namespace

WebAnswer::WebAnswer(WebAnswer&& other) noexcept {
  *this = std::move(other);
}

WebAnswer& WebAnswer::operator=(WebAnswer&& other) noexcept {
  status = other.status;
  keep_alive = other.keep_alive;
  bytes = std::move(other.bytes);
  file_left = other.file_left;
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

WebAnswer::~WebAnswer() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool WebAnswer::read_on() {
  bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(file_left, file_piece_bytes)));
  const auto got = ::read(descriptor_, bytes.data(), bytes.size());
  if (got <= 0) return false;
  bytes.resize(static_cast<std::size_t>(got));
  file_left -= static_cast<std::uint64_t>(got);
  return true;
}

WebAnswer web_answer(const HttpResponse& response, const AnswerTerms& terms) {
  WebAnswer answer;
  std::uint64_t size = response.body.size();
  if (!response.file.empty()) {
    struct ::stat facts {};
    answer.descriptor_ = ::open(response.file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (answer.descriptor_ < 0 || ::fstat(answer.descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode)) {
      return web_answer(
          problem_response(
              500, {"http.file_missing",
                    "Tệp không còn trên máy chủ. Hãy báo người quản trị kiểm tra thư mục tệp đính kèm.", "", ""}),
          terms);
    }
    size = static_cast<std::uint64_t>(facts.st_size);
  }
  const BodyPlan plan = body_plan(response, terms, size);
  answer.status = plan.status;
  answer.keep_alive = terms.keep_alive;
  answer.bytes = head_text(response, terms, plan);
  if (terms.only_head || plan.status == 204 || plan.status == 304) return answer;
  if (response.file.empty()) {
    answer.bytes += response.body;
  } else if (::lseek(answer.descriptor_, static_cast<::off_t>(plan.range.first), SEEK_SET) >= 0) {
    answer.file_left = plan.length;
  }
  return answer;
}

std::string http_date(core::Instant at) {
  static constexpr std::array<std::string_view, 7> days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::int64_t day_seconds = 86'400;
  const std::int64_t seconds = std::max<std::int64_t>(at.milliseconds, 0) / 1000;
  const auto number = static_cast<std::int32_t>(seconds / day_seconds);
  const core::Date day = core::Date::from_days(number);
  const std::int64_t rest = seconds % day_seconds;
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[static_cast<std::size_t>(number % 7)], day.day(),
                     months[static_cast<std::size_t>(day.month() - 1)], day.year(), rest / 3600, rest / 60 % 60,
                     rest % 60);
}

}  // namespace thidua::platform
