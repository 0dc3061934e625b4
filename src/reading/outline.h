#pragma once
#include <vector>

#include "reading/lines.h"
#include "reading/source.h"
#include "reading/titles.h"

namespace thidua::reading {

/// A paragraph or bullet of a section.
struct Item {
  Range content;  // without marker, without the heading it may stand behind
  MarkerKind kind = MarkerKind::none;
  int section = -1;                // index, or -1
  bool inline_of_heading = false;  // stands behind a heading on the same line
  std::string marker = {};         // as written: "2.3."
};

struct Heading {
  int section = 0;
  Range title;
  Range verdict;  // what stands behind it and is only a verdict; or empty
};

/// The document as a tree of headings, with what stands below each.
struct Outline {
  std::vector<Section> sections;
  std::vector<int> parents;  // index, or -1
  std::vector<Heading> headings;
  std::vector<Item> items;
  std::size_t body_begin = 0;  // line index of the first heading; lines before it are the head of the document
  std::size_t body_end = 0;    // line index where recipients and signatures begin
  std::size_t tail_end = 0;    // line index behind them: annexes go on there
};

/// Recipients and signatures: lines [begin, end); both the number of lines where there are none.
struct Tail {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Tail tail_of(const Source& source, const std::vector<Line>& lines);

/// `first`: the line behind the title and its subject; nothing before it is a heading or an item.
Outline outline_of(const Source& source, const std::vector<Line>& lines, DocType doc_type, std::size_t first);

/// Roles that only the whole tells: the last part of a report that orders what is next, duties of a pact that are its
/// targets.
void settle_roles(const Source& source, DocType doc_type, Outline& outline);
/// Role by the words of a heading; `plain` where they say nothing.
SectionRole role_of_title(std::string_view low_title, DocType doc_type);
/// A heading with what its role depends on.
struct HeadingPlace {
  DocType doc_type;
  Title title;
  Range content;          // the line without its marker
  const Section* parent;  // or null
  bool judged_beside;     // the heading before it, below the same parent, judges all below it
};
SectionRole role_below(const Source& source, const HeadingPlace& heading);
/// "II. CHỈ TIÊU CỤ THỂ", "1. …": the headings from the top down to the section.
std::vector<std::string> path_of(const Outline& outline, int section);

/// Words that close the document («Trên đây là …», «kêu gọi»): nothing is promised behind them.
bool is_closing(std::string_view low);

}  // namespace thidua::reading
