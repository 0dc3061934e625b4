#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.h"
#include "access/sign_in.h"
#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"

/// Passwords and sessions as they are kept. What is secret is kept as a hash only and never told to log or audit trail.
namespace thidua::access {

// ---- passwords

/// Argon2id, tens of milliseconds and 64 MiB: on the crypto pool or in a command of the command line.
std::string password_hash(std::string_view password);
bool password_fits(std::string_view password, const std::string& hash);
/// Takes as long as a true comparison; for logins that do not exist.
void compare_with_nothing(std::string_view password);
/// "kx7m-9tqa-4hrz": to be read out once and changed at the first sign-in.
std::string new_first_password();

struct PasswordState {
  std::string hash;
  bool demo = false;         // known to everybody: made by `thidua demo`
  bool must_change = false;  // the first one, or one set by an administrator
};
std::optional<PasswordState> password_of(platform::Connection& db, core::AgencyId agency, core::UserId user);
void set_password(platform::Command& command, core::UserId user, const PasswordState& state);
/// Does anybody of the installation sign in with a password that everybody knows?
bool demo_passwords_exist(platform::Connection& db);

// ---- who may not sign in

bool is_disabled(platform::Connection& db, core::AgencyId agency, core::UserId user);
core::Outcome<int> disable_user(platform::Command& command, core::UserId user);
core::Outcome<int> enable_user(platform::Command& command, core::UserId user);

// ---- attempts; names are "login:canbo" of an agency, "address:10.0.0.7" of agency 0

Failures failures_of(platform::Connection& db, core::AgencyId agency, const std::string& name);
void count_failure(platform::Connection& db, core::AgencyId agency, const std::string& name, core::Instant now);
void forget_failures(platform::Connection& db, core::AgencyId agency, const std::string& name);

// ---- sessions

struct Session {
  std::int64_t id = 0;
  core::UserId user;
  core::Instant started, seen;
  std::string address;
  std::string browser;  // as the browser calls itself
};

/// A session as the browser holds it: the cookie, and the word each change must carry besides.
struct SessionKeys {
  std::string cookie;
  std::string csrf;
};
SessionKeys begin_session(platform::Command& command, core::UserId user, std::string_view address,
                          std::string_view browser);

/// Somebody who has signed in.
struct SignedIn {
  core::AgencyId agency;
  User user;
  Session session;
  std::string csrf;
  bool must_change_password = false;
};
/// Whom a cookie belongs to; nullopt: nobody, or it has ended.
std::optional<SignedIn> signed_in(platform::Connection& db, std::string_view cookie, core::Instant now);
/// Notes that the session is in use, once a minute at most.
void touch_session(platform::Database& database, core::AgencyId agency, const Session& session, core::Instant now);

std::vector<Session> sessions_of(platform::Connection& db, core::AgencyId agency, core::UserId user, core::Instant now);
/// `session.unknown` where the user has no such session.
core::Outcome<int> end_session(platform::Command& command, core::UserId user, std::int64_t session);
/// All of the user's, but the one named (0: all). Their number.
int end_sessions(platform::Command& command, core::UserId user, std::int64_t but = 0);
/// When each user was last seen.
std::vector<std::pair<core::UserId, core::Instant>> last_seen(platform::Connection& db, core::AgencyId agency);

}  // namespace thidua::access
