#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/measure.h"
#include "reading/source.h"

namespace thidua::reading {

/// A quantity as it stands in the text.
/// Shape   `words` covers comparator, number and unit; `number` the digits alone; offsets are those of the text
/// scanned.
struct FoundQuantity {
  core::Quantity quantity;
  Range words;
  Range number;
  std::size_t unit_end = 0;
  std::string unit_label;
  std::string per;
  std::string change;                  // "increase", "decrease", or empty
  std::vector<core::Quantity> accept;  // other readings
  bool has_comparator = false;         // a word or sign said how it is compared
  bool strict_and_loose = false;       // «trên … trở lên»
  bool band_and_open = false;          // «từ … đến … trở lên»
  int weight = 0;                      // the higher, the likelier it is what the clause promises
};

/// All quantities of the range, in order: percents, counts, money, durations, ranks, shares. Numbers that name
/// something (articles, papers, years, days, levels, quoted names) are left out.
std::vector<FoundQuantity> quantities_in(const Source& source, Range range);

/// «không đơn vị nào để …» at the begin of the range: zero, although a number may stand behind.
bool means_nobody(std::string_view low, Range range);
/// Comparators without a number: «không có …», «không thấp hơn mức …», «… trở lên» of a level.
struct WordQuantity {
  core::Quantity quantity;
  Range words;
  std::string reference;
};
std::optional<WordQuantity> none_in(std::string_view low, Range range);
std::optional<WordQuantity> relative_in(const Source& source, Range range);
std::optional<WordQuantity> level_in(const Source& source, Range range);

/// Unit behind a number.
struct UnitWord {
  core::Unit unit = core::Unit::none;
  std::size_t end = 0;
  std::string label;  // the noun counted
  std::string per;
  bool known = false;
};
/// `had_multiplier`: «36 triệu» without a noun is money.
/// End of the nouns counted that start at `at` («tập thể, cá nhân»), or nowhere.
std::size_t nouns_at(std::string_view low, std::size_t at);
UnitWord unit_at(const Source& source, std::size_t at, std::size_t limit, bool had_multiplier);

}  // namespace thidua::reading
