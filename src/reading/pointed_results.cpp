#include "reading/pointed_results.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/items.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/shared_words.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/told_verdict.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_words.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& spared_words = words("references", "excepting");
const WordList& behind_pointed = words("references", "behind_number");
const WordList& before_pointed = words("references", "before_noun");
const WordList& listing_marks = words("references", "listing");
const WordList& pointed_nouns = words("references", "nouns");
const WordList& more_pointed_nouns = words("references", "further_nouns");
const WordList& denying = words("verdicts", "denials");
const WordList& turning = words("verdicts", "connectors");
const WordList& halves = words("verdicts", "parts_named");
const WordList& half_ordinals = words("verdicts", "ordinals");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t pointed_bytes_max = 3000;
constexpr std::size_t pointed_targets_max = 2000;
/// How far from the begin of a sentence the numbers of its head may stand, and the colon from them.
constexpr std::size_t head_words_max = 14;
constexpr std::size_t colon_words_max = 12;
/// A line that only names a group of promises.
constexpr std::size_t group_words_max = 24;
constexpr std::size_t told_words_min = 3;
constexpr std::size_t label_words_of_result = 5;
/// What a text must share with a promise below a head that names few of them; and pieces between commas.
constexpr int least_shared = 22;
constexpr int least_shared_of_piece = 34;
constexpr int least_shared_of_half = 12;
/// «Không đạt chỉ tiêu (03):»: how far behind its words the colon of a leading verdict may stand.
constexpr std::size_t lead_rest_max = 28;

bool open_target(const Target& target) {
  return !target.judgement || target.judgement->verdict == core::Verdict::not_stated || target.judgement->supposed;
}

/// Does the head judge by its words, without the number behind it?
bool judges(const VerdictHead& head) {
  return !head.open_number && !head.supposed && head.verdict != core::Verdict::not_stated &&
         (!head.opener || head.verdict != core::Verdict::met);
}

/// «vế đầu», «phần thứ hai», «ý sau» in the range: 1 or 2 …; 0 where none stands or it is a promise's number.
struct Half {
  int place = 0;
  Range words;
};
Half half_in(std::string_view low, Range range, Range mention = {}) {
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

/// The first comma or semicolon in [from, to), outside brackets and numbers; or `to`.
std::size_t clause_end_behind(std::string_view low, std::size_t from, std::size_t to) {
  std::size_t depth = 0;
  for (std::size_t at = from; at < to; ++at) {
    depth += low[at] == '(' ? 1U : 0U;
    depth -= low[at] == ')' && depth > 0 ? 1U : 0U;
    if (depth == 0 && (low[at] == ',' || low[at] == ';') && at + 1 < to && is_blank(low[at + 1])) {
      return at;
    }
  }
  return to;
}

/// Blanks before the last comma or joint in [from, to), outside brackets; or `to`.
std::size_t clause_start_before(const Source& source, std::size_t from, std::size_t to) {
  const std::string_view low = source.low();
  for (std::size_t at = to; at > from; --at) {
    const char byte = low[at - 1];
    if (byte == ')' || ((byte == ',' || byte == ';' || byte == '.') && at < to && is_blank(low[at]))) {
      return at;
    }
  }
  for (const std::string_view joint : {" còn ", " nhưng ", " song ", " riêng ", " và "}) {
    const std::size_t at = low.substr(0, to).rfind(joint);
    if (at != nowhere && at >= from) {
      return at + 1;
    }
  }
  return to;
}

}  // namespace

void PointedResults::take_list() {
  if (listed_ == targets_.size()) {
    return;
  }
  begun_ = false;
  listed_ = targets_.size();
  list_ = targets_.size() > pointed_targets_max ? PointedList() : pointed_list(context_, targets_);
}

/// Most promises of the list have no result of their own.
bool PointedResults::waits() const {
  std::size_t open = 0;
  for (const PointedPromise& promise : list_) {
    open += open_target(targets_[promise.targets.front()]) ? 1U : 0U;
  }
  return begun_ || (!list_.empty() && 3 * open >= 2 * list_.size());
}

/// «Trừ chỉ tiêu 2, còn lại đều đạt», «Đạt: 1, 3, 4»: sums of the whole are read elsewhere.
bool PointedResults::belongs_to_old_ways(Range range, const std::vector<Mention>& mentions) const {
  const std::string_view low = context_.source.low();
  for (auto spared = find_any(low, spared_words, range.begin, range.end); spared;
       spared = find_any(low, spared_words, spared->end, range.end)) {
    const bool near = std::any_of(mentions.begin(), mentions.end(), [&spared, low](const Mention& mention) {
      return mention.words.begin >= spared->begin &&
             word_count(low.substr(spared->begin, mention.words.begin - spared->begin)) <= 5;
    });
    if (near) {
      return true;
    }
  }
  return false;
}

/// «Không đạt: số 2 (14,9%); số 5»: the verdict before the first numbers of a sentence goes for all in it.
std::optional<VerdictHead> PointedResults::lead_of(Range piece, const Mention& first) const {
  const std::string_view low = context_.source.low();
  const std::size_t end = skip_blanks_back(low, first.words.begin);
  const std::size_t colon = end > piece.begin && low[end - 1] == ':' ? end - 1 : end;
  if (colon <= piece.begin || (colon == end && any_before(low, end, listing_marks) == nowhere)) {
    return std::nullopt;
  }
  std::size_t begin =
      skip_blanks(low, any_at(low, piece.begin, before_pointed) == nowhere ? piece.begin
                                                                           : any_at(low, piece.begin, before_pointed));
  for (const WordList* nouns : {&pointed_nouns, &more_pointed_nouns}) {
    const std::size_t noun = any_at(low, begin, *nouns);
    begin = noun == nowhere || noun >= colon ? begin : skip_blanks(low, noun);
  }
  auto head = verdict_head(context_.source, {begin, colon});
  const bool whole = head && skip_blanks(low, head->words.end) + lead_rest_max >= colon;
  const bool either = find_phrase(low, "hoặc", piece.begin, colon).has_value();  // «Chưa xong hoặc chưa xét: …»
  if (!whole || either || head->announced || head->verdict == core::Verdict::not_stated) {
    return std::nullopt;
  }
  head->bare = head->open_number = head->opener = false;
  return head;
}

/// «Điều 6:», «Mục 3.» at the head of a line: the promise of that number.
PointedResults::Numbers PointedResults::named_by_marker(const std::string& marker) const {
  const std::string low = core::lower(marker);
  const std::size_t blank = low.find(' ');
  if (blank == std::string::npos || !pointed_nouns.contains(std::string_view(low).substr(0, blank))) {
    return {};
  }
  Numbers found;
  const std::string mark = mark_itself(marker);
  const std::string& home = targets_[list_.front().targets.front()].section;
  for (const Section& section : context_.outline.sections) {
    if (section.id == home && core::lower(section.marker).starts_with(low.substr(0, blank))) {
      return {};  // «Mục 2. KẾT QUẢ» behind «Mục 1. NỘI DUNG ĐĂNG KÝ»
    }
  }
  for (std::size_t index = 0; index < list_.size(); ++index) {
    if (list_[index].mark == mark) {
      found.push_back(index);
    }
  }
  return found.size() == 1 ? found : Numbers();
}

PointedResults::Numbers PointedResults::group_of(const Item& item) const {
  if (const auto named = named_by_marker(item.marker); !named.empty()) {
    return named;  // «Điều 6: …»
  }
  if (item.section < 0) {
    return {};
  }
  const Section& section = context_.outline.sections[static_cast<std::size_t>(item.section)];
  if (const auto named = named_by_marker(section.marker); !named.empty()) {
    return named;
  }
  const Range title = context_.source.range_of(section.quote.span);
  const auto mentions = mentions_in(context_.source, title, list_, {});
  if (group_section_ == item.section) {
    return group_;
  }
  return mentions.size() == 1 ? mentions.front().promises : Numbers();
}

/// Names promises and tells nothing of them.
bool PointedResults::only_names(const Mention& mention, Range piece) const {
  const Source& source = context_.source;
  const Range before{piece.begin, mention.words.begin};
  const Range behind{mention.words.end, piece.end};
  return !mention.rest && word_count(source.low(piece)) <= group_words_max && !said_at(mention, piece) &&
         clause_verdicts(source, behind).empty() && !verdict_head(source, behind) &&
         quantities_in(source, before).empty() && quantities_in(source, behind).empty() &&
         !find_any(source.low(), denying, piece.begin, piece.end) &&
         (mention.promises.size() > 1 || word_count(source.low(behind)) == 0);
}

/// «Nhóm công việc về vốn (cam kết 1, 2, 3)», «Cam kết 4»: a line that names what is told of below it.
bool PointedResults::opens_group(const Item& item, const std::vector<Mention>& mentions) {
  const Source& source = context_.source;
  const Range range = source.trimmed(item.content);
  const std::string_view line = source.low(range);
  if (mentions.size() != 1 || line.ends_with('.') || line.ends_with(';')) {
    return false;
  }
  const Mention& mention = mentions.front();
  const auto& items = context_.outline.items;
  const auto next = static_cast<std::size_t>(&item - items.data()) + 1;
  if (!only_names(mention, range) || next >= items.size() || items[next].section != item.section) {
    return false;
  }
  group_section_ = item.section;
  group_ = mention.promises;
  return true;
}

/// Where the body begins behind a head that names promises: «Về làm ăn (điều 2, 3, 10): …»; nowhere where it is none.
std::size_t PointedResults::behind_head(const Mention& mention, Range piece) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  if (word_count(low.substr(piece.begin, mention.words.begin - piece.begin)) > head_words_max) {
    return nowhere;
  }
  std::size_t at = mention.words.end;
  for (; at < piece.end && low[at] != ':'; ++at) {
    if (low[at] == ',' && mention.promises.size() > 1) {
      break;  // «Về rừng (chỉ tiêu 4, 5), mới trồng 388 ha; …»
    }
  }
  const Range between{mention.words.end, at};
  const bool far = at >= piece.end || word_count(low.substr(between.begin, between.size())) > colon_words_max;
  const bool denied = find_any(low, denying, between.begin, between.end).has_value();  // «Điều 5 không giữ được: …»
  if (far || denied || mention.rest || said_at(mention, {piece.begin, at})) {
    return nowhere;
  }
  return std::min(skip_blanks(low, at + 1), piece.end);
}

bool PointedResults::judges_itself(Range range) const {
  const Source& source = context_.source;
  const bool bracket = source.trimmed(range).size() > 0 && source.low()[source.trimmed(range).begin] == '(';
  return !bracket && (verdict_head(source, range) || !clause_verdicts(source, range).empty());
}

/// Without a number outside brackets and without a word of judgement.
bool PointedResults::tells_nothing(Range range) const {
  const Source& source = context_.source;
  const auto numbers = quantities_in(source, range);
  const std::size_t open = std::min(source.low().find('(', range.begin), range.end);
  const bool outside = std::any_of(numbers.begin(), numbers.end(),
                                   [open](const FoundQuantity& number) { return number.words.begin < open; });
  return !outside && !judges_itself(range);
}

/// A piece with several mentions: before the clause that holds the next, or, where results stand before their numbers,
/// behind each.
void PointedResults::cut(Range piece, std::vector<Mention> mentions, Unit like, std::vector<Unit>& units) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  if (mentions.empty()) {
    like.range = source.trimmed(piece);
    like.pointed = like.candidates.size() == 1 ? like.candidates : Numbers();
    units.push_back(std::move(like));
    return;
  }
  const std::size_t tail = word_count(low.substr(mentions.back().words.end, piece.end - mentions.back().words.end));
  const bool behind = word_count(low.substr(piece.begin, mentions.front().words.begin - piece.begin)) >= 3 && tail <= 3;
  std::size_t begin = piece.begin;
  for (std::size_t index = 0; index < mentions.size(); ++index) {
    std::size_t end = piece.end;
    if (index + 1 < mentions.size()) {
      const std::size_t own = mentions[index].words.end;
      const std::size_t next = mentions[index + 1].words.begin;
      const std::size_t comma = clause_end_behind(low, own, next);
      const std::size_t joint = low.substr(0, next).find(" và ", own);
      end = behind ? std::min(comma == next && joint != nowhere ? joint : comma, next)
                   : clause_start_before(source, own, next);
    }
    Unit unit = like;
    unit.range = source.trimmed({begin, end});
    unit.pointed = mentions[index].promises;
    unit.rest = mentions[index].rest;
    unit.mention = mentions[index];
    const Range behind_it{mentions[index].words.end, end};
    const bool bare = index > 0 && !unit.lead && tells_nothing(behind_it) && !said_at(mentions[index], unit.range);
    if (bare) {  // «hoàn thành chỉ tiêu 1 (98,2%), chỉ tiêu 4 và chỉ tiêu 9»
      unit.lead = units.back().lead ? units.back().lead : said_at(*units.back().mention, units.back().range);
    }
    units.push_back(std::move(unit));
    begin = end;
  }
}

std::vector<PointedResults::Unit> PointedResults::units_in(Range range, const Numbers& group) const {
  const Source& source = context_.source;
  std::vector<Unit> units;
  Unit like;
  like.candidates = group;
  like.head = group.empty() ? 0 : 1;
  std::size_t sentence = range.begin;
  for (Range piece : clauses_of(source, range)) {
    auto mentions = mentions_in(source, piece, list_, home_);
    const bool new_sentence = source.low().substr(sentence, piece.begin - sentence).find(';') == nowhere;
    const auto lead = mentions.empty() ? std::nullopt : lead_of(piece, mentions.front());
    like.lead = lead ? lead : new_sentence ? std::nullopt : like.lead;
    sentence = piece.end;
    while (!mentions.empty() && !like.lead) {
      const std::size_t body = behind_head(mentions.front(), piece);
      if (body == nowhere) {
        break;
      }
      like.candidates = mentions.front().promises;
      ++like.head;
      piece.begin = body;
      mentions.erase(mentions.begin());
      std::erase_if(mentions, [body](const Mention& mention) { return mention.words.begin < body; });
    }
    if (mentions.size() == 1 && !like.lead && only_names(mentions.front(), piece)) {
      like.candidates = mentions.front().promises;  // «Nhóm về đầu tư gồm chỉ tiêu 1, 2 và 3. Giải ngân …»
      ++like.head;
    } else if (!piece.empty()) {
      cut(piece, std::move(mentions), like, units);
    }
  }
  return units;
}

std::vector<Range> PointedResults::words_of(const Numbers& promises) const {
  std::vector<Range> words;
  for (const std::size_t promise : promises) {
    const auto& targets = list_[promise].targets;
    const Range first = context_.source.range_of(targets_[targets.front()].quote.span);
    const Range last = context_.source.range_of(targets_[targets.back()].quote.span);
    words.push_back({first.begin, std::max(first.end, last.end)});
  }
  return words;
}

/// Fewer sentences than promises: «thoát nghèo chưa đánh giá, mô hình chăn nuôi đang làm» is told of two.
void PointedResults::cut_at_commas(std::vector<Unit>& units) const {
  const Source& source = context_.source;
  std::vector<Unit> all;
  for (Unit& unit : units) {
    const auto same = static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [&unit](const Unit& other) {
      return other.head == unit.head && other.pointed.empty();
    }));
    if (!unit.pointed.empty() || unit.candidates.size() < 2 || same >= unit.candidates.size()) {
      all.push_back(std::move(unit));
      continue;
    }
    const Likeness likeness(source, words_of(unit.candidates));
    std::optional<std::size_t> told;
    Unit piece = unit;
    std::size_t begin = unit.range.begin;
    for (std::size_t at = begin; at <= unit.range.end; ++at) {
      const bool comma = at < unit.range.end && source.low()[at] == ',' && is_blank(source.low()[at + 1]);
      if (at < unit.range.end && !comma) {
        continue;
      }
      const auto like = likeness.of({begin, at}, least_shared_of_piece);
      if (like && told && *like != *told) {
        piece.range.end = begin;
        piece.range = source.trimmed(piece.range);
        all.push_back(piece);
        piece.range.begin = begin;
      }
      told = like ? like : told;
      begin = at + 1;
    }
    piece.range = source.trimmed({piece.range.begin, unit.range.end});
    all.push_back(piece);
  }
  units = std::move(all);
}

/// As many sentences without a name as promises without a sentence, in their order; else each goes on with the one
/// told of before it.
void PointedResults::assign_in_order(std::vector<Unit>& units) const {
  for (std::size_t first = 0; first < units.size();) {
    std::size_t last = first;
    std::set<std::size_t> named;
    std::vector<Unit*> nameless;
    for (; last < units.size() && units[last].head == units[first].head; ++last) {
      named.insert(units[last].pointed.begin(), units[last].pointed.end());
      if (units[last].pointed.empty() && !units[last].rest) {
        nameless.push_back(&units[last]);
      }
    }
    Numbers left;
    for (const std::size_t candidate : units[first].candidates) {
      if (!named.contains(candidate)) {
        left.push_back(candidate);
      }
    }
    if (!nameless.empty() && nameless.size() == left.size()) {
      for (std::size_t index = 0; index < left.size(); ++index) {
        nameless[index]->pointed = {left[index]};
        nameless[index]->guessed = true;
      }
    } else if (named.empty() && nameless.size() == 1) {
      nameless.front()->pointed = left;  // «Chỉ tiêu 1 và 2: làm xong trong quý III»
    }
    first = last;
  }
  for (std::size_t index = 0; index < units.size(); ++index) {
    if (units[index].pointed.empty() && !units[index].rest) {
      const bool before = index > 0 && units[index - 1].head == units[index].head;
      const bool behind = index + 1 < units.size() && units[index + 1].head == units[index].head;
      units[index].pointed = before ? units[index - 1].pointed : behind ? units[index + 1].pointed : Numbers();
      units[index].guessed = true;
    }
  }
}

void PointedResults::assign(std::vector<Unit>& units) const {
  for (Unit& unit : units) {
    const auto head = unit.pointed.empty() && !unit.rest ? verdict_head(context_.source, unit.range) : std::nullopt;
    if (head && judges(*head) && !head->opener) {
      unit.pointed = unit.candidates;  // «Điểm a, c khoản 2: đạt (YouTube 512.000; …)»
    }
  }
  cut_at_commas(units);
  for (Unit& unit : units) {
    if (!unit.pointed.empty() || unit.rest) {
      continue;
    }
    Numbers among = unit.candidates;
    for (std::size_t promise = 0; among.empty() && promise < list_.size(); ++promise) {
      among.push_back(promise);
    }
    const bool all = unit.candidates.empty();
    const Likeness likeness(context_.source, words_of(among));
    if (const auto like = likeness.of(unit.range, all ? 2 * least_shared : least_shared)) {
      unit.pointed = {among[*like]};
      unit.guessed = all;
    }
  }
  assign_in_order(units);
}

/// «có 03 chỉ tiêu hoàn thành (chỉ tiêu 2, 3, 5)»: the verdict between the noun and the bracket.
std::optional<VerdictHead> PointedResults::said_of_counted(const Mention& mention, Range range) const {
  const std::string_view low = context_.source.low();
  const std::size_t open = low.rfind('(', mention.words.begin);
  const std::size_t close = std::min(low.find(')', mention.words.end), range.end);
  if (close + 1 < range.end && mention.promises.size() == 1) {  // «Chỉ tiêu kết nạp (số 3) vượt, với 137 người»
    auto head = verdict_head(context_.source, {close + 1, range.end});
    const std::size_t next = head ? skip_blanks(low, head->words.end) : range.end;
    const bool ends = next >= range.end || std::string_view(",.;:").find(low[next]) != nowhere;
    if (head && judges(*head) && !head->opener && !head->announced && (ends || !head->bare)) {
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
  auto head = counted ? verdict_head(context_.source, {begin, skip_blanks_back(low, open)}) : std::nullopt;
  if (head) {
    head->bare = head->open_number = head->opener = false;
  }
  return head;
}

/// «Cam kết 8 giữ vững», «điều 4 coi như chưa xong», «vượt cam kết 6», «hoàn thành vế đầu của điều 9».
std::optional<VerdictHead> PointedResults::said_at(const Mention& mention, Range range) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  std::size_t at = mention.words.end;
  if (mention.bracketed) {
    return said_of_counted(mention, range);
  }
  for (int step = 0; step < 3; ++step) {
    const Half half = half_in(low, {at, std::min(range.end, at + 30)});
    if (half.place > 0 && half.words.begin == skip_blanks(low, at)) {
      at = half.words.end;
    }
    auto head = at < range.end ? verdict_head(source, {at, range.end}) : std::nullopt;
    if (head && head->words.end > at && judges(*head) && !head->opener && !head->announced) {
      return head;
    }
    const std::size_t word = skip_blanks(low, at);
    const std::size_t skipped = any_at(low, word, behind_pointed);
    if (skipped == nowhere || skipped > range.end || any_at(low, word, denying) != nowhere) {
      break;
    }
    at = skipped;
  }
  std::size_t end = mention.words.begin;
  for (int step = 0; step < 4; ++step) {
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

std::optional<VerdictHead> PointedResults::said_of(const Unit& unit) const {
  if (const auto said = said_at(*unit.mention, unit.range)) {
    return said;
  }
  const Range behind{unit.mention->words.end, unit.range.end};  // «Chưa xong: số 9 đang lắp …»: its own words count
  return unit.lead && judges_itself(behind) ? std::nullopt : unit.lead;
}

/// Without «Đối với cam kết 2,» before it and «, vượt cam kết 6» behind: their numbers count nothing.
Range PointedResults::inner_of(Range range) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  const auto mentions = mentions_in(source, range, list_, home_);
  Range inner = range;
  if (!mentions.empty() && !mentions.front().bracketed &&
      word_count(low.substr(range.begin, mentions.front().words.begin - range.begin)) <= 2) {
    inner.begin = mentions.front().words.end;
  }
  if (!mentions.empty() &&
      word_count(low.substr(mentions.back().words.end, range.end - mentions.back().words.end)) == 0) {
    inner.end = mentions.back().words.begin;
  }
  const std::size_t colon = std::min(low.find(": ", inner.begin), inner.end);
  if (colon < inner.end && mentions.size() == 1 && mentions.front().bracketed &&
      word_count(low.substr(inner.begin, colon - inner.begin)) <= label_words_of_result) {
    inner.begin = colon + 1;  // «Kỷ luật: không có (chỉ tiêu 4)»
  }
  while (inner.begin < inner.end && std::string_view(",:( ").find(low[inner.begin]) != nowhere) {
    ++inner.begin;
  }
  inner = source.trimmed(inner);
  while (!inner.empty() && std::string_view(",:(").find(low[inner.end - 1]) != nowhere) {
    inner = source.trimmed({inner.begin, inner.end - 1});
  }
  return inner.empty() ? range : inner;
}

void PointedResults::give_range(Range range, const Numbers& targets, const std::optional<VerdictHead>& said,
                                bool guessed) {
  const Source& source = context_.source;
  Numbers open = targets;
  std::erase_if(open, [this](std::size_t index) { return !open_target(targets_[index]); });
  range = source.trimmed(range);
  if (open.empty() || word_count(source.low(range)) == 0) {
    return;
  }
  VerdictPlace place = known_result(source, inner_of(range));
  place.whole = range;
  if (said) {
    place.head = *said;
    place.concluded = true;
  }
  const bool half = context_.meta.subtype == Subtype::half_year;
  if (said && open.size() > 1) {
    for (const std::size_t index : open) {
      judge_paragraph(source, place, {index}, targets_);
    }
  } else {
    judge_paragraph(source, place, open, targets_);
  }
  for (const std::size_t index : open) {
    Judgement& judgement = *targets_[index].judgement;
    take_hint(source, range, judgement);
    judgement.supposed = guessed;  // another paragraph may say it outright
    if (judgement.verdict != core::Verdict::not_stated) {
      continue;
    }
    const auto learned = told_verdict(source, {source.range_of(targets_[index].quote.span), range, half});
    if (learned && learned->verdict != core::Verdict::not_stated) {
      judgement.verdict = learned->verdict;
      judgement.scope = VerdictScope::own;
      judgement.quote = source.quote(range);
      judgement.learned = true;
    }
  }
}

/// «tuy không có sai sót nhưng đã phải đính chính 04 lần», «14/14 tổ trưởng đi học, 64% có chứng chỉ»: one sentence on
/// two halves, cut where the next half is named.
std::vector<PointedResults::Unit> PointedResults::halves_of(const PointedPromise& promise, const Unit& told) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  std::vector<Range> words;
  for (const std::size_t target : promise.targets) {
    words.push_back(source.range_of(targets_[target].quote.span));
  }
  const Likeness likeness(source, words);
  std::vector<Unit> pieces;
  std::optional<std::size_t> last;
  std::size_t begin = told.range.begin;
  std::size_t from = begin;
  for (std::size_t at = begin; at <= told.range.end; ++at) {
    const bool comma = at < told.range.end && (low[at] == ',' || low[at] == ';') && is_blank(low[at + 1]);
    const bool turn = at < told.range.end && low[at] == ' ' && any_at(low, at + 1, turning) != nowhere;
    if (at < told.range.end && !comma && !turn) {
      continue;
    }
    const auto like = likeness.of({begin, at}, least_shared_of_half);
    if (like && last && *like != *last) {
      pieces.push_back(told);
      pieces.back().range = source.trimmed({from, begin});
      from = begin;
    }
    last = like ? like : last;
    begin = at + 1;
  }
  pieces.push_back(told);
  pieces.back().range = source.trimmed({from, told.range.end});
  for (std::size_t index = 1; index < pieces.size(); ++index) {
    pieces[index].mention.reset();
  }
  return pieces;
}

/// The halves of one promise: by «vế đầu», by shared words, in order.
void PointedResults::give_parts(const PointedPromise& promise, const std::vector<Unit>& told) {
  const Source& source = context_.source;
  std::vector<Range> words;
  for (const std::size_t target : promise.targets) {
    words.push_back(source.range_of(targets_[target].quote.span));
  }
  const Likeness likeness(source, words);
  std::vector<std::optional<std::size_t>> parts;
  for (const Unit& unit : told) {
    const Half half = half_in(source.low(), unit.range, unit.mention ? unit.mention->words : Range{});
    const int place = half.place == 0 ? -1 : place_of_ordinal(half.place, words.size());
    parts.push_back(place >= 0 ? std::optional(static_cast<std::size_t>(place))
                               : likeness.of(unit.range, least_shared));
  }
  for (std::size_t index = 0; index < told.size(); ++index) {
    std::size_t next = 0;  // the first part that nothing names
    while (next < words.size() && std::find(parts.begin(), parts.end(), std::optional(next)) != parts.end()) {
      ++next;
    }
    if (!parts[index]) {
      parts[index] = next < words.size() ? next : index > 0 ? *parts[index - 1] : 0;
    }
  }
  for (std::size_t part = 0; part < words.size(); ++part) {
    std::optional<Unit> whole;
    for (std::size_t index = 0; index < told.size(); ++index) {
      if (parts[index] == part) {
        whole = whole ? whole : std::optional(told[index]);
        whole->range.end = told[index].range.end;
      }
    }
    if (whole) {
      const auto said = whole->mention ? said_of(*whole) : std::nullopt;
      give_range(whole->range, {promise.targets[part]}, said, false);
    }
  }
}

void PointedResults::give_promise(std::size_t promise, const std::vector<Unit>& units) {
  const Source& source = context_.source;
  std::vector<Unit> told;
  for (const Unit& unit : units) {
    const bool own = std::find(unit.pointed.begin(), unit.pointed.end(), promise) != unit.pointed.end();
    const bool behind = own && !told.empty() && unit.range.begin <= told.back().range.end + 3;
    if (own && (told.empty() || behind || (unit.mention && !told.front().mention))) {
      if (!told.empty() && !behind) {
        told.clear();  // what is said where it is named
      }
      told.push_back(unit);
    }
  }
  const auto& targets = list_[promise].targets;
  if (told.empty()) {
    return;
  }
  if (targets.size() > 1 && told.size() == 1) {
    told = halves_of(list_[promise], told.front());
  }
  const bool halved = std::any_of(told.begin(), told.end(), [&source](const Unit& unit) {
    return half_in(source.low(), unit.range, unit.mention ? unit.mention->words : Range{}).place > 0;
  });
  if (targets.size() > 1 && (told.size() > 1 || halved)) {
    return give_parts(list_[promise], told);
  }
  std::optional<VerdictHead> said;
  for (const Unit& unit : told) {
    said = said || !unit.mention ? said : said_of(unit);
  }
  give_range({told.front().range.begin, told.back().range.end}, targets, said, told.front().guessed);
}

void PointedResults::give(const std::vector<Unit>& units) {
  std::set<std::size_t> promises;
  for (const Unit& unit : units) {
    promises.insert(unit.pointed.begin(), unit.pointed.end());
  }
  for (const std::size_t promise : promises) {
    give_promise(promise, units);
  }
  for (const Unit& unit : units) {
    for (std::size_t promise = 0; unit.rest && promise < list_.size(); ++promise) {
      if (!promises.contains(promise)) {
        give_range(unit.range, list_[promise].targets, said_of(unit), false);
      }
    }
  }
}

bool PointedResults::judge(const Item& item) {
  const Source& source = context_.source;
  if (item.content.size() > pointed_bytes_max || targets_.empty()) {
    return false;
  }
  take_list();
  if (!waits()) {
    return false;
  }
  Range range = source.trimmed(item.content);
  if (const std::size_t sign = behind_result_sign(source.low(), range.begin); sign != nowhere) {
    range.begin = std::min(sign, range.end);
  }
  home_ = item.section < 0 ? std::string()
                           : mark_itself(context_.outline.sections[static_cast<std::size_t>(item.section)].marker);
  const auto mentions = mentions_in(source, range, list_, home_);
  if (!mentions.empty() && belongs_to_old_ways(range, mentions)) {
    return false;
  }
  if (opens_group(item, mentions)) {
    begun_ = true;
    return true;
  }
  const Numbers group = group_of(item);
  const bool says = word_count(source.low(range)) >= told_words_min;  // no page's number
  const bool by_marker = !named_by_marker(item.marker).empty();
  if (mentions.empty() && (group.empty() || (item.kind != MarkerKind::none && !by_marker) || (!says && !by_marker))) {
    return false;
  }
  auto units = units_in(range, group);
  assign(units);
  begun_ = true;
  give(units);
  return true;
}

}  // namespace thidua::reading
