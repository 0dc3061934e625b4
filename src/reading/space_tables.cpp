#include "reading/space_tables.h"

#include <algorithm>
#include <optional>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/table_heads.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& heads_known = words("tables", "columns");
const WordList& counting_pieces = words("tables", "counting_heads");
const WordList& past_pieces = words("tables", "past_heads");
const WordList& number_heads = words("tables", "number_heads");
const WordList& quota_heads = words("quotas", "limit_columns");
const WordList& quota_holders = words("quotas", "holders");
const WordList& quota_bases = words("quotas", "base_columns");
constexpr std::size_t quota_head_words_max = 10;
constexpr std::size_t columns_min = 2;
constexpr std::size_t fewest_pieces = 3;
constexpr std::size_t known_heads_min = 2;
/// Two columns make a table only where so many rows follow, each in two.
constexpr int rows_of_two_min = 2;
/// Inside a table the longest cell may stand so near to the next.
constexpr std::size_t narrow_gap = 2;
/// What continues a cell stands to the right of the first column.
constexpr std::size_t wrapped_indent_min = 3;
/// A longer line is no row.
constexpr std::size_t row_bytes_max = 600;
/// «II. DI SẢN, THƯ VIỆN» between the rows.
constexpr std::size_t group_bytes_max = 120;
constexpr std::size_t mark_bytes_max = 8;
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
  const std::size_t crossed = pieces.size() >= columns_min ? crossed_heads(source, pieces).size() : 0;
  return pieces.size() >= columns_min && static_cast<std::size_t>(known) + crossed >= known_heads_min &&
         crossed < pieces.size();
}

bool has_number(const Source& source, Range piece) {
  const std::string_view low = source.low(piece);
  return low.find_first_of("0123456789") == 0;
}

/// «03», «tối đa 03», «-»
bool counts_or_is_empty(std::string_view cell) {
  return cell == "-" || cell == "–" || cell.find_first_of("0123456789") != nowhere;
}

/// «Loại công đoàn cơ sở   Tập thể (tối đa)   Cá nhân (tối đa)» above two rows of as many pieces, numbers in each:
/// how many may be proposed. Rows that begin with an award tell what was given.
bool heads_quotas(const Source& source, const std::vector<Range>& lines, std::size_t index,
                  const std::vector<Range>& heads) {
  if (heads.size() < columns_min || index + 2 >= lines.size()) {
    return false;
  }
  const bool named = std::all_of(heads.begin() + 1, heads.end(), [&source](const Range& head) {
    const bool known = has_any(source.low(head), quota_heads) || has_any(source.low(head), quota_bases) ||
                       has_any(source.low(head), quota_holders) || !award_in(source, head).empty();
    return known && word_count(source.low(head)) <= quota_head_words_max &&
           source.low(head).find_first_of(":;") == nowhere;
  });
  const auto row = [&](std::size_t next) {
    const auto pieces = pieces_of(source, lines[next]);
    return pieces.size() == heads.size() && !has_number(source, pieces[0]) && award_in(source, pieces[0]).empty() &&
           std::all_of(pieces.begin() + 1, pieces.end(),
                       [&source](const Range& piece) { return counts_or_is_empty(source.low(piece)); });
  };
  return named && row(index + 1) && row(index + 2);
}

/// «Chỉ tiêu   Hội viên mới   Quỹ» above «Kế hoạch   25   150» and «Thực hiện   31   138»: known words one below the
/// other.
bool is_head_on_its_side(const Source& source, const std::vector<Range>& lines, std::size_t index) {
  const std::size_t columns = pieces_of(source, lines[index]).size();
  if (columns < columns_min || index + 2 >= lines.size()) {
    return false;
  }
  for (std::size_t next = index + 1; next <= index + 2; ++next) {
    const auto pieces = pieces_of(source, lines[next]);
    const bool label = !pieces.empty() && word_count(source.low(pieces[0])) <= 5 &&
                       heads_known.first_in(source.low(pieces[0])) != nullptr;
    const bool narrow = pieces.size() == columns || pieces.size() == columns + 1;  // the corner may be empty
    const bool counts = narrow && pieces.size() >= 3 && source.low(pieces[1]).find_first_of("0123456789") != nowhere;
    if (!label || !counts) {
      return false;
    }
  }
  return true;
}

/// «năm 2026   6 tháng   (%)» below «Kế hoạch   Thực hiện   Tỷ lệ»: fewer pieces than heads, each below a head that is
/// not the first; the rest of a line of cells that was wrapped.
bool wraps(const Source& source, const std::vector<Range>& heads, const std::vector<Range>& pieces) {
  if (pieces.empty() || pieces.size() + 2 > heads.size() || source.indent(pieces.front().begin) < wrapped_indent_min) {
    return false;
  }
  return std::all_of(pieces.begin(), pieces.end(), [&](const Range& piece) {
    const bool below = std::any_of(heads.begin() + 1, heads.end(), [&](const Range& head) {
      const std::size_t begin = source.indent(piece.begin);
      const std::size_t end = source.indent(piece.end);
      const std::size_t head_begin = source.indent(head.begin);
      const std::size_t head_end = source.indent(head.end);
      return begin <= head_end && head_begin <= end;
    });
    return below && (piece.size() > 12 || !has_number(source, piece) || word_count(source.low(piece)) > 1);
  });
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

/// «TT   Thôn   Hộ thoát nghèo (hộ)   Quỹ (triệu đồng)» above «1   Đồng Mía   6   12»: rows that are counted, whatever
/// their heads say.
bool counts_rows(const Source& source, const std::vector<Range>& lines, std::size_t index,
                 const std::vector<Range>& heads) {
  if (heads.size() < fewest_pieces || index + 2 >= lines.size() || word_count(source.low(heads.front())) > 2 ||
      any_at(source.low(), heads.front().begin, number_heads) == nowhere) {
    return false;
  }
  for (std::size_t next = index + 1; next <= index + 2; ++next) {
    const auto pieces = pieces_of(source, lines[next]);
    if (pieces.size() != heads.size() || !has_number(source, pieces.front()) ||
        pieces.front().size() > mark_bytes_max) {
      return false;
    }
  }
  return true;
}

/// A head in two rows: the pieces of its columns, and which of them stand in the second row.
struct TwoRows {
  std::vector<Range> columns;
  SpaceTables::Cells first;
  SpaceTables::Cells second;
};

/// «… Năm 2025   Năm 2026             So sánh (%)» above «TH   KH   TH   TH/KH   Cùng kỳ»: each of the second row
/// stands below the head it touches, or below the one before.
TwoRows two_rows(const Source& source, const std::vector<Range>& heads, const std::vector<Range>& under) {
  const auto touches = [&source](Range head, Range sub) {
    return source.indent(sub.begin) < source.indent(head.end) && source.indent(head.begin) < source.indent(sub.end);
  };
  std::vector<std::pair<Range, bool>> columns;
  for (const Range& sub : under) {
    columns.emplace_back(sub, true);
  }
  std::vector<Range> above;
  for (const Range& head : heads) {
    const bool covers = std::any_of(under.begin(), under.end(), [&](const Range& sub) { return touches(head, sub); });
    if (covers) {
      above.push_back(head);
    } else {
      columns.emplace_back(head, false);
    }
  }
  std::sort(columns.begin(), columns.end(), [&source](const auto& one, const auto& other) {
    return source.indent(one.first.begin) < source.indent(other.first.begin);
  });
  TwoRows result;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const auto& [piece, second] = columns[column];
    result.columns.push_back(piece);
    (second ? result.second : result.first).emplace_back(static_cast<int>(column), piece);
    for (const Range& head : above) {
      const bool taken = std::any_of(result.first.begin(), result.first.end(),
                                     [&head](const auto& cell) { return cell.second == head; });
      if (second && !taken && touches(head, piece)) {
        result.first.emplace_back(static_cast<int>(column), head);
      }
    }
  }
  return result;
}

bool names_columns(const Source& source, const std::vector<Range>& pieces) {
  return pieces.size() >= 2 && std::all_of(pieces.begin(), pieces.end(), [&source](const Range& piece) {
           const std::string_view low = source.low(piece);
           return word_count(low) <= 5 && !has_number(source, piece) &&
                  (heads_known.first_in(low) != nullptr || low.find('%') != nowhere ||
                   any_at(source.low(), piece.begin, counting_pieces) != nowhere ||
                   any_at(source.low(), piece.begin, past_pieces) != nowhere);
         });
}

/// Cells parted by one tab each, so that an empty one is seen: by their place.
SpaceTables::Cells tabbed(const std::vector<Range>& fields, std::size_t columns) {
  SpaceTables::Cells cells;
  for (std::size_t column = 0; column < fields.size(); ++column) {
    if (!fields[column].empty() && column >= columns) {
      return {};
    }
    if (!fields[column].empty()) {
      cells.emplace_back(static_cast<int>(column), fields[column]);
    }
  }
  return cells;
}

std::size_t filled(const std::vector<Range>& fields) {
  return static_cast<std::size_t>(
      std::count_if(fields.begin(), fields.end(), [](const Range& field) { return !field.empty(); }));
}

/// A line with a tab between each two cells, and lines of as many cells below: known heads, or two lines of three
/// cells.
bool heads_tabs(const Source& source, const std::vector<Range>& lines, std::size_t index) {
  const std::vector<Range> fields = source.fields(lines[index]);
  if (fields.size() < fewest_pieces || filled(fields) < fewest_pieces || has_number(source, fields.back())) {
    return false;
  }
  if (filled(fields) == fields.size() && is_head(source, fields)) {
    return true;
  }
  bool rows = index + 2 < lines.size();
  for (std::size_t next = index + 1; rows && next <= index + 2; ++next) {
    const std::vector<Range> below = source.fields(lines[next]);
    rows = below.size() <= fields.size() + 1 && filled(below) >= fewest_pieces;
  }
  return rows;
}

/// The rows below one head.
class RowTaker {
 public:
  using Row = SpaceTables::Row;

  RowTaker(const Source& source, const std::vector<Range>& lines, std::vector<Range> heads, std::size_t head, int table)
      : source_(source), lines_(lines), heads_(std::move(heads)), next_(head + 1), table_(table) {
    tabs_ = heads_tabs(source, lines, head);
    if (tabs_) {
      heads_ = source.fields(lines[head]);
      heads_.emplace_back();  // a last column without a name
    } else {
      take_second_head(head);
    }
    first_.clear();
    for (std::size_t column = 0; second_.empty() && column < heads_.size(); ++column) {
      if (!heads_[column].empty()) {
        first_.emplace_back(static_cast<int>(column), heads_[column]);
      }
    }
    first_ = second_.empty() ? first_ : over_;
    crossed_ = tabs_ ? 0 : crossed_heads(source, heads_).size();
  }

  void run() {
    while (next_ < lines_.size() && (tabs_ ? take_fields() : take_line())) {
      ++next_;
    }
  }

  std::size_t columns() const { return heads_.size(); }
  const SpaceTables::Cells& first_head() const { return first_; }
  std::size_t end() const { return next_; }
  int count() const { return row_ - (second_.empty() ? 1 : 2); }
  std::map<std::size_t, Row>& rows() { return rows_; }

 private:
  void take_second_head(std::size_t head) {
    const std::vector<Range> under =
        head + 2 < lines_.size() ? pieces_of(source_, lines_[head + 1]) : std::vector<Range>();
    if (heads_.size() < fewest_pieces || !names_columns(source_, under) ||
        source_.indent(under.front().begin) <= source_.indent(heads_[1].begin)) {
      return;
    }
    TwoRows both = two_rows(source_, heads_, under);
    const std::size_t cells = pieces_of(source_, lines_[head + 2]).size();
    if (both.columns.size() > heads_.size() && cells > heads_.size() && cells <= both.columns.size()) {
      heads_ = std::move(both.columns);
      over_ = std::move(both.first);
      second_ = std::move(both.second);
      put(second_);
      ++next_;
    }
  }

  /// The sign in a last column that has no name.
  std::optional<std::pair<int, Range>> beyond(std::vector<Range>& pieces) const {
    if (pieces.size() != heads_.size() + 1 || source_.indent(pieces.back().begin) < source_.indent(heads_.back().end)) {
      return std::nullopt;
    }
    const Range last = pieces.back();
    pieces.pop_back();
    return std::pair{static_cast<int>(heads_.size()), last};
  }

  /// Of columns for crosses one is filled.
  std::size_t fewest() const { return std::min(heads_.size() - (crossed_ > 1 ? crossed_ - 1 : 0), fewest_pieces); }

  /// The pieces of a line; the longest cell may stand near to the next.
  std::vector<Range> pieces_at(std::size_t index) const {
    std::vector<Range> pieces = pieces_of(source_, lines_[index]);
    if (pieces.size() < heads_.size()) {
      const auto nearer = pieces_of(source_, lines_[index], narrow_gap);
      pieces = nearer.size() == heads_.size() ? nearer : pieces;
    }
    const bool counted = pieces.size() == heads_.size() + 1 && has_number(source_, pieces.front()) &&
                         pieces.front().size() <= mark_bytes_max &&
                         source_.indent(pieces.front().end) < source_.indent(heads_.front().begin);
    if (counted) {
      pieces.erase(pieces.begin());  // «1     Diện tích tưới …» below a head that has no name for the numbers
    }
    return pieces;
  }

  bool is_row(std::size_t index) const {
    while (index < lines_.size() && is_rule(source_, lines_[index])) {
      ++index;
    }
    if (index >= lines_.size() || is_head(source_, pieces_of(source_, lines_[index]))) {
      return false;
    }
    std::vector<Range> pieces = tabs_ ? std::vector<Range>() : pieces_at(index);
    beyond(pieces);
    const std::size_t count = tabs_ ? tabbed(source_.fields(lines_[index]), heads_.size()).size() : pieces.size();
    return count >= fewest() && count <= heads_.size();
  }

  void put(SpaceTables::Cells cells) { rows_[lines_[next_].begin] = {table_, row_++, std::move(cells)}; }
  bool swallow() {
    rows_[lines_[next_].begin] = {table_, row_, {}};
    return true;
  }

  bool take_fields() {
    const std::vector<Range> fields = source_.fields(lines_[next_]);
    SpaceTables::Cells cells = tabbed(fields, heads_.size());
    if (is_rule(source_, lines_[next_])) {
      return swallow();
    }
    if (fields.size() == 1 || cells.empty()) {
      return fields.size() == 1 && lines_[next_].size() <= group_bytes_max && is_row(next_ + 1);
    }
    if (cells.size() < fewest() && !is_row(next_ + 1)) {
      return false;
    }
    put(std::move(cells));
    return true;
  }

  bool take_line() {
    std::vector<Range> pieces = pieces_at(next_);
    const auto last_cell = beyond(pieces);
    if (is_rule(source_, lines_[next_]) || wraps(source_, heads_, pieces)) {
      return swallow();
    }
    const bool last = next_ + 1 >= lines_.size();
    if (const auto wrapped = last ? std::vector<Range>() : wrapped_row(source_, heads_, pieces, lines_[next_ + 1]);
        !wrapped.empty()) {
      rows_[lines_[next_].begin] = {table_, row_, placed(source_, heads_, wrapped)};
      rows_[lines_[++next_].begin] = {table_, row_++, {}};
      return true;
    }
    if (!last && goes_on(source_, heads_, pieces, lines_[next_ + 1])) {
      return swallow();
    }
    if (pieces.size() < fewest() || pieces.size() > heads_.size()) {
      return take_group(pieces);
    }
    SpaceTables::Cells cells = placed(source_, heads_, pieces);
    if (last_cell) {
      cells.push_back(*last_cell);
    }
    put(std::move(cells));
    return true;
  }

  /// «A    Chuyên môn», «II. AN SINH» between two rows: the first stands in their columns, the other is left a line of
  /// the text, which does not end the table.
  bool take_group(const std::vector<Range>& pieces) {
    const bool small = lines_[next_].size() <= group_bytes_max && source_.shown(lines_[next_]).find('|') == nowhere;
    if (pieces.empty() || pieces.size() >= fewest() || !small || !is_row(next_ + 1)) {
      return false;
    }
    const bool marked = pieces.size() == 2 && pieces[0].size() <= mark_bytes_max &&
                        distance(source_.indent(pieces[1].begin), source_.indent(heads_[1].begin)) <= column_gap;
    if (marked) {
      put({{0, pieces[0]}, {1, pieces[1]}});
    }
    return marked || pieces.size() == 1;
  }

  const Source& source_;
  const std::vector<Range>& lines_;
  std::vector<Range> heads_;
  std::size_t next_ = 0;
  int table_ = 0;
  int row_ = 1;
  std::size_t crossed_ = 0;    // columns that one cross in a row stands below
  bool tabs_ = false;          // one tab between each two cells
  SpaceTables::Cells first_;   // of the head
  SpaceTables::Cells over_;    // what stands above its second row
  SpaceTables::Cells second_;  // its second row, or empty
  std::map<std::size_t, Row> rows_;
};

}  // namespace

SpaceTables::SpaceTables(const Source& source, const std::vector<Range>& lines) {
  int table = first_number;
  for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
    std::vector<Range> heads = heads_of(source, lines[index], lines[index + 1]);
    if (!is_head(source, heads) && !is_head_on_its_side(source, lines, index) && !heads_tabs(source, lines, index) &&
        !counts_rows(source, lines, index, heads) && !heads_quotas(source, lines, index, heads)) {
      continue;
    }
    RowTaker taker(source, lines, std::move(heads), index, table);
    taker.run();
    if (taker.count() >= (taker.columns() == columns_min ? rows_of_two_min : 1)) {
      rows_.merge(taker.rows());
      rows_[lines[index].begin] = {table++, 0, taker.first_head()};
      index = taker.end() - 1;
    }
  }
}

const SpaceTables::Row* SpaceTables::row_of(Range line) const {
  const auto found = rows_.find(line.begin);
  return found == rows_.end() ? nullptr : &found->second;
}

}  // namespace thidua::reading
