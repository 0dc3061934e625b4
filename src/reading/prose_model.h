#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace thidua::reading {

/// What a word of running prose is: outside of promises, the first word of one, or one further in.
enum class ProseLabel : std::uint8_t { outside, first, inside };
constexpr std::size_t prose_labels = 3;

/// Weights of what stands at and around a word, for and against each label. Learned from the fragments in
/// tests/samples/reading by tools/train_prose; whole numbers, so that the same text is read the same everywhere.
/// Shape   lines of models/prose.txt: feature, tab, three whole numbers for outside, first, inside.
class ProseModel {
 public:
  using Weights = std::array<std::int32_t, prose_labels>;

  /// Lines that are no weights are passed over.
  static ProseModel parse(std::string_view text);
  std::string text() const;

  /// Null where nothing is known of it.
  const Weights* find(std::string_view feature) const;
  Weights& at(const std::string& feature) { return weights_[feature]; }
  bool empty() const { return weights_.empty(); }

 private:
  std::map<std::string, Weights, std::less<>> weights_;
};

/// The model that is part of the program.
const ProseModel& prose_model();

}  // namespace thidua::reading
