#include "reading/cell_verdicts.h"

#include <algorithm>

#include "reading/dates.h"
#include "reading/phrases.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Abbreviated verdicts, each filling its cell.
const WordList& codes = words("verdicts", "codes");

}  // namespace

std::map<int, Table> tables_of(const std::vector<Line>& lines) {
  std::map<int, Table> tables;
  for (const Line& line : lines) {
    if (line.cell) {
      Row& row = tables[line.cell->table].rows[line.cell->row];
      const auto [cell, fresh] = row.try_emplace(line.cell->column, line.full);
      cell->second.end = fresh ? line.full.end : std::max(cell->second.end, line.full.end);
    }
  }
  return tables;
}

std::optional<VerdictHead> verdict_in_cell(const Source& source, Range cell) {
  std::size_t end = 0;
  if (const Entry* entry = codes.at(source.low(), cell.begin, end); entry != nullptr && end == cell.end) {
    source.recognised(*entry, cell);
    VerdictHead head;
    head.verdict = core::verdict_of(entry->meaning).value_or(core::Verdict::not_stated);
    head.words = cell;
    return head;
  }
  if (auto head = verdict_head(source, cell)) {
    return head;
  }
  const auto clause = clause_verdict(source, cell);  // «Hội đồng cấp tỉnh chưa họp»
  return clause ? std::optional(clause->head) : std::nullopt;
}

std::optional<core::Verdict> day_verdict(const Source& source, const Target& target, Range result) {
  const auto day = result.empty() || target.due.size() != 10 ? std::nullopt : date_in(source, result);
  const bool begins = day && word_count(source.low({result.begin, day->words.begin})) <= 2;
  if (!begins || day->iso.empty()) {
    return std::nullopt;
  }
  return last_day(*day) > target.due ? core::Verdict::not_met : core::Verdict::met;
}

std::optional<VerdictHead> closing_piece(const Source& source, Range cell) {
  const std::size_t mark = source.low({0, cell.end}).find_last_of(",;");
  if (mark == nowhere || mark <= cell.begin) {
    return std::nullopt;
  }
  auto head = verdict_head(source, {mark + 1, cell.end});
  if (!head || head->opener || head->open_number || head->words.end < cell.end) {
    return std::nullopt;
  }
  head->bare = false;
  return head;
}

std::pair<UnitWord, core::Decimal> unit_of_cell(const Source& source, Range range) {
  if (range.empty()) {
    return {UnitWord{}, 1};
  }
  core::Decimal factor = 1;
  std::size_t at = range.begin;
  for (const auto& [word, value] : {std::pair{std::string_view("nghìn"), 1'000LL},
                                    {"ngàn", 1'000LL},
                                    {"triệu", 1'000'000LL},
                                    {"tỷ", 1'000'000'000LL},
                                    {"tỉ", 1'000'000'000LL}}) {
    if (const std::size_t end = phrase_at(source.low(), range.begin, word); end != nowhere) {
      factor = core::Decimal(value);
      at = skip_blanks(source.low(), end);
    }
  }
  const bool bare = factor != core::Decimal(1) && source.trimmed({at, range.end}).empty();  // «triệu» alone is money
  return {unit_at(source, at, range.end, bare), factor};
}

}  // namespace thidua::reading
