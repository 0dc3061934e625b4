#include "reading/told_verdict.h"

#include <algorithm>
#include <limits>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/told_shares.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

constexpr std::size_t asked_words_max = 60;
constexpr std::size_t first_words = 10;
constexpr std::size_t words_before = 6;
/// «rút việc này khỏi giao ước».
const WordList& taken_out = words("verdicts", "taken_out");
const WordList& plan_heads = words("splitting", "plan_heads");

std::vector<std::string> shapes_of(std::string_view low, Range range) {
  std::vector<std::string> shapes;
  for (std::size_t at = range.begin; at < range.end && shapes.size() < asked_words_max;) {
    const std::size_t end = std::min(word_end(low, at), range.end);
    if (end == at) {
      ++at;
      continue;
    }
    std::string word(low.substr(at, end - at));
    std::replace_if(word.begin(), word.end(), is_digit_byte, '0');
    shapes.push_back(std::move(word));
    at = end;
  }
  return shapes;
}

/// How a told number stands to what was promised; empty where they cannot be compared.
std::string_view relation_of(const core::Quantity& asked, const FoundQuantity& told) {
  if (asked.values.empty() || told.quantity.values.empty() || told.has_comparator) {
    return {};
  }
  const bool share = told.quantity.unit == core::Unit::ratio && told.quantity.values.size() == 2;
  if (share && asked.unit == core::Unit::percent) {
    return told.quantity.values[0] == told.quantity.values[1] ? "all" : "some";
  }
  if (told.quantity.unit == core::Unit::percent && asked.unit != core::Unit::percent) {  // of the plan
    const core::Decimal& part = told.quantity.values.front();
    return part == core::Decimal(100) ? "whole plan" : part < core::Decimal(100) ? "part of plan" : "over plan";
  }
  if (told.quantity.unit != asked.unit) {
    return {};
  }
  const core::Decimal& bound = asked.values.front();
  const core::Decimal& value = told.quantity.values.front();
  return value == bound ? "same" : value < bound ? "less" : "more";
}

/// «more» than at least so much is beyond, than at most so much is a break.
std::string_view standing_of(core::Comparator comparator, std::string_view relation) {
  const bool at_most = comparator == core::Comparator::at_most || comparator == core::Comparator::less_than;
  if (relation == "more") {
    return at_most ? "broken" : "beyond";
  }
  if (relation == "less") {
    return at_most ? "beyond" : "short";
  }
  return relation;
}

std::string first_relation(const std::vector<FoundQuantity>& asked, const std::vector<FoundQuantity>& told) {
  for (const FoundQuantity& one : asked) {
    for (const FoundQuantity& other : told) {
      if (const auto relation = relation_of(one.quantity, other); !relation.empty()) {
        return std::string(relation);
      }
    }
  }
  return "unknown";
}

std::string kind_of(const Source& source, Range promise, const std::vector<FoundQuantity>& asked) {
  if (any_at(source.low(), promise.begin, zero_words) != nowhere) {
    return "zero";
  }
  if (!asked.empty()) {
    const auto& quantity = asked.front().quantity;
    return std::string(core::code(quantity.comparator)) + std::string(core::code(quantity.unit));
  }
  return level_in(source, promise) ? "level" : award_in(source, promise).empty() ? "plain" : "award";
}

/// The word before a number: «đạt», «thiếu», «còn», «tăng».
std::string word_before(std::string_view low, std::size_t begin, std::size_t from) {
  std::size_t end = begin;
  while (end > from && is_blank(low[end - 1])) {
    --end;
  }
  std::size_t at = end;
  while (at > from && !is_blank(low[at - 1])) {
    --at;
  }
  return at == end ? "^" : std::string(low.substr(at, end - at));
}

/// Each told number against the first promised one.
void add_numbers(std::string_view low, const std::vector<FoundQuantity>& asked, const std::vector<FoundQuantity>& told,
                 std::size_t from, std::vector<std::string>& all) {
  if (asked.empty()) {
    all.push_back("q nothing asked");
    return;
  }
  const core::Quantity& bound = asked.front().quantity;
  std::string last = "none";
  std::size_t count = 0;
  for (const FoundQuantity& one : told) {
    const auto relation = relation_of(bound, one);
    const std::string standing(relation.empty() ? "other" : standing_of(bound.comparator, relation));
    const std::string before = word_before(low, one.words.begin, from);
    all.push_back("q " + standing);
    all.push_back("q " + std::to_string(std::min<std::size_t>(count, 3)) + ' ' + standing);
    all.push_back("q " + before + ' ' + standing);
    all.push_back("q " + last + ' ' + standing);
    last = relation.empty() ? last : standing;
    ++count;
  }
  all.push_back("q last " + last);
}

/// The words of pledging that the promise holds after its first number («thu 15 tỷ đồng, trong khi giao ước là 18»):
/// what stands before them is told; the begin of the promise where there are none.
std::size_t behind_result(const Source& source, Range promise, const std::vector<FoundQuantity>& numbers) {
  if (numbers.size() < 2) {
    return promise.begin;
  }
  std::size_t behind = promise.begin;
  for (const WordList* list : {&words("naming", "names"), &words("naming", "pledging"), &plan_heads}) {
    for (auto word = find_any(source.low(), *list, numbers.front().words.end, numbers.back().words.begin); word;
         word = find_any(source.low(), *list, word->end, numbers.back().words.begin)) {
      behind = std::max(behind, word->begin);
    }
  }
  return behind;
}

/// What the rules say, and how they came to it.
void add_rules(const Judgement* rules, const std::string& kind, std::vector<std::string>& all) {
  if (rules == nullptr) {
    return;
  }
  const std::string verdict(core::code(rules->verdict));
  const std::string scope = std::to_string(static_cast<int>(rules->scope));
  all.push_back("r " + verdict);
  all.push_back("r " + verdict + ' ' + scope + (rules->supposed ? " supposed" : "") +
                (rules->short_of_plan ? " short" : ""));
  all.push_back("r " + verdict + ' ' + kind);
  all.push_back("r " + verdict + ' ' + rules->pace);
}

void add_words(const std::vector<std::string>& words, std::vector<std::string>& all) {
  std::string before = "^";
  for (std::size_t index = 0; index < words.size(); ++index) {
    all.push_back("u " + words[index]);
    all.push_back("b " + before + ' ' + words[index]);
    if (index >= 1) {
      all.push_back("t " + (index >= 2 ? words[index - 2] : std::string("^")) + ' ' + before + ' ' + words[index]);
    }
    if (index < first_words) {
      all.push_back("f " + words[index]);
    }
    if (index + first_words >= words.size()) {
      all.push_back("l " + words[index]);
      all.push_back("lb " + before + ' ' + words[index]);
    }
    before = words[index];
  }
}

/// The last words before the promises: «Sang năm, xã đăng ký».
void add_before(const std::vector<std::string>& words, std::vector<std::string>& all) {
  for (std::size_t index = words.size() - std::min(words.size(), words_before); index < words.size(); ++index) {
    all.push_back("p " + words[index]);
    if (index > 0) {
      all.push_back("pb " + words[index - 1] + ' ' + words[index]);
    }
  }
}

void add_judgements(const std::string& where, std::string_view low, Range told, std::vector<std::string>& all) {
  std::string last;
  Range place;
  for (const WordList* list : {&verdict_list, &openers}) {
    const std::string name = where + (list == &openers ? "o " : "v ");
    for (const Entry* entry = list->find(low, told.begin, told.end, place); entry != nullptr;
         entry = list->find(low, place.end, told.end, place)) {
      const std::string meaning = entry->meaning.substr(0, entry->meaning.find(' '));
      all.push_back(name + entry->meaning);
      all.push_back((last.empty() ? name + "first " : name + "then ") + meaning);
      last = meaning;
    }
    all.push_back(name + "last " + last);
  }
}

}  // namespace

namespace {

bool holds_result(const Source& source, Range promise) {
  return behind_result(source, promise, quantities_in(source, promise)) > promise.begin;
}

/// A number, a word of judgement, or the state of the work.
bool tells(const Source& source, Range range) {
  return !quantities_in(source, range).empty() || find_any(source.low(), verdict_list, range.begin, range.end) ||
         find_any(source.low(), openers, range.begin, range.end);
}

}  // namespace

ToldPromise told_of(const Source& source, const std::vector<Range>& promises, std::size_t index, Range told,
                    Range before) {
  ToldPromise one;
  one.promise = promises[index];
  one.before = before;
  if (word_count(source.low(told)) > 1) {
    one.told = told_shares(source, promises, told)[index];
  } else if (!holds_result(source, one.promise) && tells(source, before)) {
    one.told = told_shares(source, promises, before)[index];
  } else {
    one.told = {one.promise.end, one.promise.end};
  }
  return one;
}

std::vector<std::string> told_features(const Source& source, const ToldPromise& told) {
  const std::string_view low = source.low();
  const auto numbers = quantities_in(source, told.promise);
  const std::size_t pledged = behind_result(source, told.promise, numbers);
  const auto behind = std::find_if(numbers.begin(), numbers.end(),
                                   [pledged](const FoundQuantity& one) { return one.words.begin >= pledged; });
  const std::vector<FoundQuantity> asked(behind, numbers.end());
  const std::vector<FoundQuantity> inside(numbers.begin(), behind);
  const auto said = quantities_in(source, told.told);
  const std::string half = told.half_year ? "half " : "year ";
  const std::string kind = kind_of(source, told.promise, asked);
  const std::string relation = first_relation(asked, said);
  const bool nothing = find_any(low, nothing_words, told.told.begin, told.told.end).has_value();
  std::vector<std::string> all{"*",
                               half,
                               "k " + kind,
                               half + kind,
                               "n " + relation,
                               half + relation,
                               "n " + relation + ' ' + kind,
                               std::string("z ") + (nothing ? "none " : "some ") + kind,
                               "s " + std::to_string(std::min<std::size_t>(word_count(source.low(told.told)) / 4, 8))};
  add_numbers(low, asked, said, told.told.begin, all);
  if (!inside.empty()) {
    const std::string standing = first_relation(asked, inside);
    all.push_back("i " + standing);
    all.push_back("i " + half + standing);
    all.push_back("i " + standing + ' ' + kind);
    add_judgements("i", low, {told.promise.begin, pledged}, all);
  }
  add_rules(told.rules, kind, all);
  add_words(shapes_of(low, told.told), all);
  add_before(shapes_of(low, told.before), all);
  add_judgements("", low, told.told, all);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

TellingVerdict likeliest(const std::vector<std::string>& features, const VerdictModel& model) {
  std::array<std::int64_t, told_verdicts.size()> scores{};
  for (const std::string& feature : features) {
    if (const auto* weights = model.find(feature)) {
      for (std::size_t label = 0; label < scores.size(); ++label) {
        scores[label] += (*weights)[label];
      }
    }
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  const auto verdict = told_verdicts[static_cast<std::size_t>(best - scores.begin())];
  const std::int64_t top = *best;
  *best = std::numeric_limits<std::int64_t>::min();
  return {verdict, top - *std::max_element(scores.begin(), scores.end())};
}

std::optional<TellingVerdict> told_verdict(const Source& source, const ToldPromise& told) {
  static const VerdictModel model = VerdictModel::parse(model_text("verdicts.txt"));
  if (model.empty() || (word_count(source.low(told.told)) == 0 && !holds_result(source, told.promise))) {
    return std::nullopt;
  }
  return likeliest(told_features(source, told), model);
}

void weigh_verdict(const Source& source, ToldPromise told, bool half_year, Judgement& judgement,
                   std::int64_t least_lead) {
  told.half_year = half_year;
  told.rules = &judgement;
  if (find_any(source.low(), taken_out, told.told.begin, told.told.end) && judgement.scope != VerdictScope::section) {
    judgement.verdict = core::Verdict::dropped;  // «rút việc này khỏi giao ước»: no model knows better
    judgement.scope = VerdictScope::own;
    judgement.quote = source.quote(told.told);
    return;
  }
  // what a heading says, and that a title is put forward, is said in few clear words
  const bool stands = judgement.scope == VerdictScope::section ||
                      (judgement.verdict == core::Verdict::proposed && !award_in(source, told.promise).empty());
  const auto learned = stands ? std::nullopt : told_verdict(source, told);
  if (!learned || learned->verdict == judgement.verdict || learned->lead < least_lead) {
    return;
  }
  judgement.verdict = learned->verdict;
  judgement.scope = learned->verdict == core::Verdict::not_stated ? VerdictScope::none : VerdictScope::own;
  judgement.quote = source.quote(told.told.empty() ? told.promise : told.told);
  judgement.learned = true;
}

std::int64_t line_lead(const Judgement& ruled) {
  constexpr std::int64_t line_lead_min = 15000;
  constexpr std::int64_t missed_lead_min = 20000;
  constexpr std::int64_t counted_lead_min = 30000;
  if (ruled.scope == VerdictScope::computed) {
    return counted_lead_min;
  }
  return ruled.verdict == core::Verdict::not_met ? missed_lead_min : line_lead_min;
}

}  // namespace thidua::reading
