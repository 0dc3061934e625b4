#include "reading/section_tallies.h"

#include <algorithm>

#include "core/text.h"
#include "reading/items.h"
#include "reading/known_result.h"
#include "reading/phrases.h"
#include "reading/result_lines.h"
#include "reading/result_part.h"
#include "reading/shared_words.h"
#include "reading/told_apart.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

const WordList& leads_of_tally = words("targets", "tally_leads");
const WordList& nouns_of_tally = words("targets", "summed");
const WordList& whole_words = words("verdicts", "all_words");
const WordList& number_words = words("verdicts", "numerals");
const WordList& singling_words = words("targets", "singling");
/// A longer paragraph is an essay; keeps the search linear.
constexpr std::size_t tally_paragraph_max = 2000;
constexpr std::size_t promises_max = 64;
/// «đều đã»: how many words may stand between the noun and the verdict.
constexpr std::size_t words_to_verdict_max = 3;

bool is_kept(Verdict verdict) {
  return verdict == Verdict::met || verdict == Verdict::exceeded;
}

struct Tally {
  Range said;
  int kept = 0;
  int all = 0;
  Verdict verdict = Verdict::met;
};

class TallyReader {
 public:
  TallyReader(const Source& source, Range item) : source_(source), low_(source.low()), item_(item) {}

  std::optional<Tally> read() const {
    Tally tally;
    const std::size_t begin = behind_leads(item_.begin);
    tally.said = {begin, first_sign(low_, ",;.:", {begin, item_.end})};
    std::size_t noun = nowhere;
    if (!count(tally, noun)) {
      return std::nullopt;
    }
    for (const std::size_t at : {begin, noun}) {
      const auto found = find_any(low_, verdict_list, at, tally.said.end);
      const bool near = found && word_count(low_.substr(at, found->begin - at)) <= words_to_verdict_max;
      const auto head = near ? verdict_head(source_, {found->begin, item_.end}) : std::nullopt;
      if (head &&
          (is_kept(head->verdict) || head->verdict == Verdict::partly)) {  // «hoàn thành 4/5 chỉ tiêu» is partly
        tally.verdict = is_kept(head->verdict) ? head->verdict : Verdict::met;
        return tally;
      }
      if (head) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  std::size_t behind_leads(std::size_t at) const {
    for (int step = 0; step < 3; ++step) {
      const std::size_t end = any_at(low_, at, leads_of_tally);
      if (end == nowhere || end >= item_.end) {
        break;
      }
      at = skip_blanks(low_, end);
      at = at < item_.end && std::string_view(",:").find(low_[at]) != nowhere ? skip_blanks(low_, at + 1) : at;
    }
    return at;
  }

  /// «4/5 chỉ tiêu», «cả 03 chỉ tiêu», «cả ba nội dung»; `noun`: behind the noun.
  bool count(Tally& tally, std::size_t& noun) const {
    const std::size_t whole = any_at(low_, tally.said.begin, whole_words);
    for (std::size_t at = tally.said.begin; at < tally.said.end; ++at) {
      if (!is_digit_byte(low_[at]) || !word_starts(low_, at)) {
        continue;
      }
      const auto number = core::number_at(source_.shown().substr(0, tally.said.end), at);
      noun = number ? any_at(low_, skip_blanks(low_, number->end), nouns_of_tally) : nowhere;
      if (noun == nowhere || !number->value.is_whole() || (!number->of && whole == nowhere)) {
        return false;
      }
      tally.kept = static_cast<int>(number->value.units());
      tally.all = number->of ? static_cast<int>(number->of->units()) : tally.kept;
      return tally.all > 0 && tally.kept <= tally.all;
    }
    std::size_t end = whole;
    const std::size_t spelled = whole == nowhere ? nowhere : any_before_number(whole);
    const Entry* entry = spelled == nowhere ? nullptr : number_words.at(low_, spelled, end);
    noun = entry == nullptr ? nowhere : any_at(low_, skip_blanks(low_, end), nouns_of_tally);
    tally.kept = tally.all = entry == nullptr ? 0 : entry->meaning.front() - '0';
    return noun != nowhere;
  }

  /// «cả ba»: the list of words for all holds the numeral too.
  std::size_t any_before_number(std::size_t whole) const {
    const std::size_t last = any_before(low_, whole, number_words);
    return last != nowhere ? last : skip_blanks(low_, whole);
  }

  const Source& source_;
  std::string_view low_;
  Range item_;
};

class TallyJudge {
 public:
  TallyJudge(const Source& source, std::vector<std::size_t> open, std::vector<Target>& targets)
      : source_(source), low_(source.low()), open_(std::move(open)), targets_(targets) {
    for (const std::size_t index : open_) {
      promises_.push_back(source.range_of(targets[index].quote.span));
    }
    named_.assign(open_.size(), false);
  }

  void run(const Tally& tally, Range rest) {
    whole_ = tally.kept == tally.all;
    for (const Range& clause : clauses_of(source_, rest)) {
      judge_named(clause);
    }
    int missed = 0;
    for (std::size_t place = 0; place < open_.size(); ++place) {
      missed += named_[place] && !is_kept(targets_[open_[place]].judgement->verdict) ? 1 : 0;
    }
    const bool known = tally.all - tally.kept == missed;
    for (std::size_t place = 0; known && place < open_.size(); ++place) {
      if (!named_[place]) {
        Judgement judgement;
        judgement.verdict = tally.verdict;
        judgement.scope = tally.kept == tally.all ? VerdictScope::section : VerdictScope::implied;
        judgement.quote = source_.quote(tally.said);
        targets_[open_[place]].judgement = std::move(judgement);
      }
    }
  }

 private:
  /// «riêng giải ngân vốn mới đạt 88,2%»: the promise it shares most words with.
  void judge_named(Range clause) {
    while (!clause.empty()) {
      const std::size_t lead = any_at(low_, clause.begin, singling_words);
      if (lead == nowhere && std::string_view(",:-").find(low_[clause.begin]) == nowhere) {
        break;
      }
      clause = source_.trimmed({lead == nowhere ? clause.begin + 1 : lead, clause.end});
    }
    const auto said = clause.empty() ? std::nullopt : clause_verdict(source_, clause);
    auto spoken = said ? spoken_of(source_, *said, promises_) : std::nullopt;
    if (!spoken && !clause.empty()) {
      ClauseVerdict whole;
      whole.clause = clause;
      whole.subject = subject_of(source_, clause);
      spoken = spoken_of(source_, whole, promises_);
    }
    if (!spoken || named_[*spoken]) {
      return;
    }
    Target& target = targets_[open_[*spoken]];
    const auto before = target.judgement;
    judge_paragraph(source_, known_result(source_, clause), {open_[*spoken]}, targets_);
    take_hint(source_, clause, *target.judgement);
    target.judgement->supposed = false;
    const Verdict told = target.judgement->verdict;
    named_[*spoken] = told != Verdict::not_stated && (is_kept(told) || !whole_);  // «đều đạt, không phải giải trình gì»
    if (!named_[*spoken]) {
      target.judgement = before;
    }
  }

  const Source& source_;
  std::string_view low_;
  std::vector<std::size_t> open_;
  std::vector<Target>& targets_;
  std::vector<Range> promises_;
  std::vector<bool> named_;
  bool whole_ = false;  // all of them were kept
};

}  // namespace

std::optional<SectionVerdict> judge_by_tally(const Context& context, const Item& item, std::vector<Target>& targets) {
  if (item.section < 0 || item.inline_of_heading || item.content.size() > tally_paragraph_max || targets.empty()) {
    return std::nullopt;
  }
  const auto tally = TallyReader(context.source, item.content).read();
  if (!tally || tally->all > static_cast<int>(promises_max)) {
    return std::nullopt;
  }
  const Section& section = context.outline.sections[static_cast<std::size_t>(item.section)];
  std::vector<std::size_t> open;
  int paragraphs = 0;
  for (std::size_t index = 0; index < targets.size() && open.size() <= promises_max; ++index) {
    const auto& judgement = targets[index].judgement;
    if (targets[index].section == section.id &&
        (!judgement || judgement->verdict == Verdict::not_stated || judgement->supposed)) {
      open.push_back(index);
      paragraphs += targets[index].part == 1 ? 1 : 0;
    }
  }
  if (static_cast<int>(open.size()) != tally->all && paragraphs != tally->all) {
    return std::nullopt;
  }
  TallyJudge(context.source, open, targets).run(*tally, {tally->said.end, item.content.end});
  SectionVerdict verdict;
  verdict.section = section.id;
  verdict.quote = context.source.quote(context.source.trimmed(tally->said));
  verdict.verdict = tally->kept == tally->all ? tally->verdict : Verdict::partly;
  verdict.met = tally->kept;
  return verdict;
}

}  // namespace thidua::reading
