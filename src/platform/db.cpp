#include "platform/db.h"

#include <cstring>

#include "core/text.h"
#include "platform/engine.h"

namespace thidua::platform {
namespace {

bool starts_with_word(std::string_view sql, std::string_view word) {
  if (sql.size() <= word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char letter = sql[i] >= 'a' && sql[i] <= 'z' ? static_cast<char>(sql[i] - 'a' + 'A') : sql[i];
    if (letter != word[i]) return false;
  }
  return std::strchr(" \t\r\n", sql[word.size()]) != nullptr;
}

// The end of the quoted text or comment that starts at `at`; `at` where none starts there.
std::size_t end_of_quoted(std::string_view sql, std::size_t at) {
  const auto after = [&](std::string_view closing, std::size_t from) {
    const auto found = sql.find(closing, from);
    return found == std::string_view::npos ? sql.size() : found + closing.size();
  };
  if (sql[at] == '\'') return after("'", at + 1);
  if (sql[at] == '"') return after("\"", at + 1);
  if (sql.substr(at, 2) == "--") return after("\n", at + 2);
  if (sql.substr(at, 2) == "/*") return after("*/", at + 2);
  if (sql.substr(at, 2) == "$$") return after("$$", at + 2);
  return at;
}

}  // namespace

Value optional_value(const std::optional<std::string>& text) {
  if (!text) return nullptr;
  return *text;
}

Value optional_value(const std::optional<std::int64_t>& number) {
  if (!number) return nullptr;
  return *number;
}

std::optional<std::int64_t> Row::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<std::string> Row::optional_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<std::int64_t> Connection::one_integer(std::string_view sql, const std::vector<Value>& values) {
  std::optional<std::int64_t> found;
  const auto rows = query(sql, values, [&](const Row& row) { found = row.optional_integer(0); });
  if (rows > 1) throw DatabaseError("câu lệnh trả về nhiều hơn một dòng: " + std::string(sql));
  return found;
}

std::optional<std::string> Connection::one_text(std::string_view sql, const std::vector<Value>& values) {
  std::optional<std::string> found;
  const auto rows = query(sql, values, [&](const Row& row) { found = row.optional_text(0); });
  if (rows > 1) throw DatabaseError("câu lệnh trả về nhiều hơn một dòng: " + std::string(sql));
  return found;
}

Dialect dialect_of(std::string_view address) {
  const bool url = address.starts_with("postgres://") || address.starts_with("postgresql://");
  const bool keywords = address.find("dbname=") != std::string_view::npos ||
                        address.find("host=") != std::string_view::npos || address.starts_with("service=");
  return url || keywords ? Dialect::postgres : Dialect::sqlite;
}

std::unique_ptr<Database> Database::open(const DatabaseOptions& options) {
  return dialect_of(options.address) == Dialect::postgres ? open_postgres(options) : open_sqlite(options);
}

NumberedSql with_numbered_parameters(std::string_view sql) {
  NumberedSql numbered;
  numbered.sql.reserve(sql.size() + 16);
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t end = end_of_quoted(sql, at);
    if (end > at) {
      numbered.sql.append(sql.substr(at, end - at));
      at = end;
    } else if (sql[at] == '?') {
      numbered.sql.append("$").append(std::to_string(++numbered.parameters));
      ++at;
    } else {
      numbered.sql.push_back(sql[at++]);
    }
  }
  return numbered;
}

void expect_storable(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw DatabaseError("chữ có ký tự NUL không lưu được");
  if (!core::is_valid_utf8(text)) throw DatabaseError("chữ không đúng UTF-8 không lưu được");
}

std::string insert_statement(std::string_view table, const std::vector<std::string>& columns) {
  expect_identifier(table);
  std::string names, marks;
  for (const auto& column : columns) {
    expect_identifier(column);
    names += (names.empty() ? "" : ", ") + column;
    marks += marks.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + marks + ")";
}

void expect_identifier(std::string_view name) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  bool good = !name.empty() && name.size() <= 63 && !(name[0] >= '0' && name[0] <= '9');
  for (const char c : name) good = good && allowed(c);
  if (!good) throw DatabaseError("tên bảng hoặc tên cột không hợp lệ: " + std::string(name));
}

void EngineConnection::expect_ready() const {
  if (streaming_) throw DatabaseError("đang đọc từng dòng thì không được chạy câu lệnh khác trên cùng kết nối");
  if (failed_) throw DatabaseError("một câu lệnh trước đó đã hỏng, giao dịch chỉ còn có thể hủy");
}

void EngineConnection::note_schema_change(std::string_view sql) {
  while (!sql.empty() && std::strchr(" \t\r\n", sql.front()) != nullptr) sql.remove_prefix(1);
  for (const auto* word : {"ALTER", "CREATE", "DROP"}) {
    if (starts_with_word(sql, word)) schema_changed_ = true;
  }
}

}  // namespace thidua::platform
