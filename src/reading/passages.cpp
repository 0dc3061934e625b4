#include "reading/passages.h"

#include <algorithm>
#include <map>

#include "core/text.h"

namespace thidua::reading {

std::vector<Passage> passages_of(const Context& context) {
  std::vector<Passage> passages;
  for (const Item& item : context.outline.items) {
    Range range = item.content;
    if (item.inline_of_heading && item.section >= 0) {
      range.begin = context.outline.headings[static_cast<std::size_t>(item.section)].title.begin;
    }
    passages.push_back({range, item.section, item.inline_of_heading ? MarkerKind::number : item.kind});
  }
  return passages;
}

Range CellRow::cell(int column) const {
  const auto found =
      std::find_if(cells.begin(), cells.end(), [column](const auto& entry) { return entry.first == column; });
  return found == cells.end() ? Range{} : found->second;
}

std::vector<CellRow> cell_rows_of(const Context& context) {
  std::map<std::pair<int, int>, CellRow> rows;
  for (const Line& line : context.lines) {
    if (!line.cell) {
      continue;
    }
    CellRow& row = rows[{line.cell->table, line.cell->row}];
    row.table = line.cell->table;
    row.row = line.cell->row;
    const int column = line.cell->column;
    if (!row.cells.empty() && row.cells.back().first == column) {
      row.cells.back().second.end = line.full.end;
    } else {
      row.cells.emplace_back(column, line.full);
    }
  }
  std::vector<CellRow> result;
  for (auto& [place, row] : rows) {
    row.section = section_at(context, row.cells.front().second.begin);
    result.push_back(std::move(row));
  }
  return result;
}

int section_at(const Context& context, std::size_t place) {
  const auto& headings = context.outline.headings;
  const auto next = std::upper_bound(headings.begin(), headings.end(), place,
                                     [](std::size_t at, const Heading& heading) { return at < heading.title.begin; });
  return next == headings.begin() ? -1 : std::prev(next)->section;
}

std::string section_id(const Context& context, int section) {
  return section < 0 ? "" : context.outline.sections[static_cast<std::size_t>(section)].id;
}

bool titled(const Context& context, int section, Phrases words) {
  for (int at = section; at >= 0; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    if (has_any(core::lower(context.outline.sections[static_cast<std::size_t>(at)].title), words)) {
      return true;
    }
  }
  return false;
}

void Taken::add(const Quote& quote) {
  if (quote.span.begin < quote.span.end) {
    spans_.emplace_back(quote.span.begin, quote.span.end);
  }
}

void Taken::close() {
  std::sort(spans_.begin(), spans_.end());
  std::size_t furthest = 0;
  for (auto& [begin, end] : spans_) {
    furthest = std::max(furthest, end);
    end = furthest;  // so that the span before a place tells whether anything reaches it
  }
}

bool Taken::touches(const Quote& quote) const {
  const auto next = std::lower_bound(spans_.begin(), spans_.end(), std::pair(quote.span.end, std::size_t{0}));
  return next != spans_.begin() && std::prev(next)->second > quote.span.begin;
}

}  // namespace thidua::reading
