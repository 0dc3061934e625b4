#pragma once
#include <optional>
#include <string>
#include <vector>

#include "doc_model/document.h"
#include "reading/source.h"

namespace thidua::reading {

/// The kinds of marks lines begin with, each a level of its own inside one document.
enum class MarkerKind {
  none,
  annex,         // "Phụ lục I"
  part,          // "Phần thứ nhất"
  chapter,       // "Chương 2"
  division,      // "Mục 1"
  article,       // "Điều 3."
  group,         // "Nhóm A.", "Mảng 2:", "Khối I -"
  ordinal,       // "Một là,", "Thứ nhất:"
  roman,         // "I."
  upper,         // "A."
  number,        // "1."
  number_paren,  // "1)"
  number_slash,  // "1/"
  number_two,    // "1.1."
  number_three,  // "1.1.1."
  number_four,
  letter_dot,    // "a."
  letter_paren,  // "a)"
  enclosed,      // "(1)", "(a)"
  dash,
  plus,
  star  // "*", "•" and the like
};
bool is_bullet(MarkerKind kind);
bool is_numbering(MarkerKind kind);

/// A line, or several that a page break had cut apart.
struct Line {
  Range full;     // marker and content
  Range content;  // without marker; trimmed
  std::string marker;
  MarkerKind kind = MarkerKind::none;
  int heading_hint = 0;  // what style or markdown claims
  bool bold = false;
  bool all_capitals = false;
  bool starts_lower = false;
  std::optional<doc_model::CellPlace> cell;
};

/// Does the line look like a person's name: two to seven words, each with a capital?
bool looks_like_name(const Source& source, Range range);

/// Puts the two columns of the head and of the signature block one behind the other.
std::vector<Line> unfold_columns(const Source& source, std::vector<Line> lines);
Line line_of(const Source& source, Range range);

/// Lines that are not empty, in reading order; rows of a text table ("| a | b |") come as cells.
std::vector<Line> lines_of(const doc_model::Document& document, const Source& source);

}  // namespace thidua::reading
