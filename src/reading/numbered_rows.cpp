#include "reading/numbered_rows.h"

#include <algorithm>

#include "core/text.h"
#include "reading/known_result.h"
#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/pointed_verdicts.h"
#include "reading/promise_match.h"
#include "reading/result_lines.h"
#include "reading/row_notes.h"
#include "reading/row_verdicts.h"
#include "reading/table_shapes.h"
#include "reading/targets.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «Chỉ tiêu 3» in the first cell.
const WordList& number_labels = words("references", "nouns");
constexpr std::size_t number_bytes_max = 24;
/// Fewer codes may be anything.
constexpr std::size_t coded_rows_min = 2;

/// «(tai nạn nhẹ)» behind a number: the part of the promise; empty where the cell ends otherwise.
Range part_in_bracket(const Source& source, Range cell) {
  const std::string_view shown = source.shown(cell);
  const std::size_t open = shown.ends_with(")") ? shown.rfind('(') : nowhere;
  const bool behind = open != nowhere && open > 0 && is_digit_byte(shown.front());
  return behind ? Range{cell.begin + open, cell.end} : Range{cell.end, cell.end};
}

/// Nothing but codes of the legend stand in the column.
bool holds_codes(const Source& source, int column, const Table& table) {
  std::size_t coded = 0;
  for (auto row = std::next(table.rows.begin()); row != table.rows.end(); ++row) {
    const auto cell = row->second.find(column);
    if (cell == row->second.end() || cell->second.empty()) {
      continue;
    }
    const auto head = coded_head(source, cell->second);
    if (!head || head->words.end < cell->second.end) {
      return false;
    }
    ++coded;
  }
  return coded >= coded_rows_min;
}

class NumberedTables {
 public:
  NumberedTables(const Context& context, std::vector<Target>& targets)
      : context_(context), source_(context.source), targets_(targets) {}

  void run() {
    for (const auto& [number, table] : tables_of(context_.lines)) {
      head_ = {};
      for (const auto& [row_number, row] : table.rows) {
        if (head_.columns.empty()) {
          head_ = head_with_codes(source_, table, row, [this](const Row& one) { return result_head(source_, one); });
        } else {
          judge(row);
        }
      }
    }
  }

 private:
  /// The promises the row calls; one of them where it names its part.
  std::vector<std::size_t> called_by(const Row& row) const {
    const Range cell = row.begin()->second;
    const std::string mark = number_of_row(source_, row);
    const std::size_t before = source_.quote(cell).span.begin;
    std::vector<std::size_t> spoken =
        mark.empty() ? std::vector<std::size_t>() : targets_marked(context_, targets_, mark, {}, before);
    const auto part = static_cast<std::size_t>(half_in(source_.low(), cell).place);
    if (part > 0 && part <= spoken.size()) {
      return {spoken[part - 1]};  // «(3) ý thứ nhất»
    }
    const Range named = part_in_bracket(source_, cell);
    if (spoken.size() > 1 && !named.empty()) {
      std::vector<Range> promises;
      for (const std::size_t index : spoken) {
        promises.push_back(source_.range_of(targets_[index].quote.span));
      }
      const auto found = PromiseMatch(source_, promises).nearest_to(named);
      return found ? std::vector<std::size_t>{spoken[found->promise]} : rest_of(spoken);  // «14 (số cuộc)»
    }
    return spoken;
  }

  /// Those that nothing judged; the first of them where several are left.
  std::vector<std::size_t> rest_of(const std::vector<std::size_t>& spoken) const {
    const auto open = std::find_if(spoken.begin(), spoken.end(), [this](std::size_t index) { return is_open(index); });
    return open == spoken.end() ? std::vector<std::size_t>() : std::vector<std::size_t>{*open};
  }

  bool is_open(std::size_t index) const {
    const auto& judgement = targets_[index].judgement;
    return !judgement || judgement->verdict == core::Verdict::not_stated;
  }

  void judge(const Row& row) {
    const Range result = cell_of(head_, row, ColumnRole::result);
    const Range word = cell_of(head_, row, ColumnRole::verdict);
    const std::vector<std::size_t> spoken = called_by(row);
    const bool open = std::all_of(spoken.begin(), spoken.end(), [this](std::size_t index) { return is_open(index); });
    if (spoken.empty() || !open || (result.empty() && word.empty())) {
      return;
    }
    if (spoken.size() == 1) {
      judge_row(source_, head_, row, targets_[spoken.front()]);
    } else {
      VerdictPlace place = known_result(source_, result.empty() ? word : result);
      const auto head = word.empty() ? std::nullopt : verdict_in_cell(source_, word);
      place.head = head ? *head : place.head;
      judge_paragraph(source_, place, spoken, targets_);
    }
    for (const std::size_t index : spoken) {
      take_hint(source_, result.empty() ? word : result, *targets_[index].judgement);
      targets_[index].judgement->supposed = false;
    }
  }

  const Context& context_;
  const Source& source_;
  std::vector<Target>& targets_;
  TableHead head_;
};

}  // namespace

std::string number_of_row(const Source& source, const Row& row) {
  Range cell = row.begin()->second;
  if (const Half half = half_in(source.low(), cell); half.place > 0) {
    cell = source.trimmed({cell.begin, half.words.begin});
  }
  cell = source.trimmed({cell.begin, std::min(cell.end, part_in_bracket(source, cell).begin)});
  const std::string first = source.clean(cell);
  const bool number = !first.empty() && first.find_first_not_of("0123456789.()[]") == std::string::npos;
  if (number || first.size() > number_bytes_max) {
    return number ? mark_itself(first) : std::string();
  }
  if (is_row_code(first)) {
    return core::lower(first);
  }
  std::size_t end = 0;  // «Chỉ tiêu 3», «CT3»
  const std::size_t label = any_at(source.low(), cell.begin, number_labels);
  const std::string mark =
      label == nowhere ? std::string() : number_at_place(source.low(), skip_blanks(source.low(), label), cell.end, end);
  return end == cell.end ? mark : std::string();
}

TableHead head_with_codes(const Source& source, const Table& table, Row row,
                          const std::function<TableHead(const Row&)>& read) {
  TableHead head = read(row);
  if (source.codes().empty() || head.columns.empty() || head.columns.contains(ColumnRole::verdict)) {
    return head;
  }
  const auto coded = std::find_if(head.columns.begin(), head.columns.end(),
                                  [&](const auto& column) { return holds_codes(source, column.second, table); });
  if (coded == head.columns.end()) {
    return head;
  }
  const int column = coded->second;
  row.erase(column);
  head = read(row);  // what its head seemed to name may stand in another column
  if (!head.columns.empty()) {
    head.columns[ColumnRole::verdict] = column;
  }
  return head;
}

void judge_numbered_tables(const Context& context, std::vector<Target>& targets) {
  NumberedTables(context, targets).run();
}

}  // namespace thidua::reading
