#include "reading/told_verdict.h"

#include <algorithm>
#include <limits>

#include "reading/clause.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

constexpr std::size_t asked_words_max = 60;
constexpr std::size_t first_words = 10;

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

/// How the first told number of the promised unit stands to what was promised.
std::string relation_of(const std::vector<FoundQuantity>& asked, const std::vector<FoundQuantity>& told) {
  for (const FoundQuantity& one : asked) {
    if (one.quantity.values.empty()) {
      continue;
    }
    const core::Decimal& bound = one.quantity.values.front();
    for (const FoundQuantity& other : told) {
      const bool share = other.quantity.unit == core::Unit::ratio && other.quantity.values.size() == 2;
      if (share && one.quantity.unit == core::Unit::percent) {
        return other.quantity.values[0] == other.quantity.values[1] ? "all" : "some";
      }
      if (other.quantity.unit == one.quantity.unit && !other.quantity.values.empty() && !other.has_comparator) {
        const core::Decimal& value = other.quantity.values.front();
        return value == bound ? "same" : value < bound ? "less" : "more";
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

void add_judgements(std::string_view low, Range told, std::vector<std::string>& all) {
  std::string last;
  Range place;
  for (const WordList* list : {&verdict_list, &openers}) {
    const std::string name = list == &openers ? "o " : "v ";
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

std::vector<std::string> told_features(const Source& source, const ToldPromise& told) {
  const std::string_view low = source.low();
  const auto asked = quantities_in(source, told.promise);
  const auto said = quantities_in(source, told.told);
  const std::string half = told.half_year ? "half " : "year ";
  const std::string kind = kind_of(source, told.promise, asked);
  const std::string relation = relation_of(asked, said);
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
  add_words(shapes_of(low, told.told), all);
  add_judgements(low, told.told, all);
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
  if (model.empty() || word_count(source.low(told.told)) == 0) {
    return std::nullopt;
  }
  return likeliest(told_features(source, told), model);
}

}  // namespace thidua::reading
