#include "reading/parted_results.h"

#include <algorithm>
#include <array>

#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/known_result.h"
#include "reading/parted_pieces.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/tale_joint.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& words_that_turn = words("verdicts", "turning_words");
const WordList& pledge_verbs = words("naming", "pledging_anew");

/// Longer tellings are essays; keeps the search linear.
constexpr std::size_t told_bytes_max = 1500;
constexpr std::size_t line_bytes_max = 2000;
constexpr std::size_t promises_max = 6;
constexpr std::size_t cuts_max = 12;
/// «hứa trồng 200 cây»: how close a number follows the word of pledging.
constexpr std::size_t pledged_words_max = 6;

bool holds_comparable(const Source& source, Range run, Range promise) {
  const auto asked = quantities_in(source, promise);
  const auto told = quantities_in(source, run);
  return std::any_of(told.begin(), told.end(), [&asked](const FoundQuantity& number) {
    return std::any_of(asked.begin(), asked.end(),
                       [&number](const FoundQuantity& one) { return comparable_number(one, number); });
  });
}

bool is_firm(const Source& source, const VerdictPlace& place) {
  return place.head.verdict != core::Verdict::not_stated && !place.head.opener && !place.head.open_number &&
         (!place.head.bare || only_verdicts(source, place.inner));
}

/// «Chưa đạt 1,4%» of «loại Chưa đạt không quá 2%»: the words of judgement are what was promised.
bool names_promise(const Source& source, const VerdictHead& head, Range promise) {
  const std::string_view said = source.low(head.words);
  return word_count(said) >= 2 && find_phrase(source.low(), said, promise.begin, promise.end).has_value();
}

/// «tổng số vượt», «tiết ngoài tổ: còn 07 giáo viên chưa đủ»: a clause that judges at its end, or in the state of
/// the work where no number can be compared.
void take_clause(const Source& source, Range run, Range promise, VerdictPlace& place) {
  if (is_firm(source, place)) {
    return;
  }
  const auto clauses = clause_verdicts(source, bare_piece(source, run));
  if (clauses.empty()) {
    return;
  }
  const VerdictHead& head = clauses.back().head;
  const bool counted = holds_comparable(source, run, promise);
  const bool far = head.open_number && head.bare &&
                   (head.verdict == core::Verdict::exceeded || head.verdict == core::Verdict::not_met);
  if (far || (!head.open_number && (!head.opener || (!counted && head.verdict == core::Verdict::not_met)))) {
    place.head = head;  // «có 26 thỏa ước, vượt 30%»
    place.head.bare = place.head.opener = place.head.open_number = false;
  }
}

/// «còn sáng kiến được công nhận 04»: «còn» sets it against the piece before and judges nothing.
Range behind_turn(const Source& source, Range piece) {
  piece = source.trimmed(piece);
  const std::size_t turn = any_at(source.low(), piece.begin, words_that_turn);
  return turn < piece.end ? source.trimmed({turn, piece.end}) : piece;
}

/// The last of its pieces that judges in clear words, else the first with a number that can be compared, else the
/// last that tells anything.
std::optional<VerdictPlace> place_of(const Source& source, const std::vector<Range>& runs, Range promise) {
  std::optional<VerdictPlace> told;
  std::optional<VerdictPlace> firm;
  bool counted = false;  // does it hold a number to be compared? What is counted later explains it
  for (const Range& piece : runs) {
    const Range run = behind_turn(source, piece);
    VerdictPlace place = known_result(source, run);
    if (const auto closing = closing_bracket(source, run)) {
      place.head = *closing;
    }
    take_clause(source, run, promise, place);
    if (names_promise(source, place.head, promise) && !quantities_in(source, run).empty()) {
      place.head = {core::Verdict::not_stated, {place.inner.begin, place.inner.begin}, {}, true, true, true, false};
    }
    const bool silent = place.head.verdict == core::Verdict::not_stated;
    if (is_firm(source, place)) {
      firm = place;
    }
    const bool nothing = find_any(source.low(), nothing_words, run.begin, run.end).has_value();
    if ((!silent || nothing || !quantities_in(source, run).empty()) && !counted) {
      told = place;
      counted = holds_comparable(source, run, promise);
    }
  }
  return firm ? firm : told;
}

/// Does the telling set a bound that the promises do not hold, or pledge anew?
bool promises_more(const Source& source, Range promised, Range told) {
  const auto bounds = quantities_in(source, promised);
  for (const FoundQuantity& number : quantities_in(source, told)) {
    const bool bound = number.has_comparator && number.quantity.comparator != core::Comparator::more_than;
    const bool repeated = std::any_of(bounds.begin(), bounds.end(), [&number](const FoundQuantity& one) {
      return one.quantity.unit == number.quantity.unit && one.quantity.values == number.quantity.values;
    });
    if (bound && !repeated) {
      return true;
    }
  }
  const std::string_view low = source.low();
  for (auto word = find_any(low, pledge_verbs, told.begin, told.end); word;
       word = find_any(low, pledge_verbs, word->end, told.end)) {
    const std::size_t stop = first_sign(low, ",;.0123456789", {word->end, told.end});
    const bool counts = stop < told.end && is_digit_byte(low[stop]) &&
                        word_count(low.substr(word->end, stop - word->end)) <= pledged_words_max;
    if (counts || begins_with_verb(low, skip_blanks(low, word->end))) {
      return true;
    }
  }
  return false;
}

/// Where the telling may begin: behind a colon, an arrow, a dash or the end of a sentence outside brackets.
std::vector<std::size_t> cuts_in(const Source& source, Range line) {
  constexpr std::array<std::string_view, 6> signs{": ", "→", "=>", "->", " – ", " - "};
  const auto brackets = outer_brackets(source.shown(), line);
  std::vector<std::size_t> cuts = sentence_ends(source, line, brackets);
  const std::string_view low = source.low().substr(0, line.end);  // never looked through to the end of the document
  for (const std::string_view sign : signs) {
    for (std::size_t at = low.find(sign, line.begin); at < line.end; at = low.find(sign, at + sign.size())) {
      const bool inside = std::any_of(brackets.begin(), brackets.end(),
                                      [at](const Bracket& one) { return at >= one.outer.begin && at < one.outer.end; });
      const std::size_t next = skip_blanks(low, at + sign.size());
      const bool range = sign.front() == ' ' && at > 0 && next < line.end && is_digit_byte(low[at - 1]) &&
                         is_digit_byte(low[next]);  // «trẻ 3 - 5 tuổi»
      if (!inside && !range) {
        cuts.push_back(at + sign.size());
      }
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.resize(std::min(cuts.size(), cuts_max));
  return cuts;
}

/// What stands before the cut promises, each part something of its own.
std::vector<Range> promised_before(const Source& source, Range before) {
  while (!before.empty() && std::string_view(" :.-–→=>").find(source.shown()[before.end - 1]) != nowhere) {
    --before.end;
  }
  if (!verdict_places(source, before, outer_brackets(source.shown(), before)).empty()) {
    return {};
  }
  std::vector<Range> promises;
  for (const Part& part : split_item(source, before, false).parts) {
    const auto joint = tale_joint(source, part.range);
    if ((!part.quantity && any_at(source.low(), part.range.begin, zero_words) == nowhere) || (joint && joint->firm)) {
      return {};
    }
    promises.push_back(part.range);
  }
  return promises.size() < 2 ? std::vector<Range>() : promises;
}

/// «vượt: nội trú 96%, ngoại trú 95%», «đang thực hiện, đã tặng 12 suất quà, giúp 02 hộ»: a verdict alone at the head
/// of the telling speaks of all that nothing judges behind it.
std::optional<VerdictHead> leading_verdict(const Source& source, Range told) {
  told = source.trimmed(told);
  auto head = verdict_head(source, told);
  const std::size_t next = head ? skip_blanks(source.low(), head->words.end) : told.end;
  if (next >= told.end || head->open_number || head->percent_of_plan ||
      std::string_view(":;,.").find(source.low()[next]) == nowhere) {
    return std::nullopt;
  }
  head->bare = head->opener = false;
  return head;
}

}  // namespace

std::optional<std::vector<VerdictPlace>> parted_results(const Source& source, const std::vector<Range>& promises,
                                                        Range told) {
  if (promises.size() < 2 || promises.size() > promises_max || told.size() > told_bytes_max) {
    return std::nullopt;
  }
  const PartedPieces pieces = parted_pieces(source, promises, told);
  std::vector<VerdictPlace> places;
  std::size_t firm = 0;
  for (std::size_t index = 0; index < promises.size() && !pieces.of_all; ++index) {
    const auto place = place_of(source, pieces.runs[index], promises[index]);
    if (!place) {
      return std::nullopt;
    }
    places.push_back(*place);
    firm += is_firm(source, *place) ? 1U : 0U;
  }
  if (const auto lead = leading_verdict(source, told)) {
    for (VerdictPlace& place : places) {
      if (!is_firm(source, place)) {
        place.head = *lead;
        place.concluded = true;  // whatever the numbers behind it say
      }
    }
  }
  return pieces.of_all || (firm <= 1 && !pieces.conclusion.empty()) ? std::nullopt : std::optional(places);
}

std::optional<VerdictPlace> told_of_all(const Source& source, const std::vector<Range>& promises, Range told) {
  if (promises.size() < 2 || promises.size() > promises_max || told.size() > told_bytes_max) {
    return std::nullopt;
  }
  const PartedPieces pieces = parted_pieces(source, promises, told);
  const auto judged_before = [&](Range run) {
    run.end = std::min(run.end, pieces.conclusion.begin);
    return run.begin < run.end && is_firm(source, known_result(source, run));
  };
  const bool some = std::any_of(pieces.runs.begin(), pieces.runs.end(), [&](const std::vector<Range>& runs) {
    return std::any_of(runs.begin(), runs.end(), judged_before);
  });
  return pieces.conclusion.empty() || some ? std::nullopt : verdict_only(source, pieces.conclusion);
}

bool tells_of_each(const Source& source, const std::vector<Range>& promises, Range line) {
  const auto places = parted_results(source, promises, line);
  return places &&
         std::any_of(places->begin(), places->end(),
                     [&source](const VerdictPlace& one) { return is_firm(source, one); }) &&
         !promises_more(source, {promises.front().begin, promises.back().end}, line);
}

std::optional<VerdictPlace> parted_telling(const Source& source, Range line) {
  if (line.size() > line_bytes_max) {
    return std::nullopt;
  }
  std::optional<VerdictPlace> best;
  std::size_t most = 0;
  for (const std::size_t cut : cuts_in(source, line)) {
    const Range told = source.trimmed({cut, line.end});
    const auto promises = told.empty() ? std::vector<Range>() : promised_before(source, {line.begin, cut});
    const bool given = find_any(source.low(), giving_words, line.begin, cut) && !award_in(source, told).empty();
    if (given || promises.size() <= most || promises_more(source, {line.begin, cut}, told) ||
        !parted_results(source, promises, told)) {
      continue;
    }
    most = promises.size();
    best = known_result(source, told);
    best->behind_plan = true;
  }
  return best;
}

const std::optional<VerdictPlace>& PartedLine::of(const Source& source, Range line) {
  if (line_.begin != line.begin || line_.end != line.end) {
    line_ = line;
    found_ = parted_telling(source, line);
  }
  return found_;
}

}  // namespace thidua::reading
