#include "reading/cell_verdicts.h"

#include <algorithm>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_numbers.h"
#include "reading/verdict_shares.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& less_is_better = words("tables", "less_is_better");
/// Abbreviated verdicts, each filling its cell.
const WordList& codes = words("verdicts", "codes");
const WordList& icons_in_cells = words("verdicts", "icons");
const WordList& short_units = words("tables", "short_units");
/// Boxes of a form: «☑ Đạt ☐ Không đạt».
const WordList& ticked_boxes = words("tables", "ticked_boxes");
const WordList& empty_boxes = words("tables", "empty_boxes");

/// «☑ Đạt ☐ Không đạt», «Đạt ☑ Không đạt ☐»: the words of the ticked box; the whole cell where it has no boxes.
Range ticked(const Source& source, Range cell) {
  const std::string_view low = source.low();
  const auto mark = find_any(low, ticked_boxes, cell.begin, cell.end);
  const auto empty = find_any(low, empty_boxes, cell.begin, cell.end);
  if (!mark || !empty) {
    return cell;
  }
  const bool ahead = std::min(mark->begin, empty->begin) == cell.begin;
  if (ahead) {
    return source.trimmed({mark->end, empty->begin > mark->end ? empty->begin : cell.end});
  }
  return source.trimmed({empty->end < mark->begin ? empty->end : cell.begin, mark->begin});
}

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

std::optional<VerdictHead> code_in_cell(const Source& source, Range cell) {
  if (cell.empty()) {
    return std::nullopt;
  }
  const std::string_view text = source.shown(cell);
  if (text.size() > 2 && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'))) {
    cell = source.trimmed({cell.begin + 1, cell.end - 1});  // «(+)», «[Đ]»
  }
  if (auto own = coded_head(source, cell); own && own->words.end == cell.end) {
    return own;  // what this document says its code means
  }
  for (const WordList* list : {&codes, &icons_in_cells}) {
    std::size_t end = 0;
    if (const Entry* entry = list->at(source.low(), cell.begin, end); entry != nullptr && end == cell.end) {
      source.recognised(*entry, cell);
      VerdictHead head;
      head.verdict = core::verdict_of(entry->meaning).value_or(core::Verdict::not_stated);
      head.words = cell;
      return head;
    }
  }
  return std::nullopt;
}

std::optional<VerdictHead> verdict_in_cell(const Source& source, Range cell) {
  cell = ticked(source, cell);
  if (auto code = code_in_cell(source, cell)) {
    return code;
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
  const std::string_view low = source.low();
  while (cell.end > cell.begin && std::string_view(").] ").find(low[cell.end - 1]) != nowhere) {
    --cell.end;  // «58 cuộc (vượt)», «58 cuộc. Vượt.»
  }
  const std::string_view said = low.substr(cell.begin, cell.size());
  std::size_t mark = said.find_last_of(",;:.([");
  const std::size_t dash = said.rfind(" - ");
  mark = dash != nowhere && (mark == nowhere || dash > mark) ? dash + 1 : mark;
  if (mark == nowhere || mark == 0) {
    return std::nullopt;
  }
  auto head = verdict_head(source, source.trimmed({cell.begin + mark + 1, cell.end}));
  if (!head || head->opener || head->open_number || head->words.end < cell.end) {
    return std::nullopt;
  }
  head->bare = false;
  return head;
}

namespace {

/// «Tỷ lệ thất thoát nước | 18%»: a bare number that is not to be gone over.
core::Quantity bound_of(const Target& target) {
  core::Quantity bound = target.quantity;
  if (bound.comparator == core::Comparator::equal && target.change.empty() &&
      any_at(core::lower(target.measure), 0, less_is_better) != nowhere) {
    bound.comparator = core::Comparator::at_most;
  }
  return bound;
}

}  // namespace

std::optional<core::Verdict> by_numbers(const Target& target, const std::vector<Actual>& actuals) {
  if (actuals.empty() || target.quantity.values.empty()) {
    return std::nullopt;
  }
  if (actuals.front().unit != target.quantity.unit) {
    if (const auto share = share_verdict(bound_of(target), actuals)) {
      return share;
    }
    const Actual* same = same_unit(target, 0, actuals);
    return computed_verdict(bound_of(target), same == nullptr ? actuals.front() : *same);
  }
  return computed_verdict(bound_of(target), actuals.front());
}

void judge_by_share(const Source& source, Range share, const Target& target, Judgement& judgement) {
  const auto number = share.empty() ? std::nullopt : core::number_at(source.shown({0, share.end}), share.begin);
  if (!number || target.direction == core::Direction::down || target.quantity.values.empty()) {
    return;
  }
  const core::Decimal whole(100);
  judgement.verdict = number->value < whole   ? core::Verdict::not_met
                      : number->value > whole ? core::Verdict::exceeded
                                              : core::Verdict::met;
  judgement.short_of_plan = number->value < whole;
  judgement.scope = VerdictScope::computed;
  judgement.quote = source.quote(share);
}

namespace {

/// «tr.đ», «đ/c», «1.000đ»: names that are written short in a column of units alone.
std::optional<std::pair<UnitWord, core::Decimal>> short_unit(const Source& source, Range range) {
  std::size_t end = 0;
  const Entry* entry = short_units.at(source.low(), range.begin, end);
  if (entry == nullptr || end < range.end) {
    return std::nullopt;
  }
  const std::string_view meaning = entry->meaning;
  const std::size_t blank = meaning.find(' ');
  const auto factor = core::Decimal::parse(meaning.substr(0, blank));
  const auto unit = core::unit_of(meaning.substr(std::min(meaning.size(), blank + 1)));
  if (!factor || !unit) {
    return std::nullopt;
  }
  UnitWord word;
  word.unit = *unit;
  word.label = source.clean(range);
  word.known = true;
  return std::pair{word, *factor};
}

}  // namespace

std::pair<UnitWord, core::Decimal> unit_of_cell(const Source& source, Range range) {
  if (range.empty()) {
    return {UnitWord{}, 1};
  }
  if (auto short_name = short_unit(source, range)) {
    return *short_name;
  }
  core::Decimal factor = 1;
  std::size_t at = range.begin;
  if (const auto thousand = core::number_at(source.shown({0, range.end}), range.begin);
      thousand && thousand->value == core::Decimal(1000) && thousand->end < range.end) {
    factor = thousand->value;  // «1.000 tấn»
    at = skip_blanks(source.low(), thousand->end);
  }
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
