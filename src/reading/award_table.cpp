#include "reading/award_table.h"

#include <algorithm>
#include <map>

#include "reading/award_words.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& award_table_columns = words("award_rows", "columns");
const WordList& marks = words("award_rows", "marks");
constexpr std::size_t name_words_max = 16;

struct Columns {
  int name = -1;
  int position = -1;
  int unit = -1;
  int award = -1;
  bool post = false;                  // position and unit in one column
  bool people = false;                // «Họ và tên»
  bool collective = false;            // «Tên tập thể»
  std::map<int, std::string> marked;  // a column of its own for each award
};

class TableReader {
 public:
  TableReader(const Context& context, const ListAbove& above, bool any_list, Extract& extract)
      : context_(context), source_(context.source), above_(above), any_list_(any_list), extract_(extract) {}

  void run(const std::vector<CellRow>& rows) {
    for (const CellRow& row : rows) {
      if (columns_.name < 0) {
        take_head(row);
      } else if (!take_second_head(row) && !take_group(row)) {
        take_row(row);
      }
    }
  }

 private:
  void take_head(const CellRow& row) {
    Columns columns;
    for (const auto& [column, cell] : row.cells) {
      const std::string_view low = source_.low(cell);
      const Entry* entry = award_table_columns.first_in(low);
      const auto awards = awards_in(source_, cell);
      const std::string_view role = entry == nullptr ? std::string_view() : std::string_view(entry->meaning);
      if (entry != nullptr) {
        source_.recognised(*entry, cell);
      }
      if (awards.size() == 1 && role != "name") {
        columns.marked[column] = awards.front().name;
      } else if (role == "name" && columns.name < 0) {
        columns.name = column;
        columns.people = has_phrase(low, "họ") || has_phrase(low, "họ tên");
        columns.collective = has_phrase(low, "tập thể") && !has_phrase(low, "cá nhân");
      } else if (role == "position" && columns.position < 0) {
        columns.position = column;
        columns.post = has_phrase(low, "đơn vị") || has_phrase(low, "nơi công tác") || has_phrase(low, "phòng");
      } else if (role == "unit" && columns.unit < 0) {
        columns.unit = column;
      } else if (role == "award" && columns.award < 0) {
        columns.award = column;
      }
    }
    const bool rewards = columns.award >= 0 || !columns.marked.empty() || !above_.award.empty();
    if (columns.name < 0 && any_list_ && columns.unit >= 0 && rewards) {
      columns.name = columns.unit;  // «Đơn vị | Danh hiệu»: the row_units themselves are honoured
      columns.unit = -1;
    }
    if (columns.name >= 0 && rewards && (any_list_ || columns.people)) {
      columns_ = columns;
    }
  }

  /// «| | | | LĐTT | CSTĐCS |» below the head.
  bool take_second_head(const CellRow& row) {
    if (!row.cell(columns_.name).empty() || row.cells.empty()) {
      return false;
    }
    std::map<int, std::string> found;
    for (const auto& [column, cell] : row.cells) {
      const auto awards = awards_in(source_, cell);
      if (awards.size() == 1) {
        found[column] = awards.front().name;
      }
    }
    columns_.marked.insert(found.begin(), found.end());
    return !found.empty();
  }

  /// «| I | TẬP THỂ | | |», «| A | Phòng Hành chính | |»: speaks for the rows below it.
  bool take_group(const CellRow& row) {
    if (row.cells.size() > 2) {
      return false;
    }
    const Range name = row.cells.back().second;
    const std::string_view low = source_.low(name);
    const Range first = row.cells.front().second;
    const bool numbered = row.cells.size() == 2 && is_digit_byte(source_.shown()[first.begin]);
    const bool wide = columns_.position >= 0 || columns_.unit >= 0 || columns_.award >= 0 || !columns_.marked.empty();
    if (numbered || !wide) {
      return false;
    }
    const auto awards = awards_in(source_, name);
    if (!awards.empty()) {
      above_.award = awards.back().name;
    }
    const bool collectives = has_phrase(low, "tập thể");
    const bool people = has_phrase(low, "cá nhân");
    if (collectives != people) {
      above_.recipient = collectives ? "collective" : "individual";
    } else if (any_at(source_.low(), name.begin, row_units) != nowhere) {
      above_.unit = source_.clean(name);
    }
    return true;
  }

  void take_row(const CellRow& row) {
    const Range cell = row.cell(columns_.name);
    if (cell.empty() || word_count(source_.low(cell)) > name_words_max || is_digit_byte(source_.shown()[cell.begin])) {
      return;
    }
    Holder holder = holder_of(cell);
    if (holder.name.empty() || holder.recipient.empty()) {
      return;
    }
    std::size_t end = cell.end;
    take_post_cells(row, holder, end);
    bool given = false;
    for (const auto& [column, award] : columns_.marked) {
      const Range mark = row.cell(column);
      if (!mark.empty() && any_at(source_.low(), mark.begin, marks) != nowhere) {
        given = true;
        put({cell.begin, std::max(end, mark.end)}, holder, award);
      }
    }
    const Range award_cell = columns_.award < 0 ? Range{} : row.cell(columns_.award);
    for (const NamedAward& award : awards_in(source_, award_cell)) {
      given = true;
      put({cell.begin, std::max(end, award_cell.end)}, holder, with_giver(source_, award, award_cell.end));
    }
    if (!given && columns_.marked.empty()) {
      const bool named = !award_cell.empty() && marks.begin() != marks.end() &&
                         any_at(source_.low(), award_cell.begin, marks) == nowhere;
      put({cell.begin, std::max(end, named ? award_cell.end : end)}, holder,
          named ? source_.clean(award_cell) : above_.award);
    }
  }

  Holder holder_of(Range cell) {
    Holder holder = holder_in(source_, cell, above_.people_addressed);
    const bool other = holder.recipient.empty() || (columns_.people && holder.recipient == "collective");
    if (other && columns_.people && above_.recipient != "collective") {
      std::size_t begin = address_end(source_.low(), cell.begin);
      begin = begin == nowhere || begin >= cell.end ? cell.begin : begin;
      holder = {};
      holder.name = name_as_spoken(source_.clean({begin, cell.end}));
      holder.addressed = begin != cell.begin;
      holder.recipient = "individual";
    } else if (holder.recipient.empty() && (columns_.collective || above_.recipient == "collective")) {
      holder.name = source_.clean(cell);
      holder.recipient = any_at(source_.low(), cell.begin, row_households) != nowhere ? "household" : "collective";
    }
    above_.people_addressed = above_.people_addressed || holder.addressed;
    return holder;
  }

  void take_post_cells(const CellRow& row, Holder& holder, std::size_t& end) const {
    const Range position = filled(row, columns_.position);
    const Range unit = filled(row, columns_.unit);
    if (!position.empty()) {
      if (columns_.post) {
        take_post(source_, position, holder);
      } else {
        holder.position = source_.clean(position);
      }
      end = std::max(end, position.end);
    }
    if (!unit.empty()) {
      holder.unit = source_.clean(unit);
      end = std::max(end, unit.end);
    }
  }

  /// Empty where the cell holds only a dash.
  Range filled(const CellRow& row, int column) const {
    const Range cell = column < 0 ? Range{} : row.cell(column);
    const std::string_view shown = source_.shown(cell);
    return shown == "-" || shown == "–" ? Range{} : cell;
  }

  void put(Range range, const Holder& holder, const std::string& award) {
    ListAbove above = above_;
    above.award = award;
    put_award_row(context_, range, holder, above, extract_);
  }

  const Context& context_;
  const Source& source_;
  ListAbove above_;
  bool any_list_ = false;
  Extract& extract_;
  Columns columns_;
};

}  // namespace

void read_award_table(const Context& context, const std::vector<CellRow>& rows, const ListAbove& above, bool any_list,
                      Extract& extract) {
  TableReader(context, above, any_list, extract).run(rows);
}

}  // namespace thidua::reading
