#include "platform/clock.h"

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace thidua::platform {
namespace {

// "2026-11-21T08:00:00Z", nothing else.
std::optional<core::Instant> instant_of(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return std::nullopt;
  const auto day = core::Date::parse_iso(text.substr(0, 10));
  if (!day) return std::nullopt;
  const auto two_digits = [&](std::size_t at) {
    const char tens = text[at], ones = text[at + 1];
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return 99;
    return (tens - '0') * 10 + (ones - '0');
  };
  const int hours = two_digits(11), minutes = two_digits(14), seconds = two_digits(17);
  if (hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  const std::int64_t seconds_all = day->days() * std::int64_t{86'400} + hours * 3600 + minutes * 60 + seconds;
  return core::Instant{seconds_all * 1000};
}

}  // namespace

core::Instant now() {
  if (const char* fixed = std::getenv("THIDUA_NOW"); fixed != nullptr && *fixed != '\0') {
    if (const auto instant = instant_of(fixed)) return *instant;
    throw std::runtime_error("THIDUA_NOW phải có dạng 2026-11-21T08:00:00Z, không phải “" + std::string(fixed) + "”");
  }
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return core::Instant{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace thidua::platform
