#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"
#include "platform/http.h"

namespace thidua::platform {

/// What of a request decides how its answer is written down.
struct AnswerTerms {
  bool only_head = false;
  bool keep_alive = true;
  std::string request_id;
  core::Instant now;
  std::optional<std::string> range, if_range, if_none_match;  // of GET and HEAD
};

/// An answer as bytes for the wire: `bytes` first, then `file_left` bytes of the file.
class WebAnswer {
 public:
  WebAnswer() = default;
  WebAnswer(WebAnswer&& other) noexcept;
  WebAnswer& operator=(WebAnswer&& other) noexcept;
  ~WebAnswer();

  int status = 0;
  bool keep_alive = true;
  std::string bytes;
  std::uint64_t file_left = 0;
  /// Puts the next piece of the file into `bytes`; false: the file became shorter meanwhile.
  bool read_on();

 private:
  friend WebAnswer web_answer(const HttpResponse&, const AnswerTerms&);
  int descriptor_ = -1;
};

/// Adds length, date, request id and the security headers; answers Range and If-None-Match. Line breaks in header
/// values are dropped. A file that cannot be opened is a problem with status 500 (`http.file_missing`).
WebAnswer web_answer(const HttpResponse& response, const AnswerTerms& terms);

/// "Sun, 15 Jun 2025 07:30:00 GMT"
std::string http_date(core::Instant at);

}  // namespace thidua::platform
