#include "reading/items.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

constexpr int columns_max = 40;

bool all_capitals(const Source& source, Range range) {
  bool letters = false;
  const std::string_view shown = source.shown(range);
  const std::string_view low = source.low(range);
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (shown[at] != low[at]) {
      letters = true;
    } else if (low[at] >= 'a' && low[at] <= 'z') {
      return false;  // a small letter; accented ones hardly stand alone
    }
  }
  return letters;
}

/// Every word begins with a capital letter: a name, or a line of several.
bool is_name(const Source& source, Range range) {
  const std::string_view low = source.low();
  std::size_t count = 0;
  for (std::size_t at = skip_blanks(low, range.begin); at < range.end;) {
    const std::size_t end = word_end(low, at);
    if (end == at || !capital_at(source.shown(), low, at)) {
      return false;
    }
    ++count;
    at = skip_blanks(low, end);
  }
  return count > 0;
}

std::vector<Range> cut(const Source& source, Range range, bool semicolons) {
  const auto brackets = outer_brackets(source.shown(), range);
  const auto stops = sentence_ends(source, range, brackets);
  std::vector<Range> pieces;
  std::size_t begin = range.begin;
  std::size_t stop = 0;
  auto bracket = brackets.begin();
  const auto add = [&](std::size_t end) {
    const Range piece = without_end(source, {begin, end});
    if (!piece.empty()) {
      pieces.push_back(piece);
    }
  };
  for (std::size_t at = range.begin; at < range.end; ++at) {
    while (bracket != brackets.end() && bracket->outer.end <= at) {
      ++bracket;
    }
    if (bracket != brackets.end() && at >= bracket->outer.begin) {
      at = bracket->outer.end - 1;
      continue;
    }
    while (stop < stops.size() && stops[stop] <= at) {
      ++stop;
    }
    const bool sentence = stop < stops.size() && stops[stop] == at + 1;
    if (sentence || (semicolons && source.shown()[at] == ';')) {
      add(at);
      begin = at + 1;
    }
  }
  add(range.end);
  return pieces;
}

}  // namespace

Range without_end(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(";./,").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

const Section* section_of(const Context& context, const Item& item) {
  return item.section < 0 ? nullptr : &context.outline.sections[static_cast<std::size_t>(item.section)];
}

SectionRole role_of(const Context& context, const Item& item) {
  const Section* section = section_of(context, item);
  return section == nullptr ? SectionRole::plain : section->role;
}

std::string section_id(const Context& context, const Item& item) {
  const Section* section = section_of(context, item);
  return section == nullptr ? std::string() : section->id;
}

Range with_heading(const Context& context, const Item& item) {
  if (!item.inline_of_heading) {
    return item.content;
  }
  const auto& headings = context.outline.headings;
  const auto heading = std::lower_bound(headings.begin(), headings.end(), item.section,
                                        [](const Heading& one, int section) { return one.section < section; });
  const bool own = heading != headings.end() && heading->section == item.section;
  return own ? Range{heading->title.begin, item.content.end} : item.content;
}

bool headed_by(const Context& context, const Item& item, const WordList& words) {
  int at = item.section;
  for (int step = 0; at >= 0 && step < 3; ++step) {
    if (has_any(core::lower(context.outline.sections[static_cast<std::size_t>(at)].title), words)) {
      return true;
    }
    at = context.outline.parents[static_cast<std::size_t>(at)];
  }
  return false;
}

std::vector<Range> clauses_of(const Source& source, Range range) {
  return cut(source, range, true);
}

std::vector<Range> sentences_of(const Source& source, Range range) {
  return cut(source, range, false);
}

bool is_signature(const Source& source, Range range) {
  return all_capitals(source, range) || is_name(source, range);
}

bool says_nothing(const Source& source, Range range) {
  range = source.trimmed(range);
  if (range.empty() || word_count(source.low(range)) < 3 || source.shown()[range.end - 1] == ':') {
    return true;
  }
  return is_signature(source, range);
}

int section_at(const Outline& outline, std::size_t code_point) {
  const auto behind =
      std::upper_bound(outline.sections.begin(), outline.sections.end(), code_point,
                       [](std::size_t place, const Section& section) { return place < section.quote.span.begin; });
  return static_cast<int>(behind - outline.sections.begin()) - 1;
}

std::vector<TableRow> table_rows(const Context& context) {
  std::map<int, std::map<int, std::vector<Range>>> tables;
  for (const Line& line : context.lines) {
    if (!line.cell || line.cell->column < 0 || line.cell->column >= columns_max) {
      continue;
    }
    std::vector<Range>& row = tables[line.cell->table][line.cell->row];
    const auto column = static_cast<std::size_t>(line.cell->column);
    row.resize(std::max(row.size(), column + 1));
    Range& cell = row[column];
    cell = cell.empty() ? line.full : Range{cell.begin, std::max(cell.end, line.full.end)};
  }
  std::vector<TableRow> rows;
  std::vector<Range> heads;
  for (const auto& [number, table] : tables) {
    const std::vector<Range>& first = table.begin()->second;
    const bool goes_on = !first.front().empty() && is_digit_byte(context.source.shown()[first.front().begin]) &&
                         first.size() == heads.size();  // «II. CHẤP HÀNH» parts the rows of one table
    heads = goes_on ? heads : first;
    for (auto row = table.begin(); row != table.end(); ++row) {
      if (goes_on || row != table.begin()) {
        rows.push_back({heads, row->second});
      }
    }
  }
  return rows;
}

}  // namespace thidua::reading
