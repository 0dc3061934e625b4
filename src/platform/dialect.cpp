#include "platform/dialect.h"

#include "platform/engine.h"

namespace thidua::platform {
namespace {

// Any fixed number; the same for every version of the program.
constexpr std::int64_t migration_lock = 840'412'026;

std::string_view without_outer_blanks(std::string_view line) {
  const auto first = line.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

std::string_view for_update(Dialect dialect) {
  return dialect == Dialect::postgres ? " FOR UPDATE" : "";
}

void lock_migrations(Connection& db) {
  if (db.dialect() == Dialect::sqlite) return;
  db.query("SELECT pg_advisory_xact_lock(?)", {migration_lock}, [](const Row&) {});
}

void lift_time_limit(Connection& db) {
  dynamic_cast<EngineConnection&>(db).lift_time_limit();
}

void refresh_statistics(Connection& db, std::string_view table) {
  if (db.dialect() == Dialect::sqlite) db.query("PRAGMA analysis_limit = 1000", {}, [](const Row&) {});
  db.execute("ANALYZE " + std::string(table));
}

bool sorts_by_bytes(Connection& db) {
  return db.one_integer("SELECT CASE WHEN 'Z' < 'a' AND 'a B' < 'aA' AND 'z' < 'đ' THEN 1 ELSE 0 END") == 1;
}

std::int64_t table_count(Connection& db) {
  const auto* sql = db.dialect() == Dialect::sqlite
                        ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                        : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()";
  return db.one_integer(sql).value_or(0);
}

std::string script_for(Dialect dialect, std::string_view sql) {
  std::string script;
  std::optional<Dialect> only;
  while (!sql.empty()) {
    const auto end = sql.find('\n');
    const auto line = sql.substr(0, end);
    sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 1);
    const auto mark = without_outer_blanks(line);
    const bool opens = mark == "-- sqlite:" || mark == "-- postgres:";
    if ((opens && only) || (mark == "-- end" && !only)) {
      throw DatabaseError("dấu mở và dấu kết thúc phần riêng của một cơ sở dữ liệu không khớp nhau");
    }
    if (opens) {
      only = mark == "-- sqlite:" ? Dialect::sqlite : Dialect::postgres;
    } else if (mark == "-- end") {
      only.reset();
    } else if (!only || *only == dialect) {
      script.append(line).push_back('\n');
    }
  }
  if (only) throw DatabaseError("phần riêng của một cơ sở dữ liệu thiếu dòng “-- end”");
  return script;
}

std::vector<std::string> file_faults(Connection& db) {
  std::vector<std::string> faults;
  if (db.dialect() == Dialect::postgres) return faults;
  db.query("PRAGMA quick_check(20)", {}, [&](const Row& row) {
    if (row.text(0) != "ok") faults.push_back("Tệp cơ sở dữ liệu hỏng: " + row.text(0));
  });
  db.query("PRAGMA foreign_key_check", {}, [&](const Row& row) {
    if (faults.size() >= 40) return;
    faults.push_back("Bảng " + row.text(0) + " có dòng trỏ tới dòng không tồn tại của bảng " + row.text(2));
  });
  return faults;
}

}  // namespace thidua::platform
