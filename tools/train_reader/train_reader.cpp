// Learns the models of the reader from texts whose promises and verdicts are known.
//   train_reader prose TRAIN.tsv MODEL.txt [HELD.tsv]      models/prose.txt, an averaged perceptron over the words of
//                                                          a paragraph
//   train_reader verdicts TRAIN.tsv MODEL.txt [HELD.tsv]   models/verdicts.txt, a logistic regression
// Lines for prose: the paragraph, then a tab and begin:end for each promise, in bytes.
// Lines for verdicts: verdict, others as good by commas or "-", "half" or "year", which of the promises (from 0), the
// promises made together, what is told behind them, what stands before them ("-": nothing).
// tools/train_reader/collect.py writes both. The same tables give the same model, byte for byte.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "doc_model/document.h"
#include "reading/prose_reader.h"
#include "reading/prose_tagger.h"
#include "reading/targets.h"
#include "reading/testing.h"
#include "reading/told_verdict.h"

namespace {

using namespace thidua::reading;

struct Sample {
  std::vector<ProseToken> tokens;
  std::vector<ProseLabel> truth;
};

std::vector<Sample> samples_of(const char* path) {
  std::vector<Sample> samples;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream cells(line);
    std::string text;
    std::getline(cells, text, '\t');
    std::vector<Range> promises;
    for (std::string cell; std::getline(cells, cell, '\t');) {
      const std::size_t colon = cell.find(':');
      promises.push_back({std::stoul(cell.substr(0, colon)), std::stoul(cell.substr(colon + 1))});
    }
    const auto document = testing::document_of(text);
    const Source source(document);
    Sample sample;
    sample.tokens = prose_tokens(source, {0, source.shown().size()});
    sample.truth.assign(sample.tokens.size(), ProseLabel::outside);
    for (const Range& promise : promises) {
      bool first = true;
      for (std::size_t index = 0; index < sample.tokens.size(); ++index) {
        const Range& token = sample.tokens[index].range;
        if (token.begin >= promise.begin && token.begin < promise.end) {
          sample.truth[index] = first ? ProseLabel::first : ProseLabel::inside;
          first = false;
        }
      }
    }
    if (!sample.tokens.empty()) {
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

std::vector<Range> spans_of(const std::vector<ProseLabel>& labels) {
  std::vector<Range> spans;
  for (std::size_t index = 0; index < labels.size(); ++index) {
    if (labels[index] == ProseLabel::first) {
      spans.push_back({index, index + 1});
    } else if (labels[index] == ProseLabel::inside && !spans.empty()) {
      spans.back().end = index + 1;
    }
  }
  return spans;
}

bool overlap(Range one, Range other) {
  const std::size_t shared = Range{std::max(one.begin, other.begin), std::min(one.end, other.end)}.size();
  return 2 * shared >= std::max(one.end, other.end) - std::min(one.begin, other.begin);
}

void report(const char* name, const std::vector<Sample>& samples, const ProseModel& model) {
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  for (const Sample& sample : samples) {
    const auto truth = spans_of(sample.truth);
    const auto guess = spans_of(prose_labels_of(sample.tokens, model));
    expected += truth.size();
    found += guess.size();
    for (const Range& one : truth) {
      right += std::any_of(guess.begin(), guess.end(), [&one](Range other) { return overlap(one, other); }) ? 1U : 0U;
    }
  }
  std::printf("%s: %zu paragraphs, %zu promises, %zu found, F1 %.3f\n", name, samples.size(), expected, found,
              expected + found == 0 ? 0.0 : 2.0 * static_cast<double>(right) / static_cast<double>(expected + found));
}

/// What stands in few places teaches nothing that holds elsewhere, and makes the model large.
constexpr int prose_times_min = 10;
constexpr int verdict_times_min = 3;
constexpr int weight_min = 400;
/// In the regression's scale; smaller weights change nothing.
constexpr int verdict_weight_min = 500;
constexpr int rounds = 8;
/// What one order of the samples teaches by chance, the mean of several does not.
constexpr int learnings = 4;

/// Sums of weights over all steps, kept lazily: the average is total / steps.
template <std::size_t Labels>
class Averager {
 public:
  using Model = LearnedModel<Labels>;

  void add(const std::string& feature, std::size_t label, std::int64_t change) {
    Entry& entry = entries_[feature];
    entry.total[label] += entry.now[label] * static_cast<std::int64_t>(step_ - entry.since[label]);
    entry.since[label] = step_;
    entry.now[label] += change;
    model.at(feature)[label] = static_cast<std::int32_t>(entry.now[label]);
  }
  void next() { ++step_; }
  /// Learns anew; the average is then taken over all learnings.
  void restart() {
    for (auto& [feature, entry] : entries_) {
      for (std::size_t label = 0; label < Labels; ++label) {
        entry.total[label] += entry.now[label] * static_cast<std::int64_t>(step_ - entry.since[label]);
        entry.since[label] = step_;
        entry.now[label] = 0;
      }
    }
    model = Model{};
  }
  Model average() {
    Model result;
    for (auto& [feature, entry] : entries_) {
      for (std::size_t label = 0; label < Labels; ++label) {
        entry.total[label] += entry.now[label] * static_cast<std::int64_t>(step_ - entry.since[label]);
        entry.since[label] = step_;
        const std::int64_t weight = entry.total[label] * 100 / static_cast<std::int64_t>(step_);
        result.at(feature)[label] = static_cast<std::int32_t>(weight);
      }
    }
    return result;
  }
  Model model;

 private:
  struct Entry {
    std::array<std::int64_t, Labels> now{};
    std::array<std::int64_t, Labels> total{};
    std::array<std::size_t, Labels> since{};
  };
  std::map<std::string, Entry> entries_;
  std::size_t step_ = 1;
};

void learn(const Sample& sample, Averager<prose_labels>& averager) {
  const auto guess = prose_labels_of(sample.tokens, averager.model);
  std::size_t right_before = prose_labels;
  std::size_t guess_before = prose_labels;
  for (std::size_t index = 0; index < sample.tokens.size(); ++index) {
    const auto right = static_cast<std::size_t>(sample.truth[index]);
    const auto wrong = static_cast<std::size_t>(guess[index]);
    if (right != wrong) {
      for (const std::string& feature : sample.tokens[index].features) {
        averager.add(feature, right, 1);
        averager.add(feature, wrong, -1);
      }
    }
    if (right != wrong || right_before != guess_before) {
      for (const std::string& what : step_features(sample.tokens[index])) {
        averager.add(step_feature(right_before, right, what), 0, 1);
        averager.add(step_feature(guess_before, wrong, what), 0, -1);
      }
    }
    right_before = right;
    guess_before = wrong;
  }
  averager.next();
}

void drop_rare(std::vector<std::vector<std::string>*> all, int least) {
  std::map<std::string, int> times;
  for (const auto* features : all) {
    for (const std::string& feature : *features) {
      ++times[feature];
    }
  }
  for (auto* features : all) {
    std::erase_if(*features, [&](const std::string& one) { return times[one] < least; });
  }
}

int learn_prose(const char* train, const char* out, const char* kept) {
  std::vector<Sample> samples = samples_of(train);
  const std::vector<Sample> held = kept != nullptr ? samples_of(kept) : std::vector<Sample>();
  std::vector<std::vector<std::string>*> all;
  for (Sample& sample : samples) {
    for (ProseToken& token : sample.tokens) {
      all.push_back(&token.features);
    }
  }
  drop_rare(all, prose_times_min);
  Averager<prose_labels> averager;
  std::mt19937 random(7);  // always the same order
  for (int round = 0; round < learnings * rounds; ++round) {
    if (round > 0 && round % rounds == 0) {
      averager.restart();
    }
    for (std::size_t index = samples.size(); index > 1; --index) {
      std::swap(samples[index - 1], samples[random() % index]);
    }
    for (const Sample& sample : samples) {
      learn(sample, averager);
    }
  }
  const ProseModel model = ProseModel::parse(averager.average().text(weight_min));
  if (!held.empty()) {
    report("held", held, model);
  }
  report("learned from", samples, model);
  std::ofstream(out) << "# Written by tools/train_reader; feature, weights for outside, first, inside\n"
                     << model.text();
  return 0;
}

struct Judged {
  std::vector<std::string> features;
  std::vector<std::size_t> right;  // labels; the first is the one told
};

std::vector<std::size_t> labels_of(const std::string& codes) {
  std::vector<std::size_t> labels;
  std::istringstream cells(codes);
  for (std::string code; std::getline(cells, code, ',');) {
    const auto verdict = thidua::core::verdict_of(code);
    const auto place = verdict ? std::find(told_verdicts.begin(), told_verdicts.end(), *verdict) : told_verdicts.end();
    if (place != told_verdicts.end()) {
      labels.push_back(static_cast<std::size_t>(place - told_verdicts.begin()));
    }
  }
  return labels;
}

/// The promises as the rules read them.
std::vector<Target> ruled(const Source& source, const std::vector<Range>& promises, Range told, bool half_year) {
  static const std::vector<Line> lines;
  static const Outline outline;
  static const StopAsked stop;
  Meta meta;
  meta.doc_type = DocType::report;
  meta.subtype = half_year ? Subtype::half_year : Subtype::annual;
  const Context context{source, lines, outline, meta, 0, stop};
  Item item;
  item.content = promises.front();
  return ruled_targets(context, item, promises, told, nullptr);
}

constexpr std::size_t first_promise = 4;  // behind them what is told of them, and what stands before them

std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream cells(line);
  std::vector<std::string> found;
  for (std::string one; std::getline(cells, one, '\t');) {
    found.push_back(one);
  }
  return found;
}

/// What the model asks of one line of the table.
std::vector<std::string> asked_of(const std::vector<std::string>& cells) {
  std::string text;
  std::vector<Range> places;
  for (std::size_t index = first_promise; index < cells.size(); ++index) {
    places.push_back({text.size(), text.size() + cells[index].size()});
    text += cells[index] + '\n';
  }
  const auto document = testing::document_of(text);
  const Source source(document);
  const std::vector<Range> promises(places.begin(), places.end() - 2);
  const Range behind = places[places.size() - 2];
  const Range before = places.back();
  ToldPromise told = told_of(source, promises, std::stoul(cells[3]), behind, before);
  told.half_year = cells[2] == "half";
  const auto targets = ruled(source, promises, told.told.begin < before.begin ? behind : before, told.half_year);
  const auto own = std::find_if(targets.begin(), targets.end(), [&](const Target& target) {
    return source.range_of(target.quote.span).begin >= told.promise.begin;
  });
  told.rules = own == targets.end() || !own->judgement ? nullptr : &*own->judgement;
  return told_features(source, told);
}

std::vector<Judged> judged_of(const char* path) {
  std::vector<Judged> all;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> cells = cells_of(line);
    auto right = labels_of(cells[0] + ',' + cells[1]);
    if (!right.empty()) {
      all.push_back({asked_of(cells), std::move(right)});
    }
  }
  return all;
}

std::size_t label_of(const Judged& one, const VerdictModel& model) {
  const auto verdict = likeliest(one.features, model).verdict;
  return static_cast<std::size_t>(std::find(told_verdicts.begin(), told_verdicts.end(), verdict) -
                                  told_verdicts.begin());
}

bool is_right(const Judged& one, std::size_t label) {
  return std::find(one.right.begin(), one.right.end(), label) != one.right.end();
}

void report(const char* name, const std::vector<Judged>& all, const VerdictModel& model) {
  const auto right = std::count_if(all.begin(), all.end(),
                                   [&model](const Judged& one) { return is_right(one, label_of(one, model)); });
  std::printf("%s: %zu promises, %.3f right\n", name, all.size(),
              all.empty() ? 0.0 : static_cast<double>(right) / static_cast<double>(all.size()));
}

constexpr int regression_rounds = 12;
constexpr double first_rate = 0.01;
constexpr double rate_drop = 0.3;
constexpr double decay = 0.03;
/// Of the weight of a promise, what the told verdict takes where others are as good.
constexpr double told_share = 0.7;
/// Weights are written in ten-thousandths.
constexpr double written_scale = 10000;

/// Multinomial logistic regression, learned one promise at a time.
class Regression {
 public:
  explicit Regression(const std::vector<Judged>& all) : all_(all), order_(all.size()) {
    std::map<std::string, std::size_t> ids;
    for (const Judged& one : all) {
      std::vector<std::size_t>& features = features_.emplace_back();
      for (const std::string& feature : one.features) {
        const auto [place, fresh] = ids.emplace(feature, names_.size());
        if (fresh) {
          names_.push_back(feature);
        }
        features.push_back(place->second);
      }
    }
    std::iota(order_.begin(), order_.end(), 0);
    weights_.assign(names_.size(), {});
  }

  /// Once over all, in another order each time.
  void learn(int round) {
    const double rate = first_rate / (1 + round * rate_drop);
    for (std::size_t index = order_.size(); index > 1; --index) {
      std::swap(order_[index - 1], order_[random_() % index]);
    }
    for (const std::size_t index : order_) {
      const Shares chances = chances_of(features_[index]);
      const Shares right = shares_of(all_[index].right);
      for (const std::size_t feature : features_[index]) {
        for (std::size_t label = 0; label < right.size(); ++label) {
          double& weight = weights_[feature][label];
          weight -= rate * (chances[label] - right[label] + decay * weight);
        }
      }
    }
  }

  VerdictModel model() const {
    VerdictModel model;
    for (std::size_t feature = 0; feature < names_.size(); ++feature) {
      auto& written = model.at(names_[feature]);
      std::transform(weights_[feature].begin(), weights_[feature].end(), written.begin(),
                     [](double weight) { return static_cast<std::int32_t>(std::lround(weight * written_scale)); });
    }
    return model;
  }

 private:
  using Shares = std::array<double, told_verdicts.size()>;

  Shares chances_of(const std::vector<std::size_t>& features) const {
    Shares chances{};
    for (const std::size_t feature : features) {
      for (std::size_t label = 0; label < chances.size(); ++label) {
        chances[label] += weights_[feature][label];
      }
    }
    const double top = *std::max_element(chances.begin(), chances.end());
    double sum = 0;
    for (double& one : chances) {
      one = std::exp(one - top);
      sum += one;
    }
    for (double& one : chances) {
      one /= sum;
    }
    return chances;
  }

  static Shares shares_of(const std::vector<std::size_t>& right) {
    Shares shares{};
    shares[right.front()] = right.size() == 1 ? 1 : told_share;
    for (std::size_t index = 1; index < right.size(); ++index) {
      shares[right[index]] += (1 - told_share) / static_cast<double>(right.size() - 1);
    }
    return shares;
  }

  const std::vector<Judged>& all_;
  std::vector<std::string> names_;
  std::vector<std::vector<std::size_t>> features_;
  std::vector<std::size_t> order_;
  std::vector<Shares> weights_;
  std::mt19937 random_{7};  // always the same order
};

int learn_verdicts(const char* train, const char* out, const char* kept) {
  std::vector<Judged> all = judged_of(train);
  const std::vector<Judged> held = kept != nullptr ? judged_of(kept) : std::vector<Judged>();
  std::vector<std::vector<std::string>*> features;
  for (Judged& one : all) {
    features.push_back(&one.features);
  }
  drop_rare(features, verdict_times_min);
  Regression regression(all);
  for (int round = 0; round < regression_rounds; ++round) {
    regression.learn(round);
  }
  const VerdictModel model = VerdictModel::parse(regression.model().text(verdict_weight_min));
  if (!held.empty()) {
    report("held", held, model);
  }
  report("learned from", all, model);
  std::ofstream out_file(out);
  out_file << "# Written by tools/train_reader; feature, weights for";
  for (const auto verdict : told_verdicts) {
    out_file << ' ' << thidua::core::code(verdict);
  }
  out_file << '\n' << model.text();
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count > 3 ? arguments[1] : "";
  const char* kept = count > 4 ? arguments[4] : nullptr;
  if (what == "prose") {
    return learn_prose(arguments[2], arguments[3], kept);
  }
  if (what == "verdicts") {
    return learn_verdicts(arguments[2], arguments[3], kept);
  }
  std::cerr << "train_reader prose|verdicts TRAIN.tsv MODEL.txt [HELD.tsv]\n";
  return 2;
}
