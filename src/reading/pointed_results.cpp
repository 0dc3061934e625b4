#include "reading/pointed_results.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/pointed_verdicts.h"
#include "reading/result_lines.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/told_verdict.h"
#include "reading/verdict_clauses.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& spared_words = words("references", "excepting");
const WordList& marker_nouns = words("references", "nouns");
const WordList& turning = words("verdicts", "connectors");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t pointed_bytes_max = 3000;
constexpr std::size_t pointed_targets_max = 2000;
/// Fewer words below a head tell nothing: a page's number.
constexpr std::size_t told_words_min = 3;
/// «trừ 02 chỉ tiêu (số 2 và số 6)»: how many words may stand between.
constexpr std::size_t spared_words_max = 5;
/// What a text must share with a half of a promise; and pieces between commas.
constexpr int least_shared_with_half = 22;
constexpr int least_shared_of_half = 12;
constexpr std::size_t half_head_words_max = 10;

bool open_target(const Target& target) {
  return !target.judgement || target.judgement->verdict == core::Verdict::not_stated || target.judgement->supposed;
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
             word_count(low.substr(spared->begin, mention.words.begin - spared->begin)) <= spared_words_max;
    });
    if (near) {
      return true;
    }
  }
  return false;
}

/// «Điều 6:», «Mục 3.» at the head of a line: the promise of that number.
PointedResults::Numbers PointedResults::named_by_marker(const std::string& marker) const {
  const std::string low = core::lower(marker);
  const std::size_t blank = low.find(' ');
  if (blank == std::string::npos || !marker_nouns.contains(std::string_view(low).substr(0, blank))) {
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

/// «Thực hiện Điều 2: điểm a không đạt; …»: the part of the list whose letters are meant.
std::optional<std::string> PointedResults::part_at_head(const Item& item, Range range) const {
  const auto is_part = [this](const std::string& mark) {
    return !mark.empty() && std::any_of(list_.begin(), list_.end(),
                                        [&mark](const PointedPromise& promise) { return promise.group == mark; });
  };
  const std::string own = item.marker.find(' ') == std::string::npos ? std::string() : mark_itself(item.marker);
  if (is_part(own)) {
    return own;  // «Điều 2: …»
  }
  const std::string_view low = context_.source.low().substr(0, range.end);
  const std::size_t colon = first_sign(low, ":.;", range);
  for (auto noun = find_any(low, marker_nouns, range.begin, colon); noun;
       noun = find_any(low, marker_nouns, noun->end, colon)) {
    std::size_t end = 0;
    const std::string mark = number_at_place(low, skip_blanks(low, noun->end), colon, end);
    if (is_part(mark) && skip_blanks(low, end) == colon && colon < range.end && low[colon] == ':') {
      return mark;
    }
  }
  return std::nullopt;
}

PointedResults::Numbers PointedResults::group_of(const Item& item) const {
  if (const auto named = named_by_marker(item.marker); !named.empty()) {
    return named;  // «Điều 6: …»
  }
  const auto own = std::lower_bound(context_.lines.begin(), context_.lines.end(), item.content.begin,
                                    [](const Line& line, std::size_t at) { return line.full.begin < at; });
  if (own != context_.lines.begin() && std::prev(own)->content.empty()) {
    if (const auto named = named_by_marker(std::prev(own)->marker); !named.empty()) {
      return named;  // «Điều 6» in a line of its own
    }
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
  if (!only_names(source, mention, range) || next >= items.size() || items[next].section != item.section) {
    return false;
  }
  group_section_ = item.section;
  group_ = mention.promises;
  return true;
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
  VerdictPlace place = known_result(source, cutter().inner_of(range));
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
    judgement.supposed = false;                                          // the text itself says of what it speaks
    judgement.scope = guessed ? VerdictScope::bullet : judgement.scope;  // by its words or its place only
    if (judgement.verdict == core::Verdict::not_stated) {
      ToldPromise told;
      told.promise = source.range_of(targets_[index].quote.span);
      told.told = range;
      weigh_verdict(source, told, half, judgement);
    }
  }
}

/// «tuy không có sai sót nhưng đã phải đính chính 04 lần», «14/14 tổ trưởng đi học, 64% có chứng chỉ»: one sentence on
/// two halves, cut where the next half is named.
std::vector<PointedUnit> PointedResults::halves_of(const PointedPromise& promise, const PointedUnit& told) const {
  const Source& source = context_.source;
  const std::string_view low = source.low();
  std::vector<Range> words;
  for (const std::size_t target : promise.targets) {
    words.push_back(source.range_of(targets_[target].quote.span));
  }
  const Likeness likeness(source, words);
  std::vector<PointedUnit> pieces;
  std::optional<std::size_t> last;
  std::size_t begin = told.range.begin;
  if (const std::size_t colon = told.mention ? low.find(": ", told.mention->words.end) : nowhere;
      colon < told.range.end && word_count(low.substr(begin, colon - begin)) <= half_head_words_max) {
    begin = colon + 1;  // «Chỉ tiêu (6) đã vỡ một nửa: tuy không có sai sót nhưng …»
  }
  std::size_t from = begin;
  for (std::size_t at = begin; at <= told.range.end; ++at) {
    const bool comma = at < told.range.end && (low[at] == ',' || low[at] == ';') && is_blank(low[at + 1]);
    const bool turn = at < told.range.end && low[at] == ' ' && any_at(low, at + 1, turning) != nowhere;
    if (at < told.range.end && !comma && !turn) {
      continue;
    }
    const int named =
        place_of_ordinal(half_in(low, {begin, at}, told.mention ? told.mention->words : Range{}).place, words.size());
    const auto like =
        named >= 0 ? std::optional(static_cast<std::size_t>(named)) : likeness.of({begin, at}, least_shared_of_half);
    if (like && last && *like != *last) {
      pieces.push_back(told);
      pieces.back().range = source.trimmed({from, begin});
      from = begin;
    }
    last = like ? like : last;
    begin = at + 1;
  }
  if (pieces.empty()) {
    return {told};
  }
  pieces.push_back(told);
  pieces.back().range = source.trimmed({from, told.range.end});
  const bool headed = told.mention && pieces.front().range.begin > told.mention->words.end;
  for (std::size_t index = headed ? 0 : 1; index < pieces.size(); ++index) {
    pieces[index].mention.reset();
  }
  return pieces;
}

/// The halves of one promise: by «vế đầu», by shared words, in order.
void PointedResults::give_parts(const PointedPromise& promise, const std::vector<PointedUnit>& told) {
  const Source& source = context_.source;
  std::vector<Range> words;
  for (const std::size_t target : promise.targets) {
    words.push_back(source.range_of(targets_[target].quote.span));
  }
  const Likeness likeness(source, words);
  std::vector<std::optional<std::size_t>> parts;
  for (const PointedUnit& unit : told) {
    const Half half = half_in(source.low(), unit.range, unit.mention ? unit.mention->words : Range{});
    const int place = half.place == 0 ? -1 : place_of_ordinal(half.place, words.size());
    parts.push_back(place >= 0 ? std::optional(static_cast<std::size_t>(place))
                               : likeness.of(unit.range, least_shared_with_half));
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
    std::optional<PointedUnit> whole;
    for (std::size_t index = 0; index < told.size(); ++index) {
      if (parts[index] == part) {
        whole = whole ? whole : std::optional(told[index]);
        whole->range.end = told[index].range.end;
      }
    }
    if (whole) {
      const auto said = whole->mention ? cutter().said_of(*whole) : std::nullopt;
      give_range(whole->range, {promise.targets[part]}, said, false);
    }
  }
}

void PointedResults::give_promise(std::size_t promise, const std::vector<PointedUnit>& units) {
  const Source& source = context_.source;
  std::vector<PointedUnit> told;
  for (const PointedUnit& unit : units) {
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
  for (const PointedUnit& unit :
       units) {  // «gồm các nội dung 1, 2, 3 (trong đó nội dung 3 vượt)»: the nearer word counts
    const bool alone = unit.pointed == PointedUnit::Numbers{promise} && unit.mention;
    if (told.front().pointed.size() > 1 && alone && said_at(context_.source, *unit.mention, unit.range)) {
      told = {unit};
    }
  }
  if (targets.size() > 1 && told.size() == 1) {
    told = halves_of(list_[promise], told.front());
  }
  const bool halved = std::any_of(told.begin(), told.end(), [&source](const PointedUnit& unit) {
    return half_in(source.low(), unit.range, unit.mention ? unit.mention->words : Range{}).place > 0;
  });
  if (targets.size() > 1 && (told.size() > 1 || halved)) {
    return give_parts(list_[promise], told);
  }
  std::optional<VerdictHead> said;
  for (const PointedUnit& unit : told) {
    said = said || !unit.mention ? said : cutter().said_of(unit);
  }
  give_range({told.front().range.begin, told.back().range.end}, targets, said, told.front().guessed);
}

void PointedResults::give(const std::vector<PointedUnit>& units) {
  std::set<std::size_t> promises;
  for (const PointedUnit& unit : units) {
    promises.insert(unit.pointed.begin(), unit.pointed.end());
  }
  for (const std::size_t promise : promises) {
    give_promise(promise, units);
  }
  for (const PointedUnit& unit : units) {
    for (std::size_t promise = 0; unit.rest && promise < list_.size(); ++promise) {
      if (!promises.contains(promise)) {
        give_range(unit.range, list_[promise].targets, cutter().said_of(unit), false);
      }
    }
  }
}

void PointedResults::judge_ahead(const Item& item) {
  group_section_ = -2;
  judge(item);
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
  home_ = part_at_head(item, range).value_or(home_);
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
  if (by_marker && !says && word_count(source.low(range)) == 0) {
    group_section_ = item.section;  // «Điều 6» alone
    group_ = group;
    return true;
  }
  const bool numbered = std::any_of(mentions.begin(), mentions.end(), [](const Mention& one) { return !one.rest; });
  if (!mentions.empty() && !numbered && group.empty()) {
    return false;  // «các chỉ tiêu còn lại đều đạt»: of those the words name
  }
  if (mentions.empty() && (group.empty() || (item.kind != MarkerKind::none && !by_marker) || (!says && !by_marker))) {
    return false;
  }
  const auto units = cutter().of(range, group);
  begun_ = true;
  give(units);
  return true;
}

}  // namespace thidua::reading
