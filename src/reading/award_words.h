#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "reading/source.h"

namespace thidua::reading {

/// A title or commendation named in the text.
struct NamedAward {
  Range place;
  std::string name;           // as it is to be written
  bool commendation = false;  // given («tặng»), not recognised («công nhận»)
  std::string recipient;      // whom the name itself allows, or empty
};
/// All of the range, in order, not overlapping.
std::vector<NamedAward> awards_in(const Source& source, Range range);

/// «02 tập thể», «24 chi hội», «81/87 cá nhân», outside brackets.
struct CountedPeople {
  Range number;
  std::size_t end = 0;  // of the noun
  core::Decimal value;
  std::string recipient;  // "individual", "collective", "household"
};
std::vector<CountedPeople> people_in(const Source& source, Range range);
/// The whole number at `at` («1.548», «04»), with its end.
std::optional<core::Decimal> whole_number_at(std::string_view text, std::size_t at, std::size_t& end);

/// Who gives: «Chủ tịch UBND tỉnh đã tặng …», «Đề nghị … công nhận», «Giấy khen của Giám đốc Sở»; or empty.
std::string giver_in(const Source& source, Range range);
/// Does who gives stand before the verb («Giám đốc Sở tặng …»)?
bool giver_before_verb(const Source& source, Range range);

/// «Giấy khen của Hiệu trưởng»: the commendation with who gives it, where that stands right behind it.
std::string with_giver(const Source& source, const NamedAward& award, std::size_t limit);

/// Number of the decision named in the range («Quyết định số 301/QĐ-TTr»), or empty.
std::string decision_in(const Source& source, Range range);

/// Clauses between semicolons and at the ends of sentences, trimmed, without those that are empty.
std::vector<Range> clauses_in(const Source& source, Range range);
/// Without blanks and the signs that close or part clauses.
Range without_signs(const Source& source, Range range);

}  // namespace thidua::reading
