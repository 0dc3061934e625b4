#pragma once
#include <string>
#include <vector>

#include "platform/json.h"

/// Compares an extract with its ground truth, both in the shared shape tdkt-extract/1.
namespace thidua::reading {

/// Shares are shown as figures only; nothing is decided with them but the test's floors.
struct Score {
  int expected = 0;  // targets of the ground truth
  int found = 0;     // targets read
  int matched = 0;   // the same span (half of both together, or more) or the same text
  int quantity_right = 0;
  int verdicts_expected = 0;  // of the matched ones
  int verdicts_right = 0;
  int meta_expected = 0;
  int meta_right = 0;
  std::vector<std::string> misses;  // one line each, for people

  /// In thousandths; 1000 where there is nothing to find.
  int precision() const;
  int recall() const;
  int f1() const;
  int quantity_share() const;
  int verdict_share() const;
  int meta_share() const;
  Score& operator+=(const Score& other);
};

Score score(const platform::Json& expected, const platform::Json& found);
/// "0,987"
std::string share_text(int thousandths);

}  // namespace thidua::reading
