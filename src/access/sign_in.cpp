#include "access/sign_in.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace thidua::access {
namespace {

constexpr std::size_t password_letters_min = 10;
constexpr std::size_t password_bytes_max = 200;
constexpr std::int64_t minute_milliseconds = 60'000;
constexpr std::int64_t lock_milliseconds_max = 60 * minute_milliseconds;
constexpr std::int64_t failures_life_milliseconds = 24 * 60 * minute_milliseconds;

/// What everybody tries first, without marks, signs and digits: "Mật khẩu@2025" is "matkhau".
constexpr std::array<std::string_view, 16> common_words{
    "matkhau", "password", "pass",     "admin",   "administrator", "quantri", "thidua",  "thiduakhenthuong",
    "qwerty",  "asdfgh",   "qwertyui", "vietnam", "iloveyou",      "welcome", "letmein", "abc"};

std::string letters_alone(std::string_view text) {
  std::string letters;
  for (const char c : core::folded(text))
    if (c < '0' || c > '9') letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? c : '\0';
  std::erase(letters, '\0');
  return letters;
}

/// "aaaaaaaaaa", "1234567890", "9876543210".
bool is_a_run(std::string_view text) {
  if (text.size() < 2) return true;
  for (const int step : {0, 1, -1}) {
    const auto follows = [step](char a, char b) { return b - a == step || (step == 1 && a == '9' && b == '0'); };
    if (std::adjacent_find(text.begin(), text.end(), [&](char a, char b) { return !follows(a, b); }) == text.end())
      return true;
  }
  return false;
}

}  // namespace

std::string password_fault(std::string_view password, std::string_view login) {
  if (!core::is_valid_utf8(password) || password.find('\0') != std::string_view::npos)
    return "Mật khẩu có ký tự máy không đọc được. Hãy chọn mật khẩu khác.";
  if (core::code_points(password) < password_letters_min)
    return "Mật khẩu phải có ít nhất 10 ký tự. Một câu ngắn dễ nhớ, có dấu cách, là mật khẩu tốt.";
  if (password.size() > password_bytes_max) return "Mật khẩu dài quá. Hãy chọn mật khẩu ngắn hơn.";
  const std::string letters = letters_alone(password);
  const std::string own = letters_alone(login);
  if (core::folded(password) == login || (!own.empty() && letters == own))
    return "Mật khẩu không được là tên đăng nhập, kể cả khi thêm số. Hãy chọn mật khẩu khác.";
  if (letters.empty() ? is_a_run(password) || password.size() < 12
                      : is_a_run(password) || std::ranges::find(common_words, letters) != common_words.end())
    return "Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, ví dụ ghép ba bốn từ không liên quan.";
  return {};
}

bool session_is_over(core::Instant started, core::Instant seen, core::Instant now) {
  return now.milliseconds - started.milliseconds >= session_life_milliseconds ||
         now.milliseconds - seen.milliseconds >= session_idle_milliseconds;
}

std::optional<core::Instant> locked_until(const Failures& failures, std::int64_t failures_max, core::Instant now) {
  if (failures.count < failures_max) return std::nullopt;
  const std::int64_t doublings = std::min<std::int64_t>(failures.count - failures_max, 10);
  const std::int64_t locked = std::min(minute_milliseconds << doublings, lock_milliseconds_max);
  const core::Instant until{failures.last.milliseconds + locked};
  if (until <= now) return std::nullopt;
  return until;
}

std::int64_t count_after_failure(const Failures& failures, core::Instant now) {
  const bool forgotten = now.milliseconds - failures.last.milliseconds >= failures_life_milliseconds;
  return forgotten ? 1 : failures.count + 1;
}

}  // namespace thidua::access
