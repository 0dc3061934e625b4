#include "reading/told_next_line.h"

#include <algorithm>

#include "reading/brackets.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& plan_labels = words("splitting", "plan_heads");
/// «từ 95% trở lên»: a plan said again in more words is a promise of its own.
constexpr std::size_t plan_words_max = 5;

/// «Có 47 hồ sơ bị trễ, xét theo đúng chữ thì không đạt»: the line closes with a word of judgement and sets no bound.
bool closes_with_judgement(const Source& source, bool promised, Range line) {
  const auto numbers = quantities_in(source, line);
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& number) {
    return number.has_comparator && number.quantity.comparator != core::Comparator::more_than;
  });
  const auto clauses = clause_verdicts(source, line);
  return !bound && !clauses.empty() && !clauses.back().head.bare && !clauses.back().head.opener && promised &&
         any_at(source.low(), line.begin, zero_words) == nowhere;
}

/// «Đăng ký: 04; Thực hiện: 05; Đánh giá: Vượt» below the promise: behind the plan that it says again in a number, or
/// nowhere.
std::size_t behind_repeated_plan(const Source& source, Range line) {
  const std::string_view low = source.low().substr(0, line.end);
  const std::size_t head = any_at(low, line.begin, plan_labels);
  const std::size_t colon = head == nowhere ? nowhere : skip_blanks(low, head);
  if (colon >= line.end || low[colon] != ':') {
    return nowhere;
  }
  const std::size_t stop = low.find_first_of(";|", colon);
  const std::size_t told = stop == nowhere ? nowhere : skip_blanks(low, stop + 1);
  const bool number = stop != nowhere && word_count(low.substr(colon + 1, stop - colon - 1)) <= plan_words_max;
  return number && told < line.end && announcement_end(low, told) != nowhere ? told : nowhere;
}

}  // namespace

std::optional<VerdictPlace> told_on_next_line(const Source& source, const Above& above, const Item& item) {
  const std::size_t sign = behind_result_sign(source.low(), item.content.begin);
  if (sign != nowhere) {
    return known_result(source, {sign, item.content.end});  // «=> giải ngân 412,6/880 tỷ đồng, tức 46,9%»
  }
  if (item.kind == MarkerKind::none && !mark_of(source, "", item.content).empty()) {
    return std::nullopt;  // «Chỉ tiêu 2: 100% hồ sơ giải quyết đúng hạn» is the next promise
  }
  if (const std::size_t told = behind_repeated_plan(source, item.content); told != nowhere && above.open) {
    return known_result(source, {told, item.content.end});
  }
  // a heading that holds the promise itself: «Điều 2. 100% trẻ tiêm đủ vắc xin», what came of it in the line below
  const bool plain = above.before.kind == MarkerKind::none && !above.before.inline_of_heading;
  const bool below = item.kind == MarkerKind::none && !item.inline_of_heading &&
                     (!plain || closes_with_judgement(source, above.in_targets, item.content));
  if (!below || !above.open) {
    return std::nullopt;
  }
  if (const auto place = verdict_only(source, item.content)) {
    return place;
  }
  if (const auto away = put_off(source, item.content)) {
    return VerdictPlace{
        item.content, item.content, {*away, {item.content.begin, item.content.begin}, {}, true, false, false, false}};
  }
  const auto brackets = outer_brackets(source.shown(), item.content);
  if (const auto places = verdict_places(source, item.content, brackets); !places.empty()) {
    return VerdictPlace{item.content, item.content, places.back().head};
  }
  for (const ClauseVerdict& clause : clause_verdicts(source, item.content)) {
    const bool waits = clause.head.opener && clause.head.verdict == core::Verdict::not_assessed;
    if ((!clause.head.bare && !clause.head.opener) || waits) {
      return VerdictPlace{item.content, item.content, clause.head};  // «Kết quả khảo sát của Hiệp hội chưa công bố»
    }
  }
  const Range both{above.before.content.begin, item.content.end};
  const auto tale = told_place(source, both, outer_brackets(source.shown(), both));
  return tale && tale->whole.begin >= item.content.begin ? tale : std::nullopt;
}

bool goes_on_listing(const Source& source, const Item& before, const Item& item) {
  const std::string mark_before = mark_itself(before.marker);
  const std::string mark_here = mark_itself(item.marker);
  const bool listed = is_numbering(item.kind) && item.kind == before.kind && before.section == item.section &&
                      !mark_before.empty() && !mark_here.empty() && mark_before != mark_here;
  return listed && announcement_end(source.low(), item.content.begin) == nowhere;
}

}  // namespace thidua::reading
