#include "reading/table_shapes.h"

#include <algorithm>
#include <optional>

#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// A table on its side has so many rows at most.
constexpr std::size_t side_rows_max = 9;
constexpr std::size_t label_words_max = 5;
/// «Chỉ tiêu 3» begins a card.
const WordList& card_labels = words("references", "nouns");

enum CardColumn { card_mark = 0, card_promise = 1, card_plan = 2, card_result = 3, card_verdict = 4 };

/// The column of a card that the label names; nothing where it names none.
std::optional<CardColumn> card_column(const Source& source, Range label) {
  const std::string_view low = source.low(label);
  if (word_count(low) > label_words_max) {
    return std::nullopt;
  }
  const std::size_t noun = any_at(source.low(), label.begin, card_labels);
  if (noun != nowhere && noun <= label.end) {
    const std::string_view rest = low.substr(std::min(low.size(), noun - label.begin));
    if (rest.find_first_not_of(" 0123456789.:") == nowhere) {
      return card_promise;
    }
  }
  switch (column_role(low)) {
    case ColumnRole::measure:
      return card_promise;
    case ColumnRole::plan:
      return card_plan;
    case ColumnRole::result:
      return card_result;
    case ColumnRole::verdict:
      return card_verdict;
    default:
      return std::nullopt;
  }
}

}  // namespace

bool lies_on_its_side(const Context& context, const Table& table) {
  if (table.rows.size() < 2 || table.rows.size() > side_rows_max || table.rows.begin()->second.size() < 2) {
    return false;
  }
  const Row& first = table.rows.begin()->second;
  const TableHead upright = table_head(context, first);
  const bool sides = std::any_of(upright.measured.begin(), upright.measured.end(),
                                 [](const TableHead::Measured& one) { return one.side; });  // or indicators
  if ((!upright.columns.empty() && !sides) || !result_head(context.source, first).columns.empty()) {
    return false;
  }
  return turned_head(context, turned(table).rows.begin()->second).columns.size() >= 2;
}

Table turned(const Table& table) {
  Table result;
  int row_number = 0;
  for (const auto& [number, row] : table.rows) {
    for (const auto& [column, range] : row) {
      result.rows[column][row_number] = range;
    }
    ++row_number;
  }
  return result;
}

TableHead turned_head(const Context& context, const Row& labels) {
  Row named = labels;
  named.erase(0);  // the corner
  TableHead head = head_of_labels(context, named);
  if (!head.columns.contains(ColumnRole::plan)) {
    return {};
  }
  head.columns[ColumnRole::measure] = 0;
  return head;
}

Row parted_row(const Source& source, const TableHead& head, const Row& row) {
  const auto column = head.columns.find(ColumnRole::paired);
  const auto cell = column == head.columns.end() ? row.end() : row.find(column->second);
  const std::size_t slash =
      cell == row.end() ? nowhere : source.low({0, cell->second.end}).find('/', cell->second.begin);
  if (slash == nowhere || head.columns.at(ColumnRole::plan) != paired_plan) {
    return row;
  }
  Row parted = row;
  parted[paired_plan] = source.trimmed({cell->second.begin, slash});
  parted[paired_result] = source.trimmed({slash + 1, cell->second.end});
  return parted;
}

Table cards_of(const Source& source, const Table& table) {
  Table cards;
  Row card;
  for (const auto& [number, row] : table.rows) {
    const auto column = row.size() == 2 && row.contains(0) ? card_column(source, row.at(0)) : std::nullopt;
    if (!column) {
      return {};
    }
    if (*column == card_promise && !card.empty()) {
      cards.rows.emplace(static_cast<int>(cards.rows.size()), std::move(card));
      card = {};
    }
    if (*column == card_promise) {
      card[card_mark] = row.at(0);
    } else if (card.empty()) {
      return {};
    }
    card.try_emplace(*column, row.rbegin()->second);
  }
  cards.rows.emplace(static_cast<int>(cards.rows.size()), std::move(card));
  const bool told = std::all_of(cards.rows.begin(), cards.rows.end(), [](const auto& one) {
    return one.second.contains(card_promise) && (one.second.contains(card_result) || one.second.contains(card_verdict));
  });
  return told && !table.rows.empty() ? cards : Table();
}

TableHead head_of_cards(const Table& cards) {
  const bool planned = std::all_of(cards.rows.begin(), cards.rows.end(),
                                   [](const auto& card) { return card.second.contains(card_plan); });
  TableHead head;
  head.columns = {{ColumnRole::measure, card_promise},
                  {ColumnRole::plan, planned ? card_plan : card_promise},
                  {ColumnRole::result, card_result},
                  {ColumnRole::verdict, card_verdict}};
  return head;
}

}  // namespace thidua::reading
