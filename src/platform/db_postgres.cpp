#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "platform/engine.h"
#include "platform/postgres_address.h"
#include "platform/statement_cache.h"

namespace thidua::platform {
namespace {

constexpr std::size_t postgres_statements_max = 256;
constexpr std::size_t copy_bytes_a_block = 1 << 20;

// Types of parameters and columns as PostgreSQL numbers them; permanent.
constexpr Oid type_bool = 16, type_int8 = 20, type_int2 = 21, type_int4 = 23, type_text = 25, type_oid = 26,
              type_float4 = 700, type_float8 = 701, type_numeric = 1700;

struct FinishPostgres {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
struct FreeCancel {
  void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
};
using PostgresHandle = std::unique_ptr<PGconn, FinishPostgres>;
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;
using PostgresCancel = std::unique_ptr<PGcancel, FreeCancel>;

std::string without_line_end(std::string_view message) {
  while (!message.empty() && message.back() == '\n') message.remove_suffix(1);
  return std::string(message);
}

// Only the primary message: the details quote the values of the row. Class 22 quotes them even there.
std::string message_of(const PGresult* result, std::string_view state) {
  if (state.starts_with("22")) return "giá trị không hợp lệ cho kiểu của cột (mã " + std::string(state) + ")";
  const char* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return primary != nullptr ? primary : without_line_end(PQresultErrorMessage(result));
}

bool is_passing(std::string_view state) {
  // Connection, resources, operator's intervention, serialisation, deadlock, locks.
  return state.starts_with("08") || state.starts_with("53") || state.starts_with("57") || state == "40001" ||
         state == "40P01" || state == "55P03";
}

class PostgresRow final : public Row {
 public:
  explicit PostgresRow(const PGresult* result) : result_(result) {}
  void at(int row) { row_ = row; }
  bool is_null(int column) const override {
    expect_column(column);
    return PQgetisnull(result_, row_, column) != 0;
  }
  std::int64_t integer(int column) const override {
    const auto bytes = is_null(column) ? std::string_view() : value(column);
    const Oid type = PQftype(result_, column);
    if (type == type_bool && !bytes.empty()) return bytes == "t" ? 1 : 0;
    const bool number =
        type == type_int8 || type == type_int4 || type == type_int2 || type == type_oid || type == type_numeric;
    std::int64_t integer = 0;
    const auto* end = bytes.data() + bytes.size();
    const auto [stopped, fault] = std::from_chars(bytes.data(), end, integer);
    if (!number || fault != std::errc() || stopped != end) {
      throw DatabaseError(std::string("cột không phải số nguyên: ") + PQfname(result_, column));
    }
    return integer;
  }
  std::string text(int column) const override {
    expect_column(column);
    const Oid type = PQftype(result_, column);
    if (type == type_float4 || type == type_float8) {
      throw DatabaseError(std::string("cột là số thực, không được dùng: ") + PQfname(result_, column));
    }
    if (type == type_bool && !is_null(column)) return value(column) == "t" ? "1" : "0";
    return std::string(value(column));
  }

 private:
  void expect_column(int column) const {
    if (column < 0 || column >= PQnfields(result_)) {
      throw DatabaseError("không có cột thứ " + std::to_string(column));
    }
  }
  std::string_view value(int column) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  const PGresult* result_;
  int row_ = 0;
};

// The parameters of one call, as libpq wants them; valid while the values are.
struct Parameters {
  explicit Parameters(const std::vector<Value>& values) {
    numbers.reserve(values.size());
    for (const auto& value : values) {
      Oid type = 0;  // NULL: PostgreSQL finds the type itself
      const char* bytes = nullptr;
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        numbers.push_back(std::to_string(*number));
        bytes = numbers.back().c_str();
        type = type_int8;
      } else if (const auto* chars = std::get_if<std::string>(&value)) {
        expect_storable(*chars);
        bytes = chars->c_str();
        type = type_text;
      }
      types.push_back(type);
      texts.push_back(bytes);
      signature.push_back(type == type_int8 ? 'i' : type == type_text ? 't' : 'n');
    }
  }
  int count() const { return static_cast<int>(texts.size()); }
  std::vector<std::string> numbers;
  std::vector<Oid> types;
  std::vector<const char*> texts;
  std::string signature;
};

class PostgresConnection final : public EngineConnection {
 public:
  explicit PostgresConnection(const DatabaseOptions& options);
  Dialect dialect() const override { return Dialect::postgres; }
  std::int64_t execute(std::string_view sql, const std::vector<Value>& values) override;
  std::int64_t query(std::string_view sql, const std::vector<Value>& values,
                     const std::function<void(const Row&)>& each) override;
  std::int64_t insert_many(std::string_view table, const std::vector<std::string>& columns,
                           const std::function<bool(std::vector<Value>&)>& next) override;

  void begin(bool writing) override;
  void commit() override;
  void roll_back() noexcept override;
  bool usable() noexcept override;
  void interrupt() noexcept override;
  void run_script(std::string_view sql) override;
  void lift_time_limit() override { run_plain("SET LOCAL statement_timeout = 0"); }
  void forget_statements() noexcept override;

 private:
  std::string prepared(std::string_view sql, const Parameters& parameters);
  void drop_oldest_statement();
  PostgresResult run_plain(const std::string& sql);
  void check(const PGresult* result, std::string_view doing);
  std::int64_t read_rows(std::string_view sql, const std::function<void(const Row&)>& each);
  void drain() noexcept;
  void copy_block(const std::string& sql, const std::string& block);

  PostgresHandle db_;
  PostgresCancel cancel_;
  StatementCache<std::string> statements_{postgres_statements_max};  // by text and types of parameters: name
  std::int64_t statements_made_ = 0;
};

PostgresConnection::PostgresConnection(const DatabaseOptions& options) {
  const std::array<const char*, 5> keywords{"fallback_application_name", "connect_timeout", "client_encoding", "dbname",
                                            nullptr};
  const std::array<const char*, 5> values{"thidua", "10", "UTF8", options.address.c_str(), nullptr};
  db_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
  if (PQstatus(db_.get()) != CONNECTION_OK) {
    throw UnavailableError("không kết nối được PostgreSQL " + shown_postgres_address(options.address) + ": " +
                           without_line_end(PQerrorMessage(db_.get())));
  }
  PQsetNoticeProcessor(
      db_.get(), [](void*, const char*) {}, nullptr);
  cancel_.reset(PQgetCancel(db_.get()));
  run_plain("SET statement_timeout = " + std::to_string(options.statement_milliseconds_max));
  run_plain("SET lock_timeout = " + std::to_string(options.busy_milliseconds_max));
  run_plain("SET standard_conforming_strings = on");
  run_plain("SET timezone = 'UTC'");
  // Pages for many users at once: what compiles a query first, or puts more processors on it, takes them from the
  // others.
  run_plain("SET jit = off");
  run_plain("SET max_parallel_workers_per_gather = 0");
}

void PostgresConnection::check(const PGresult* result, std::string_view doing) {
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE ||
      status == PGRES_COPY_IN) {
    return;
  }
  const std::string where = " [" + std::string(doing) + "]";
  const char* field = result != nullptr ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  if (field == nullptr) {
    throw UnavailableError("PostgreSQL: mất kết nối: " + without_line_end(PQerrorMessage(db_.get())) + where);
  }
  const std::string_view state = field;
  const std::string message = "PostgreSQL: " + message_of(result, state) + where;
  if (state.starts_with("23")) throw ConstraintError(message);
  // A plan kept from before another node changed the schema: gone after this, the next try makes a new one.
  const bool stale_plan = state == "0A000" && message.find("cached plan") != std::string::npos;
  if (stale_plan) schema_changed_ = true;
  if (stale_plan || is_passing(state)) throw UnavailableError(message);
  throw DatabaseError(message);
}

PostgresResult PostgresConnection::run_plain(const std::string& sql) {
  PostgresResult result(PQexec(db_.get(), sql.c_str()));
  check(result.get(), sql);
  return result;
}

void PostgresConnection::drop_oldest_statement() {
  run_plain("DEALLOCATE " + statements_.oldest());
  statements_.drop_oldest();
}

std::string PostgresConnection::prepared(std::string_view sql, const Parameters& parameters) {
  const std::string key = parameters.signature + ":" + std::string(sql);
  if (const auto* name = statements_.find(key)) return *name;
  const auto numbered = with_numbered_parameters(sql);
  if (numbered.parameters != parameters.texts.size()) {
    throw DatabaseError("số tham số không khớp với câu lệnh: " + std::string(sql));
  }
  if (statements_.full()) drop_oldest_statement();
  const std::string name = "s" + std::to_string(++statements_made_);
  const PostgresResult result(
      PQprepare(db_.get(), name.c_str(), numbered.sql.c_str(), parameters.count(), parameters.types.data()));
  check(result.get(), sql);
  return statements_.keep(key, name);
}

std::int64_t PostgresConnection::execute(std::string_view sql, const std::vector<Value>& values) {
  expect_ready();
  failed_ = true;  // until it has gone well
  note_schema_change(sql);
  const Parameters parameters(values);
  const auto name = prepared(sql, parameters);
  const PostgresResult result(
      PQexecPrepared(db_.get(), name.c_str(), parameters.count(), parameters.texts.data(), nullptr, nullptr, 0));
  check(result.get(), sql);
  failed_ = false;
  const std::string_view command = PQcmdStatus(result.get());
  if (command.starts_with("SELECT")) return 0;
  return std::atoll(PQcmdTuples(result.get()));
}

std::int64_t PostgresConnection::query(std::string_view sql, const std::vector<Value>& values,
                                       const std::function<void(const Row&)>& each) {
  expect_ready();
  failed_ = true;
  const Parameters parameters(values);
  const auto name = prepared(sql, parameters);
  if (PQsendQueryPrepared(db_.get(), name.c_str(), parameters.count(), parameters.texts.data(), nullptr, nullptr, 0) ==
      0) {
    throw UnavailableError("PostgreSQL: " + without_line_end(PQerrorMessage(db_.get())));
  }
  PQsetSingleRowMode(db_.get());
  streaming_ = true;
  const auto rows = read_rows(sql, each);
  streaming_ = false;
  return rows;
}

std::int64_t PostgresConnection::read_rows(std::string_view sql, const std::function<void(const Row&)>& each) {
  std::int64_t rows = 0;
  try {
    while (PostgresResult result{PQgetResult(db_.get())}) {
      check(result.get(), sql);
      failed_ = false;  // the callback's own exceptions leave the transaction whole
      PostgresRow row(result.get());
      for (int i = 0; i < PQntuples(result.get()); ++i, ++rows) {
        row.at(i);
        each(row);
      }
      failed_ = true;
    }
  } catch (...) {
    drain();
    streaming_ = false;
    throw;
  }
  failed_ = false;
  return rows;
}

// Reads the rest of an answer away, so that the connection can take the next statement.
void PostgresConnection::drain() noexcept {
  while (const PostgresResult rest{PQgetResult(db_.get())}) {
    const auto status = PQresultStatus(rest.get());
    if (status == PGRES_COPY_IN) PQputCopyEnd(db_.get(), "dừng");
    if (status == PGRES_FATAL_ERROR) failed_ = true;
    if (PQstatus(db_.get()) != CONNECTION_OK) break;
  }
}

void append_copied(std::string& block, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    block += std::to_string(*number);
    return;
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) {
    block += "\\N";
    return;
  }
  expect_storable(*text);
  for (const char c : *text) {
    switch (c) {
      case '\\':
        block += "\\\\";
        break;
      case '\t':
        block += "\\t";
        break;
      case '\n':
        block += "\\n";
        break;
      case '\r':
        block += "\\r";
        break;
      default:
        block.push_back(c);
    }
  }
}

std::string copy_statement(std::string_view table, const std::vector<std::string>& columns) {
  expect_identifier(table);
  std::string names;
  for (const auto& column : columns) {
    expect_identifier(column);
    names += (names.empty() ? "" : ", ") + column;
  }
  return "COPY " + std::string(table) + " (" + names + ") FROM STDIN";
}

std::int64_t PostgresConnection::insert_many(std::string_view table, const std::vector<std::string>& columns,
                                             const std::function<bool(std::vector<Value>&)>& next) {
  expect_ready();
  const std::string sql = copy_statement(table, columns);
  // A block is collected first and copied then, so that `next` may run statements in between.
  std::string block;
  std::vector<Value> row;
  std::int64_t rows = 0;
  for (; next(row); row.clear(), ++rows) {
    if (row.size() != columns.size()) throw DatabaseError("dòng có số cột không khớp: " + sql);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) block.push_back('\t');
      append_copied(block, row[i]);
    }
    block.push_back('\n');
    if (block.size() >= copy_bytes_a_block) {
      copy_block(sql, block);
      block.clear();
    }
  }
  if (!block.empty()) copy_block(sql, block);
  return rows;
}

void PostgresConnection::copy_block(const std::string& sql, const std::string& block) {
  expect_ready();
  failed_ = true;
  try {
    run_plain(sql);
    const bool sent = PQputCopyData(db_.get(), block.data(), static_cast<int>(block.size())) == 1 &&
                      PQputCopyEnd(db_.get(), nullptr) == 1;
    if (!sent) throw UnavailableError("PostgreSQL: " + without_line_end(PQerrorMessage(db_.get())) + " [" + sql + "]");
    while (const PostgresResult result{PQgetResult(db_.get())}) check(result.get(), sql);
  } catch (...) {
    drain();
    throw;
  }
  failed_ = false;
}

void PostgresConnection::begin(bool writing) {
  failed_ = streaming_ = false;
  run_plain(writing ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                    : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::commit() {
  const auto result = run_plain("COMMIT");
  if (std::strcmp(PQcmdStatus(result.get()), "COMMIT") != 0) {
    throw DatabaseError("PostgreSQL đã hủy giao dịch, không có gì được ghi");
  }
}

void PostgresConnection::roll_back() noexcept {
  if (PQstatus(db_.get()) != CONNECTION_OK || PQtransactionStatus(db_.get()) == PQTRANS_IDLE) return;
  const PostgresResult ignored(PQexec(db_.get(), "ROLLBACK"));  // a failure shows in usable()
}

bool PostgresConnection::usable() noexcept {
  if (PQstatus(db_.get()) != CONNECTION_OK || PQtransactionStatus(db_.get()) != PQTRANS_IDLE) return false;
  // A server that has gone has left its farewell or the end of the stream to be read.
  pollfd socket{PQsocket(db_.get()), POLLIN, 0};
  if (::poll(&socket, 1, 0) == 0) return true;
  return PQconsumeInput(db_.get()) == 1 && PQstatus(db_.get()) == CONNECTION_OK &&
         (socket.revents & (POLLHUP | POLLERR)) == 0;
}

void PostgresConnection::interrupt() noexcept {
  std::array<char, 256> reason{};
  PQcancel(cancel_.get(), reason.data(), static_cast<int>(reason.size()));
}

void PostgresConnection::run_script(std::string_view sql) {
  expect_ready();
  failed_ = true;
  schema_changed_ = true;
  run_plain(std::string(sql));
  failed_ = false;
  forget_statements();
}

void PostgresConnection::forget_statements() noexcept {
  const PostgresResult ignored(PQexec(db_.get(), "DEALLOCATE ALL"));
  statements_.clear();
}

class PostgresDatabase final : public PooledDatabase {
 public:
  explicit PostgresDatabase(const DatabaseOptions& options) : PooledDatabase(options, false) {}
  Dialect dialect() const override { return Dialect::postgres; }
  std::string shown_address() const override { return shown_postgres_address(options().address); }

 protected:
  std::unique_ptr<EngineConnection> connect() override { return std::make_unique<PostgresConnection>(options()); }
};

}  // namespace

std::unique_ptr<Database> open_postgres(const DatabaseOptions& options) {
  auto database = std::make_unique<PostgresDatabase>(options);
  // One transaction now: a wrong address shows at once, not at the first request.
  database->read([](Connection& db) { db.one_integer("SELECT 1"); });
  return database;
}

}  // namespace thidua::platform
