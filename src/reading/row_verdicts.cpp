#include "reading/row_verdicts.h"

#include <algorithm>

#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/told_times.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_levels.h"
#include "reading/verdict_numbers.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& affirming = words("tables", "yes_words");
const WordList& no_words = words("tables", "no_words");
const WordList& crosses = words("tables", "crosses");
/// The bytes of «-», «–», «—», «.», «…».
constexpr std::string_view dash_bytes = "-–—.… ";

class RowJudge {
 public:
  RowJudge(const Source& source, const TableHead& head) : source_(source), head_(head) {}

  void judge(const Row& row, Target& target) const {
    Judgement judgement;
    const Range word = cell_of(head_, row, ColumnRole::verdict);
    const Range result = cell_of(head_, row, ColumnRole::result);
    if (!result.empty()) {
      judgement.actuals = actuals_in(source_, result);
      const auto [unit, factor] = unit_of_cell(source_, unit_cell_of(source_, head_, row));
      for (Actual& actual : judgement.actuals) {
        actual.what = target.measure;
        const bool bare = actual.unit == Unit::other;
        actual.value = bare ? actual.value.times(factor).value_or(actual.value) : actual.value;
        actual.unit = bare ? target.quantity.unit : actual.unit;
      }
      if (same_unit(target, 0, judgement.actuals) == nullptr) {
        const auto lasted = times_told(source_, result, target);
        judgement.actuals.insert(judgement.actuals.begin(), lasted.begin(), lasted.end());
      }
      judgement.explanation = source_.clean(result);
    }
    auto head = word.empty() ? std::nullopt : verdict_in_cell(source_, word);
    if (const auto last = head ? std::nullopt : word.empty() ? std::nullopt : closing_piece(source_, word)) {
      head = last;  // «Trồng vào vụ thu, chưa đánh giá»
    }
    head = head ? head : crossed(row);
    head = head ? head : judged_beside(row, result.empty());
    auto told = result.empty() ? std::nullopt : verdict_in_cell(source_, result);
    const bool dashed = !word.empty() && source_.shown(word).find_first_not_of(dash_bytes) == nowhere;
    if (dashed && !head && !told && !result.empty() && source_.low(result) != source_.low(word) &&
        (judgement.actuals.empty() || date_in(source_, result))) {
      judgement.actuals.clear();
      judgement.verdict = core::Verdict::not_assessed;  // «thi tháng 3/2026 | –»
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(result);
      target.judgement = std::move(judgement);
      return;
    }
    if (const auto last = result.empty() ? std::nullopt : closing_piece(source_, result)) {
      told = last;
    }
    const bool unfilled = !result.empty() && source_.shown(result).find_first_not_of(dash_bytes) == nowhere;
    const Range note = word.empty() || dashed ? note_of(row) : word;
    if (unfilled && !head && target.quantity.comparator != Comparator::none && !note.empty()) {
      judgement.verdict = core::Verdict::not_assessed;  // «- | Rà soát vào tháng 10»
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(note);
      judgement.supposed = true;
      target.judgement = std::move(judgement);
      return;
    }
    // «bình quân 7,5 ngày, đã có kế hoạch khắc phục»: the number stands first
    const bool behind = told && told->opener && told->verdict == core::Verdict::met &&
                        told->words.begin > result.begin && by_numbers(target, judgement.actuals);
    const bool judges = told && !behind && ((!told->bare && !told->open_number) || judgement.actuals.empty());
    if (head) {
      judgement = told_in_cell(source_, word, *head, judgement);
      if (word.empty() || !code_in_cell(source_, word)) {  // a code says all
        look_again(source_, {head->words, word.empty() ? head->words : word, *head}, target, judgement);
      }
    } else if (const auto dated = day_verdict(source_, target, result)) {
      judgement.verdict = *dated;
      judgement.scope = VerdictScope::computed;
    } else if (judges) {
      judgement = told_in_cell(source_, result, *told, judgement);
      look_again(source_, {result, result, *told}, target, judgement);
    } else if (const auto counted = by_numbers(target, judgement.actuals)) {
      judgement.verdict = *counted;
      judgement.scope = VerdictScope::computed;
    } else if (!result.empty() && target.quantity.comparator == Comparator::none &&
               any_at(source_.low(), result.begin, nothing_words) != nowhere) {
      judgement.verdict = core::Verdict::met;  // «Học sinh bỏ học | 0 em | không có»
      judgement.scope = VerdictScope::computed;
    } else if (const auto answered = yes_or_no(row, target, result)) {
      judgement.verdict = *answered;
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(result);
    } else if (told) {
      judgement.verdict = told->verdict;
      judgement.scope = VerdictScope::own;
      judgement.quote = source_.quote(result);
    } else if (result.empty()) {
      judge_by_share(source_, cell_of(head_, row, ColumnRole::share), target, judgement);
    }
    target.judgement = std::move(judgement);
  }

 private:
  /// «… | Ghi chú: Chưa đạt»: words that leave no doubt in a column that no entry calls the verdict's; `silent`: no
  /// result is told in the row, so that a note may say why («Chờ cơ quan thống kê công bố»).
  std::optional<VerdictHead> judged_beside(const Row& row, bool silent) const {
    const auto plan = head_.columns.find(ColumnRole::plan);
    for (const auto& [column, range] : row) {
      const bool known =
          std::any_of(head_.columns.begin(), head_.columns.end(), [column, this, &range](const auto& one) {
            // «- | chưa đánh giá» below «TH | TH/KH (%)», «vượt 1,1 điểm phần trăm» below «So sánh»
            const bool words = (one.first == ColumnRole::share && speaks(range)) || one.first == ColumnRole::other;
            return one.second == column && !words;
          });
      const bool asked = !known && !range.empty();
      const bool behind = plan != head_.columns.end() && column > plan->second;
      if (const auto code = asked && behind ? code_in_cell(source_, range) : std::nullopt) {
        return code;
      }
      const auto head =
          !asked ? std::nullopt : (silent ? verdict_in_cell(source_, range) : verdict_head(source_, range));
      const bool alone = head && head->words.end >= range.end;
      const bool waits = head && silent && head->opener && head->verdict != core::Verdict::met;
      const bool far = head && head->bare && head->open_number && !head->opener &&
                       (head->verdict == core::Verdict::exceeded || head->verdict == core::Verdict::not_met);
      if (const auto last = !asked || head ? std::nullopt : closing_piece(source_, range)) {
        return last;  // «Trồng vào vụ thu, chưa đánh giá»
      }
      if (far || (head && (!head->opener || waits) && !head->open_number && (!head->bare || alone))) {
        return head;
      }
    }
    return std::nullopt;
  }

  /// «Trang thông tin điện tử | có | có», «loại Tốt | loại Khá»: without a number.
  std::optional<core::Verdict> yes_or_no(const Row& row, const Target& target, Range result) const {
    const Range plan = cell_of(head_, row, ColumnRole::plan);
    if (result.empty() || plan.empty() || !target.quantity.values.empty()) {
      return std::nullopt;
    }
    if (target.quantity.unit == Unit::level) {
      return level_reached(source_, plan, result, target.quantity.comparator == Comparator::equal);
    }
    const bool exists = target.quantity.comparator == Comparator::exists && target.due.empty();
    if (exists && any_at(source_.low(), result.begin, no_words) == result.end) {
      return core::Verdict::not_met;
    }
    return exists && any_at(source_.low(), result.begin, affirming) == result.end ? std::optional(core::Verdict::met)
                                                                                  : std::nullopt;
  }

  /// Words instead of a number.
  bool speaks(Range cell) const {
    return word_count(source_.low(cell)) >= 2 && source_.low(cell).find_first_of("0123456789+-") != 0;
  }

  /// Words in a column behind the plan that no entry knows: «Ghi chú».
  Range note_of(const Row& row) const {
    const auto plan = head_.columns.find(ColumnRole::plan);
    for (const auto& [column, range] : row) {
      const bool known =
          std::any_of(head_.columns.begin(), head_.columns.end(), [column, this, &range](const auto& one) {
            const bool words_of_share = one.first == ColumnRole::share && speaks(range);
            return one.second == column && one.first != ColumnRole::other && !words_of_share;
          });
      if (!known && plan != head_.columns.end() && column > plan->second && word_count(source_.low(range)) >= 2) {
        return range;
      }
    }
    return {};
  }

  /// «Đạt | Không đạt» as heads, and a cross below one of them.
  std::optional<VerdictHead> crossed(const Row& row) const {
    for (const auto& [column, verdict] : head_.verdict_columns) {
      const auto cell = row.find(column);
      if (cell != row.end() && any_at(source_.low(), cell->second.begin, crosses) == cell->second.end) {
        VerdictHead head;
        head.verdict = verdict;
        head.words = cell->second;
        return head;
      }
    }
    return std::nullopt;
  }

  const Source& source_;
  const TableHead& head_;
};

}  // namespace

Range cell_of(const TableHead& head, const Row& row, ColumnRole role) {
  const auto column = head.columns.find(role);
  const auto found = column == head.columns.end() ? row.end() : row.find(column->second);
  return found == row.end() ? Range{} : found->second;
}

Range unit_cell_of(const Source& source, const TableHead& head, const Row& row) {
  const Range own = head.unit.empty() ? cell_of(head, row, ColumnRole::unit) : head.unit;
  const Range measure = cell_of(head, row, ColumnRole::measure);
  const std::string_view low = source.low();
  const std::size_t open =
      own.empty() && !measure.empty() && low[measure.end - 1] == ')' ? last_sign(low, "(", measure) : nowhere;
  if (open == nowhere || open <= measure.begin) {
    return own;
  }
  const Range inside = source.trimmed({open + 1, measure.end - 1});
  const auto [unit, factor] = unit_of_cell(source, inside);
  return unit.known || factor != core::Decimal(1) ? inside : own;
}

Judgement told_in_cell(const Source& source, Range word, const VerdictHead& head, const Judgement& numbers) {
  Judgement judgement = judgement_of(source, {word, word, head});
  judgement.actuals = numbers.actuals.empty() ? judgement.actuals : numbers.actuals;
  judgement.explanation = numbers.explanation.empty() ? judgement.explanation : numbers.explanation;
  return judgement;
}

void judge_row(const Source& source, const TableHead& head, const Row& row, Target& target) {
  RowJudge(source, head).judge(row, target);
}

}  // namespace thidua::reading
