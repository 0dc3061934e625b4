#include "access/io/sessions.h"

#include <sodium.h>

#include <array>
#include <charconv>

#include "access/io/store.h"
#include "platform/json.h"
#include "system/sha256.h"

namespace thidua::access {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t browser_bytes_max = 300;
constexpr std::int64_t touch_milliseconds = 60'000;
/// Rows of sessions and failed attempts; the audit trail keeps who signed in and when.
constexpr std::int64_t kept_milliseconds = 90LL * 24 * 3600 * 1000;

void start_sodium() {
  if (::sodium_init() < 0) throw std::runtime_error("libsodium không khởi động được");
}

std::string new_token() {
  start_sodium();
  std::array<unsigned char, token_bytes> bytes{};
  ::randombytes_buf(bytes.data(), bytes.size());
  std::array<char, token_bytes * 2> text{};
  ::sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

/// Whoever knows the token knows this too; whoever knows this does not know the token.
std::string csrf_of(std::string_view token) {
  return system::sha256_hex("thidua csrf " + std::string(token));
}

/// "17.TOKEN": the agency says where to look.
struct CookieParts {
  core::AgencyId agency;
  std::string_view token;
};

std::optional<CookieParts> cookie_parts(std::string_view cookie) {
  const auto dot = cookie.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  CookieParts parts{{}, cookie.substr(dot + 1)};
  const auto [end, error] = std::from_chars(cookie.data(), cookie.data() + dot, parts.agency.value);
  if (error != std::errc{} || end != cookie.data() + dot || parts.token.size() != 43) return std::nullopt;
  return parts;
}

std::string subject_of(core::UserId user) {
  return "user:" + core::to_text(user);
}

Session session_of_row(const platform::Row& row) {
  return {row.integer(0), core::UserId{row.integer(1)}, {row.integer(2)}, {row.integer(3)}, row.text(4), row.text(5)};
}

constexpr std::string_view session_columns = "session_id, user_id, started_at, seen_at, address, browser";

std::string valid_text(std::string_view text, std::size_t bytes_max) {
  std::string valid;
  for (const char c : text.substr(0, bytes_max))
    if (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F) valid += c;
  return valid;
}

void end_in_store(platform::Command& command, core::UserId user, std::int64_t session) {
  command.db.execute("UPDATE access_session SET ended_at = ? WHERE agency_id = ? AND session_id = ? AND user_id = ?",
                     {command.request.now.milliseconds, command.agency().value, session, user.value});
}

}  // namespace

std::string password_hash(std::string_view password) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (::crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw std::runtime_error("không đủ bộ nhớ để băm mật khẩu");
  return hash.data();
}

bool password_fits(std::string_view password, const std::string& hash) {
  start_sodium();
  return ::crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void compare_with_nothing(std::string_view password) {
  static const std::string nobody = password_hash(new_token());
  if (password_fits(password, nobody)) throw std::runtime_error("mật khẩu ngẫu nhiên bị đoán trúng");
}

std::string new_first_password() {
  start_sodium();
  constexpr std::string_view letters = "abcdefghkmnpqrstuvwxyz23456789";  // none that look alike
  std::string password;
  for (int i = 0; i < 12; ++i) {
    if (i == 4 || i == 8) password += '-';
    password += letters[::randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return password;
}

std::optional<PasswordState> password_of(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  std::optional<PasswordState> state;
  db.query("SELECT hash, demo, must_change FROM access_password WHERE agency_id = ? AND user_id = ?",
           {agency.value, user.value}, [&](const platform::Row& row) {
             state = PasswordState{row.text(0), row.integer(1) != 0, row.integer(2) != 0};
           });
  return state;
}

void set_password(platform::Command& command, core::UserId user, const PasswordState& state) {
  command.db.execute(
      "INSERT INTO access_password (agency_id, user_id, hash, demo, must_change, changed_at, changed_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agency_id, user_id) DO UPDATE SET hash = excluded.hash,"
      " demo = excluded.demo, must_change = excluded.must_change, changed_at = excluded.changed_at,"
      " changed_by = excluded.changed_by",
      {command.agency().value, user.value, state.hash, std::int64_t{state.demo}, std::int64_t{state.must_change},
       command.request.now.milliseconds, command.request.user.value});
  command.record(subject_of(user), to_text(platform::Json::object().set("must_change", state.must_change)));
}

bool demo_passwords_exist(platform::Connection& db) {
  return db.one_integer("SELECT count(*) FROM access_password WHERE demo <> 0").value_or(0) > 0;
}

bool is_disabled(platform::Connection& db, core::AgencyId agency, core::UserId user) {
  return db
      .one_integer("SELECT 1 FROM access_disabled WHERE agency_id = ? AND user_id = ? AND until IS NULL",
                   {agency.value, user.value})
      .has_value();
}

core::Outcome<int> disable_user(platform::Command& command, core::UserId user) {
  if (user == command.request.user)
    return core::Refusal{"access.user.self", "Không tự khóa tài khoản của mình được; hãy nhờ một quản trị khác.", "",
                         ""};
  if (is_disabled(command.db, command.agency(), user))
    return core::Refusal{"access.user.disabled", "Tài khoản này đang bị khóa rồi.", "", ""};
  command.db.execute(
      "INSERT INTO access_disabled (agency_id, user_id, since, since_by) VALUES (?, ?, ?, ?)",
      {command.agency().value, user.value, command.request.now.milliseconds, command.request.user.value});
  end_sessions(command, user);
  command.record(subject_of(user), "{}");
  return 1;
}

core::Outcome<int> enable_user(platform::Command& command, core::UserId user) {
  const auto opened = command.db.execute(
      "UPDATE access_disabled SET until = ?, until_by = ? WHERE agency_id = ? AND user_id = ? AND until IS NULL",
      {command.request.now.milliseconds, command.request.user.value, command.agency().value, user.value});
  if (opened == 0) return core::Refusal{"access.user.enabled", "Tài khoản này không bị khóa.", "", ""};
  command.record(subject_of(user), "{}");
  return 1;
}

Failures failures_of(platform::Connection& db, core::AgencyId agency, const std::string& name) {
  Failures failures;
  db.query("SELECT failures, last_at FROM access_failure WHERE agency_id = ? AND name = ?", {agency.value, name},
           [&](const platform::Row& row) {
             failures = {row.integer(0), {row.integer(1)}};
           });
  return failures;
}

void count_failure(platform::Connection& db, core::AgencyId agency, const std::string& name, core::Instant now) {
  const std::int64_t count = count_after_failure(failures_of(db, agency, name), now);
  db.execute(
      "INSERT INTO access_failure (agency_id, name, failures, last_at) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (agency_id, name) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at",
      {agency.value, name, count, now.milliseconds});
  // Names that do not exist are counted too: they may not pile up.
  db.execute("DELETE FROM access_failure WHERE last_at < ?", {now.milliseconds - 2 * 24 * 3'600'000LL});
}

void forget_failures(platform::Connection& db, core::AgencyId agency, const std::string& name) {
  db.execute("DELETE FROM access_failure WHERE agency_id = ? AND name = ?", {agency.value, name});
}

SessionKeys begin_session(platform::Command& command, core::UserId user, std::string_view address,
                          std::string_view browser) {
  const std::string token = new_token();
  const std::int64_t id = command.new_id();
  const std::int64_t now = command.request.now.milliseconds;
  command.db.execute("DELETE FROM access_session WHERE agency_id = ? AND user_id = ? AND started_at < ?",
                     {command.agency().value, user.value, now - kept_milliseconds});
  command.db.execute(
      "INSERT INTO access_session (agency_id, session_id, user_id, token_sha256, started_at, seen_at, address, browser)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, id, user.value, system::sha256_hex(token), now, now, valid_text(address, 60),
       valid_text(browser, browser_bytes_max)});
  command.record(subject_of(user), to_text(platform::Json::object().set("session", std::to_string(id))));
  return {core::to_text(command.agency()) + "." + token, csrf_of(token)};
}

std::optional<SignedIn> signed_in(platform::Connection& db, std::string_view cookie, core::Instant now) {
  const auto parts = cookie_parts(cookie);
  if (!parts) return std::nullopt;
  std::optional<Session> session;
  db.query("SELECT " + std::string(session_columns) +
               " FROM access_session WHERE agency_id = ? AND token_sha256 = ? AND ended_at IS NULL",
           {parts->agency.value, system::sha256_hex(parts->token)},
           [&](const platform::Row& row) { session = session_of_row(row); });
  if (!session || session_is_over(session->started, session->seen, now)) return std::nullopt;
  auto user = user_by_id(db, parts->agency, session->user);
  if (!user) return std::nullopt;
  const auto password = password_of(db, parts->agency, session->user);
  return SignedIn{parts->agency, *std::move(user), *session, csrf_of(parts->token), password && password->must_change};
}

void touch_session(platform::Database& database, core::AgencyId agency, const Session& session, core::Instant now) {
  if (now.milliseconds - session.seen.milliseconds < touch_milliseconds) return;
  database.write([&](platform::Connection& db) {
    db.execute("UPDATE access_session SET seen_at = ? WHERE agency_id = ? AND session_id = ? AND seen_at < ?",
               {now.milliseconds, agency.value, session.id, now.milliseconds});
  });
}

std::vector<Session> sessions_of(platform::Connection& db, core::AgencyId agency, core::UserId user,
                                 core::Instant now) {
  std::vector<Session> found;
  db.query("SELECT " + std::string(session_columns) +
               " FROM access_session WHERE agency_id = ? AND user_id = ? AND ended_at IS NULL AND started_at > ?"
               " ORDER BY seen_at DESC, session_id DESC",
           {agency.value, user.value, now.milliseconds - session_life_milliseconds}, [&](const platform::Row& row) {
             Session session = session_of_row(row);
             if (!session_is_over(session.started, session.seen, now)) found.push_back(std::move(session));
           });
  return found;
}

core::Outcome<int> end_session(platform::Command& command, core::UserId user, std::int64_t session) {
  const auto all = sessions_of(command.db, command.agency(), user, command.request.now);
  for (const Session& one : all) {
    if (one.id != session) continue;
    end_in_store(command, user, session);
    command.record(subject_of(user), to_text(platform::Json::object().set("session", std::to_string(session))));
    return 1;
  }
  return core::Refusal{"session.unknown", "Phiên đăng nhập này không còn; hãy tải lại danh sách.", "", ""};
}

int end_sessions(platform::Command& command, core::UserId user, std::int64_t but) {
  int count = 0;
  for (const Session& one : sessions_of(command.db, command.agency(), user, command.request.now)) {
    if (one.id == but) continue;
    end_in_store(command, user, one.id);
    ++count;
  }
  return count;
}

std::vector<std::pair<core::UserId, core::Instant>> last_seen(platform::Connection& db, core::AgencyId agency) {
  std::vector<std::pair<core::UserId, core::Instant>> seen;
  db.query("SELECT user_id, max(seen_at) FROM access_session WHERE agency_id = ? GROUP BY user_id", {agency.value},
           [&](const platform::Row& row) {
             seen.emplace_back(core::UserId{row.integer(0)}, core::Instant{row.integer(1)});
           });
  return seen;
}

}  // namespace thidua::access
