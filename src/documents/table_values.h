#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/outcome.h"
#include "documents/xlsx_read.h"

/// What people write into the cells of a list, as values.
/// Errors  a sentence that says what is wrong and what to write instead; the caller names field and cell.
namespace thidua::documents {

/// A day, or as much of it as was written: the first day of a month or a year that stands alone.
struct WrittenDay {
  enum class Known { day, month, year };
  core::Date day;
  Known known = Known::day;
};

/// A day of Excel; 5/6/1985, 05-06-1985, 5.6.1985, 05 06 1985, 1985-06-05, 05061985; «ngày 05 tháng 6 năm 1985»;
/// 6/1985, «tháng 6 năm 1985»; 1985, «năm 1985». Years 1900 to 2100, four digits: "5/6/85" is refused, and so is a day
/// that does not exist.
core::Outcome<WrittenDay, std::string> written_day(const SheetCell& cell);
core::Outcome<WrittenDay, std::string> written_day(std::string_view text);
/// Only a whole day will do.
core::Outcome<core::Date, std::string> whole_day(const SheetCell& cell);
/// "2024", 2024, "năm 2024"; 1900 to 2100.
core::Outcome<int, std::string> written_year(const SheetCell& cell);
/// "x", "X", "có", "đúng", "1", "+" are yes; "không", "0", "-", "" are no.
core::Outcome<bool, std::string> written_yes(std::string_view text);

}  // namespace thidua::documents
