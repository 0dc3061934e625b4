#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "platform/backup_parts.h"
#include "platform/postgres_address.h"
#include "system/child.h"

namespace thidua::platform {
namespace {

namespace fs = std::filesystem;

// THIDUA_PG_BIN says where; else, of several versions, the newest, which can talk to every older server; else PATH.
fs::path postgres_program(const std::string& name) {
  if (const char* folder = std::getenv("THIDUA_PG_BIN"); folder != nullptr && *folder != '\0') {
    const auto program = fs::path(folder) / name;
    return fs::exists(program) ? program : fs::path();
  }
  std::vector<std::pair<int, fs::path>> found;
  std::error_code none;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none)) {
    const auto program = version.path() / "bin" / name;
    if (fs::exists(program, none)) found.emplace_back(std::atoi(version.path().filename().c_str()), program);
  }
  return found.empty() ? system::find_program(name) : std::max_element(found.begin(), found.end())->second;
}

// libpq's own settings (PGSSLROOTCERT, ~/.pgpass …) hold for its programs as they hold for us.
std::vector<std::pair<std::string, std::string>> libpq_environment(const std::string& password) {
  std::vector<std::pair<std::string, std::string>> kept;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) continue;
    const auto name = text.substr(0, equals);
    const bool replaced = name == "PGPASSWORD" && !password.empty();
    if ((name.starts_with("PG") && !replaced) || name == "HOME") kept.emplace_back(name, text.substr(equals + 1));
  }
  if (!password.empty()) kept.emplace_back("PGPASSWORD", password);
  return kept;
}

core::Refusal program_missing(const std::string& name) {
  return {"backup.program_missing",
          "Máy này chưa có chương trình " + name +
              " nên không sao lưu hay phục hồi PostgreSQL được. Hãy cài gói postgresql-client (hoặc đặt THIDUA_PG_BIN "
              "là thư mục chứa nó) rồi chạy lại.",
          {},
          {}};
}

core::Outcome<int> run_postgres_program(const std::string& name, std::vector<std::string> arguments,
                                        const std::string& address) {
  const auto program = postgres_program(name);
  if (program.empty()) return program_missing(name);
  auto parted = parted_postgres_address(address);
  system::ChildOrder order;
  order.program = program.string();
  order.arguments = std::move(arguments);
  order.arguments.push_back("--dbname=" + parted.without_password);
  order.arguments.emplace_back("--no-password");
  order.environment = libpq_environment(parted.password);
  order.time_limit = std::chrono::hours(24);
  const auto result = system::run_child(order);
  if (result.ok()) return 0;
  return core::Refusal{"backup.program_failed",
                       "Chương trình " + name +
                           " báo lỗi nên việc sao lưu hoặc phục hồi đã dừng, không có gì được "
                           "ghi: " +
                           result.errors.substr(0, 2000),
                       {},
                       {}};
}

}  // namespace

core::Outcome<int> dump_postgres(const std::string& address, const fs::path& target) {
  return run_postgres_program(
      "pg_dump", {"--format=custom", "--no-owner", "--no-privileges", "--file=" + target.string()}, address);
}

core::Outcome<int> restore_postgres(const std::string& address, const fs::path& source) {
  auto restored = run_postgres_program(
      "pg_restore", {"--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", source.string()},
      address);
  return restored;
}

}  // namespace thidua::platform
