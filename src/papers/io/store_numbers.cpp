#include "papers/io/rows.h"
#include "papers/io/store.h"

namespace thidua::papers {
namespace {

using platform::Command;
using platform::Connection;
using platform::Row;

constexpr int number_max = 99'999;

std::vector<platform::Value> series_key(core::AgencyId agency, int year, std::string_view symbol) {
  return {agency.value, std::int64_t{year}, std::string(symbol)};
}

std::optional<core::Refusal> series_fault(int year, std::string_view symbol) {
  if (symbol.empty())
    return refusal("papers.number.symbol", "Chưa có ký hiệu văn bản nên chưa cấp được số; hãy ghi ký hiệu của cơ quan.",
                   "symbol");
  if (year < 1945 || year > 9999)
    return refusal("papers.number.year", "Năm của sổ văn bản không hợp lệ: " + std::to_string(year) + ".", "year");
  return std::nullopt;
}

/// Makes the series where it is missing. The update behind it holds its row until the command ends, so two commands
/// never get the same number.
void open_series(Command& command, int year, std::string_view symbol) {
  command.db.execute(
      "INSERT INTO papers_series (agency_id, year, symbol, next_number) VALUES (?, ?, ?, 1) "
      "ON CONFLICT (agency_id, year, symbol) DO NOTHING",
      series_key(command.agency(), year, symbol));
}

bool number_given(Connection& db, core::AgencyId agency, int year, std::string_view symbol, std::int64_t number) {
  auto values = series_key(agency, year, symbol);
  values.emplace_back(number);
  return db
      .one_integer("SELECT number FROM papers_number WHERE agency_id = ? AND year = ? AND symbol = ? AND number = ?",
                   values)
      .has_value();
}

void keep_number(Command& command, int year, std::string_view symbol, std::int64_t number, std::string_view origin) {
  command.db.execute(
      "INSERT INTO papers_number (agency_id, year, symbol, number, origin, recorded_at, recorded_by) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {command.agency().value, std::int64_t{year}, std::string(symbol), number, std::string(origin),
       command.request.now.milliseconds, command.request.user.value});
  command.record("paper_number:" + std::to_string(year) + "/" + number_vi(static_cast<int>(number), symbol),
                 detail({{"origin", std::string(origin)}}));
}

std::int64_t next_of_series(Connection& db, core::AgencyId agency, int year, std::string_view symbol) {
  return db
      .one_integer("SELECT next_number FROM papers_series WHERE agency_id = ? AND year = ? AND symbol = ?",
                   series_key(agency, year, symbol))
      .value_or(1);
}

}  // namespace

core::Outcome<int> take_number(Command& command, int year, std::string_view symbol) {
  if (const auto fault = series_fault(year, symbol)) return *fault;
  open_series(command, year, symbol);
  for (;;) {
    command.db.execute(
        "UPDATE papers_series SET next_number = next_number + 1 WHERE agency_id = ? AND year = ? AND symbol = ?",
        series_key(command.agency(), year, symbol));
    const auto number = next_of_series(command.db, command.agency(), year, symbol) - 1;
    if (number > number_max)
      return refusal("papers.number.full", "Sổ văn bản năm " + std::to_string(year) + " đã hết số.", "number");
    if (number_given(command.db, command.agency(), year, symbol, number)) continue;  // given by the records clerk
    keep_number(command, year, symbol, number, "series");
    return static_cast<int>(number);
  }
}

core::Outcome<int> continue_series(Command& command, int year, std::string_view symbol, int next) {
  if (const auto fault = series_fault(year, symbol)) return *fault;
  auto key = series_key(command.agency(), year, symbol);
  const auto last =
      command.db
          .one_integer("SELECT MAX(number) FROM papers_number WHERE agency_id = ? AND year = ? AND symbol = ?", key)
          .value_or(0);
  if (next <= last || next < 1 || next > number_max)
    return refusal("papers.number.used",
                   "Không thể cấp tiếp từ số " + std::to_string(next) + " của sổ " + std::string(symbol) + " năm " +
                       std::to_string(year) + " vì đã cấp đến số " + std::to_string(last) + "; hãy chọn số lớn hơn.",
                   "number");
  open_series(command, year, symbol);
  command.db.execute("UPDATE papers_series SET next_number = ? WHERE agency_id = ? AND year = ? AND symbol = ?",
                     {std::int64_t{next}, command.agency().value, std::int64_t{year}, std::string(symbol)});
  command.record("paper_series:" + std::to_string(year) + "/" + std::string(symbol),
                 detail({{"next", std::to_string(next)}}));
  return next;
}

core::Outcome<int> register_number(Command& command, int year, std::string_view symbol, int number) {
  if (const auto fault = series_fault(year, symbol)) return *fault;
  if (number < 1 || number > number_max)
    return refusal("papers.number.value", "Số văn bản phải từ 1 đến 99999.", "number");
  // The series' row is held while we look, so that it cannot hand out this number meanwhile.
  open_series(command, year, symbol);
  command.db.execute(
      "UPDATE papers_series SET next_number = next_number WHERE agency_id = ? AND year = ? AND symbol = ?",
      series_key(command.agency(), year, symbol));
  if (number_given(command.db, command.agency(), year, symbol, number))
    return refusal("papers.number.taken",
                   "Số " + number_vi(number, symbol) + " năm " + std::to_string(year) +
                       " đã được cấp; hãy dùng số khác hoặc kiểm tra sổ đăng ký văn bản đi.",
                   "number");
  keep_number(command, year, symbol, number, "outside");
  return number;
}

int next_number(Connection& db, core::AgencyId agency, int year, std::string_view symbol) {
  auto number = next_of_series(db, agency, year, symbol);
  while (number_given(db, agency, year, symbol, number)) ++number;
  return static_cast<int>(number);
}

}  // namespace thidua::papers
