#include "documents/table_csv.h"

#include <csv.h>

#include <algorithm>
#include <memory>

namespace thidua::documents {

namespace {

char parting_sign(std::string_view text) {
  std::string_view head = text.substr(0, 4096);
  const auto count = [&](char sign) { return std::count(head.begin(), head.end(), sign); };
  char best = ',';
  for (const char sign : {';', '\t'}) {
    if (count(sign) > count(best)) {
      best = sign;
    }
  }
  return best;
}

struct CsvTake {
  const std::function<bool(SheetRow&)>& take;
  SheetRow row;
  std::uint32_t column = 0;
  int last_end = 0;  // the sign that ended the line before
  bool more = true;
};

void take_field(void* field, std::size_t length, void* data) {
  auto& state = *static_cast<CsvTake*>(data);
  SheetCell cell;
  cell.row = state.row.row;
  cell.column = state.column++;
  if (length > 0) {
    cell.text.assign(static_cast<const char*>(field), length);
    state.row.cells.push_back(std::move(cell));
  }
}

void take_line(int end, void* data) {
  auto& state = *static_cast<CsvTake*>(data);
  const bool of_one_end = end == '\n' && state.last_end == '\r' && state.column == 0;
  state.last_end = end;
  if (of_one_end) {
    return;
  }
  if (state.more) {
    state.more = state.take(state.row);
  }
  state.row = SheetRow{state.row.row + 1, false, {}};
  state.column = 0;
}

}  // namespace

bool csv_rows(std::string_view text, const std::function<bool(SheetRow&)>& take) {
  csv_parser parser;
  csv_init(&parser, CSV_EMPTY_IS_NULL | CSV_REPALL_NL);  // an empty line is a row too: rows keep their numbers
  const std::unique_ptr<csv_parser, void (*)(csv_parser*)> freed(&parser, csv_free);
  csv_set_delim(&parser, static_cast<unsigned char>(parting_sign(text)));
  CsvTake state{take, {}, 0, 0, true};
  constexpr std::size_t piece = 64 * 1024;
  for (std::size_t at = 0; at < text.size() && state.more; at += piece) {
    const std::string_view part = text.substr(at, piece);
    csv_parse(&parser, part.data(), part.size(), take_field, take_line, &state);
  }
  if (state.more) {
    csv_fini(&parser, take_field, take_line, &state);
  }
  return state.more;
}

}  // namespace thidua::documents
