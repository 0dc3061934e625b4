#include "reading/row_remarks.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/row_verdicts.h"
#include "reading/told_marks.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& same_again = words("tables", "same_again");
const WordList& rows_called = words("references", "nouns");
const WordList& plan_named = words("verdicts", "plan_words");
const WordList& asked_words = words("verdicts", "asking");
const WordList& not_asked = words("tables", "not_asked");
/// A longer remark is an essay.
constexpr std::size_t remark_bytes_max = 240;

/// Behind the list of rows that the remark names, at least two; nowhere where it names none.
std::size_t behind_rows(const Source& source, Range remark, std::vector<std::string>& rows) {
  for (std::size_t from = remark.begin; from < remark.end;) {
    const auto noun = find_any(source.low(), rows_called, from, remark.end);
    if (!noun) {
      return nowhere;
    }
    Marks named = marks_at(source.low(), skip_blanks(source.low(), noun->end), remark.end);
    if (named.marks.size() >= 2) {
      rows = std::move(named.marks);
      return named.end;
    }
    from = noun->end;
  }
  return nowhere;
}

bool judged_by_words(const Target& target) {
  return target.judgement && target.judgement->verdict != core::Verdict::not_stated &&
         target.judgement->scope != VerdictScope::computed;
}

}  // namespace

Row with_same_again(const Source& source, const TableHead& head, const Row& row, const Row& above) {
  const auto measure = head.columns.find(ColumnRole::measure);
  Row whole = row;
  for (auto& [column, cell] : whole) {
    const auto before = above.find(column);
    const bool behind = measure != head.columns.end() && column > measure->second && before != above.end();
    if (behind && same_again.contains(source.low(cell))) {
      cell = before->second;
    }
  }
  return whole;
}

Range behind_share(const Source& source, Range word) {
  const auto found = word.empty() ? std::vector<FoundQuantity>() : quantities_in(source, word);
  if (found.empty() || found.front().quantity.unit != core::Unit::percent ||
      source.low({word.begin, found.front().number.begin}).find_first_not_of("đạt ") != nowhere) {
    return word;
  }
  const std::string_view low = source.low();
  std::size_t at = skip_blanks(low, found.front().unit_end);
  if (const std::size_t plan = at < word.end ? any_at(low, at, plan_named) : nowhere; plan != nowhere) {
    at = skip_blanks(low, plan);
  }
  while (at < word.end && std::string_view(",;:(-. ").find(low[at]) != nowhere) {
    ++at;
  }
  return {std::min(at, word.end), word.end};
}

void judge_rows_named(const Source& source, Range remark, std::size_t first, std::vector<Target>& targets) {
  std::vector<std::string> rows;
  const std::size_t behind =
      remark.empty() || remark.size() > remark_bytes_max ? nowhere : behind_rows(source, remark, rows);
  const auto head = behind >= remark.end ? std::nullopt : verdict_in_cell(source, source.trimmed({behind, remark.end}));
  for (std::size_t index = first; head && index < targets.size(); ++index) {
    Target& target = targets[index];
    const bool named = std::find(rows.begin(), rows.end(), target.mark) != rows.end();
    const bool said = target.judgement && target.judgement->quote &&
                      target.judgement->quote->span.begin == source.quote(remark).span.begin;
    if (named && (said || !judged_by_words(target))) {
      target.judgement = told_in_cell(source, remark, *head, target.judgement.value_or(Judgement{}));
      target.judgement->scope = VerdictScope::bullet;
    }
  }
}

void note_asking(const Source& source, Range result, Target& target) {
  const bool waits = target.judgement && target.judgement->verdict == core::Verdict::not_assessed;
  if (waits && !target.award.empty() && !result.empty() && has_any(source.low(result), asked_words) &&
      !has_any(source.low(result), not_asked)) {
    target.judgement->verdict = core::Verdict::proposed;
  }
}

}  // namespace thidua::reading
