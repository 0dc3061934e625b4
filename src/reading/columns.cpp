#include <algorithm>

#include "reading/lines.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& mottos = words("document_head", "motto_starts");

constexpr std::size_t column_head_lines_max = 15;
constexpr std::size_t column_tail_lines_max = 45;
constexpr std::size_t column_bytes_max = 140;
constexpr std::size_t signers_in_row_min = 3;
/// A gap behind these words is a blank to be filled in («ngày      tháng 7»), no edge of a column.
const WordList& blank_leads = words("lines", "blank_leads");

/// One line as typed, with its columns.
struct Typed {
  std::vector<Range> columns;
  std::size_t indent = 0;  // of the first
};

std::vector<Range> joined_blanks(const Source& source, std::vector<Range> columns) {
  std::vector<Range> joined;
  for (const Range& column : columns) {
    const bool filled = !joined.empty() && any_before(source.low(), joined.back().end, blank_leads) != nowhere;
    if (filled) {
      joined.back().end = column.end;
    } else if (!column.empty()) {
      joined.push_back(column);
    }
  }
  return joined;
}

Typed typed(const Source& source, const Line& line) {
  Typed result{{line.full}, source.indent(line.full.begin)};
  if (line.cell || line.full.size() > 2 * column_bytes_max) {
    return result;
  }
  std::vector<Range> columns = joined_blanks(source, source.columns(line.full));
  const bool small = std::all_of(columns.begin(), columns.end(),
                                 [](const Range& column) { return column.size() <= column_bytes_max; });
  if (columns.size() == 2 && small) {
    result.columns = std::move(columns);
  }
  return result;
}

bool in_two(const Typed& line) {
  return line.columns.size() == 2;
}

/// Where the right column begins: half way between the left column's end and the right one's begin, on the whole.
std::size_t edge_of(const Source& source, const std::vector<Typed>& lines) {
  std::size_t sum = 0;
  std::size_t count = 0;
  for (const Typed& line : lines) {
    if (in_two(line)) {
      sum += source.indent(line.columns[0].end) + source.indent(line.columns[1].begin);
      count += 2;
    }
  }
  return count == 0 ? 0 : sum / count;
}

/// The lines of [first, last): the left column's, then the right one's.
std::vector<Line> unfolded(const Source& source, const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  std::vector<Typed> block;
  for (std::size_t index = first; index < last; ++index) {
    block.push_back(typed(source, lines[index]));
  }
  const std::size_t edge = edge_of(source, block);
  std::vector<Line> left;
  std::vector<Line> right;
  for (std::size_t index = 0; index < block.size(); ++index) {
    const Typed& line = block[index];
    if (in_two(line)) {
      left.push_back(line_of(source, line.columns[0]));
      right.push_back(line_of(source, line.columns[1]));
      continue;
    }
    const std::size_t middle = (line.indent + source.indent(line.columns[0].end)) / 2;
    (middle > edge && line.indent > 0 ? right : left).push_back(lines[first + index]);
  }
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

/// Does a line of two columns belong to a signature block: capitals, names, recipients beside a signer?
bool signs(const Source& source, const Typed& line) {
  const auto fits = [&source](Range column) {
    const Line part = line_of(source, column);
    return part.all_capitals || looks_like_name(source, column) ||
           phrase_at(source.low(), column.begin, "nơi nhận") != nowhere;
  };
  return fits(line.columns[0]) || fits(line.columns[1]);
}

void replace(std::vector<Line>& lines, std::size_t first, std::size_t last, const Source& source) {
  std::vector<Line> block = unfolded(source, lines, first, last);
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
  lines.erase(begin, lines.begin() + static_cast<std::ptrdiff_t>(last));
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(first), block.begin(), block.end());
}

/// A line of three columns or more, each an office, a name or «(đã ký)»: signers side by side.
std::vector<Range> signer_pieces(const Source& source, const Line& line) {
  if (line.cell || line.full.size() > 4 * column_bytes_max) {
    return {};
  }
  std::vector<Range> pieces = source.columns(line.full);
  std::erase_if(pieces, [](const Range& piece) { return piece.empty(); });
  const bool fits = std::all_of(pieces.begin(), pieces.end(), [&source](const Range& piece) {
    return line_of(source, piece).all_capitals || looks_like_name(source, piece) || source.shown()[piece.begin] == '(';
  });
  return fits ? pieces : std::vector<Range>();
}

/// The lines of signers in one row: each signer's one behind the other.
void unfold_signers(const Source& source, std::vector<Line>& lines, std::size_t from) {
  std::size_t first = lines.size();
  std::size_t last = 0;
  std::vector<Range> widest;
  for (std::size_t index = from; index < lines.size(); ++index) {
    const std::vector<Range> pieces = signer_pieces(source, lines[index]);
    if (pieces.size() >= signers_in_row_min) {
      first = std::min(first, index);
      last = index + 1;
      widest = pieces.size() > widest.size() ? pieces : widest;
    } else if (pieces.empty() && first < lines.size()) {
      break;
    }
  }
  const auto middle = [&source](Range piece) { return source.indent(piece.begin) + source.indent(piece.end); };
  std::vector<std::vector<Line>> columns(widest.size());
  for (std::size_t index = first; index < last; ++index) {
    const std::vector<Range> pieces = signer_pieces(source, lines[index]);
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      std::size_t best = at;
      for (std::size_t column = 0; pieces.size() != widest.size() && column < widest.size(); ++column) {
        const auto off = [&](std::size_t one) {
          const std::size_t a = middle(widest[one]);
          const std::size_t b = middle(pieces[at]);
          return a > b ? a - b : b - a;
        };
        best = off(column) < off(best) ? column : best;
      }
      columns[best].push_back(line_of(source, pieces[at]));
    }
  }
  if (last > first + 1) {
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
    auto place = lines.erase(begin, lines.begin() + static_cast<std::ptrdiff_t>(last));
    for (const std::vector<Line>& column : columns) {
      place = lines.insert(place, column.begin(), column.end()) + static_cast<std::ptrdiff_t>(column.size());
    }
  }
}

}  // namespace

bool looks_like_name(const Source& source, Range range) {
  const std::string_view shown = source.shown(range);
  const std::size_t count = word_count(shown);
  if (count < 2 || count > 7 || shown.find_first_of("0123456789:;,()") != nowhere) {
    return false;
  }
  std::size_t capitals = 0;
  for (std::size_t at = range.begin; at < range.end;
       at = skip_blanks(source.shown(), word_end(source.shown(), at) + 1)) {
    capitals += capital_at(source.shown(), source.low(), at) ? 1 : 0;
  }
  return capitals >= count;
}

namespace {

/// «ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»: two columns of the head that lost the blanks between them.
void part_at_motto(const Source& source, std::vector<Line>& lines) {
  std::vector<Line> right;
  std::size_t last = 0;
  for (std::size_t index = 0; index < lines.size() && index < column_head_lines_max; ++index) {
    const Range full = lines[index].full;
    const auto motto = lines[index].cell ? std::nullopt : find_any(source.low(), mottos, full.begin, full.end);
    if (motto && motto->begin > full.begin && source.shown()[motto->begin - 1] == ' ') {
      lines[index] = line_of(source, {full.begin, motto->begin});
      right.push_back(line_of(source, {motto->begin, full.end}));
      last = index + 1;
    }
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(last), right.begin(), right.end());
}

}  // namespace

std::vector<Line> unfold_columns(const Source& source, std::vector<Line> lines) {
  std::size_t first = lines.size() > column_tail_lines_max ? lines.size() - column_tail_lines_max : 0;
  first = std::max(first, std::min(column_head_lines_max, lines.size()));
  unfold_signers(source, lines, first);
  std::size_t begin = lines.size();
  std::size_t end = 0;
  std::size_t edge = 0;
  for (std::size_t index = first; index < lines.size(); ++index) {
    const Typed line = typed(source, lines[index]);
    const bool two = in_two(line) && (signs(source, line) || begin < index);
    if (two) {
      begin = std::min(begin, index);
      edge = source.indent(line.columns[1].begin);
    }
    if (two || (begin < index && line.indent + 12 >= edge && line.indent > 12)) {
      end = index + 1;
    }
  }
  if (begin < end) {
    replace(lines, begin, end, source);
  }
  std::size_t head_end = 0;
  for (std::size_t index = 0; index < lines.size() && index < column_head_lines_max; ++index) {
    head_end = in_two(typed(source, lines[index])) ? index + 1 : head_end;
  }
  replace(lines, 0, head_end, source);
  part_at_motto(source, lines);
  return lines;
}

}  // namespace thidua::reading
