#pragma once
#include <initializer_list>
#include <vector>

#include "reading/quantity.h"
#include "reading/source.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

/// A telling taken apart by which of several promises each piece speaks of.
struct PartedPieces {
  std::vector<std::vector<Range>> runs;  // by promise: its pieces, those that follow one another as one range
  bool of_all = false;                   // a piece judges all of them together («cả hai nội dung đều đạt»)
  Range conclusion;  // the last piece, where it judges and names none of them: «Tự đánh giá: vượt»
};

/// Cut at commas, semicolons and stops, and before «song», «còn», «riêng»: a piece belongs to the promise it names by
/// its words, its place («vế sau», «hai ý đầu»), a number that it alone holds, or the unit of what is told; else it
/// goes on with the piece before.
PartedPieces parted_pieces(const Source& source, const std::vector<Range>& promises, Range told);

/// Between commas, semicolons and stops outside brackets, and before the words that turn; together all of `told`.
std::vector<Range> clauses_between(const Source& source, Range told, std::initializer_list<const WordList*> turns = {});

/// Can the told number be set against the promised one: a share, or the same unit and noun?
bool comparable_number(const FoundQuantity& promised, const FoundQuantity& told);
/// Without blanks and marks at its ends.
Range bare_piece(const Source& source, Range piece);

}  // namespace thidua::reading
