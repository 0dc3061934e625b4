#pragma once
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace thidua::reading {

/// Weights of features for and against each of so many labels, learned by tools/train_reader from the fragments in
/// tests/samples/reading; whole numbers, so that the same text is read the same everywhere.
/// Shape   lines of models/*.txt: feature, tab, a whole number for each label.
template <std::size_t Labels>
class LearnedModel {
 public:
  using Weights = std::array<std::int32_t, Labels>;

  /// Lines that are no weights are passed over.
  static LearnedModel parse(std::string_view text) {
    LearnedModel model;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos || line.front() == '#') {
        continue;
      }
      Weights weights{};
      std::string_view numbers = line.substr(tab + 1);
      std::generate(weights.begin(), weights.end(), [&numbers] { return take_number(numbers); });
      model.weights_.emplace(line.substr(0, tab), weights);
    }
    return model;
  }

  /// Features with a weight of at least `least` for or against a label.
  std::string text(std::int32_t least = 1) const {
    std::string all;
    const std::map<std::string_view, Weights> ordered(weights_.begin(), weights_.end());
    for (const auto& [feature, weights] : ordered) {
      if (std::none_of(weights.begin(), weights.end(),
                       [least](std::int32_t weight) { return weight >= least || weight <= -least; })) {
        continue;
      }
      all += feature;
      char sign = '\t';
      for (const std::int32_t weight : weights) {
        all += sign + std::to_string(weight);
        sign = ' ';
      }
      all += '\n';
    }
    return all;
  }

  /// Null where nothing is known of it.
  const Weights* find(std::string_view feature) const {
    const auto found = weights_.find(feature);
    return found == weights_.end() ? nullptr : &found->second;
  }
  Weights& at(const std::string& feature) { return weights_[feature]; }
  bool empty() const { return weights_.empty(); }

 private:
  /// The number at the begin of the text, which then begins behind it; 0 where there is none.
  static std::int32_t take_number(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(error == std::errc() ? static_cast<std::size_t>(end - text.data()) : 0);
    return number;
  }

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Weights, Hash, std::equal_to<>> weights_;
};

/// The text of a model that is part of the program ("prose.txt"); empty where there is none.
std::string_view model_text(std::string_view name);

}  // namespace thidua::reading
