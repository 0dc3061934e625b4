#pragma once
#include <optional>
#include <string>

#include "reading/source.h"

/// Papers cited in the text: kind, number, day, who issued them.
namespace thidua::reading {

/// «số 04/2015/NĐ-CP», «852/QĐ-UBND», «số 27, 29, 46» in the range; empty where none. `place` is where it stands.
std::string paper_number_in(const Source& source, Range range, Range& place);

/// The day of a paper, and where its words end.
struct Day {
  std::string iso;
  Range words;
};

/// A paper named at a place of the text.
struct Paper {
  std::size_t kind_begin = 0;
  std::size_t kind_end = 0;
  Range number_place;
  std::string number;
  Day day;
  bool law = false;
  bool named() const { return law || !number.empty() || !day.iso.empty(); }
};

/// The paper whose kind stands at `at`, read up to `limit`.
std::optional<Paper> paper_at(const Source& source, std::size_t at, std::size_t limit);
/// The first paper of the range that has a number, a day or a law's name.
std::optional<Paper> named_paper_in(const Source& source, Range range);
/// «của Chính phủ về …», «giữa các cơ quan …», «Nghị quyết Hội nghị viên chức … ngày …»; `place` is where it stands.
std::string issuer_of(const Source& source, const Paper& paper, Range range, Range& place);

}  // namespace thidua::reading
