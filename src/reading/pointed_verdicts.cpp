#include "reading/pointed_verdicts.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& behind_pointed = words("references", "behind_number");
const WordList& before_pointed = words("references", "before_noun");
const WordList& listing_marks = words("references", "listing");
const WordList& pointed_nouns = words("references", "nouns");
const WordList& more_pointed_nouns = words("references", "further_nouns");
const WordList& before_reference_nouns = words("references", "before");
const WordList& denials_pointed = words("verdicts", "denials");
const WordList& halves = words("verdicts", "parts_named");
const WordList& belonging = words("references", "belonging");
const WordList& head_openers = words("references", "head_openers");
const WordList& halves_of_promise = words("references", "halves");
const WordList& half_ordinals = words("verdicts", "ordinals");
/// A line that only names promises.
constexpr std::size_t naming_words_max = 24;
/// «Không đạt chỉ tiêu (03):»: how far behind its words the colon of a leading verdict may stand.
constexpr std::size_t lead_rest_max = 28;
/// A longer paragraph is an essay; more promises than an officer lists.
constexpr std::size_t ahead_bytes_max = 3000;
constexpr std::size_t ahead_numbers_max = 40;
/// How many words may stand between a number and the verdict on either side.
constexpr int steps_behind = 3;
constexpr int steps_before = 4;

/// «có 03 chỉ tiêu hoàn thành (chỉ tiêu 2, 3, 5)»: the verdict between the noun and the bracket.
std::optional<VerdictHead> said_of_counted(const Source& source, const Mention& mention, Range range) {
  const std::string_view low = source.low();
  const std::size_t open = last_sign(low, "(", {range.begin, mention.words.begin});
  const std::size_t close = first_sign(low, ")", {mention.words.end, range.end});
  if (auto inside = verdict_head(source, {mention.words.end, close}); inside && !inside->opener && !inside->announced) {
    return inside;  // «(trong đó nội dung 3 vượt)»
  }
  if (close + 1 < range.end && mention.promises.size() == 1) {  // «Chỉ tiêu kết nạp (số 3) vượt, với 137 người»
    auto head = verdict_head(source, {close + 1, range.end});
    const std::size_t next = head ? skip_blanks(low, head->words.end) : range.end;
    const bool ends = next >= range.end || std::string_view(",.;:").find(low[next]) != nowhere;
    if (head && judges_by_words(*head) && !head->opener && !head->announced && (ends || !head->bare)) {
      return head;
    }
  }
  std::size_t begin = open;
  const Entry* entry = open == nowhere || open <= range.begin ? nullptr : verdict_list.before(low, open, begin);
  if (entry == nullptr || begin <= range.begin) {
    return std::nullopt;
  }
  const bool counted =
      any_before(low, begin, pointed_nouns) != nowhere || any_before(low, begin, more_pointed_nouns) != nowhere;
  auto head = counted ? verdict_head(source, {begin, skip_blanks_back(low, open)}) : std::nullopt;
  if (head) {
    head->bare = head->open_number = head->opener = false;
  }
  return head;
}

}  // namespace

bool judges_by_words(const VerdictHead& head) {
  return !head.open_number && !head.supposed && head.verdict != core::Verdict::not_stated &&
         (!head.opener || head.verdict != core::Verdict::met);
}

Half half_in(std::string_view low, Range range, Range mention) {
  Range place;
  if (const Entry* half = halves_of_promise.find(low, range.begin, range.end, place)) {
    return {half->meaning.front() - '0', place};  // «nửa sau của lời hứa 6»
  }
  for (auto named = find_any(low, halves, range.begin, range.end); named;
       named = find_any(low, halves, named->end, range.end)) {
    std::size_t end = 0;
    const std::size_t at = skip_blanks(low, named->end);
    const Entry* entry = at < range.end && !is_digit_byte(low[at]) ? half_ordinals.at(low, at, end) : nullptr;
    const bool named_so = named->begin >= mention.begin && end <= mention.end;  // «chỉ tiêu thứ hai» of a list
    if (entry != nullptr && end <= range.end && !named_so) {
      return {entry->meaning.front() - '0', {named->begin, end}};
    }
  }
  return {};
}

std::optional<VerdictHead> lead_of(const Source& source, Range piece, const Mention& first) {
  const std::string_view low = source.low();
  const std::size_t end = skip_blanks_back(low, first.words.begin);
  const std::size_t colon = end > piece.begin && low[end - 1] == ':' ? end - 1 : end;
  if (colon <= piece.begin || (colon == end && any_before(low, end, listing_marks) == nowhere)) {
    return std::nullopt;
  }
  std::size_t begin =
      skip_blanks(low, any_at(low, piece.begin, before_pointed) == nowhere ? piece.begin
                                                                           : any_at(low, piece.begin, before_pointed));
  while (begin < colon && is_digit_byte(low[begin])) {  // «Còn 02 nội dung chờ kết luận: …»
    ++begin;
  }
  begin = skip_blanks(low, begin);
  for (const WordList* nouns : {&pointed_nouns, &more_pointed_nouns}) {
    const std::size_t noun = any_at(low, begin, *nouns);
    begin = noun == nowhere || noun >= colon ? begin : skip_blanks(low, noun);
  }
  auto head = verdict_head(source, {begin, colon});
  std::size_t word = 0;
  if (const Entry* said = head ? verdict_list.at(low, begin, word) : nullptr; said != nullptr && word < colon) {
    // «Đạt 6/10 nội dung, gồm các nội dung 1, 2»: these are met
    head->verdict =
        core::verdict_of(std::string_view(said->meaning).substr(0, said->meaning.find(' '))).value_or(head->verdict);
  }
  const bool whole = head && skip_blanks(low, head->words.end) + lead_rest_max >= colon;
  const bool either = find_phrase(low, "hoặc", piece.begin, colon).has_value();  // «Chưa xong hoặc chưa xét: …»
  if (!whole || either || head->announced || head->verdict == core::Verdict::not_stated) {
    return std::nullopt;
  }
  head->bare = head->open_number = head->opener = false;
  return head;
}

std::optional<VerdictHead> said_at(const Source& source, const Mention& mention, Range range) {
  const std::string_view low = source.low();
  std::size_t at = mention.words.end;
  if (mention.bracketed) {
    return said_of_counted(source, mention, range);
  }
  for (int step = 0; step < steps_behind; ++step) {
    const Half half = half_in(low, {at, std::min(range.end, at + 30)});
    if (half.place > 0 && half.words.begin == skip_blanks(low, at)) {
      at = half.words.end;
    }
    auto head = at < range.end ? verdict_head(source, {at, range.end}) : std::nullopt;
    if (head && head->words.end > at && judges_by_words(*head) && !head->opener && !head->announced) {
      return head;
    }
    const std::size_t word = skip_blanks(low, at);
    const std::size_t skipped = any_at(low, word, behind_pointed);
    if (skipped == nowhere || skipped > range.end || any_at(low, word, denials_pointed) != nowhere) {
      break;
    }
    at = skipped;
  }
  std::size_t end = mention.words.begin;
  for (int step = 0; step < steps_before; ++step) {
    std::size_t begin = end;
    const Entry* entry = verdict_list.before(low, end, begin);
    if (entry != nullptr && begin >= range.begin) {
      auto head = verdict_head(source, {begin, skip_blanks_back(low, end)});
      if (head && !head->announced && head->verdict != core::Verdict::not_stated) {
        head->bare = head->open_number = false;
        return head;
      }
    }
    const std::size_t skipped = any_before(low, end, before_pointed);
    if (skipped == nowhere || skipped < range.begin) {
      break;
    }
    end = skipped;
  }
  return std::nullopt;
}

bool judges_itself(const Source& source, Range range) {
  const bool bracket = source.trimmed(range).size() > 0 && source.low()[source.trimmed(range).begin] == '(';
  return !bracket && (verdict_head(source, range) || !clause_verdicts(source, range).empty());
}

bool tells_nothing(const Source& source, Range range) {
  const auto numbers = quantities_in(source, range);
  const std::size_t open = first_sign(source.low(), "(", range);
  const bool outside = std::any_of(numbers.begin(), numbers.end(),
                                   [open](const FoundQuantity& number) { return number.words.begin < open; });
  return !outside && !judges_itself(source, range);
}

bool only_names(const Source& source, const Mention& mention, Range piece) {
  const std::string_view told = source.low({piece.begin, mention.words.begin});
  const std::size_t comma = told.rfind(", ");
  const std::size_t last = piece.begin + (comma == nowhere ? 0 : comma + 2);
  const auto said = comma == nowhere ? std::nullopt : verdict_head(source, {last, mention.words.begin});
  const bool opens = any_at(source.low(), piece.begin, head_openers) != nowhere;  // «Về đội ngũ, nền nếp (điều 4, 5)»
  if (!opens && (told.find(": ") != nowhere || said)) {
    return false;  // «Sáng kiến: phòng nào cũng có, đạt (chỉ tiêu 6)»
  }
  const Range before{piece.begin, mention.words.begin};
  const Range behind{mention.words.end, piece.end};
  const bool belongs =  // «Chỉ tiêu 1 đến chỉ tiêu 3 thuộc lĩnh vực đầu tư»
      mention.promises.size() > 1 &&
      any_at(source.low(), skip_blanks(source.low(), behind.begin), belonging) != nowhere;
  return !mention.rest && word_count(source.low(piece)) <= naming_words_max && !said_at(source, mention, piece) &&
         clause_verdicts(source, behind).empty() && !verdict_head(source, behind) &&
         quantities_in(source, before).empty() && quantities_in(source, behind).empty() &&
         !find_any(source.low(), denials_pointed, piece.begin, piece.end) &&
         (belongs || source.low(behind).find_first_not_of(" ).:\n") == nowhere);
}

bool points_ahead(const Source& source, Range paragraph) {
  if (paragraph.size() > ahead_bytes_max) {
    return false;
  }
  PointedList any;  // of promises called 1, 2, … that are not known yet
  for (std::size_t number = 1; number <= ahead_numbers_max; ++number) {
    any.push_back({std::to_string(number), {}, {}});
  }
  const auto mentions = mentions_in(source, paragraph, any, {});
  const auto judged = std::count_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return said_at(source, mention, paragraph).has_value();
  });
  return judged >= 2 && !holds_bound(source, paragraph);
}

}  // namespace thidua::reading
