#pragma once
#include <string>
#include <vector>

#include "reading/extract.h"
#include "reading/targets.h"

/// What the readers of objectives, criteria, quotas, tasks, points, papers and time limits ask about an item.
namespace thidua::reading {

/// Without the «;», «.», «/.» it ends with.
Range without_end(const Source& source, Range range);
/// The section of an item; null before the first heading.
const Section* section_of(const Context& context, const Item& item);
SectionRole role_of(const Context& context, const Item& item);
/// Id of the section, or empty.
std::string section_id(const Context& context, const Item& item);
/// The item with the heading it stands behind on the same line («Nộp muộn: trừ 01 điểm» read as a heading and its
/// text).
Range with_heading(const Context& context, const Item& item);
/// Does the title of the section, or of one above it, hold one of the words? Looks at the nearest three only.
bool headed_by(const Context& context, const Item& item, const class WordList& words);

/// Cut at «;» and at the ends of sentences, outside brackets and quotation marks; without closing signs.
std::vector<Range> clauses_of(const Source& source, Range range);
std::vector<Range> sentences_of(const Source& source, Range range);

/// A line of the signature block: a name, or capitals only.
bool is_signature(const Source& source, Range range);
/// Words that say nothing of their own: lines of the signature block, «Cụ thể như sau:».
bool says_nothing(const Source& source, Range range);

/// Index of the section a place of the document stands in (for rows of tables), or -1.
int section_at(const Outline& outline, std::size_t code_point);

/// One row of a table with the words of its column heads; cells are joined over their paragraphs.
struct TableRow {
  std::vector<Range> heads;  // by column; empty where there is none
  std::vector<Range> cells;
};
/// Rows below the first one of each table.
std::vector<TableRow> table_rows(const Context& context);

}  // namespace thidua::reading
