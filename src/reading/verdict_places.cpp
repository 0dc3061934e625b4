#include <algorithm>
#include <array>

#include "reading/bracket_verdicts.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/told_marks.h"
#include "reading/verdict_behind.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Words that open a promise, not a tale.
const WordList& promising = words("verdicts", "promising");
/// A promise that nothing happens begins with these.
const WordList& no_promise = words("splitting", "zero_words");
const WordList& when_words = words("verdicts", "when_words");
const WordList& sentence_starts = words("verdicts", "sentence_openers");
const WordList& tale_starts = words("verdicts", "tale_openers");
const WordList& colon_starts = words("verdicts", "colon_openers");
const WordList& but_words = words("verdicts", "but_words");
/// «Chỉ tiêu 5: …»: the words before the colon promise nothing.
const WordList& label_nouns = words("comparators", "label_words");
/// How far before a result its promise is looked for; keeps paragraphs of a megabyte linear.
constexpr std::size_t promise_bytes_max = 600;
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t essay_bytes_min = 3000;
/// Marks a sentence or clause may announce its verdict with, without brackets.
/// Four words are shorter.
constexpr std::size_t few_words_bytes_max = 60;
constexpr std::array<std::string_view, 7> clause_marks{"; ", ", ", " - ", " – ", ". ", ".\n", " / "};

/// Behind a dash, a colon or a full stop: «- đạt, đã ghép 05 ca».
bool stands_apart(const Source& source, Range rest) {
  const std::size_t before = skip_blanks_back(source.low(), rest.begin);
  const std::string_view mark = source.low().substr(0, before);
  const bool own_line = rest.begin > 0 && source.shown()[rest.begin - 1] == '\n';
  return own_line || mark.ends_with(".") || mark.ends_with(":") || mark.ends_with(";") || mark.ends_with("–") ||
         mark.ends_with(" -") || mark.ends_with(" /");
}

/// May this head stand without brackets? A single word such as «đạt» may be part of the promise.
bool speaks_for_itself(const Source& source, const VerdictHead& head, Range rest) {
  if (head.announced || head.percent_of_plan) {
    return true;
  }
  if (head.opener) {  // «: đã bàn giao 03 nhà», «. Đã cử đủ»; behind a comma it may belong to the promise
    return stands_apart(source, rest);
  }
  const std::size_t next = skip_blanks(source.low(), head.words.end);
  const bool alone = next >= rest.end || std::string_view(".,;:)(").find(source.low()[next]) != nowhere;
  if (!head.bare) {
    return !head.open_number;
  }
  if (any_at(source.low(), next, but_words) != nowhere && stands_apart(source, rest)) {
    return true;  // «: hoàn thành nhưng chậm 12 ngày»
  }
  const std::size_t mark = skip_blanks_back(source.low(), rest.begin);
  if (any_at(source.low(), next, when_words) != nowhere && mark > 0 && source.low()[mark - 1] == ':') {
    return true;  // «: hoàn thành từ tháng 8»
  }
  return alone && (next >= told_end_of(source, rest) || stands_apart(source, rest));
}

/// Is something promised in numbers: a comparator, a share, or a count of known things?
bool has_number(const Source& source, Range range) {
  range.begin = std::max(range.begin, range.end - std::min(range.end, promise_bytes_max));
  const auto found = quantities_in(source, range);
  return std::any_of(found.begin(), found.end(), [](const FoundQuantity& quantity) { return quantity.weight >= 1; });
}

/// «… 10 bài trên tạp chí quốc tế - 44 bài trong nước, 06 bài quốc tế»: the result in numbers alone.
bool counts_behind_dash(const Source& source, Range rest, std::size_t item_begin) {
  const std::string_view low = source.low();
  const std::size_t dash = skip_blanks_back(low, rest.begin);
  const std::string_view before = low.substr(0, dash);
  const bool en = before.ends_with("–");
  const bool colon = before.ends_with(":");
  if ((!en && !colon && !before.ends_with(" -")) || rest.empty() || !is_digit_byte(low[rest.begin])) {
    return false;
  }
  if (colon) {  // «… từ 90 điểm trở lên: 92,3 điểm»
    const std::size_t near = before.size() - std::min(before.size(), promise_bytes_max);
    const std::size_t mark = before.substr(near).find_last_of(';');
    const std::size_t stop = mark == nowhere ? nowhere : near + mark;
    return has_number(source, {stop == nowhere || stop < item_begin ? item_begin : stop, dash - 1});
  }
  const std::size_t left = skip_blanks_back(low, dash - (en ? 3U : 1U));
  const bool band = left > 0 && (is_digit_byte(low[left - 1]) || low[left - 1] == '%');
  return !band && has_number(source, {item_begin, left});
}

/// «. Đạt 96%», «– đạt 96%»: a bare number behind a full stop or a dash is the result.
bool is_plain_result(const Source& source, const VerdictHead& head, Range rest, std::size_t item_begin) {
  const std::size_t before = skip_blanks_back(source.low(), rest.begin);
  const std::size_t from = std::max(item_begin, before - std::min(before, promise_bytes_max));
  const std::size_t stop = source.low().substr(from, before - std::min(before, from)).find_last_of(';');
  const std::size_t clause = stop == nowhere ? from : from + stop;
  const bool colon = before > item_begin && source.low()[before - 1] == ':' && !head.opener &&
                     !source.low({head.words.begin, head.words.end}).ends_with("đạt");
  if (colon && (head.open_number || head.verdict == core::Verdict::partly) && has_number(source, {clause, before})) {
    return true;  // «100% mô đun có ngân hàng đề thi: hoàn thành 68/75 mô đun»
  }
  std::size_t told_end = rest.end;
  if (before > item_begin && source.low()[before - 1] == ':' && has_number(source, {clause, before})) {
    told_end =
        std::min(told_end,
                 source.low().substr(0, told_end).find(", ", head.words.end));  // «: đạt 93,8%, thấp hơn giao ước 1,2%»
  }
  told_end = std::min(told_end, head.words.end + few_words_bytes_max);
  return head.open_number && stands_apart(source, rest) && word_count(source.low({head.words.end, told_end})) <= 4;
}

std::optional<VerdictPlace> from_clause(const Source& source, Range rest, std::size_t item_begin) {
  rest = source.trimmed(rest);
  auto head = verdict_head(source, rest);
  const std::size_t mark = skip_blanks_back(source.low(), rest.begin);
  const bool nothing = !head && mark > item_begin && source.low()[mark - 1] == ':' &&
                       any_at(source.low(), item_begin, no_promise) != nowhere &&
                       any_at(source.low(), rest.begin, nothing_words) != nowhere;
  if (nothing || (!head && counts_behind_dash(source, rest, item_begin))) {
    head = VerdictHead{core::Verdict::not_stated, {rest.begin, rest.begin}, {}, true, true, true, false};
  }
  if (const auto beyond = beyond_plan(source, rest, item_begin)) {
    head = beyond;
  }
  const std::size_t announced = announcement_end(source.low(), rest.begin);
  if (!head && announced != nowhere && announced < rest.end) {
    head = VerdictHead{core::Verdict::not_stated, {rest.begin, announced}, {}, true, true, true, false};
  }
  if (head && (head->announced || head->opener || (head->open_number && !head->bare))) {
    const bool told = head->announced;
    conclude(source, rest, head);
    if (const auto closing = head->opener || head->open_number ? closing_word(source, rest) : std::nullopt) {
      head->verdict = closing->verdict;
      head->open_number = false;
      head->bare = false;
    }
    head->announced = told;
  }
  if (head && (head->announced || head->bare || head->open_number || head->opener)) {
    if (const auto closing =
            closing_bracket(source, rest)) {  // «Thực hiện: cuối tháng 12 mới xếp loại (chưa đánh giá)»
      head->verdict = closing->verdict;
      head->open_number = false;
    }
  }
  if (!head || !(speaks_for_itself(source, *head, rest) || is_plain_result(source, *head, rest, item_begin))) {
    return std::nullopt;
  }
  const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
  return VerdictPlace{range, range, *head};
}

/// «- chỉ tiêu thứ nhất chưa đạt; …», «- đề tài cấp cơ sở hoàn thành 18/18; …»: what was promised is named again first.
std::optional<VerdictPlace> from_subject(const Source& source, Range rest, Range item) {
  rest = source.trimmed(rest);
  const std::string_view low = source.low();
  if (begins_with_ordinal(source, rest)) {
    const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
    return VerdictPlace{
        range, range, {core::Verdict::not_stated, {range.begin, range.begin}, {}, true, true, true, false}};
  }
  const std::size_t limit = std::min(rest.end, rest.begin + promise_bytes_max);
  std::size_t stop = rest.begin;
  while (stop < limit && !((low[stop] == ';' || low[stop] == ',') && stop + 1 < limit && is_blank(low[stop + 1]))) {
    ++stop;
  }
  const auto clause = clause_verdict(source, {rest.begin, stop});
  const std::size_t before = skip_blanks_back(low, rest.begin);
  // «giảm 5% hộ nghèo; giảm 3% hộ cận nghèo (đạt)»: a number before the verdict is the next promise
  const bool promises = clause && before > 0 && low[before - 1] == ';' && has_number(source, clause->subject);
  const bool again =
      clause && !promises && stands_apart(source, rest) && repeats(source, clause->subject, {item.begin, rest.begin});
  const bool sentence = before > 0 && low[before - 1] == '.';
  const bool short_subject =
      clause && sentence && word_count(low.substr(clause->subject.begin, clause->subject.size())) <= 4;
  if (short_subject && (!clause->head.bare || !clause->head.open_number)) {
    const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
    return VerdictPlace{range, range, clause->head};
  }
  const bool named = clause && clause->ordinal > 0 && word_count(source.low(clause->subject)) <= 4;
  if (!named && !again) {
    return std::nullopt;
  }
  const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
  return VerdictPlace{range, range, clause->head};
}

/// «: Bộ đã thẩm định, đang hoàn thiện hồ sơ trình»: a later piece of the sentence judges, nothing is counted before
/// it.
std::optional<VerdictPlace> from_later_piece(const Source& source, Range rest, Range searched) {
  const std::string_view low = source.low().substr(0, searched.end);
  const std::size_t comma = low.find(", ", rest.begin);
  if (comma == nowhere || !quantities_in(source, {rest.begin, comma}).empty()) {
    return std::nullopt;
  }
  const auto head = verdict_head(source, {comma + 1, searched.end});
  const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
  return head && is_firm(*head) ? std::optional(VerdictPlace{range, range, *head}) : std::nullopt;
}

/// «Thành lập Trung tâm …: Hội đồng trường quyết nghị tạm dừng»: behind the colon somebody else is told of first. Where
/// no number is promised before the colon, a number behind it may be the promise itself.
std::optional<VerdictPlace> from_inside(const Source& source, Range rest, std::size_t item_begin) {
  rest = source.trimmed(rest);
  const std::string_view low = source.low();
  const std::size_t mark = skip_blanks_back(low, rest.begin);
  const bool label = mark > item_begin &&
                     (any_at(low, item_begin, label_nouns) != nowhere || promise_label(low, {item_begin, rest.end}));
  if (mark <= item_begin + 1 || low[mark - 1] != ':' || label || word_count(source.low({item_begin, mark})) < 3) {
    return std::nullopt;
  }
  const bool numbered = has_number(source, {item_begin, mark});
  const Range searched{rest.begin, std::min(rest.end, rest.begin + promise_bytes_max)};
  for (const ClauseVerdict& clause : clause_verdicts(source, searched)) {
    const Range before{rest.begin, std::min(clause.head.words.begin, clause.clause.end)};
    if (holds_bound(source, {rest.begin, clause.clause.end}) || (!numbered && has_number(source, before))) {
      return std::nullopt;
    }
    const bool goes_on = clause.head.opener && clause.head.verdict == core::Verdict::in_progress && numbered &&
                         quantities_in(source, searched).empty();  // «tổ chức chứng nhận đang đánh giá»
    if (is_firm(clause.head) || goes_on) {
      const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
      return VerdictPlace{range, range, clause.head};
    }
  }
  return from_later_piece(source, rest, searched);
}

/// «… 28 tỷ đồng, tỷ lệ nợ quá hạn dưới 0,2%: đến 31/10 dư nợ đạt 29,26 tỷ đồng (bằng 104,5% chỉ tiêu), nợ quá hạn
/// 0,14%»: the tale begins at the colon, whatever bracket inside it judges.
std::optional<VerdictPlace> tale_with_verdict(const Source& source, Range rest, std::size_t item_begin,
                                              const std::vector<Bracket>& brackets) {
  rest = source.trimmed(rest);
  const std::string_view low = source.low();
  const std::size_t mark = skip_blanks_back(low, rest.begin);
  const bool opens =
      any_at(low, rest.begin, tale_starts) != nowhere || any_at(low, rest.begin, colon_starts) != nowhere;
  if (!opens || mark <= item_begin || low[mark - 1] != ':' || !has_number(source, {item_begin, mark})) {
    return std::nullopt;
  }
  auto bracket = std::lower_bound(brackets.begin(), brackets.end(), rest.begin,
                                  [](const Bracket& one, std::size_t place) { return one.outer.begin < place; });
  const bool judged = std::any_of(bracket, brackets.end(), [&source](const Bracket& one) {
    return !one.quotation && verdict_head(source, one.inner).has_value();
  });
  if (!judged || holds_bound(source, rest)) {
    return std::nullopt;
  }
  const Range range = source.trimmed({rest.begin, told_end_of(source, rest)});
  return VerdictPlace{range, range, {core::Verdict::not_stated, {rest.begin, rest.begin}, {}, true, true, true, false}};
}

bool inside(const std::vector<Bracket>& brackets, std::size_t at) {
  const auto after =
      std::upper_bound(brackets.begin(), brackets.end(), at,
                       [](std::size_t place, const Bracket& bracket) { return place < bracket.outer.begin; });
  return after != brackets.begin() && at < std::prev(after)->outer.end;
}

/// Sentences between the promise and its verdict that only tell what came of it: «… trở lên. Tính đến cuối năm giao
/// được 8.742 tấn. Vượt 142 tấn.»
std::size_t tale_begin(const Source& source, Range item, const std::vector<Bracket>& brackets, std::size_t verdict) {
  std::size_t begin = verdict;
  const std::vector<std::size_t> ends = sentence_ends(source, item, brackets);
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    const std::size_t sentence = skip_blanks(source.low(), *end);
    if (sentence >= begin) {
      continue;
    }
    const Range between{sentence, begin};
    const auto found = quantities_in(source, between);
    const bool promises = std::any_of(found.begin(), found.end(), [](const FoundQuantity& quantity) {
      const core::Comparator comparator = quantity.quantity.comparator;
      return comparator == core::Comparator::at_least || comparator == core::Comparator::at_most;
    });
    const auto bracket =
        std::lower_bound(brackets.begin(), brackets.end(), between.begin,
                         [](const Bracket& one, std::size_t place) { return one.outer.begin < place; });
    const bool bracketed = bracket != brackets.end() && bracket->outer.begin < between.end &&
                           verdict_head(source, bracket->inner).has_value();
    const bool told =
        found.empty() && any_at(source.low(), sentence, sentence_starts) != nowhere;  // «Trung bình 6,8 ngày»
    const std::size_t mark = skip_blanks_back(source.low(), verdict);
    const bool same_sentence = begin == verdict && mark > sentence && source.low()[mark - 1] == ',' &&
                               !begins_with_verb(source.low(), sentence);  // «Đơn vị độc lập chấm, được 8,46 điểm»
    if ((found.empty() && !told && !same_sentence) || promises || bracketed ||
        any_at(source.low(), sentence, promising) != nowhere) {
      break;
    }
    begin = sentence;
  }
  return behind_told_colon(source, item, begin);
}

/// The first clause from which on the paragraph speaks of the result.
std::optional<VerdictPlace> trailing(const Source& source, Range item, const std::vector<Bracket>& brackets) {
  std::vector<std::size_t> starts;
  const std::string_view text = source.shown().substr(0, item.end);
  for (const std::string_view mark : clause_marks) {
    for (std::size_t at = text.find(mark, item.begin); at != nowhere; at = text.find(mark, at + 1)) {
      const bool band = mark.front() == ' ' && at > 0 && (is_digit_byte(text[at - 1]) || text[at - 1] == '%') &&
                        at + mark.size() < text.size() && is_digit_byte(text[at + mark.size()]);
      if (!inside(brackets, at) && !band) {  // «12 - 15%» is one number
        starts.push_back(at + mark.size());
      }
    }
  }
  for (std::size_t at = text.find(": ", item.begin); at != nowhere; at = text.find(": ", at + 1)) {
    if (!inside(brackets, at)) {
      starts.push_back(at + 1);
    }
  }
  std::sort(starts.begin(), starts.end());
  for (const std::size_t start : starts) {
    auto place = from_clause(source, {start, item.end}, item.begin);
    place = place ? place : from_subject(source, {start, item.end}, item);
    if (!place && item.size() <= essay_bytes_min) {
      place = from_inside(source, {start, item.end}, item.begin);
      place = place ? place : tale_with_verdict(source, {start, item.end}, item.begin, brackets);
    }
    if (place) {
      const std::size_t begin = tale_begin(source, item, brackets, place->whole.begin);
      place->whole.begin = begin;
      place->inner.begin = begin;
      return place;
    }
  }
  return std::nullopt;
}

/// «… (đạt chỉ tiêu): hỗ trợ 06 trường hợp …»: behind the colon of a verdict in brackets the numbers only explain it.
bool explains(const Source& source, const std::vector<VerdictPlace>& places, const VerdictPlace& trail) {
  if (places.empty() || trail.head.verdict != core::Verdict::not_stated ||
      places.back().head.verdict == core::Verdict::not_stated) {
    return false;
  }
  const std::size_t behind = skip_blanks(source.low(), places.back().whole.end);
  return behind < trail.whole.begin && source.low()[behind] == ':';
}

}  // namespace

/// «… [x] Đạt  [ ] Không đạt»: the words behind the box that is ticked.
std::optional<VerdictPlace> ticked_box(const Source& source, Range item) {
  const std::string_view low = source.low().substr(0, item.end);
  const std::size_t box = low.find("[x]", item.begin);
  const std::size_t empty = low.find("[ ]", item.begin);
  if (box == nowhere || empty == nowhere) {
    return std::nullopt;
  }
  const Range said = source.trimmed({box + 3, first_sign(low, "[", {box + 3, item.end})});
  const auto head = verdict_head(source, said);
  return head ? std::optional(VerdictPlace{{std::min(box, empty), item.end}, said, *head, true}) : std::nullopt;
}

std::vector<VerdictPlace> verdict_places(const Source& source, Range item, const std::vector<Bracket>& brackets) {
  std::vector<VerdictPlace> places;
  if (const auto ticked = ticked_box(source, item)) {
    return {*ticked};
  }
  for (const Bracket& bracket : brackets) {
    if (bracket.quotation) {
      continue;
    }
    if (auto place = in_bracket(source, bracket, item)) {
      places.push_back(*place);
      if (place->whole.end > bracket.outer.end) {
        return places;
      }
    } else if (!bracket.closed) {
      // «(không …; không … (đạt chỉ tiêu).»: the verdict's bracket stands inside one that is never closed
      for (const Bracket& deeper : outer_brackets(source.shown(), bracket.inner)) {
        if (auto found = in_bracket(source, deeper, item); found && !deeper.quotation) {
          places.push_back(*found);
        }
      }
    }
  }
  if (!places.empty() && told_end_of(source, item) <= places.back().whole.end) {
    // «… có 341 công nhân được nâng bậc. (Vượt 6,5%)»: the tale before the bracket
    VerdictPlace& last = places.back();
    const std::size_t before = skip_blanks_back(source.low(), last.whole.begin);
    const bool sentence = before > item.begin && source.low()[before - 1] == '.';
    last.whole.begin = sentence ? tale_begin(source, item, brackets, last.whole.begin) : last.whole.begin;
  }
  if (const auto place = trailing(source, item, brackets); place && !explains(source, places, *place)) {
    while (!places.empty() && places.back().whole.begin >= place->whole.begin) {
      places.pop_back();
    }
    places.push_back(*place);
  }
  return places;
}

std::optional<VerdictPlace> verdict_only(const Source& source, Range item) {
  const std::string_view shown = source.shown();
  if (!item.empty() && shown[item.begin] == '(') {
    const auto brackets = outer_brackets(shown, item);
    if (!brackets.empty() && brackets.front().outer.begin == item.begin) {
      auto place = in_bracket(source, brackets.front(), item);
      return place && told_end_of(source, item) <= brackets.front().outer.end ? place : std::nullopt;
    }
  }
  return from_clause(source, item, item.begin);
}

}  // namespace thidua::reading
