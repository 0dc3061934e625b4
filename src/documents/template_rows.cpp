#include "documents/template_rows.h"

#include <algorithm>

#include "core/text.h"
#include "documents/template_join.h"

namespace thidua::documents {

namespace {

/// A mark in a cell, and where.
struct CellMark {
  TemplateTag tag;
  pugi::xml_node paragraph;
  bool alone = false;          // all its paragraph holds
  std::size_t partner = npos;  // its other half in the same cell
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

std::vector<pugi::xml_node> children_named(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node child : node.children()) {
    if (child.name() == name) found.push_back(child);
    if (std::string_view(child.name()) == "w:sdt")
      for (const pugi::xml_node inner : child.child("w:sdtContent").children())
        if (inner.name() == name) found.push_back(inner);
  }
  return found;
}

std::vector<CellMark> marks_of_cell(pugi::xml_node cell) {
  std::vector<CellMark> marks;
  for (const pugi::xml_node paragraph : children_named(cell, "w:p")) {
    const std::string text = paragraph_text(paragraph).text;
    for (auto tag = next_tag(text, 0); tag; tag = next_tag(text, tag->end)) {
      if (tag->kind == '=' || tag->name.empty()) continue;
      const bool alone = core::trimmed(text).size() == tag->end - tag->begin;
      marks.push_back({*tag, paragraph, alone});
    }
  }
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < marks.size(); ++at) {
    if (marks[at].tag.kind != '/') {
      open.push_back(at);
    } else if (!open.empty() && marks[open.back()].tag.name == marks[at].tag.name) {
      marks[at].partner = open.back();
      marks[open.back()].partner = at;
      open.pop_back();
    }
  }
  return marks;
}

/// Whether only white space and the marks of `before` stand before (or after) the mark in its cell.
bool is_at_edge(pugi::xml_node cell, const CellMark& mark, bool at_start) {
  std::vector<pugi::xml_node> paragraphs = children_named(cell, "w:p");
  if (!at_start) std::reverse(paragraphs.begin(), paragraphs.end());
  for (const pugi::xml_node paragraph : paragraphs) {
    const std::string text = paragraph_text(paragraph).text;
    if (paragraph == mark.paragraph) {
      const std::string_view outside =
          at_start ? std::string_view(text).substr(0, mark.tag.begin) : std::string_view(text).substr(mark.tag.end);
      return core::trimmed(outside).empty();
    }
    if (!core::trimmed(text).empty()) return false;
  }
  return false;
}

/// A whole loop inside one cell is that cell's own, except in a row of one cell where it is written in a line.
bool belongs_to_row(const std::vector<CellMark>& marks, const CellMark& mark, bool only_cell) {
  if (mark.partner == CellMark::npos) return true;
  return only_cell && !mark.alone && !marks[mark.partner].alone;
}

/// Takes the mark's letters out of the cell; a paragraph left blank goes, unless it is the cell's last.
void take_out(pugi::xml_node cell, const CellMark& mark) {
  const ParagraphText text = paragraph_text(mark.paragraph);
  const pugi::xml_node node = text.nodes[text.owner[mark.tag.begin]];
  std::size_t node_begin = mark.tag.begin;
  while (node_begin > 0 && text.owner[node_begin - 1] == text.owner[mark.tag.begin]) --node_begin;
  std::string left = node.text().get();
  left.erase(mark.tag.begin - node_begin, mark.tag.end - mark.tag.begin);
  set_text(node, left);
  const bool blank = core::trimmed(paragraph_text(mark.paragraph).text).empty();
  if (blank && children_named(cell, "w:p").size() > 1) mark.paragraph.parent().remove_child(mark.paragraph);
}

/// Moves the row's own marks at the start of its first cell to before the row, or those at the end of its last cell
/// to after it.
void lift_marks(pugi::xml_node row, pugi::xml_node cell, bool at_start, bool only_cell) {
  pugi::xml_node after = row;
  for (bool lifted = true; lifted;) {
    lifted = false;
    const std::vector<CellMark> marks = marks_of_cell(cell);
    if (marks.empty()) return;
    const CellMark& mark = at_start ? marks.front() : marks.back();
    const bool opens = mark.tag.kind != '/';
    if (opens != at_start || !belongs_to_row(marks, mark, only_cell) || !is_at_edge(cell, mark, at_start)) return;
    const int paragraph = paragraph_of(mark.paragraph);
    if (at_start) {
      insert_mark(mark.tag, row, paragraph);
    } else {
      // Closing marks are met from the last to the first, so each goes right behind the row, before those lifted so
      // far.
      insert_mark(mark.tag, row, paragraph);
      pugi::xml_node lifted_mark = row.previous_sibling();
      row.parent().insert_move_after(lifted_mark, after);
    }
    take_out(cell, mark);
    lifted = true;
  }
}

/// The one mark that is all a row holds.
std::optional<CellMark> lone_mark_of_row(const std::vector<pugi::xml_node>& cells) {
  std::optional<CellMark> only;
  for (const pugi::xml_node cell : cells) {
    if (cell.child("w:tbl")) return std::nullopt;
    for (const pugi::xml_node paragraph : children_named(cell, "w:p"))
      if (!core::trimmed(paragraph_text(paragraph).text).empty()) {
        const std::vector<CellMark> marks = marks_of_cell(cell);
        if (only || marks.size() != 1 || !marks.front().alone) return std::nullopt;
        only = marks.front();
      }
  }
  return only;
}

void mark_row(pugi::xml_node row) {
  const std::vector<pugi::xml_node> cells = children_named(row, "w:tc");
  if (cells.empty()) return;
  if (const auto only = lone_mark_of_row(cells)) {
    insert_mark(only->tag, row, paragraph_of(only->paragraph));
    row.parent().remove_child(row);
    return;
  }
  // A one-cell row whose loop is written in a line loses its opening first; the closing then has no partner left.
  lift_marks(row, cells.front(), true, cells.size() == 1);
  lift_marks(row, cells.back(), false, cells.size() == 1);
}

}  // namespace

void insert_mark(const TemplateTag& tag, pugi::xml_node place, int paragraph) {
  const bool closes = tag.kind == '/';
  pugi::xml_node mark = place.parent().insert_child_before(closes ? mark_close : mark_open, place);
  mark.append_attribute("kind").set_value(std::string(1, tag.kind).c_str());
  mark.append_attribute("name").set_value(tag.name.c_str());
  mark.append_attribute(paragraph_attribute).set_value(paragraph);
}

void mark_rows(pugi::xml_node table) {
  for (pugi::xml_node row = table.child("w:tr"); row;) {
    const pugi::xml_node next = row.next_sibling("w:tr");
    mark_row(row);
    row = next;
  }
}

}  // namespace thidua::documents
