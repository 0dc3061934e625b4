#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// Which of many promises a text speaks of that does not repeat them: «Khám sức khỏe: tổ chức hai đợt, không sót người
/// nào» of «100% viên chức, người lao động được khám sức khỏe định kỳ». Words and pairs of neighbouring words that both
/// hold are weighed, each the less the more promises hold it.
class PromiseMatch {
 public:
  /// `promises`: their ranges, in order.
  PromiseMatch(const Source& source, std::vector<Range> promises);

  struct Found {
    std::size_t promise;
    int score;
  };
  /// The one that shares most with the text, clearly more than any other; none where too little is shared.
  std::optional<Found> spoken_of(Range text) const;
  /// The one that shares most, where none shares as much; for texts known to speak of one of them. A word that only one
  /// promise holds counts 12, a pair of words three times as much.
  std::optional<Found> nearest_to(Range text, int least = 12) const;
  /// What the text shares with one of them.
  int score_of(Range text, std::size_t promise) const;

 private:
  struct Best {
    std::optional<Found> found;
    int next = 0;  // the score of the second
  };
  Best best_of(Range text) const;
  using Grams = std::vector<std::string>;
  static Grams grams_of(std::string_view low, Range range, std::size_t words_max);
  int weight_of(const std::string& gram) const;

  const Source& source_;
  std::vector<Range> promises_;
  std::map<std::string, std::vector<std::size_t>> holders_;  // by word or pair: the promises that hold it
};

}  // namespace thidua::reading
