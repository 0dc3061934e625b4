// Any text as the sheet of an Excel workbook, the shared strings behind the first zero byte.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "documents/sample_office_file.h"
#include "documents/xlsx_read.h"
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 20'000) return 0;
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = std::min(input.find('\0'), input.size());
  const std::string strings = zero < input.size() ? input.substr(zero + 1) : std::string();
  const std::string file = thidua::documents::sample::excel_file(input.substr(0, zero), strings);
  thidua::documents::ReadLimits limits;
  limits.sheet_cells = 10'000;
  const auto workbook = thidua::documents::read_workbook(file, "a.xlsx", limits);
  if (!workbook) {
    must_hold(!workbook.error().message.empty(), "a refusal says why");
    return 0;
  }
  for (const auto& sheet : workbook->sheets) {
    for (const auto& row : sheet.rows) {
      for (const auto& cell : row.cells) must_hold(cell.row == row.row, "a cell stands in its row");
    }
  }
  return 0;
}
