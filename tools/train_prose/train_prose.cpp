// Learns models/prose.txt from paragraphs whose promises are known: a structured perceptron, its weights averaged.
//   train_prose TRAIN.tsv MODEL.txt [HELD.tsv]
// Lines of the tables: the paragraph with its newlines as \n, then a tab and begin:end for each promise, in bytes.
// tools/train_prose/collect.py writes them. The same tables give the same model, byte for byte.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "doc_model/document.h"
#include "reading/prose_tagger.h"
#include "reading/testing.h"

namespace {

using namespace thidua::reading;

struct Sample {
  std::vector<ProseToken> tokens;
  std::vector<ProseLabel> truth;
};

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

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
    const auto document = testing::document_of(unfolded(text));
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

/// Sums of weights over all steps, kept lazily: the average is total / steps.
class Averager {
 public:
  void add(const std::string& feature, std::size_t label, std::int64_t change) {
    Entry& entry = entries_[feature];
    entry.total[label] += entry.now[label] * static_cast<std::int64_t>(step_ - entry.since[label]);
    entry.since[label] = step_;
    entry.now[label] += change;
    model.at(feature)[label] = static_cast<std::int32_t>(entry.now[label]);
  }
  void next() { ++step_; }
  ProseModel average() {
    ProseModel result;
    for (auto& [feature, entry] : entries_) {
      for (std::size_t label = 0; label < prose_labels; ++label) {
        entry.total[label] += entry.now[label] * static_cast<std::int64_t>(step_ - entry.since[label]);
        entry.since[label] = step_;
        const std::int64_t weight = entry.total[label] * 100 / static_cast<std::int64_t>(step_);
        if (weight > 4 || weight < -4) {
          result.at(feature)[label] = static_cast<std::int32_t>(weight);
        }
      }
    }
    return result;
  }
  ProseModel model;

 private:
  struct Entry {
    std::array<std::int64_t, prose_labels> now{};
    std::array<std::int64_t, prose_labels> total{};
    std::array<std::size_t, prose_labels> since{};
  };
  std::map<std::string, Entry> entries_;
  std::size_t step_ = 1;
};

void learn(const Sample& sample, Averager& averager) {
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

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "train_prose TRAIN.tsv MODEL.txt [HELD.tsv]\n";
    return 2;
  }
  std::vector<Sample> samples = samples_of(arguments[1]);
  const std::vector<Sample> held = count > 3 ? samples_of(arguments[3]) : std::vector<Sample>();
  Averager averager;
  std::mt19937 random(7);  // always the same order
  constexpr int rounds = 8;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t index = samples.size(); index > 1; --index) {
      std::swap(samples[index - 1], samples[random() % index]);
    }
    for (const Sample& sample : samples) {
      learn(sample, averager);
    }
    if (!held.empty()) {
      report(("held, round " + std::to_string(round + 1)).c_str(), held, averager.average());
    }
  }
  const ProseModel model = averager.average();
  for (const int more : {100, 200, 300, 400, 600, 800, 1000}) {
    ProseModel other = model;
    other.at("*")[1] += more;
    report(("held, first +" + std::to_string(more)).c_str(), held, other);
  }
  report("learned from", samples, model);
  std::ofstream(arguments[2]) << "# Written by tools/train_prose; feature, weights for outside, first, inside\n"
                              << model.text();
  return 0;
}
