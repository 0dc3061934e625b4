#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"

/// Rules of signing in: what is a password, how long a session lives, when attempts are stopped.
namespace thidua::access {

/// Why this may not be the password of that login, as a sentence that says what to do; empty: it may.
/// Rule    10 characters at least, 200 bytes at most, not made of the login, not one that everybody tries.
std::string password_fault(std::string_view password, std::string_view login);

/// What `thidua demo` gives its accounts; everybody knows it, so such an account is never reached from elsewhere.
inline constexpr std::string_view demo_password = "thidua-2025";

/// A session ends 12 hours after it began, or 60 minutes after it was last used.
constexpr std::int64_t session_life_milliseconds = 12LL * 3600 * 1000;
constexpr std::int64_t session_idle_milliseconds = 3600LL * 1000;
bool session_is_over(core::Instant started, core::Instant seen, core::Instant now);

/// Failed attempts one after another, and when the last one was.
struct Failures {
  std::int64_t count = 0;
  core::Instant last;
};
/// Failures that are let pass before attempts stop. Of an address more: a whole agency may stand behind one.
constexpr std::int64_t login_failures_max = 5;
constexpr std::int64_t address_failures_max = 20;

/// Until when no attempt is taken: one minute from the failure that was one too many, twice as long with each further
/// one, at most an hour. nullopt: attempts are taken. What is a day old is forgotten.
std::optional<core::Instant> locked_until(const Failures& failures, std::int64_t failures_max, core::Instant now);
/// The count after one more failure.
std::int64_t count_after_failure(const Failures& failures, core::Instant now);

}  // namespace thidua::access
