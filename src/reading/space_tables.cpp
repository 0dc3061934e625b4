#include "reading/space_tables.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& heads_known = words("tables", "columns");
constexpr std::size_t columns_min = 2;
constexpr std::size_t fewest_pieces = 3;
constexpr std::size_t known_heads_min = 2;
/// Two columns make a table only where so many rows follow, each in two.
constexpr int rows_of_two_min = 2;
/// Inside a table the longest cell may stand so near to the next.
constexpr std::size_t narrow_gap = 2;
/// A longer line is no row.
constexpr std::size_t row_bytes_max = 600;
/// Behind the numbers of all other tables.
constexpr int first_number = 1'000'000;

std::vector<Range> pieces_of(const Source& source, Range line, std::size_t gap = column_gap) {
  const bool row = line.size() <= row_bytes_max && source.shown(line).find('|') == nowhere;
  std::vector<Range> pieces = row ? source.columns(line, gap) : std::vector<Range>();
  std::erase_if(pieces, [](const Range& piece) { return piece.empty(); });
  return pieces;
}

bool is_rule(const Source& source, Range line) {
  return source.shown(line).find_first_not_of("-=_+ ") == nowhere;
}

bool is_head(const Source& source, const std::vector<Range>& pieces) {
  const auto known = std::count_if(pieces.begin(), pieces.end(), [&source](const Range& piece) {
    return word_count(source.low(piece)) <= 6 && heads_known.first_in(source.low(piece)) != nullptr;
  });
  return pieces.size() >= columns_min && static_cast<std::size_t>(known) >= known_heads_min;
}

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

/// The head in as many pieces as the row below it has, where its own columns stand too near: « TT  Chỉ tiêu   ĐVT».
std::vector<Range> heads_of(const Source& source, Range line, Range below) {
  std::vector<Range> heads = pieces_of(source, line);
  std::vector<Range> nearer = heads.empty() ? std::vector<Range>() : pieces_of(source, line, narrow_gap);
  const bool more = nearer.size() == heads.size() + 1 && word_count(source.low(nearer.front())) == 1;
  const std::size_t wanted = more ? pieces_of(source, below, narrow_gap).size() : 0;
  return more && wanted != heads.size() ? nearer : heads;
}

/// The second line of a head or of a cell: it begins further in than the first column, and a whole row follows.
bool goes_on(const Source& source, const std::vector<Range>& heads, const std::vector<Range>& pieces, Range next) {
  return !pieces.empty() && pieces.size() < heads.size() &&
         source.indent(pieces.front().begin) > source.indent(heads[1].begin) + narrow_gap &&
         pieces_of(source, next).size() == heads.size();
}

/// «2   Khám sức khỏe người cao» above «    tuổi trên địa bàn   người   3.500»: one row whose measure goes on below.
std::vector<Range> wrapped_row(const Source& source, const std::vector<Range>& heads, const std::vector<Range>& pieces,
                               Range next) {
  std::vector<Range> rest = pieces_of(source, next);
  if (rest.size() + 1 != heads.size()) {
    rest = pieces_of(source, next, narrow_gap);
  }
  const bool begins = pieces.size() == 2 && heads.size() >= fewest_pieces &&
                      distance(source.indent(pieces[0].begin), source.indent(heads[0].begin)) <= narrow_gap;
  if (!begins || rest.size() + 1 != heads.size() ||
      distance(source.indent(rest[0].begin), source.indent(pieces[1].begin)) > narrow_gap) {
    return {};
  }
  std::vector<Range> row{pieces[0], {pieces[1].begin, rest[0].end}};
  row.insert(row.end(), rest.begin() + 1, rest.end());
  return row;
}

/// Each piece below the head it stands nearest to, from left to right.
SpaceTables::Cells placed(const Source& source, const std::vector<Range>& heads, const std::vector<Range>& pieces) {
  SpaceTables::Cells cells;
  std::size_t column = 0;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    const std::size_t begin = source.indent(pieces[index].begin);
    const std::size_t end = source.indent(pieces[index].end);
    const std::size_t last = heads.size() - std::min(heads.size(), pieces.size() - index);
    std::size_t best = std::min(column, heads.size() - 1);
    const auto off = [&](std::size_t at) {
      const std::size_t head_begin = source.indent(heads[at].begin);
      const std::size_t head_end = source.indent(heads[at].end);
      return std::min({distance(begin, head_begin), distance(end, head_end),
                       distance((begin + end) / 2, (head_begin + head_end) / 2)});
    };
    for (std::size_t at = column; pieces.size() < heads.size() && at <= last && at < heads.size(); ++at) {
      best = off(at) < off(best) ? at : best;
    }
    cells.emplace_back(static_cast<int>(best), pieces[index]);
    column = best + 1;
  }
  return cells;
}

}  // namespace

SpaceTables::SpaceTables(const Source& source, const std::vector<Range>& lines) {
  int table = first_number;
  for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
    const std::vector<Range> heads = heads_of(source, lines[index], lines[index + 1]);
    if (!is_head(source, heads)) {
      continue;
    }
    std::size_t next = index + 1;
    int row = 1;
    std::map<std::size_t, Row> rows;
    for (; next < lines.size(); ++next) {
      std::vector<Range> pieces = pieces_of(source, lines[next]);
      if (pieces.size() < heads.size()) {
        const auto nearer = pieces_of(source, lines[next], narrow_gap);
        pieces = nearer.size() == heads.size() ? nearer : pieces;
      }
      if (is_rule(source, lines[next])) {
        rows[lines[next].begin] = {table, row, {}};
        continue;
      }
      const std::vector<Range> wrapped =
          next + 1 < lines.size() ? wrapped_row(source, heads, pieces, lines[next + 1]) : std::vector<Range>();
      if (!wrapped.empty()) {
        rows[lines[next].begin] = {table, row, placed(source, heads, wrapped)};
        rows[lines[++next].begin] = {table, row++, {}};
        continue;
      }
      if (next + 1 < lines.size() && goes_on(source, heads, pieces, lines[next + 1])) {
        rows[lines[next].begin] = {table, row, {}};
        continue;
      }
      if (pieces.size() < std::min(heads.size(), fewest_pieces) || pieces.size() > heads.size()) {
        break;
      }
      rows[lines[next].begin] = {table, row++, placed(source, heads, pieces)};
    }
    if (row > (heads.size() == columns_min ? rows_of_two_min : 1)) {
      rows_.merge(rows);
      Cells head;
      for (std::size_t column = 0; column < heads.size(); ++column) {
        head.emplace_back(static_cast<int>(column), heads[column]);
      }
      rows_[lines[index].begin] = {table++, 0, std::move(head)};
      index = next - 1;
    }
  }
}

const SpaceTables::Row* SpaceTables::row_of(Range line) const {
  const auto found = rows_.find(line.begin);
  return found == rows_.end() ? nullptr : &found->second;
}

}  // namespace thidua::reading
