#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"

namespace thidua::platform {

enum class LogLevel { debug, info, warning, error };

/// A named number or text of a log line.
struct LogField {
  LogField(std::string_view field, std::int64_t number) : name(field), value(number) {}
  LogField(std::string_view field, std::string_view text) : name(field), value(std::string(text)) {}
  std::string name;
  std::variant<std::int64_t, std::string> value;
};

/// What happened, for whoever runs the program: one JSON object a line, written whole, from any thread.
///
/// Shape   {"at":"2025-06-15T07:30:00.000Z","level":"info","message":"…","request":"…","field":…}
/// Rule    no personal data: no name of a person, no document text, no query string, no body, no password. Ids, counts,
///         codes, routes (as patterns) and times only. What a person did is said in the audit trail, not here.
/// Errors  a disk that is full does not stop the program: the line is lost and counted.
class Log {
 public:
  using Clock = std::function<core::Instant()>;
  static std::shared_ptr<Log> to_stderr(LogLevel least, Clock clock);
  /// Appends; throws std::runtime_error where the file cannot be opened.
  static std::shared_ptr<Log> to_file(const std::filesystem::path& file, LogLevel least, Clock clock);
  /// Says nothing.
  static std::shared_ptr<Log> silent();

  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  ~Log();

  void write(LogLevel level, std::string_view message, const std::vector<LogField>& fields = {},
             std::string_view request_id = {});
  /// Lines that could not be written.
  std::int64_t lost_count() const;

 private:
  struct State;
  explicit Log(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace thidua::platform
