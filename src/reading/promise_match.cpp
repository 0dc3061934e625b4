#include "reading/promise_match.h"

#include <algorithm>

#include "reading/phrases.h"
#include "reading/verdict_clauses.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& words_of_any = words("verdicts", "common_words");
const WordList& idle_words = words("references", "idle_words");
/// Longer texts tell more than which promise they speak of; keeps the search linear.
constexpr std::size_t spoken_words_max = 60;
/// What a pair of words that only one promise holds weighs; a single word a third of it.
constexpr int pair_weight = 36;
constexpr int word_weight = 12;
/// One pair of its own and the two words it is made of, or as much in other words.
constexpr int least_score = 48;
/// By how much the best must lead the next: 13 to 10.
constexpr int lead_of_best = 13;
constexpr int lead_of_next = 10;

}  // namespace

PromiseMatch::Grams PromiseMatch::grams_of(std::string_view low, Range range, std::size_t words_max) {
  Grams grams;
  std::string_view before;
  std::size_t count = 0;
  for (std::size_t at = range.begin; at < range.end && count < words_max;) {
    const std::size_t end = std::min(word_end(low, at), range.end);
    if (end == at) {
      before = is_blank(low[at]) ? before : std::string_view();  // a sign parts what stands on its sides
      ++at;
      continue;
    }
    const std::string_view word = low.substr(at, end - at);
    ++count;
    at = end;
    if (is_digit_byte(word.front()) || words_of_any.contains(word)) {
      before = {};
      continue;
    }
    const bool idle = idle_words.contains(word);
    if (!idle) {
      grams.emplace_back(word);
    }
    if (!before.empty() && !(idle && idle_words.contains(before))) {
      grams.push_back(std::string(before) + ' ' + std::string(word));
    }
    before = word;
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

PromiseMatch::PromiseMatch(const Source& source, std::vector<Range> promises)
    : source_(source), promises_(std::move(promises)) {
  for (std::size_t index = 0; index < promises_.size(); ++index) {
    for (const std::string& gram : grams_of(source_.low(), promises_[index], spoken_words_max)) {
      holders_[gram].push_back(index);
    }
  }
}

int PromiseMatch::weight_of(const std::string& gram) const {
  const int weight = gram.find(' ') == std::string::npos ? word_weight : pair_weight;
  return weight / static_cast<int>(holders_.at(gram).size());
}

PromiseMatch::Best PromiseMatch::best_of(Range text) const {
  std::map<std::size_t, int> scores;
  for (const std::string& gram : grams_of(source_.low(), text, spoken_words_max)) {
    const auto held = holders_.find(gram);
    for (std::size_t at = 0; held != holders_.end() && at < held->second.size(); ++at) {
      scores[held->second[at]] += weight_of(gram);
    }
  }
  std::optional<Found> best;
  int next = 0;
  for (const auto& [promise, score] : scores) {
    if (!best || score > best->score) {
      next = best ? best->score : next;
      best = Found{promise, score};
    } else {
      next = std::max(next, score);
    }
  }
  return {best, next};
}

std::optional<PromiseMatch::Found> PromiseMatch::spoken_of(Range text) const {
  const auto [best, next] = best_of(text);
  const bool clear = best && best->score >= least_score && best->score * lead_of_next >= next * lead_of_best;
  return clear ? best : std::nullopt;
}

std::optional<PromiseMatch::Found> PromiseMatch::nearest_to(Range text, int least) const {
  const auto [best, next] = best_of(text);
  return best && best->score >= least && best->score > next ? best : std::nullopt;
}

int PromiseMatch::score_of(Range text, std::size_t promise) const {
  int score = 0;
  for (const std::string& gram : grams_of(source_.low(), text, spoken_words_max)) {
    const auto held = holders_.find(gram);
    if (held != holders_.end() && std::find(held->second.begin(), held->second.end(), promise) != held->second.end()) {
      score += weight_of(gram);
    }
  }
  return score;
}

}  // namespace thidua::reading
