#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json.h"

/// Compares an extract with its ground truth, both in the shared shape tdkt-extract/1.
namespace thidua::reading {

/// Shares are shown as figures only; nothing is decided with them but the test's floors.
struct Share {
  int right = 0;
  int whole = 0;

  /// In thousandths; 1000 where there is nothing to get right.
  int thousandths() const { return whole == 0 ? 1000 : right * 1000 / whole; }
  void add(bool is_right) {
    ++whole;
    right += is_right ? 1 : 0;
  }
  Share& operator+=(const Share& other) {
    right += other.right;
    whole += other.whole;
    return *this;
  }
};

/// One list of one document or of many.
/// Shape   an item is matched where half of both spans together, or more, is shared, or where the texts are the same;
///         one to one, the best overlap first. `right`: of the matched ones, those whose deciding values are all right.
struct ListScore {
  int expected = 0;
  int found = 0;
  int matched = 0;
  Share right;
  std::map<std::string, Share, std::less<>> values;  // "quantity", "due", …; of the matched ones

  int precision() const { return Share{matched, found}.thousandths(); }
  int recall() const { return Share{matched, expected}.thousandths(); }
  int f1() const { return Share{2 * matched, found + expected}.thousandths(); }
  /// 1000 where the value was never expected.
  int value(std::string_view name) const;
  ListScore& operator+=(const ListScore& other);
};

/// How far the reader's confidence can be relied on: of the items in a band, those found and read right.
/// Shape   bands: 100; 90 to 99; 70 to 89; below 70. What the document does not hold counts as wrong.
struct Calibration {
  std::array<Share, 4> bands;

  void add(int confidence, bool right);
  /// The items the reader is sure of.
  Share sure() const;
  Calibration& operator+=(const Calibration& other);
};

/// What went wrong with one item, for people.
struct Miss {
  std::string list;   // "deadlines", "meta"
  std::string value;  // "due", "agency"; empty: the item was missed or invented
  bool decides = true;
  std::string line;
};

struct Score {
  std::map<std::string, ListScore, std::less<>> lists;
  std::map<std::string, Share, std::less<>> meta;  // by key
  Calibration targets;                             // confidence of targets
  Calibration others;                              // of all other lists
  std::vector<Miss> misses;

  const ListScore& list(std::string_view name) const;
  Share meta_share() const;
  Score& operator+=(const Score& other);
};

/// `sealed`: nothing of the document's content is taken into `misses`.
enum class Misses { kept, sealed };
Score score(const platform::Json& expected, const platform::Json& found, Misses misses = Misses::kept);

}  // namespace thidua::reading
