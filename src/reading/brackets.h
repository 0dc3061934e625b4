#pragma once
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// An outermost pair of brackets or quotation marks inside a range; a bracket never closed ends with the sentence.
struct Bracket {
  Range outer;  // with the signs
  Range inner;
  bool closed = true;
  bool quotation = false;
};
/// In order, not overlapping. Linear, however deep the nesting.
std::vector<Bracket> outer_brackets(std::string_view text, Range range);

/// Ends of sentences of the range: the place behind each full stop that is followed by a capital letter or the end,
/// outside brackets. Abbreviations («TP. Hồ Chí Minh») and numbers («3.500») are passed over.
std::vector<std::size_t> sentence_ends(const Source& source, Range range, const std::vector<Bracket>& brackets);

}  // namespace thidua::reading
