#include "platform/log.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <stdexcept>

#include "platform/json.h"

namespace thidua::platform {
namespace {

std::string_view level_code(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "debug";
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

bool write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

struct Log::State {
  int descriptor = -1;  // -1: silent
  bool owned = false;
  LogLevel least = LogLevel::info;
  Clock clock;
  std::mutex mutex;
  std::atomic<std::int64_t> lost{0};
};

Log::Log(std::unique_ptr<State> state) : state_(std::move(state)) {}

Log::~Log() {
  if (state_->owned) ::close(state_->descriptor);
}

std::shared_ptr<Log> Log::to_stderr(LogLevel least, Clock clock) {
  auto state = std::make_unique<State>();
  state->descriptor = STDERR_FILENO;
  state->least = least;
  state->clock = std::move(clock);
  return std::shared_ptr<Log>(new Log(std::move(state)));
}

std::shared_ptr<Log> Log::to_file(const std::filesystem::path& file, LogLevel least, Clock clock) {
  auto state = std::make_unique<State>();
  state->descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
  if (state->descriptor < 0) throw std::runtime_error("Không mở được tệp nhật ký " + file.string());
  state->owned = true;
  state->least = least;
  state->clock = std::move(clock);
  return std::shared_ptr<Log>(new Log(std::move(state)));
}

std::shared_ptr<Log> Log::silent() {
  return std::shared_ptr<Log>(new Log(std::make_unique<State>()));
}

void Log::write(LogLevel level, std::string_view message, const std::vector<LogField>& fields,
                std::string_view request_id) {
  if (state_->descriptor < 0 || level < state_->least) return;
  Json line = Json::object();
  if (state_->clock) line.set("at", state_->clock().to_iso());
  line.set("level", level_code(level)).set("message", message);
  if (!request_id.empty()) line.set("request", request_id);
  for (const LogField& field : fields) {
    std::visit([&](const auto& value) { line.set(field.name, value); }, field.value);
  }
  const std::string text = to_text(line) + "\n";
  const std::lock_guard lock(state_->mutex);
  if (!write_whole(state_->descriptor, text)) ++state_->lost;
}

std::int64_t Log::lost_count() const {
  return state_->lost;
}

}  // namespace thidua::platform
