#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/split.h"

namespace thidua::reading {

/// What the paragraphs around a clause say for it.
struct Surroundings {
  DocType doc_type = DocType::pact;
  int year = 0;               // of the document's period, or 0
  std::string section_title;  // «Đối với cá nhân»
  std::optional<Range> lead;  // of the paragraph
  std::string agency;         // subject of clauses without one
};

/// Fills comparator, value, unit, subject, measure, condition, award, due, … of a target from one part.
/// `before`: the part before it in the same paragraph, whose subject and comparator it may share; or null.
void fill_target(const Source& source, const Part& part, const Target* before, const Surroundings& around,
                 Target& target);

/// Does the part only raise the value of the one before («phấn đấu đạt 60%», «tiến đến 100% năm …»)?
bool raises_value(const Source& source, const Part& part);
/// Does the year at `at` only tell which things are meant («được công nhận năm 2024»)?
bool names_a_set(std::string_view low, std::size_t at);

/// Does the range set anything that can be held against a result: a number, a zero at its begin, a level, a title?
bool sets_something(const Source& source, Range range);

/// The title or commendation the text aims at («Lao động tiên tiến», «Bằng khen»), or empty.
std::string award_in(const Source& source, Range range);

}  // namespace thidua::reading
