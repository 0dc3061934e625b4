#include "reading/result_part.h"

#include <algorithm>

#include "core/text.h"
#include "reading/items.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/told_apart.h"
#include "reading/told_marks.h"
#include "reading/told_verdict.h"
#include "reading/verdict_clauses.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& result_titles = words("references", "result_titles");
const WordList& other_titles = words("references", "other_titles");
const WordList& rest_of_all = words("verdicts", "rest_words");
const WordList& said_of_all = words("verdicts", "all_words");
/// Fewer promises make no part of their own.
constexpr std::size_t promised_min = 3;
/// More than an officer lists; keeps the search linear.
constexpr std::size_t promised_max = 64;
/// A number of the unit and near the value, or two words.
constexpr int likeness_min = 24;
constexpr std::size_t left_max = 200;
const WordList& speakers = words("award_rows", "addresses");
const WordList& turning_words = words("references", "turning_words");
/// «Bà Cầm Thị Loan, đại diện Ngân hàng Chính sách xã hội»
constexpr std::size_t speaker_bytes_max = 160;
constexpr std::size_t part_line_bytes_max = 3000;

/// Most lines of a list of promises set a bound; lines of results do not.
bool bounds_something(const Source& source, Range line) {
  const auto found = quantities_in(source, line);
  return std::any_of(found.begin(), found.end(), [](const FoundQuantity& one) {
    return one.has_comparator && one.quantity.comparator != core::Comparator::more_than;
  });
}

}  // namespace

Range subject_of(const Source& source, Range clause) {
  const std::string_view low = source.low();
  std::size_t at = clause.begin;
  while (at < clause.end) {
    const bool sign = std::string_view(":,;(").find(low[at]) != nowhere &&
                      (at + 1 >= clause.end || is_blank(low[at + 1]) || low[at] == '(');
    const bool named = word_count(low.substr(clause.begin, at - clause.begin)) >= 2;  // «Trong 6 tháng không …»
    if (sign || (is_digit_byte(low[at]) && named)) {
      break;
    }
    ++at;
  }
  return source.trimmed({clause.begin, at});
}

/// Does a heading above it say that promises stand here?
bool ResultPart::promised_outright(const Target& target) const {
  const auto& sections = context_.outline.sections;
  const auto own = std::find_if(sections.begin(), sections.end(),
                                [&target](const Section& one) { return one.id == target.section; });
  for (int at = own == sections.end() ? -1 : static_cast<int>(own - sections.begin()); at >= 0;
       at = context_.outline.parents[static_cast<std::size_t>(at)]) {
    const std::string title = core::lower(sections[static_cast<std::size_t>(at)].title);
    if (sections[static_cast<std::size_t>(at)].lists_promises) {
      return true;
    }
    if (role_of_title(title, DocType::report) == SectionRole::targets && !has_any(title, result_titles)) {
      return true;
    }
  }
  return false;
}

bool ResultPart::is_open(std::size_t target) const {
  const auto& judgement = targets_[target].judgement;
  return !judgement || judgement->verdict == core::Verdict::not_stated;
}

ResultPart::Part ResultPart::part_below(int section) const {
  const auto& sections = context_.outline.sections;
  const Section& heading = sections[static_cast<std::size_t>(section)];
  const std::string title = core::lower(heading.title);
  Part part;
  if (!(has_any(title, result_titles) || heading.tells_results) || has_any(title, other_titles) ||
      (heading.role != SectionRole::plain && heading.role != SectionRole::targets)) {
    return part;
  }
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    if (targets_[index].quote.span.begin >= heading.quote.span.begin) {
      continue;
    }
    if (!is_open(index)) {
      return {};  // results stand with their promises here
    }
    if (!promised_outright(targets_[index])) {
      return {};  // what was done is told first
    }
    part.promised.push_back(index);
  }
  if (part.promised.size() < promised_min || part.promised.size() > promised_max) {
    return {};
  }
  std::vector<Range> ranges;
  for (const std::size_t index : part.promised) {
    ranges.push_back(context_.source.range_of(targets_[index].quote.span));
  }
  part.match.emplace(context_.source, std::move(ranges));
  std::size_t all = 0;
  std::size_t bounds = 0;
  for (const Item& item : context_.outline.items) {
    bool inside = false;
    for (int at = item.section; at >= 0 && !inside; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
      inside = at == section;
    }
    if (inside) {
      ++all;
      bounds += bounds_something(context_.source, item.content) ? 1U : 0U;
      note_named(item, part);
    }
    if (inside && item.kind != MarkerKind::none) {
      part.lines.push_back(&item);
    }
  }
  if (3 * bounds > all) {
    return {};
  }
  return part;
}

void ResultPart::note_named(const Item& item, Part& part) const {
  if (item.content.size() > part_line_bytes_max) {
    return;
  }
  for (const Range& clause : clauses_of(context_.source, item.content)) {
    if (const auto found = part.match->spoken_of(clause)) {
      part.named.insert(part.promised[found->promise]);
    }
  }
}

ResultPart::Part* ResultPart::part_of(int section) {
  for (int at = section; at >= 0; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
    const auto known = parts_.find(at);
    Part& part = known != parts_.end() ? known->second : parts_.emplace(at, part_below(at)).first->second;
    if (!part.promised.empty()) {
      return &part;
    }
  }
  return nullptr;
}

/// The promises of the paragraph that shares most words with what the clause speaks of.
std::vector<std::size_t> ResultPart::named_by(Range clause, const std::vector<std::size_t>& promised) const {
  std::vector<Range> ranges;
  for (const std::size_t index : promised) {
    ranges.push_back(context_.source.range_of(targets_[index].quote.span));
  }
  ClauseVerdict said;
  said.clause = clause;
  said.subject = subject_of(context_.source, clause);
  const auto spoken = spoken_of(context_.source, said, ranges);
  return spoken ? std::vector{promised[*spoken]} : std::vector<std::size_t>();
}

/// Those with the item's number, or, where both parts have as many lines, those at its place.
std::vector<std::size_t> ResultPart::at_place(const Item& item, const Part& part) const {
  std::vector<std::size_t> found;
  const std::string mark = is_numbering(item.kind) ? mark_of(context_.source, item.marker, item.content) : "";
  for (const std::size_t index : part.promised) {
    if (!mark.empty() && targets_[index].mark == mark) {
      found.push_back(index);
    }
  }
  if (!found.empty()) {
    const bool one_section = std::all_of(found.begin(), found.end(), [&](std::size_t index) {
      return targets_[index].section == targets_[found.front()].section;
    });
    return one_section ? found : std::vector<std::size_t>();
  }
  std::vector<std::size_t> heads;  // the first target of each paragraph
  for (const std::size_t index : part.promised) {
    if (targets_[index].part == 1) {
      heads.push_back(index);
    }
  }
  const auto line = std::find(part.lines.begin(), part.lines.end(), &item);
  if (line == part.lines.end() || heads.size() != part.lines.size()) {
    return {};
  }
  const std::size_t first = heads[static_cast<std::size_t>(line - part.lines.begin())];
  for (std::size_t index = first; index < first + static_cast<std::size_t>(targets_[first].parts_total); ++index) {
    found.push_back(index);
  }
  return found;
}

void ResultPart::give(Range clause, std::vector<std::size_t> spoken) {
  std::erase_if(spoken, [this](std::size_t index) { return !is_open(index); });
  if (spoken.empty()) {
    return;
  }
  VerdictPlace place = known_result(context_.source, clause);
  if (const auto closing = closing_bracket(context_.source, clause)) {
    place.head.verdict = closing->verdict;
    place.head.open_number = false;
  }
  judge_paragraph(context_.source, place, spoken, targets_);
  for (const std::size_t index : spoken) {
    take_hint(context_.source, clause, *targets_[index].judgement);
    Judgement& judgement = *targets_[index].judgement;
    judgement.supposed = false;  // the part itself says that this is a result
    ToldPromise told;
    told.promise = context_.source.range_of(targets_[index].quote.span);
    told.told = clause;
    weigh_verdict(context_.source, told, context_.meta.subtype == Subtype::half_year, judgement);
  }
}

/// The promise a text speaks of: by the words it shares with it, else by what its first words name.
std::optional<std::size_t> ResultPart::spoken_by(Range text, const Part& part) const {
  if (const auto found = part.match->spoken_of(text)) {
    return part.promised[found->promise];
  }
  const auto named = named_by(text, part.promised);
  return named.empty() ? std::nullopt : std::optional(named.front());
}

/// A number, or words of judgement.
bool ResultPart::tells(Range clause) const {
  return !quantities_in(context_.source, clause).empty() || verdict_head(context_.source, clause).has_value();
}

/// «Ông Sương, Phó Chủ tịch phụ trách tổ chức: …», «Bà Xuân nói tiếp về dạy nghề: …» in minutes: who speaks is not what
/// is spoken of.
Range ResultPart::behind_speaker(Range line) const {
  const std::string_view low = context_.source.low();
  const std::size_t colon = low.substr(0, std::min(line.end, line.begin + speaker_bytes_max)).find(": ", line.begin);
  std::size_t name = any_at(low, line.begin, speakers);
  for (std::size_t comma = line.begin; name == nowhere && comma < colon;) {  // «Đại diện Ngân hàng, chị Loan: …»
    comma = low.substr(0, std::min(colon, line.end)).find(", ", comma + 1);
    name = comma == nowhere ? nowhere : any_at(low, comma + 2, speakers);
  }
  if (name == nowhere || colon == nowhere ||
      low.substr(line.begin, colon - line.begin).find_first_of(".;0123456789") != nowhere) {
    return line;
  }
  const auto topic = find_phrase(low, "về", line.begin, colon);
  return context_.source.trimmed({topic ? topic->end : colon + 1, line.end});
}

/// «Cái dở là chi hội Nà Hin ba tháng không họp» behind the result of one of two promises of a line: the other one,
/// where nothing in the part names it.
std::optional<std::size_t> ResultPart::other_part(Range clause, std::size_t promise, const Part& part) const {
  if (any_at(context_.source.low(), clause.begin, turning_words) == nowhere) {
    return std::nullopt;
  }
  const Target& told = targets_[promise];
  const std::size_t first = promise + 1 - static_cast<std::size_t>(std::max(told.part, 1));
  const std::size_t last = first + static_cast<std::size_t>(std::max(told.parts_total, 1));
  std::optional<std::size_t> other;
  for (std::size_t index = first; index < last; ++index) {
    if (index == promise || part.named.contains(index)) {
      continue;
    }
    if (other) {
      return std::nullopt;
    }
    other = index;
  }
  return other;
}

/// Each sentence belongs to the promise it names, else to the one told of before it; what tells a number of its own
/// behind one that told already is left over.
std::vector<ResultPart::Told> ResultPart::told_in(const Item& item, const Part& part, std::vector<Range>& left) const {
  std::vector<Told> told;
  bool leads = true;      // what stands before the first that names a promise tells nothing of its own
  bool goes_on = false;   // the sentence before is left over
  bool has_told = false;  // the last promise's sentences have told
  const Range line = behind_speaker(item.content);
  for (const Range& clause : clauses_of(context_.source, line)) {
    auto spoken = spoken_by(clause, part);
    spoken = spoken || told.empty() || !has_told ? spoken : other_part(clause, told.back().promise, part);
    const bool counts = !quantities_in(context_.source, clause).empty();
    if (spoken) {
      if (told.empty() || told.back().promise != *spoken) {
        told.push_back({*spoken, {told.empty() && leads ? line.begin : clause.begin, clause.end}});
        has_told = false;
      } else {
        told.back().range.end = clause.end;
      }
      has_told = has_told || tells(clause);
      goes_on = false;
    } else if (goes_on && !counts) {
      left.back().end = clause.end;  // «Nội dung này đạt giao ước»
    } else if (counts && (told.empty() || has_told)) {
      left.push_back(clause);
      goes_on = true;
    } else if (!told.empty()) {
      told.back().range.end = clause.end;
      has_told = has_told || tells(clause);
    } else if (tells(clause)) {
      left.push_back(clause);
      goes_on = true;
    }
    leads = leads && !tells(clause);
  }
  if (told.empty()) {
    if (const auto spoken = spoken_by(item.content, part)) {
      told.push_back({*spoken, item.content});
      left.clear();
    }
  }
  return told;
}

/// «Cả hai đều đạt» goes for all parts of the paragraph that promised them, where only one of them is named.
std::vector<std::size_t> ResultPart::meant_by(const Told& told, const std::vector<Told>& all, const Part& part) const {
  const Target& named = targets_[told.promise];
  const std::size_t first = told.promise + 1 - static_cast<std::size_t>(std::max(named.part, 1));
  const std::size_t last = first + static_cast<std::size_t>(std::max(named.parts_total, 1));
  const bool others_named = std::any_of(all.begin(), all.end(), [&](const Told& one) {
    return one.promise != told.promise && one.promise >= first && one.promise < last;
  });
  if (others_named || !find_any(context_.source.low(), said_of_all, told.range.begin, told.range.end)) {
    return {told.promise};
  }
  std::vector<std::size_t> meant;
  for (std::size_t index = first; index < last; ++index) {
    if (index == told.promise || !part.named.contains(index)) {
      meant.push_back(index);
    }
  }
  return meant;
}

/// «…; các chỉ tiêu còn lại đều đạt».
std::optional<VerdictPlace> ResultPart::said_of_rest(Range clause, const Part& part) const {
  const Source& source = context_.source;
  const auto rest = find_any(source.low(), rest_of_all, clause.begin, clause.end);
  if (!rest || part.match->spoken_of(clause)) {
    return std::nullopt;
  }
  const auto head = verdict_head(source, {behind_all(source.low(), rest->end, clause.end), clause.end});
  const bool good = head && (head->verdict == core::Verdict::met || head->verdict == core::Verdict::exceeded);
  return good ? std::optional(VerdictPlace{clause, clause, *head}) : std::nullopt;
}

void ResultPart::hear_of_rest(const Item& item) {
  Part* part = item.section < 0 || item.content.size() > part_line_bytes_max ? nullptr : part_of(item.section);
  if (part == nullptr) {
    return;
  }
  for (const Range& clause : clauses_of(context_.source, item.content)) {
    const auto rest = said_of_rest(clause, *part);
    part->rest = rest ? rest : part->rest;
  }
}

void ResultPart::judge_rest() {
  for (auto& [section, part] : parts_) {
    for (const std::size_t index : part.promised) {
      if (part.rest && is_open(index)) {
        Judgement judgement = judgement_of(context_.source, *part.rest);
        judgement.scope = VerdictScope::implied;
        targets_[index].judgement = std::move(judgement);
      }
    }
  }
}

namespace {

/// How near a told number comes to a promised one: of its unit, near its value, the same.
int number_likeness(const core::Quantity& promised, const FoundQuantity& told, bool same_noun) {
  constexpr int same_unit = 12;
  constexpr int near_value = 12;
  constexpr int same_value = 18;
  const core::Unit unit = promised.unit;
  if (promised.values.empty() || told.quantity.values.empty() || told.quantity.unit != unit ||
      (unit == core::Unit::count && !same_noun)) {
    return 0;
  }
  const core::Decimal bound = promised.values.front();
  const core::Decimal value = told.quantity.values.front();
  const auto share = core::Ratio::of(value, bound);
  const bool near =
      share && share->compare_percent(core::Decimal(70)) >= 0 && share->compare_percent(core::Decimal(130)) <= 0;
  return same_unit + (near ? near_value : 0) + (value == bound ? same_value : 0);
}

}  // namespace

/// What the sentence shares with the promise at the place: words, and the unit and size of a number.
int ResultPart::likeness(Range clause, std::size_t place, const Part& part) const {
  const Target& target = targets_[part.promised[place]];
  int numbers = 0;
  for (const FoundQuantity& found : quantities_in(context_.source, clause)) {
    const bool noun = found.unit_label == target.unit_label;
    numbers = std::max(numbers, number_likeness(target.quantity, found, noun));
  }
  return part.match->score_of(clause, place) + numbers;
}

void ResultPart::judge_left(Part& part) {
  struct Pair {
    int score;
    std::size_t clause;
    std::size_t place;
  };
  std::vector<Pair> pairs;
  for (std::size_t clause = 0; clause < part.left.size(); ++clause) {
    for (std::size_t place = 0; place < part.promised.size(); ++place) {
      const int score = is_open(part.promised[place]) ? likeness(part.left[clause], place, part) : 0;
      if (score >= likeness_min) {
        pairs.push_back({score, clause, place});
      }
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& one, const Pair& other) { return one.score > other.score; });
  std::set<std::size_t> spoken;
  for (const Pair& pair : pairs) {
    const std::size_t target = part.promised[pair.place];
    const bool alone = std::none_of(pairs.begin(), pairs.end(), [&](const Pair& other) {
      return other.clause == pair.clause && other.place != pair.place && other.score == pair.score &&
             is_open(part.promised[other.place]);
    });
    if (is_open(target) && alone && spoken.insert(pair.clause).second) {
      give(part.left[pair.clause], {target});
      targets_[target].judgement->learned = true;
    }
  }
}

void ResultPart::judge_left() {
  for (auto& [section, part] : parts_) {
    if (!part.rest) {
      judge_left(part);
    }
  }
}

bool ResultPart::judge(const Item& item) {
  Part* part = item.section < 0 || item.content.size() > part_line_bytes_max ? nullptr : part_of(item.section);
  if (part == nullptr) {
    return false;
  }
  const auto whole = item.kind == MarkerKind::none ? std::vector<std::size_t>() : at_place(item, *part);
  std::vector<Range> left;
  const auto told = told_in(item, *part, left);
  const bool numbered = is_numbering(item.kind) && !whole.empty();
  if (numbered || (told.empty() && !whole.empty())) {
    give(item.content, whole);
    return true;
  }
  left.resize(std::min(left.size(), left_max - std::min(left_max, part->left.size())));
  part->left.insert(part->left.end(), left.begin(), left.end());
  for (const Told& one : told) {
    give(one.range, meant_by(one, told, *part));
  }
  return true;
}

}  // namespace thidua::reading
