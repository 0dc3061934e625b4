#include "reading/told_apart.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "core/text.h"
#include "reading/items.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/shared_words.h"
#include "reading/told_marks.h"
#include "reading/verdict_clauses.h"
#include "reading/verdict_places.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

const WordList& reference_nouns = words("references", "nouns");
const WordList& reference_groups = words("references", "groups");
const WordList& excepting = words("references", "excepting");
const WordList& before_reference = words("references", "before");
const WordList& joints = words("references", "joints");
const WordList& one_by_one = words("references", "one_by_one");
const WordList& told_after = words("references", "told_after");
const WordList& the_rest = words("references", "the_rest");
const WordList& evaluations = words("references", "evaluations");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t judged_paragraph_max = 3000;
/// How many targets one paragraph may speak of.
constexpr std::size_t spoken_max = 64;
/// In longer reports every result stands at its promise; keeps the search linear.
constexpr std::size_t targets_max = 2000;

bool is_open(const Target& target) {
  return !target.judgement || target.judgement->verdict == Verdict::not_stated || target.judgement->supposed;
}

}  // namespace

/// One mention of promises by their numbers, and what is said of them.
namespace {

const WordList& tallied = words("targets", "summed");

}  // namespace

struct ToldApart::Reference {
  Range words;
  std::vector<std::size_t> targets;
  bool rest = false;
  bool excepted = false;  // «trừ 02 chỉ tiêu (số 2 và số 6)»
};

namespace {

/// Where a clause may begin inside the range: its begin, behind «. », «; », «, », «(».
std::vector<std::size_t> clause_begins(std::string_view low, Range range) {
  std::vector<std::size_t> begins{range.begin};
  for (std::size_t at = range.begin; at + 1 < range.end; ++at) {
    const bool stop = std::string_view(".;,:").find(low[at]) != nowhere && is_blank(low[at + 1]);
    const std::size_t joint = low[at] == ' ' ? any_at(low, at + 1, joints) : nowhere;
    if (stop || low[at] == '(' || joint != nowhere) {
      begins.push_back(skip_blanks(low, joint == nowhere ? at + 1 : joint));
    }
  }
  return begins;
}

/// Behind «riêng», «còn các», «hai».
std::size_t skip_before(std::string_view low, std::size_t at) {
  for (int step = 0; step < 3; ++step) {
    const std::size_t end = any_at(low, at, before_reference);
    if (end == nowhere) {
      break;
    }
    at = skip_blanks(low, end);
    at = at < low.size() && low[at] == ',' ? skip_blanks(low, at + 1) : at;
  }
  return at;
}

/// Behind « - », « – » or « : » at the place, or nowhere.
std::size_t behind_dash_at(std::string_view low, std::size_t at) {
  const std::size_t place = skip_blanks(low, at);
  for (const std::string_view sign : {std::string_view("- "), std::string_view("– "), std::string_view(": ")}) {
    if (low.substr(std::min(place, low.size()), sign.size()) == sign) {
      return skip_blanks(low, place + sign.size());
    }
  }
  return nowhere;
}

/// «Các chỉ tiêu đạt:», «Không đạt:»: the verdict before a list of numbers.
std::optional<VerdictHead> head_before(const Source& source, std::size_t begin, std::size_t end) {
  const std::string_view low = source.low();
  begin = skip_blanks(low, begin);
  if (auto head = begin < end ? verdict_head(source, {begin, end}) : std::nullopt) {
    return head;
  }
  const std::size_t all = behind_all(low, begin, end);
  const std::size_t noun = any_at(low, all, reference_nouns);
  const std::size_t at = noun == nowhere ? all : skip_blanks(low, noun);
  return at > begin && at < end ? verdict_head(source, {at, end}) : std::nullopt;
}

std::size_t skip_told_after(std::string_view low, std::size_t at, std::size_t limit) {
  const std::size_t dash = behind_dash_at(low, at);
  at = dash != nowhere && dash < limit ? dash : skip_blanks(low, at);
  for (int step = 0; step < 2 && at < limit; ++step) {
    const std::size_t end = low[at] == ':' ? at + 1 : any_at(low, at, told_after);
    at = end == nowhere || end > limit ? at : skip_blanks(low, end);
  }
  return std::min(at, limit);
}

}  // namespace

std::vector<std::size_t> ToldApart::marked(const std::vector<std::string>& marks, const std::string& group,
                                           std::size_t before) const {
  std::vector<std::size_t> all;
  for (const std::string& mark : marks) {
    const auto spoken = targets_marked(context_, targets_, mark, group, before);
    if (spoken.empty()) {
      return {};
    }
    all.insert(all.end(), spoken.begin(), spoken.end());
  }
  return all;
}

std::vector<std::size_t> ToldApart::open_in(const std::string& group, std::size_t before) const {
  std::vector<std::size_t> found;
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    const bool earlier = targets_[index].quote.span.begin < before && is_open(targets_[index]);
    if (earlier && section_mark(context_, targets_[index].section) == group) {
      found.push_back(index);
    }
  }
  return found;
}

/// «Đạt: 1, 3, 4.», «1 - vượt (126 tỷ đồng); 2 - không đạt»: numbers without a noun, where words of judgement stand
/// right before or behind them.
bool ToldApart::bare_marks(Range range, std::size_t begin, std::size_t end, bool goes_on) const {
  const std::string_view low = context_.source.low();
  const std::size_t before = skip_blanks_back(low, begin);
  const std::size_t behind = skip_blanks(low, end);
  const bool ends = behind >= range.end || std::string_view(".;(").find(low[behind]) != nowhere;
  if (goes_on && ends && before > range.begin && low[before - 1] == ',') {
    return true;  // «Không đạt: 2 (1.154 mẫu), 6 (do giá điện tăng)»
  }
  if (ends && before > range.begin && low[before - 1] == ':') {
    const std::size_t stop = last_sign(low, ".;", {range.begin, before - 1});
    const std::size_t from = stop == nowhere || stop < range.begin ? range.begin : stop + 1;
    const auto head = head_before(context_.source, from, before - 1);
    return head && !head->opener && skip_blanks(low, head->words.end) + 1 >= before - 1;
  }
  const std::size_t told = behind_dash_at(low, end);
  const auto head =
      told == nowhere || told >= range.end ? std::nullopt : verdict_head(context_.source, {told, range.end});
  return head && (!head->opener || head->verdict != core::Verdict::met);
}

/// Does «trừ» stand before the numbers in their clause, with nothing but how many between?
bool ToldApart::is_excepted(std::size_t from, std::size_t begin) const {
  const std::string_view low = context_.source.low();
  if (any_at(low, begin, excepting) != nowhere) {
    return true;
  }
  const std::size_t stop = last_sign(low, ".;,:", {from, begin});
  const std::size_t clause = skip_blanks(low, stop == nowhere || stop < from ? from : stop + 1);
  const auto except = clause < begin ? find_any(low, excepting, clause, begin) : std::nullopt;
  return except && word_count(low.substr(except->end, begin - except->end)) <= 4;
}

std::vector<ToldApart::Reference> ToldApart::references_in(Range range, const Item& item) const {
  const std::string_view low = context_.source.low();
  const std::size_t before = context_.source.quote(range).span.begin;
  std::string group = item.section < 0
                          ? std::string()
                          : mark_itself(context_.outline.sections[static_cast<std::size_t>(item.section)].marker);
  const bool point_by_point = find_any(low, one_by_one, range.begin, std::min(range.end, range.begin + 80)).has_value();
  std::vector<Reference> found;
  std::size_t covered = range.begin;
  for (const std::size_t begin : clause_begins(low, range)) {
    if (begin < covered || begin >= range.end) {
      continue;
    }
    const std::size_t at = skip_before(low, begin);
    const std::size_t noun = any_at(low, at, reference_nouns);
    const std::size_t place = noun == nowhere ? at : skip_blanks(low, noun);
    if (place >= range.end) {
      continue;
    }
    if (noun != nowhere && any_at(low, place, the_rest) != nowhere && !found.empty()) {
      found.push_back({{begin, any_at(low, place, the_rest)}, {}, true, false});
      continue;
    }
    const Marks numbers = marks_at(low, place, range.end);
    const bool lettered = point_by_point && !numbers.marks.empty() && low[numbers.end - 1] == ')';
    const bool goes_on = !found.empty() && low.substr(covered, begin - covered).find("; ") == nowhere &&
                         low.substr(covered, begin - covered).find(". ") == nowhere;
    const bool bare = noun == nowhere && !numbers.marks.empty() && low[place] != '[' && low[place] != '(' &&
                      numbers.marks.front().find('.') == nowhere && !lettered &&
                      !bare_marks(range, begin, numbers.end, goes_on);
    if (numbers.marks.empty() || bare) {
      continue;
    }
    Reference reference{{begin, numbers.end}, {}, false, false};
    reference.excepted = is_excepted(range.begin, begin);
    reference.targets = marked(numbers.marks, numbers.group.empty() ? group : numbers.group, before);
    group = numbers.group.empty() ? group : numbers.group;
    if (reference.targets.empty() && noun != nowhere && any_at(low, at, reference_groups) != nowhere) {
      group = numbers.marks.front();  // «Khoản 2 có ba điểm. Điểm a: …»
      const std::size_t told = skip_told_after(low, numbers.end, range.end);
      const auto head = verdict_head(context_.source, {told, range.end});
      if (head && !head->opener && !head->open_number) {
        reference.targets = open_in(group, before);  // «Mục III giữ vững cả ba»
      }
    }
    if (!reference.targets.empty()) {
      covered = numbers.end;
      found.push_back(std::move(reference));
    }
  }
  return found;
}

Range ToldApart::told_of(const std::vector<Reference>& references, std::size_t index, Range range) const {
  const std::string_view low = context_.source.low();
  const Reference& reference = references[index];
  const std::size_t begin = reference.words.begin;
  if (begin > range.begin + 1 && low[begin - 1] == '(') {  // «02 chỉ tiêu đạt yêu cầu ([1], [4])»
    const std::size_t stop = last_sign(low, ":;.", {range.begin, begin - 1});
    return context_.source.trimmed({stop == nowhere ? range.begin : std::max(range.begin, stop + 1), begin - 1});
  }
  const std::size_t stop = index + 1 < references.size() ? references[index + 1].words.begin : range.end;
  Range told = context_.source.trimmed({skip_told_after(low, reference.words.end, stop), stop});
  while (!told.empty() && std::string_view(".,;:(").find(low[told.end - 1]) != nowhere) {
    told = context_.source.trimmed({told.begin, told.end - 1});
  }
  const std::size_t joint = any_before(low, told.end, joints);
  return joint != nowhere && joint > told.begin ? context_.source.trimmed({told.begin, joint}) : told;
}

void ToldApart::judge_all(std::vector<std::size_t> spoken, const VerdictPlace& place) {
  std::erase_if(spoken, [this](std::size_t target) { return !is_open(targets_[target]); });
  judge_paragraph(context_.source, place, spoken, targets_);
  for (const std::size_t target : spoken) {
    take_hint(context_.source, place.inner, *targets_[target].judgement);
    targets_[target].judgement->supposed = false;  // the paragraph itself says of what it speaks
  }
}

/// «Chỉ tiêu số 2 và số 8 chưa đạt. Về tiền mới thi hành xong 44,7%, …»: what is said of several in one sentence
/// without any doubt holds for each; the sentences behind it only explain.
Range ToldApart::judged_together(Range told, std::size_t promises) const {
  const auto head = promises > 1 ? verdict_head(context_.source, told) : std::nullopt;
  const bool firm = head && !head->bare && !head->opener && !head->open_number;
  const std::size_t end = firm ? head->words.end : told.end;
  return end < told.end && context_.source.low()[end] == '.' ? Range{told.begin, end} : told;
}

/// The verdict its sentence begins with, where no promise is named before it.
std::optional<VerdictHead> ToldApart::lead_of(const Reference& reference, Range range) const {
  const std::string_view low = context_.source.low();
  std::size_t begin = range.begin;
  for (const std::size_t end : sentence_ends(context_.source, {range.begin, reference.words.begin}, {})) {
    begin = end < reference.words.begin ? end : begin;
  }
  begin = skip_blanks(low, begin);
  if (begin >= reference.words.begin) {
    return std::nullopt;
  }
  const std::size_t at = skip_before(low, begin);
  const std::size_t noun = any_at(low, at, reference_nouns);
  std::size_t end = 0;
  const bool named = noun != nowhere && !number_at_place(low, skip_blanks(low, noun), range.end, end).empty();
  auto head = named ? std::nullopt : head_before(context_.source, begin, reference.words.begin);
  return head && !head->opener && !head->announced ? head : std::nullopt;
}

/// Does the text behind a reference judge by itself?
bool ToldApart::says_more(Range told) const {
  const auto head = verdict_head(context_.source, told);
  const auto clauses = clause_verdicts(context_.source, told);
  return head.has_value() || !clauses.empty();
}

bool ToldApart::judge_numbered(const Item& item) {
  const Source& source = context_.source;
  Range range = source.trimmed(item.content);
  if (const std::size_t sign = behind_result_sign(source.low(), range.begin); sign != nowhere) {
    range.begin = std::min(sign, range.end);
  }
  const std::size_t before = source.quote(range).span.begin;
  std::vector<Reference> references = references_in(range, item);
  const bool any_open = std::any_of(references.begin(), references.end(), [this](const Reference& reference) {
    return std::any_of(reference.targets.begin(), reference.targets.end(),
                       [this](std::size_t index) { return is_open(targets_[index]); });
  });
  if (references.empty() || !any_open) {
    return false;
  }
  std::vector<std::size_t> excepted;
  for (const Reference& reference : references) {
    if (reference.excepted) {
      excepted.insert(excepted.end(), reference.targets.begin(), reference.targets.end());
    }
  }
  const auto is_spared = [&excepted](std::size_t target) {
    return std::find(excepted.begin(), excepted.end(), target) != excepted.end();
  };
  std::vector<std::size_t> waiting;  // «chỉ tiêu 1, chỉ tiêu 3 đạt»: those named before the words that judge
  for (std::size_t index = 0; index < references.size(); ++index) {
    Reference& reference = references[index];
    for (std::size_t target = 0; reference.rest && target < targets_.size(); ++target) {
      if (targets_[target].quote.span.begin < before && !targets_[target].mark.empty() && is_open(targets_[target]) &&
          !is_spared(target)) {
        reference.targets.push_back(target);
      }
    }
    reference.targets.insert(reference.targets.begin(), waiting.begin(), waiting.end());
    waiting.clear();
    Range told = told_of(references, index, range);
    if (reference.excepted && (told.begin < reference.words.begin || !says_more(told))) {
      continue;  // what others got, or nothing
    }
    const auto lead = lead_of(reference, range);
    const bool facts_only = word_count(source.low(told)) == 0 || source.low()[told.begin] == '(' || !says_more(told);
    if (lead && facts_only) {  // «Không đạt: số 2 (14,9%); số 5»
      judge_all(reference.targets, {{reference.words.begin, std::max(told.end, reference.words.end)},
                                    {reference.words.begin, std::max(told.end, reference.words.end)},
                                    *lead});
      continue;
    }
    if (word_count(source.low(told)) > 0) {
      VerdictPlace place = known_result(source, judged_together(told, reference.targets.size()));
      place.whole.begin = std::min(reference.words.begin, told.begin);
      judge_all(reference.targets, place);
      continue;
    }
    waiting = reference.targets;
  }
  judge_the_others(range, before, excepted);
  except_from_good(range, before, excepted);
  return true;
}

void ToldApart::judge_marked(const Item& item) {
  if (judge_numbered(item)) {
    judge_counted_rest(item);
  }
}

void ToldApart::judge_counted_rest(const Item& item) {
  const Source& source = context_.source;
  std::set<std::string> marks;
  std::set<std::string> sections;
  for (const Reference& reference : references_in(source.trimmed(item.content), item)) {
    for (const std::size_t target : reference.targets) {
      marks.insert(targets_[target].mark);
      sections.insert(targets_[target].section);
    }
  }
  for (const FoundQuantity& found : quantities_in(source, item.content)) {
    const auto& values = found.quantity.values;
    const bool counts = any_at(source.low(), skip_blanks(source.low(), found.number.end), tallied) != nowhere;
    if (!counts || values.size() != 2 || !values[0].is_whole() || !values[1].is_whole() ||
        values[1].units() - values[0].units() != std::ssize(marks)) {
      continue;
    }
    for (Target& target : targets_) {
      if (!target.mark.empty() && sections.contains(target.section) && !marks.contains(target.mark) &&
          is_open(target)) {
        Judgement judgement;
        judgement.verdict = Verdict::met;
        judgement.scope = VerdictScope::implied;
        judgement.quote = source.quote(found.words);
        target.judgement = std::move(judgement);
      }
    }
    return;
  }
}

/// «Trừ chỉ tiêu 2, các chỉ tiêu còn lại đều đạt»: what is said of the others is not true of those excepted.
void ToldApart::except_from_good(Range range, std::size_t before, const std::vector<std::size_t>& excepted) {
  const bool good = std::any_of(targets_.begin(), targets_.end(), [before](const Target& target) {
    return target.quote.span.begin < before && target.judgement &&
           (target.judgement->verdict == Verdict::met || target.judgement->verdict == Verdict::exceeded);
  });
  for (const std::size_t target : excepted) {
    if (good && is_open(targets_[target])) {
      Judgement judgement;
      judgement.verdict = Verdict::not_met;
      judgement.scope = VerdictScope::implied;
      judgement.quote = context_.source.quote(range);
      targets_[target].judgement = std::move(judgement);
    }
  }
}

/// «Tất cả các chỉ tiêu đều hoàn thành, trừ chỉ tiêu 2»: what is said of all goes for those not named.
void ToldApart::judge_the_others(Range range, std::size_t before, const std::vector<std::size_t>& excepted) {
  const std::string_view low = context_.source.low();
  const std::size_t verdict = behind_all(low, range.begin, range.end);
  const auto head = verdict == range.begin ? std::nullopt : verdict_head(context_.source, {verdict, range.end});
  if (!head || head->opener || head->open_number) {
    return;
  }
  std::vector<std::size_t> others;
  for (std::size_t target = 0; target < targets_.size(); ++target) {
    if (targets_[target].quote.span.begin < before && !targets_[target].mark.empty() && is_open(targets_[target]) &&
        std::find(excepted.begin(), excepted.end(), target) == excepted.end()) {
      others.push_back(target);
    }
  }
  const Range said{range.begin, head->words.end};
  judge_all(others, {said, said, *head});
}

bool ToldApart::judge_section(const Item& item) {
  const Source& source = context_.source;
  if (item.kind != MarkerKind::none || item.inline_of_heading || item.section < 0) {
    return false;
  }
  const std::size_t behind_head = behind_together_head(source, item.content);
  const bool announced = behind_head != nowhere;
  const Section& section = context_.outline.sections[static_cast<std::size_t>(item.section)];
  std::vector<std::size_t> open;
  std::vector<Range> promises;
  for (std::size_t index = 0; index < targets_.size() && open.size() < spoken_max; ++index) {
    if (targets_[index].section == section.id && is_open(targets_[index])) {
      open.push_back(index);
      promises.push_back(source.range_of(targets_[index].quote.span));
    }
  }
  const bool together = announced && ends_section(item);
  const bool only_last =
      !open.empty() && open.front() + static_cast<std::size_t>(targets_.back().parts_total) >= targets_.size();
  if (open.empty() || only_last || (!together && !names_several(item, promises))) {
    return false;
  }
  const std::size_t told = announced ? behind_head : item.content.begin;
  judge_all(open, known_result(source, {told, item.content.end}));
  return true;
}

bool ToldApart::ends_section(const Item& item) const {
  const auto& items = context_.outline.items;
  const auto next = static_cast<std::size_t>(&item - items.data()) + 1;
  return next >= items.size() || items[next].section != item.section;
}

bool ToldApart::names_several(const Item& item, const std::vector<Range>& promises) const {
  const Source& source = context_.source;
  std::vector<std::size_t> named;
  for (const ClauseVerdict& clause : clause_verdicts(source, item.content)) {
    if (const auto spoken = spoken_of(source, clause, promises)) {
      named.push_back(*spoken);
    }
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  const auto numbers = quantities_in(source, item.content);
  const bool bound = std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& number) {
    return number.has_comparator && number.quantity.comparator == core::Comparator::at_least;
  });
  return promises.size() > 1 && named.size() > 1 && !bound;
}

bool ToldApart::promised_in(const std::string& id) const {
  const auto& sections = context_.outline.sections;
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&id](const Section& section) { return section.id == id; });
  return found != sections.end() && found->role == SectionRole::targets &&
         std::none_of(targets_.begin(), targets_.end(), [&id](const Target& target) {
           return target.section == id && !is_open(target) && target.judgement->scope == VerdictScope::section;
         });
}

bool ToldApart::judge_named(const Item& item) {
  if (item.section < 0) {
    return false;
  }
  const Source& source = context_.source;
  const Section& section = context_.outline.sections[static_cast<std::size_t>(item.section)];
  bool evaluates = false;
  for (int at = item.section; at >= 0 && !evaluates; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
    const Section& above = context_.outline.sections[static_cast<std::size_t>(at)];
    evaluates = any_at(core::lower(above.title), 0, evaluations) != nowhere;
  }
  if (!evaluates) {
    return false;
  }
  const std::string number = mark_itself(section.marker);
  const bool numbered = std::any_of(targets_.begin(), targets_.end(), [&](const Target& target) {
    return target.section != section.id && is_open(target) && section_mark(context_, target.section) == number;
  });
  std::vector<std::size_t> open;
  std::vector<Range> promises;
  for (std::size_t index = 0; index < targets_.size() && open.size() < spoken_max; ++index) {
    const bool same_number = section_mark(context_, targets_[index].section) == number;
    const bool elsewhere =
        targets_[index].section != section.id && (same_number || !numbered) && promised_in(targets_[index].section);
    if (elsewhere && is_open(targets_[index]) && targets_[index].quote.span.begin < section.quote.span.begin) {
      open.push_back(index);
      promises.push_back(source.range_of(targets_[index].quote.span));
    }
  }
  bool judged = false;
  for (const Range& clause : open.empty() ? std::vector<Range>() : clauses_of(source, item.content)) {
    const std::size_t stop = first_sign(source.low(), ":,.", clause);
    ClauseVerdict said;
    said.clause = clause;
    said.subject = {clause.begin, stop};
    const auto spoken = spoken_of(source, said, promises);
    if (!spoken || !is_open(targets_[open[*spoken]])) {
      continue;
    }
    judge_paragraph(source, known_result(source, clause), {open[*spoken]}, targets_);
    take_hint(source, clause, *targets_[open[*spoken]].judgement);
    targets_[open[*spoken]].judgement->supposed = false;
    judged = true;
  }
  return judged;
}

bool ToldApart::judge(const Item& item) {
  if (targets_.empty() || targets_.size() > targets_max || item.content.size() > judged_paragraph_max) {
    return false;
  }
  return judge_numbered(item) || judge_section(item) || judge_named(item);
}

}  // namespace thidua::reading
