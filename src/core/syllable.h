#pragma once
#include <cstddef>
#include <string_view>

namespace thidua::core {

/// Could `word` be a Vietnamese syllable: onset, vowels, ending, at most one tone, sensible capitals?
/// Says nothing about whether the word exists. Letters only, any normal form.
bool is_vietnamese_syllable(std::string_view word);

/// How Vietnamese a text looks, judged by its words that have a letter beyond ASCII.
struct VietnameseScore {
  std::size_t words = 0;      // with a letter beyond ASCII
  std::size_t plausible = 0;  // of these, possible syllables
  /// plausible / words >= percent / 100; false without words.
  bool at_least(std::size_t percent) const { return words > 0 && plausible * 100 >= words * percent; }
};
VietnameseScore vietnamese_score(std::string_view utf8);

}  // namespace thidua::core
