#include "reading/quota_tables.h"

#include <algorithm>
#include <map>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quota_parts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& award_columns = words("quotas", "award_columns");
const WordList& limit_columns = words("quotas", "limit_columns");
const WordList& limiting_words = words("quotas", "limiting_words");
const WordList& caption_caps = words("quotas", "capping_captions");
const WordList& base_columns = words("quotas", "base_columns");
const WordList& unit_columns = words("quotas", "unit_columns");
const WordList& awarded_units = words("quotas", "holders");
const WordList& sum_rows = words("quotas", "sum_rows");
const WordList& row_number_heads = words("tables", "number_heads");
/// A longer line above a table is no caption.
constexpr std::size_t caption_bytes_max = 400;

struct QuotaColumn {
  Range head;
  Range above;  // what a head in two rows has above it, or empty
  bool limits = false;
  bool weak = false;
  std::string award;
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) { return is_digit_byte(byte); });
}

class TableOfQuotas {
 public:
  TableOfQuotas(const Context& context, const std::vector<Range>& heads, Range caption)
      : source_(context.source), capped_(has_any(source_.low(caption), caption_caps)) {
    Range above;
    for (const Range& head : heads) {
      above = head.empty() ? above : head;
      columns_.push_back({head.empty() ? above : head, {}, false, false, {}});
    }
    know();
  }

  /// The second row of a head: no digit in it.
  bool takes_second_head(const std::vector<Range>& cells) {
    const auto filled = std::count_if(cells.begin(), cells.end(), [](Range cell) { return !cell.empty(); });
    const bool digits =
        std::any_of(cells.begin(), cells.end(), [this](Range cell) { return has_digit(source_.low(cell)); });
    if (begun_ || digits || filled < 2) {
      return false;
    }
    for (std::size_t column = 0; column < cells.size() && column < columns_.size(); ++column) {
      if (!cells[column].empty()) {
        columns_[column].above = columns_[column].head;
        columns_[column].head = cells[column];
      }
    }
    know();
    return true;
  }

  QuotaRow read(const std::vector<Range>& cells) {
    begun_ = true;
    QuotaRow row;
    const std::size_t label = label_of(cells);
    if (label == columns_.size() || counts_other_things(cells) ||
        any_at(source_.low(), cells[label].begin, sum_rows) != nowhere) {
      return row;
    }
    row.whole = cells[label];
    for (std::size_t column = label + 1; column < cells.size() && column < columns_.size(); ++column) {
      if (!cells[column].empty() && (columns_[column].limits || (strong_ && caps_by_itself(column, cells[column])))) {
        take(columns_[column], cells[column], row);
      }
    }
    return row;
  }

 private:
  void know() {
    for (QuotaColumn& column : columns_) {
      const bool base = says(column, base_columns) || says(column, unit_columns) || numbers(column);
      column.award = award_in(source_, column.head);
      column.award = column.award.empty() ? award_in(source_, column.above) : column.award;
      column.limits = !base && (says(column, limit_columns) || !column.award.empty());
      column.weak = !base && !column.limits && !source_.low(column.head).starts_with("số ") &&
                    word_count(source_.low(column.head)) <= 5 && says(column, awarded_units);
    }
    const bool strong = strong_ =
        std::any_of(columns_.begin(), columns_.end(), [](const QuotaColumn& one) { return one.limits; });
    const auto label =
        std::find_if(columns_.begin(), columns_.end(), [this](const QuotaColumn& column) { return !numbers(column); });
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      const bool behind = static_cast<std::ptrdiff_t>(index) > label - columns_.begin();
      columns_[index].weak = columns_[index].weak && !strong && behind;
      columns_[index].limits = columns_[index].limits || columns_[index].weak;
    }
  }

  /// «tối đa 25% số hộ» below the name of a title that no list knows, beside a column that limits.
  bool caps_by_itself(std::size_t column, Range cell) const {
    const auto numbers_of_cell = quantities_in(source_, cell);
    return !says(columns_[column], base_columns) && !says(columns_[column], unit_columns) &&
           std::any_of(numbers_of_cell.begin(), numbers_of_cell.end(),
                       [](const FoundQuantity& one) { return caps(one); });
  }

  bool says(const QuotaColumn& column, const WordList& list) const {
    return has_any(source_.low(column.head), list) || has_any(source_.low(column.above), list);
  }

  bool numbers(const QuotaColumn& column) const {
    return any_at(source_.low(), column.head.begin, row_number_heads) == column.head.end;
  }

  /// The column that names the award, the unit or its size: the one called so, or else the first with words.
  std::size_t label_of(const std::vector<Range>& cells) const {
    std::size_t first = columns_.size();
    for (std::size_t column = 0; column < columns_.size() && column < cells.size(); ++column) {
      if (cells[column].empty() || numbers(columns_[column])) {
        continue;
      }
      if (has_any(source_.low(columns_[column].head), award_columns) && !says(columns_[column], unit_columns)) {
        return column;
      }
      const bool label = !columns_[column].limits && first == columns_.size();
      first = label && word_count(source_.low(cells[column])) > 1 ? column : first;
    }
    return first;
  }

  /// «ĐVT: lít/100 km»: a norm of use, not of awards.
  bool counts_other_things(const std::vector<Range>& cells) const {
    for (std::size_t column = 0; column < columns_.size() && column < cells.size(); ++column) {
      const std::string_view low = source_.low(cells[column]);
      if (has_any(source_.low(columns_[column].head), unit_columns) && !low.empty() &&
          (!has_any(low, awarded_units) || low.find('/') != nowhere)) {
        return true;
      }
    }
    return false;
  }

  void take(const QuotaColumn& column, Range cell, QuotaRow& row) const {
    const bool limits = says(column, limiting_words);
    for (Part part : quota_parts(source_, cell)) {
      if (row.cells.empty()) {
        part.range = {row.whole.begin, std::max(row.whole.end, part.range.end)};
      }
      const bool percents = source_.low(column.head).find('%') != nowhere;
      const core::Unit unit = part.quantity->quantity.unit;
      if (percents && part.quantity->unit_label.empty() && (unit == core::Unit::count || unit == core::Unit::other)) {
        part.quantity->quantity.unit = core::Unit::percent;  // «15» below «Tỷ lệ (%)»
      }
      row.whole.end = std::max(row.whole.end, part.range.end);
      row.cells.push_back({part, column.award, limits || capped_, limits, column.weak});
    }
  }

  const Source& source_;
  std::vector<QuotaColumn> columns_;
  bool capped_ = false;
  bool strong_ = false;  // a head says that its column limits
  bool begun_ = false;
};

/// The line right above each table, by the begin of the table's first cell.
std::map<std::size_t, Range> captions_of(const Context& context) {
  std::map<std::size_t, Range> captions;
  const Line* above = nullptr;
  int table = -1;
  for (const Line& line : context.lines) {
    if (!line.cell) {
      above = &line;
      table = -1;
    } else if (line.cell->table != table) {
      table = line.cell->table;
      const bool caption = above != nullptr && above->full.size() <= caption_bytes_max;
      captions[line.full.begin] = caption ? above->full : Range();
    }
  }
  return captions;
}

}  // namespace

std::vector<QuotaRow> quota_rows(const Context& context) {
  const std::map<std::size_t, Range> captions = captions_of(context);
  std::vector<QuotaRow> rows;
  std::vector<Range> heads;
  std::optional<TableOfQuotas> table;
  for (const TableRow& row : table_rows(context)) {
    if (!table || row.heads != heads) {
      heads = row.heads;
      const auto first = std::find_if(heads.begin(), heads.end(), [](Range head) { return !head.empty(); });
      const auto caption = first == heads.end() ? captions.end() : captions.find(first->begin);
      table.emplace(context, heads, caption == captions.end() ? Range() : caption->second);
    }
    if (!table->takes_second_head(row.cells)) {
      QuotaRow read = table->read(row.cells);
      if (!read.cells.empty()) {
        rows.push_back(std::move(read));
      }
    }
  }
  return rows;
}

}  // namespace thidua::reading
