#include "reading/prose_model.h"

#include <charconv>

#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// The number at the begin of the text, which then begins behind it; 0 where there is none.
std::int32_t take_number(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(error == std::errc() ? static_cast<std::size_t>(end - text.data()) : 0);
  return error == std::errc() ? number : 0;
}

}  // namespace

ProseModel ProseModel::parse(std::string_view text) {
  ProseModel model;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.front() == '#') {
      continue;
    }
    const std::string feature(line.substr(0, tab));
    line.remove_prefix(tab + 1);
    Weights weights{};
    for (std::int32_t& weight : weights) {
      weight = take_number(line);
    }
    model.weights_.emplace_hint(model.weights_.end(), feature, weights);
  }
  return model;
}

std::string ProseModel::text() const {
  std::string all;
  for (const auto& [feature, weights] : weights_) {
    if (weights != Weights{}) {
      all += feature + '\t' + std::to_string(weights[0]) + ' ' + std::to_string(weights[1]) + ' ' +
             std::to_string(weights[2]) + '\n';
    }
  }
  return all;
}

const ProseModel::Weights* ProseModel::find(std::string_view feature) const {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? nullptr : &found->second;
}

const ProseModel& prose_model() {
  static const ProseModel model = model_files().empty() ? ProseModel() : ProseModel::parse(model_files().front().bytes);
  return model;
}

}  // namespace thidua::reading
